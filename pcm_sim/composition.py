"""Where the rooms come together: the window that is opened, and what those above ask for besides."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition_data import choose_car, desktop_settings, load_catalogue, open_session, read_as
from pcm_sim.composition_pictures import photographer, save_picture, take_shots
from pcm_sim.composition_window import window_inputs
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.composition_recordings import Recordings
    from pcm_sim.scenario.assessing.assessment import Assessment
    from pcm_sim.scenario.format.model import Cell
    from pcm_sim.scenario.journal.recovering import Recovered
    from pcm_sim.ui.opening import Opening

__all__ = [
    "assess_window",
    "choose_car",
    "desktop_settings",
    "load_catalogue",
    "open_session",
    "photographer",
    "play_window",
    "read_as",
    "record_window",
    "save_picture",
    "show",
    "take_shots",
    "window_inputs",
]

# The room with Qt is only entered where something is drawn, so that every other command starts without it.


def show(
    catalogue: Catalogue,
    session: "Session | Recovered | None",
    language: str,
    sold_in: str,
    opening: "Opening | None" = None,
) -> int:
    """Open the window; without a display, say so and walk the tour.

    Args:
        catalogue: The data.
        session: The simulation to show, or what was recovered of a program that nobody closed, to be gone
            on with; none shows the chooser.
        language: Of the window, ISO 639-1.
        sold_in: Market that the chooser starts with.
        opening: What was begun before the data were there; begun now by default.

    Returns:
        Exit code.

    Raises:
        OSError: What was still being recorded at the end cannot be saved.
    """
    from pcm_sim.ui.opening import begin  # noqa: PLC0415

    taken = None if session is None or isinstance(session, Session) else session
    session = taken.session if taken else cast("Session | None", session)
    display, stage, settings = opening or begin()
    if stage:
        from pcm_sim.composition_journals import Journals  # noqa: PLC0415
        from pcm_sim.composition_recordings import Recordings, run_recording  # noqa: PLC0415

        inputs = window_inputs(catalogue, session, language, sold_in)
        journals = Journals(catalogue, taken)
        return run_recording(inputs, stage, settings, Recordings(catalogue), journals)
    from pcm_sim.ui.display import use_offscreen  # noqa: PLC0415
    from pcm_sim.ui.tour import Tour  # noqa: PLC0415

    if session and session.joined:
        why = display.trouble or "there is no display here"
        sys.stderr.write(f"pcm-sim: {why}: there is no window to join with; --text prints one screen\n")
        return 2
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


def assess_window(catalogue: Catalogue, assessment: "Assessment", language: str) -> int:
    """Open the window on a task that a trainee is assessed on, until it is closed.

    Args:
        catalogue: The data.
        assessment: What follows the trainee.
        language: Of the window, ISO 639-1.

    Returns:
        Exit code; 2 where there is no display.
    """
    from pcm_sim.composition_recordings import Recordings, run_recording  # noqa: PLC0415
    from pcm_sim.ui.opening import begin  # noqa: PLC0415

    display, stage, settings = begin()
    if stage is None:
        why = display.trouble or "there is no display here"
        sys.stderr.write(
            f"pcm-sim: {why}: nobody can be assessed in a window; --steps follows written steps\n"
        )
        return 2
    session = assessment.session
    inputs = window_inputs(catalogue, session, language, session.moment.car.market)
    return run_recording(inputs._replace(assessed=assessment), stage, settings, Recordings(catalogue))


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
        sys.stderr.write(f"pcm-sim: {why}: there is no window to record in\n")
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
