"""How products, basket and orders are written out."""

from pcm_sim.connect.operations.store import basket_of, offer_for
from pcm_sim.connect.store.basket import Offer, refuse_offer
from pcm_sim.connect.store.ordering import shopper_of
from pcm_sim.connect.store.orders import Order
from pcm_sim.connect.store.paying import currency_of
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer, Time, written


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
