"""The first moment of a simulation: which car, where, with which card, and which customers."""

from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from typing import Any as Untyped

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.areas import Areas
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car import Car
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.playing import first_heard
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import SimCard
from pcm_sim.domain.unit import SavedPin, Unit
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.moment import Cloud, Moment
from pcm_sim.session.origin import Origin
from pcm_sim.session.props import Props
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.connect.world import World
    from pcm_sim.session.phone_kit import PhoneKit
    from pcm_sim.session.trouble.book import FaultBook

# I is a letter that ISO 3779 keeps out of every real number, so these can be nobody's car.
SIMULATED_VIN = "WP0ZZZPCMSIM00001"
OTHER_VIN = "WP0ZZZPCMSIM00002"
PROMISED_VIN = "WP0ZZZPCMSIM00003"
DAY_MS = 86_400_000

Plain = Mapping[str, Untyped]


class CarChoice(NamedTuple):
    """The car that a person meant.

    Attributes:
        vehicle: The row of the matrix.
        year: Model year.
        market: Country it was sold in, ISO 3166-1 alpha-2.
        inferred: The matrix gives this year in brackets.
    """

    vehicle: Vehicle
    year: int
    market: str
    inferred: bool = False


def open_session(
    catalogue: Catalogue,
    choice: CarChoice,
    language: str | None = None,
    seed: int | None = None,
    at: int | None = None,
) -> Session:
    """Start a simulation of a car.

    Args:
        catalogue: The data.
        choice: The car.
        language: Of the unit, ISO 639-1; the first that the units offer by default.
        seed: Of everything random; the policy's by default.
        at: Simulated ms at which it begins; the policy's local time by default.
    """
    rules = catalogue.rules(choice.vehicle)
    start = catalogue.start
    offset = catalogue.markets[choice.market].start_offset_ms
    now = _milliseconds(start["date_time"]) - offset if at is None else at
    car = _car(catalogue, choice)
    if at is not None:
        car = replace(car, utc_offset_ms=_offset(catalogue.markets[choice.market].zone, at))
    cabin = Cabin(_unit(catalogue, rules, language or catalogue.languages[0]), car, now)
    moment = Moment(
        unit=cabin.unit,
        car=cabin.car,
        cloud=_cloud(catalogue, choice, rules, cabin, start["seed"] if seed is None else seed),
        now=now,
    )
    return Session(rules, moment, _props(catalogue), choice.year, _origin(choice, cabin.unit.language, seed))


def _origin(choice: CarChoice, language: str, seed: int | None) -> Origin:
    readings = tuple(f"{cell}={statement}" for cell, statement in choice.vehicle.readings)
    return Origin(choice.vehicle.key, choice.year, choice.market, language, seed, readings)


def regrow(session: Session, catalogue: Catalogue) -> bool:
    """Go on with a running simulation on data that were edited meanwhile.

    Args:
        session: The simulation.
        catalogue: The new data.

    Returns:
        Whether its car is still among them; where it is not, the simulation goes on as it was.
    """
    before = session.rules.vehicle
    row = catalogue.matrix.vehicles.get(before.key)
    if row is None:
        return False
    kept = tuple((cell, statement) for cell, statement in before.readings if cell in catalogue.cells)
    session.adopt(catalogue.rules(catalogue.read(row, session.year, kept)), _props(catalogue))
    return True


def _props(catalogue: Catalogue) -> Props:
    notes = {key: one["note"] for key, one in catalogue.plain["customers"].items()}
    cards = {key: one["label"] for key, one in catalogue.plain["cards"].items()}
    listed = {feature: catalogue.features[feature]["label"] for feature in catalogue.tour["features"]}
    phones = {key: one["label"] for key, one in catalogue.plain["phones"].items()}
    secrets = {
        key: (one["password"], one.get("security_code", ""))
        for key, one in catalogue.plain["customers"].items()
    }
    kits = _phone(catalogue), _faults(catalogue), _told(catalogue)
    return Props(notes, cards, listed, phones, secrets, *kits)


