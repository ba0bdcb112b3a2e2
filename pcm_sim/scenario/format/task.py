"""What makes a scenario a task for a trainee: its text, its goal, and how it is scored."""

from collections.abc import Mapping
from dataclasses import field

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.format.expectations import Expectation


@dataclass(frozen=True, slots=True)
class Task:
    """The block `task:` of a scenario, whose steps are the best way.

    Attributes:
        text: What the trainee is asked to do.
        goal: What must be so in the end; empty for the expectations with which the steps end.
        passed_from: Points from which on it is passed, 1 to 100; 0 for the policy's.
        limit_ms: Real time after which it is over; 0 for the policy's.
        hints: What is told one after the other; empty for hints that are made from the way itself.
        costs: Points by name, in place of those of the policy.
    """

    text: Labels
    goal: tuple[Expectation, ...] = ()
    passed_from: int = 0
    limit_ms: int = 0
    hints: tuple[Labels, ...] = ()
    costs: Mapping[str, int] = field(default_factory=dict)
