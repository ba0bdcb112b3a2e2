"""Carrying to the cloud what the car did: what was asked there, agreed to there, and how the car stands."""

from dataclasses import replace

from pcm_sim.connect.deeds import CAR, INSTRUCTOR, Actor, Deed, deed
from pcm_sim.connect.news import News
from pcm_sim.domain.effects import (
    Asked,
    CloudPaced,
    Effect,
    FunctionAgreed,
    Ordered,
    UpdateOffered,
)
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.events import Answer, Expired
from pcm_sim.domain.requests import CloudRequest, Denied
from pcm_sim.domain.rules import Rules
from pcm_sim.session.car_deeds import deed_of
from pcm_sim.session.car_seen import seen_deed
from pcm_sim.session.hearing import asked, latency, patience
from pcm_sim.session.moment import Moment

Turn = tuple[Moment, tuple[News, ...]]
_INSTRUCTOR = Actor(INSTRUCTOR)


def see(rules: Rules, moment: Moment, before: Moment) -> Turn:
    """Let the cloud see the car as it is now, where that is news to it."""
    if moment.car is before.car and moment.unit is before.unit:
        return moment, ()
    wanted = seen_deed(rules, moment.cabin, moment.world)
    return (moment, ()) if wanted is None else _told(moment, Actor(CAR, moment.car.vin), wanted)


def carry(rules: Rules, moment: Moment, effect: Effect) -> Turn:
    """Carry one effect of a step in the car to the cloud; most of them concern nobody there.

    Args:
        rules: The car's rules, for how long answers take.
        moment: What is so now.
        effect: What the step did.

    Returns:
        The moment after it, and what happened to contracts and functions.
    """
    match effect:
        case Asked(request, what):
            return _ask_for_car(rules, moment, request, what)
        case CloudPaced(pace):
            return _told(moment, _INSTRUCTOR, deed("set_pace", pace=pace))
        case Ordered(product):
            return _told(moment, _INSTRUCTOR, deed("grant_product", vin=moment.car.vin, item=product))
        case UpdateOffered(on):
            return _told(moment, _INSTRUCTOR, deed("offer_update", vin=moment.car.vin, on=on))
        case FunctionAgreed(product, on):
            return _agree_to_function(moment, product, on=on)
        case _:
            return moment, ()


def _told(moment: Moment, actor: Actor, wanted: Deed) -> Turn:
    after, served = asked(moment, actor, wanted)
    return after, served.news


def _agree_to_function(moment: Moment, product: str, *, on: bool) -> Turn:
    """Tell the cloud what was agreed to in the car; where it says no, the car hears why."""
    vin = moment.car.vin
    wanted = deed("arm_function" if on else "disarm_function", vin=vin, item=product)
    after, served = asked(moment, Actor(CAR, vin), wanted)
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
    after, served = asked(moment, Actor(CAR, vin), deed_of(what, vin))
    queue = moment.queue.put(moment.now + patience(rules, after.world.pace, served), Expired(request))
    wait = latency(rules, after.world.pace, served)
    if wait is not None and served.answer is not None and not isinstance(served.answer, Accepted):
        queue = queue.put(moment.now + wait, Answer(request, served.answer))
    return replace(after, queue=queue), served.news
