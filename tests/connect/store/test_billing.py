"""What is charged when, and what is charged never."""

import pytest
from shopping import FREE, PRICE, SHOPPER, START, VIN, VISA, basket, offer, wallet

from pcm_sim.connect.news import News
from pcm_sim.connect.store.basket import Step
from pcm_sim.connect.store.billing import news_bill, order_bill
from pcm_sim.connect.store.checkout import place_order
from pcm_sim.connect.store.ledger import Bill, InvoiceKind, InvoiceLine

FUNCTION = offer("lane_assist", kind="function", plan="unlimited", price_cents=1_900)


def order(*offers):
    """Place an order for some products."""
    pays = wallet(VISA)
    filled = basket(*offers, step=Step.REVIEW, card=pays.preselected.id)
    return place_order(filled, pays, SHOPPER, "O-1", START).order


def test_services_are_paid_with_their_order_and_functions_are_not():
    placed = order(offer(), FUNCTION, FREE)
    assert placed.total_cents == PRICE + 1_900
    assert order_bill(placed) == Bill(
        InvoiceKind.ORDER, "anna", VIN, (InvoiceLine("navigation_plus", 1, PRICE),)
    )


@pytest.mark.parametrize("offers", [(FREE,), (FUNCTION,), (FREE, FUNCTION)])
def test_an_order_of_nothing_to_pay_yet_has_no_bill(offers):
    assert order_bill(order(*offers)) is None


def test_a_charge_that_is_told_is_a_bill():
    told = News(START, "charged", VIN, "lane_assist", "anna", 1_900)
    line = InvoiceLine("lane_assist", 1, 1_900)
    assert news_bill(told, InvoiceKind.FUNCTION) == Bill(InvoiceKind.FUNCTION, "anna", VIN, (line,))


@pytest.mark.parametrize("changes", [{"kind": "renewed"}, {"kind": "refunded"}, {"cents": 0}])
def test_other_news_are_no_bill(changes):
    told = News(START, "charged", VIN, "music", "anna", 500)._replace(**changes)
    assert news_bill(told, InvoiceKind.RENEWAL) is None
