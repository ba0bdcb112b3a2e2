"""Pictures of the window, drawn where nobody sees it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition_window import window_inputs
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from pcm_sim.scenario.pictures.camera import Camera
    from pcm_sim.session.exhibits import ShotsWish
    from pcm_sim.ui.shots import ShotsTaken


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
