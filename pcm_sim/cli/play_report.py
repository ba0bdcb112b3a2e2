"""What `pcm-sim play --headless` tells: a line for each cell, what failed and where, and a summary."""

from pathlib import Path

from pcm_sim.scenario.play.beats import Verdict
from pcm_sim.scenario.play.failing import Failure, failures
from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.play.playing import Played
from pcm_sim.scenario.play.running_all import Ran, Totals, totals

_SIGNS = {
    Verdict.PASSED: "✓",
    Verdict.WARNED: "!",
    Verdict.FAILED: "✗",
    Verdict.STUCK: "✗",
    Verdict.NOT_APPLICABLE: "–",
}


class Report:
    """Tells what became of cells, as they come in.

    Args:
        words: Say why a step failed.
        quiet: Nothing is printed while they come in.
    """

    def __init__(self, words: FaultWords, *, quiet: bool) -> None:
        """Begin with none."""
        self._words = words
        self._quiet = quiet
        self._ran: list[Ran] = []
        self._traces: dict[str, Path] = {}

    @property
    def totals(self) -> Totals:
        """How many cells ended how."""
        return totals(one.played for one in self._ran)

    def add(self, ran: Ran, trace: Path | None = None) -> None:
        """Tell of one more cell.

        Args:
            ran: What became of it.
            trace: Its trace, where one was written.
        """
        self._ran.append(ran)
        name = ran.played.cell.name
        if trace:
            self._traces[name] = trace
        if self._quiet:
            return
        print(_line(ran))
        for failure in failures(ran.played):
            print(*(f"  {line}" for line in failure.lines(self._words)), sep="\n")
        if trace:
            print(f"    trace:    {trace}")

    def print_summary(self) -> None:
        """Say how many cells ended how, and how long it took."""
        print(f"{self.totals} in {sum(one.seconds for one in self._ran):.1f} s")

    def as_json(self) -> dict[str, object]:
        """Give everything as plain values."""
        cells = [self._plain(one, self._traces.get(one.played.cell.name)) for one in self._ran]
        return {"cells": cells, "totals": self.totals._asdict()}

    def _plain(self, ran: Ran, trace: Path | None) -> dict[str, object]:
        played: Played = ran.played
        cell = played.cell
        return {
            "id": cell.name,
            "file": cell.scenario.file,
            "car": cell.car.said,
            "verdict": played.verdict.value,
            "why_not": cell.why_not,
            "seconds": round(ran.seconds, 4),
            "steps": len(played.steps),
            "left": played.left,
            "facts": list(played.facts),
            "failures": [_failure(one, self._words) for one in failures(played)],
            "trace": str(trace) if trace else "",
        }


def _line(ran: Ran) -> str:
    cell = ran.played.cell
    told = cell.why_not or f"{ran.seconds:.2f} s"
    return f"{_SIGNS.get(ran.played.verdict, '?')} {cell.name}  {told}"


def _failure(one: Failure, words: FaultWords) -> dict[str, object]:
    return {
        "file": one.at.file,
        "line": one.at.line,
        "col": one.at.col,
        "step": one.number,
        "what": one.what,
        "verdict": one.verdict.value,
        **words.told(one.fault)._asdict(),
    }
