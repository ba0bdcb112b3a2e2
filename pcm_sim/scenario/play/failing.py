"""Where and why a cell failed, for whoever has to mend it."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue.problems import Span
from pcm_sim.scenario.play.beats import Fault, Verdict
from pcm_sim.scenario.play.fault_words import FaultWords, plain_english
from pcm_sim.scenario.play.in_words import in_words
from pcm_sim.scenario.play.playing import Played
from pcm_sim.scenario.play.running_all import GIVEN
from pcm_sim.scenario.play.veil import Veil, secrets_of

_MARKS: Mapping[Verdict, str] = {Verdict.STUCK: " (stuck)", Verdict.WARNED: " (warning)"}


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

    def lines(self, words: FaultWords | None = None) -> list[str]:
        """Say it in lines: where, then what was expected and seen.

        Args:
            words: Say why; in plain English by default.
        """
        head = f"{self.at}: step {self.number}, {self.what}"
        if self.number == GIVEN:
            # No step is to blame, nor is the place of the first one that of what is given.
            head = f"{self.at.file}: before the first step, what is given"
        told = (words or plain_english()).told(self.fault)._asdict()
        return [
            f"{head}{_MARKS.get(self.verdict, '')}",
            *(f"  {name + ':':<10}{text}" for name, text in told.items() if text),
        ]


def failures(played: Played) -> tuple[Failure, ...]:
    """Give what failed in a cell, without its secrets: warnings, and at most one that ended it, the last.

    Args:
        played: What became of it.
    """
    failed = [(one, one.fault) for one in played.steps if one.fault is not None]
    if not failed:
        return ()
    veil = Veil(secrets_of(played.cell))
    return tuple(
        Failure(
            one.step.at, one.number, veil.over_text(in_words(one.step)), veil.over_fault(fault), one.verdict
        )
        for one, fault in failed
    )
