"""The points of a way: a hundred, and what is taken off, each line with its reason."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.scenario.format.task import Task

FULL: Final = 100
_MINUTE_MS: Final = 60_000
HINTS: Final = ("area", "page", "entry")


class Figures(NamedTuple):
    """By what a task is scored.

    Attributes:
        passed_from: Points from which on it is passed.
        limit_ms: Real time after which it is over.
        free_ms: Real time that costs nothing.
        costs: Points by name.
        most: The most points that are taken off, by name.
    """

    passed_from: int
    limit_ms: int
    free_ms: int
    costs: Mapping[str, int]
    most: Mapping[str, int]


class Tally(NamedTuple):
    """What is counted of a way.

    Attributes:
        best: Steps of the best way.
        steps: Steps that were done.
        turns: Wrong turns.
        refusals: How often something was refused.
        corrections: How often typing was taken back.
        hints: Kinds of the hints that were taken: `area`, `page`, `entry`.
        ms: Real time that it took.
        reached: The goal was reached.
    """

    best: int
    steps: int = 0
    turns: int = 0
    refusals: int = 0
    corrections: int = 0
    hints: tuple[str, ...] = ()
    ms: int = 0
    reached: bool = False


class Cost(NamedTuple):
    """One reason for which points are taken off.

    Attributes:
        what: `step`, `turn`, `refusal`, `correction`, `hint`, `minute` or `unfinished`.
        times: How often.
        points: How many points that costs.
    """

    what: str
    times: int
    points: int


def figures_of(policy: Mapping[str, Untyped], task: Task, best: int) -> Figures:
    """Give by what a task is scored.

    Args:
        policy: The block `assessment` of the policy.
        task: The task, whose own figures come first.
        best: Steps of the best way.
    """
    return Figures(
        passed_from=task.passed_from or policy["pass"],
        limit_ms=task.limit_ms or policy["limit_minutes"] * _MINUTE_MS,
        free_ms=(policy["reading_seconds"] + policy["step_seconds"] * best) * 1_000,
        costs={**policy["costs"], **task.costs},
        most=policy["most"],
    )


def costs_of(tally: Tally, figures: Figures) -> tuple[Cost, ...]:
    """Give everything that costs points, in the order in which a person is told."""
    return tuple(one for one in _costs(tally, figures) if one.times)


def score_of(costs: Sequence[Cost]) -> int:
    """Give the points that are left, 0 to 100."""
    return max(0, FULL - sum(one.points for one in costs))


def _costs(tally: Tally, figures: Figures) -> Iterator[Cost]:
    each, most = figures.costs, figures.most
    if not tally.reached:
        yield Cost("unfinished", 1, each["unfinished"])
    counted = (
        ("step", max(0, tally.steps - tally.best)),
        ("turn", tally.turns),
        ("refusal", tally.refusals),
        ("correction", tally.corrections),
        ("minute", -(-max(0, tally.ms - figures.free_ms) // _MINUTE_MS)),
    )
    for what, times in counted:
        yield Cost(what, times, min(most[what], times * each[what]))
    points = sum(each[kind] for kind in tally.hints)
    yield Cost("hint", len(tally.hints), min(most["hint"], points))
