"""Whether what stands beside the unit can be set now, and the intents that do it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import SetSignal, TrainerIntent
from pcm_sim.domain.labels import Message
from pcm_sim.domain.ringing import NONE as NO_CALL
from pcm_sim.domain.ringing import call_hindrance
from pcm_sim.domain.rules import Rules
from pcm_sim.session.car_settings import BY_KEY, Value
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session


class Known(NamedTuple):
    """What may stand in a setting that takes a name.

    Attributes:
        what: What the name should be, with its article.
        names: The names there are.
    """

    what: str
    names: tuple[str, ...]


class Impossible(NamedTuple):
    """Why something cannot be set on this car now.

    Attributes:
        key: The setting.
        reason: Why, in a sentence without its full stop; `{what}` takes the name of the setting.
        instead: What to do; empty where there is nothing to do.
        message: The same as the unit tells it, in every language; none where it has no such message.
    """

    key: str
    reason: str
    instead: str
    message: Message | None = None

    def told(self, what: str) -> str:
        """Say why, for a setting that goes by this name."""
        return self.reason.replace("{what}", repr(what))


PHONES_OWN = ("phone_bluetooth", "hotspot", "cable", "phone_bearer", "phone_data_in_calls")
"""Settings that are those of the telephone in the car."""
_CALLS = {"phone_call": False, "card_call": True}
_SIGNAL = ("bearer", "bars")


def known_names(session: Session) -> Mapping[str, Known]:
    """Give the names that each setting takes which takes a name, by key."""
    rules, car = session.rules, session.moment.car
    return {
        "country": Known("a country", tuple(rules.markets)),
        "language": Known("a language of this unit", tuple(rules.languages)),
        "card": Known("a SIM card of this car", tuple(card.id for card in car.cards)),
        "phone": Known("a telephone", tuple(phone.id for phone in car.phones)),
        "order": Known(
            "a product that can be ordered for this car", tuple(product for product, _ in session.products())
        ),
    }


def in_its_case(key: str, value: Value) -> Value:
    """Give a value as it is known; people write countries and languages in any case."""
    if not isinstance(value, str):
        return value
    return {"country": value.upper(), "language": value.lower()}.get(key, value)


def why_not(session: Session, values: Mapping[str, Value]) -> Impossible | None:
    """Tell what of this cannot be set now; none where all of it can.

    Args:
        session: The simulation.
        values: Value by key; all of it is set together.
    """
    return hindrance(session.rules, session.moment, values)


def hindrance(rules: Rules, moment: Moment, values: Mapping[str, Value]) -> Impossible | None:
    """Tell what of this cannot be set at a moment; none where all of it can.

    Args:
        rules: The car's rules.
        moment: What is so.
        values: Value by key; all of it is set together.
    """
    car = moment.car
    slot = next((name for name in ("card", "sim_reader") if name in values), "")
    if slot and not rules.vehicle.sim_slot:
        return Impossible(slot, "This car has no slot for a SIM card", "leave it out")
    runs = values.get("ignition", car.ignition)
    if values.get("speed_kmh") and not runs:
        return Impossible("speed_kmh", "The ignition is off, so the car stands", "switch it on first")
    refused = _refused(rules, moment, values)
    if refused:
        return refused
    if "restart" in values and not runs:
        return Impossible("restart", "The ignition is off, so the unit is dark", "switch it on first")
    first = next((name for name in PHONES_OWN if name in values), "")
    if first and values.get("phone", car.phone_id) is None:
        reason = "{what} is about the telephone in the car, and there is none"
        return Impossible(first, reason, "bring one first")
    return None


def _refused(rules: Rules, moment: Moment, values: Mapping[str, Value]) -> Impossible | None:
    """Tell what the car itself refuses, as the unit says it."""
    cabin = moment.cabin
    drives = bool(values.get("speed_kmh", cabin.car.speed_kmh)) and values.get("ignition", True) is True
    if values.get("charging") is True and rules.vehicle.charge_port == "none":
        return _told(rules, "charging", Message("charging_needs_port"))
    if values.get("charging") is True and drives:
        return _told(rules, "charging", Message("charging_needs_standing"))
    if values.get("driver_in") is False and drives:
        return _told(rules, "driver_in", Message("driver_needs_standing"))
    for key, by_card in _CALLS.items():
        # What the same body sets may be what a call needs: then the unit has the last word.
        if values.get(key, NO_CALL) != NO_CALL and len(values) == 1:
            message = call_hindrance(rules, cabin, by_card=by_card)
            if message:
                return _told(rules, key, message)
    return None


def _told(rules: Rules, key: str, message: Message) -> Impossible:
    reason, instead = rules.tell(message, "en")
    return Impossible(key, reason.removesuffix("."), instead.removesuffix("."), message)


def events_for(moment: Moment, values: Mapping[str, Value]) -> Sequence[TrainerIntent]:
    """Give the intents that set values, in the order in which they are written; bearer and bars are one.

    Args:
        moment: What is so now.
        values: Value by key; each fits its setting.
    """
    first = next((key for key in values if key in _SIGNAL), "")
    made: list[TrainerIntent] = []
    for key, value in values.items():
        if key == first:
            bearer, bars = values.get("bearer", moment.car.bearer), values.get("bars", moment.car.bars)
            made.append(SetSignal(Bearer(str(bearer)), int(bars or 0)))
        elif key not in _SIGNAL:
            made.append(BY_KEY[key].make(in_its_case(key, value)))
    return made
