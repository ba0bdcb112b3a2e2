"""The first moment of a simulation: which car, where, with which card, and which customers."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any as Untyped
from typing import NamedTuple

from pcm_sim.catalogue.build import term_days
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.connect.codes import issue_code
from pcm_sim.connect.world import Account, Attempts, Chance, CloudVehicle, Member, World
from pcm_sim.domain.areas import Areas, Grant
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import Car
from pcm_sim.domain.labels import say
from pcm_sim.domain.playing import first_heard
from pcm_sim.domain.rules import Policy, Rules
from pcm_sim.domain.sim_card import SimCard
from pcm_sim.domain.unit import SavedPin, Unit
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Props, Session

# I is a letter that ISO 3779 keeps out of every real number, so these can be nobody's car.
SIMULATED_VIN = "WP0ZZZPCMSIM00001"
OTHER_VIN = "WP0ZZZPCMSIM00002"
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
    catalogue: Catalogue, choice: CarChoice, language: str | None = None, seed: int | None = None
) -> Session:
    """Start a simulation of a car.

    Args:
        catalogue: The data.
        choice: The car.
        language: Of the unit, ISO 639-1; the first that the units offer by default.
        seed: Of everything random; the policy's by default.
    """
    rules = catalogue.rules(choice.vehicle)
    start = catalogue.start
    moment = Moment(
        unit=_unit(catalogue, rules, language or catalogue.languages[0]),
        car=_car(catalogue, choice),
        world=_world(catalogue, choice, rules.policy, start["seed"] if seed is None else seed),
        now=_milliseconds(start["date_time"]),
    )
    return Session(rules, moment, _props(catalogue), choice.year)


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
    notes = {key: one["note"] for key, one in _customers(catalogue).items()}
    cards = {key: one["label"] for key, one in catalogue.plain["cards"].items()}
    listed = {feature: catalogue.features[feature]["label"] for feature in catalogue.tour["features"]}
    phones = {key: one["label"] for key, one in catalogue.plain["phones"].items()}
    return Props(notes, cards, listed, phones)


def _milliseconds(date_time: str) -> int:
    return int(datetime.fromisoformat(date_time).replace(tzinfo=UTC).timestamp() * 1000)


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


def _world(catalogue: Catalogue, choice: CarChoice, policy: Policy, seed: int) -> World:
    customers = _customers(catalogue)
    now = _milliseconds(catalogue.start["date_time"])
    accounts = tuple(_account(key, one, policy, now) for key, one in customers.items())
    vehicles = tuple(
        _cloud_vehicle(customers, choice, which, vin, _grants(catalogue, now))
        for which, vin in (("simulated", SIMULATED_VIN), ("other", OTHER_VIN))
    )
    world = World(accounts, vehicles, Chance(seed))
    for vehicle in vehicles:
        world = issue_code(world, policy, vehicle.vin)
    return world


def _customers(catalogue: Catalogue) -> Mapping[str, Plain]:
    """Give those who have opened their Porsche ID; the others have no account to sign in with yet."""
    every: Mapping[str, Plain] = catalogue.plain["customers"]
    return {key: one for key, one in every.items() if one["stage"] == "active"}


def _account(account_id: str, plain: Plain, policy: Policy, now: int) -> Account:
    locked = Attempts(0, now + policy.password_wait_ms) if plain["locked"] else Attempts()
    return Account(
        id=account_id,
        email=plain["email"],
        name=plain["name"],
        password=plain["password"],
        security_code=plain.get("security_code"),
        state="deleted" if plain["deleted"] else "active",
        password_attempts=locked,
    )


def _grants(catalogue: Catalogue, now: int) -> tuple[Grant, ...]:
    """Give what every car has from the start: free services with a term (F093)."""
    return tuple(
        Grant(key, now + term_days(one) * DAY_MS if term_days(one) else None)
        for key, one in catalogue.plain["products"].items()
        if one["at_start"]
    )


def _cloud_vehicle(
    customers: Mapping[str, Plain], choice: CarChoice, which: str, vin: str, grants: tuple[Grant, ...]
) -> CloudVehicle:
    members = tuple(
        Member(key, car["role"])
        for key, one in customers.items()
        for car in one["garage"]
        if car["car"] == which
    )
    label = f"{say(choice.vehicle.name, 'en')} {choice.year}, {vin[-5:]}"
    return CloudVehicle(vin, label, choice.vehicle.link, members, grants=grants)
