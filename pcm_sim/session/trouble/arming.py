"""Arming, surprising and repairing, for whoever has a session: window, scenario, command line.

Everything here leads to one event that the session dispatches, or to the reason why not.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed
from pcm_sim.domain.effects import Effect
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.routes import placed
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.console.faults import (
    CAR,
    CUSTOMER,
    EVERYBODY,
    RECIPES,
    FaultForm,
    Recipe,
    arming_deed,
)
from pcm_sim.session.setting_checks import Impossible, hindrance
from pcm_sim.session.simulation import Session
from pcm_sim.session.trouble.book import Awaited, CarFault
from pcm_sim.session.trouble.events import ArmFaults, FaultEvent, RepairFault, RepairFaults, UncoverFaults
from pcm_sim.session.trouble.fault_ids import free_number
from pcm_sim.session.trouble.striking import made_by, troubles_of
from pcm_sim.session.trouble.troubles import NOW, Trigger, Trouble
from pcm_sim.session.walks import opens_page

MINUTE_MS = 60_000
MINUTES = "minutes"
"""The kind of what is time alone, and its key."""
FORM = "form:"
MOST_ARMED = 60
"""Faults that may be armed at a time; each is looked at in every step."""
RECIPES_BY_ID: Mapping[str, Recipe] = {one.id: one for one in RECIPES}


class Wanted(NamedTuple):
    """What is to go wrong, and when.

    Attributes:
        fault: Id of a fault of cloud or car.
        name: Under which it is repaired; a number by default.
        figure: Its number, in the unit of its recipe; none for the usual one.
        account: Customer whom it strikes; empty for everybody.
        vin: The car that it strikes; empty for all.
        operation: What it strikes in the cloud; empty for all there is.
        on: Key of what it waits for; empty for nothing.
        page: The page that must open, of a trigger that asks for one: an id, a feature, or `form:NAME`.
        nth: At which time; without `on`, from which call on.
        after: Simulated ms that it waits for; 0 for none, or for what a trigger that is time alone offers.
        times: How often it strikes in the cloud; 0 until it is repaired.
        share: Percent of the calls that it strikes in the cloud.
        lasts: Simulated ms after which it is gone by itself; 0 for never.
        covered: What it is stays hidden until it struck.
    """

    fault: str
    name: str = ""
    figure: int | None = None
    account: str = ""
    vin: str = ""
    operation: str = ""
    on: str = ""
    page: str = ""
    nth: int = 1
    after: int = 0
    times: int = 0
    share: int = 100
    lasts: int = 0
    covered: bool = False


class NotArmed(NamedTuple):
    """Why a fault cannot be armed.

    Attributes:
        code: `unknown`, `trigger`, `page`, `too_many`, `not_on_car`, `cannot` or `already`.
        about: The name that it is about.
    """

    code: str
    about: str


def known_faults(session: Session) -> tuple[str, ...]:
    """Give the ids of all faults of cloud and car, whether or not this car can have them."""
    return (*session.fault_book.faults, *RECIPES_BY_ID)


def offered_faults(session: Session) -> tuple[str, ...]:
    """Give the ids of the faults that this car can have, the car's first, then the cloud's."""
    facts = session.rules.vehicle.facts()
    of_car = tuple(key for key, one in session.fault_book.faults.items() if one.is_for(facts))
    return (*of_car, *RECIPES_BY_ID) if session.rules.vehicle.has_porsche_connect else of_car


def why_not_armed(session: Session, wanted: Wanted) -> NotArmed | None:
    """Tell why something cannot be armed now; none where it can."""
    fault = session.fault_book.faults.get(wanted.fault)
    if fault is None and wanted.fault not in RECIPES_BY_ID:
        return NotArmed("unknown", wanted.fault)
    awaited = session.fault_book.triggers.get(wanted.on)
    if wanted.on and awaited is None:
        return NotArmed("trigger", wanted.on)
    if awaited and awaited.asks_page and not pages_of(session, wanted.page):
        return NotArmed("page", wanted.page)
    if wanted.fault not in offered_faults(session):
        return NotArmed("not_on_car", wanted.fault)
    if len(troubles_of(session.moment).armed) >= MOST_ARMED:
        return NotArmed("too_many", str(MOST_ARMED))
    if fault is None or awaited or wanted.after:
        return None
    return _why_not_now(session, fault)


def _why_not_now(session: Session, fault: CarFault) -> NotArmed | None:
    """Tell why a fault of the car can do nothing now."""
    if made_by(session.rules, session.moment, fault.sets):
        return None
    wanted = {key: values[0] for key, values in fault.sets}
    if hindrance(session.rules, session.moment, wanted):
        return NotArmed("cannot", fault.id)
    return NotArmed("already", fault.id)


def hindered_by(session: Session, fault_id: str) -> Impossible | None:
    """Say which setting keeps a fault of the car from striking now; none where nothing does."""
    fault = session.fault_book.faults.get(fault_id)
    wanted = {key: values[0] for key, values in fault.sets} if fault else {}
    return hindrance(session.rules, session.moment, wanted)


def arming(session: Session, wanted: Wanted) -> ArmFaults | AskCloud:
    """Give the event that arms a fault; one of the cloud that waits for nothing is armed there at once.

    Args:
        session: The simulation.
        wanted: What; `why_not_armed` has nothing against it.
    """
    if wanted.fault in RECIPES_BY_ID and not (wanted.on or wanted.after or wanted.covered):
        return AskCloud(Actor(INSTRUCTOR), cloud_deed(session, wanted, wanted.nth))
    return ArmFaults((trouble_of(session, wanted),))


def trouble_of(session: Session, wanted: Wanted, taken: frozenset[str] = frozenset()) -> Trouble:
    """Give a fault as it is armed.

    Args:
        session: The simulation.
        wanted: What.
        taken: Ids that others have that are armed with it.
    """
    awaited = session.fault_book.triggers.get(wanted.on)
    at = _time_of(session, awaited, wanted)
    key = f"{wanted.fault}#{wanted.name or free_number(session, wanted.fault, taken)}"
    fault = session.fault_book.faults.get(wanted.fault)
    return Trouble(
        id=key,
        sets=fault.sets if fault else (),
        deed=None if fault else cloud_deed(session, wanted._replace(lasts=0), 1, key),
        on=_trigger_of(session, awaited, wanted),
        nth=wanted.nth,
        at=at,
        lasts=wanted.lasts,
        covered=wanted.covered,
    )


def cloud_deed(session: Session, wanted: Wanted, nth: int, key: str = "") -> Deed:
    """Give what arms a fault in the cloud.

    Args:
        session: The simulation.
        wanted: What.
        nth: From which call on.
        key: Its id; by default by its name, or a number.
    """
    world = session.moment.world
    recipe = RECIPES_BY_ID[wanted.fault]
    whom = CUSTOMER if wanted.account else CAR if wanted.vin else EVERYBODY
    form = FaultForm(
        recipe=recipe.id,
        figure=recipe.usual if wanted.figure is None else wanted.figure,
        whom=whom,
        operation=wanted.operation,
    )
    made = arming_deed(world, form)
    fields: dict[str, str | int | bool] = {"nth": nth, "times": wanted.times}
    if wanted.share < _ALL:
        fields["probability"] = f"{wanted.share / _ALL}"
    if wanted.lasts:
        fields |= {"opens": world.now, "closes": world.now + wanted.lasts}
    item = key or (f"{recipe.id}#{wanted.name}" if wanted.name else made.item)
    return Deed(made.name, wanted.account, wanted.vin, item, made.with_fields(**fields).fields)


_ALL = 100


def _time_of(session: Session, awaited: Awaited | None, wanted: Wanted) -> int | None:
    by_time = awaited is not None and awaited.trigger.kind == MINUTES
    if not (by_time or (wanted.after and awaited is None)):
        return None
    offered = awaited.minutes * MINUTE_MS if awaited else 0
    return session.moment.now + (wanted.after or offered)


def _trigger_of(session: Session, awaited: Awaited | None, wanted: Wanted) -> Trigger:
    if awaited is None:
        return Trigger(MINUTES, MINUTES) if wanted.after else NOW
    return (
        awaited.trigger._replace(names=pages_of(session, wanted.page))
        if awaited.asks_page
        else awaited.trigger
    )


def pages_of(session: Session, named: str) -> tuple[str, ...]:
    """Give the pages that a name means on this car or on the telephone; none where it means none.

    Args:
        session: The simulation.
        named: Id of an entry, a feature, or `form:NAME`; what opens no page means the one that it stands on.
    """
    if named.startswith(FORM):
        return (named,) if named.removeprefix(FORM) in FORMS else ()
    rules = session.rules
    own = rules.tree.nodes.get(named)
    nodes = [own] if own else [*placed(rules.vehicle, rules.tree, named)]
    pages = [one.id if opens_page(one) else rules.tree.parent(one.id) for one in nodes]
    if not pages and session.has_phone and named in session.phone_rules.tree.nodes:
        return (named,)
    return tuple(dict.fromkeys(filter(None, pages)))


def arm(session: Session, wanted: Wanted) -> "NotArmed | tuple[Effect, ...]":
    """Arm a fault.

    Returns:
        Why not, or what that did at once.
    """
    return why_not_armed(session, wanted) or session.dispatch(arming(session, wanted))


def repair(session: Session, fault: str) -> tuple[Effect, ...]:
    """Repair one fault by its id."""
    return _do(session, RepairFault(fault))


def repair_all(session: Session) -> tuple[Effect, ...]:
    """Repair every fault, in car and cloud."""
    return _do(session, RepairFaults())


def uncover(session: Session) -> tuple[Effect, ...]:
    """Show what a surprise has in store."""
    return _do(session, UncoverFaults())


def _do(session: Session, event: FaultEvent) -> tuple[Effect, ...]:
    return session.dispatch(event)
