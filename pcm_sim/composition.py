"""The one module that knows all rooms: it builds each from the others."""

import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import FOLDERS
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from pcm_sim.catalogue.search import Hit
    from pcm_sim.composition_recordings import Recordings
    from pcm_sim.scenario.format.model import Cell
    from pcm_sim.scenario.pictures.camera import Camera
    from pcm_sim.session.exhibits import ShotsWish
    from pcm_sim.session.readings_desk import CellView, ReadingsDesk
    from pcm_sim.session.settings_file import SettingsFile
    from pcm_sim.ui.inputs import WindowInputs
    from pcm_sim.ui.opening import Opening
    from pcm_sim.ui.player.ports import ScenariosPort
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.reloading import Reloaded
    from pcm_sim.ui.shots import ShotsTaken

# The room with Qt is only entered where something is drawn, so that every other command starts without it.


def load_catalogue(
    root: Path | None = None, overlays: Sequence[Path] = (), languages: Sequence[str] = ()
) -> Catalogue:
    """Give the data.

    Args:
        root: Folder with `models`, `menus`, `languages` and `assets`; the shipped data by default.
        overlays: Folders that lie over it, in order.
        languages: What is asked for; a pseudo-language is made up when it is among them.

    Raises:
        CatalogueError: With every problem, when the data are wrong.
    """
    catalogue = load(root, overlays=overlays)
    if not any(language.startswith("pseudo") for language in languages):
        return catalogue
    from pcm_sim.catalogue.pseudo import PSEUDO_LANGUAGES, speaking  # noqa: PLC0415 - few ask for it

    wanted = [language for language in PSEUDO_LANGUAGES if language in languages]
    return speaking(catalogue, wanted) if wanted else catalogue


def choose_car(catalogue: Catalogue, car: str, market: str | None = None) -> CarChoice:
    """Find the car that a person means.

    Args:
        catalogue: The data.
        car: `macan-2019`, `911-2019-992`, `macan-95b-2`.
        market: Country it was sold in; the policy's by default.

    Raises:
        CarError: With what was probably meant.
    """
    sold_in = (market or str(catalogue.start["market"])).upper()
    found = find_car(catalogue.matrix, car, sold_in)
    return CarChoice(found.vehicle, found.year, sold_in, found.inferred)


def read_as(catalogue: Catalogue, choice: CarChoice, said: Sequence[str]) -> CarChoice:
    """Give the car on other readings of what the source says twice.

    Args:
        catalogue: The data.
        choice: The car.
        said: `X07=mobile_data`, `X07=literal`, or `literal` for every cell.

    Raises:
        ReadingError: With what was probably meant.
    """
    if not said:
        return choice
    from pcm_sim.catalogue.readings import choose  # noqa: PLC0415 - few ask for it

    chosen = choose(catalogue.cells, said, choice.vehicle.key, choice.year)
    return choice._replace(vehicle=catalogue.read(choice.vehicle, choice.year, chosen))


def open_session(
    car: str,
    market: str | None = None,
    language: str | None = None,
    *,
    catalogue: Catalogue | None = None,
    seed: int | None = None,
) -> Session:
    """Start a simulation of the car that a person means.

    Args:
        car: As for `choose_car`.
        market: Country it was sold in; the policy's by default.
        language: Of the unit, ISO 639-1; the first of the policy by default.
        catalogue: The data; the shipped ones by default.
        seed: Of everything random; the policy's by default.

    Raises:
        CarError: With what was probably meant.
    """
    data = catalogue or load_catalogue()
    return start_session(data, choose_car(data, car, market), language, seed)


def desktop_settings() -> "SettingsFile":
    """Open what the desktop keeps from one start to the next."""
    from pcm_sim.session.settings_file import open_settings  # noqa: PLC0415 - only a window keeps things

    return open_settings()


