"""Selling a car, as a checklist that may be skipped: that is the lesson.

Contracts stay with the VIN, and what renews itself goes on charging the old payer until it is cancelled
(F087, F088, F108). What is left undone when the car leaves the profile is kept with the sale. Where the sale
stands is read off the car, so that it agrees with the garage whatever way a person takes.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import Actor
from pcm_sim.connect.functions.functions import Function, FunctionState, Plan
from pcm_sim.connect.garage.cars import Car, Fleet, FleetTurn, GaragePolicy, Notice, refuse
from pcm_sim.connect.garage.garage import confirm_ownership, take_out
from pcm_sim.connect.garage.users import refuse_buyer
from pcm_sim.connect.store.contracts import RENEWABLE, Contract, ContractState
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

CANCELLED_FUNCTIONS = frozenset(
    {
        FunctionState.CANCELLED,
        FunctionState.REMOVAL_READY,
        FunctionState.REMOVING,
        FunctionState.REMOVAL_FAILED,
    }
)
"""Ended by the customer, but still in the car."""

CHARGING = RENEWABLE | {ContractState.PAST_DUE}
"""What charges the payer again, now or at the next try."""


class SaleState(StrEnum):
    """Where a sale stands."""

    OWNED = "owned"
    SALE_OPEN = "sale_open"
    REMOVED_FROM_PROFILE = "removed_from_profile"
    OWNERSHIP_PENDING = "ownership_pending"
    IN_PROFILE = "in_profile"


class Task(StrEnum):
    """What a seller should have done, in the order in which it is done."""

    RENEWALS_ON = "renewals_on"
    MONTHLY_NOT_CANCELLED = "monthly_not_cancelled"
    MONTHLY_NOT_REMOVED = "monthly_not_removed"
    SECONDARY_USERS = "secondary_users"
    STILL_LINKED = "still_linked"
    STILL_IN_PROFILE = "still_in_profile"


FACTS = {
    Task.RENEWALS_ON: ("F103", "F104", "F108"),
    Task.MONTHLY_NOT_CANCELLED: ("F112", "F120"),
    Task.MONTHLY_NOT_REMOVED: ("F112", "F113", "F115", "F116", "F117"),
    Task.SECONDARY_USERS: ("F146",),
    Task.STILL_LINKED: ("F150",),
    Task.STILL_IN_PROFILE: ("F150",),
}


class Item(NamedTuple):
    """One line of the checklist.

    Attributes:
        task: What it is about; `sale_` before it is the id of the message that says what to do.
        left: Products or accounts that are still to be seen to; nothing is left of what is done.
        facts: F-numbers it rests on.
        skipped: The seller goes without it.
    """

    task: Task
    left: tuple[str, ...]
    facts: tuple[str, ...]
    skipped: bool = False

    @property
    def done(self) -> bool:
        """Whether there is nothing left to do."""
        return not self.left

    @property
    def recovery(self) -> str:
        """Id of the message that says what to do."""
        return f"sale_{self.task}"


class Holdings(NamedTuple):
    """What hangs on the cars, of all cars.

    Attributes:
        contracts: Services.
        functions: Functions on Demand.
    """

    contracts: tuple[Contract, ...] = ()
    functions: tuple[Function, ...] = ()


class Skip(NamedTuple):
    """Something that a seller left undone.

    Attributes:
        task: What.
        left: Products or accounts that it was about.
        at: Simulated ms.
    """

    task: Task
    left: tuple[str, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Sale:
    """The sale of one car.

    Attributes:
        vin: The car.
        seller: Account that sells it, and goes on paying for what renews itself.
        opened_at: Simulated ms.
        skipped: What was left undone, in order.
    """

    vin: str
    seller: str
    opened_at: int
    skipped: tuple[Skip, ...] = ()


class SaleTurn(NamedTuple):
    """What became of a sale.

    Attributes:
        sale: After the step; unchanged where it was refused.
        fleet: All cars after it.
        refused: Why nothing was done.
        told: Who hears of what.
    """

    sale: Sale
    fleet: Fleet
    refused: Denied | None = None
    told: tuple[Notice, ...] = ()


def open_sale(car: Car, account: str, now: int) -> Sale | Denied:
    """Begin to sell a car; only its main user can.

    Args:
        car: The car.
        account: Who sells.
        now: Simulated ms.

    Returns:
        The sale, or `not_member`, or `not_owner`.
    """
    return refuse_buyer(car, account) or Sale(car.vin, account, now)


def state_of(sale: Sale | None, car: Car) -> SaleState:
    """Tell where a sale stands, by the car.

    Args:
        sale: The sale; none where nobody sells.
        car: The car.
    """
    if sale is None:
        return SaleState.OWNED
    primary = car.primary
    if primary:
        return SaleState.SALE_OPEN if primary.account == sale.seller else SaleState.IN_PROFILE
    return SaleState.OWNERSHIP_PENDING if car.claimed_by else SaleState.REMOVED_FROM_PROFILE


def checklist(sale: Sale, car: Car, holdings: Holdings) -> tuple[Item, ...]:
    """Compute what is still to be done before the car is handed over.

    Args:
        sale: The sale.
        car: The car.
        holdings: Contracts and functions; those of other cars and payers are of no matter.

    Returns:
        All lines, done or not, in the order in which they are done.
    """
    left = {
        Task.RENEWALS_ON: _renewing(sale, holdings.contracts),
        Task.MONTHLY_NOT_CANCELLED: _monthly(sale, holdings.functions, cancelled=False),
        Task.MONTHLY_NOT_REMOVED: _monthly(sale, holdings.functions, cancelled=True),
        **_left_of_car(sale, car),
    }
    skipped = {one.task for one in sale.skipped}
    return tuple(Item(task, left[task], FACTS[task], task in skipped) for task in Task)


def _renewing(sale: Sale, contracts: Iterable[Contract]) -> tuple[str, ...]:
    return tuple(
        one.sale.product
        for one in contracts
        if (one.sale.vin, one.sale.payer) == (sale.vin, sale.seller)
        and one.state in CHARGING
        and one.ends is None
    )


def _monthly(sale: Sale, functions: Iterable[Function], *, cancelled: bool) -> tuple[str, ...]:
    """Name the monthly functions that are cancelled and still in the car, or not cancelled."""
    return tuple(
        one.sale.product
        for one in functions
        if (one.sale.vin, one.sale.payer, one.sale.plan) == (sale.vin, sale.seller, Plan.MONTHLY)
        and one.state is not FunctionState.REMOVED
        and (one.state in CANCELLED_FUNCTIONS) == cancelled
    )


def _left_of_car(sale: Sale, car: Car) -> dict[Task, tuple[str, ...]]:
    """Name what the garage knows; after the seller has left, whoever is in the car is the buyer's matter."""
    if car.user(sale.seller) is None:
        return {Task.SECONDARY_USERS: (), Task.STILL_LINKED: (), Task.STILL_IN_PROFILE: ()}
    return {
        Task.SECONDARY_USERS: tuple(one.account for one in car.secondaries),
        Task.STILL_LINKED: car.linked,
        Task.STILL_IN_PROFILE: (sale.seller,),
    }


