"""Payment & Orders: what an account pays with, what it ordered, and its invoices (F098-F100, X29)."""

from pcm_sim.connect.store.ledger import Invoice, InvoiceKind
from pcm_sim.connect.store.orders import Order, OrderState
from pcm_sim.connect.store.wallet import BRAND_NAMES, Card, Wallet
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part
from pcm_sim.session.portal.wording import car_name, money, price, product

_ORDERS = {
    OrderState.PLACED: "placed",
    OrderState.CONFIRMED: "confirmed",
    OrderState.FULFILLED: "fulfilled",
    OrderState.PAYMENT_FAILED: "payment_failed",
    OrderState.UNCONFIRMED: "unconfirmed",
    OrderState.CANCELLED: "cancelled",
    OrderState.REFUNDED: "refunded",
}


def read_wallet(look: Look) -> Part:
    """Read cards, address, orders and invoices of whoever is signed in."""
    if look.account is None:
        return Part({"me.has_card": False, "me.has_address": False})
    account = look.account.id
    wallet = look.world.wallet(account)
    return Part(
        facts={"me.has_card": bool(wallet.cards), "me.has_address": wallet.address is not None},
        lists=_lists(look, account, wallet),
        shown={**_address(look, wallet), "account.balance": money(look, look.world.ledger.balance(account))},
    )


def address_of(wallet: Wallet) -> str:
    """Write where bills go, in a line."""
    held = wallet.address
    return f"{held.name}, {held.street}, {held.postcode} {held.city}" if held else ""


def card_item(look: Look, card: Card, *, preselected: bool) -> PortalItem:
    """Give a card as a list shows it.

    Args:
        look: Who reads.
        card: The card.
        preselected: It was stored last, so that it pays next (F100).
    """
    return PortalItem(
        card.id,
        card.shown,
        look.word("card.next") if preselected else card.expiry,
        facts=(("item.preselected", preselected),),
        shown=(
            ("item.brand", BRAND_NAMES[card.brand]),
            ("item.number", f"•••• {card.last4}"),
            ("item.expires", card.expiry),
        ),
    )


def invoice_item(look: Look, invoice: Invoice) -> PortalItem:
    """Give an invoice as a list shows it; it opens as a paper."""
    kind = look.word(f"invoice.{invoice.kind.value}")
    total, day = money(look, invoice.total_cents), look.day(invoice.at)
    return PortalItem(
        invoice.number,
        f"{day} · {kind}",
        total,
        facts=(("item.has_paper", True),),
        shown=(
            ("item.number", invoice.number),
            ("item.name", kind),
            ("item.day", day),
            ("item.total", total),
            ("item.car", car_name(look, invoice.vin) if invoice.vin else look.word("all_cars")),
            ("item.lines", "\n".join(product(look, one.text) for one in invoice.lines)),
        ),
    )


def _lists(look: Look, account: str, wallet: Wallet) -> dict[str, tuple[PortalItem, ...]]:
    lists: dict[str, tuple[PortalItem, ...]] = {}
    last = wallet.preselected
    if look.shows("cards"):
        cards = (card_item(look, one, preselected=one == last) for one in reversed(wallet.cards))
        lists["cards"] = tuple(cards)
    if look.shows("orders"):
        own = (one for one in reversed(tuple(look.world.orders.values())) if one.account == account)
        lists["orders"] = tuple(_order(look, one, wallet) for one in own)
    if look.shows("invoices"):
        # Those of charging have places of their own (F137, F140, X29).
        other = (one for one in look.world.ledger.of(account) if one.kind is not InvoiceKind.CHARGING)
        lists["invoices"] = tuple(invoice_item(look, one) for one in other)
    return lists


def _address(look: Look, wallet: Wallet) -> dict[str, str]:
    name = look.account.name if look.account else ""
    held = wallet.address
    return {
        "me.address": address_of(wallet),
        "me.billed": held.name if held else name,
        "me.street": held.street if held else "",
        "me.postcode": held.postcode if held else "",
        "me.city": held.city if held else "",
    }


def _order(look: Look, order: Order, wallet: Wallet) -> PortalItem:
    card = wallet.card(order.card)
    state = look.word(f"order.{_ORDERS[order.state]}")
    facts: tuple[tuple[str, FactValue], ...] = (("item.state", _ORDERS[order.state]),)
    return PortalItem(
        order.id,
        f"{look.day(order.placed_at)} · {order.id}",
        state,
        facts=facts,
        shown=(
            ("item.number", order.id),
            ("item.day", look.day(order.placed_at)),
            ("item.state", state),
            ("item.total", price(look, order.total_cents)),
            ("item.card", card.shown if card else ""),
            ("item.car", car_name(look, order.vin)),
            (
                "item.lines",
                "\n".join(
                    f"{product(look, one.product)} – {price(look, one.price_cents)}" for one in order.lines
                ),
            ),
        ),
    )
