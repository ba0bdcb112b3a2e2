"""The look at the faults that belongs to each step: what they wait for happened, and they strike with it."""

from dataclasses import replace

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed, deed
from pcm_sim.domain.effects import Effect, PutRight, WentWrong
from pcm_sim.session.moment import Moment
from pcm_sim.session.reaching import reach
from pcm_sim.session.trouble.events import ArmFaults, FaultEvent, RepairFault, RepairFaults, UncoverFaults
from pcm_sim.session.trouble.hearing import overheard, seen, timed
from pcm_sim.session.trouble.striking import Striking, repair, strike, struck_in_cloud, troubles_of
from pcm_sim.session.trouble.troubles import Trouble, Troubles

Step = tuple[Moment, tuple[Effect, ...]]


def with_strikes(striking: Striking, before: Moment, made: Step) -> Step:
    """Give a step with what struck because of it, one after the other; one strike may lead to the next.

    Each fault strikes once, so this ends.

    Args:
        striking: What strikes go by.
        before: What was so before the step.
        made: The step.
    """
    after, effects = made
    news = effects = (*_told(before, after), *effects)
    while after.troubles is not None:
        heard = seen(striking.rules, after.troubles, before, after, news)
        after = replace(after, troubles=heard)
        due = next((one for one in heard.armed if one.due), None)
        if due is None:
            break
        before = after
        after, done = strike(striking, after, due)
        news = (*_told(before, after), *done)
        effects += news
    return after, effects


def before_asking(moment: Moment, actor: Actor, wanted: Deed) -> Moment:
    """Let the cloud's faults strike that wait for an operation, so that the same operation feels them.

    Args:
        moment: What is so.
        actor: Who asks; the instructor's own deeds are no news.
        wanted: What is about to be asked.
    """
    if moment.troubles is None or actor.kind == INSTRUCTOR:
        return moment
    heard = overheard(moment.troubles, wanted.name)
    moment = moment if heard is moment.troubles else replace(moment, troubles=heard)
    for one in heard.armed:
        if one.due and one.deed is not None:
            moment = struck_in_cloud(moment, one)
    return moment


def at_its_time(striking: Striking, moment: Moment) -> Step:
    """Let what waited for this time be due, and repair what was to last until now."""
    troubles = timed(troubles_of(moment), moment.now)
    after = replace(moment, troubles=troubles)
    effects: tuple[Effect, ...] = ()
    for one in troubles.armed:
        if one.ends is not None and one.ends <= moment.now:
            after, more = repair(striking, after, one.id)
            effects += more
    return after, effects


def obeyed(striking: Striking, moment: Moment, event: FaultEvent) -> Step:
    """Do what the instructor wants about faults."""
    match event:
        case ArmFaults(troubles):
            armed = troubles_of(moment)
            for one in troubles:
                armed = armed.without(one.id).with_armed(_fresh(one))
            return replace(moment, troubles=armed), ()
        case RepairFault(fault):
            return repair(striking, moment, fault)
        case RepairFaults():
            return _repair_all(striking, moment)
        case UncoverFaults():
            return replace(moment, troubles=_uncovered(troubles_of(moment))), ()


def _fresh(trouble: Trouble) -> Trouble:
    """Give a fault as nothing has happened to it yet; what waits for nothing is due."""
    at_once = not trouble.on.kind and trouble.at is None
    return replace(trouble, heard=0, due=at_once, struck=None, touched=())


def _repair_all(striking: Striking, moment: Moment) -> Step:
    effects: tuple[Effect, ...] = ()
    struck = {one.fault: at for at, one in enumerate(troubles_of(moment).struck)}
    for one in sorted(troubles_of(moment).armed, key=lambda one: -struck.get(one.id, -1)):
        moment, more = repair(striking, moment, one.id)
        effects += more
    left = moment.world.faults.armed
    if left:
        moment, _ = reach(moment, Actor(INSTRUCTOR), deed("repair_all_faults"))
        effects += tuple(PutRight(one.id) for one in left)
    return moment, effects


def _uncovered(troubles: Troubles) -> Troubles:
    return replace(troubles, armed=tuple(replace(one, covered=False) for one in troubles.armed))


def _told(before: Moment, after: Moment) -> tuple[Effect, ...]:
    """Tell what struck between two moments, on the way through the cloud's door too."""
    if after.troubles is None:
        return ()
    known = len(troubles_of(before).struck)
    return tuple(WentWrong(one.fault, one.on) for one in after.troubles.struck[known:])
