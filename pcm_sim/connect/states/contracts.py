"""States of a contract: it runs, with or without renewal, waits for the car, is unpaid, suspended, over."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pcm_sim.connect.clock.calendar import add_months, day_start, local_day
from pcm_sim.connect.clock.terms import term_of
from pcm_sim.connect.news import DAY_MS
from pcm_sim.connect.states.things import Kind, Setter, Thing, Wish
from pcm_sim.connect.store.contract_endings import suspend
from pcm_sim.connect.store.contract_events import tell_failure
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.contracts import ENDED, Contract, ContractState, Lease, Turn, running, tell
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

_RUNS = frozenset({ContractState.ACTIVE, ContractState.EXPIRING})
_WORDS = {
    ContractState.PAST_DUE: "unpaid",
    ContractState.CANCELLED_RUNNING: "cancelled",
    ContractState.PENDING_RESTART: "waiting",
    ContractState.EXPIRED: "ended",
}


def _contracts(world: World) -> Iterator[Thing]:
    return (Thing("contract", item=key) for key in world.contracts)


def _state(world: World, thing: Thing) -> str:
    contract = world.contracts.get(thing.item)
    if contract is None:
        return ""
    if contract.state in _RUNS:
        return "active" if contract.ends is None else "renewal_off"
    return _WORDS.get(contract.state, contract.state.value)


def _runs(change: Callable[[Contract], Contract], kind: str = "") -> Setter:
    """Make a setter of how a contract runs.

    Args:
        change: What becomes of one that is within its term.
        kind: What is told of it; empty for nothing.
    """

    def carry_out(world: World, wish: Wish) -> World | Denied:
        key = wish.thing.item
        contract = world.contracts[key]
        if _has_another(world, key):
            return Denied("already_active")
        within = replace(_within_term(world, contract), tries=0, unconfirmed=False)
        changed = running(change(within), world.now)
        came = changed.in_car and not contract.in_car
        kinds = (*(("activated",) if came else ()), *((kind,) if kind else ()))
        return kept_contract(world, key, Turn(changed, tuple(tell(changed, one, world.now) for one in kinds)))

    return carry_out


def _within_term(world: World, contract: Contract) -> Contract:
    """Give a contract within a term: its own, or another from now on that costs nothing."""
    if contract.state not in ENDED and world.now < contract.term.ends:
        return contract
    lease = contract.sale.lease._replace(since=world.now)
    term = term_of(lease, 1, world.book.contracts.expiring_days)
    return replace(contract, sale=contract.sale._replace(lease=lease), term=term, renewed=0)


def _has_another(world: World, key: str) -> bool:
    """Tell whether the car has the product by another contract, beside which this one cannot run."""
    sale = world.contracts[key].sale
    return any(
        (one.sale.vin, one.sale.product) == (sale.vin, sale.product) and one.state not in ENDED
        for other, one in world.contracts.items()
        if other != key
    )


def _renewing(contract: Contract) -> Contract:
    return replace(contract, in_car=True, cancelled=False, ends=None)


def _renewing_not(contract: Contract) -> Contract:
    return replace(contract, in_car=True, cancelled=False, ends=contract.term.ends)


def _cancelled(contract: Contract) -> Contract:
    return replace(contract, in_car=True, cancelled=True, ends=contract.term.ends)


def _waiting(contract: Contract) -> Contract:
    ends = None if contract.sale.auto_renew else contract.term.ends
    return replace(contract, in_car=False, cancelled=False, ends=ends)


def _to_unpaid(world: World, wish: Wish) -> World | Denied:
    """Have a renewal fail now at the card; it is tried again on the usual days."""
    key = wish.thing.item
    contract = world.contracts[key]
    if not contract.sale.renewal_price:
        return Denied("nothing_to_charge")
    if _has_another(world, key):
        return Denied("already_active")
    lease = _ended_today(world, contract.sale.lease)
    unpaid = replace(
        contract,
        sale=contract.sale._replace(lease=lease),
        term=term_of(lease, 1, world.book.contracts.expiring_days),
        state=ContractState.PAST_DUE,
        ends=None,
        cancelled=False,
        in_car=True,
        renewed=0,
        tries=1,
        unconfirmed=False,
    )
    failed = tell(unpaid, "payment_failed", world.now, reason="card_declined")
    return tell_failure(kept_contract(world, key, Turn(unpaid, (failed,))), unpaid)


def _ended_today(world: World, lease: Lease) -> Lease:
    """Give terms of which the first was over last midnight, so that the next ones keep their day."""
    last = local_day(world.now - DAY_MS, lease.zone)
    if lease.days:
        return lease._replace(since=day_start(last, lease.zone) - lease.days * DAY_MS)
    return lease._replace(since=day_start(add_months(last, -lease.months), lease.zone))


def _to_suspended(world: World, wish: Wish) -> World | Denied:
    contract = world.contracts[wish.thing.item]
    turn = suspend(contract, world.now)
    if turn.contract is contract:
        return Denied("not_cancellable")
    return kept_contract(world, wish.thing.item, turn)


def _to_ended(world: World, wish: Wish) -> World:
    """Let a contract be over now, as at the end of its term; nothing is given back."""
    contract = world.contracts[wish.thing.item]
    now = world.now
    term = contract.term._replace(
        ends=now,
        expiring_from=min(contract.term.expiring_from, now),
        cancel_by=min(contract.term.cancel_by, now),
    )
    over = replace(contract, term=term, state=ContractState.EXPIRED, ends=now)
    return kept_contract(world, wish.thing.item, Turn(over, (tell(over, "expired", now),)))


KINDS = {
    "contract": Kind(
        ("item",),
        _contracts,
        _state,
        {
            "active": _runs(_renewing),
            "renewal_off": _runs(_renewing_not, "renewal_off"),
            "cancelled": _runs(_cancelled, "cancelled"),
            "waiting": _runs(_waiting),
            "unpaid": _to_unpaid,
            "suspended": _to_suspended,
            "ended": _to_ended,
        },
    )
}
