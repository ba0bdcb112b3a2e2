"""From cells to a report, one cell after the other: only one lies in memory with its moments."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.covering import coverage_of
from pcm_sim.explore.coverage.merging import together
from pcm_sim.explore.coverage.raising import raised_by, with_raising
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.exploring import Explored, explore
from pcm_sim.explore.finding import KINDS, Finding
from pcm_sim.explore.findings.allowing import sort
from pcm_sim.explore.findings.gathering import findings_of
from pcm_sim.explore.findings.neighbouring import neighbours
from pcm_sim.explore.portraits import Portraits
from pcm_sim.explore.reports.report import Part, Picture, Report
from pcm_sim.explore.reports.speaking import spoken
from pcm_sim.explore.static.differing import differences
from pcm_sim.explore.static.static_pass import static_pass
from pcm_sim.explore.turns import Turns


class Wish(NamedTuple):
    """What a report is to be about.

    Attributes:
        languages: What is looked at in, ISO 639-1; the cells are crawled in their own.
        limits: How far to go.
        portray: Takes a picture of every state; none for none.
        only: Names of the machines that are crawled; every one by default.
    """

    languages: Sequence[str]
    limits: Limits = Limits()
    portray: Callable[[Explored], Portraits] | None = None
    only: Sequence[str] = ()


def report_of(
    catalogue: Catalogue,
    cells: Iterable[Cell],
    wish: Wish,
    told: Callable[[Part], None] = lambda _part: None,
) -> Report:
    """Crawl cells, and gather all that reports tell of.

    Args:
        catalogue: The data.
        cells: What is crawled.
        wish: What it is to be about.
        told: Is told of each machine of each cell once it is crawled.

    Raises:
        StepError: A car cannot begin as its preset or its state says.
        CarError: There is no such car.
        ReadingError: A reading is none of its statements.
    """
    gathering, turns = _Gathering(catalogue, wish), Turns(wish.only)
    for cell in cells:
        for explored in explore(catalogue, cell, wish.limits, turns=turns):
            told(gathering.add(explored))
    return gathering.report()


def with_raisers(catalogue: Catalogue, report: Report) -> Report:
    """Give a report in which messages that were not told name a scenario that raises them.

    Args:
        catalogue: The data; all its scenarios are read, which takes about a second.
        report: The report.
    """
    raised = raised_by(catalogue)
    return report._replace(
        coverage=tuple(with_raising(one, raised) for one in report.coverage),
        in_all=with_raising(report.in_all, raised) if report.in_all else None,
    )


class _Gathering:
    """Keeps what reports tell of, without the moments."""

    def __init__(self, catalogue: Catalogue, wish: Wish) -> None:
        self._catalogue = catalogue
        self._wish = wish
        self._parts: list[Part] = []
        self._findings: list[Finding] = []
        self._coverage: dict[tuple[str, str], list[Coverage]] = {}
        self._pictures: dict[tuple[str, ...], Picture] = {}

    def add(self, explored: Explored) -> Part:
        part = Part(explored.found, tuple(spoken(explored, self._wish.languages)))
        self._parts.append(part)
        static = static_pass(self._catalogue, explored.session, explored.crawl.machine.name)
        self._findings += differences(static, explored.crawl, explored.cell)
        self._findings += findings_of(self._catalogue, explored, static)
        cut = self._portray(explored)
        covered = coverage_of(self._catalogue, explored, static, cut)
        self._coverage.setdefault(part.key, []).append(covered)
        return part

    def report(self) -> Report:
        coverage = tuple(together(ones, " ".join(key)) for key, ones in self._coverage.items())
        told = sort(self._catalogue, once([*self._still_true(coverage), *self._between_years()]))
        return Report(
            languages=tuple(self._wish.languages),
            parts=tuple(self._parts),
            findings=told.faults,
            pictures=tuple(self._pictures.values()),
            coverage=coverage,
            in_all=together(coverage),
            allowed=told.allowed,
        )

    def _still_true(self, coverage: Iterable[Coverage]) -> Iterator[Finding]:
        """Give what was found; a screen that another start of the same car leads to is not unreachable."""
        screens = {(one.car, one.machine): one.measure("screens") for one in coverage}
        beyond = {key: {lack.id for lack in one.beyond} for key, one in screens.items() if one}
        for one in self._findings:
            known = beyond.get((one.cell.car, one.machine))
            if one.kind != "unreachable" or one.entry or known is None or one.where in known:
                yield one

    def _between_years(self) -> Iterator[Finding]:
        """Give what neighbouring model years call otherwise, where one of them was crawled."""
        cars = {part.found.cell.car for part in self._parts}
        return (one for one in neighbours(self._catalogue) if one.cell.car in cars)

    def _portray(self, explored: Explored) -> dict[str, frozenset[str]] | None:
        """Take the pictures that are asked for, and give the texts that they show cut, by language."""
        if self._wish.portray is None:
            return None
        portraits = self._wish.portray(explored)
        self._findings += portraits.findings
        for one in portraits.pictures:
            cell = explored.cell._replace(language=one.language)
            picture = Picture(cell.car, cell.name, one.machine, one.state, one.language, one.file)
            self._pictures.setdefault(picture[:5], picture)
        cut = [one for one in portraits.findings if one.kind == "text_cut"]
        return {
            language: frozenset(one.entry for one in cut if one.cell.language == language)
            for language in {one.cell.language for one in cut}
        }


def once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings in the order of kinds; what a car has in several cells is told for the nearest."""
    nearest: dict[tuple[str, ...], Finding] = {}
    for one in findings:
        alike = (one.kind, one.cell.car, one.machine, one.where, one.entry, one.what)
        known = nearest.setdefault(alike, one)
        if len(one.way) < len(known.way):
            nearest[alike] = one
    return tuple(sorted(nearest.values(), key=lambda one: KINDS.index(one.kind)))
