"""A function and its car over time: download, installation and removal, each with its end or its failure.

`observe` is called whenever the car changes or `due_at` has come, `start` when the car is switched on. What
succeeded is active, or gone, at the next start (F117, F124, F125).
"""

from dataclasses import replace

from pcm_sim.connect.functions.functions import (
    BUSY,
    Bill,
    Function,
    FunctionPolicy,
    FunctionState,
    FunctionTurn,
    Plan,
    offer_again,
    refuse,
    tell,
    turn,
)
from pcm_sim.connect.news import News
from pcm_sim.domain.preconditions import KEPT, CarSeen, lacks


def due_at(policy: FunctionPolicy, function: Function, car: CarSeen, now: int) -> int | None:
    """Say when `observe` has something to do although nobody touches the car; none where never.

    Args:
        policy: Lengths.
        function: The function.
        car: The car as it stays until then.
        now: Simulated ms.
    """
    match function.state:
        case FunctionState.ORDERED | FunctionState.CANCELLED if car.fetches:
            return max(now, function.since + policy.notice_ms, function.out_from)
        case FunctionState.DOWNLOADING if function.busy_since is not None:
            return function.busy_since + function.download_left
        case _:
            return None


def observe(policy: FunctionPolicy, function: Function, car: CarSeen, now: int) -> FunctionTurn:
    """Let a function see its car, which may have changed just now.

    Args:
        policy: Lengths.
        function: The function.
        car: The car from now on.
        now: Simulated ms; once a change of the car, each in its order.
    """
    match function.state:
        case FunctionState.ORDERED if _heard(policy, function, car, now):
            fetched = replace(function, state=FunctionState.DOWNLOADING, busy_since=now)
            return turn(fetched, "downloading", now)
        case FunctionState.DOWNLOADING:
            return _download(function, car, now)
        case FunctionState.ARMED if not lacks(car):
            return turn(replace(function, state=FunctionState.INSTALLING, busy_since=now), "installing", now)
        case FunctionState.CANCELLED if _heard(policy, function, car, now):
            return turn(replace(function, state=FunctionState.REMOVAL_READY), "removal_offered", now)
        case FunctionState.REMOVAL_READY if not lacks(car):
            return turn(replace(function, state=FunctionState.REMOVING, busy_since=now), "removing", now)
        case FunctionState.INSTALLING | FunctionState.REMOVING:
            early = not is_done(policy, function, now) and lacks(car, KEPT)
            return fail(function, _interrupted(function, now), now) if early else FunctionTurn(function)
        case _:
            return FunctionTurn(function)


def start(
    policy: FunctionPolicy,
    function: Function,
    car: CarSeen,
    now: int,
    due: Bill,
) -> FunctionTurn:
    """Switch the car on: what ran ten minutes is done, what was agreed to and never began has failed.

    Args:
        policy: Lengths.
        function: The function.
        car: The car as it was while it was left, to say why nothing began.
        now: Simulated ms.
        due: How the charge at an activation goes, for the present month (F109).

    Returns:
        The function after the start; `fod_not_abortable` where the car does not start because it works.
    """
    match function.state:
        case FunctionState.INSTALLING | FunctionState.REMOVING if not is_done(policy, function, now):
            if policy.start_interrupts:
                return fail(function, _interrupted(function, now), now)
            return refuse(function, "fod_not_abortable")
        case FunctionState.INSTALLING:
            return _activate(function, now, due)
        case FunctionState.REMOVING:
            removed = replace(function, state=FunctionState.REMOVED, busy_since=None)
            return turn(removed, "removed", now)
        case FunctionState.ARMED:
            missing = lacks(car)
            return fail(function, missing[0].code if missing else "internal", now)
        case FunctionState.READY:
            return turn(function, "offered", now)
        case FunctionState.REMOVAL_READY:
            return turn(function, "removal_offered", now)
        case _:
            return offer_again(function, now)


def fail(function: Function, reason: str, now: int) -> FunctionTurn:
    """Let an activation or a removal fail, as an interruption or an armed fault does.

    Args:
        function: The function; where nothing was agreed to, nothing happens.
        reason: Code of a precondition, `interrupted_after_N` with minutes, or `internal`.
        now: Simulated ms.
    """
    match function.state:
        case FunctionState.ARMED | FunctionState.INSTALLING:
            state, kind = FunctionState.FAILED, "failed"
        case FunctionState.REMOVING | FunctionState.REMOVAL_READY:
            state, kind = FunctionState.REMOVAL_FAILED, "removal_failed"
        case _:
            return FunctionTurn(function)
    return turn(replace(function, state=state, reason=reason, busy_since=None), kind, now, reason)


def is_done(policy: FunctionPolicy, function: Function, now: int) -> bool:
    """Tell whether an installation or a removal ran to its end, in simulated ms."""
    begun = function.busy_since
    return function.state in BUSY and begun is not None and now >= begun + policy.install_ms


def _heard(policy: FunctionPolicy, function: Function, car: CarSeen, now: int) -> bool:
    return car.fetches and now >= max(function.since + policy.notice_ms, function.out_from)


def _download(function: Function, car: CarSeen, now: int) -> FunctionTurn:
    """Go on with the download while the car is on and online; what came stays."""
    began = function.busy_since
    left = function.download_left - (0 if began is None else now - began)
    if left <= 0:
        ended = now + left
        ready = replace(function, state=FunctionState.READY, download_left=0, busy_since=None)
        return turn(ready, "offered", ended)
    return FunctionTurn(replace(function, download_left=left, busy_since=now if car.fetches else None))


def _activate(function: Function, now: int, due: Bill) -> FunctionTurn:
    """Make a function active, and charge it now and not before (F109)."""
    active = replace(
        function,
        state=FunctionState.ACTIVE,
        busy_since=None,
        reason="",
        activated_at=now,
        month_ends=due.month_ends if function.sale.plan is Plan.MONTHLY else None,
    )
    charged, news = charge(active, now, due.declined)
    return FunctionTurn(charged, (tell(charged, "activated", now), *news))


def charge(function: Function, at: int, declined: str) -> tuple[Function, tuple[News, ...]]:
    """Take the price of a function once; a failed card is told and leaves the function as it is.

    Args:
        function: The function.
        at: Simulated ms.
        declined: One of `CARD_REFUSALS` where the card was not charged.
    """
    price = function.sale.price
    if not price:
        return function, ()
    if declined:
        return function, (tell(function, "payment_failed", at, reason=declined),)
    return replace(function, paid=function.paid + price), (tell(function, "charged", at, price),)


def _interrupted(function: Function, now: int) -> str:
    began = now if function.busy_since is None else function.busy_since
    return f"interrupted_after_{(now - began) // 60_000}"
