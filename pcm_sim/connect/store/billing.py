"""What is charged when: services with their order, functions at their activation, terms as they renew.

It turns what happened into a bill for the ledger; amounts of nothing make no bill (F093).
"""

from pcm_sim.connect.news import News
from pcm_sim.connect.store.ledger import Bill, InvoiceKind, InvoiceLine
from pcm_sim.connect.store.orders import Order

FUNCTION = "function"
"""The kind of offer that is charged once it is active in the car, and not with its order (F109)."""


def order_bill(order: Order) -> Bill | None:
    """Give what an account pays with its order: all but the functions; none where that is nothing."""
    due = (one for one in order.lines if one.kind != FUNCTION and one.price_cents)
    lines = tuple(InvoiceLine(one.product, 1, one.price_cents) for one in due)
    return Bill(InvoiceKind.ORDER, order.account, order.vin, lines) if lines else None


def news_bill(news: News, kind: InvoiceKind) -> Bill | None:
    """Give what an account pays for one product of a car; none where no money was taken.

    Args:
        news: What a contract or a function told; only `charged` is a charge.
        kind: What the invoice is for, `renewal` or `function`.
    """
    if news.kind != "charged" or not news.cents:
        return None
    return Bill(kind, news.account, news.vin, (InvoiceLine(news.product, 1, news.cents),))
