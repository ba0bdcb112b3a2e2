"""How the car's modem stands with the mobile network: whose SIM it uses, which network it is in.

The names of operators are made up, one a country (`models/markets.yaml`).
"""

from enum import StrEnum

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import Car
from pcm_sim.domain.connectivity import has_embedded_sim
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.unit import Unit


class Registration(StrEnum):
    """Where the modem stands with the network (3GPP TS 27.007, +CREG)."""

    NOT_REGISTERED = "not_registered"
    SEARCHING = "searching"
    HOME = "home"
    ROAMING = "roaming"


def sim_home(rules: Rules, car: Car, unit: Unit) -> str:
    """Give the country in which the SIM in use is at home; empty without one.

    A card in the slot goes before the embedded SIM, unless the person wants data by that one.

    Args:
        rules: The car's rules.
        car: The car.
        unit: The unit, which may be told what to take data by.
    """
    embedded = has_embedded_sim(rules, car)
    card = car.card if rules.vehicle.sim_slot else None
    if embedded and (card is None or unit.areas.data_source == "embedded"):
        return car.market
    return card.home if card else ""


def registered(rules: Rules, car: Car, unit: Unit) -> Registration:
    """Tell where the modem stands with the network; a SIM that is not open registers nowhere."""
    home = sim_home(rules, car, unit)
    by_card = uses_card(rules, car, unit)
    if not home or (by_card and car.card_state is not CardState.READY):
        return Registration.NOT_REGISTERED
    if car.bearer is Bearer.NONE or car.bars == 0:
        return Registration.SEARCHING
    return Registration.HOME if car.country == home else Registration.ROAMING


def uses_card(rules: Rules, car: Car, unit: Unit) -> bool:
    """Tell whether the modem uses the card in the slot, and not the embedded SIM."""
    inserted = rules.vehicle.sim_slot and car.card is not None
    return inserted and not (unit.areas.data_source == "embedded" and has_embedded_sim(rules, car))


def home_operator_of(rules: Rules, car: Car, unit: Unit) -> str:
    """Give the operator of the SIM in use; empty without one."""
    home = sim_home(rules, car, unit)
    return rules.markets[home].operator if home in rules.markets else ""


def operator_of(rules: Rules, car: Car, unit: Unit) -> str:
    """Give the network that the modem is in: at home its own, abroad one of that country; empty in none."""
    if registered(rules, car, unit) not in {Registration.HOME, Registration.ROAMING}:
        return ""
    return rules.markets[car.country].operator if car.country in rules.markets else ""
