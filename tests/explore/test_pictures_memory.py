"""Pictures of many cars take no more memory than those of one: nothing of a cell outlives its drawing."""

import gc
from collections import Counter

import psutil
import pytest
from PySide6.QtCore import QIODevice, QObject
from shipped import catalogue

from pcm_sim.composition_explore import portrayer
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.exploring import explore
from pcm_sim.session.simulation import Session
from pcm_sim.ui.explored.easel import GlassEasel
from pcm_sim.ui.explored.flaws import flaws

CARS = Cell("macan-95b-1", 2017, "FR", "en"), Cell("taycan-y1a-b", 2022, "FR", "en")
FEW = Limits(states=2)
TIMES = 60
AT_MOST = 60_000
"""Bytes; what an engine keeps of one expression that is compiled anew for each text makes a million."""


@pytest.fixture(scope="module")
def crawled():
    """A few states of the machines of two cars."""
    return [one for cell in CARS for one in explore(catalogue(), cell, FEW)]


def kept():
    """Count the windows, what they read, and simulations."""
    gc.collect()
    # Files are still being written.
    ours = [one for one in gc.get_objects() if isinstance(one, QObject | Session)]
    return Counter(type(one).__name__ for one in ours if not isinstance(one, QIODevice))


def test_of_cells_that_were_drawn_nothing_is_kept(qapp, tmp_path, crawled):  # noqa: ARG001
    before = kept()
    with portrayer(catalogue(), tmp_path) as ready:
        ready.portray(crawled[0], ["en"])
        first = kept()
        for one in crawled:
            ready.portray(one, ["en", "de"])
        assert kept() == first
    assert kept() == before


def test_measuring_texts_leaves_nothing_with_the_engine(qapp, tmp_path, crawled):  # noqa: ARG001
    unit = crawled[0]
    with portrayer(catalogue(), tmp_path) as ready:
        easel = GlassEasel(ready.workshop, unit.session)
        root = easel.show(unit.session.moment, "en")
        measured = [tuple(flaws(easel, root)) for _ in range(2)]
        before = psutil.heap_info().heap_used
        measured += [tuple(flaws(easel, root)) for _ in range(TIMES)]
        assert psutil.heap_info().heap_used - before < AT_MOST
        assert len(set(measured)) == 1
        easel.close()
