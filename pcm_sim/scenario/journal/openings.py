"""How a simulation was opened, as plain values, and opening it so once more."""

import json
from dataclasses import replace
from typing import Any as Untyped

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import ReadingError
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.readings import choose
from pcm_sim.catalogue.shapes import BAD, Context
from pcm_sim.catalogue.yaml_reader import parse_yaml
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.scenario.format import building
from pcm_sim.scenario.format.model import Cell, Param
from pcm_sim.scenario.format.plain import plain_of
from pcm_sim.scenario.format.vocabulary import SCENARIO
from pcm_sim.scenario.play.opening import opened_as, preset_of
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.origin import Origin
from pcm_sim.session.simulation import Session

Plain = dict[str, Untyped]
_FILE = "journal"


class CannotOpenError(Exception):
    """A simulation cannot be opened as it once was; the text says why."""


def plain_opening(origin: Origin) -> Plain:
    """Give how a simulation was opened, without any secret.

    Args:
        origin: What it was opened with.
    """
    plain = origin._asdict()
    return {**plain, "readings": list(origin.readings), "given": _plain_cell(origin.given)}


def opened_again(catalogue: Catalogue, plain: Plain) -> Session:
    """Open a simulation as it was opened once.

    Args:
        catalogue: The data, of today.
        plain: As `plain_opening` gave it, from a file that may hold anything.

    Raises:
        CannotOpenError: It is not to be had any more, or the values are none.
        StepError: What it began with cannot be so any more.
    """
    try:
        row = catalogue.matrix.vehicles[plain["vehicle"]]
        _check(catalogue, row, plain)
        readings = choose(catalogue.cells, plain["readings"], row.key, plain["year"])
        market = catalogue.markets[plain["market"]].code
        choice = CarChoice(catalogue.read(row, plain["year"], readings), plain["year"], market)
        if plain["given"] is None:
            return open_session(catalogue, choice, plain["language"], plain["seed"])
        cell = _cell(plain["given"])
    except (KeyError, TypeError, ValueError, ReadingError) as error:
        raise CannotOpenError(
            f"the car it was opened with is not among the data any more: {error}"
        ) from error
    cell = replace(cell, car=cell.car._replace(language=plain["language"]))
    return opened_as(catalogue, choice, cell, preset_of(catalogue, cell))


def _check(catalogue: Catalogue, row: Vehicle, plain: Plain) -> None:
    """Check year and language, which may be anything in a file.

    Raises:
        KeyError: There is none such.
    """
    if not any(one.first <= plain["year"] <= one.last for one in row.years):
        raise KeyError(plain["year"])
    if plain["language"] not in catalogue.languages:
        raise KeyError(plain["language"])


def _plain_cell(given: object) -> Plain | None:
    if not isinstance(given, Cell):
        return None
    scenario = given.scenario
    secret = {name for name, one in scenario.params.items() if one.secret}
    params = {name: Param("", one.secret) if one.secret else one for name, one in scenario.params.items()}
    return {
        "scenario": plain_of(replace(scenario, steps=(), params=params, outline=None)),
        "file": scenario.file,
        "preset": given.preset,
        "params": {name: value for name, value in given.params.items() if name not in secret},
    }


def _cell(plain: Plain) -> Cell:
    problems = Problems()
    # JSON is YAML, so that what a file may hold is judged by the one that reads scenarios.
    text = json.dumps({"tags": ["journal"], **plain["scenario"], "steps": [{"note": "…"}]})
    tree = parse_yaml(text.encode(), _FILE, problems)
    found = BAD if tree is None else SCENARIO.read(tree, Context(_FILE, problems))
    if found is BAD:
        raise CannotOpenError(next(iter(problems.lines()), "it began with nothing that a scenario may hold"))
    scenario = replace(building.scenario(str(plain["file"]), found), steps=())
    return Cell(scenario, scenario.id, scenario.car, str(plain["preset"]), dict(plain["params"]))
