"""The store as operations: the basket, its way to the order, and the order (F086, F091-F096, F148)."""

from collections.abc import Callable
from typing import NamedTuple

from pcm_sim.connect.checks import Checked, Checks, first_refusal, must
from pcm_sim.connect.deeds import CUSTOMER, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.functions.functions import Plan
from pcm_sim.connect.store import basket as baskets
from pcm_sim.connect.store import checkout
from pcm_sim.connect.store.basket import Basket, Offer, Shopper
from pcm_sim.connect.store.ordering import settle, shopper_checks, shopper_of
from pcm_sim.connect.store.orders import OWED, Order
from pcm_sim.connect.store.paying import is_unconfirmed
from pcm_sim.connect.store.wallet import Wallet
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import ITEM, Accepted
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied


class Trip(NamedTuple):
    """Somebody in the store.

    Attributes:
        shopper: For which car, and where.
        basket: What is in it.
        wallet: What they pay with.
        now: Simulated ms.
    """

    shopper: Shopper
    basket: Basket
    wallet: Wallet
    now: int


def basket_of(world: World, account_id: str, vin: str) -> Basket:
    """Give the basket of an account; an empty one for the car where there is none, or where it is empty."""
    held = world.baskets.get(account_id)
    return held if held and held.items else Basket(account_id, vin)


def trip_of(world: World, deed: Deed) -> Trip | Denied:
    """Give who is in the store; the car of a filled basket goes before the one whose page is open.

    Returns:
        The trip, or one of the refusals of `shopper_of`.
    """
    basket = basket_of(world, deed.account, deed.vin)
    shopper = shopper_of(world, deed.account, basket.vin)
    if isinstance(shopper, Denied):
        return shopper
    return Trip(shopper, basket, world.wallet(deed.account), world.now)


def offer_for(world: World, product: str, shopper: Shopper) -> Offer | Denied:
    """Give a product at the terms of a market, or `product_not_available`.

    Args:
        world: The cloud.
        product: Its id.
        shopper: For which car, and where.
    """
    offer = world.book.offers.get(product)
    if offer is None:
        return Denied("product_not_available")
    if offer.plan == Plan.UNLIMITED and not world.book.market(shopper.market).functions_unlimited:
        return Denied("product_not_available")
    over = world.book.functions.monthly_sold_until if offer.plan == Plan.MONTHLY else 0
    return offer._replace(sold_until=offer.sold_until or over)


Changing = Callable[[World, Trip, Deed], Basket | Denied]
TripChecks = Callable[[World, Trip, Deed], Checks]


def _trip_then(checks: TripChecks) -> Callable[[World, Deed], Checks]:
    """Make checks of a deed of those of somebody in the store, where one must be let in first."""

    def asked(world: World, deed: Deed) -> Checks:
        yield from shopper_checks(world, deed.account, basket_of(world, deed.account, deed.vin).vin)
        trip = trip_of(world, deed)
        if not isinstance(trip, Denied):
            yield from checks(world, trip, deed)

    return asked


def _order_checks(_: World, trip: Trip, __: Deed) -> Checks:
    return checkout.order_checks(trip.basket, trip.wallet, trip.shopper, trip.now)


def _step_checks(_: World, trip: Trip, __: Deed) -> Checks:
    return checkout.step_checks(trip.basket, trip.wallet, trip.shopper, trip.now)


def _express_checks(_: World, trip: Trip, __: Deed) -> Checks:
    return checkout.express_checks(trip.basket, trip.wallet, trip.shopper, trip.now)


def _adding_checks(world: World, trip: Trip, deed: Deed) -> Checks:
    same_car = not (trip.basket.items and deed.vin and deed.vin != trip.basket.vin)
    yield must("basket_of_car", same_car, "basket_other_car")
    offer = offer_for(world, deed.item, trip.shopper)
    known = offer if isinstance(offer, Offer) else None
    yield Checked("on_sale", offer if isinstance(offer, Denied) else None)
    if known:
        yield must("not_in_basket", trip.basket.item(known.product) is None, "already_in_basket")
        yield from baskets.offer_checks(known, trip.shopper, trip.now)


def _changing(change: Changing, checks: TripChecks | None = None) -> Operation:
    """Make an operation of what changes a basket."""

    def carry_out(world: World, _: Visit, deed: Deed) -> Done:
        trip = trip_of(world, deed)
        changed = trip if isinstance(trip, Denied) else change(world, trip, deed)
        if isinstance(changed, Denied):
            return Done(world, changed)
        return Done(world.but(baskets={**world.baskets, deed.account: changed}), DONE)

    asked = _trip_then(checks) if checks else None
    return Operation(carry_out, (CUSTOMER, INSTRUCTOR), checks=asked)


def wants(deed: Deed) -> bool:
    """Tell what a box becomes; a deed that does not say so means yes."""
    return deed.flag("to") if deed.text("to") else True


def _add(world: World, trip: Trip, deed: Deed) -> Basket | Denied:
    refused, offer = (
        first_refusal(_adding_checks(world, trip, deed)),
        offer_for(world, deed.item, trip.shopper),
    )
    if refused or isinstance(offer, Denied):
        return refused or Denied("product_not_available")
    return baskets.put_in(trip.basket, offer, trip.shopper, trip.now, auto_renew=deed.flag("auto_renew"))


