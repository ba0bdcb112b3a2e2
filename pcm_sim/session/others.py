"""What others did in a served world, as an event of this simulation, and how the car hears of it."""

from collections.abc import Callable
from dataclasses import replace

from pcm_sim.connect.clock.passing import At
from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.news import News
from pcm_sim.connect.world import World
from pcm_sim.domain.clock import Due, Queue
from pcm_sim.domain.effects import Effect
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.values import dataclass
from pcm_sim.session.car_orders import obey
from pcm_sim.session.carrying import see
from pcm_sim.session.cloud_door import Said
from pcm_sim.session.moment import Moment

Step = tuple[Moment, tuple[Effect, ...]]
PassTime = Callable[[Moment, int], Step]
Hear = Callable[[Moment, Step, tuple[News, ...]], Step]


@dataclass(frozen=True, slots=True)
class CloudHeard:
    """Others did something in the served world that this simulation is in.

    Attributes:
        said: What, in order; what is known already changes nothing.
        now: Simulated ms of the served world after it.
    """

    said: tuple[Said, ...]
    now: int


@dataclass(frozen=True, slots=True)
class CloudAnew:
    """The served world is taken as a whole: it began anew, or too much happened while nothing was heard.

    Attributes:
        world: The world.
        seq: Number of the last thing that was done in it.
    """

    world: World
    seq: int


OthersEvent = CloudHeard | CloudAnew


def others_step(rules: Rules, moment: Moment, event: OthersEvent, pass_time: PassTime, hear: Hear) -> Step:
    """Give the moment after others acted in the served world, and what happened in the car by it.

    Args:
        rules: The car's rules.
        moment: What is so now.
        event: What they did.
        pass_time: Lets ms pass in a moment.
        hear: Lets the car hear the news of a step.
    """
    if isinstance(event, CloudAnew):
        return _anew(moment, event, pass_time, hear)
    effects: tuple[Effect, ...] = ()
    for one in event.said:
        if one.seq > moment.cloud.seq:
            # While the server was away the car went on alone, further than its world.
            moment, more = pass_time(set_back(moment, one.at), max(0, one.at - moment.now))
            effects += more
        # The car may have asked something on the way, and heard of it then.
        if one.seq > moment.cloud.seq:
            moment, more = _done(rules, moment, one, hear)
            effects += more
    if event.now < moment.world.now:
        return moment, effects
    moment, more = pass_time(set_back(moment, event.now), max(0, event.now - moment.now))
    return moment, effects + more


def _anew(moment: Moment, event: CloudAnew, pass_time: PassTime, hear: Hear) -> Step:
    after = replace(set_back(moment, event.world.now), cloud=moment.cloud.then(event.world, event.seq))
    after, effects = hear(moment, (after, ()), ())
    after, more = pass_time(after, event.world.now - after.now)
    return after, effects + more


def _done(rules: Rules, moment: Moment, one: Said, hear: Hear) -> Step:
    if one.actor is None or one.deed is None:
        elapsed = let_pass(moment.world, At(max(moment.world.now, one.at)))
        world, news = elapsed.world, elapsed.news
    else:
        served = ask(moment.world, one.actor, one.deed, one.at)
        world, news = served.world, served.news
    after = replace(moment, cloud=moment.cloud.then(world, one.seq))
    after, obeyed = obey(after, news)
    after, more = see(rules, after, moment)
    return hear(moment, (after, obeyed), (*news, *more))


def knows_others(moment: Moment) -> bool:
    """Tell whether the unit knows other people than its cloud has linked to the car."""
    car = moment.world.car(moment.car.vin)
    accounts = (moment.world.account(one) for one in (car.linked if car else ()))
    linked = {one.email for one in accounts if one is not None}
    return {one.email for one in moment.unit.users} != linked


def set_back(moment: Moment, now: int) -> Moment:
    """Give the moment at an earlier time, with what is due in the car as far ahead as it was.

    A served world that is restored goes back, and one whose server was away stood still meanwhile.
    """
    if now >= moment.now:
        return moment
    by = moment.now - now
    dues = tuple(Due(one.at - by, one.turn, one.event) for one in moment.queue.dues)
    return replace(moment, now=now, queue=Queue(dues, moment.queue.turns))