def _told(catalogue: Catalogue) -> "Callable[[], Mapping[str, Labels]]":
    """Give what finds the texts of the history, those of the window among them."""
    return lambda: ChainMap(catalogue.plain["history"], catalogue.plain["texts"])


def _phone(catalogue: Catalogue) -> "Callable[[], PhoneKit]":
    """Give what builds what the telephone runs by, once: not before the first frame."""

    @cache
    def build() -> "PhoneKit":
        from pcm_sim.session.phone_opening import phone_kit  # noqa: PLC0415

        return phone_kit(catalogue)

    return build


def _faults(catalogue: Catalogue) -> "Callable[[], FaultBook]":
    """Give what builds what can go wrong on purpose, once."""

    @cache
    def build() -> "FaultBook":
        from pcm_sim.session.trouble.book import fault_book  # noqa: PLC0415

        return fault_book(catalogue.plain)

    return build


def _milliseconds(date_time: str) -> int:
    return int(datetime.fromisoformat(date_time).replace(tzinfo=UTC).timestamp() * 1000)


def _offset(zone: str, at: int) -> int:
    """Give how far the clocks of a zone are ahead of UTC at a simulated ms; the usual start knows its own."""
    from pcm_sim.session.local_time import QUARTER_MS, offset_ms  # noqa: PLC0415

    return offset_ms(zone, at // QUARTER_MS)


def _unit(catalogue: Catalogue, rules: Rules, language: str) -> Unit:
    start = catalogue.start
    typed = None
    if rules.vehicle.sim_slot and start["card_is_open"]:
        card = catalogue.plain["cards"][start["card"]]
        typed = SavedPin(start["card"], card["pin"]) if card["asks_pin"] else None
    areas = Areas(media=first_heard(rules))
    return Unit(stack=(rules.tree.home,), language=language, typed_pin=typed, areas=areas)


def _car(catalogue: Catalogue, choice: CarChoice) -> Car:
    start = catalogue.start
    has_slot = choice.vehicle.sim_slot
    cards = tuple(
        _card(key, one, choice.market, is_open=start["card_is_open"] and key == start["card"])
        for key, one in catalogue.plain["cards"].items()
    )
    return Car(
        vin=SIMULATED_VIN,
        market=choice.market,
        country=choice.market,
        bearer=Bearer(start["bearer"]),
        bars=start["bars"],
        outside_celsius=start["outside_celsius"],
        cards=cards if has_slot else (),
        slot=start["card"] if has_slot else None,
        volume_mb=catalogue.policy.volume_mb,
        phones=catalogue.phones,
        phone_id=start.get("phone"),
        utc_offset_ms=catalogue.markets[choice.market].start_offset_ms,
    )


def _card(card_id: str, plain: Plain, market: str, *, is_open: bool) -> SimCard:
    return SimCard(
        id=card_id,
        home=market if plain["home"] == "market" else plain["home"],
        pin=plain["pin"],
        puk=plain["puk"],
        asks_pin=plain["asks_pin"],
        pin_tries=plain["pin_tries"],
        puk_tries=plain["puk_tries"],
        verified=is_open,
    )


def _cloud(catalogue: Catalogue, choice: CarChoice, rules: Rules, cabin: Cabin, seed: int) -> Cloud:
    """Give the cloud, which is founded when it is first looked at: not before the first frame."""

    def begin() -> "World":
        from pcm_sim.domain.car_seen import car_seen  # noqa: PLC0415
        from pcm_sim.session.founding import HOME, OTHER, PROMISED, Ground, Site, found  # noqa: PLC0415

        row = choice.vehicle
        sites = tuple(
            Site(which, vin, row.key, row.line, choice.year, row.link, f"{_name(choice)}, {vin[-5:]}")
            for which, vin in ((HOME, SIMULATED_VIN), (OTHER, OTHER_VIN), (PROMISED, PROMISED_VIN))
        )
        return found(Ground(catalogue.plain, rules.policy, sites, seed, cabin.now, car_seen(rules, cabin)))

    return Cloud(begin)


def _name(choice: CarChoice) -> str:
    return f"{say(choice.vehicle.name, 'en')} {choice.year}"
