"""The best way through a task on one car: what its scenario does when it is played there."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.assessing.goal import goal_of, is_reached
from pcm_sim.scenario.assessing.signs import Sign, changed_on, leads_somewhere, sign
from pcm_sim.scenario.assessing.walking import Track, Walk, Walked
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.phrases import phrase
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.play.running_all import BAD
from pcm_sim.scenario.play.stage import Stage


class Line(NamedTuple):
    """The best way on one track.

    Attributes:
        changed: Names of what its steps change.
        signs: Where one stands: at its beginning, and after each of its steps.
        at: Which steps of the whole way those are.
    """

    changed: tuple[str, ...]
    signs: tuple[Sign, ...]
    at: tuple[int, ...]


class BestWay(NamedTuple):
    """The best way.

    Attributes:
        steps: Its steps.
        lines: The same by track.
        goal: What must be so in the end.
        beside: Kinds of event that it does beside the screens; whatever else happens there is no step.
    """

    steps: tuple[Walked, ...]
    lines: Mapping[Track, Line]
    goal: tuple[Expectation, ...]
    beside: tuple[type, ...]


def best_way(catalogue: Catalogue, cell: Cell) -> BestWay:
    """Play the best way through a task, unseen.

    Args:
        catalogue: The data.
        cell: The task on a car; it must be applicable.

    Raises:
        StepError: It cannot begin there, one of its steps fails, or it has no goal that is not so already.
    """
    session = opened(catalogue, cell)
    stage = Stage(session, cell)
    start, now = session.moment, goal_of(cell.scenario, stage)
    walk = Walk(session)
    failed = next((one for one in Play(cell, session).to_the_end().steps if one.verdict in BAD), None)
    walk.end()
    if failed and failed.fault:
        raise StepError(failed.fault)
    goal = goal_of(cell.scenario, stage)
    if not walk.steps or not goal or not is_reached(stage, goal):
        raise StepError(Fault(phrase("task.goal"), phrase("task.no_goal")))
    if now and is_reached(Stage(session.beginning_at(start), cell), goal):
        raise StepError(Fault(phrase("task.goal"), phrase("task.reached")))
    steps = tuple(filter(leads_somewhere, walk.steps))
    kinds = tuple({type(one.event) for one in steps if one.track is Track.BESIDE})
    return BestWay(steps, {track: _line(track, steps) for track in Track}, goal, kinds)


def _line(track: Track, steps: Sequence[Walked]) -> Line:
    own = [(at, one) for at, one in enumerate(steps) if one.track is track]
    changed = changed_on(track, steps)
    first = (sign(track, own[0][1].before, changed),) if own else ((),)
    signs = (*first, *(sign(track, one.after, changed) for _, one in own))
    return Line(changed, signs, tuple(at for at, _ in own))
