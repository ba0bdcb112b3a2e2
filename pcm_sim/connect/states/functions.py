"""States of a Function on Demand: ready in the car, being installed, active, failed, gone."""

from collections.abc import Iterator
from dataclasses import replace

from pcm_sim.connect.functions.function_keeping import charged, kept_function, month_of, seen_of
from pcm_sim.connect.functions.function_work import fail, start
from pcm_sim.connect.functions.functions import Function, FunctionState, FunctionTurn, Plan, tell, turn
from pcm_sim.connect.news import News
from pcm_sim.connect.states.things import Kind, Thing, Wish
from pcm_sim.connect.world import World
from pcm_sim.domain.preconditions import lacks
from pcm_sim.domain.requests import Denied

_REMOVAL = frozenset({FunctionState.REMOVAL_READY, FunctionState.REMOVING})


def _functions(world: World) -> Iterator[Thing]:
    return (Thing("function", item=key) for key in world.functions)


def _state(world: World, thing: Thing) -> str:
    function = world.functions.get(thing.item)
    if function is None:
        return ""
    return "off" if function.state is FunctionState.REMOVED else function.state.value


def _has_another(world: World, key: str) -> bool:
    """Tell whether the car has the product by another purchase, beside which this one cannot be."""
    sale = world.functions[key].sale
    return any(
        (one.sale.vin, one.sale.product) == (sale.vin, sale.product)
        and one.state is not FunctionState.REMOVED
        for other, one in world.functions.items()
        if other != key
    )


def _before(function: Function, state: FunctionState, now: int) -> tuple[Function, tuple[News, ...]]:
    """Give a function as it is before its activation; what was paid for that is given back."""
    back = replace(
        function,
        state=state,
        download_left=0,
        busy_since=None,
        reason="",
        activated_at=None,
        month_ends=None,
        ends=None,
        paid=0,
        out_from=0,
        withdrawn=False,
    )
    refunded = (tell(back, "refunded", now, function.paid),) if function.paid else ()
    return back, refunded


def _to_ready(world: World, wish: Wish) -> World | Denied:
    """Have a function wait in the car for its activation, as after its download."""
    key = wish.thing.item
    if _has_another(world, key):
        return Denied("already_active")
    ready, refunded = _before(world.functions[key], FunctionState.READY, world.now)
    return kept_function(world, key, FunctionTurn(ready, (tell(ready, "offered", world.now), *refunded)))


def _to_installing(world: World, wish: Wish) -> World | Denied:
    """Begin the installation now; the car must stand as it needs (F115, F116)."""
    key = wish.thing.item
    function = world.functions[key]
    if _has_another(world, key):
        return Denied("already_active")
    lacking = lacks(seen_of(world, function.sale.vin))
    if lacking:
        return Denied("fod_precondition", (("missing", " ".join(one.code for one in lacking)),))
    before, refunded = _before(function, FunctionState.INSTALLING, world.now)
    begun = replace(before, busy_since=world.now)
    return kept_function(world, key, FunctionTurn(begun, (tell(begun, "installing", world.now), *refunded)))


def _to_active(world: World, wish: Wish) -> World | Denied:
    """Activate a function as a start after its installation does; what is not paid yet is charged (F109)."""
    key = wish.thing.item
    function = world.functions[key]
    if _has_another(world, key):
        return Denied("already_active")
    month_ends = month_of(world, function).ends
    if function.activated_at is not None and function.state is not FunctionState.REMOVED:
        on = replace(
            function,
            state=FunctionState.ACTIVE,
            busy_since=None,
            reason="",
            ends=None,
            out_from=0,
            month_ends=(function.month_ends or month_ends) if function.sale.plan is Plan.MONTHLY else None,
        )
        return kept_function(world, key, turn(on, "activated", world.now))
    policy = world.book.functions
    through, refunded = _before(function, FunctionState.INSTALLING, world.now)
    through = replace(through, busy_since=world.now - policy.install_ms)
    after, due = charged(world, function, month_ends)
    made = start(policy, through, seen_of(world, function.sale.vin), world.now, due)
    return kept_function(after, key, made._replace(news=(*refunded, *made.news)))


def _to_failed(world: World, wish: Wish) -> World | Denied:
    """Let an activation have failed, or a removal where one is under way (F124, F125)."""
    key = wish.thing.item
    function = world.functions[key]
    if _has_another(world, key):
        return Denied("already_active")
    if function.state in _REMOVAL:
        return kept_function(world, key, fail(function, "internal", world.now))
    failed, refunded = _before(function, FunctionState.FAILED, world.now)
    told = turn(replace(failed, reason="internal"), "failed", world.now, "internal")
    return kept_function(world, key, told._replace(news=(*told.news, *refunded)))


def _to_off(world: World, wish: Wish) -> World:
    """Take a function out of the car at once; nothing more is charged, nothing given back."""
    key = wish.thing.item
    gone = replace(
        world.functions[key],
        state=FunctionState.REMOVED,
        busy_since=None,
        month_ends=None,
        ends=world.now,
    )
    return kept_function(world, key, turn(gone, "removed", world.now))


KINDS = {
    "function": Kind(
        ("item",),
        _functions,
        _state,
        {
            "ready": _to_ready,
            "installing": _to_installing,
            "active": _to_active,
            "failed": _to_failed,
            "off": _to_off,
        },
    )
}
