"""Functions on Demand as operations: agreed to in the car, ended by the customer, seen to by the clock."""

from pcm_sim.connect.clock.agenda import Change, Entry
from pcm_sim.connect.clock.clockwork import Due
from pcm_sim.connect.deeds import CAR, CUSTOMER, DESK, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.functions.function_endings import bill, bill_at, cancel, remove_now, withdraw
from pcm_sim.connect.functions.function_keeping import charged, kept_function, month_of, seen_of
from pcm_sim.connect.functions.function_work import fail, is_done, observe, start
from pcm_sim.connect.functions.functions import (
    Bill,
    Function,
    FunctionState,
    FunctionTurn,
    Plan,
    arm,
    disarm,
    offer_again,
)
from pcm_sim.connect.world import World
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.requests import Denied

Found = tuple[str, Function]


def functions_seen(world: World, vin: str, before: CarSeen | None) -> World:
    """Let every function of a car see how it is now, which starts, breaks off or ends what it does.

    Args:
        world: The cloud, which has seen the car.
        vin: The car.
        before: The car as it was seen before; none where nobody saw it.
    """
    now = seen_of(world, vin)
    started = now.ignition and before is not None and not before.ignition
    for key, function in world.functions.items():
        if function.sale.vin != vin:
            continue
        if started and before is not None:
            world = _started(world, key, before)
        world = _observed(world, key, now)
    return world


def function_named(world: World, deed: Deed) -> Found | None:
    """Find the function a deed is about: by its id, or by its product in the car of the deed."""
    found = world.functions.get(deed.item)
    if found:
        return deed.item, found
    living = (
        (key, one)
        for key, one in world.functions.items()
        if one.state is not FunctionState.REMOVED
        and (one.sale.vin, one.sale.product) == (deed.vin, deed.item)
    )
    return next(living, None)


def end_function(world: World, key: str, turn: FunctionTurn) -> Done:
    """Keep what ended, and answer; what was refused stays as it is."""
    if turn.refused:
        return Done(world, turn.refused)
    return Done(kept_function(world, key, turn), DONE)


def _started(world: World, key: str, before: CarSeen) -> World:
    function = world.functions[key]
    policy = world.book.functions
    due = Bill(0)
    if function.state is FunctionState.INSTALLING and is_done(policy, function, world.now):
        world, due = charged(world, function, month_of(world, function).ends)
    return kept_function(world, key, start(policy, function, before, world.now, due))


def _observed(world: World, key: str, car: CarSeen) -> World:
    turn = observe(world.book.functions, world.functions[key], car, world.now)
    return kept_function(world, key, turn)


def _arm(world: World, visit: Visit, deed: Deed) -> Done:
    found = function_named(world, deed)
    if found is None:
        return Done(world, Denied("product_not_available"))
    key, function = found
    return end_function(world, key, arm(function, seen_of(world, function.sale.vin), visit.now))


def _disarm(world: World, visit: Visit, deed: Deed) -> Done:
    found = function_named(world, deed)
    if found is None:
        return Done(world, Denied("product_not_available"))
    return end_function(world, found[0], disarm(found[1], visit.now))


def _cancel(world: World, visit: Visit, deed: Deed) -> Done:
    """End a monthly function with its month; one day's notice is enough (F120)."""
    found = function_named(world, deed)
    if found is None:
        return Done(world, Denied("product_not_available"))
    key, function = found
    return end_function(world, key, cancel(function, deed.account, visit.now, month_of(world, function)))


def _remove(world: World, visit: Visit, deed: Deed) -> Done:
    """Take a function out of the car before it is handed over; what was paid for good stays (F111-F113)."""
    found = function_named(world, deed)
    if found is None:
        return Done(world, Denied("product_not_available"))
    key, function = found
    if function.state is FunctionState.REMOVAL_FAILED:
        return end_function(world, key, offer_again(function, visit.now))
    return end_function(world, key, remove_now(function, deed.account, visit.now, month_of(world, function)))


def _retry(world: World, visit: Visit, deed: Deed) -> Done:
    """Offer what failed once more (F125)."""
    found = function_named(world, deed)
    if found is None:
        return Done(world, Denied("product_not_available"))
    key, function = found
    if function.sale.payer != deed.account:
        return Done(world, Denied("not_owner"))
    turn = offer_again(function, visit.now)
    return end_function(world, key, turn) if turn.news else Done(world, Denied("product_not_available"))


def withdraw_function(world: World, visit: Visit, deed: Deed) -> Done:
    """Undo a purchase in its first days, which support does for the customer (F118, F119)."""
    found = function_named(world, deed)
    if found is None:
        return Done(world, Denied("product_not_available"))
    return end_function(world, found[0], withdraw(found[1], visit.now))


def _seen_again(world: World, entry: Entry) -> tuple[World, tuple[Change, ...]]:
    function = world.functions.get(entry.about)
    if function is None:
        return world, ()
    return _observed(world, entry.about, seen_of(world, function.sale.vin)), ()


def _breaks_off(world: World, entry: Entry) -> tuple[World, tuple[Change, ...]]:
    """Let work fail at the minute that was foreseen; what is through by then is through."""
    function = world.functions.get(entry.about)
    if function is None or is_done(world.book.functions, function, world.now):
        return world, ()
    return kept_function(world, entry.about, fail(function, "internal", world.now)), ()


def _billed(world: World, entry: Entry) -> tuple[World, tuple[Change, ...]]:
    """Charge the next month of a function that goes on."""
    function = world.functions.get(entry.about)
    if function is None or bill_at(function) is None or function.sale.plan is not Plan.MONTHLY:
        return world, ()
    ends = month_of(world, function).ends
    world, due = charged(world, function, ends)
    return kept_function(world, entry.about, bill(function, world.now, due)), ()


_IN_CAR = (CAR, INSTRUCTOR)
_OWN = (CUSTOMER, INSTRUCTOR)
OPERATIONS = {
    "arm_function": Operation(_arm, _IN_CAR),
    "disarm_function": Operation(_disarm, _IN_CAR),
    "cancel_function": Operation(_cancel, _OWN),
    "remove_function": Operation(_remove, _OWN),
    "retry_function": Operation(_retry, _OWN),
    "withdraw_function": Operation(withdraw_function, (*DESK, INSTRUCTOR)),
}
DUE: Due = {
    "function.heard": _seen_again,
    "function.downloaded": _seen_again,
    "function.installed": _seen_again,
    "function.uninstalled": _seen_again,
    "function.fails": _breaks_off,
    "function.billed": _billed,
}
