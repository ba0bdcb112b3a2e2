"""Contracts as operations: renewal on and off, cancelling, taking up again, arrears, withdrawal (F103-F108).

Two ways stop a renewal and lead to one place (X17). A missed notice is no refusal: the answer and a letter
name the day on which the contract ends instead.
"""

from collections.abc import Callable

from pcm_sim.connect.clock.terms import following
from pcm_sim.connect.deeds import CUSTOMER, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.functions.function_endings import withdraw as withdraw_from_function
from pcm_sim.connect.functions.function_keeping import kept_function
from pcm_sim.connect.operations.store import retry_order, set_item_renewal, trip_of, wants
from pcm_sim.connect.store.contract_clock import pay_arrears
from pcm_sim.connect.store.contract_endings import cancel, reactivate, suspend, switch_renewal, withdraw
from pcm_sim.connect.store.contract_events import renewal_bill
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.contracts import Contract, ContractState, Term, Turn
from pcm_sim.connect.store.paying import charge, currency_of, zone_of
from pcm_sim.connect.store.store_letters import Note, last_day, tell, written_sum
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied

_UNKNOWN = Denied("contract_unknown")

Ending = Callable[[World, Contract, Deed], Turn]


def _on_contract(act: Ending) -> Operation:
    """Make an operation of what becomes of one contract, whose key is the deed's item."""

    def carry_out(world: World, _: Visit, deed: Deed) -> Done:
        return changed_contract(world, deed, act)

    return Operation(carry_out, (CUSTOMER, INSTRUCTOR))


def changed_contract(world: World, deed: Deed, act: Ending) -> Done:
    """Let something become of the contract that a deed names, and say when it ends."""
    contract = world.contracts.get(deed.item)
    if contract is None:
        return Done(world, _UNKNOWN)
    turn = act(world, contract, deed)
    if turn.refused:
        return Done(world, turn.refused)
    after = kept_contract(world, deed.item, turn)
    if any(one.kind == "renewal_on" for one in turn.news):
        after = _tell_renewal(after, turn.contract)
    return Done(after, _answer(after, turn))


def _answer(world: World, turn: Turn) -> Accepted:
    """Say when the contract ends now, if it does."""
    contract = turn.contract
    if contract.ends is None or not turn.news:
        return DONE
    day = (("day", last_day(contract.ends, zone_of(world, contract.sale.payer))),)
    return Accepted(Message("contract_notice_missed" if contract.notice_missed else "contract_ends", day))


def _tell_renewal(world: World, contract: Contract) -> World:
    """Write when the next term begins that will be charged."""
    sale = contract.sale
    figures = (
        ("product", sale.product),
        ("day", last_day(contract.term.ends + 1, zone_of(world, sale.payer))),
        ("money", written_sum(sale.renewal_price, currency_of(world, sale.payer))),
    )
    return tell(world, sale.payer, Note("renewal_on", sale.vin, figures))


def _next_term(world: World, contract: Contract) -> Term:
    return following(contract, world.book.contracts.expiring_days)


def _switch(world: World, contract: Contract, deed: Deed, *, on: bool) -> Turn:
    return switch_renewal(contract, deed.account, world.now, _next_term(world, contract), on=on)


def _stop(world: World, contract: Contract, deed: Deed) -> Turn:
    return _switch(world, contract, deed, on=False)


def _start(world: World, contract: Contract, deed: Deed) -> Turn:
    return _switch(world, contract, deed, on=True)


def _set(world: World, contract: Contract, deed: Deed) -> Turn:
    return _switch(world, contract, deed, on=wants(deed))


def _cancel(world: World, contract: Contract, deed: Deed) -> Turn:
    return cancel(contract, deed.account, world.now, _next_term(world, contract))


def _reactivate(world: World, contract: Contract, deed: Deed) -> Turn:
    if deed.account != contract.sale.payer:
        return Turn(contract, refused=Denied("not_owner"))
    return reactivate(contract, world.now)


