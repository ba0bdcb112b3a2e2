"""What carries the data, and why none flow: the reason, never a bare "offline".

The order of the reasons is fixed: private mode first, then from the source outwards to the network, then the
call that pauses it.
"""

from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.areas import Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import Car
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.telephone import Beside, Line, Source, data_beside_call
from pcm_sim.domain.things import Network
from pcm_sim.domain.unit import Unit


class Offline(StrEnum):
    """Why no data flow, in the order in which it is told."""

    PRIVATE_MODE = "private_mode"
    NO_SIM = "no_sim"
    NO_WIFI = "no_wifi"
    SIM_PIN = "sim_pin"
    SIM_PUK = "sim_puk"
    SIM_DEAD = "sim_dead"
    DATA_OFF = "data_off"
    VOLUME_USED = "volume_used"
    ROAMING_OFF = "roaming_off"
    NO_SIGNAL = "no_signal"
    HOTSPOT_NO_SIGNAL = "hotspot_no_signal"
    CALL = "call"


class Link(NamedTuple):
    """The data connection as the unit sees it.

    Attributes:
        source: What carries data.
        home: Country of that SIM's operator; empty without one.
        abroad: The car is outside that country.
        offline: Why no data flow; none while they do.
        beside: What a running call does to the data; none without a call.
    """

    source: Source
    home: str
    abroad: bool
    offline: Offline | None
    beside: Beside | None = None


def has_embedded_sim(rules: Rules, car: Car) -> bool:
    """Tell whether a SIM is built into this car, which may depend on its market (X33)."""
    embedded = rules.vehicle.embedded_sim
    return embedded == "always" or (embedded == "by_market" and rules.markets[car.market].embedded_sim)


def joined_network(rules: Rules, car: Car, unit: Unit) -> Network | None:
    """Give the Wi-Fi network that the unit is in; one that is out of reach is none."""
    wifi = unit.areas.wifi
    if rules.vehicle.wifi != "join" or not wifi.on or wifi.joined not in wifi.known:
        return None
    network = rules.things.networks.get(wifi.joined)
    return network if network and is_in_reach(car, network) else None


def is_in_reach(car: Car, network: Network) -> bool:
    """Tell whether a Wi-Fi network can be joined here: a hotspot only while its telephone opens it."""
    if not network.phone:
        return True
    phone = car.phone
    return phone is not None and phone.id == network.phone and phone.hotspot


def source_of(rules: Rules, car: Car, unit: Unit) -> tuple[Source, str]:
    """Tell what carries data and which country it is at home in.

    By itself the unit takes a joined network (F065), then a card in the slot, even while that still asks for
    its PIN, then an embedded SIM (inferred).
    """
    embedded = has_embedded_sim(rules, car)
    card = car.card if rules.vehicle.sim_slot else None
    wifi = joined_network(rules, car, unit)
    match unit.areas.data_source:
        case "wifi":
            return Source.WIFI, ""
        case "card":
            return (Source.CARD, card.home) if card else (Source.NONE, "")
        case "embedded" if embedded:
            return Source.EMBEDDED, car.market
    if wifi:
        return Source.WIFI, ""
    if card:
        return Source.CARD, card.home
    return (Source.EMBEDDED, car.market) if embedded else (Source.NONE, "")


@remembered
def network(rules: Rules, car: Car, unit: Unit) -> Link:
    """Work out what carries data and why none flow."""
    source, home = source_of(rules, car, unit)
    abroad = bool(home) and car.country != home
    beside = _beside(rules, car, unit, source)
    offline = _why_offline(rules, car, unit, source)
    if offline is None and abroad and rules.vehicle.roaming == "menu" and not unit.roaming:
        offline = Offline.ROAMING_OFF
    if offline is None:
        offline = _without_reception(rules, car, unit, source)
    if offline is None and beside and not beside.flows:
        offline = Offline.CALL
    return Link(source, home, abroad, offline, beside)


_CARD_REASONS = {
    CardState.PIN_REQUIRED: Offline.SIM_PIN,
    CardState.PUK_REQUIRED: Offline.SIM_PUK,
    CardState.DEAD: Offline.SIM_DEAD,
}


def _why_offline(rules: Rules, car: Car, unit: Unit, source: Source) -> Offline | None:
    if car.private_mode:
        return Offline.PRIVATE_MODE
    if source is Source.NONE:
        return Offline.NO_SIM
    if source is Source.WIFI and joined_network(rules, car, unit) is None:
        return Offline.NO_WIFI
    if source is Source.CARD and car.card_state in _CARD_REASONS:
        return _CARD_REASONS[car.card_state]
    if not unit.data:
        return Offline.DATA_OFF
    if source is not Source.WIFI and car.volume_mb <= 0:
        return Offline.VOLUME_USED
    return None


def _without_reception(rules: Rules, car: Car, unit: Unit, source: Source) -> Offline | None:
    if source is not Source.WIFI:
        return Offline.NO_SIGNAL if car.bearer is Bearer.NONE or car.bars == 0 else None
    wifi = joined_network(rules, car, unit)
    phone = car.phone if wifi and wifi.phone else None
    return Offline.HOTSPOT_NO_SIGNAL if phone and phone.bearer is Bearer.NONE else None


def _beside(rules: Rules, car: Car, unit: Unit, source: Source) -> Beside | None:
    call = unit.areas.telephony.call
    if call is None:
        return None
    wifi = joined_network(rules, car, unit)
    phone = car.phone
    if call.via is Via.CARD or phone is None:
        line = Line(car.bearer, car.data_in_calls)
    else:
        line = Line(phone.bearer, phone.data_in_calls)
    shared = bool(wifi and wifi.phone) and not rules.policy.hotspot_calls_keep_data
    return data_beside_call(source, call.via, line, phone_network=shared)
