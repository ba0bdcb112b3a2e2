"""Every name under which a scenario can read what is so: car, unit, telephone, My Porsche, cloud, clock."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from pcm_sim.connect.accounts.porsche_id import PorscheId, stage_at
from pcm_sim.connect.garage.cars import standing
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.handset_pages import facts_on
from pcm_sim.domain.lines import page_facts
from pcm_sim.domain.portal_facts import FACTS as PORTAL_FACTS
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import CHECKS, CHOICES, read_check, read_choice, read_preference
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.format.model import Plain
from pcm_sim.scenario.format.times import written
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.live_values import CARS
from pcm_sim.scenario.play.phrases import Quoted, meant, phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.car_settings import BY_NAME
from pcm_sim.session.console.faults import recipe_id
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_step import handset_of
from pcm_sim.session.portal import portal_of
from pcm_sim.session.signals import BY_SIGNAL
from pcm_sim.session.trouble.fault_ids import ids_armed
from pcm_sim.session.trouble.strikes import strikes

Found = Plain | tuple[str, ...]


class StateName(NamedTuple):
    """A name that can be read.

    Attributes:
        about: What it tells.
        read: Gives the value.
    """

    about: str
    read: Callable[[Moment], Plain]


PLAIN: Final[Mapping[str, StateName]] = {
    "clock.local": StateName(
        "date and time where the car is: 2026-03-02T09:41", lambda now: written(now.cabin.clock)
    ),
    "sim.pin_tries": StateName(
        "wrong PINs left for the card in the slot",
        lambda now: now.car.card.pin_tries if now.car.card else None,
    ),
    "sim.puk_tries": StateName(
        "wrong PUKs left for it", lambda now: now.car.card.puk_tries if now.car.card else None
    ),
    "sim.asks_pin": StateName("it has a PIN", lambda now: now.car.card.asks_pin if now.car.card else None),
    "unit.email": StateName(
        "Porsche ID of whoever is logged in, else linked",
        lambda now: now.unit.user.email if now.unit.user else None,
    ),
    "unit.users": StateName("how many Porsche IDs are linked in the unit", lambda now: len(now.unit.users)),
    "unit.unread": StateName("how much was told that nobody has read", lambda now: now.unit.unread),
    "cloud.letters": StateName("how many letters were sent", lambda now: len(now.world.outbox.messages)),
    "cloud.orders": StateName("how many orders there are", lambda now: len(now.world.orders)),
    "cloud.bookings": StateName("how many appointments there are", lambda now: len(now.world.bookings)),
    "cloud.asked": StateName("how much was asked of the cloud", lambda now: len(now.world.journal)),
    "cloud.faults": StateName("how many faults are armed", lambda now: len(now.world.faults.armed)),
    "faults.armed": StateName(
        "how many faults are armed or have struck and are not repaired, in car and cloud",
        lambda now: len(ids_armed(now)),
    ),
    "faults.struck": StateName("how often one struck, in car and cloud", lambda now: len(strikes(now))),
    "faults.last": StateName(
        "what struck last: dead_spot; none where nothing did",
        lambda now: recipe_id(strikes(now)[-1].fault) if strikes(now) else None,
    ),
    "cloud.struck": StateName("how often a fault struck", lambda now: len(now.world.faults.fired)),
}
OF_CUSTOMER: Final[Mapping[str, str]] = {
    "stage": "where the account stands: new, invited, link_opened, sms_sent, active, locked, deleted",
    "name": "first and last name, as they are kept",
    "country": "country of the account",
    "centre": "key of the Porsche Centre",
    "consents": "data are passed on to the Centre",
    "has_security_code": "a security code is set",
    "role": "what the customer is to the simulated car: primary, secondary or none",
    "preferences": "how the customer has the services of the simulated car: KEY=VALUE, …",
    "car": "where the simulated car stands in the profile: not_in_profile, code_issued, linked, …",
}
"""After `cloud.`, the id of a customer and a dot."""
OF_CAR: Final[Mapping[str, str]] = {
    "owner": "id of the main user",
    "users": "how many may use it or are on the way to it",
    "linked": "somebody is linked in it",
    "claimed_by": "who added it and waits for the Centre",
    "climate": "the climate control runs, switched on from afar",
}
"""After `cloud.`, `simulated`, `other` or `promised` and a dot."""
_HANDSET = ("holder", "signed_in", "language", "page")


def state_names(rules: Rules, customers: tuple[str, ...]) -> Iterator[str]:
    """Give every name that can be read.

    Args:
        rules: The car's rules, for the settings that its units remember.
        customers: Ids of the customers.
    """
    yield from (name for name, one in BY_NAME.items() if one.read)
    yield from BY_SIGNAL
    yield from FACTS
    yield from PLAIN
    yield from (f"unit.{name}" for name in (*CHECKS, *CHOICES, *rules.things.preferences))
    yield from (f"handset.{name}" for name in _HANDSET)
    yield from (f"portal.{name}" for name in PORTAL_FACTS)
    yield from (f"cloud.{customer}.{name}" for customer in customers for name in OF_CUSTOMER)
    yield from (f"cloud.{car}.{name}" for car in CARS for name in OF_CAR)


def read_state(stage: Stage, name: str) -> Found:
    """Give what is so now.

    Args:
        stage: The simulation.
        name: One of `state_names`.

    Raises:
        StepError: There is none of that name.
    """
    moment, rules = stage.session.moment, stage.session.rules
    setting = BY_NAME.get(name)
    if setting and setting.read:
        return setting.read(moment)
    if name in BY_SIGNAL:
        return BY_SIGNAL[name].value(rules, stage.session.year, moment)
    if name in PLAIN:
        return PLAIN[name].read(moment)
    if name in FACTS:
        # What a car cannot have has no value: an item's fact away from its page.
        return page_facts(rules, moment.cabin).get(name)
    area, _, rest = name.partition(".")
    reader = _AREAS.get(area)
    known = {*state_names(rules, _customers(stage))}
    if reader is None or name not in known:
        hint = meant(name, known)
        raise StepError(Fault(phrase("state.has", name=Quoted(name)), phrase("state.unknown"), hint))
    return reader(stage, rest)


def _customers(stage: Stage) -> tuple[str, ...]:
    world = stage.session.moment.world
    return tuple(dict.fromkeys((*stage.session.phone_kit().people, *world.accounts)))


def _of_unit(stage: Stage, name: str) -> Found:
    rules, cabin = stage.session.rules, stage.session.moment.cabin
    if name in CHECKS:
        return read_check(rules, name, cabin)
    return read_choice(rules, name, cabin) if name in CHOICES else read_preference(rules, name, cabin)


def _of_handset(stage: Stage, name: str) -> Found:
    handset = handset_of(stage.session.phone_kit(), stage.session.moment)
    return str(getattr(handset, name))


def _of_portal(stage: Stage, name: str) -> Found:
    kit, moment = stage.session.phone_kit(), stage.session.moment
    handset = handset_of(kit, moment)
    facts = facts_on(kit.rules, portal_of(moment.world, handset, moment.now, kit), handset.stack)
    return facts.get(name)


def _of_cloud(stage: Stage, name: str) -> Found:
    whose, _, what = name.partition(".")
    moment = stage.session.moment
    if whose in CARS:
        return _of_car(moment, vin_of(stage.session, whose), what)
    account = moment.world.account(whose)
    return _of_account(moment, account, what) if account else None


def _of_account(moment: Moment, account: PorscheId, what: str) -> Found:
    car = moment.world.car(moment.car.vin)
    user = car.user(account.id) if car else None
    values: Mapping[str, Callable[[], Found]] = {
        "stage": lambda: stage_at(account, moment.now).value,
        "name": lambda: account.name,
        "country": lambda: account.country,
        "centre": lambda: account.dealer,
        "consents": lambda: account.shares,
        "has_security_code": lambda: account.security_code is not None,
        "role": lambda: user.role.value if user else None,
        "preferences": lambda: ", ".join(map("=".join, user.preferences)) if user else None,
        "car": lambda: standing(car, account.id).value if car else None,
    }
    return values[what]()


def _of_car(moment: Moment, vin: str, what: str) -> Found:
    car = moment.world.car(vin)
    if car is None:
        return None
    values: Mapping[str, Found] = {
        "owner": car.primary.account if car.primary else None,
        "users": len(car.members),
        "linked": bool(car.linked),
        "claimed_by": car.claimed_by,
        "climate": vin in moment.world.climate,
    }
    return values[what]


_AREAS: Final[Mapping[str, Callable[[Stage, str], Found]]] = {
    "unit": _of_unit,
    "handset": _of_handset,
    "portal": _of_portal,
    "cloud": _of_cloud,
}
