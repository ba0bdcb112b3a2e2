"""What a crawl comes to, for whoever sits at the terminal: a line for each car, then what is wrong."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.told import in_words
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.reports.report import Part, Report
from pcm_sim.explore.reports.unseen import unseen, way_there

_SHOWN: Final = 3
"""How many findings of a kind are told on the terminal; the report has them all."""
_MEASURES: Final = ("screens", "entries", "guards", "messages")
_WORDS: Final = ("car", "machine", "findings")


def summary(report: Report, allowed: frozenset[str] = frozenset(), *, missing: bool = False) -> Iterator[str]:
    """Give the lines.

    Args:
        report: The report.
        allowed: Kinds of findings that are no reason to fail.
        missing: Everything that was not seen is told too, with its reason and the way there.
    """
    yield from _table(report)
    if report.in_all:
        yield from _in_all(report.in_all)
    if missing:
        for coverage in report.coverage:
            yield from unseen(coverage)
    yield from _findings(report, allowed)
    yield from _right_as_they_are(report)
    for cell, limit in report.limits:
        yield f"\nlimit hit: {cell}: {limit}; not everything was seen, so the crawl is incomplete"


def _table(report: Report) -> Iterator[str]:
    head = ("car", "machine", "cells", "states", "steps", *_MEASURES, "findings")
    rows = [head, *(_row(report, car, machine, parts) for car, machine, parts in report.by_vehicle())]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    for row in rows:
        cells = (
            word.ljust(width) if name in _WORDS else word.rjust(width)
            for name, word, width in zip(head, row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()


def _row(report: Report, car: str, machine: str, parts: Sequence[Part]) -> tuple[str, ...]:
    states = {one.id for part in parts for one in part.found.states}
    steps = sum(len(part.found.walked) for part in parts)
    found = [one for one in report.findings if one.cell.car == car and one.machine == machine]
    covered = report.covered(car, machine)
    measures = (_part(covered, name) for name in _MEASURES)
    return car, machine, str(len(parts)), f"{len(states):,}", f"{steps:,}", *measures, _kinds(found)


def _part(coverage: Coverage | None, name: str) -> str:
    measure = coverage.measure(name) if coverage else None
    return f"{measure.observed:,}/{measure.reachable:,}" if measure else "–"


def _kinds(found: Sequence[Finding]) -> str:
    kinds = [one.kind for one in found]
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)) or "none"


def _in_all(coverage: Coverage) -> Iterator[str]:
    yield "\nin all"
    yield from (f"  {in_words(measure)}" for measure in coverage.measures)


def _findings(report: Report, allowed: frozenset[str]) -> Iterator[str]:
    for kind, count in report.counted().items():
        yield f"\n{kind}: {count}{' (allowed)' if kind in allowed else ''}"
        ones = [one for one in report.findings if one.kind == kind]
        for one in ones[:_SHOWN]:
            about = f" {one.entry}" if one.entry else ""
            yield f"  {one.cell.car} {one.machine}  {one.where}{about}: {one.what}"
            yield way_there(one.way)
        if count > _SHOWN:
            yield f"  … and {count - _SHOWN} more; `--report DIR` writes them all"


def _right_as_they_are(report: Report) -> Iterator[str]:
    if not report.allowed:
        return
    yield f"\nallowed in models/crawl.yaml: {len(report.allowed):,}"
    for why, count in Counter(one.why for one in report.allowed).items():
        yield f"  {count:,} × {why}"
