"""The one way through: from a moment and an event to the next moment, frozen in and out."""

from dataclasses import replace

from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.deeds import CAR, INSTRUCTOR, Actor, Answered, Deed, deed
from pcm_sim.connect.news import News
from pcm_sim.connect.passing import At
from pcm_sim.domain.effects import (
    Asked,
    CloudAnswered,
    CloudPaced,
    Effect,
    Fired,
    FunctionAgreed,
    Ordered,
    UpdateOffered,
)
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.events import Answer, Event, Expired, Happening, Tick
from pcm_sim.domain.labels import Message
from pcm_sim.domain.react import react
from pcm_sim.domain.requests import CloudRequest, Denied
from pcm_sim.domain.rules import Rules
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.car_deeds import deed_of
from pcm_sim.session.car_news import car_news
from pcm_sim.session.car_orders import obey
from pcm_sim.session.car_seen import seen_deed
from pcm_sim.session.local_time import with_local_time
from pcm_sim.session.moment import Moment

Step = tuple[Moment, tuple[Effect, ...]]
Turn = tuple[Moment, tuple[News, ...]]
_INSTRUCTOR = Actor(INSTRUCTOR)


def step(rules: Rules, moment: Moment, event: Event | AskCloud) -> Step:
    """Give the moment after an event, and what happened.

    A request runs against the world at once; its answer is queued and comes back when its time has come,
    unless the unit waits for it no longer.

    Args:
        rules: The car's rules.
        moment: What is so now.
        event: What happens.
    """
    if isinstance(event, Tick):
        return _pass_time(rules, moment, event.ms)
    if isinstance(event, AskCloud):
        return _ask_beside(rules, moment, event)
    return _happen(rules, moment, event)


def _happen(rules: Rules, moment: Moment, event: Happening) -> Step:
    outcome = react(rules, moment.cabin, event)
    after = replace(moment, unit=outcome.cabin.unit, car=outcome.cabin.car)
    after, news = _seen(rules, with_local_time(rules, after), moment)
    for effect in outcome.effects:
        after, more = _carry(rules, after, effect)
        news += more
    if after.queue.dues:
        after = replace(after, queue=after.queue.only(after.unit.waits_for))
    return _heard(rules, moment, (after, outcome.effects), news)


def _heard(rules: Rules, before: Moment, step_made: Step, news: tuple[News, ...]) -> Step:
    """Let the car hear what the cloud has to tell it after a step; what it then asks is asked at once."""
    after, effects = step_made
    told = car_news(rules, before, after, news)
    if told is None:
        return step_made
    outcome = react(rules, after.cabin, told)
    after = replace(after, unit=outcome.cabin.unit, car=outcome.cabin.car)
    for effect in outcome.effects:
        after, _ = _carry(rules, after, effect)
    return after, effects + outcome.effects


def _pass_time(rules: Rules, moment: Moment, ms: int) -> Step:
    """Let time pass: everything due on the way happens in order, each at its own time.

    What is due in the cloud comes before what is due in the car at the same time.
    """
    until = moment.now + max(0, ms)
    effects: tuple[Effect, ...] = ()
    while (at := _next_at(moment)) is not None and at <= until:
        before = replace(moment, now=at)
        if _cloud_due(moment) == at:
            moment, more = _let_cloud_pass(rules, before)
        else:
            due, queue = before.queue.pop()
            moment, more = _happen(rules, replace(before, queue=queue), due.event)
        effects += more
    moment, more = _let_cloud_pass(rules, replace(moment, now=until))
    return with_local_time(rules, moment), effects + more


def _next_at(moment: Moment) -> int | None:
    dues = [at for at in (moment.queue.next_at(), _cloud_due(moment)) if at is not None]
    return min(dues, default=None)


def _cloud_due(moment: Moment) -> int | None:
    waiting = moment.world.agenda.waiting
    return waiting[0].due if waiting else None


