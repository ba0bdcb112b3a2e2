"""What carries the data, and why none flow: the reason, never a bare "offline".

The order of the reasons is fixed: private mode first, then from the source outwards to the network, then the
call that pauses it.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

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


class Carried(NamedTuple):
    """What the conditions for data look at.

    Attributes:
        rules: The car's rules.
        car: The car.
        unit: The unit.
        source: What is to carry data.
        home: Country of that SIM's operator; empty without one.
        beside: What a running call does to the data; none without a call.
    """

    rules: Rules
    car: Car
    unit: Unit
    source: Source
    home: str
    beside: Beside | None

    @property
    def abroad(self) -> bool:
        """Whether the car is outside the country of that SIM."""
        return bool(self.home) and self.car.country != self.home


class DataCheck(NamedTuple):
    """One condition without which no data flow.

    Attributes:
        name: What is asked.
        holds: Whether it is so.
        reason: Why no data flow where it is not so; none where that is a matter of the card.
        asks: Whether it is asked at all of what carries data here; none asks it always.
    """

    name: str
    holds: Callable[[Carried], bool]
    reason: Offline | None
    asks: Callable[[Carried], bool] | None = None

    def against(self, now: Carried) -> Offline | None:
        """Say why no data flow; none where it holds."""
        return None if self.holds(now) else self.reason or _CARD_REASONS[now.car.card_state]


def carried(rules: Rules, car: Car, unit: Unit) -> Carried:
    """Gather what the conditions for data look at."""
    source, home = source_of(rules, car, unit)
    return Carried(rules, car, unit, source, home, _beside(rules, car, unit, source))


def data_checked(now: Carried) -> Iterator[tuple[DataCheck, Offline | None]]:
    """Ask every condition that matters here, in the order in which its reason is told."""
    return ((one, one.against(now)) for one in DATA if one.asks is None or one.asks(now))


@remembered(1)
def network(rules: Rules, car: Car, unit: Unit) -> Link:
    """Work out what carries data and why none flow."""
    now = carried(rules, car, unit)
    offline = next((reason for _, reason in data_checked(now) if reason), None)
    return Link(now.source, now.home, now.abroad, offline, now.beside)


_CARD_REASONS = {
    CardState.PIN_REQUIRED: Offline.SIM_PIN,
    CardState.PUK_REQUIRED: Offline.SIM_PUK,
    CardState.DEAD: Offline.SIM_DEAD,
}


def _by_wifi(now: Carried) -> bool:
    return now.source is Source.WIFI


def _by_card(now: Carried) -> bool:
    return now.source is Source.CARD


def _by_sim(now: Carried) -> bool:
    return now.source is Source.CARD or now.source is Source.EMBEDDED


def _roams_by_menu(now: Carried) -> bool:
    return now.abroad and now.rules.vehicle.roaming == "menu"


def _by_hotspot(now: Carried) -> bool:
    wifi = joined_network(now.rules, now.car, now.unit) if _by_wifi(now) else None
    return wifi is not None and bool(wifi.phone) and now.car.phone is not None


def _beside_call(now: Carried) -> bool:
    return now.beside is not None


def _is_joined(now: Carried) -> bool:
    return joined_network(now.rules, now.car, now.unit) is not None


def _has_reception(now: Carried) -> bool:
    return now.car.bearer is not Bearer.NONE and now.car.bars > 0


def _phone_has_reception(now: Carried) -> bool:
    return now.car.phone is not None and now.car.phone.bearer is not Bearer.NONE


DATA: Final = (
    DataCheck("private_mode", lambda now: not now.car.private_mode, Offline.PRIVATE_MODE),
    DataCheck("source", lambda now: now.source is not Source.NONE, Offline.NO_SIM),
    DataCheck("wifi", _is_joined, Offline.NO_WIFI, _by_wifi),
    DataCheck("card", lambda now: now.car.card_state not in _CARD_REASONS, None, _by_card),
    DataCheck("data_on", lambda now: now.unit.data, Offline.DATA_OFF),
    DataCheck("volume", lambda now: now.car.volume_mb > 0, Offline.VOLUME_USED, _by_sim),
    DataCheck("roaming", lambda now: now.unit.roaming, Offline.ROAMING_OFF, _roams_by_menu),
    DataCheck("signal", _has_reception, Offline.NO_SIGNAL, _by_sim),
    DataCheck("hotspot_signal", _phone_has_reception, Offline.HOTSPOT_NO_SIGNAL, _by_hotspot),
    DataCheck("call", lambda now: now.beside is None or now.beside.flows, Offline.CALL, _beside_call),
)
"""Everything that data need, in the order in which it is asked."""


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
