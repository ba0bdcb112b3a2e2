"""Which SIM carries the data, and why none flows: the reason, never a bare "offline".

The order of the reasons is fixed: private mode first, then from the card outwards to the network.
from typing import NamedTuple
"""

from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.car import Bearer, Car
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.unit import Unit


class Source(StrEnum):
    """What carries mobile data."""

    NONE = "none"
    EMBEDDED = "embedded"
    CARD = "card"


class Offline(StrEnum):
    """Why no data flows, in the order in which it is told."""

    PRIVATE_MODE = "private_mode"
    NO_SIM = "no_sim"
    SIM_PIN = "sim_pin"
    SIM_PUK = "sim_puk"
    SIM_DEAD = "sim_dead"
    DATA_OFF = "data_off"
    ROAMING_OFF = "roaming_off"
    NO_SIGNAL = "no_signal"


class Network(NamedTuple):
    """The mobile network as the unit sees it.

    Attributes:
        source: Which SIM carries data.
        home: Country of that SIM's operator; empty without one.
        abroad: The car is outside that country.
        offline: Why no data flows; none while it does.
    """

    source: Source
    home: str
    abroad: bool
    offline: Offline | None


def source_of(rules: Rules, car: Car) -> tuple[Source, str]:
    """Tell which SIM carries data and which country it is at home in.

    A card in the slot comes before an embedded SIM (inferred), even while it still asks for its PIN.
    """
    if rules.vehicle.sim_slot and car.card:
        return Source.CARD, car.card.home
    embedded = rules.vehicle.embedded_sim == "always" or (
        rules.vehicle.embedded_sim == "by_market" and rules.markets[car.market].embedded_sim
    )
    return (Source.EMBEDDED, car.market) if embedded else (Source.NONE, "")


def network(rules: Rules, car: Car, unit: Unit) -> Network:
    """Work out what carries data and why none flows."""
    source, home = source_of(rules, car)
    abroad = bool(home) and car.country != home
    return Network(source, home, abroad, _why_offline(rules, car, unit, source, abroad))


_CARD_REASONS = {
    CardState.PIN_REQUIRED: Offline.SIM_PIN,
    CardState.PUK_REQUIRED: Offline.SIM_PUK,
    CardState.DEAD: Offline.SIM_DEAD,
}


def _why_offline(rules: Rules, car: Car, unit: Unit, source: Source, abroad: bool) -> Offline | None:
    if car.private_mode:
        return Offline.PRIVATE_MODE
    if source is Source.NONE:
        return Offline.NO_SIM
    if source is Source.CARD and car.card_state in _CARD_REASONS:
        return _CARD_REASONS[car.card_state]
    if not unit.data:
        return Offline.DATA_OFF
    if abroad and rules.vehicle.roaming == "menu" and not unit.roaming:
        return Offline.ROAMING_OFF
    if car.bearer is Bearer.NONE or car.bars == 0:
        return Offline.NO_SIGNAL
    return None
