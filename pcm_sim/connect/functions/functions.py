"""Functions on Demand: ordered in the store, downloaded by the car, activated in it, paid from then (F109).

A function stays with its car (F111). Nothing here knows a calendar: days come in as arguments.
"""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.news import News
from pcm_sim.domain.preconditions import NOT_DOWNLOADED, STANDING, CarSeen, Lack, lacks
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass


class FunctionState(StrEnum):
    """Where a function stands."""

    ORDERED = "ordered"
    DOWNLOADING = "downloading"
    READY = "ready"
    ARMED = "armed"
    INSTALLING = "installing"
    ACTIVE = "active"
    FAILED = "failed"
    CANCELLED = "cancelled"
    REMOVAL_READY = "removal_ready"
    REMOVING = "removing"
    REMOVED = "removed"
    REMOVAL_FAILED = "removal_failed"


BEFORE = frozenset(
    {
        FunctionState.ORDERED,
        FunctionState.DOWNLOADING,
        FunctionState.READY,
        FunctionState.ARMED,
        FunctionState.FAILED,
    }
)
"""Nothing was installed and nothing paid: an ending needs no removal."""
BUSY = frozenset({FunctionState.INSTALLING, FunctionState.REMOVING})
"""The car works on it and can neither be driven nor stopped."""


class Plan(StrEnum):
    """How a function is bought (F111, F112)."""

    UNLIMITED = "unlimited"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class FunctionPolicy:
    """Figures for functions; simulated but for the ten minutes (F116) and the end of the monthly plan.

    Attributes:
        install_ms: How long the car must be left for an installation or a removal.
        download_ms: How long the download lasts while the car is on and online.
        notice_ms: How long after an order or a cancelling the car hears of it: within minutes (F113).
        monthly_sold_until: Simulated ms from which nobody can order the monthly plan any more: September
            2024; what runs goes on.
        start_interrupts: A start before the end makes an installation fail; else the car does not start.
    """

    install_ms: int = 600_000
    download_ms: int = 300_000
    notice_ms: int = 120_000
    monthly_sold_until: int = 1_725_148_800_000
    start_interrupts: bool = False


class FunctionSale(NamedTuple):
    """What is ordered, for which car, at whose cost.

    Attributes:
        vin: The car it stays with.
        product: Id of the function.
        payer: Account whose stored card pays.
        plan: Once and for all, or by the month.
        price: Hundredths, once or a month.
        order: Number of the order it belongs to; empty for none.
    """

    vin: str
    product: str
    payer: str
    plan: Plan
    price: int
    order: str = ""


class Bill(NamedTuple):
    """How a charge goes, asked by whoever knows the calendar and the card.

    Attributes:
        month_ends: End of the month that is paid, in simulated ms; of no matter for an unlimited function.
        declined: One of `CARD_REFUSALS` where the card is not charged.
    """

    month_ends: int
    declined: str = ""


@dataclass(frozen=True, slots=True)
class Function:
    """A function of one car.

    Attributes:
        sale: What was agreed; the car in it never changes.
        since: Simulated ms of the order, or of the cancelling.
        state: Where it stands.
        withdraw_until: Simulated ms from which it cannot be withdrawn (F118).
        download_left: Ms of download still to come.
        busy_since: Simulated ms at which the download went on or the installation began; none while it waits.
        reason: Why it failed last.
        activated_at: Simulated ms of the activation in the car; none before.
        month_ends: End of the month that is paid, in simulated ms; none for an unlimited one.
        ends: Simulated ms at which it ends; none while it goes on.
        paid: Hundredths charged and not given back.
        out_from: Simulated ms before which the car is not asked to remove it, once it is cancelled.
        withdrawn: The purchase was undone in its first days (F118).
    """

    sale: FunctionSale
    since: int
    state: FunctionState = FunctionState.ORDERED
    withdraw_until: int = 0
    download_left: int = 0
    busy_since: int | None = None
    reason: str = ""
    activated_at: int | None = None
    month_ends: int | None = None
    ends: int | None = None
    paid: int = 0
    out_from: int = 0
    withdrawn: bool = False

    def usable(self, now: int) -> bool:
        """Tell whether the car has it: from the activation to its removal, or to the end of what is paid."""
        gone = self.state is FunctionState.REMOVED or (self.ends is not None and now >= self.ends)
        return self.activated_at is not None and not gone


