"""A case in which a scenario is played: all its runs that are for this car and this market."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.explore.crawl.sheets import sheet_of
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.records import FAILED, FINE, NOT_APPLICABLE, Record, digest_of
from pcm_sim.explore.matrix.setup import Setup
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.format.model import Cell as Run
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.play.failing import failures
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.opening import chosen, opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.play.running_all import BAD


def played(catalogue: Catalogue, setup: Setup, case: Case) -> Record:
    """Play the scenario of a case on its car.

    Args:
        catalogue: The data.
        setup: Where the scenarios are.
        case: The case.

    Raises:
        StepError: This car cannot begin as the scenario says.
        CatalogueError: The scenario is wrong.
    """
    scenario = _read(catalogue, dict(setup.scenarios)[case.scenario])
    runs = [*_runs(catalogue, scenario, case)]
    if not runs:
        return Record(case, NOT_APPLICABLE, why=f"{case.scenario} is for no such car")
    told, whys, steps = [], [], 0
    for run in runs:
        session = opened(catalogue, run)
        came = Play(run, session).to_the_end()
        seen = [(one.number, one.verdict.value) for one in came.steps]
        told.append([run.name, came.verdict.value, seen, sheet_of(session.screen), list(came.facts)])
        steps += len(came.steps)
        if came.verdict in BAD:
            failed = failures(came)[-1]
            whys.append(f"step {failed.number}, {failed.what}: {plain_english().told(failed.fault)}")
    counts = {"runs": len(runs), "steps": steps}
    return Record(case, FAILED if whys else FINE, digest_of(told), counts, why="; ".join(whys))


def _runs(catalogue: Catalogue, scenario: Scenario, case: Case) -> Iterator[Run]:
    """Give the runs of a scenario that are of the car of a case, begun as the case says."""
    cell = case.cell
    given = replace(scenario.given, state={**scenario.given.state, **dict(cell.state)})
    if cell.preset:
        given = replace(given, preset=cell.preset)
    readings = (*scenario.car.readings, *cell.readings)
    asked = replace(scenario, given=given, car=scenario.car._replace(readings=readings))
    for run in cells_of(catalogue, asked, language=cell.language):
        if run.why_not:
            continue
        choice = chosen(catalogue, run.car)
        if (choice.vehicle.key, choice.year, choice.market) == (cell.car, cell.year, cell.market):
            yield run


@lru_cache(maxsize=256)
def _read(catalogue: Catalogue, file: str) -> Scenario:
    problems = Problems()
    scenarios = read_scenarios(catalogue, [Path(file)], problems)
    problems.raise_if_any()
    return scenarios[0]
