"""The basket of the store: one for each account and car, filled, then paid for step by step (F086, F095).

Basket, billing address, card, overview; whoever has stored address and card goes to the overview at once
(F096). Whether somebody may buy at all (`not_owner`, F148) is for the caller, who knows the car's users.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.checks import Checks, first_refusal, must
from pcm_sim.connect.store.wallet import BRANDS, Wallet, card_checks
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass


class Step(StrEnum):
    """Where a purchase stands."""

    CART = "cart"
    BILLING = "billing"
    PAYMENT = "payment"
    REVIEW = "review"


class Offer(NamedTuple):
    """A product on sale.

    Attributes:
        product: Its id.
        kind: `service`, `function` or what else there is.
        price_cents: Hundredths for the first term; 0 for an inclusive service (F093).
        renewal_cents: Hundredths for each further one.
        term_months: Length of a term; 0 is without end.
        notice_days: Days of notice (F105).
        plan: How a function is bought; empty for a service.
        needs_restart: The car learns of it at its next start online only.
        privacy: Personal data are processed for it, so a consent comes first (F012).
        lines: Model lines it is sold for; none named for all.
        markets_not: Markets in which it is not sold.
        sold_until: Simulated ms from which nobody can order it; 0 for no such day.
        term_days: Length of a term that is counted in days instead; 0 for none.
        from_year: First model year it is sold for; 0 for every one.
    """

    product: str
    kind: str
    price_cents: int
    renewal_cents: int
    term_months: int
    notice_days: int
    plan: str
    needs_restart: bool
    privacy: bool
    lines: tuple[str, ...]
    markets_not: tuple[str, ...] = ()
    sold_until: int = 0
    term_days: int = 0
    from_year: int = 0

    def fits(self, line: str, year: int) -> bool:
        """Tell whether cars of a model line and model year can have it."""
        return (not self.lines or line in self.lines) and year >= self.from_year


class Shopper(NamedTuple):
    """For which car somebody buys, and where.

    Attributes:
        line: Model line of the car.
        year: Its model year.
        market: Code of the account's market.
        zone: IANA name, of the account's country.
        has: Products of the car that have not ended: none is sold twice.
        brands: Brands of cards that the market takes (X13).
        connected: The car has Porsche Connect on board; for another nothing is sold.
    """

    line: str
    year: int
    market: str
    zone: str
    has: Collection[str] = ()
    brands: Collection[str] = BRANDS
    connected: bool = True


class Item(NamedTuple):
    """A product in the basket.

    Attributes:
        offer: As it was when it was put in.
        auto_renew: Its renewal is accepted (F103).
        consented: The processing of personal data is accepted (F012).
    """

    offer: Offer
    auto_renew: bool = False
    consented: bool = False


@dataclass(frozen=True, slots=True)
class Basket:
    """What somebody is about to buy for a car.

    Attributes:
        account: Who.
        vin: For which car.
        items: In the order in which they were put in.
        step: Where the purchase stands.
        card: Name of the card that will pay; empty before the overview, or where nothing is to be paid.
        terms: Terms of sale and of use are accepted (F091).
    """

    account: str
    vin: str
    items: tuple[Item, ...] = ()
    step: Step = Step.CART
    card: str = ""
    terms: bool = False

    @property
    def total_cents(self) -> int:
        """What the first terms cost, in hundredths."""
        return sum(one.offer.price_cents for one in self.items)

    def item(self, product: str) -> Item | None:
        """Find a product in it."""
        return next((one for one in self.items if one.offer.product == product), None)


def refuse_offer(offer: Offer, shopper: Shopper, now: int) -> Denied | None:
    """Say why a product is not sold for a car, or nothing where it is.

    Args:
        offer: The product.
        shopper: For which car, and where.
        now: Simulated ms.

    Returns:
        `country_unsupported`, `product_not_available` or `already_active`, the first that holds.
    """
    return first_refusal(offer_checks(offer, shopper, now))


def offer_checks(offer: Offer, shopper: Shopper, now: int) -> Checks:
    """Ask what `refuse_offer` asks: sold in the market, on sale for the car, not in it already."""
    yield must("sold_in_market", shopper.market not in offer.markets_not, "country_unsupported")
    over = 0 < offer.sold_until <= now
    fits = not over and shopper.connected and offer.fits(shopper.line, shopper.year)
    yield must("sold_for_car", fits, "product_not_available")
    yield must("not_had", offer.product not in shopper.has, "already_active")


def put_in(
    basket: Basket, offer: Offer, shopper: Shopper, now: int, *, auto_renew: bool = False
) -> Basket | Denied:
    """Put a product in; whoever was further on reads the basket again.

    Args:
        basket: The basket.
        offer: The product.
        shopper: For which car, and where.
        now: Simulated ms.
        auto_renew: Its renewal is accepted (F103).
    """
    if basket.item(offer.product):
        return Denied("already_in_basket")
    return refuse_offer(offer, shopper, now) or _filled(basket, (*basket.items, Item(offer, auto_renew)))


def take_out(basket: Basket, product: str) -> Basket:
    """Take a product out; whoever was further on reads the basket again."""
    left = tuple(one for one in basket.items if one.offer.product != product)
    return basket if left == basket.items else _filled(basket, left)


def set_renewal(basket: Basket, product: str, *, on: bool) -> Basket:
    """Accept the renewal of a product, or not (F103)."""
    return _with_item(basket, product, lambda one: one._replace(auto_renew=on))


def set_consent(basket: Basket, product: str, *, on: bool) -> Basket:
    """Accept that personal data are processed for a product, or not (F012)."""
    return _with_item(basket, product, lambda one: one._replace(consented=on))


def set_terms(basket: Basket, *, on: bool) -> Basket:
    """Accept the terms of sale and of use, or not (F091)."""
    return replace(basket, terms=on)


def refuse_payment(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Denied | None:
    """Say why the chosen card cannot pay; what is free asks for none (F093, F099)."""
    return first_refusal(payment_checks(basket, wallet, shopper, now))


def payment_checks(basket: Basket, wallet: Wallet, shopper: Shopper, now: int) -> Checks:
    """Ask what `refuse_payment` asks."""
    if basket.total_cents:
        yield from card_checks(wallet, basket.card, shopper.brands, now, shopper.zone)


def _filled(basket: Basket, items: tuple[Item, ...]) -> Basket:
    return replace(basket, items=items, step=Step.CART, card="")


def _with_item(basket: Basket, product: str, change: Callable[[Item], Item]) -> Basket:
    items = tuple(change(one) if one.offer.product == product else one for one in basket.items)
    return replace(basket, items=items)