def _set_renewal(world: World, _: Visit, deed: Deed) -> Done:
    """Switch the renewal of a contract, or of a product that is in the basket still."""
    if deed.item in world.contracts:
        return changed_contract(world, deed, _set)
    trip = trip_of(world, deed)
    if isinstance(trip, Denied):
        return Done(world, trip)
    if trip.basket.item(deed.item) is None:
        return Done(world, _UNKNOWN)
    changed = set_item_renewal(world, trip, deed)
    return Done(world.but(baskets={**world.baskets, deed.account: changed}), DONE)


def _retry(world: World, visit: Visit, deed: Deed) -> Done:
    """Pay again what failed: an order, or the renewal of a contract; the holder is there to confirm."""
    contract = world.contracts.get(deed.item)
    if contract is None:
        return retry_order(world, visit, deed)
    if deed.account != contract.sale.payer:
        return Done(world, Denied("not_owner"))
    turn = pay_arrears(contract, world.now, _next_term(world, contract))
    if turn.refused:
        return Done(world, turn.refused)
    paid = charge(world, renewal_bill(contract), visit.effects, holder_there=True)
    if paid.refusal:
        return Done(paid.world, paid.refusal)
    return Done(kept_contract(paid.world, deed.item, turn), DONE)


def withdraw_contract(world: World, key: str) -> tuple[World, Denied | None]:
    """Undo the purchase of a service and give its money back; support asks for it (F118, F119).

    Args:
        world: The cloud.
        key: Id of the contract.

    Returns:
        The world and none; or as it was with `contract_unknown` or a refusal of `contract_endings.withdraw`.
    """
    contract = world.contracts.get(key)
    if contract is None:
        return world, _UNKNOWN
    turn = withdraw(contract, world.now)
    if turn.refused:
        return world, turn.refused
    return kept_contract(world, key, turn), None


def withdraw_function(world: World, key: str) -> tuple[World, Denied | None]:
    """Undo the purchase of a function and give its money back; it leaves the car by a removal (F118, F119).

    Args:
        world: The cloud.
        key: Id of the function.

    Returns:
        The world and none; or as it was with `contract_unknown` or a refusal of `function_endings.withdraw`.
    """
    function = world.functions.get(key)
    if function is None:
        return world, _UNKNOWN
    turn = withdraw_from_function(function, world.now)
    if turn.refused:
        return world, turn.refused
    return kept_function(world, key, turn), None


def suspend_payer(world: World, account: str) -> World:
    """Suspend every service that an account pays for, as when it is deleted; nothing is given back (F152).

    Args:
        world: The cloud.
        account: Who pays.
    """
    for key, contract in world.contracts.items():
        if contract.sale.payer == account:
            turn = suspend(contract, world.now)
            if turn.contract is not contract:
                world = kept_contract(world, key, turn)
    return world


def cancel_all(world: World, account: str, vin: str) -> World:
    """Cancel every service of a car that an account pays for, where a market wants that (F108).

    Args:
        world: The cloud.
        account: Who pays.
        vin: The car.
    """
    for key, contract in world.contracts.items():
        if (contract.sale.payer, contract.sale.vin) == (account, vin):
            turn = cancel(contract, account, world.now, _next_term(world, contract))
            world = kept_contract(world, key, turn)
    return world


def in_arrears(world: World, account: str) -> tuple[str, ...]:
    """Name the contracts of an account whose renewal is not paid."""
    return tuple(
        key
        for key, one in world.contracts.items()
        if one.sale.payer == account and one.state is ContractState.PAST_DUE
    )


OPERATIONS = {
    "set_renewal": Operation(_set_renewal, (CUSTOMER, INSTRUCTOR)),
    "stop_renewal": _on_contract(_stop),
    "start_renewal": _on_contract(_start),
    "cancel_contract": _on_contract(_cancel),
    "reactivate": _on_contract(_reactivate),
    "retry_payment": Operation(_retry, (CUSTOMER, INSTRUCTOR)),
}