def skip(sale: Sale, car: Car, holdings: Holdings, task: Task, now: int) -> Sale:
    """Leave something undone; what is done already, or was skipped before, needs no skipping.

    Args:
        sale: The sale.
        car: The car.
        holdings: Contracts and functions.
        task: What is left undone.
        now: Simulated ms.
    """
    item = next(one for one in checklist(sale, car, holdings) if one.task is task)
    if item.done or item.skipped:
        return sale
    return replace(sale, skipped=(*sale.skipped, Skip(task, item.left, now)))


def hand_over(sale: Sale, fleet: Fleet, policy: GaragePolicy, holdings: Holdings, now: int) -> SaleTurn:
    """Take the sold car out of the seller's profile; all that is undone by then counts as skipped.

    Args:
        sale: The sale.
        fleet: All cars.
        policy: Of the garage.
        holdings: Contracts and functions, which are not touched: whether they are cancelled is the market's.
        now: Simulated ms.

    Returns:
        The sale with what was left undone, and the cars; or `vin_unknown`, or `not_member` where it is out.
    """
    car = fleet.car(sale.vin)
    turn = take_out(fleet, policy, sale.vin, sale.seller)
    if car is None or turn.refused:
        return SaleTurn(sale, fleet, turn.refused)
    for task in Task:
        # This very step takes it out of the profile.
        if task is not Task.STILL_IN_PROFILE:
            sale = skip(sale, car, holdings, task, now)
    return SaleTurn(sale, turn.fleet, None, turn.told)


def charges_seller(sale: Sale, holdings: Holdings) -> tuple[str, ...]:
    """Name the products that the seller still pays for after the sale, until they are cancelled (F108)."""
    going_on = _monthly(sale, holdings.functions, cancelled=False)
    return (*_renewing(sale, holdings.contracts), *going_on)


def confirm_sale(fleet: Fleet, policy: GaragePolicy, vin: str, buyer: str, actor: Actor) -> FleetTurn:
    """Confirm at the desk that a car is the buyer's, by the papers shown.

    Args:
        fleet: All cars.
        policy: Of the garage.
        vin: The car.
        buyer: Account that added it by its VIN.
        actor: Who confirms; no customer can.

    Returns:
        The car in the buyer's profile, or `admin_token_required`, `vin_unknown`, `vehicle_owned_by_other`
        while the seller has it, `ownership_not_claimed`.
    """
    if actor is Actor.CUSTOMER:
        return refuse(fleet, "admin_token_required")
    car = fleet.car(vin)
    if car and car.primary and car.primary.account != buyer:
        return refuse(fleet, "vehicle_owned_by_other")
    return confirm_ownership(fleet, policy, vin, buyer)
