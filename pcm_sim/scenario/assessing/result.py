"""What came of an assessment: one value with everything that its file and its page tell."""

from typing import NamedTuple

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.assessing.scoring import Cost


class ToldStep(NamedTuple):
    """A step in words.

    Attributes:
        track: Where it was done: `unit`, `phone` or `beside`.
        turn: Whether it was on the way: `on`, `stay`, `away`, `other` or `back`.
        text: What was done.
        refused: What was refused, with its way out.
        at_ms: Real time that had passed by then.
    """

    track: str
    turn: str
    text: Labels
    refused: tuple[Labels, ...] = ()
    at_ms: int = 0


class ToldHint(NamedTuple):
    """A hint that was taken.

    Attributes:
        kind: `area`, `page` or `entry`.
        text: What it said.
        at_ms: Real time that had passed by then.
        after: How many steps were done.
    """

    kind: str
    text: Labels
    at_ms: int = 0
    after: int = 0


class Subject(NamedTuple):
    """Who was assessed, on what.

    Attributes:
        task: Id of the scenario.
        name: What the task is called.
        about: What it teaches.
        text: What the trainee was asked to do, without what is secret.
        car: The car with its model year.
        vehicle: Its row of the matrix.
        market: Country it was sold in.
        day: When, ISO 8601; empty where nobody said.
        trainee: Who; empty where nobody typed a name.
        version: Of this program.
    """

    task: str
    name: Labels
    about: Labels
    text: Labels
    car: Labels
    vehicle: str
    market: str
    day: str = ""
    trainee: str = ""
    version: str = ""


class Verdict(NamedTuple):
    """How it ended.

    Attributes:
        ended: `reached`, `given_up`, `timed_out`, `stopped`, or `running` where it goes on.
        score: The points that are left, 0 to 100.
        passed: It is passed.
        passed_from: Points from which on it is.
        steps: Steps that were done.
        best: Steps of the best way.
        turns: Wrong turns.
        ms: Real time that it took.
        free_ms: Real time that costs nothing.
        limit_ms: Real time after which it is over.
    """

    ended: str
    score: int
    passed: bool
    passed_from: int
    steps: int
    best: int
    turns: int
    ms: int
    free_ms: int
    limit_ms: int


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an assessment.

    Attributes:
        subject: Who was assessed, on what.
        verdict: How it ended.
        costs: What cost points.
        way: What the trainee did.
        best: The best way.
        hints: The hints that were taken.
        path: Where on this car that is which was looked for; empty where the way has no such place.
    """

    subject: Subject
    verdict: Verdict
    costs: tuple[Cost, ...] = ()
    way: tuple[ToldStep, ...] = ()
    best: tuple[ToldStep, ...] = ()
    hints: tuple[ToldHint, ...] = ()
    path: Labels | None = None
