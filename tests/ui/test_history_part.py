"""The history in the real window: back and on by clicks and keys, a way taken up, two moments compared."""

import pytest
from PySide6.QtCore import Qt
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.domain.events import DriveTo, PressKey, SetIgnition

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def inputs():
    return window_inputs(catalogue(), None, "en", "FR")


@pytest.fixture
def session(window):
    opened = open_session("macan-2018", language="en", catalogue=catalogue())
    window.open(opened)
    window.click("section/history")
    return opened


def titles(window):
    return [one.title for one in rows(window)]


def rows(window):
    return window.shell.column.console.part("kept").history.rows.rows


def test_one_goes_back_on_aside_and_back_again_and_compares(window, session):
    window.press("SET")
    # The keyboard is at the device now, where a text input would keep these keys.
    window.press_key(Qt.Key.Key_Z, _CONTROL)
    assert [one.undone for one in rows(window)] == [True]
    window.press_key(Qt.Key.Key_Z, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert [one.undone for one in rows(window)] == [False]
    session.dispatch(DriveTo("CH"))
    session.dispatch(SetIgnition(on=False))
    window.settle()
    assert titles(window) == ["Ignition off", "Drove to: Switzerland", "Pressed the key “SET”"]

    session.keep("Off in the Alps")
    window.settle()
    assert [one.kept for one in rows(window)] == ["Off in the Alps", "", ""]
    window.click("history/2")
    assert (session.moment.car.country, session.moment.car.ignition) == ("FR", True)
    assert [one.kept for one in rows(window)] == ["Off in the Alps", "", ""]
    assert [one.undone for one in rows(window)] == [True, True, False]
    window.click("history/on")
    assert session.moment.car.country == "CH"
    window.press_key(Qt.Key.Key_Z, _CONTROL)
    assert session.moment.car.country == "FR"
    assert "Undone: Drove to: Switzerland" in window.texts()
    window.press_key(Qt.Key.Key_Z, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert session.moment.car.country == "CH"
    window.click("history/back")
    assert session.moment.car.country == "FR"

    session.dispatch(PressKey("HOME"))
    window.settle()
    assert titles(window) == ["Pressed the key “HOME”", "Pressed the key “SET”"]
    window.click("history/way/1/take")
    assert (session.moment.car.country, session.moment.car.ignition) == ("CH", False)

    window.click("history/1/compare")
    window.click("history/2/compare")
    assert "France → Switzerland" in window.texts()
    assert "yes → no" not in window.texts()
    window.click("history/2/compare")
    assert "yes → no" in window.texts()
    window.click("history/compared/all")
    assert not window.has("history/difference")

    session.joined = "Anna"
    window.shell.column.console.part("kept").history.refresh()
    window.click("history/1")
    window.settle()
    assert session.moment.car.country == "CH"
    assert [one for one in window.texts() if one.startswith("Going back is off: the world is that of Anna")]