def _take(_: World, trip: Trip, deed: Deed) -> Basket:
    return baskets.take_out(trip.basket, deed.item)


def _empty(_: World, trip: Trip, __: Deed) -> Basket:
    return Basket(trip.basket.account, trip.basket.vin)


def _go_on(_: World, trip: Trip, __: Deed) -> Basket | Denied:
    return checkout.go_on(trip.basket, trip.wallet, trip.shopper, trip.now)


def _go_back(_: World, trip: Trip, __: Deed) -> Basket:
    return checkout.go_back(trip.basket)


def _express(_: World, trip: Trip, __: Deed) -> Basket | Denied:
    return checkout.express(trip.basket, trip.wallet, trip.shopper, trip.now)


def _choose_card(_: World, trip: Trip, deed: Deed) -> Basket | Denied:
    return checkout.choose_card(trip.basket, trip.wallet, deed.item or deed.text("to"))


def _accept_terms(_: World, trip: Trip, deed: Deed) -> Basket:
    return baskets.set_terms(trip.basket, on=wants(deed))


def _accept_data(_: World, trip: Trip, deed: Deed) -> Basket:
    """Accept that personal data are processed, for one product or for all that ask for it (F012)."""
    basket = trip.basket
    # The page of a product may lie below that of the basket, where all of them are meant.
    one_only = bool(basket.item(deed.item)) and not deed.flag("all")
    named = (deed.item,) if one_only else tuple(one.offer.product for one in basket.items)
    for product in named:
        basket = baskets.set_consent(basket, product, on=wants(deed))
    return basket


def set_item_renewal(_: World, trip: Trip, deed: Deed) -> Basket:
    """Accept the renewal of a product in the basket, or not (F103)."""
    return baskets.set_renewal(trip.basket, deed.item, on=wants(deed))


def _place(world: World, visit: Visit, deed: Deed) -> Done:
    """Order what is in the basket; where the bank says no, the order waits and the basket stays filled."""
    trip = trip_of(world, deed)
    if isinstance(trip, Denied):
        return Done(world, trip)
    number = f"P{len(world.orders) + 1:06}"
    placed = checkout.place_order(trip.basket, trip.wallet, trip.shopper, number, trip.now)
    if isinstance(placed, Denied):
        return Done(world, placed)
    return _settled(world, visit, placed.order)


def place_at_once(world: World, visit: Visit, order: Order) -> Done:
    """Settle an order that went through no basket."""
    return _settled(world, visit, order)


def _settled(world: World, visit: Visit, order: Order, *, holder_there: bool = False) -> Done:
    paid = settle(world, order, visit.effects, holder_there=holder_there)
    values = ((ITEM, order.id),)
    if paid.refusal:
        why = Message(_unpaid(paid.refusal), (("order", order.id),))
        return Done(paid.world, Accepted(why, values))
    after = _without(paid.world, order)
    return Done(after, Accepted(Message("order_placed", (("order", order.id),)), values))


def _unpaid(refusal: Denied) -> str:
    return "order_unconfirmed" if is_unconfirmed(refusal) else "order_unpaid"


def _without(world: World, order: Order) -> World:
    """Take out of the basket what was ordered."""
    basket = world.baskets.get(order.account)
    if basket is None or basket.vin != order.vin:
        return world
    for line in order.lines:
        basket = baskets.take_out(basket, line.product)
    left = basket if basket.items else Basket(basket.account, basket.vin)
    return world.but(baskets={**world.baskets, order.account: left})


def retry_order(world: World, visit: Visit, deed: Deed) -> Done:
    """Pay an order whose payment failed, with the card that was stored last; its holder is there to confirm.

    Returns:
        What `place_order` answers; or `order_closed` where it is paid, or no order of the account,
        `already_active` where the car has the product by now.
    """
    order = world.orders.get(deed.item)
    if order is None or order.account != deed.account or order.state not in OWED:
        return Done(world, Denied("order_closed"))
    shopper = shopper_of(world, order.account, order.vin)
    if isinstance(shopper, Denied):
        return Done(world, shopper)
    if any(one.product in shopper.has for one in order.lines):
        return Done(world, Denied("already_active"))
    last = world.wallet(order.account).preselected
    return _settled(world, visit, order.with_card(last.id if last else ""), holder_there=True)


OPERATIONS = {
    "add_to_basket": _changing(_add, _adding_checks),
    "take_from_basket": _changing(_take),
    "empty_basket": _changing(_empty),
    "next_step": _changing(_go_on, _step_checks),
    "step_back": _changing(_go_back),
    "express": _changing(_express, _express_checks),
    "choose_card": _changing(_choose_card),
    "accept_terms": _changing(_accept_terms),
    "set_terms": _changing(_accept_terms),
    "accept_data": _changing(_accept_data),
    "place_order": Operation(_place, (CUSTOMER, INSTRUCTOR), checks=_trip_then(_order_checks)),
}
