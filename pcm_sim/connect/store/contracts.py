"""Contracts of services: they hang on the car's VIN and never move, while payment hangs on an account.

Whoever sells a car goes on paying for what renews itself until they end it (F086-F088, F103-F108). A contract
knows no calendar: the days on which something is due come with its terms.
"""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.news import News
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass


class ContractState(StrEnum):
    """Where a contract stands."""

    ORDERED = "ordered"
    PENDING_RESTART = "pending_restart"
    ACTIVE = "active"
    EXPIRING = "expiring"
    PAST_DUE = "past_due"
    CANCELLED_RUNNING = "cancelled_running"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


ENDED = frozenset({ContractState.EXPIRED, ContractState.WITHDRAWN})
IDLE = ENDED | {ContractState.ORDERED, ContractState.SUSPENDED}
"""What a car cannot use."""
RENEWABLE = frozenset({ContractState.PENDING_RESTART, ContractState.ACTIVE, ContractState.EXPIRING})
"""Paid, not cancelled, not in arrears: what can be cancelled and renews itself."""


@dataclass(frozen=True, slots=True)
class ContractPolicy:
    """Figures nobody published; all of them are simulated.

    The days of expiring, notice and withdrawal are for whoever computes the dates of a term.

    Attributes:
        expiring_days: Days before its end from which a contract counts as expiring.
        notice_days: Days of notice of single products: pairs of product and days.
        usual_notice_days: Days of notice of all other products.
        retry_days: Days after a term's end on which its renewal is charged; the first is the end itself.
        withdrawal_days: Days in which a purchase can be undone.
    """

    expiring_days: int = 30
    notice_days: tuple[tuple[str, int], ...] = ()
    usual_notice_days: int = 14
    retry_days: tuple[int, ...] = (0, 3, 7)
    withdrawal_days: int = 14

    def notice_of(self, product: str) -> int:
        """Give the days of notice of a product, for whoever computes its terms (F105)."""
        return dict(self.notice_days).get(product, self.usual_notice_days)


class Term(NamedTuple):
    """One term of a contract, in simulated ms, each the first moment of what it names.

    Attributes:
        ends: The term is over.
        expiring_from: It counts as expiring.
        cancel_by: Too late for ending it with this term.
    """

    ends: int
    expiring_from: int
    cancel_by: int


class Lease(NamedTuple):
    """How the terms of a contract are counted: each from its very first day, so that a month keeps its day.

    Attributes:
        since: Simulated ms of the order.
        months: Length of a term.
        days: Length of a term that is counted in days instead; 0 for none.
        notice_days: Days before the end of a term by which it must be ended (F105).
        zone: IANA name, of the account's country; its days end at midnight there.
    """

    since: int = 0
    months: int = 12
    days: int = 0
    notice_days: int = 14
    zone: str = "UTC"

    @property
    def is_short(self) -> bool:
        """Whether it is paid by the month."""
        return self.months == 1 and not self.days


class Sale(NamedTuple):
    """What is ordered, for which car, at whose cost.

    Attributes:
        vin: The car it stays with (F086, F087).
        product: Id of the service.
        payer: Account whose last stored card pays (F100).
        price: Hundredths for the first term; 0 for an inclusive service (F093).
        renewal_price: Hundredths for each further one.
        auto_renew: Renewal was accepted at the purchase (F103).
        needs_restart: The car learns of it at its next start online only.
        lease: How its terms are counted.
        order: Number of the order it came with; empty where nobody ordered it.
    """

    vin: str
    product: str
    payer: str
    price: int
    renewal_price: int
    auto_renew: bool = False
    needs_restart: bool = True
    lease: Lease = Lease()
    order: str = ""


@dataclass(frozen=True, slots=True)
class Contract:
    """A service of one car.

    Attributes:
        sale: What was agreed; the car in it never changes.
        term: The present term.
        withdraw_until: Simulated ms from which it cannot be withdrawn; 0 where a market has no such right.
        state: Where it stands.
        ends: Simulated ms at which it ends for good; none while it renews itself.
        cancelled: It was cancelled, not only kept from renewing.
        in_car: The car knows it.
        renewed: How often.
        tries: Failed charges for the next term.
        paid: Hundredths charged and not given back.
        unconfirmed: The bank waits for the card's holder to confirm the next term's payment.
    """

    sale: Sale
    term: Term
    withdraw_until: int = 0
    state: ContractState = ContractState.ORDERED
    ends: int | None = None
    cancelled: bool = False
    in_car: bool = False
    renewed: int = 0
    tries: int = 0
    paid: int = 0
    unconfirmed: bool = False

    @property
    def auto_renew(self) -> bool:
        """Whether another term follows the present one."""
        return self.ends is None or self.ends > self.term.ends

    @property
    def goes_on_quietly(self) -> bool:
        """Whether nobody is warned of its next renewal: who pays by the month knows."""
        return self.ends is None and self.sale.lease.is_short

    @property
    def notice_missed(self) -> bool:
        """Whether its end comes one term later, because it was asked for too late."""
        return self.ends is not None and self.ends > self.term.ends

    @property
    def inclusive(self) -> bool:
        """Whether the present term is free (F093)."""
        return not self.sale.price and not self.renewed

    @property
    def usable(self) -> bool:
        """Whether the car may use the service; a failed card does not stop it while it is tried again."""
        return self.in_car and self.state not in IDLE