def window_inputs(
    catalogue: Catalogue,
    session: Session | None,
    language: str,
    sold_in: str,
    shot: Path | None = None,
) -> "WindowInputs":
    """Give what a window is built from.

    Args:
        catalogue: The data.
        session: The simulation to start with; none starts with the chooser.
        language: Of the window, ISO 639-1.
        sold_in: Market that the chooser starts with.
        shot: Where to save a picture of the unit's screen before leaving.
    """
    from pcm_sim.ui.inputs import WindowInputs  # noqa: PLC0415

    return WindowInputs(
        texts=catalogue.desktop,
        looks=catalogue.looks,
        matrix=catalogue.matrix,
        markets=catalogue.markets,
        languages=catalogue.language_names,
        mirrored=catalogue.mirrored,
        language=language,
        market=sold_in,
        open_session=lambda vehicle, year, market, unit_language: start_session(
            catalogue, CarChoice(vehicle, year, market), unit_language
        ),
        speak=_speak,
        icons=[folder / "assets" / "icons" for folder in catalogue.folders],
        first=session,
        shot=shot,
        search=lambda running, words, spoken, limit: _search(catalogue, running, words, spoken, limit),
        readings=_Readings(catalogue),
        guide=lambda running, feature, spoken, out: _guide(catalogue, running, feature, spoken, out),
        reload=lambda running: _reload(catalogue.folders, cast("Session | None", running), language, sold_in),
        scenarios=_scenarios(catalogue),
        watched=[folder / part for folder in catalogue.folders for part in FOLDERS],
    )


def _search(
    catalogue: Catalogue, running: "SessionPort", words: str, language: str, limit: int
) -> "Sequence[Hit]":
    """Find things on the car of a running simulation."""
    from pcm_sim.catalogue.search import search  # noqa: PLC0415 - the first search comes after the frame

    return search(catalogue, words, running.rules.vehicle, language, limit)


def _guide(
    catalogue: Catalogue, running: "SessionPort", feature: str, language: str, out: Path
) -> Sequence[str]:
    """Give the command line that writes a guide."""
    from pcm_sim.composition_scenarios import guide_words  # noqa: PLC0415 - few ask for one

    return guide_words(catalogue, running, feature, language, out)


class _Readings:
    """The contested cells, which are looked at when a person asks for them and not before."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue

    @cached_property
    def _desk(self) -> "ReadingsDesk":
        from pcm_sim.session.readings_desk import ReadingsDesk  # noqa: PLC0415

        return ReadingsDesk(self._catalogue)

    def cells(self, session: "SessionPort", language: str) -> "Sequence[CellView]":
        """Give the cells that concern the session's car."""
        return self._desk.cells(cast("Session", session), language)

    def choose(self, session: "SessionPort", cell: str, statement: str) -> Session:
        """Open the same car with another reading."""
        return self._desk.choose(cast("Session", session), cell, statement)


def _scenarios(catalogue: Catalogue) -> "ScenariosPort":
    """Give the shelf of scenarios, whose room is entered when somebody plays one and not before."""
    from pcm_sim.composition_scenarios import Scenarios  # noqa: PLC0415

    return Scenarios(catalogue)


def _reload(folders: Sequence[Path], running: Session | None, language: str, sold_in: str) -> "Reloaded":
    """Read the data again and take the running simulation along; what is wrong leaves all as it was."""
    from pcm_sim.catalogue.errors import CatalogueError  # noqa: PLC0415
    from pcm_sim.session.opening import regrow  # noqa: PLC0415
    from pcm_sim.ui.reloading import Reloaded  # noqa: PLC0415

    try:
        catalogue = load_catalogue(folders[0], folders[1:], [language])
    except CatalogueError as error:
        return Reloaded(None, error.problems.lines())
    if running is not None and not regrow(running, catalogue):
        key = running.rules.vehicle.key
        return Reloaded(None, [f"the car {key} is not among the models any more: choose another car"])
    return Reloaded(window_inputs(catalogue, running, language, sold_in))


def _speak(running: "SessionPort", language: str) -> None:
    from pcm_sim.domain.events import SetLanguage  # noqa: PLC0415

    running.dispatch(SetLanguage(language))


def save_picture(catalogue: Catalogue, session: Session, file: Path) -> None:
    """Draw the unit's screen offscreen and save it.

    Args:
        catalogue: The data.
        session: The simulation.
        file: Where, with the ending `.png`.

    Raises:
        OSError: The file cannot be written.
    """
    from pcm_sim.ui.display import use_offscreen  # noqa: PLC0415

    use_offscreen()
    from pcm_sim.ui.app import run_window  # noqa: PLC0415

    market = session.moment.car.market
    run_window(window_inputs(catalogue, session, session.moment.unit.language, market, file))


