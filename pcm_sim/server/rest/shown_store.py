"""How products, basket, orders, contracts, functions and invoices are written out."""

from pcm_sim.connect.functions.functions import Function
from pcm_sim.connect.operations.store import basket_of, offer_for
from pcm_sim.connect.store.basket import Offer, refuse_offer
from pcm_sim.connect.store.charging import ChargingSession
from pcm_sim.connect.store.contracts import Contract
from pcm_sim.connect.store.ledger import Invoice
from pcm_sim.connect.store.ordering import shopper_of
from pcm_sim.connect.store.orders import Order
from pcm_sim.connect.store.paying import currency_of
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer, Time, written, written_or_none


class Product(Answer):
    """A product of the store.

    Attributes:
        kind: `service` or `function`.
        plan: How a function is bought: `unlimited` or `monthly`.
        price_cents: Hundredths for the first term; 0 is inclusive.
        renewal_cents: Hundredths for each further one.
        term_months: Length of a term; 0 is without end.
        term_days: Length of a term that is counted in days instead.
        has: The car has it already.
    """

    id: str
    name: str
    kind: str
    plan: str
    price_cents: int
    renewal_cents: int
    currency: str
    term_months: int
    term_days: int
    notice_days: int
    has: bool


class Products(Answer):
    """What is sold for a car."""

    vin: str
    products: list[Product]


class CartItem(Answer):
    """A product in the basket.

    Attributes:
        consent_needed: Personal data are processed for it, which has to be accepted.
    """

    product: str
    name: str
    price_cents: int
    auto_renew: bool
    consent_needed: bool
    consented: bool


class Cart(Answer):
    """The basket.

    Attributes:
        step: `cart`, `billing`, `payment` or `review`.
        card: The one that pays; empty before the overview, or where nothing is to be paid.
    """

    vin: str
    items: list[CartItem]
    step: str
    card: str
    terms: bool
    total_cents: int
    currency: str


class OrderSeen(Answer):
    """An order."""

    id: str
    vin: str
    products: list[str]
    total_cents: int
    currency: str
    card: str
    state: str
    placed_at: Time


class Orders(Answer):
    """Orders, the newest first."""

    orders: list[OrderSeen]


class ContractSeen(Answer):
    """A service of a car.

    Attributes:
        ends: When it ends for good; none while it renews itself.
        term_ends: When the present term ends.
        cancel_by: Until when it can be ended with this term.
        withdraw_until: Until when the purchase can be undone; none where it cannot.
    """

    id: str
    vin: str
    product: str
    name: str
    state: str
    auto_renew: bool
    cancelled: bool
    notice_missed: bool
    in_car: bool
    term_ends: Time
    cancel_by: Time
    ends: Time | None
    withdraw_until: Time | None
    renewal_cents: int
    paid_cents: int


class Contracts(Answer):
    """Contracts that somebody pays for."""

    contracts: list[ContractSeen]


class FunctionSeen(Answer):
    """A Function on Demand of a car.

    Attributes:
        reason: Code of why it failed last.
        ends: When it ends; none while it goes on.
    """

    id: str
    vin: str
    product: str
    name: str
    state: str
    plan: str
    reason: str
    price_cents: int
    activated_at: Time | None
    month_ends: Time | None
    ends: Time | None


class Functions(Answer):
    """Functions."""

    functions: list[FunctionSeen]


class InvoiceLine(Answer):
    """A line of an invoice."""

    text: str
    quantity: int
    cents: int


class InvoiceSeen(Answer):
    """An invoice; negative where money was given back."""

    number: str
    kind: str
    vin: str
    lines: list[InvoiceLine]
    total_cents: int
    currency: str
    at: Time
    corrects: str
    pdf: str


class Invoices(Answer):
    """Invoices, the newest first."""

    invoices: list[InvoiceSeen]


class SessionSeen(Answer):
    """A public charging."""

    vin: str
    contract: str
    station: str
    place: str
    started: Time
    minutes: int
    wh: int
    cents: int


class Sessions(Answer):
    """Charging sessions, the newest first."""

    sessions: list[SessionSeen]