class Turn(NamedTuple):
    """What became of a contract.

    Attributes:
        contract: After it; unchanged where it was refused.
        news: What happened, in order.
        refused: Why nothing happened.
    """

    contract: Contract
    news: tuple[News, ...] = ()
    refused: Denied | None = None


def place(
    contracts: tuple[Contract, ...], sale: Sale, term: Term, now: int, withdraw_until: int = 0
) -> Contract | Denied:
    """Order a service, to be paid next (F095).

    Args:
        contracts: All there are.
        sale: What is ordered.
        term: Its first term.
        now: Simulated ms; an order is of no use once its term is over.
        withdraw_until: Simulated ms from which it cannot be withdrawn.

    Returns:
        The contract, or `already_active` where the car has one of this product that has not ended.
    """
    same = (one for one in contracts if (one.sale.vin, one.sale.product) == (sale.vin, sale.product))
    if any(one.state not in ENDED for one in same):
        return Denied("already_active")
    if now >= term.ends:
        return Denied("product_not_available")
    return Contract(sale, term, withdraw_until, ends=None if sale.auto_renew else term.ends)


def pay(contract: Contract, now: int, declined: str = "") -> Turn:
    """Charge what was ordered; a free service is ordered the same way and costs nothing (F093).

    Args:
        contract: The contract.
        now: Simulated ms.
        declined: One of `CARD_REFUSALS` where the card was not charged; a free service asks no card.

    Returns:
        `pending_restart`, or `active` where the car needs no restart; the card's refusal,
        `already_active` where it was paid before, or `product_not_available` once its term is over.
    """
    if contract.state is not ContractState.ORDERED:
        return _refuse(contract, "already_active")
    if now >= contract.term.ends:
        return _refuse(contract, "product_not_available")
    if declined and contract.sale.price:
        return _refuse(contract, declined)
    paid = replace(contract, in_car=not contract.sale.needs_restart, paid=contract.sale.price)
    begun = running(paid, now)
    return Turn(begun, (tell(begun, "ordered", now), *charged(begun, begun.sale.price, now)))


def restart(contract: Contract, now: int, *, online: bool, withdraw_until: int | None = None) -> Turn:
    """Start the car: online it fetches what waits for it; coming online later without a start does not do.

    Args:
        contract: The contract.
        now: Simulated ms.
        online: Whether data flow at the start.
        withdraw_until: Simulated ms, for markets that count from the activation instead of the order.
    """
    waits = not contract.in_car and contract.state not in IDLE
    if not (waits and online):
        return Turn(contract)
    until = contract.withdraw_until if withdraw_until is None else withdraw_until
    fetched = replace(contract, in_car=True, withdraw_until=until)
    if contract.state is ContractState.PENDING_RESTART:
        fetched = running(fetched, now)
    return Turn(fetched, (tell(fetched, "activated", now),))


def running(contract: Contract, now: int) -> Contract:
    """Give a paid contract the state that its days and the car say at a moment, in simulated ms."""
    state = _running_state(contract, now)
    return contract if state is contract.state else replace(contract, state=state)


def _running_state(contract: Contract, now: int) -> ContractState:
    if contract.cancelled and not contract.auto_renew:
        return ContractState.CANCELLED_RUNNING
    if not contract.in_car:
        return ContractState.PENDING_RESTART
    warned = now >= contract.term.expiring_from and not contract.goes_on_quietly
    return ContractState.EXPIRING if warned else ContractState.ACTIVE


def tell(contract: Contract, kind: str, at: int, cents: int = 0, reason: str = "") -> News:
    """Say what happened to a contract; money in hundredths, time in simulated ms."""
    sale = contract.sale
    return News(at, kind, sale.vin, sale.product, sale.payer, cents, contract.ends, reason)


def charged(contract: Contract, cents: int, at: int) -> tuple[News, ...]:
    """Say that money was taken, where it was."""
    return (tell(contract, "charged", at, cents),) if cents else ()


def _refuse(contract: Contract, code: str) -> Turn:
    return Turn(contract, refused=Denied(code))