def photographer(catalogue: Catalogue, session: Session) -> "AbstractContextManager[Camera]":
    """Give a camera that looks at a simulation, without a display too.

    Args:
        catalogue: The data.
        session: What it looks at first; `Camera.show` turns it to another.
    """
    from pcm_sim.ui.display import use_offscreen  # noqa: PLC0415

    use_offscreen()
    from pcm_sim.ui.photographer import Photographer  # noqa: PLC0415

    moment = session.moment
    return Photographer(window_inputs(catalogue, session, moment.unit.language, moment.car.market))


def take_shots(catalogue: Catalogue, cars: Sequence[CarChoice], wish: "ShotsWish") -> "ShotsTaken":
    """Draw every kind of screen of some cars offscreen, with a page to look through them.

    Args:
        catalogue: The data.
        cars: The cars.
        wish: What is to be drawn.

    Raises:
        OSError: A file cannot be written.
    """
    from pcm_sim.ui.display import use_offscreen  # noqa: PLC0415

    use_offscreen()
    from pcm_sim.ui.shots import take_shots  # noqa: PLC0415

    def start(choice: CarChoice) -> Session:
        return start_session(catalogue, choice, wish.languages[0])

    inputs = window_inputs(catalogue, start(cars[0]), wish.languages[0], cars[0].market)
    return take_shots(inputs, cars, start, wish)


def show(
    catalogue: Catalogue,
    session: Session | None,
    language: str,
    sold_in: str,
    opening: "Opening | None" = None,
) -> int:
    """Open the window; without a display, say so and walk the tour.

    Args:
        catalogue: The data.
        session: The simulation to show; none shows the chooser.
        language: Of the window, ISO 639-1.
        sold_in: Market that the chooser starts with.
        opening: What was begun before the data were there; begun now by default.

    Returns:
        Exit code.

    Raises:
        OSError: What was still being recorded at the end cannot be saved.
    """
    from pcm_sim.ui.opening import begin  # noqa: PLC0415

    display, stage, settings = opening or begin()
    if stage:
        from pcm_sim.composition_recordings import Recordings, run_recording  # noqa: PLC0415

        inputs = window_inputs(catalogue, session, language, sold_in)
        return run_recording(inputs, stage, settings, Recordings(catalogue))
    from pcm_sim.ui.display import use_offscreen  # noqa: PLC0415
    from pcm_sim.ui.tour import Tour  # noqa: PLC0415

    use_offscreen()
    if session:
        vehicle = session.rules.vehicle
        choices = [CarChoice(vehicle, session.year, session.moment.car.market)]
    else:
        choices = [choose_car(catalogue, car, sold_in) for car in catalogue.tour["cars"]]

    def start(choice: CarChoice) -> Session:
        return start_session(catalogue, choice, language)

    inputs = window_inputs(catalogue, start(choices[0]), language, sold_in)
    return Tour(inputs, choices, list(catalogue.tour["features"]), start).walk(display.trouble)


def record_window(
    catalogue: Catalogue, session: Session | None, language: str, sold_in: str, recordings: "Recordings"
) -> int:
    """Open the window, recording from its start.

    Args:
        catalogue: The data.
        session: The simulation to show; none shows the chooser.
        language: Of the window, ISO 639-1.
        sold_in: Market that the chooser starts with.
        recordings: What records in it.

    Returns:
        Exit code; 2 where there is no display.

    Raises:
        OSError: What was still being recorded at the end cannot be saved.
    """
    from pcm_sim.composition_recordings import run_recording  # noqa: PLC0415
    from pcm_sim.ui.opening import begin  # noqa: PLC0415

    display, stage, settings = begin()
    if stage is None:
        why = display.trouble or "there is no display here"
        sys.stderr.write(f"{why}: there is no window to record in\n")
        return 2
    return run_recording(window_inputs(catalogue, session, language, sold_in), stage, settings, recordings)


def play_window(catalogue: Catalogue, cells: "Sequence[Cell]", speed: float, language: str) -> int:
    """Play scenarios in the window at human speed.

    Args:
        catalogue: The data.
        cells: What is played; the first at once, the others when they are asked for.
        speed: 0.5 to 4; anything above is without pauses.
        language: Of the window, and of units whose scenario names none, ISO 639-1.

    Returns:
        0 where all that was played passed, 1 where something failed, 2 where there is no display.
    """
    from pcm_sim.composition_scenarios import play_cells  # noqa: PLC0415

    return play_cells(catalogue, cells, speed, language, window_inputs)
