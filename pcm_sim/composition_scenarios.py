"""Builds what plays scenarios in the window from the rooms that it takes."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import user_cache_folder
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.scenario.format.model import Cell, Scenario
    from pcm_sim.scenario.play.beats import Fault
    from pcm_sim.scenario.play.fault_words import FaultTold
    from pcm_sim.scenario.play.playing import Played
    from pcm_sim.ui.inputs import WindowInputs
    from pcm_sim.ui.ports import SessionPort

    BuildInputs = Callable[[Catalogue, Session, str, str], WindowInputs]

FOLDER = "scenarios"


class Scenarios:
    """The scenarios beside the data, each opened on the car that it is wanted for.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue

    def files(self) -> Sequence[Path]:
        """Give the files that can be played, in order."""
        from pcm_sim.scenario.files.library import scenario_files  # noqa: PLC0415 - few play

        folders = [folder / FOLDER for folder in self._catalogue.folders]
        return tuple(scenario_files(folder for folder in folders if folder.is_dir()))

    def read(self, file: Path) -> "tuple[Scenario | None, Sequence[str]]":
        """Read a file, or say what is wrong with it."""
        from pcm_sim.catalogue.problems import Problems  # noqa: PLC0415
        from pcm_sim.scenario.files.library import read_scenarios  # noqa: PLC0415

        problems = Problems()
        found = read_scenarios(self._catalogue, [file], problems)
        return (found[0] if found else None), problems.lines()

    def cell(self, scenario: "Scenario", running: "SessionPort | None", language: str) -> "Cell":
        """Give the first run of a scenario that is applicable, on a running simulation's car or its own."""
        from pcm_sim.scenario.files.cells import first_cell  # noqa: PLC0415

        wanted = scenario
        cars: tuple[str, ...] = ()
        if running is not None:
            session = cast("Session", running)
            market = session.moment.car.market
            wanted = replace(scenario, car=scenario.car._replace(market=market))
            cars = (said_of(self._catalogue, session),)
        return first_cell(self._catalogue, wanted, cars, language)

    def open(self, cell: "Cell") -> Session:
        """Open the simulation that a cell asks for, or say in its language why it cannot be opened."""
        from pcm_sim.scenario.play.beats import StepError  # noqa: PLC0415
        from pcm_sim.scenario.play.opening import opened  # noqa: PLC0415

        try:
            return opened(self._catalogue, cell)
        except StepError as error:
            raise ValueError(str(self.why(error.fault, cell.car.language))) from error

    def why(self, fault: "Fault", language: str) -> "FaultTold":
        """Say why a step failed."""
        from pcm_sim.scenario.play.fault_words import fault_words  # noqa: PLC0415

        return fault_words(fault, language, self._catalogue.plain["failures"])


def said_of(catalogue: Catalogue, session: Session) -> str:
    """Give what a person says for the car of a simulation: `macan-2019`, or more where that is not enough."""
    from pcm_sim.catalogue.cars import said_for  # noqa: PLC0415

    market = session.moment.car.market
    return said_for(catalogue.matrix, session.rules.vehicle, session.year, market)


def guide_words(
    catalogue: Catalogue, running: "SessionPort", feature: str, language: str, out: Path
) -> Sequence[str]:
    """Give the command line that writes a guide to a feature on the car of a simulation.

    A program of its own makes it: its pictures are drawn offscreen, and the window stays at hand meanwhile.

    Args:
        catalogue: The data.
        running: The simulation.
        feature: What the guide leads to.
        language: ISO 639-1.
        out: The file.
    """
    session = cast("Session", running)
    car = ("--car", said_of(catalogue, session), "--market", session.moment.car.market)
    data = [word for folder in catalogue.folders[1:] for word in ("--data", str(folder))]
    what = ("--to", feature.partition("#")[0], "--lang", language, "--out", str(out))
    return (sys.executable, "-m", "pcm_sim", "guide", *what, *car, *data)


def play_cells(
    catalogue: Catalogue, cells: "Sequence[Cell]", speed: float, language: str, build: "BuildInputs"
) -> int:
    """Open the window on the first cell and play; see `composition.play_window`."""
    from pcm_sim.ui.opening import begin  # noqa: PLC0415

    display, stage, settings = begin()
    if stage is None:
        why = display.trouble or "there is no display here"
        sys.stderr.write(f"{why}: nothing can be shown; play it with --headless\n")
        return 2
    from pcm_sim.ui.app import run_window  # noqa: PLC0415
    from pcm_sim.ui.player.ports import PlayWish  # noqa: PLC0415
    from pcm_sim.ui.viewmodels.player.props import speed_named  # noqa: PLC0415

    spoken = tuple(replace(one, car=one.car._replace(language=one.car.language or language)) for one in cells)
    try:
        session = Scenarios(catalogue).open(spoken[0])
    except ValueError as error:
        sys.stderr.write(f"{spoken[0].name} cannot begin: {error}\n")
        return 1
    played: list[Played] = []
    inputs = build(catalogue, session, language, session.moment.car.market)._replace(
        motion=settings.now.motion if settings else 1.0,
        settings=settings,
        drawn=user_cache_folder(),
        plays=PlayWish(spoken, speed_named(speed), played.append),
    )
    code = run_window(inputs, stage)
    return code or int(any(one.verdict.value in ("failed", "stuck") for one in played))
