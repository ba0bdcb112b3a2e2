"""The Connect Store: what is sold for a car, and the way from basket to order (F086-F101)."""

from pcm_sim.connect.functions.functions import Plan
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.operations.store import basket_of, offer_for
from pcm_sim.connect.store.basket import Basket, Item, Offer, Shopper, refuse_offer
from pcm_sim.connect.store.checkout import can_express
from pcm_sim.connect.store.ordering import products_of
from pcm_sim.connect.store.wallet import Wallet
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.portal import PortalItem
from pcm_sim.domain.requests import Denied
from pcm_sim.session.portal.countries import countries_of
from pcm_sim.session.portal.look import Look, Part, cars_of
from pcm_sim.session.portal.wallet import address_of, card_item
from pcm_sim.session.portal.wording import car_name, filled, last_day, money, price, product, term

_NOT_SOLD = frozenset({"country_unsupported", "product_not_available"})


def read_store(look: Look) -> Part:
    """Read what is sold for the car in view, and the basket of whoever is signed in."""
    country = look.account.country if look.account else look.holder.country
    footer = " · ".join(look.world.book.market(country).footer)
    if look.account is None:
        return Part(shown={"store.brands": footer})
    basket = basket_of(look.world, look.account.id, look.car.vin if look.car else "")
    wallet = look.world.wallet(look.account.id)
    return Part(
        facts=_facts(basket, wallet),
        lists=_lists(look, basket, wallet),
        shown={"store.brands": footer, **_shown(look, basket, wallet)},
    )


def _facts(basket: Basket, wallet: Wallet) -> dict[str, FactValue]:
    private = [one for one in basket.items if one.offer.privacy]
    return {
        "basket.filled": bool(basket.items),
        "basket.step": basket.step.value if basket.items else "empty",
        "basket.express": can_express(basket, wallet),
        "basket.free": bool(basket.items) and not basket.total_cents,
        "basket.terms": basket.terms,
        "basket.consent_needed": bool(private),
        "basket.consent": all(one.consented for one in private),
    }


def _shown(look: Look, basket: Basket, wallet: Wallet) -> dict[str, str]:
    # Before the overview none is chosen yet; the one that will be is shown (F100).
    card = wallet.card(basket.card) or wallet.preselected
    return {
        "basket.total": price(look, basket.total_cents),
        "basket.count": str(len(basket.items)) if basket.items else "",
        "basket.car": car_name(look, basket.vin),
        "basket.step": look.word(f"step.{basket.step.value}") if basket.items else "",
        "basket.address": address_of(wallet),
        "basket.card": card.shown if card else "",
    }


def _lists(look: Look, basket: Basket, wallet: Wallet) -> dict[str, tuple[PortalItem, ...]]:
    lists: dict[str, tuple[PortalItem, ...]] = {}
    if look.shows("store.cars"):
        lists["store.cars"] = _cars(look)
    if look.car and look.shows("store.services", "store.functions"):
        sold = _sold(look, look.car, basket)
        for kind in ("service", "function"):
            lists[f"store.{kind}s"] = tuple(one for one in sold if ("item.kind", kind) in one.facts)
    if look.shows("store.countries"):
        lists["store.countries"] = countries_of(look)
    if look.shows("basket.lines"):
        lists["basket.lines"] = tuple(_in_basket(look, one) for one in basket.items)
    if look.shows("basket.cards"):
        last = wallet.preselected
        lists["basket.cards"] = tuple(
            card_item(look, one, preselected=one == last)._replace(checked=one.id == basket.card)
            for one in reversed(wallet.cards)
        )
    return lists


def _cars(look: Look) -> tuple[PortalItem, ...]:
    account = look.account.id if look.account else ""
    return tuple(
        PortalItem(
            one.vin,
            car_name(look, one.vin),
            facts=(("car.here", True),),
            shown=(("car.name", car_name(look, one.vin)), ("car.vin", one.vin)),
        )
        for one in cars_of(look.world, account)
        if one.user(account)
    )


def _sold(look: Look, car: Car, basket: Basket) -> list[PortalItem]:
    """Give what is sold for a car in a market; a user who may not buy sees it too (F148)."""
    market = look.world.book.market(look.account.country if look.account else "")
    has = products_of(look.world, car.vin)
    shopper = Shopper(car.line, car.year, market.country, market.zone, has, market.cards, car.connected)
    found = (offer_for(look.world, one, shopper) for one in look.world.book.offers)
    return [
        _offered(look, one, basket, active=one.product in has)
        for one in found
        if isinstance(one, Offer) and not _is_kept_back(refuse_offer(one, shopper, look.now))
    ]


def _is_kept_back(refused: Denied | None) -> bool:
    return refused is not None and refused.reason in _NOT_SOLD


def _offered(look: Look, offer: Offer, basket: Basket, *, active: bool) -> PortalItem:
    in_basket = basket.item(offer.product) is not None
    told = look.word("offer.active") if active else look.word("offer.in_basket") if in_basket else ""
    return PortalItem(
        offer.product,
        product(look, offer.product),
        told or price(look, offer.price_cents),
        facts=(
            *_facts_of(offer),
            ("item.active", active),
            ("item.in_basket", in_basket),
            ("item.state", "active" if active else "offered"),
        ),
        shown=(*_shown_of(look, offer), ("item.state", told)),
    )


def _in_basket(look: Look, item: Item) -> PortalItem:
    offer = item.offer
    return PortalItem(
        offer.product,
        product(look, offer.product),
        price(look, offer.price_cents),
        facts=(*_facts_of(offer), ("item.in_basket", True), ("item.renews", item.auto_renew)),
        shown=_shown_of(look, offer),
    )


def _facts_of(offer: Offer) -> tuple[tuple[str, FactValue], ...]:
    return (
        ("item.kind", "function" if offer.kind == "function" else "service"),
        ("item.free", not offer.price_cents),
        ("item.monthly", offer.plan == Plan.MONTHLY or offer.term_months == 1),
        ("item.renewable", not offer.plan and bool(offer.term_months or offer.term_days)),
    )


def _shown_of(look: Look, offer: Offer) -> tuple[tuple[str, str], ...]:
    return (
        ("item.name", product(look, offer.product)),
        ("item.about", look.says(look.kit.about.get(offer.product))),
        ("item.price", _price(look, offer)),
        ("item.term", look.word(f"plan.{offer.plan}") or term(look, offer.term_months, offer.term_days)),
        ("item.renewal", price(look, offer.renewal_cents)),
        ("item.notice", term(look, 0, offer.notice_days) if offer.notice_days else ""),
        ("item.day", last_day(look, offer.sold_until) if offer.sold_until else ""),
    )


def _price(look: Look, offer: Offer) -> str:
    if offer.plan == Plan.MONTHLY:
        return filled(look, "a_month", money=money(look, offer.price_cents))
    return price(look, offer.price_cents)
