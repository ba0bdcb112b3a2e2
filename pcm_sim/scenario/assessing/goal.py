"""The goal of a task: what must be so in the end, whichever way led there."""

from collections.abc import Iterator

from pcm_sim.domain.conditions import ALWAYS, holds
from pcm_sim.scenario.format.acts import When
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Scenario, Step
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.seeing.expecting import check_now


def goal_of(scenario: Scenario, stage: Stage) -> tuple[Expectation, ...]:
    """Give what a task expects in the end: as it says, or else what its steps expect last.

    Args:
        scenario: The scenario, bound to its car.
        stage: Its simulation, for steps that are only done while something holds.
    """
    if scenario.task and scenario.task.goal:
        return scenario.task.goal
    last: list[Expectation] = []
    for step in reversed(tuple(_flat(scenario.steps, stage))):
        if not isinstance(step.act, Expectation):
            break
        last.append(step.act)
    return tuple(reversed(last))


def is_reached(stage: Stage, goal: tuple[Expectation, ...]) -> bool:
    """Tell whether everything that a goal expects is so now."""
    try:
        for one in goal:
            check_now(stage, one)
    except StepError:
        return False
    return True


def _flat(steps: tuple[Step, ...], stage: Stage) -> Iterator[Step]:
    for step in steps:
        if step.when is not ALWAYS and not holds(step.when, stage.facts()):
            continue
        if isinstance(step.act, When):
            yield from _flat(step.act.steps, stage)
        else:
            yield step
