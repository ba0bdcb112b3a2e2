"""Two cars side by side in the window: a real tap in one is a tap in the other."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from shipped import catalogue, open_car

from pcm_sim.composition import window_inputs
from pcm_sim.domain.events import DriveTo
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.window_items import items

READ = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window():
    session = open_car("macan-95b-1")
    session.dispatch(DriveTo("CH"))
    session.advance(60_000)
    with OffscreenWindow(window_inputs(catalogue(), session, "en", "FR")) as opened:
        opened.settle()
        opened.press_key(Qt.Key.Key_D, KEYS)
        yield opened


def tap(window, side, target):
    """Tap something on one of the two devices."""
    half = window.find(f"compare/{side}")
    item = next(one for one in items(half) if one.objectName() == target)
    point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(window.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    window.settle()


def paths(window):
    """Give where both are."""
    compare = window.shell.desk.compare_part
    return compare.leftPath, compare.rightPath


def test_a_tap_in_one_is_a_tap_in_the_other_or_it_says_why_not(window):
    compare, shell = window.shell.desk.compare_part, window.shell
    assert (compare.leftName, compare.rightName, compare.step) == ("Macan 2017", "Macan 2019", "same")
    # It went through what the first car has been through.
    assert compare.right.moment.car.country == "CH"
    assert compare.right.moment.now == shell.session.moment.now
    tap(window, "left", "key/SET")
    tap(window, "left", "set/display")
    assert paths(window) == (f"SET {READ} Display",) * 2
    tap(window, "right", "back")
    assert paths(window) == ("SET", "SET")
    assert "Notifications" in compare.leftOnly
    window.press_key(Qt.Key.Key_Escape)
    assert paths(window) == ("RADIO", "HOME")

    compare.chooseLine("taycan")
    compare.chooseYear(next(one["value"] for one in compare.property("years") if "2022" in one["label"]))
    window.settle()
    tap(window, "left", "key/PHONE")
    tap(window, "left", "key/OPT")
    assert (compare.step, compare.why) == ("apart", "Taycan 2022 has no such entry.")
    window.click("compare/resync")
    assert compare.step == "apart"
    tap(window, "right", "bar/settings")
    assert (compare.step, paths(window)) == ("near", ("SET", "Settings"))
    window.click("compare/swap")
    assert (compare.leftName, compare.rightName) == ("Taycan 2022", "Macan 2017")
    assert paths(window) == ("Settings", "SET")
    shell.setLanguage("de")
    assert paths(window) == ("Einstellungen", "SET")
    window.click("compare/end")
    assert not shell.comparing
    window.press_key(Qt.Key.Key_Escape)
    assert shell.session.moment.unit.page == "home"
    assert compare.right is None
