"""What is so now of something that is asked, in a few words: the speed, the signal, the card in the slot."""

from collections.abc import Callable, Mapping

from pcm_sim.domain.cabin import Cabin, connected_phone, present_network
from pcm_sim.domain.connectivity import joined_network
from pcm_sim.domain.labels import say
from pcm_sim.domain.listings import state_of
from pcm_sim.domain.phone import Phone
from pcm_sim.session.why.words import Words

Now = Callable[[Words, Cabin, str], str]


def _speed(_: Words, cabin: Cabin, __: str) -> str:
    return f"{cabin.car.speed_kmh} km/h"


def _signal(words: Words, cabin: Cabin, _: str) -> str:
    car = cabin.car
    if not car.bars:
        return words.say("no_signal")
    return words.say("bars", name=car.bearer.value.upper(), n=car.bars)


def _phone_signal(words: Words, cabin: Cabin, _: str) -> str:
    phone = cabin.car.phone
    return _bearer(words, phone) if phone else words.say("no_phone")


def _bearer(words: Words, phone: Phone) -> str:
    silent = phone.bearer.value == "none"
    return words.say("no_signal") if silent else phone.bearer.value.upper()


def _card(words: Words, cabin: Cabin, _: str) -> str:
    return words.value("sim.state", cabin.car.card_state.value)


def _source(words: Words, cabin: Cabin, _: str) -> str:
    return words.value("net.source", present_network(words.rules, cabin).source.value)


def _wifi(words: Words, cabin: Cabin, _: str) -> str:
    joined = joined_network(words.rules, cabin.car, cabin.unit)
    return joined.name if joined else words.say("none")


def _roaming(words: Words, cabin: Cabin, _: str) -> str:
    state = words.say("switched_on" if cabin.unit.roaming else "switched_off")
    return f"{state} · {words.country(cabin.car.country)}"


def _volume(_: Words, cabin: Cabin, __: str) -> str:
    return f"{cabin.car.volume_mb} MB"


def _call(words: Words, cabin: Cabin, _: str) -> str:
    call = cabin.unit.areas.telephony.call
    return call.name if call else words.say("none")


def _phone(words: Words, cabin: Cabin, _: str) -> str:
    phone = connected_phone(words.rules, cabin)
    return phone.name if phone else words.say("none")


def _phone_here(words: Words, cabin: Cabin, _: str) -> str:
    return cabin.car.phone.name if cabin.car.phone else words.say("none")


def _market(words: Words, cabin: Cabin, _: str) -> str:
    return words.country(cabin.car.market)


def _function(words: Words, cabin: Cabin, item: str) -> str:
    grant = next((one for one in cabin.unit.areas.grants if one.product == item), None)
    if grant is None:
        return words.say("none")
    return words.rules.word(f"value.product.{state_of(grant, cabin.now)}", words.language)


def _update(words: Words, cabin: Cabin, _: str) -> str:
    return words.value("update.state", cabin.unit.areas.update_state)


def _network(words: Words, _: Cabin, item: str) -> str:
    found = words.rules.things.networks.get(item)
    return found.name if found else words.say("none")


def _station(words: Words, cabin: Cabin, _: str) -> str:
    media = cabin.unit.areas.media
    found = words.rules.things.stations.get(media.station)
    return found.name if found else words.value("media.source", media.source)


_SWITCHES: Mapping[str, Callable[[Cabin], bool]] = {
    "private_mode": lambda cabin: cabin.car.private_mode,
    "data_on": lambda cabin: cabin.unit.data,
    "bluetooth": lambda cabin: cabin.unit.areas.telephony.bluetooth,
    "parking_brake": lambda cabin: cabin.car.parking_brake,
    "ignition": lambda cabin: cabin.car.ignition,
    "ignition_off": lambda cabin: cabin.car.ignition,
}
_SHOWN: Mapping[str, Now] = {
    "standing": _speed,
    "signal": _signal,
    "hotspot_signal": _phone_signal,
    "phone_signal": _phone_signal,
    "card": _card,
    "card_in": _card,
    "card_alive": _card,
    "source": _source,
    "no_embedded_data": _source,
    "wifi": _wifi,
    "roaming": _roaming,
    "volume": _volume,
    "call": _call,
    "no_call": _call,
    "phone": _phone,
    "phone_here": _phone_here,
    "phone_bluetooth": _phone_here,
    "phone_carplay": _phone_here,
    "card_calls": _market,
    "function_ready": _function,
    "update": _update,
    "network_in_reach": _network,
    "station": _station,
}


def of_check(words: Words, cabin: Cabin, name: str, item: str, *, holds: bool) -> str:
    """Say what is so now of a check.

    Args:
        words: The language, and the car.
        cabin: The instant.
        name: The check.
        item: What it is about; empty for none.
        holds: It is as it must be.
    """
    if name in _SWITCHES and not holds:
        return words.say("switched_on" if _SWITCHES[name](cabin) else "switched_off")
    if name in _SHOWN:
        return _SHOWN[name](words, cabin, item)
    return words.say("so" if holds else "not_so")


def of_fact(words: Words, fact: str, value: object) -> str:
    """Say what value a fact has now; several of them one after the other."""
    values = value if isinstance(value, tuple) else (value,)
    told = (words.value(fact, one) if isinstance(one, str | bool) else "" for one in values)
    return ", ".join(filter(None, told)) or words.say("none")


def label_of(words: Words, node: str) -> str:
    """Give the label of an entry."""
    return say(words.rules.tree.nodes[node].label, words.language)
