"""Money of an account: its last stored card is charged, and what was charged is given back (F100, F118).

What happens with the card is asked where the money moves: of the wallet, of armed faults, of test cards.
"""

from collections.abc import Iterable
from typing import NamedTuple

from pcm_sim.connect.book import MarketTerms
from pcm_sim.connect.news import News
from pcm_sim.connect.store import ledger as books
from pcm_sim.connect.store.ledger import Bill, Invoice, InvoiceKind, Part
from pcm_sim.connect.store.wallet import Card, refuse_card
from pcm_sim.connect.trouble.effects import (
    CardAnswer,
    Effect,
    card_refusal_of,
    loss_of,
    refusal_of,
    waits_for_holder,
)
from pcm_sim.connect.trouble.faults import Call
from pcm_sim.connect.trouble.magic import card_effects
from pcm_sim.connect.trouble.striking import strike
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

CHARGE = "charge_card"
"""Name by which a fault is armed for what the bank says."""
_UNANSWERED = Denied("upstream_timeout")
_UNCONFIRMED = Denied("card_unconfirmed")


class Paid(NamedTuple):
    """What became of a charge.

    Attributes:
        world: With the invoice, which is the ledger's last; or as before but for the counters of faults.
        refusal: Why nothing was charged.
    """

    world: World
    refusal: Denied | None = None


def charge(
    world: World, bill: Bill, effects: Iterable[Effect] = (), card: str = "", *, holder_there: bool = False
) -> Paid:
    """Charge an account at the world's own time, and write the invoice.

    Args:
        world: The cloud.
        bill: Who pays, for which car, what for, line by line; nothing to pay writes no invoice (F093).
        effects: What goes wrong with the operation that charges.
        card: Id of the card; the last stored one by default (F100).
        holder_there: The card's holder is asked right now, and confirms where the bank wants that.

    Returns:
        The world; or the refusal `no_card`, `brand_not_accepted`, `card_expired`, `card_declined`,
        `card_unconfirmed`, `upstream_timeout`, or another that a fault gives.
    """
    if bill.total_cents <= 0:
        return Paid(world)
    wallet = world.wallet(bill.account)
    market = market_of(world, bill.account)
    chosen = wallet.card(card) if card else wallet.preselected
    refusal = refuse_card(wallet, chosen.id if chosen else "", market.cards, world.now, market.zone)
    if refusal:
        return Paid(world, refusal)
    world, struck, _ = strike(world, Call(CHARGE, bill.account, bill.vin))
    own = _effects_of(world, chosen) if chosen else ()
    refusal = _said_by_bank((*effects, *struck, *own), holder_there=holder_there)
    if refusal:
        return Paid(world, refusal)
    written = books.charge(world.ledger, bill, world.now, market.zone)
    if isinstance(written, Denied):
        return Paid(world, written)
    return Paid(world.but(ledger=written.ledger))


def _effects_of(world: World, card: Card) -> tuple[Effect, ...]:
    """Give what a card does by itself: as it was set to, and by its digits where magic values are on."""
    own = (CardAnswer(card.bank),) if card.bank else ()
    return (*own, *card_effects(world.book.magic, card.last4))


def _said_by_bank(effects: tuple[Effect, ...], *, holder_there: bool) -> Denied | None:
    if not effects:
        return None
    refusal = refusal_of(effects) or card_refusal_of(effects)
    if refusal:
        return refusal
    if loss_of(effects):
        return _UNANSWERED
    return _UNCONFIRMED if waits_for_holder(effects) and not holder_there else None


def is_unconfirmed(refusal: Denied | None) -> bool:
    """Tell whether the bank did not refuse, but waits for the card's holder."""
    return refusal == _UNCONFIRMED


def give_back(world: World, news: Iterable[News]) -> World:
    """Give back to its payer what a contract or a function tells was refunded; other news move no money."""
    for one in news:
        if one.kind == "refunded":
            world = _given_back(world, one)
    return world


def _given_back(world: World, news: News) -> World:
    """Give back what was charged for a product of a car, the newest charge first, each by its invoice."""
    account, product, cents = news.account, news.product, news.cents
    zone = zone_of(world, account)
    ledger = world.ledger
    for number, most in _charges(world, account, news.vin, product):
        back = min(cents, most, ledger.left(number))
        if back > 0:
            written = books.refund_part(ledger, number, Part(back, product), world.now, zone)
            if not isinstance(written, Denied):
                ledger, cents = written.ledger, cents - back
    return world.but(ledger=ledger)


def _charges(world: World, account: str, vin: str, product: str) -> tuple[tuple[str, int], ...]:
    """Give the numbers of the invoices that charged a product of a car, with the hundredths of its lines."""
    return tuple((one.number, _cents_for(one, product)) for one in world.ledger.of(account) if one.vin == vin)


def _cents_for(invoice: Invoice, product: str) -> int:
    if invoice.kind is InvoiceKind.REFUND:
        return 0
    return sum(one.cents for one in invoice.lines if one.text == product)


def zone_of(world: World, account_id: str) -> str:
    """Give the zone in which the days of an account are counted."""
    return market_of(world, account_id).zone


def currency_of(world: World, account_id: str) -> str:
    """Give the currency of an account's market, ISO 4217."""
    return market_of(world, account_id).currency


def market_of(world: World, account_id: str) -> MarketTerms:
    """Give what holds for an account, by its country."""
    account = world.accounts.get(account_id)
    return world.book.market(account.country if account else "")
