import gc
import os
from collections.abc import Iterator

import pytest
from sample_window import sample_inputs

from pcm_sim.ui.app import application
from pcm_sim.ui.inputs import WindowInputs
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


@pytest.fixture
def inputs() -> WindowInputs:
    return sample_inputs()


@pytest.fixture
def window(qapp, inputs: WindowInputs) -> Iterator[OffscreenWindow]:
    # Only that it comes first matters.
    del qapp
    with OffscreenWindow(inputs) as opened:
        yield opened
    gc.collect()
