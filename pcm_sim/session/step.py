"""The one way through: from a moment and an event to the next moment, frozen in and out."""

from dataclasses import replace
from typing import TYPE_CHECKING

from pcm_sim.connect.clock.passing import At
from pcm_sim.connect.cloud import let_pass
from pcm_sim.connect.deeds import Answered
from pcm_sim.connect.news import News
from pcm_sim.domain.car_news import CarNews
from pcm_sim.domain.effects import CloudAnswered, Effect, Fired
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.events import Happening as InCar
from pcm_sim.domain.events import Tick
from pcm_sim.domain.handset_events import HoldPhone, OnPhone, OpenOnPhone, PhoneAnswer, SetPhoneLanguage
from pcm_sim.domain.labels import Message
from pcm_sim.domain.react import react
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.rules import Rules
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.car_news import car_news
from pcm_sim.session.car_orders import obey
from pcm_sim.session.carrying import carry, see
from pcm_sim.session.hearing import asked
from pcm_sim.session.local_time import with_local_time
from pcm_sim.session.moment import Moment
from pcm_sim.session.others import CloudAnew, CloudHeard, OthersEvent, knows_others, others_step
from pcm_sim.session.trouble.events import ArmFaults, RepairFault, RepairFaults, UncoverFaults

if TYPE_CHECKING:
    from collections.abc import Callable

    from pcm_sim.domain.clock import Awaited
    from pcm_sim.session.happening import Happening, Momentary
    from pcm_sim.session.phone_kit import PhoneKit
    from pcm_sim.session.trouble.striking import Striking

    # Who never takes up the telephone never builds what it runs by.
    Phone = Callable[[], PhoneKit] | None

Step = tuple[Moment, tuple[Effect, ...]]


def step(rules: Rules, moment: Moment, event: "Happening", phone: "Phone" = None) -> Step:
    """Give the moment after an event, and what happened.

    A request runs against the world at once; its answer is queued and comes back when its time has come,
    unless whoever asked waits for it no longer.

    Args:
        rules: The car's rules.
        moment: What is so now.
        event: What happens.
        phone: Gives what the customer's telephone runs by; without it nothing happens on a telephone.
    """
    if isinstance(event, Tick):
        return _pass_time(rules, moment, event.ms, phone)
    made = _happened(rules, moment, event, phone)
    return made if made[0].troubles is None else _with_strikes(rules, moment, made)


def _with_strikes(rules: Rules, moment: Moment, made: Step) -> Step:
    # Who arms nothing never loads what strikes.
    from pcm_sim.session.trouble.looking import with_strikes  # noqa: PLC0415

    return with_strikes(_striking(rules), moment, made)


def _striking(rules: Rules) -> "Striking":
    from pcm_sim.session.trouble.striking import Striking  # noqa: PLC0415 - as above

    return Striking(rules, lambda moment, event: _happened(rules, moment, event, None))


def _happened(rules: Rules, moment: Moment, event: "Momentary", phone: "Phone") -> Step:
    """Give the moment after an event but time, before anything strikes that was armed to."""
    match event:
        case ArmFaults() | RepairFault() | RepairFaults() | UncoverFaults():
            from pcm_sim.session.trouble.looking import obeyed  # noqa: PLC0415 - as above

            return obeyed(_striking(rules), moment, event)
        case AskCloud():
            return _ask_beside(rules, moment, event)
        case CloudHeard() | CloudAnew():
            return _hear_others(rules, moment, event, phone)
        case OnPhone() | HoldPhone() | SetPhoneLanguage() | OpenOnPhone() | PhoneAnswer():
            if phone is None:
                return moment, ()
            from pcm_sim.session.phone_step import phone_step  # noqa: PLC0415 - see above

            made, news = phone_step(rules, phone(), moment, event)
        case _:
            made, news = _happen_in_car(rules, moment, event)
    after, effects = _heard(rules, moment, made, news)
    if after.queue.dues:
        after = replace(after, queue=after.queue.only(lambda due: _is_awaited(after, due)))
    return after, effects


def _is_awaited(moment: Moment, due: "Awaited") -> bool:
    """Tell whether whoever asked still waits for what is due."""
    if isinstance(due, PhoneAnswer):
        return moment.handset is not None and moment.handset.waits_for(due.request)
    return moment.unit.waits_for(due.request)


def _happen_in_car(rules: Rules, moment: Moment, event: InCar) -> tuple[Step, tuple[News, ...]]:
    outcome = react(rules, moment.cabin, event)
    after = replace(moment, unit=outcome.cabin.unit, car=outcome.cabin.car)
    after, news = see(rules, with_local_time(rules, after), moment)
    for effect in outcome.effects:
        after, more = carry(rules, after, effect)
        news += more
    return (after, outcome.effects), news


