"""What a crawl comes to, for whoever sits at the terminal: a line for each car, then what is wrong."""

from collections.abc import Iterator, Sequence

from pcm_sim.explore.finding import Finding
from pcm_sim.explore.reports.report import Part, Report

_SHOWN = 5
"""How many findings of a kind are told on the terminal; the report has them all."""


def summary(report: Report, allowed: frozenset[str] = frozenset()) -> Iterator[str]:
    """Give the lines.

    Args:
        report: The report.
        allowed: Kinds of findings that are no reason to fail.
    """
    yield from _table(report)
    yield from _findings(report, allowed)
    for cell, limit in report.limits:
        yield f"limit hit: {cell}: {limit}; not everything was seen"


def _table(report: Report) -> Iterator[str]:
    rows = [("car", "machine", "cells", "states", "screens", "steps", "findings")]
    rows += [_row(report, car, machine, parts) for car, machine, parts in report.by_vehicle()]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = [
            word.ljust(width) if at < 2 or at == len(row) - 1 else word.rjust(width)  # noqa: PLR2004
            for at, (word, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _row(report: Report, car: str, machine: str, parts: Sequence[Part]) -> tuple[str, ...]:
    states = {one.id for part in parts for one in part.found.states}
    screens = {one.screen for part in parts for one in part.found.states}
    steps = sum(len(part.found.walked) for part in parts)
    found = [one for one in report.findings if one.cell.car == car and one.machine == machine]
    return car, machine, str(len(parts)), str(len(states)), str(len(screens)), str(steps), _kinds(found)


def _kinds(found: Sequence[Finding]) -> str:
    kinds = [one.kind for one in found]
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)) or "none"


def _findings(report: Report, allowed: frozenset[str]) -> Iterator[str]:
    for kind, count in report.counted().items():
        yield f"\n{kind}: {count}{' (allowed)' if kind in allowed else ''}"
        ones = [one for one in report.findings if one.kind == kind]
        for one in ones[:_SHOWN]:
            about = f" {one.entry}" if one.entry else ""
            yield f"  {one.cell.car} {one.machine}  {one.where}{about}: {one.what}"
            yield f"    the way there: {' > '.join(one.way) or 'it is the start'}"
        if count > _SHOWN:
            yield f"  … and {count - _SHOWN} more; `--report DIR` writes them all"
