"""Doing one step of a scenario on a running simulation, as somebody writes it on a line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import BAD, Context
from pcm_sim.catalogue.yaml_reader import parse_yaml
from pcm_sim.scenario.binding.binding import binder_of
from pcm_sim.scenario.binding.bound import bound
from pcm_sim.scenario.binding.menus import menus_of
from pcm_sim.scenario.binding.wanted import wants_of_steps
from pcm_sim.scenario.files.including import Includes, listed
from pcm_sim.scenario.files.places import shared_roots
from pcm_sim.scenario.format import building
from pcm_sim.scenario.format.holes import check_names
from pcm_sim.scenario.format.model import Car, Cell, Scenario
from pcm_sim.scenario.format.vocabulary import LIBRARY
from pcm_sim.scenario.play.beats import Verdict
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.live_values import live_names
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.recording.recording import car_said
from pcm_sim.session.origin import Origin
from pcm_sim.session.simulation import Session

_BAD = frozenset({Verdict.FAILED, Verdict.STUCK})
LINE = "line"
"""What a problem calls the place where a step was typed."""
_HEAD = "schema: 1\nname: line\nsteps:\n  - "
_PLACE = re.compile(rf"^{LINE}:\d+:\d+: ")


class StepRefused(Exception):  # noqa: N818  it is no error of the program: the person is told
    """A step is written wrongly, names what this car has not, or fails; the text says which."""


class StepDoer:
    """Does steps on simulations of one car.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is read yet."""
        self._catalogue = catalogue

    def do(self, session: Session, written: str) -> None:
        """Do one step.

        Args:
            session: The simulation.
            written: The step as YAML: `tap: roaming`, `set: {car.country: CH}`.

        Raises:
            StepRefused: It is wrong, or fails.
        """
        problems = Problems()
        car = self._car(session)
        cell = self._cell(written, car, problems)
        if problems or cell is None:
            raise StepRefused("\n".join(_told(problems)))
        failed = next((one for one in Play(cell, session).to_the_end().steps if one.verdict in _BAD), None)
        if failed is not None and failed.fault is not None:
            told = plain_english().told(failed.fault)
            raise StepRefused(f"expected: {told}" if told.seen else str(told))

    def _cell(self, written: str, car: Car, problems: Problems) -> Cell | None:
        """Give what is played, or none where it is written wrongly."""
        tree = parse_yaml(f"{_HEAD}{written}\n".encode(), LINE, problems)
        plain = BAD if tree is None else LIBRARY.read(tree, Context(LINE, problems))
        if plain is BAD:
            return None
        includes, here = self._includes(problems), Path.cwd()
        check_names(plain, includes.live, problems)
        steps = includes.fill(building.steps(plain["steps"]), listed(plain, "steps"), here).steps
        scenario = Scenario("", LINE, {}, car, steps=steps)
        cell = Cell(scenario, LINE, car)
        binder_of(self._catalogue).check(wants_of_steps(plain, includes, here, {}), [cell], problems)
        return replace(cell, scenario=bound(scenario, {}, lambda: menus_of(self._catalogue).entries(car)))

    def _includes(self, problems: Problems) -> Includes:
        live = tuple(live_names(self._catalogue.plain["customers"]))
        return Includes(problems, shared_roots(self._catalogue.folders), live)

    def _car(self, session: Session) -> Car:
        vehicle, market = session.rules.vehicle, session.moment.car.market
        language = session.moment.unit.language
        said = car_said(self._catalogue, Origin(vehicle.key, session.year, market, language))
        readings = tuple(f"{cell}={statement}" for cell, statement in vehicle.readings)
        return Car(said, market, language, readings)


def _told(problems: Problems) -> Sequence[str]:
    """Say what is wrong with a line; there is only one, so that its number says nothing."""
    return [_PLACE.sub("", line) for line in problems.lines()]
