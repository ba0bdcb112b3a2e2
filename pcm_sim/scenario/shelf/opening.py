"""A simulation that begins with a preset, and a running one that goes on with it."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.events import Tick
from pcm_sim.domain.requests import Denied
from pcm_sim.scenario.format.model import Car, Cell, Given, Scenario
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.opening import opened_as
from pcm_sim.scenario.play.phrases import Figure, Row
from pcm_sim.scenario.play.presets import Preset, find_preset, preset_roots
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.seeing.expecting import check
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.simulation import Session


def opened_with(catalogue: Catalogue, choice: CarChoice, name: str, language: str = "") -> Session:
    """Open a simulation that begins with a preset.

    Args:
        catalogue: The data.
        choice: The car.
        name: Name of the preset.
        language: Of the unit, ISO 639-1; the first of the policy by default.

    Raises:
        StepError: There is no such preset, or this car cannot begin with it.
    """
    preset = find_preset(name, preset_roots(catalogue.folders), catalogue.plain["customers"])
    return opened_as(catalogue, choice, cell_of(preset, choice, language), preset)


def cell_of(preset: Preset, choice: CarChoice, language: str = "") -> Cell:
    """Give what is played to begin with a preset: it, and nothing after it."""
    car = Car(choice.vehicle.key, choice.market, language)
    given = Given(preset=preset.id)
    return Cell(Scenario("", f"preset.{preset.id}", preset.name, car, given=given), preset.id, car, preset.id)


def load(session: Session, catalogue: Catalogue, name: str, keep_as: str = "") -> Denied | None:
    """Have a running simulation go on with a preset, on its own car; nothing changes where it cannot.

    Args:
        session: The simulation.
        catalogue: The data.
        name: Name of the preset.
        keep_as: Name under which the present moment is kept, to be recalled; empty keeps it not.

    Returns:
        Why the simulation stays where it is, such as in another's world; none where it goes on.

    Raises:
        StepError: As `opened_with`.
    """
    moment = session.moment
    choice = CarChoice(session.rules.vehicle, session.year, moment.car.market)
    return session.become(opened_with(catalogue, choice, name, moment.unit.language), keep_as)


def loaded(session: Session) -> str:
    """Give the name of the preset that a simulation began with; empty for none."""
    origin = session.trail.opening.origin
    given = origin.given if origin else None
    return given.preset or given.scenario.given.preset if isinstance(given, Cell) else ""


def has_happened(session: Session) -> bool:
    """Tell whether anybody did anything since a simulation began; that time passes by itself is nothing."""
    return any(
        at.event is not None and not (isinstance(at.event, Tick) and at.event.idle)
        for at in session.trail.since()
    )


def tried(catalogue: Catalogue, preset: Preset, choice: CarChoice) -> Figure:
    """Say why a car does not begin as a preset says, by opening it there; empty where it does."""
    cell = cell_of(preset, choice)
    try:
        stage = Stage(opened_as(catalogue, choice, cell, preset), cell)
        for expected in preset.shows:
            check(stage, expected)
    except StepError as error:
        fault = error.fault
        return Row((fault.expected, fault.seen), "; ") if fault.seen else fault.expected
    return ""
