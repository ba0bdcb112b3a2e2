import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driver import Driver

from pcm_sim.composition import load_catalogue, open_session, window_inputs
from pcm_sim.ui.app import application
from pcm_sim.ui.robot import OffscreenWindow

# Tests draw alike everywhere, with and without a display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"


@pytest.fixture(scope="session")
def qapp():
    """The application as the program builds it, fonts and all."""
    built = application()
    # What is loaded by now stays to the end: each closed window is looked for among what came after it.
    gc.collect()
    gc.freeze()
    return built


@pytest.fixture(scope="session")
def catalogue():
    return load_catalogue()


@pytest.fixture
def open_car(qapp, catalogue) -> Iterator[Callable[..., Driver]]:
    # Only that it comes first matters.
    del qapp
    windows: list[OffscreenWindow] = []

    def open_it(car: str, language: str = "fr", papers: Path | None = None) -> Driver:
        session = open_session(car, language=language, catalogue=catalogue)
        inputs = window_inputs(catalogue, session, language, "FR")
        window = OffscreenWindow(inputs._replace(papers=papers))
        windows.append(window)
        return Driver(window, session)

    yield open_it
    for window in windows:
        window.close()
    gc.collect()
