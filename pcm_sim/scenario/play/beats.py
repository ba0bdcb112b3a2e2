"""What a scenario tells while it is played, beat by beat: who draws or keeps it listens."""

from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.format.model import Step
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.phrases import Figure


class Verdict(StrEnum):
    """What became of a step, or of a whole cell.

    Attributes:
        PASSED: All that was expected was seen.
        FAILED: Something was not.
        WARNED: An optional step failed, or nobody could look at what it expects.
        SKIPPED: Its condition did not hold.
        STUCK: The simulation did not come to rest.
        NOT_APPLICABLE: The cell asks for a car that there is not, or that has not what it requires.
    """

    PASSED = "passed"
    FAILED = "failed"
    WARNED = "warned"
    SKIPPED = "skipped"
    STUCK = "stuck"
    NOT_APPLICABLE = "not_applicable"


class Touch(NamedTuple):
    """One thing that a hand does, just before it happens.

    Attributes:
        surface: Where.
        kind: `tap`, `key`, `type`, `knob`, `hold`, `swipe`, `back`, `beside` (an instructor's hand), `time`;
            after a `type` that is watched, `letter` for each that was typed.
        target: Its id on that surface, `key/HOME` for a hard key; empty where there is none.
        label: What is written there, in the language of the screen.
        text: What is typed, or of a `letter` what is so far; dots where it is secret.
        detents: How far the knob is turned.
        ms: Simulated time that passes.
    """

    surface: Surface
    kind: str
    target: str = ""
    label: str = ""
    text: str = ""
    detents: int = 0
    ms: int = 0


class Moment(StrEnum):
    """When a beat comes."""

    BEGIN = "begin"
    TOUCH = "touch"
    END = "end"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a step failed; `fault_words` says it in a language.

    Attributes:
        expected: What should have been, in a sentence.
        seen: What was.
        hint: What to do next; empty where nobody can tell.
    """

    expected: Figure
    seen: Figure
    hint: Figure = ""

    def __str__(self) -> str:
        """Say it on one line, in English."""
        return str(plain_english().told(self))


@dataclass(frozen=True, slots=True)
class Beat:
    """One beat. What a touch names happens when the next beat is asked for.

    Attributes:
        moment: The step begins, a touch is about to happen, or the step has ended.
        step: The step.
        number: Its number, as a reader counts: `3`, `3.2.1` for what a group or an included file holds.
        touch: What is about to be touched; none at beginning and end.
        verdict: What became of it, at the end.
        fault: Why, where it failed.
    """

    moment: Moment
    step: Step
    number: str
    touch: Touch | None = None
    verdict: Verdict = Verdict.PASSED
    fault: Fault | None = None


class StepError(Exception):
    """A step could not be done, or what it expects is not so.

    Args:
        fault: Why.
        stuck: The simulation did not come to rest.
        unseen: Nobody could look, such as at a picture in a run without any: a warning, and no success.
    """

    def __init__(self, fault: Fault, *, stuck: bool = False, unseen: bool = False) -> None:
        """Keep why."""
        super().__init__(fault)
        self.fault = fault
        self.stuck = stuck
        self.unseen = unseen

    def __str__(self) -> str:
        """Say it on one line, in English."""
        return str(self.fault)