def _heard(rules: Rules, before: Moment, made: Step, news: tuple[News, ...]) -> Step:
    """Let the car hear what the cloud has to tell it after a step; what it then asks is asked at once."""
    after, effects = made
    told = car_news(rules, before, after, news)
    if told is None:
        return made
    outcome = react(rules, after.cabin, told)
    after = replace(after, unit=outcome.cabin.unit, car=outcome.cabin.car)
    for effect in outcome.effects:
        after, _ = carry(rules, after, effect)
    return after, effects + outcome.effects


def _pass_time(rules: Rules, moment: Moment, ms: int, phone: "Phone") -> Step:
    """Let time pass: everything due on the way happens in order, each at its own time.

    What is due in the cloud comes before what is due in the car at the same time.
    """
    until = moment.now + max(0, ms)
    effects: tuple[Effect, ...] = ()
    while (at := _next_at(moment)) is not None and at <= until:
        before = replace(moment, now=at)
        if _cloud_due(moment) == at:
            moment, more = _let_cloud_pass(rules, before)
        elif _fault_due(moment) == at:
            moment, more = _let_fault_be_due(rules, before)
        else:
            due, queue = before.queue.pop()
            moment, more = step(rules, replace(before, queue=queue), due.event, phone)
        effects += more
    moment, more = _let_cloud_pass(rules, replace(moment, now=until))
    return with_local_time(rules, moment), effects + more


def _next_at(moment: Moment) -> int | None:
    times = (moment.queue.next_at(), _cloud_due(moment), _fault_due(moment))
    dues = [at for at in times if at is not None]
    return min(dues, default=None)


def _cloud_due(moment: Moment) -> int | None:
    if moment.cloud.stands_still:
        return None
    waiting = moment.world.agenda.waiting
    return waiting[0].due if waiting else None


def _fault_due(moment: Moment) -> int | None:
    return moment.troubles.next_at() if moment.troubles else None


def _let_fault_be_due(rules: Rules, moment: Moment) -> Step:
    from pcm_sim.session.trouble.looking import at_its_time  # noqa: PLC0415 - as above

    return _with_strikes(rules, moment, at_its_time(_striking(rules), moment))


def _let_cloud_pass(rules: Rules, moment: Moment) -> Step:
    made = _cloud_passed(rules, moment)
    return made if moment.troubles is None else _with_strikes(rules, moment, made)


def _cloud_passed(rules: Rules, moment: Moment) -> Step:
    if moment.cloud.stands_still:
        return moment, ()
    elapsed = let_pass(moment.world, At(moment.now))
    after = moment.with_world(elapsed.world)
    if not elapsed.fired:
        return after, ()
    fired = tuple(Fired(one.due, one.name, one.about) for one in elapsed.fired)
    after, obeyed = obey(after, elapsed.news)
    after, more = see(rules, after, moment)
    return _heard(rules, moment, (after, (*fired, *obeyed)), (*elapsed.news, *more))


def _hear_others(rules: Rules, moment: Moment, event: OthersEvent, phone: "Phone") -> Step:
    after, effects = others_step(
        rules,
        moment,
        event,
        lambda before, ms: _pass_time(rules, before, ms, phone),
        lambda before, made, news: _heard(rules, before, made, news),
    )
    if not (isinstance(event, CloudAnew) and knows_others(after)):
        return after, effects
    # Such a world tells the car nothing by itself: who is linked, the car asks as at its start.
    owing = replace(after, unit=replace(after.unit, owes=after.unit.owes or "sync"))
    made, news = _happen_in_car(rules, owing, CarNews(owing.unit.areas.grants))
    after, more = _heard(rules, owing, made, news)
    return after, effects + more


def _ask_beside(rules: Rules, moment: Moment, event: AskCloud) -> Step:
    """Ask for somebody beside the car, who has no latency to sit through."""
    after, served = asked(moment, event.actor, event.deed)
    after, effects = _heard(rules, moment, (after, ()), served.news)
    return after, (*effects, _answered(event, served.answer))


def _answered(event: AskCloud, answer: Answered | None) -> CloudAnswered:
    if isinstance(answer, Denied):
        return CloudAnswered(event.deed.name, Message(answer.reason, answer.figures), refused=True)
    message = answer.message if isinstance(answer, Accepted) else None
    return CloudAnswered(event.deed.name, message)
