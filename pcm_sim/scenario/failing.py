"""Where and why a cell failed, for whoever has to mend it."""

from typing import NamedTuple

from pcm_sim.catalogue.problems import Span
from pcm_sim.scenario.beats import Fault, Verdict
from pcm_sim.scenario.in_words import in_words
from pcm_sim.scenario.playing import Played


class Failure(NamedTuple):
    """A step that failed.

    Attributes:
        at: Where it stands.
        number: Its number, as a reader counts.
        what: What it does, in words.
        fault: What was expected, what was seen, what to do.
        verdict: `failed`, `stuck`, or `warned` where it is optional.
    """

    at: Span
    number: str
    what: str
    fault: Fault
    verdict: Verdict

    def lines(self) -> list[str]:
        """Say it in lines: where, then what was expected and seen."""
        head = f"{self.at}: step {self.number}, {self.what}"
        stuck = " (stuck)" if self.verdict is Verdict.STUCK else ""
        told = {"expected": self.fault.expected, "seen": self.fault.seen, "hint": self.fault.hint}
        return [f"{head}{stuck}", *(f"  {name + ':':<10}{text}" for name, text in told.items() if text)]


def failures(played: Played) -> tuple[Failure, ...]:
    """Give what failed in a cell: warnings, and at most one that ended it, the last.

    Args:
        played: What became of it.
    """
    return tuple(
        Failure(one.step.at, one.number, in_words(one.step), one.fault, one.verdict)
        for one in played.steps
        if one.fault is not None
    )
