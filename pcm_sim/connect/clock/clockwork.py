"""Time in the cloud: everything due happens in order, and the call returns what fired."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from pcm_sim.connect.clock.agenda import Change, Entry
from pcm_sim.connect.clock.passing import At, Handler, PassingPolicy, Until, advance
from pcm_sim.connect.news import News
from pcm_sim.connect.resting import collector_at_rest
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
    if isinstance(until, At) and _is_quiet(world, until.time):
        return Elapsed(_at(world, until.time))
    told: list[News] = []
    handlers = {name: partial(_settled, handler, told) for name, handler in due.items()}
    with collector_at_rest():
        passed = advance(world, world.agenda, until, handlers, policy)
    if not passed.reached:
        return Elapsed(world, reached=False, refusal=passed.refusal)
    after = passed.state.but(agenda=passed.agenda, plans=(), news=())
    return Elapsed(after, passed.fired, tuple(told))


def _is_quiet(world: World, time: int) -> bool:
    """Tell whether nothing is due by a time in ms, as nearly always: the window asks many times a second."""
    waiting = world.agenda.waiting
    return world.now <= time and not (waiting and waiting[0].due <= time)


def _at(world: World, time: int) -> World:
    return world if time == world.now else world.but(agenda=world.agenda.at(time))


def _settled(
    handler: Handler[World], told: list[News], world: World, entry: Entry
) -> tuple[World, tuple[Change, ...]]:
    """Let a handler find the time it happens at, and take over what it plans and tells.

    Args:
        handler: What happens.
        told: Gets the news, which would be copied whole for each event if they stayed in the world.
        world: The cloud before it.
        entry: What is due.
    """
    # What the event before it planned and told was taken over then; to copy once is enough.
    at_time = world.but(agenda=world.agenda.at(entry.due), plans=(), news=())
    after, more = handler(at_time, entry)
    if after.news:
        told.extend(after.news)
    return after, ((*after.plans, *more) if after.plans else more)
