"""Time in the cloud: everything due happens in order, and the call returns what fired."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.connect.agenda import Change, Entry
from pcm_sim.connect.news import News
from pcm_sim.connect.passing import Handler, PassingPolicy, Until, advance
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

Due = Mapping[str, "Handler[World]"]


class Elapsed(NamedTuple):
    """What became of the time.

    Attributes:
        world: The cloud after it.
        fired: What happened, in its order.
        news: What that did to contracts and functions, for the car.
        reached: It got there; otherwise nothing changed.
        refusal: Why not, where a time in the past was asked for.
    """

    world: World
    fired: tuple[Entry, ...] = ()
    news: tuple[News, ...] = ()
    reached: bool = True
    refusal: Denied | None = None


POLICY = PassingPolicy()


def pass_time(due: Due, world: World, until: Until, policy: PassingPolicy = POLICY) -> Elapsed:
    """Let time pass in the cloud.

    Args:
        due: What each name on the agenda does.
        world: The cloud before it.
        until: Until a time, by a span, until the next event or a named one.
        policy: How far a named event is looked for.
    """
    told: list[News] = []
    passed = advance(world, world.agenda, until, _settling(due, told), policy)
    if not passed.reached:
        return Elapsed(world, reached=False, refusal=passed.refusal)
    return Elapsed(passed.state.but(agenda=passed.agenda), passed.fired, tuple(told))


def _settling(due: Due, told: list[News]) -> Mapping[str, Handler[World]]:
    """Let every handler find the time it happens at, and hand over what it plans and tells.

    Args:
        due: What each name does.
        told: Gets the news, which would be copied whole for each event if they stayed in the world.
    """

    def settled(handler: Handler[World]) -> Handler[World]:
        def handle(world: World, entry: Entry) -> tuple[World, tuple[Change, ...]]:
            at_time = world.but(agenda=world.agenda.at(entry.due))
            after, more = handler(at_time, entry)
            if not (after.plans or after.news):
                return after, more
            told.extend(after.news)
            return after.but(plans=(), news=()), (*after.plans, *more)

        return handle

    return {name: settled(handler) for name, handler in due.items()}