class FunctionTurn(NamedTuple):
    """What became of a function.

    Attributes:
        function: After it; unchanged where it was refused.
        news: What happened, in order.
        refused: Why nothing happened.
        lacking: What the car lacks, where it was refused with `fod_precondition`.
    """

    function: Function
    news: tuple[News, ...] = ()
    refused: Denied | None = None
    lacking: tuple[Lack, ...] = ()


def place(
    policy: FunctionPolicy,
    functions: tuple[Function, ...],
    sale: FunctionSale,
    now: int,
    withdraw_until: int = 0,
) -> Function | Denied:
    """Order a function; it costs nothing until it is activated in the car (F109).

    Args:
        policy: Lengths, and until when the monthly plan is sold.
        functions: All there are.
        sale: What is ordered.
        now: Simulated ms.
        withdraw_until: Simulated ms from which it cannot be withdrawn; 14 days for an unlimited one (F118).

    Returns:
        The function, or `already_active` where the car has it, or `product_not_available`.
    """
    same = (one for one in functions if (one.sale.vin, one.sale.product) == (sale.vin, sale.product))
    if any(one.state is not FunctionState.REMOVED for one in same):
        return Denied("already_active")
    if sale.plan is Plan.MONTHLY and now >= policy.monthly_sold_until:
        return Denied("product_not_available")
    return Function(sale, now, withdraw_until=withdraw_until, download_left=policy.download_ms)


def arm(function: Function, car: CarSeen, now: int) -> FunctionTurn:
    """Agree in the car to the activation; it begins once the car is left and locked (F114-F116).

    Args:
        function: The function.
        car: The car, with somebody in it.
        now: Simulated ms.

    Returns:
        `armed`, or `fod_precondition` with everything that is lacking, `already_active`,
        `fod_not_abortable`, or `product_not_available` where it was ended.
    """
    match function.state:
        case FunctionState.READY | FunctionState.FAILED:
            lacking = lacks(car, STANDING)
        case FunctionState.ORDERED | FunctionState.DOWNLOADING:
            lacking = (NOT_DOWNLOADED, *lacks(car, STANDING))
        case FunctionState.INSTALLING | FunctionState.REMOVING:
            return refuse(function, "fod_not_abortable")
        case FunctionState.ACTIVE | FunctionState.ARMED:
            return refuse(function, "already_active")
        case _:
            return refuse(function, "product_not_available")
    if lacking:
        return _lacking(function, lacking)
    return turn(replace(function, state=FunctionState.ARMED, reason=""), "armed", now)


def disarm(function: Function, now: int) -> FunctionTurn:
    """Take the agreement back while nothing runs.

    Args:
        function: The function.
        now: Simulated ms.

    Returns:
        `ready` again; `fod_not_abortable` once it runs; `not_cancellable` where nobody agreed.
    """
    if function.state in BUSY:
        return refuse(function, "fod_not_abortable")
    if function.state is not FunctionState.ARMED:
        return refuse(function, "not_cancellable")
    return turn(replace(function, state=FunctionState.READY), "disarmed", now)


def offer_again(function: Function, now: int) -> FunctionTurn:
    """Offer what failed once more under Updates (F125); the reason stays to be read.

    Args:
        function: The function; where nothing failed, nothing happens.
        now: Simulated ms.
    """
    match function.state:
        case FunctionState.FAILED:
            again = replace(function, state=FunctionState.READY)
            return turn(again, "offered", now, function.reason)
        case FunctionState.REMOVAL_FAILED:
            again = replace(function, state=FunctionState.REMOVAL_READY)
            return turn(again, "removal_offered", now, function.reason)
        case _:
            return FunctionTurn(function)


def tell(function: Function, kind: str, at: int, cents: int = 0, reason: str = "") -> News:
    """Say what happened to a function; money in hundredths, time in simulated ms."""
    sale = function.sale
    return News(at, kind, sale.vin, sale.product, sale.payer, cents, function.ends, reason)


def turn(function: Function, kind: str, at: int, reason: str = "") -> FunctionTurn:
    """Give a function after one thing happened to it."""
    return FunctionTurn(function, (tell(function, kind, at, reason=reason),))


def refuse(function: Function, code: str) -> FunctionTurn:
    """Refuse with a code, and leave the function as it is."""
    return FunctionTurn(function, refused=Denied(code))


def _lacking(function: Function, lacking: tuple[Lack, ...]) -> FunctionTurn:
    missing = " ".join(one.code for one in lacking)
    return FunctionTurn(
        function, refused=Denied("fod_precondition", (("missing", missing),)), lacking=lacking
    )
