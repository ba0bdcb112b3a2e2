"""Scenario files, their cells and rows of many cells, as pytest collects them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, Self

import pytest

from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.catalogue.problems import Problems
from pcm_sim.pytest_plugin import WARNED
from pcm_sim.pytest_plugin.bench import Bench, Ended
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.format.model import Cell, Scenario

_Style = Literal["long", "short", "line", "no", "native", "value", "auto"]

MOST_ITEMS = 200
"""Cells of a scenario that are tests of their own; each worker of pytest-xdist collects all of them."""
CHUNK = 500
"""Cells in one test of a scenario that has more."""
MOST_TOLD = 20
"""Cells of a chunk whose failure is told in full; of the others, the names."""


class CellsFailed(Exception):  # noqa: N818  it is how pytest hears of it, and no error of the program
    """Cells failed.

    Args:
        ended: What became of those that did.
        whole: How many were played.
    """

    def __init__(self, ended: Sequence[Ended], whole: int) -> None:
        """Keep what became of them."""
        super().__init__(ended, whole)
        self.ended = ended
        self.whole = whole

    def __str__(self) -> str:
        """Say where and why, without a word of Python."""
        if self.whole == 1:
            return "\n".join(self.ended[0].lines())
        told = [line for one in self.ended[:MOST_TOLD] for line in (one.played.cell.name, *one.lines(), "")]
        head = f"{len(self.ended)} of {self.whole} cells failed"
        return "\n".join([head, *told, *(one.played.cell.name for one in self.ended[MOST_TOLD:])])


class CellItem(pytest.Item):
    """One test: the cells of a chunk, or a single one."""

    bench: Bench
    cells: Sequence[Cell]

    @classmethod
    def of(cls, bench: Bench, parent: "ScenarioFile", name: str, cells: Sequence[Cell]) -> Self:
        """Make a test of cells.

        Args:
            bench: Plays them.
            parent: Their file.
            name: Of the test.
            cells: Of one scenario; at least one.
        """
        item: Self = cls.from_parent(parent, name=name)
        item.bench = bench
        item.cells = cells
        for tag in cells[0].scenario.tags:
            item.add_marker(_marker(item.config, tag))
        return item

    def runtest(self) -> None:
        """Play the cells.

        Raises:
            CellsFailed: One of them failed.
        """
        ended = [self.bench.play(cell) for cell in self.cells]
        # What a worker of pytest-xdist saw comes with its report.
        self.user_properties += [(WARNED, told) for one in ended for told in one.warnings()]
        bad = [one for one in ended if one.is_bad]
        if bad:
            raise CellsFailed(bad, len(ended))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: _Style | None = None) -> str:
        """Say where in the file and why; a mistake of the program itself comes with its stack."""
        if isinstance(excinfo.value, CellsFailed):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo, style))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Say where the scenario is."""
        return self.path, 0, f"scenario {self.name}"


class ScenarioFile(pytest.File):
    """A file that holds a scenario."""

    bench: Bench

    @classmethod
    def on(cls, bench: Bench, parent: pytest.Collector, path: Path) -> Self:
        """Collect a file.

        Args:
            bench: What its tests share.
            parent: Where it lies.
            path: The file.
        """
        node: Self = cls.from_parent(parent, path=path)
        node.bench = bench
        return node

    def collect(self) -> Iterator[CellItem]:
        """Give a test for each cell, or for each five hundred where there are many.

        Raises:
            CollectError: With every problem of the file, a line each.
        """
        for scenario in self._scenarios():
            cells = self.bench.cells(scenario)
            if len(cells) <= MOST_ITEMS:
                yield from (CellItem.of(self.bench, self, cell.name, [cell]) for cell in cells)
                continue
            for first in range(0, len(cells), CHUNK):
                name = f"{scenario.id}[{first:03}:{min(first + CHUNK, len(cells)):03}]"
                yield CellItem.of(self.bench, self, name, cells[first : first + CHUNK])

    def _scenarios(self) -> Sequence[Scenario]:
        problems = Problems()
        try:
            scenarios = read_scenarios(self.bench.catalogue, [_as_said(self.path)], problems)
            problems.raise_if_any()
        except CatalogueError as error:
            raise self.CollectError(str(error)) from None
        return scenarios


def _as_said(path: Path) -> Path:
    """Give a path as a person in this folder would write it."""
    here = Path.cwd()
    return Path(os.path.relpath(path, here)) if path.is_relative_to(here) else path


def _marker(config: pytest.Config, tag: str) -> pytest.MarkDecorator:
    """Give the marker for a tag, which pytest knows from now on, strict or not."""
    line = f"{tag}: scenarios that are tagged so"
    if line not in config.getini("markers"):
        config.addinivalue_line("markers", line)
    marker: pytest.MarkDecorator = getattr(pytest.mark, tag)
    return marker
