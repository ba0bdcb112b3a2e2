"""Opening the simulation that a cell asks for."""

from dataclasses import replace

from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.readings import choose
from pcm_sim.scenario.format.model import Car, Cell, Step
from pcm_sim.scenario.format.times import ms_of_local
from pcm_sim.scenario.play.beats import Fault, StepError, Verdict
from pcm_sim.scenario.play.in_words import in_words
from pcm_sim.scenario.play.phrases import Quoted, Row, phrase
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import Preset, find_preset, preset_roots
from pcm_sim.scenario.play.starting import begun
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.simulation import Session


def chosen(catalogue: Catalogue, car: Car) -> CarChoice:
    """Find the car that is said, on its readings.

    Raises:
        CarError: There is none, with what was probably meant.
        ReadingError: A reading is none of its statements.
    """
    sold_in = car.market or str(catalogue.start["market"])
    found = find_car(catalogue.matrix, car.said, sold_in)
    vehicle = found.vehicle
    if car.readings:
        readings = choose(catalogue.cells, car.readings, vehicle.key, found.year)
        vehicle = catalogue.read(vehicle, found.year, readings)
    return CarChoice(vehicle, found.year, sold_in, found.inferred)


def opened(catalogue: Catalogue, cell: Cell) -> Session:
    """Open the simulation at the moment that a cell gives: its preset, clock and state, its given steps done.

    Args:
        catalogue: The data.
        cell: An applicable cell.

    Raises:
        StepError: What is given cannot be so on this car, or one of the given steps fails.
    """
    return opened_as(catalogue, chosen(catalogue, cell.car), cell, preset_of(catalogue, cell))


def opened_as(catalogue: Catalogue, choice: CarChoice, cell: Cell, preset: Preset | None) -> Session:
    """Open the simulation that a cell gives, its car and its preset being found already.

    Args:
        catalogue: The data.
        choice: The car.
        cell: As for `opened`.
        preset: What it begins with; none for nothing.

    Raises:
        StepError: As `opened`.
    """
    given = cell.scenario.given
    hindrance = why_not(catalogue, preset, choice) if preset else ""
    if preset and hindrance:
        raise StepError(Fault(phrase("preset.begins", preset=Quoted(preset.id)), hindrance))
    clock = given.clock or (preset.clock if preset else "")
    at = ms_of_local(clock, catalogue.markets[choice.market].zone) if clock else None
    session = open_session(catalogue, choice, cell.car.language or None, given.seed, at)
    session = begun(session, cell, {**(preset.state if preset else {}), **given.state})
    for steps in (preset.steps if preset else (), given.steps):
        session = _after(session, cell, steps)
    # Whoever records what comes now can tell how it began.
    return session.beginning_at(session.moment, cell)


def preset_of(catalogue: Catalogue, cell: Cell) -> Preset | None:
    """Give the preset that a cell begins with, or none.

    Raises:
        StepError: There is none of that name, or something is wrong in it.
    """
    name = cell.preset or cell.scenario.given.preset
    if not name:
        return None
    roots = preset_roots(catalogue.folders, cell.scenario.file)
    return find_preset(name, roots, catalogue.plain["customers"])


def _after(session: Session, cell: Cell, steps: tuple[Step, ...]) -> Session:
    """Do given steps, unseen; what comes after begins there."""
    if not steps:
        return session
    unseen = replace(cell, scenario=replace(cell.scenario, steps=steps))
    played = Play(unseen, session).to_the_end()
    failed = next((one for one in played.steps if one.verdict in {Verdict.FAILED, Verdict.STUCK}), None)
    if failed:
        what, at = in_words(failed.step), str(failed.step.at)
        told = phrase("given.done", number=failed.number, what=what, at=at)
        fault = failed.fault or Fault("", "")
        seen = Row((fault.expected, fault.seen), "; ") if fault.seen else fault.expected
        raise StepError(Fault(told, seen, fault.hint), stuck=failed.verdict is Verdict.STUCK)
    return session.beginning_at(session.moment)
