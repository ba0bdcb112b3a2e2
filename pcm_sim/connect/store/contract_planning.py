"""Keeping a contract in the world: its new state, what is due for it next, and what is told of it."""

from pcm_sim.connect.clock.agenda import Change, Drop, Plan
from pcm_sim.connect.functions.functions import Function, FunctionState
from pcm_sim.connect.register import filed
from pcm_sim.connect.store.contract_clock import due_at
from pcm_sim.connect.store.contracts import Contract, ContractState, Turn
from pcm_sim.connect.store.orders import OrderState, move_on
from pcm_sim.connect.store.paying import give_back
from pcm_sim.connect.store.store_letters import tell_news
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

_NAMES = {
    ContractState.ACTIVE: "contract.expiring",
    ContractState.PAST_DUE: "contract.retry",
}


def kept_contract(world: World, key: str, turn: Turn) -> World:
    """Keep what became of a contract, let what comes next be due, and write to who pays.

    Args:
        world: The cloud.
        key: Id of the contract.
        turn: What became of it; a refused one changes nothing.
    """
    if turn.refused:
        return world
    after = with_contract(world, key, turn).planning(planned(world, key, turn.contract))
    after = give_back(after, turn.news)
    if any(one.kind == "activated" for one in turn.news):
        after = order_settled(after, turn.contract.sale.order)
    if turn.contract.state is ContractState.WITHDRAWN:
        after = with_order(after, turn.contract.sale.order, OrderState.REFUNDED)
    return tell_news(after, turn.news, turn.contract.term.ends)


def with_contract(world: World, key: str, turn: Turn) -> World:
    """Put a contract's new state in place of its old one, with the news of it."""
    return world.but(contracts=filed(world.contracts, key, turn.contract), news=(*world.news, *turn.news))


def order_settled(world: World, order_id: str) -> World:
    """Close an order once all its services and functions are in the car.

    Args:
        world: The cloud.
        order_id: The order; empty, or one that is unknown or closed, changes nothing.
    """
    waiting = any(one.sale.order == order_id and not one.in_car for one in world.contracts.values())
    ahead = any(
        one.sale.order == order_id and one.activated_at is None and one.state is not FunctionState.REMOVED
        for one in world.functions.values()
    )
    return world if waiting or ahead else with_order(world, order_id, OrderState.FULFILLED)


def order_followed(world: World, function: Function) -> World:
    """Let an order follow a function of it: done with its activation, given back or cancelled with its end.

    Args:
        world: The cloud, which has the function as it is now.
        function: The function.
    """
    order = world.orders.get(function.sale.order)
    if order is None:
        return world
    alone = len(order.lines) == 1
    if function.withdrawn and (alone or function.activated_at is not None):
        gone = OrderState.CANCELLED if function.activated_at is None else OrderState.REFUNDED
        return with_order(world, order.id, gone)
    if alone and function.state is FunctionState.REMOVED and function.activated_at is None:
        return with_order(world, order.id, OrderState.CANCELLED)
    return order_settled(world, order.id)


def with_order(world: World, order_id: str, state: OrderState) -> World:
    """Let an order come to another state, where that can follow the present one.

    Args:
        world: The cloud.
        order_id: The order; one that is unknown changes nothing.
        state: The state.
    """
    order = world.orders.get(order_id)
    moved = move_on(order, state) if order else None
    if moved is None or isinstance(moved, Denied):
        return world
    return world.but(orders={**world.orders, order_id: moved})


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
