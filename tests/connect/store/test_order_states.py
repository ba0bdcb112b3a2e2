"""What becomes of an order, legal and illegal."""

from itertools import product

import pytest

from pcm_sim.connect.store.orders import FOLLOWING, Order, OrderState, move_on
from pcm_sim.domain.requests import Denied

S = OrderState
LEGAL = {
    (S.PLACED, S.CONFIRMED),
    (S.PLACED, S.PAYMENT_FAILED),
    (S.PLACED, S.CANCELLED),
    (S.PLACED, S.UNCONFIRMED),
    (S.PAYMENT_FAILED, S.UNCONFIRMED),
    (S.UNCONFIRMED, S.CONFIRMED),
    (S.UNCONFIRMED, S.PAYMENT_FAILED),
    (S.UNCONFIRMED, S.CANCELLED),
    (S.PAYMENT_FAILED, S.CONFIRMED),
    (S.PAYMENT_FAILED, S.CANCELLED),
    (S.CONFIRMED, S.FULFILLED),
    (S.CONFIRMED, S.CANCELLED),
    (S.CONFIRMED, S.REFUNDED),
    (S.FULFILLED, S.REFUNDED),
}


def order(state):
    """Build an order in a state."""
    return Order("O-1", "anna", "WP0ZZZPCMSIM00001", (), 0, "", 0, state)


@pytest.mark.parametrize(("before", "after"), list(product(S, S)))
def test_an_order_moves_on_by_the_table(before, after):
    moved = move_on(order(before), after)
    assert moved == (order(after) if (before, after) in LEGAL else Denied("order_closed"))


def test_every_state_is_in_the_table():
    assert set(FOLLOWING) == set(S)
