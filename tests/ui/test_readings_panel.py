"""The contested cells in the window: seen, chosen, and said to be chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from sample_window import sample_inputs
from samples import SampleSession

from pcm_sim.ui.robot import OffscreenWindow


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    window.open(made)
    window.find("panel/ignition")
    return made


def on(window, target):
    return window.find(target).property("on")


@pytest.mark.usefixtures("session")
def test_each_statement_stands_with_its_lines_and_the_default_is_marked(window):
    window.click("readings")

    assert window.find("cell/X07/newer").property("note") == "default · lines 191, 203"
    assert window.find("cell/X07/older").property("note") == "line 189"
    assert on(window, "cell/X07/newer")
    assert not on(window, "cell/X07/older")


@pytest.mark.usefixtures("session")
def test_a_gap_is_marked_as_one(window):
    window.click("readings")

    assert window.has("cell/X08/gap")
    assert not window.has("cell/X07/gap")


def test_what_matters_outside_the_car_can_be_read_but_not_chosen(window, session):
    window.click("readings")
    assert window.has("cell/X13/outside")
    window.click("cell/X13/wallets")

    assert window.shell.session is session


def test_another_reading_opens_the_car_anew_and_is_named_in_the_bar(window, session):
    assert window.find("readings").property("text") == "Readings"
    window.click("readings")
    window.click("cell/X07/older")

    assert window.shell.session is not session
    assert window.find("readings").property("text") == "Reading: X07"
    assert window.find("readings").property("warns")
    assert on(window, "cell/X07/older")
    window.click("cell/X07/newer")
    assert window.find("readings").property("text") == "Readings"


def test_what_is_chosen_already_opens_nothing(window, session):
    window.click("readings")
    window.click("cell/X07/newer")

    assert window.shell.session is session


@pytest.mark.usefixtures("session")
def test_the_panel_is_left_by_its_button_by_the_bar_and_by_a_tab(window):
    window.click("readings")
    window.click("readings/close")
    assert window.has("panel/ignition")
    window.click("readings")
    window.click("readings")
    assert window.has("panel/ignition")
    window.click("readings")
    window.click("column/customer")

    assert window.has("customer/code")


@pytest.mark.usefixtures("session")
def test_a_reading_is_chosen_by_the_keyboard(window):
    window.click("readings")
    window.find("readings/close").forceActiveFocus()
    window.press_key(Qt.Key.Key_Tab)
    window.press_key(Qt.Key.Key_Tab)
    assert window.quick.activeFocusItem().objectName() == "cell/X07/older"
    window.press_key(Qt.Key.Key_Return)

    assert window.find("readings").property("text") == "Reading: X07"


def test_a_car_that_opens_with_another_reading_says_so(window):
    session = SampleSession("full-12", "fr")
    session.rules.vehicle = replace(session.rules.vehicle, readings=(("X07", "older"), ("X21", "own")))
    window.open(session)

    assert window.find("readings").property("text") == "Lecture\N{NO-BREAK SPACE}: X07, X21"


def test_where_nothing_can_be_chosen_there_is_no_button():
    session = SampleSession("full-12", "en")
    with OffscreenWindow(sample_inputs(session)._replace(readings=None)) as window:
        window.find("panel/ignition")

        assert not window.has("readings")
