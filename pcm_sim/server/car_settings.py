"""What a trainer sets beside the unit: one key each, the same in the question and in the answer."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import LEAST_CELSIUS, MOST_BARS, MOST_CELSIUS, MOST_KMH, Car
from pcm_sim.domain.events import (
    BringPhone,
    DriveTo,
    Event,
    InsertCard,
    OfferUpdate,
    OrderProduct,
    PlugPhone,
    SetCharging,
    SetCloudPace,
    SetDataInCalls,
    SetHotspot,
    SetIgnition,
    SetLanguage,
    SetLocked,
    SetOutsideTemperature,
    SetParkingBrake,
    SetPhoneBluetooth,
    SetPhoneSignal,
    SetPrivateMode,
    SetSignal,
    SetSpeed,
    SetVolume,
)
from pcm_sim.server.acts import Act
from pcm_sim.server.bodies import Body, Flag, Key, Keys, OneOf, Text, Whole
from pcm_sim.server.problems import BODY, NOT_NOW, Problem, unknown
from pcm_sim.server.told import Plain
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session

MOST_MB = 1_000_000
_BEARERS = OneOf(tuple(Bearer))
_PACES = OneOf(("normal", "slow", "silent"))
_LISTED = "`choices` of GET /state lists them"

KEYS: Keys = {
    "ignition": Key(Flag(), "the car is on"),
    "locked": Key(Flag(), "the car is left and locked"),
    "charging": Key(Flag(), "a charging cable is plugged in"),
    "parking_brake": Key(Flag(), "the parking brake is on"),
    "speed_kmh": Key(Whole(0, MOST_KMH), "how fast the car drives; 0 stands"),
    "outside_celsius": Key(Whole(LEAST_CELSIUS, MOST_CELSIUS), "temperature of the air outside"),
    "country": Key(Text(), "where the car is, ISO 3166-1 alpha-2"),
    "language": Key(Text(), "of the unit, ISO 639-1"),
    "private_mode": Key(Flag(), "no vehicle data leaves the car"),
    "card": Key(Text(or_none=True), "SIM card in the slot; null takes it out"),
    "bearer": Key(_BEARERS, "radio access of the car; none is a dead spot"),
    "bars": Key(Whole(0, MOST_BARS), "signal strength of the car"),
    "data_in_calls": Key(Flag(), "the operator of the card keeps data up during a call on LTE"),
    "volume_mb": Key(Whole(0, MOST_MB), "data volume that is left"),
    "phone": Key(Text(or_none=True), "telephone in the car; null takes it out"),
    "phone_bluetooth": Key(Flag(), "its Bluetooth is on"),
    "hotspot": Key(Flag(), "its hotspot is on"),
    "cable": Key(Flag(), "it is plugged into the car"),
    "phone_bearer": Key(_BEARERS, "radio access of the telephone"),
    "phone_data_in_calls": Key(Flag(), "its operator keeps data up during a call on LTE"),
    "cloud": Key(_PACES, "how the cloud answers"),
    "order": Key(Text(), "a service or a function to order in the Connect Store"),
    "update": Key(Flag(), "a software update waits in the cloud"),
}
_PHONES_OWN = ("phone_bluetooth", "hotspot", "cable", "phone_bearer", "phone_data_in_calls")
_SIGNAL = ("bearer", "bars")
_MAKES: Mapping[str, Callable[[Body], Event]] = {
    "ignition": lambda body: SetIgnition(body.flag("ignition")),
    "locked": lambda body: SetLocked(body.flag("locked")),
    "charging": lambda body: SetCharging(body.flag("charging")),
    "parking_brake": lambda body: SetParkingBrake(body.flag("parking_brake")),
    "speed_kmh": lambda body: SetSpeed(body.whole("speed_kmh")),
    "outside_celsius": lambda body: SetOutsideTemperature(body.whole("outside_celsius")),
    "country": lambda body: DriveTo(_in_its_case("country", body) or ""),
    "language": lambda body: SetLanguage(_in_its_case("language", body) or ""),
    "private_mode": lambda body: SetPrivateMode(body.flag("private_mode")),
    "card": lambda body: InsertCard(body.text_or_none("card")),
    "data_in_calls": lambda body: SetDataInCalls("card", body.flag("data_in_calls")),
    "volume_mb": lambda body: SetVolume(body.whole("volume_mb")),
    "phone": lambda body: BringPhone(body.text_or_none("phone")),
    "phone_bluetooth": lambda body: SetPhoneBluetooth(body.flag("phone_bluetooth")),
    "hotspot": lambda body: SetHotspot(body.flag("hotspot")),
    "cable": lambda body: PlugPhone(body.flag("cable")),
    "phone_bearer": lambda body: SetPhoneSignal(Bearer(body.text("phone_bearer"))),
    "phone_data_in_calls": lambda body: SetDataInCalls("phone", body.flag("phone_data_in_calls")),
    "cloud": lambda body: SetCloudPace(body.text("cloud")),
    "order": lambda body: OrderProduct(body.text("order")),
    "update": lambda body: OfferUpdate(body.flag("update")),
}


class _Choice(NamedTuple):
    """What may stand in a key that takes a name.

    Attributes:
        what: What the name should be, with its article.
        known: The names there are.
    """

    what: str
    known: tuple[str, ...]


def _choices(session: Session) -> Mapping[str, _Choice]:
    rules, car = session.rules, session.moment.car
    return {
        "country": _Choice("a country", tuple(rules.markets)),
        "language": _Choice("a language of this unit", tuple(rules.languages)),
        "card": _Choice("a SIM card of this car", tuple(card.id for card in car.cards)),
        "phone": _Choice("a telephone", tuple(phone.id for phone in car.phones)),
        "order": _Choice("a product that can be ordered for this car", _orderable(session)),
    }


def _orderable(session: Session) -> tuple[str, ...]:
    return tuple(product for product, _ in session.products())


def _set(session: Session, body: Body) -> Iterable[Event]:
    """Check everything before the first of it is done, and do it in the order of the body."""
    if not body.values:
        raise Problem(BODY, f"Nothing is to be set. The keys are {', '.join(KEYS)}.")
    car = session.moment.car
    _check_slot(session, body)
    _check_ignition(session, body)
    for name, choice in _choices(session).items():
        word = _in_its_case(name, body)
        if word is not None and word not in choice.known:
            raise unknown(choice.what, word, choice.known, f"{_LISTED}.")
    phone = body.text_or_none("phone") if "phone" in body else car.phone_id
    first = next((name for name in _PHONES_OWN if name in body), "")
    if first and phone is None:
        detail = f'{first!r} is about the telephone in the car, and there is none. Bring one: "phone": ID.'
        raise Problem(NOT_NOW, f"{detail} {_LISTED}.", key=first)
    return tuple(_events(car, body))


def _in_its_case(name: str, body: Body) -> str | None:
    """Give a name as it is known; people write countries and languages in any case."""
    word = body.text_or_none(name)
    if word is None:
        return None
    return {"country": word.upper(), "language": word.lower()}.get(name, word)


def _check_slot(session: Session, body: Body) -> None:
    if "card" in body and not session.rules.vehicle.sim_slot:
        raise Problem(NOT_NOW, "This car has no slot for a SIM card: leave 'card' out.", key="card")


def _check_ignition(session: Session, body: Body) -> None:
    """Refuse to drive a car that is off, or that this body switches off."""
    runs = body.flag("ignition") if "ignition" in body else session.moment.car.ignition
    if "speed_kmh" in body and body.whole("speed_kmh") and not runs:
        detail = (
            'The ignition is off, so the car stands. Switch it on first, in the same body: "ignition": true.'
        )
        raise Problem(NOT_NOW, detail, key="speed_kmh")


def _events(car: Car, body: Body) -> Iterable[Event]:
    signal = next((name for name in body.values if name in _SIGNAL), "")
    for name in body.values:
        if name == signal:
            bearer = Bearer(body.text("bearer")) if "bearer" in body else car.bearer
            yield SetSignal(bearer, body.whole("bars") if "bars" in body else car.bars)
        elif name not in _SIGNAL:
            yield _MAKES[name](body)


CAR = Act(
    "Set the car, the telephone and the cloud, as the panel beside the unit does; one key or several, all or"
    " nothing, in the order of the body.",
    KEYS,
    _set,
)


def settings(moment: Moment) -> Plain:
    """Give what is set now, by the keys with which it can be set; what only happens has no value."""
    car, phone = moment.car, moment.car.phone
    return {
        "ignition": car.ignition,
        "locked": car.locked,
        "charging": car.charging,
        "parking_brake": car.parking_brake,
        "speed_kmh": car.speed_kmh,
        "outside_celsius": car.outside_celsius,
        "country": car.country,
        "language": moment.unit.language,
        "private_mode": car.private_mode,
        "card": car.slot,
        "bearer": car.bearer,
        "bars": car.bars,
        "data_in_calls": car.data_in_calls,
        "volume_mb": car.volume_mb,
        "phone": car.phone_id,
        "phone_bluetooth": phone.bluetooth if phone else None,
        "hotspot": phone.hotspot if phone else None,
        "cable": phone.cable if phone else None,
        "phone_bearer": phone.bearer if phone else None,
        "phone_data_in_calls": phone.data_in_calls if phone else None,
        "cloud": moment.world.pace,
        "update": car.vin in moment.world.updates,
    }


def choices(session: Session) -> Plain:
    """Give what the keys that take a name can be set to, with what it is called."""
    language = session.moment.unit.language
    rules = session.rules
    return {
        "country": list(rules.markets),
        "language": list(rules.languages),
        "card": [{"id": one, "label": label} for one, label in session.cards(language)],
        "bearer": list(Bearer),
        "phone": [{"id": one, "label": label} for one, label in session.phones(language)],
        "cloud": list(_PACES.words),
        "order": [{"id": one, "label": label} for one, label in session.products(language)],
    }
