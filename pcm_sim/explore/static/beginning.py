"""What is so at the first moment of a cell, as facts: those menus ask for, and those that decide them."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue.satisfiable import Candidate, Candidates
from pcm_sim.connect.garage.entitlements import grants_of
from pcm_sim.domain.areas import Grant
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import Cabin, facts_of
from pcm_sim.domain.car_seen import car_seen
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.connectivity import is_in_reach
from pcm_sim.domain.functions import is_function
from pcm_sim.domain.listings import state_of
from pcm_sim.domain.preconditions import STANDING
from pcm_sim.domain.rules import Rules
from pcm_sim.explore.static.answers import answers
from pcm_sim.session.simulation import Session

Values = Mapping[str, Candidate]
_EITHER = (True, False)
_OF_LISTS = ("phones.others", "phone.paired", "phone.contacts", "unit.dialled", "unit.several")
_ITEM = ("item.active", "item.known", "item.state")
NO_VALUE: Candidate = ()
"""A fact without a value: one of an item where no item is."""


class Beginning(NamedTuple):
    """What is so at the first moment.

    Attributes:
        facts: Every fact with its value, or with all values that it may have already.
        networks: Wi-Fi networks in reach, each with whether it wants a password.
        services: States of the services that the unit knows.
        functions: States of the functions that the unit knows.
        welcomed: States of services and functions that come with a welcome of the cloud.
        form: The form that is open; empty for none.
    """

    facts: Candidates
    networks: Mapping[str, bool]
    services: frozenset[str]
    functions: frozenset[str]
    welcomed: tuple[frozenset[str], frozenset[str]]
    form: str


def beginning_of(session: Session) -> Beginning:
    """Read off what is so at the first moment of a cell.

    Args:
        session: The simulation as it was opened; it is not driven.
    """
    rules, moment = session.rules, session.moment
    cabin = moment.cabin
    of_cloud, granted = answers(session)
    facts = {**facts_of(rules, cabin), **_of_unit(cabin), **_of_car(rules, cabin), **of_cloud}
    reach = {
        one.id: bool(one.password) for one in rules.things.networks.values() if is_in_reach(cabin.car, one)
    }
    # Services wait for what the welcome says; of its functions a linked car hears at once.
    told = grants_of(moment.world, cabin.car.vin)
    form = moment.unit.form
    return Beginning(
        {**{fact: (value,) for fact, value in facts.items()}, **dict.fromkeys(_ITEM, (NO_VALUE,))},
        reach,
        *_states(rules, cabin, moment.unit.areas.grants),
        (_states(rules, cabin, granted)[0], _states(rules, cabin, (*granted, *told))[1]),
        form.form if form else "",
    )


def any_beginning(facts: Candidates) -> Beginning:
    """Give everything that can ever be so on a car, in whichever state it may be brought.

    Args:
        facts: For each fact that menus may ask for everything that it may be on this car.
    """
    facts = {**facts, **dict.fromkeys(_OF_LISTS, _EITHER), **dict.fromkeys(_ITEM, (NO_VALUE,))}
    states = frozenset(map(str, FACTS["item.state"]))
    return Beginning(facts, {}, states, states, (states, states), "")


def _of_unit(cabin: Cabin) -> Values:
    unit, areas = cabin.unit, cabin.unit.areas
    telephony = areas.telephony
    return {
        "unit.data": "on" if unit.data else "off",
        "unit.roaming": unit.roaming,
        "unit.data_source": areas.data_source,
        "unit.telephone": telephony.telephone,
        "unit.bluetooth": telephony.bluetooth,
        "unit.dialled": bool(telephony.dialled),
        "unit.pin_typed": unit.typed_pin is not None,
        "unit.update": areas.update,
        "unit.owes": bool(unit.owes) or unit.background is not None,
        "unit.welcomed": False,
        "wifi.joined": areas.wifi.joined,
        "call.by": telephony.call.via.value if telephony.call else "none",
        "phones.others": any(one != cabin.car.phone_id for one in telephony.paired),
        "phone.paired": cabin.car.phone_id in telephony.paired,
        "phone.let_go": bool(telephony.let_go) and telephony.let_go == cabin.car.phone_id,
    }


def _of_car(rules: Rules, cabin: Cabin) -> Values:
    car, phone = cabin.car, cabin.car.phone
    seen = car_seen(rules, cabin)
    kept = (one for one in STANDING if one.code not in {"offline", "private_mode"})
    return {
        "car.reception": car.bearer is not Bearer.NONE and car.bars > 0,
        "car.charging": car.charging,
        "car.stands": all(one.holds(seen) for one in kept),
        "market.card_calls": rules.markets[car.market].sim_telephony,
        "phone.bluetooth": phone is not None and phone.bluetooth,
        "phone.reception": phone is not None and phone.bearer is not Bearer.NONE,
        "phone.contacts": phone is not None and bool(phone.contacts),
        "policy.carplay_keeps_bluetooth": rules.policy.carplay_keeps_bluetooth,
    }


def _states(rules: Rules, cabin: Cabin, grants: tuple[Grant, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Give the states of the services and of the functions among what a car may use."""
    known = [one for one in grants if one.product in rules.things.products]
    functions = frozenset(state_of(one, cabin.now) for one in known if is_function(rules, one.product))
    services = frozenset(state_of(one, cabin.now) for one in known if not is_function(rules, one.product))
    return services, functions
