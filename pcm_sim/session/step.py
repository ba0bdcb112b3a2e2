"""The one way through: from a moment and an event to the next moment, frozen in and out."""

from dataclasses import replace
from typing import TYPE_CHECKING

from pcm_sim.connect.cloud import let_pass
from pcm_sim.connect.deeds import CAR, INSTRUCTOR, Actor, deed
from pcm_sim.connect.passing import At
from pcm_sim.domain.effects import (
    Asked,
    CloudAnswered,
    CloudPaced,
    Effect,
    Fired,
    Ordered,
    UpdateOffered,
)
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.events import Answer, Expired, Intent, Tick
from pcm_sim.domain.handset_events import HoldPhone, OnPhone, PhoneAnswer, SetPhoneLanguage
from pcm_sim.domain.labels import Message
from pcm_sim.domain.react import react
from pcm_sim.domain.requests import CloudRequest, Denied
from pcm_sim.domain.rules import Rules
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.car_deeds import deed_of
from pcm_sim.session.car_seen import seen_deed
from pcm_sim.session.hearing import asked, heard, latency
from pcm_sim.session.local_time import with_local_time
from pcm_sim.session.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from pcm_sim.domain.clock import Awaited
    from pcm_sim.session.happening import Happening
    from pcm_sim.session.phone_kit import PhoneKit

    # Who never takes up the telephone never builds what it runs by.
    Phone = Callable[[], PhoneKit] | None

Step = tuple[Moment, tuple[Effect, ...]]
_INSTRUCTOR = Actor(INSTRUCTOR)


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
    match event:
        case Tick(ms):
            return _pass_time(rules, moment, ms, phone)
        case AskCloud():
            return _ask_beside(moment, event)
        case OnPhone() | HoldPhone() | SetPhoneLanguage() | PhoneAnswer():
            if phone is None:
                return moment, ()
            from pcm_sim.session.phone_step import phone_step  # noqa: PLC0415 - see above

            after, effects = phone_step(rules, phone(), moment, event)
        case _:
            after, effects = _happen_in_car(rules, moment, event)
    if after.queue.dues:
        after = replace(after, queue=after.queue.only(lambda due: _is_awaited(after, due)))
    return after, effects


def _is_awaited(moment: Moment, due: "Awaited") -> bool:
    """Tell whether whoever asked still waits for what is due."""
    if isinstance(due, PhoneAnswer):
        return moment.handset is not None and moment.handset.waits_for(due.request)
    return moment.unit.waits_for(due.request)


def _happen_in_car(rules: Rules, moment: Moment, event: Intent | Answer | Expired) -> Step:
    outcome = react(rules, moment.cabin, event)
    after = replace(moment, unit=outcome.cabin.unit, car=outcome.cabin.car)
    after = _seen(rules, with_local_time(rules, after), moment)
    for effect in outcome.effects:
        after = _carry(rules, after, effect)
    return after, outcome.effects


def _pass_time(rules: Rules, moment: Moment, ms: int, phone: "Phone") -> Step:
    """Let time pass: everything due on the way happens in order, each at its own time.

    What is due in the cloud comes before what is due in the car at the same time.
    """
    until = moment.now + max(0, ms)
    effects: tuple[Effect, ...] = ()
    while (at := _next_at(moment)) is not None and at <= until:
        before = replace(moment, now=at)
        if _cloud_due(moment) == at:
            moment, fired = _let_cloud_pass(before)
            effects += fired
            continue
        due, queue = before.queue.pop()
        moment, more = step(rules, replace(before, queue=queue), due.event, phone)
        effects += more
    moment, fired = _let_cloud_pass(replace(moment, now=until))
    return with_local_time(rules, moment), effects + fired


def _next_at(moment: Moment) -> int | None:
    dues = [at for at in (moment.queue.next_at(), _cloud_due(moment)) if at is not None]
    return min(dues, default=None)


def _cloud_due(moment: Moment) -> int | None:
    waiting = moment.world.agenda.waiting
    return waiting[0].due if waiting else None


def _let_cloud_pass(moment: Moment) -> Step:
    elapsed = let_pass(moment.world, At(moment.now))
    fired = tuple(Fired(one.due, one.name, one.about) for one in elapsed.fired)
    return heard(moment.with_world(elapsed.world), elapsed.news), fired


def _ask_beside(moment: Moment, event: AskCloud) -> Step:
    """Ask for somebody beside the car, who has no latency to sit through."""
    after, served = asked(moment, event.actor, event.deed)
    answer = served.answer
    if isinstance(answer, Denied):
        told = Message(answer.reason, answer.figures)
        return after, (CloudAnswered(event.deed.name, told, refused=True),)
    message = answer.message if isinstance(answer, Accepted) else None
    return after, (CloudAnswered(event.deed.name, message),)


def _seen(rules: Rules, moment: Moment, before: Moment) -> Moment:
    """Let the cloud see the car as it is now, where that is news to it."""
    if moment.car is before.car and moment.unit is before.unit:
        return moment
    wanted = seen_deed(rules, moment.cabin, moment.world)
    return moment if wanted is None else asked(moment, Actor(CAR, moment.car.vin), wanted)[0]


def _carry(rules: Rules, moment: Moment, effect: Effect) -> Moment:
    match effect:
        case Asked(request, what):
            return _ask_for_car(rules, moment, request, what)
        case CloudPaced(pace):
            return asked(moment, _INSTRUCTOR, deed("set_pace", pace=pace))[0]
        case Ordered(product):
            return asked(moment, _INSTRUCTOR, deed("grant_product", vin=moment.car.vin, item=product))[0]
        case UpdateOffered(on):
            return asked(moment, _INSTRUCTOR, deed("offer_update", vin=moment.car.vin, on=on))[0]
        case _:
            return moment


def _ask_for_car(rules: Rules, moment: Moment, request: int, what: CloudRequest) -> Moment:
    vin = moment.car.vin
    after, served = asked(moment, Actor(CAR, vin), deed_of(what, vin))
    queue = moment.queue.put(moment.now + rules.policy.timeout_ms, Expired(request))
    wait = latency(rules, after.world.pace, served)
    if wait is not None and served.answer is not None and not isinstance(served.answer, Accepted):
        queue = queue.put(moment.now + wait, Answer(request, served.answer))
    return replace(after, queue=queue)
