"""What the tests of one pytest run share: the data, what was asked for, and what is counted."""

import os
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pytest

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import did_you_mean
from pcm_sim.composition import load_catalogue, photographer
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.format.model import Cell, Scenario
from pcm_sim.scenario.pictures.late_camera import LateCamera
from pcm_sim.scenario.play.beats import Verdict
from pcm_sim.scenario.play.failing import failures
from pcm_sim.scenario.play.gallery import Gallery
from pcm_sim.scenario.play.playing import Played
from pcm_sim.scenario.play.running_all import BAD, play_cell
from pcm_sim.scenario.trace.keeping import keep_trace

MOST_TRACES = 20
"""Traces of failures in one process: where more fails, it mostly fails for one reason."""


class Ended(NamedTuple):
    """A cell that was played for a test.

    Attributes:
        played: What became of it.
        trace: Its trace, or why there is none; empty where none was wanted.
    """

    played: Played
    trace: str = ""

    @property
    def is_bad(self) -> bool:
        """Whether it failed."""
        return self.played.verdict in BAD

    def warnings(self) -> list[str]:
        """Say what was only a warning, a line each: where, what was expected and seen, what to do."""
        warned = (one for one in failures(self.played) if one.verdict is Verdict.WARNED)
        return [f"{one.at}: {one.fault}" for one in warned]

    def lines(self) -> list[str]:
        """Say where and why it failed, and how to play it again."""
        cell = self.played.cell
        told = [line for one in failures(self.played) for line in one.lines()]
        told += [f"  trace:    {self.trace}"] if self.trace else []
        values = ",".join(sorted(values_of(cell)))
        again = f" --cell '{values}'" if values else ""
        return [*told, f"  again:    pytest {cell.scenario.file}{again}"]


class Bench:
    """Plays cells for tests.

    Args:
        config: Of the pytest run.
        counted: Takes why cells are not applicable, and how many.
    """

    def __init__(self, config: pytest.Config, counted: Counter[str]) -> None:
        """Begin; the data are loaded when they are first needed."""
        self._config = config
        self._counted = counted
        self._trace = str(config.getoption("--pcm-trace"))
        self._folder = config.rootpath / str(config.getoption("--pcm-trace-dir"))
        self._left = MOST_TRACES
        self._renews = bool(config.getoption("--pcm-renew"))
        draws = self._renews or config.getoption("--pcm-pictures") == "on"
        self._photographer = photographer if draws else None
        self._camera = LateCamera(lambda session: photographer(self.catalogue, session))
        self._wanted = frozenset(filter(None, map(str.strip, str(config.getoption("--cell")).split(","))))
        self._known: set[str] = set()
        self._is_any = not self._wanted

    @cached_property
    def catalogue(self) -> Catalogue:
        """The data, with those of the person over them.

        Raises:
            CatalogueError: With every problem, when a file is wrong.
        """
        return load_catalogue(overlays=tuple(map(Path, self._config.getoption("--pcm-data"))))

    @cached_property
    def _gallery(self) -> Gallery | None:
        """The pictures that are compared; none in a run without any."""
        if self._photographer is None:
            return None
        seen = None if self._trace == "off" else self._folder
        return Gallery(self._camera, renew=self._renews, seen=seen)

    def close(self) -> None:
        """Put away what pictures were taken with."""
        self._camera.close()

    def cells(self, scenario: Scenario) -> list[Cell]:
        """Give the cells of a scenario that are wanted and applicable; the others are counted."""
        all_of_it = cells_of(self.catalogue, scenario)
        cells = [one for one in all_of_it if self._is_wanted(one)]
        self._is_any = self._is_any or bool(cells)
        if not self._is_any:
            self._known.update(*map(values_of, all_of_it))
        self._counted.update(one.why_not for one in cells if one.why_not)
        return [one for one in cells if not one.why_not]

    @property
    def told_of_none(self) -> str:
        """Say that no scenario has a cell as it was asked for; empty where one has."""
        if self._is_any:
            return ""
        strange = [one for one in sorted(self._wanted) if one not in self._known]
        hints = [did_you_mean(one, sorted(self._known)) for one in strange]
        hint = "".join(f" ({one})" for one in hints if one)
        return f"--cell: no scenario here has a cell with {', '.join(strange or sorted(self._wanted))}{hint}"

    def play(self, cell: Cell) -> "Ended":
        """Play a cell, and keep its trace where one is wanted."""
        ended = Ended(play_cell(self.catalogue, cell, self._gallery))
        if self._trace == "on" or (ended.is_bad and self._trace == "retain-on-failure"):
            return self._traced(ended)
        return ended

    def _traced(self, ended: Ended) -> Ended:
        if ended.is_bad and self._left == 0:
            return ended._replace(trace=f"{MOST_TRACES} are kept already; this cell alone leaves one")
        self._left -= ended.is_bad
        try:
            file = keep_trace(self.catalogue, ended.played, self._folder, self._photographer, self._gallery)
        except OSError as error:
            # A full disk must not hide why the cell failed.
            return ended._replace(trace=f"could not be written: {error}")
        return ended._replace(trace=os.path.relpath(file) if file.is_relative_to(Path.cwd()) else str(file))

    def _is_wanted(self, cell: Cell) -> bool:
        return self._wanted <= values_of(cell)


def values_of(cell: Cell) -> frozenset[str]:
    """Give what tells a cell from the others of its scenario: `year=2019`, `market=NO`."""
    _, _, values = cell.name.removesuffix("]").partition("[")
    return frozenset(filter(None, values.split(",")))
