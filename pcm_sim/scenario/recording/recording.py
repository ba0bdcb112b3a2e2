"""From how a simulation came to be to the scenario that leads there: what a recorder gives in the end."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError
from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.format.model import Car, Cell, Given, Param, Scenario, Step
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.scribe.compacting import compacted
from pcm_sim.scenario.scribe.lines import Line
from pcm_sim.scenario.scribe.scribe import Scribe
from pcm_sim.session.moment import Moment
from pcm_sim.session.origin import Origin
from pcm_sim.session.simulation import Session
from pcm_sim.session.trail import Opening, Trail

TAG: Final = "recorded"
LIVED_MS: Final = 600_000
"""The last ten minutes of real time, which can be had although nobody began to record."""
APART: Final = "This simulation began otherwise than its car does: playing this may show something else."


class Recording(NamedTuple):
    """What was recorded.

    Attributes:
        scenario: The scenario.
        lines: Its steps, with what stands beside them in the file.
    """

    scenario: Scenario
    lines: tuple[Line, ...]


class Title(NamedTuple):
    """What a recording is called.

    Attributes:
        id: Id of the scenario.
        name: What it is called, by language.
        file: Where it will lie, as a person knows it.
    """

    id: str
    name: Labels
    file: str = ""


def titled(file: Path) -> Title:
    """Give a recording the name of its file."""
    stem = file.name.removesuffix(".yaml").removesuffix(".scn")
    word = re.sub(r"[^a-z0-9_.-]+", "_", stem.lower()).strip("_.-")
    word = re.sub(r"([.-])[_.-]+", r"\1", word)
    return Title(word or TAG, {"": stem or TAG}, str(file))


def recorded(session: Session, catalogue: Catalogue, title: Title, since: Trail | None = None) -> Recording:
    """Write down what happened to a simulation, so that playing it leads to the same.

    Args:
        session: The simulation.
        catalogue: The data, for what a person calls this car.
        title: What it is called.
        since: A point of its trail where the steps begin; what came before is given, compacted. The opening
            by default.
    """
    opening = session.trail.opening
    begin = since if since is not None and session.trail.holds(since) else None
    scribe = Scribe(session, opening.start, params_at_start(session))
    given: tuple[Step, ...] = ()
    for entry in session.trail.since():
        if begin is not None and entry.before is begin:
            given = _given(scribe, opening.start)
        if entry.event is not None:
            scribe.hear(entry.event)
    if begin is not None and begin is session.trail:
        given = _given(scribe, opening.start)
    scribe.close()
    return put_together(session, catalogue, title, scribe, given)


def put_together(
    session: Session, catalogue: Catalogue, title: Title, scribe: Scribe, given: tuple[Step, ...]
) -> Recording:
    """Give what a scribe has written as a recording.

    Args:
        session: The simulation that was recorded.
        catalogue: The data.
        title: What it is called.
        scribe: What was written, from the opening of the simulation on.
        given: Steps before the first.
    """
    opening = session.trail.opening
    origin = opening.origin or _as_it_stands(session)
    begun = _given_at_start(origin)
    scenario = Scenario(
        file=title.file,
        id=title.id,
        name=title.name,
        tags=(TAG,),
        car=Car(car_said(catalogue, origin), origin.market, origin.language, origin.readings),
        given=begun,
        params=dict(scribe.params),
    )
    lines = tuple(scribe.lines)
    if not _begins_so(catalogue, scenario, opening):
        lines = tuple(one if at else one._replace(above=(APART, *one.above)) for at, one in enumerate(lines))
    steps = tuple(one.step for one in lines)
    before = replace(begun, steps=(*begun.steps, *given))
    return Recording(replace(scenario, given=before, steps=steps), lines)


def _begins_so(catalogue: Catalogue, scenario: Scenario, opening: Opening) -> bool:
    """Tell whether opening a scenario leads to the moment at which a simulation began."""
    values = {name: one.default for name, one in scenario.params.items()}
    try:
        session = opened(catalogue, Cell(scenario, scenario.id, scenario.car, params=values))
    except (StepError, CarError):
        return False
    return session.moment == opening.start


def _given_at_start(origin: Origin) -> Given:
    """Give what was so before anything was done, where a scenario said it."""
    if not isinstance(origin.given, Cell):
        return Given(seed=origin.seed)
    given = origin.given.scenario.given
    return replace(given, preset=origin.given.preset or given.preset)


def params_at_start(session: Session) -> dict[str, Param]:
    """Give the parameters that there were before anything was typed, with the values they had."""
    origin = session.trail.opening.origin
    if origin is None or not isinstance(origin.given, Cell):
        return {}
    cell = origin.given
    return {
        name: one._replace(default=cell.params.get(name, one.default))
        for name, one in cell.scenario.params.items()
    }


def car_said(catalogue: Catalogue, origin: Origin) -> str:
    """Give what a person says to mean exactly this car, as short as it can be."""
    row = catalogue.matrix.vehicles[origin.vehicle]
    words = row.generation.lower().replace(" ", "-").split("-")
    by_year = f"{row.line}-{origin.year}"
    longer = (f"{by_year}-{'-'.join(words[:length])}" for length in range(1, len(words) + 1))
    for said in (by_year, *longer, row.key):
        try:
            found = find_car(catalogue.matrix, said, origin.market)
        except CarError:
            continue
        if (found.vehicle.key, found.year) == (origin.vehicle, origin.year):
            return said
    return by_year


def _given(scribe: Scribe, start: Moment) -> tuple[Step, ...]:
    """Take what was written so far for what is given, and go on with an empty page."""
    scribe.close()
    steps = compacted(scribe.lines, scribe.reached, start)
    scribe.turn_over()
    return steps


def _as_it_stands(session: Session) -> Origin:
    start = session.trail.opening.start
    return Origin(session.rules.vehicle.key, session.year, start.car.market, start.unit.language)