def _let_cloud_pass(rules: Rules, moment: Moment) -> Step:
    elapsed = let_pass(moment.world, At(moment.now))
    after = moment.with_world(elapsed.world)
    if not elapsed.fired:
        return after, ()
    fired = tuple(Fired(one.due, one.name, one.about) for one in elapsed.fired)
    after, obeyed = obey(after, elapsed.news)
    after, more = _seen(rules, after, moment)
    return _heard(rules, moment, (after, (*fired, *obeyed)), (*elapsed.news, *more))


def _ask_beside(rules: Rules, moment: Moment, event: AskCloud) -> Step:
    """Ask for somebody beside the car, who has no latency to sit through."""
    served = ask(moment.world, event.actor, event.deed, moment.now)
    after = moment.with_world(served.world)
    after, effects = _heard(rules, moment, (after, ()), served.news)
    return after, (*effects, _answered(event, served.answer))


def _answered(event: AskCloud, answer: Answered | None) -> CloudAnswered:
    if isinstance(answer, Denied):
        return CloudAnswered(event.deed.name, Message(answer.reason, answer.figures), refused=True)
    message = answer.message if isinstance(answer, Accepted) else None
    return CloudAnswered(event.deed.name, message)


def _seen(rules: Rules, moment: Moment, before: Moment) -> Turn:
    """Let the cloud see the car as it is now, where that is news to it."""
    if moment.car is before.car and moment.unit is before.unit:
        return moment, ()
    wanted = seen_deed(rules, moment.cabin, moment.world)
    return (moment, ()) if wanted is None else _asked(moment, Actor(CAR, moment.car.vin), wanted)


def _asked(moment: Moment, actor: Actor, wanted: Deed) -> Turn:
    served = ask(moment.world, actor, wanted, moment.now)
    return moment.with_world(served.world), served.news


def _carry(rules: Rules, moment: Moment, effect: Effect) -> Turn:
    match effect:
        case Asked(request, what):
            return _ask_for_car(rules, moment, request, what)
        case CloudPaced(pace):
            return _asked(moment, _INSTRUCTOR, deed("set_pace", pace=pace))
        case Ordered(product):
            return _asked(moment, _INSTRUCTOR, deed("grant_product", vin=moment.car.vin, item=product))
        case UpdateOffered(on):
            return _asked(moment, _INSTRUCTOR, deed("offer_update", vin=moment.car.vin, on=on))
        case FunctionAgreed(product, on):
            return _agree_to_function(moment, product, on=on)
        case _:
            return moment, ()


def _agree_to_function(moment: Moment, product: str, *, on: bool) -> Turn:
    """Tell the cloud what was agreed to in the car; where it says no, the car hears why."""
    vin = moment.car.vin
    wanted = deed("arm_function" if on else "disarm_function", vin=vin, item=product)
    served = ask(moment.world, Actor(CAR, vin), wanted, moment.now)
    after = moment.with_world(served.world)
    match served.answer:
        case None:
            reason = "cloud_timeout"
        case Denied(code):
            reason = code
        case _:
            return after, served.news
    return after, (*served.news, News(moment.now, "refused", vin, product, "", reason=reason))


def _ask_for_car(rules: Rules, moment: Moment, request: int, what: CloudRequest) -> Turn:
    vin = moment.car.vin
    served = ask(moment.world, Actor(CAR, vin), deed_of(what, vin), moment.now)
    queue = moment.queue.put(moment.now + rules.policy.timeout_ms, Expired(request))
    latency = _latency(rules, moment.world.pace)
    if latency is not None and served.answer is not None and not isinstance(served.answer, Accepted):
        queue = queue.put(moment.now + latency + served.latency_ms, Answer(request, served.answer))
    return replace(moment.with_world(served.world), queue=queue), served.news


def _latency(rules: Rules, pace: str) -> int | None:
    return {"normal": rules.policy.latency_ms, "slow": rules.policy.slow_latency_ms}.get(pace)
