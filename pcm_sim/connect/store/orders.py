"""Orders of the store: what was bought at which price, and how far it has come (F092, F095)."""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass


class OrderState(StrEnum):
    """Where an order stands."""

    PLACED = "placed"
    CONFIRMED = "confirmed"
    FULFILLED = "fulfilled"
    PAYMENT_FAILED = "payment_failed"
    UNCONFIRMED = "unconfirmed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


FOLLOWING = {
    OrderState.PLACED: (
        OrderState.CONFIRMED,
        OrderState.PAYMENT_FAILED,
        OrderState.UNCONFIRMED,
        OrderState.CANCELLED,
    ),
    OrderState.PAYMENT_FAILED: (OrderState.CONFIRMED, OrderState.UNCONFIRMED, OrderState.CANCELLED),
    OrderState.UNCONFIRMED: (OrderState.CONFIRMED, OrderState.PAYMENT_FAILED, OrderState.CANCELLED),
    OrderState.CONFIRMED: (OrderState.FULFILLED, OrderState.CANCELLED, OrderState.REFUNDED),
    OrderState.FULFILLED: (OrderState.REFUNDED,),
    OrderState.CANCELLED: (),
    OrderState.REFUNDED: (),
}
"""What can become of an order in each state."""
OWED = frozenset({OrderState.PAYMENT_FAILED, OrderState.UNCONFIRMED})
"""States in which it waits for its money: the bank refused, or waits for the card's holder."""


class OrderLine(NamedTuple):
    """One product of an order, at the terms that were on sale.

    Attributes:
        product: Its id.
        kind: `service`, or what else the offer said.
        plan: How a function is bought; empty for a service.
        price_cents: Hundredths for the first term.
        renewal_cents: Hundredths for each further one.
        term_months: Length of a term; 0 is without end.
        notice_days: Days of notice.
        needs_restart: The car learns of it at its next start online only.
        auto_renew: Renewal was accepted at the purchase (F103).
        term_days: Length of a term that is counted in days instead; 0 for none.
    """

    product: str
    kind: str
    plan: str
    price_cents: int
    renewal_cents: int
    term_months: int
    notice_days: int
    needs_restart: bool
    auto_renew: bool
    term_days: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What an account bought for one car.

    Attributes:
        id: Its number.
        account: Who bought.
        vin: For which car (F086).
        lines: The products.
        total_cents: Hundredths, functions that are charged at their activation included (F109).
        card: Name of the card in the wallet; empty where nothing is to be paid.
        placed_at: Simulated ms.
        state: Where it stands.
    """

    id: str
    account: str
    vin: str
    lines: tuple[OrderLine, ...]
    total_cents: int
    card: str
    placed_at: int
    state: OrderState = OrderState.PLACED

    @property
    def paid(self) -> bool:
        """Whether its payment went through, or there was none."""
        return self.state not in {OrderState.PLACED, OrderState.CANCELLED, *OWED}

    def with_card(self, card: str) -> "Order":
        """Give the same order paid with another card of the wallet, where anything is to be paid."""
        return replace(self, card=card if self.total_cents else "")


def move_on(order: Order, state: OrderState) -> Order | Denied:
    """Let an order come to another state; `order_closed` where that cannot follow the present one."""
    return replace(order, state=state) if state in FOLLOWING[order.state] else Denied("order_closed")
