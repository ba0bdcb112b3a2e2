"""What the demonstration customers have bought, stored and charged before the simulation begins."""

from collections.abc import Mapping
from datetime import date
from typing import Any as Untyped

from pcm_sim.connect.book import LetterPlan
from pcm_sim.connect.clock.calendar import add_months, day_start, local_day
from pcm_sim.connect.clock.clockwork import pass_time
from pcm_sim.connect.clock.passing import At
from pcm_sim.connect.clock.terms import term_of
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.operations.charging import DUE, Load, charged_at
from pcm_sim.connect.store.charging import Station, Tariff
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.contracts import Contract, ContractState, Lease, Sale, Turn
from pcm_sim.connect.store.paying import zone_of
from pcm_sim.connect.store.wallet import Address, Card, Wallet
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import say

Plain = Mapping[str, Untyped]
_HOUR_MS, _MINUTE_MS = 3_600_000, 60_000
PAST_MONTHS = 2
"""How many whole months of charging lie behind a simulation."""
_CHARGED = ((3, 18, 24, 31_400), (9, 8, 41, 22_750), (14, 17, 18, 38_120), (22, 12, 55, 17_900))
"""Day of the month, hour, minutes and watt hours of what is charged every month; simulated."""
_APART, _WH_APART = 5, 1_370
"""By how many days, and by how many watt hours for each of them, two cars may differ; simulated."""


def letter_plans(plain: Plain) -> dict[str, LetterPlan]:
    """Give how each kind of letter goes out, from the data."""
    return {
        key: LetterPlan(tuple(one["channels"]), one["sender"], one.get("folder", "inbox"))
        for key, one in plain.items()
    }


def stations_of(plain: Plain) -> dict[str, Station]:
    """Give the places where cars are charged, from the data."""
    return {
        key: Station(
            key,
            _name(one["name"]),
            one.get("place", ""),
            one["kw"],
            one.get("kwh_cents"),
            one["public"],
        )
        for key, one in plain.items()
    }


def _name(label: str | Mapping[str, str]) -> str:
    return label if isinstance(label, str) else say(label, "en")


def tariffs_of(plain: Plain) -> dict[str, Tariff]:
    """Give the products that are contracts for charging, from the data."""
    return {key: Tariff(one["tariff"]["kwh_cents"]) for key, one in plain.items() if "tariff" in one}


def wallets_of(customers: Plain) -> dict[str, Wallet]:
    """Give what the customers have stored: cards, the last one last, and the address (F095, F098)."""
    found = ((key, _wallet(one)) for key, one in customers.items())
    return {key: one for key, one in found if one.cards or one.address}


def _wallet(customer: Plain) -> Wallet:
    cards = tuple(
        Card(f"card-{number}", one["brand"], one["last4"], _expiry(one["expires"]))
        for number, one in enumerate(customer.get("cards", ()), 1)
    )
    held = customer.get("address")
    address = (
        Address(customer["name"], held["street"], held["postcode"], held["city"], customer["country"])
        if held
        else None
    )
    return Wallet(cards, address, len(cards))


def _expiry(year_month: str) -> str:
    """Write `2028-05` as it stands on a card."""
    year, month = year_month.split("-")
    return f"{month}/{year[2:]}"


def with_past(world: World, now: int) -> World:
    """Let the owners of cars that have a charging contract have charged for some months, and paid for it.

    Args:
        world: The cloud with accounts, wallets and cars.
        now: Simulated ms at which the simulation begins.
    """
    owners = tuple((car, car.primary.account) for car in world.cars if car.primary and car.connected)
    begun = [begins(now, zone_of(world, payer)) for _, payer in owners]
    if not begun:
        return world
    past = world.but(agenda=world.agenda.at(min(begun)))
    for place, ((car, payer), since) in enumerate(zip(owners, begun, strict=True)):
        product = _charging_for(past, car)
        if product and past.wallet(payer).cards:
            held = _with_contract(past, car.vin, payer, product, since)
            past = _with_sessions(held, car.vin, payer, now, place)
    planned = past.but(agenda=past.agenda.changed(past.plans), plans=())
    return pass_time(DUE, planned, At(now)).world.but(news=())


def begins(now: int, zone: str) -> int:
    """Give the midnight with which the first of the past months begins in a zone, in simulated ms."""
    return day_start(_first_month(now, zone), zone)


def _first_month(now: int, zone: str) -> date:
    return add_months(local_day(now, zone).replace(day=1), -PAST_MONTHS)


def _charging_for(world: World, car: Car) -> str:
    """Name the charging product that is sold for a car's line, if any."""
    offers = (world.book.offers[one] for one in world.book.tariffs)
    return next((one.product for one in offers if one.fits(car.line, car.year)), "")


def _with_contract(world: World, vin: str, payer: str, product: str, since: int) -> World:
    offer = world.book.offers[product]
    lease = Lease(since, offer.term_months, offer.term_days, offer.notice_days, zone_of(world, payer))
    sale = Sale(vin, product, payer, offer.price_cents, offer.renewal_cents, needs_restart=False, lease=lease)
    term = term_of(lease, 1, world.book.contracts.expiring_days)
    contract = Contract(sale, term, state=ContractState.ACTIVE, ends=term.ends, in_car=True)
    return kept_contract(world, f"{vin[-5:]}-{product}", Turn(contract))


def _with_sessions(world: World, vin: str, payer: str, now: int, own: int) -> World:
    """Let a car have been charged in the past months and in this one, each car (`own`) in its own way."""
    zone = zone_of(world, payer)
    first, places = _first_month(now, zone), tuple(world.book.stations.values())
    for month in range(PAST_MONTHS + 1):
        for at, (day, hour, minutes, wh) in enumerate(_CHARGED):
            own_day = day + own % _APART
            started = day_start(add_months(first, month).replace(day=own_day), zone) + hour * _HOUR_MS
            if started + minutes * _MINUTE_MS < now:
                place = places[(own + month + 3 * at) % len(places)]
                taken = wh + _WH_APART * (own % _APART)
                world = charged_at(world, vin, place, Load(started, minutes, taken))
    return world
