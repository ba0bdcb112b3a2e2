"""The palette in the window, by real keys: anything is found, and chosen."""

import pytest
from PySide6.QtCore import Qt
from shipped import catalogue, open_car

from pcm_sim.composition import window_inputs
from pcm_sim.ui.robot import OffscreenWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window():
    with OffscreenWindow(window_inputs(catalogue(), open_car("macan-95b-2"), "en", "FR")) as opened:
        opened.settle()
        yield opened


def look_for(window, words):
    """Open the palette and type."""
    window.press_key(Qt.Key.Key_K, CTRL)
    window.find("palette")
    window.type_text(words)


def enter(window):
    """Choose what is chosen, by the keyboard."""
    window.press_key(Qt.Key.Key_Return)


def lines(window):
    """Give kind and title of what is found."""
    return [(row.kind, row.title) for row in window.shell.desk.property("palette").property("rows").rows]


def test_what_is_found_is_gone_to_done_and_opened(window):
    shell = window.shell
    look_for(window, "romaing")
    assert lines(window)[0] == ("entry", "Switch roaming on")
    enter(window)
    assert shell.session.moment.unit.focus == "set/device_manager/options/mobile_data/roaming"
    assert not shell.desk.finding
    # The keyboard is the device's again.
    window.press_key(Qt.Key.Key_Escape)
    assert shell.session.moment.unit.page == "set/device_manager/options"
    look_for(window, "f80")
    enter(window)
    assert shell.session.moment.unit.page == "set/porsche_connect/private_mode"
    shell.showTab("ways")
    look_for(window, "faults")
    enter(window)
    assert (shell.tab, shell.section) == ("car", "faults")
    look_for(window, "compare taycan 2022")
    assert lines(window)[0] == ("command", "Compare with Taycan 2022")
    enter(window)
    assert (shell.comparing, shell.desk.compare_part.rightName) == (True, "Taycan 2022")
    shell.chooseAnother()
    shell.property("chooser").chooseMarket("DE")
    look_for(window, "911 2022")
    assert ("car", "911 2022") in lines(window)
    enter(window)
    assert (shell.page, shell.carName, shell.comparing) == ("device", "911", False)
    assert shell.session.moment.car.market == "DE"
    # What ran before can be had back.
    window.click("said/undo")
    assert shell.carName == "Macan"
    look_for(window, "911 2022")
    enter(window)
    look_for(window, "dead spot")
    assert lines(window)[0] == ("preset", "Dead spot")
    enter(window)
    assert shell.section == "presets"
    assert shell.session.moment.car.bearer == "none"


def test_arrows_tab_and_escape(window):
    palette = window.shell.desk.property("palette")
    look_for(window, "private")
    first = lines(window)[0]
    window.press_key(Qt.Key.Key_Down)
    assert palette.chosen == 1
    window.press_key(Qt.Key.Key_Up)
    window.press_key(Qt.Key.Key_Up)
    assert palette.chosen == len(lines(window)) - 1
    window.press_key(Qt.Key.Key_Tab)
    assert {kind for kind, _ in lines(window)} == {"entry"}
    assert lines(window)[0] == first
    window.press_key(Qt.Key.Key_Backtab, SHIFT)
    assert palette.kind == ""
    window.click("palette/kind/message")
    row = palette.property("rows").rows[-1]
    assert (palette.chosen, row.kind) == (0, "message")
    # What leads nowhere stays: there is nothing to do.
    palette.find("embedded sim never asks")
    assert not palette.property("rows").rows[0].does
    enter(window)
    assert window.shell.desk.finding
    palette.find("zzzz")
    assert lines(window) == []
    window.settle()
    window.find("palette/nothing")
    window.press_key(Qt.Key.Key_Escape)
    assert not window.shell.desk.finding
    assert window.shell.session.moment.unit.page == "home"
