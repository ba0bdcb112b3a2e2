"""Keeping a contract in the world: its new state, what is due for it next, and what is told of it."""

from pcm_sim.connect.agenda import Change, Drop, Plan
from pcm_sim.connect.contract_clock import due_at
from pcm_sim.connect.contracts import Contract, ContractState, Turn
from pcm_sim.connect.world import World

_NAMES = {
    ContractState.ACTIVE: "contract.expiring",
    ContractState.PAST_DUE: "contract.retry",
}


def kept_contract(world: World, key: str, turn: Turn) -> World:
    """Keep what became of a contract, and let what comes next be due.

    Args:
        world: The cloud.
        key: Id of the contract.
        turn: What became of it.
    """
    after = world.but(contracts={**world.contracts, key: turn.contract})
    return after.planning(planned(world, key, turn.contract)).telling(turn.news)


def planned(world: World, key: str, contract: Contract) -> Change:
    """Say what is due for a contract next, or that nothing is."""
    due = due_at(world.book.contracts, contract)
    if due is None:
        return Drop(f"contract/{key}")
    renews = contract.auto_renew and contract.state is not ContractState.SUSPENDED
    at_end = "contract.renewed" if renews else "contract.expired"
    is_end = due >= contract.term.ends and contract.state is not ContractState.PAST_DUE
    name = at_end if is_end else _NAMES.get(contract.state, at_end)
    return Plan(f"contract/{key}", name, due, key)
