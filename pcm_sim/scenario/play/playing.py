"""Playing one cell of a scenario on a simulation: no sleeps, no retries, beat by beat.

A step acts, the simulation runs on its own clock until nothing is waited for, then what is expected is
checked. Whoever plays asks for the next beat when it likes; headless at once, in a window at human speed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pcm_sim.domain.conditions import ALWAYS, holds
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.browsing.browser import Browser
from pcm_sim.scenario.doing.performing import perform
from pcm_sim.scenario.format.acts import Chapter, Note, Pause, Repeat, Run, Shot, When
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Cell, Step
from pcm_sim.scenario.play.beats import Beat, Fault, Moment, StepError, Verdict
from pcm_sim.scenario.play.gallery import Gallery
from pcm_sim.scenario.play.phrases import phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.play.veil import Veil
from pcm_sim.scenario.seeing.expecting import check
from pcm_sim.session.simulation import Session

MOST_STEPS = 100_000
"""Steps of one cell, repetitions unrolled."""


class StepResult(NamedTuple):
    """What became of one step.

    Attributes:
        step: The step.
        number: Its number, as a reader counts.
        verdict: What became of it.
        fault: Why, where it failed.
    """

    step: Step
    number: str
    verdict: Verdict
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """What became of a cell.

    Attributes:
        cell: The cell.
        verdict: Of all its steps.
        steps: Those that were done.
        facts: Facts that were shown: named by an expectation that was met.
        left: Steps at the top of the file that were not reached.
    """

    cell: Cell
    verdict: Verdict
    steps: tuple[StepResult, ...] = ()
    facts: tuple[str, ...] = ()
    left: int = 0


class Play:
    """One cell being played.

    Args:
        cell: What is played; it must be applicable.
        session: The simulation, at the moment that the cell gives (`opening.opened`).
        gallery: The pictures that the glass is compared with; without it nobody looks, which is a warning.
        by_letter: Somebody watches, so that what is typed comes letter by letter; it ends the same.
        browser: In which what concerns the telephone is done and seen; it shows this simulation already.
    """

    def __init__(
        self,
        cell: Cell,
        session: Session,
        gallery: Gallery | None = None,
        *,
        by_letter: bool = False,
        browser: Browser | None = None,
    ) -> None:
        """Begin; nothing is done yet."""
        self.cell = cell
        self.stage = Stage(session, cell, gallery, by_letter=by_letter, browser=browser)
        self._results: list[StepResult] = []
        self._facts: dict[str, None] = {}
        self._stopped = False
        self._done = 0

    @property
    def session(self) -> Session:
        """The simulation."""
        return self.stage.session

    def beats(self) -> Iterator[Beat]:
        """Play step by step, until the end or the first failure."""
        for at, step in enumerate(self.cell.scenario.steps, 1):
            if self._stopped:
                return
            yield from self._step(step, str(at))

    def to_the_end(self) -> Played:
        """Play what is left, and say what became of it."""
        for _ in self.beats():
            pass
        return self.played

    @property
    def played(self) -> Played:
        """What became of it so far."""
        verdicts = {one.verdict for one in self._results}
        order = (Verdict.STUCK, Verdict.FAILED, Verdict.WARNED)
        verdict = next((one for one in order if one in verdicts), Verdict.PASSED)
        whole = len(self.cell.scenario.steps)
        reached = len({one.number.partition(".")[0] for one in self._results})
        return Played(self.cell, verdict, tuple(self._results), tuple(self._facts), whole - reached)

    def _step(self, step: Step, number: str) -> Iterator[Beat]:
        if step.when is not ALWAYS and not holds(step.when, self.stage.facts()):
            self._note(step, number, Verdict.SKIPPED)
            return
        match step.act:
            case Run(steps=steps) | When(steps=steps):
                yield from self._group(step, number, steps, 1)
            case Repeat(times, steps):
                yield from self._group(step, number, steps, times)
            case _:
                yield from self._single(step, number)

    def _group(self, step: Step, number: str, steps: tuple[Step, ...], times: int) -> Iterator[Beat]:
        yield Beat(Moment.BEGIN, step, number)
        with self.stage.inside(step.act if isinstance(step.act, Run) else None):
            for turn in range(1, times + 1):
                prefix = f"{number}.{turn}" if times > 1 else number
                for at, inner in enumerate(steps, 1):
                    if self._stopped:
                        return
                    yield from self._step(inner, f"{prefix}.{at}")
        self._note(step, number, Verdict.PASSED)
        yield Beat(Moment.END, step, number)

    def _single(self, step: Step, number: str) -> Iterator[Beat]:
        yield Beat(Moment.BEGIN, step, number)
        verdict, fault = Verdict.PASSED, None
        try:
            self._count()
            if isinstance(step.act, Expectation):
                check(self.stage, step.act)
                self._facts.update(dict.fromkeys(step.act.facts))
            else:
                if not isinstance(step.act, Note | Shot | Chapter | Pause):
                    self.stage.begin()
                for touch in perform(self.stage, step.act):
                    yield Beat(Moment.TOUCH, step, number, touch)
                if step.settle:
                    self.stage.settle()
        except StepError as error:
            # Whoever draws, keeps or prints it, nobody reads a secret there.
            fault = Veil(self.stage.secrets).over_fault(error.fault)
            warned = step.optional or error.unseen
            verdict = Verdict.STUCK if error.stuck else Verdict.WARNED if warned else Verdict.FAILED
            self._stopped = verdict is not Verdict.WARNED
        self._note(step, number, verdict, fault)
        yield Beat(Moment.END, step, number, verdict=verdict, fault=fault)

    def _count(self) -> None:
        self._done += 1
        if self._done > MOST_STEPS:
            expected = phrase("steps.most", n=MOST_STEPS)
            raise StepError(Fault(expected, phrase("steps.goes_on"), phrase("steps.less")), stuck=True)

    def _note(self, step: Step, number: str, verdict: Verdict, fault: Fault | None = None) -> None:
        self._results.append(StepResult(step, number, verdict, fault))
