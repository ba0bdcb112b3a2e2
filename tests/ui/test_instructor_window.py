"""The instructor's console: its sections beside the device, and in a window of its own."""

import pytest
from PySide6.QtCore import Qt
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.ui.robot import NotOnScreenError, OffscreenWindow
from pcm_sim.ui.viewmodels.sections import SECTIONS

CONSOLE = "instructor-window"


@pytest.fixture
def inputs():
    return window_inputs(catalogue(), None, "en", "FR")


@pytest.fixture
def session(window: OffscreenWindow):
    opened = open_session("macan-2022", "FR", "en", catalogue=catalogue())
    window.open(opened)
    window.find("section")
    return opened


@pytest.mark.usefixtures("session")
def test_each_section_is_a_click_away_in_both_places(window):
    for section in SECTIONS:
        window.click(f"section/{section.id}")
        assert window.shell.section == section.id

    window.click("console-apart")
    window.settle(4)
    with window.beside(CONSOLE) as console:
        console.resize(console.minimumSize())
        window.settle()
        for section in reversed(SECTIONS):
            window.click(f"section/{section.id}")
            assert window.shell.section == section.id


def test_the_console_leaves_a_clean_window_and_comes_back_to_it(window, session):
    window.press_key(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    window.settle(4)
    assert not window.has("side")
    assert window.has("phone-side/unofficial")
    with window.beside(CONSOLE) as console:
        window.click("section/car")
        window.click("panel/ignition")
        assert not session.moment.car.ignition
        window.press_key(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        assert console is not None

    window.find("side")
    with pytest.raises(NotOnScreenError), window.beside(CONSOLE):
        pass


@pytest.mark.usefixtures("session")
def test_the_window_comes_back_as_it_was_and_closed_the_console_stands_beside_the_device(window):
    window.shell.detach(True)
    window.settle(4)
    with window.beside(CONSOLE) as console:
        console.resize(800, 600)
    window.shell.chooseAnother()
    window.settle()
    window.click("chooser/back")
    window.settle(4)
    with window.beside(CONSOLE) as console:
        assert (console.width(), console.height()) == (800, 600)
        console.close()

    assert not window.shell.detached
    window.find("side")
