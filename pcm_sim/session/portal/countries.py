"""The countries with a Connect Store: what is sold for the car in view, how its data roam (F049, F051)."""

from pcm_sim.connect.book import MarketTerms
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.operations.store import offer_for
from pcm_sim.connect.store.basket import Offer, Shopper, refuse_offer
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look
from pcm_sim.session.portal.wording import product


def countries_of(look: Look) -> tuple[PortalItem, ...]:
    """Give every country with a Store, by name in the telephone's language."""
    own = look.account.country if look.account else look.holder.country
    items = (_country(look, one, own) for one in look.world.book.markets.values() if one.listed and one.store)
    return tuple(sorted(items, key=lambda one: one.label))


def _country(look: Look, market: MarketTerms, own: str) -> PortalItem:
    name = look.says(look.kit.countries.get(market.country), market.country)
    sold = ", ".join(_sold(look, look.car, market)) if look.car else ""
    return PortalItem(
        market.country,
        name,
        checked=market.country == own,
        shown=(
            ("item.name", name),
            ("item.lines", sold),
            ("item.about", look.word(f"roaming.{'embedded' if market.embedded_sim else 'card'}")),
        ),
    )


def _sold(look: Look, car: Car, market: MarketTerms) -> list[str]:
    """Name what a country sells for a car, whether or not the car has it already."""
    shopper = Shopper(
        car.line, car.year, market.country, market.zone, frozenset(), market.cards, car.connected
    )
    found = (offer_for(look.world, one, shopper) for one in look.world.book.offers)
    return [
        product(look, one.product)
        for one in found
        if isinstance(one, Offer) and refuse_offer(one, shopper, look.now) is None
    ]
