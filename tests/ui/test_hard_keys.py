"""The hard keys: by the function keys of the computer, and home where no hard key leads there."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from sample_screens import screens
from samples import SampleSession, vehicle

from pcm_sim.domain.events import PressKey, Tap
from pcm_sim.domain.vehicle import HardKey
from pcm_sim.ui.key_intents import hard_key_of, intent_of_key
from pcm_sim.ui.viewmodels.hard_keys import derive_keys, key_of_shortcut, shortcut_of

CLASSIC = vehicle("classic-7").head_unit.keys
MANY = tuple(HardKey(f"K{number}", "", "bottom") for number in range(15))
NONE = Qt.KeyboardModifier.NoModifier
HELD = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_the_function_keys_press_the_hard_keys_in_their_order():
    pressed = [hard_key_of(Qt.Key.Key_F1 + number - 1, NONE.value, CLASSIC) for number in range(2, 13)]

    assert pressed == [PressKey(key.id) for key in CLASSIC]
    assert intent_of_key(Qt.Key.Key_F4, "", NONE.value, "", CLASSIC) == PressKey("PHONE")


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_F13, Qt.Key.Key_Escape, Qt.Key.Key_A])
def test_other_keys_press_no_hard_key(key):
    assert hard_key_of(key, NONE.value, MANY) is None


@pytest.mark.parametrize("modifier", HELD)
def test_a_function_key_with_another_key_held_belongs_to_the_desktop(modifier):
    assert hard_key_of(Qt.Key.Key_F4, modifier.value, CLASSIC) is None


def test_a_function_key_beyond_the_keys_of_the_device_is_none():
    assert [key_of_shortcut(number, CLASSIC[:2]) for number in (1, 2, 3, 4)] == ["", "RADIO", "MEDIA", ""]


def test_the_home_key_goes_home():
    assert intent_of_key(Qt.Key.Key_Home, "", NONE.value, "") == PressKey("HOME")


def test_each_key_says_which_key_of_the_computer_presses_it():
    hints = {
        key["key"]: key["hint"]
        for place in ("left", "right", "bottom")
        for key in derive_keys(CLASSIC, place)
    }

    assert hints == {key.id: f"F{number}" for number, key in enumerate(CLASSIC, 2)}
    assert [shortcut_of(place) for place in (0, 10, 11)] == ["F2", "F12", ""]


@pytest.mark.parametrize(("canvas", "shown"), [("classic-7", False), ("full-11", True)])
def test_home_is_touched_in_the_bar_where_the_unit_has_one(window, canvas, shown):
    session = SampleSession(canvas, "en")
    window.open(session)
    session.show(screens("en")["list"])
    window.settle()
    assert window.has("home") is shown
    if shown:
        window.click("home")
        assert session.events == [Tap("home")]


def test_the_function_keys_work_wherever_the_keyboard_is(window):
    session = SampleSession("classic-7", "en")
    window.open(session)
    window.press_key(Qt.Key.Key_F4)
    window.click("section/cloud")
    window.press_key(Qt.Key.Key_F5)
    window.find("another-car").forceActiveFocus()
    window.press_key(Qt.Key.Key_F6)

    pressed = [event for event in session.events if isinstance(event, PressKey)]
    assert pressed == [PressKey("PHONE"), PressKey("NAV"), PressKey("MAP")]


def test_no_key_is_pressed_while_there_is_no_device(window):
    window.find("line/911").forceActiveFocus()
    window.press_key(Qt.Key.Key_F4)

    assert window.has("line/911")


def test_a_key_under_the_mouse_shows_its_shortcut(window):
    window.open(SampleSession("classic-7", "en"))
    assert not window.has("hint/F4")
    middle = window.find("key/PHONE").mapToScene(QPointF(20, 20)).toPoint()
    QTest.mouseMove(window.quick, middle)
    window.settle()
    assert window.has("hint/F4")
    QTest.mouseMove(window.quick, QPoint(5, 5))
    window.settle()

    assert not window.has("hint/F4")
