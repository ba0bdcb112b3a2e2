"""Data that are broken on purpose, and what a scenario then no longer shows."""

from functools import cache

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.problems import Problems
from pcm_sim.composition import load_catalogue
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios, shipped
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.play.running_all import play_cell

GONE = object()
"""Stands for no value at all."""


def broken(*changes):
    """Give the shipped data with values changed: pairs of the way to a value and the new one."""
    plain = shipped_data().plain
    for way, value in changes:
        plain = _changed(plain, way, value)
    return Catalogue(plain, (data_root(),))


@cache
def shipped_data():
    """Give the shipped data, once for all tests."""
    return load_catalogue()


def _changed(plain, way, value):
    key, *rest = way
    copied = list(plain) if isinstance(plain, list) else {**plain}
    assert isinstance(copied, list) or key in copied or not rest, f"there is no {key!r} any more"
    if rest:
        copied[key] = _changed(copied[key], rest, value)
    elif value is GONE:
        del copied[key]
    else:
        assert copied.get(key, GONE) != value, f"{key!r} is so anyhow"
        copied[key] = value
    return copied


def not_shown(catalogue, name):
    """Give the facts that the failing expectation of a scenario names, in its first cell that fails."""
    problems = Problems()
    read = read_scenarios(catalogue, [shipped() / "facts" / f"{name}.scn.yaml"], problems)
    assert problems.lines() == []
    for cell in cells_of(catalogue, read[0]):
        played = play_cell(catalogue, cell)
        last = played.steps[-1] if played.steps else None
        if last and last.fault and isinstance(last.step.act, Expectation):
            return {*last.step.act.facts}
    return set()
