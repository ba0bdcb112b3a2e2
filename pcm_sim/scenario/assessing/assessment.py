"""A trainee's way through a task on a running simulation, followed while it is walked."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any as Untyped
from typing import NamedTuple

from pcm_sim.domain.effects import Effect
from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.assessing.best_way import BestWay
from pcm_sim.scenario.assessing.following import Progress, Turn, arrived, followed, given_up
from pcm_sim.scenario.assessing.goal import is_reached
from pcm_sim.scenario.assessing.hints import Hint, Taken, hint_after
from pcm_sim.scenario.assessing.scoring import Cost, Tally, costs_of, figures_of, score_of
from pcm_sim.scenario.assessing.signs import leads_somewhere, sign
from pcm_sim.scenario.assessing.walking import Track, Walk, Walked
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.format.task import Task
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.play.veil import Veil
from pcm_sim.session.simulation import Session

Marks = Mapping[Track, Progress]


class Ended(StrEnum):
    """How an assessment ended.

    Attributes:
        RUNNING: It has not.
        REACHED: The goal was reached.
        GIVEN_UP: The trainee gave up.
        TIMED_OUT: The time was over.
        STOPPED: The trainer ended it.
    """

    RUNNING = "running"
    REACHED = "reached"
    GIVEN_UP = "given_up"
    TIMED_OUT = "timed_out"
    STOPPED = "stopped"


class Judged(NamedTuple):
    """A step of the trainee.

    Attributes:
        step: The step.
        turn: Whether it was on the way.
    """

    step: Walked
    turn: Turn


class Assessment:
    """One trainee, one task, one simulation; it begins at once.

    Args:
        cell: The task on the car.
        session: The simulation, at the moment that the task gives.
        best: The best way there.
        policy: The block `assessment` of the policy.

    Attributes:
        cell: The task on the car.
        best: The best way there.
        ended: How it ended.
        figures: By what it is scored.
        hints: The hints that were taken.
        text: What the trainee is asked to do, with its figures put in.
        veiled_text: The same for whoever keeps it, with dots for what is secret.
        own_hints: The hints that the task tells itself.

    Raises:
        StepError: A text of the task names what there is not.
    """

    def __init__(self, cell: Cell, session: Session, best: BestWay, policy: Mapping[str, Untyped]) -> None:
        """Begin to follow."""
        self.cell = cell
        self.best = best
        self.ended = Ended.RUNNING
        self.figures = figures_of(policy, self.task, len(best.steps))
        self.hints: list[Taken] = []
        self._session = session
        self._stage = Stage(session, cell)
        self.text = self._said(self.task.text)
        self.own_hints = tuple(map(self._said, self.task.hints))
        veil = Veil(self._stage.secrets)
        self.veiled_text: Labels = {key: veil.over_text(one) for key, one in self.text.items()}
        self._settled: dict[Track, Progress] = {track: Progress() for track in Track}
        self._settled_steps = 0
        self._judged: list[Judged] = []
        self._at_goal = False
        self._begin = session.moment
        self._walk = Walk(session, lambda event: isinstance(event, best.beside), self._follow)

    @property
    def task(self) -> Task:
        """What is asked for.

        Raises:
            LookupError: The scenario is no task.
        """
        if self.cell.scenario.task is None:
            raise LookupError(f"{self.cell.scenario.file} is no task: it has no block `task:`")
        return self.cell.scenario.task

    @property
    def session(self) -> Session:
        """The simulation."""
        return self._session

    @property
    def is_running(self) -> bool:
        """Whether it goes on."""
        return self.ended is Ended.RUNNING

    @property
    def marks(self) -> Marks:
        """How far the trainee has come on each track, the present step among it."""
        marks = dict(self._settled)
        if self._walk.steps and self.is_running:
            last = self._walk.steps[-1]
            marks[last.track] = self._after(last)
        return marks

    @property
    def steps(self) -> tuple[Judged, ...]:
        """What the trainee did, step by step; what led nowhere is no step."""
        new = self._walk.steps[self._settled_steps :]
        return (*self._judged, *(Judged(one, self._after(one).turn) for one in new if leads_somewhere(one)))

    @property
    def is_away(self) -> bool:
        """Whether the trainee is beside the way now."""
        return any(one.away for one in self.marks.values())

    @property
    def done(self) -> int:
        """How many steps of the best way are behind the trainee."""
        return sum(one.mark for one in self.marks.values())

    @property
    def tally(self) -> Tally:
        """What is counted so far; while it goes on, the goal counts as reached."""
        steps = self._walk.steps
        return Tally(
            best=len(self.best.steps),
            steps=len(self.steps),
            turns=sum(one.wrong for one in self.marks.values()),
            refusals=sum(len(one.refusals) for one in steps),
            corrections=sum(one.corrections for one in steps),
            hints=tuple(one.kind for one in self.hints),
            ms=self._walk.lived_ms,
            reached=self.ended in {Ended.RUNNING, Ended.REACHED},
        )

    @property
    def costs(self) -> tuple[Cost, ...]:
        """What costs points so far."""
        return costs_of(self.tally, self.figures)

    @property
    def score(self) -> int:
        """The points that are left, 0 to 100."""
        return score_of(self.costs)

    @property
    def passed(self) -> bool:
        """Whether it is passed."""
        return self.ended is Ended.REACHED and self.score >= self.figures.passed_from

    @property
    def next_hint(self) -> Hint | None:
        """The hint that comes next; none where all was told for what is to be done now."""
        return hint_after(self.best, self.own_hints, self.marks, self.hints) if self.is_running else None

    def take_hint(self) -> Hint | None:
        """Tell the next hint, which costs points; none where there is none."""
        hint = self.next_hint
        if hint:
            self.hints.append(Taken(hint, self._walk.lived_ms, len(self._walk.steps)))
        return hint

    def give_up(self) -> None:
        """End it without the goal, for the trainee gives up."""
        self._end(Ended.GIVEN_UP)

    def stop(self) -> None:
        """End it without the goal, for the trainer does."""
        self._end(Ended.STOPPED)

    def _said(self, labels: Labels) -> Labels:
        return {language: self._stage.said(text) for language, text in labels.items()}

    def _after(self, step: Walked) -> Progress:
        line = self.best.lines[step.track]
        now = sign(step.track, step.after, line.changed)
        return followed(line.signs, self._settled[step.track], now)

    def _follow(self, effects: tuple[Effect, ...], begun: Walked | None) -> None:
        if begun:
            self._stage.begin()
            self._settle(self._walk.steps[:-1])
        self._stage.effects += effects
        moved = self._session.moment is not self._begin
        if moved and self._session.due_in() is None and is_reached(self._stage, self.best.goal):
            self._end(Ended.REACHED)
        elif self._walk.lived_ms >= self.figures.limit_ms:
            self._end(Ended.TIMED_OUT)

    def _settle(self, steps: list[Walked]) -> None:
        """Let what steps led to stand; only the newest of them does not yet."""
        for step in steps[self._settled_steps :]:
            progress = self._after(step)
            self._settled[step.track] = progress
            if leads_somewhere(step):
                self._judged.append(Judged(step, progress.turn))
        self._settled_steps = len(steps)

    def _end(self, how: Ended) -> None:
        if not self.is_running:
            return
        self._settle(self._walk.steps)
        self.ended = how
        for track, line in self.best.lines.items():
            progress = self._settled[track]
            ended = arrived(line.signs, progress) if how is Ended.REACHED else given_up(progress)
            self._settled[track] = ended
        self._walk.end()
