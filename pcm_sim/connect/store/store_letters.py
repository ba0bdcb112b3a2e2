"""What the store writes to its customers: of orders, invoices and what becomes of their contracts.

The figures are those of the texts, as whoever writes them out reads them: `day` as `2026-05-31`, `month` as
`2026-05`, `money` as `EUR 49.00`, a `product` by its id, `paper` the number of the invoice that comes along.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.news import News
from pcm_sim.connect.post.posting import Figures, Sheet, post
from pcm_sim.connect.store.ledger import Invoice
from pcm_sim.connect.store.orders import Order, OrderState
from pcm_sim.connect.store.paying import currency_of, market_of, zone_of
from pcm_sim.connect.trouble.effects import Effect
from pcm_sim.connect.world import World

_ON_A_DAY = frozenset({"renewed", "expiring", "expired", "cancelled", "renewal_off", "notice_missed"})
"""News whose letter names the last day that is paid for."""
_OF_NEWS = _ON_A_DAY | {"withdrawn", "refunded"}
"""News that a letter of the same name tells of; what is suspended is told once, as the account is deleted."""


class Note(NamedTuple):
    """What is written to somebody about a car.

    Attributes:
        kind: Id of the letter.
        vin: The car; empty where it is about several.
        figures: What its text fills in, beside name and car.
    """

    kind: str
    vin: str
    figures: Figures = ()


@lru_cache(maxsize=4096)
def written_day(at: int, zone: str) -> str:
    """Write the day of a moment in simulated ms as `2026-05-31`, in a zone."""
    return local_day(at, zone).isoformat()


def last_day(ends: int, zone: str) -> str:
    """Write the last day before a moment in simulated ms at which something is over."""
    return written_day(ends - 1, zone)


@lru_cache(maxsize=4096)
def written_sum(cents: int, currency: str) -> str:
    """Write an amount in hundredths as `EUR 49.00`."""
    whole, rest = divmod(abs(cents), 100)
    return f"{currency} {'-' if cents < 0 else ''}{whole}.{rest:02}"


def tell_order(world: World, order: Order, effects: Iterable[Effect] = ()) -> World:
    """Send what follows an order: the terms of sale and of use come with it (F092).

    Args:
        world: The cloud.
        order: The order.
        effects: What goes wrong with the operation that sends it.
    """
    unpaid = "order_unconfirmed" if order.state is OrderState.UNCONFIRMED else "order_failed"
    kind = "order_placed" if order.paid else unpaid
    figures = (
        ("order", order.id),
        ("product", " ".join(one.product for one in order.lines)),
        ("money", written_sum(order.total_cents, currency_of(world, order.account))),
    )
    return tell(world, order.account, Note(kind, order.vin, figures), effects)


def tell_invoice(world: World, invoice: Invoice, kind: str = "invoice", more: Figures = ()) -> World:
    """Send an invoice; the paper is found by its number.

    Args:
        world: The cloud.
        invoice: The invoice.
        kind: Id of the letter.
        more: Further figures.
    """
    figures = (
        ("order", invoice.number),
        ("paper", invoice.number),
        ("product", " ".join(dict.fromkeys(one.text for one in invoice.lines))),
        ("money", written_sum(invoice.total_cents, currency_of(world, invoice.account))),
        ("day", written_day(invoice.at, zone_of(world, invoice.account))),
        *more,
    )
    return tell(world, invoice.account, Note(kind, invoice.vin, figures))


def tell_news(world: World, news: Iterable[News], ends: int, paper: str = "") -> World:
    """Write to a customer what became of a contract.

    Args:
        world: The cloud.
        news: What happened.
        ends: Simulated ms at which what is paid is over.
        paper: Number of the invoice that was written for it; empty for none.
    """
    news = tuple(news)
    for one in news:
        if one.kind in _OF_NEWS:
            told = _with_money_back(one, news) if one.kind == "withdrawn" else one
            over = one.until if one.until is not None and one.kind != "renewed" else ends
            world = tell(world, one.account, Note(one.kind, one.vin, _figures(world, told, over, paper)))
    return world


def _with_money_back(withdrawn: News, news: tuple[News, ...]) -> News:
    return withdrawn._replace(cents=sum(one.cents for one in news if one.kind == "refunded"))


def _figures(world: World, news: News, ends: int, paper: str) -> Figures:
    market = market_of(world, news.account)
    day = (("day", last_day(ends, market.zone)),) if news.kind in _ON_A_DAY else ()
    invoice = (("paper", paper),) if paper else ()
    return (("product", news.product), *day, ("money", written_sum(news.cents, market.currency)), *invoice)


def tell(world: World, account_id: str, note: Note, effects: Iterable[Effect] = ()) -> World:
    """Write to an account about a car; nobody is written to who has no account any more.

    Args:
        world: The cloud.
        account_id: Who.
        note: What.
        effects: What goes wrong with the operation that sends it.
    """
    account = world.accounts.get(account_id)
    if account is None or not account.email:
        return world
    car = world.car(note.vin)
    called = name_for(world.cars, car, account.id) if car else note.vin
    about = (("name", account.name), ("car", called), *note.figures)
    return post(world, account, Sheet(note.kind, about), effects)
