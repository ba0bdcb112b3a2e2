"""The one way through: from a moment and an event to the next moment, frozen in and out."""

from dataclasses import replace

from pcm_sim.connect.operations import call, offer_update, order
from pcm_sim.domain.effects import Asked, CloudPaced, Effect, Ordered, UpdateOffered
from pcm_sim.domain.events import Answer, Event, Expired, Tick
from pcm_sim.domain.react import react
from pcm_sim.domain.rules import Rules
from pcm_sim.session.moment import Moment

Step = tuple[Moment, tuple[Effect, ...]]


def step(rules: Rules, moment: Moment, event: Event) -> Step:
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
    outcome = react(rules, moment.cabin, event)
    moment = replace(moment, unit=outcome.cabin.unit, car=outcome.cabin.car)
    for effect in outcome.effects:
        moment = _carry(rules, moment, effect)
    if moment.queue.dues:
        moment = replace(moment, queue=moment.queue.only(moment.unit.waits_for))
    return moment, outcome.effects


def _pass_time(rules: Rules, moment: Moment, ms: int) -> Step:
    """Let time pass: everything due on the way happens in order, each at its own time."""
    until = moment.now + max(0, ms)
    effects: tuple[Effect, ...] = ()
    while (at := moment.queue.next_at()) is not None and at <= until:
        due, queue = moment.queue.pop()
        moment, more = step(rules, replace(moment, now=due.at, queue=queue), due.event)
        effects += more
    return replace(moment, now=until), effects


def _carry(rules: Rules, moment: Moment, effect: Effect) -> Moment:
    match effect:
        case Asked(request, what):
            world, reply = call(moment.world, rules.policy, moment.car.vin, what, moment.now)
            queue = moment.queue.put(moment.now + rules.policy.timeout_ms, Expired(request))
            latency = _latency(rules, world.pace)
            if latency is not None:
                queue = queue.put(moment.now + latency, Answer(request, reply))
            return replace(moment, world=world, queue=queue)
        case CloudPaced(pace):
            return replace(moment, world=replace(moment.world, pace=pace))
        case Ordered(product) if product in rules.things.products:
            ordered = order(moment.world, moment.car.vin, rules.things.products[product], moment.now)
            return replace(moment, world=ordered)
        case UpdateOffered(on):
            return replace(moment, world=offer_update(moment.world, moment.car.vin, on=on))
        case _:
            return moment


def _latency(rules: Rules, pace: str) -> int | None:
    return {"normal": rules.policy.latency_ms, "slow": rules.policy.slow_latency_ms}.get(pace)