def products_of(seer: Seer, vin: str) -> Products | Denied:
    """Write out what is sold for a car, or why nothing is."""
    world = seer.world
    shopper = shopper_of(world, seer.account, vin)
    if isinstance(shopper, Denied):
        return shopper
    sold = []
    for product in world.book.offers:
        offer = offer_for(world, product, shopper)
        if isinstance(offer, Denied):
            continue
        refused = refuse_offer(offer, shopper, world.now)
        has = refused is not None and refused.reason == "already_active"
        if refused is None or has:
            sold.append(_product(seer, offer, has=has))
    return Products(vin=vin, products=sold)


def _product(seer: Seer, offer: Offer, *, has: bool) -> Product:
    return Product(
        id=offer.product,
        name=seer.name_of(offer.product),
        kind=offer.kind,
        plan=offer.plan,
        price_cents=offer.price_cents,
        renewal_cents=offer.renewal_cents,
        currency=currency_of(seer.world, seer.account),
        term_months=offer.term_months,
        term_days=offer.term_days,
        notice_days=offer.notice_days,
        has=has,
    )


def cart_of(seer: Seer, vin: str = "") -> Cart:
    """Write the basket of somebody out."""
    basket = basket_of(seer.world, seer.account, vin)
    items = [
        CartItem(
            product=one.offer.product,
            name=seer.name_of(one.offer.product),
            price_cents=one.offer.price_cents,
            auto_renew=one.auto_renew,
            consent_needed=one.offer.privacy,
            consented=one.consented,
        )
        for one in basket.items
    ]
    return Cart(
        vin=basket.vin,
        items=items,
        step=basket.step.value,
        card=basket.card,
        terms=basket.terms,
        total_cents=basket.total_cents,
        currency=currency_of(seer.world, seer.account),
    )


def order_of(world: World, order: Order) -> OrderSeen:
    """Write an order out."""
    return OrderSeen(
        id=order.id,
        vin=order.vin,
        products=[one.product for one in order.lines],
        total_cents=order.total_cents,
        currency=currency_of(world, order.account),
        card=order.card,
        state=order.state.value,
        placed_at=written(order.placed_at),
    )


def contract_of(seer: Seer, key: str, contract: Contract) -> ContractSeen:
    """Write a contract out."""
    sale, term = contract.sale, contract.term
    return ContractSeen(
        id=key,
        vin=sale.vin,
        product=sale.product,
        name=seer.name_of(sale.product),
        state=contract.state.value,
        auto_renew=contract.auto_renew,
        cancelled=contract.cancelled,
        notice_missed=contract.notice_missed,
        in_car=contract.in_car,
        term_ends=written(term.ends),
        cancel_by=written(term.cancel_by),
        ends=written_or_none(contract.ends),
        withdraw_until=written_or_none(contract.withdraw_until or None),
        renewal_cents=sale.renewal_price,
        paid_cents=contract.paid,
    )


def function_of(seer: Seer, key: str, function: Function) -> FunctionSeen:
    """Write a function out."""
    sale = function.sale
    return FunctionSeen(
        id=key,
        vin=sale.vin,
        product=sale.product,
        name=seer.name_of(sale.product),
        state=function.state.value,
        plan=sale.plan.value,
        reason=function.reason,
        price_cents=sale.price,
        activated_at=written_or_none(function.activated_at),
        month_ends=written_or_none(function.month_ends),
        ends=written_or_none(function.ends),
    )


def invoice_of(world: World, invoice: Invoice, root: str) -> InvoiceSeen:
    """Write an invoice out.

    Args:
        world: The cloud.
        invoice: The invoice.
        root: Where its paper is, without number and ending.
    """
    return InvoiceSeen(
        number=invoice.number,
        kind=invoice.kind.value,
        vin=invoice.vin,
        lines=[InvoiceLine(**one._asdict()) for one in invoice.lines],
        total_cents=invoice.total_cents,
        currency=currency_of(world, invoice.account),
        at=written(invoice.at),
        corrects=invoice.corrects,
        pdf=f"{root}/{invoice.number}.pdf",
    )


def session_of(session: ChargingSession) -> SessionSeen:
    """Write a charging out."""
    return SessionSeen(
        vin=session.vin,
        contract=session.contract,
        station=session.station,
        place=session.place,
        started=written(session.started),
        minutes=session.minutes,
        wh=session.wh,
        cents=session.cents,
    )
