"""The ring that shows an audience where one touches, and the picture on the clipboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPointingDevice
from PySide6.QtTest import QTest
from samples import SampleSession

from pcm_sim.domain.events import Tap
from pcm_sim.ui.robot import OffscreenWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_TRIES = 100


@pytest.fixture(scope="module")
def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    window.open(made)
    window.find("panel/ignition")
    return made


def middle(window: OffscreenWindow, target: str) -> QPoint:
    return window._middle(window.find(target))


def ring_at(window: OffscreenWindow) -> QPoint:
    return middle(window, "touch-ring")


def test_the_ring_stands_where_the_mouse_presses_and_the_press_arrives(window, session):
    window.press_key(Qt.Key.Key_T, CTRL | SHIFT)
    at = middle(window, "settings")
    QTest.mousePress(window.quick, LEFT, NONE, at)
    window.settle()
    assert ring_at(window) == at
    QTest.mouseRelease(window.quick, LEFT, NONE, at)

    assert session.events == [Tap("settings")]
    assert not window.shell.desk.touched


@pytest.mark.usefixtures("session")
def test_the_ring_follows_a_drag(window):
    window.shell.setPointer(True)
    window.settle()
    at, there = middle(window, "settings"), middle(window, "apps")
    QTest.mousePress(window.quick, LEFT, NONE, at)
    QTest.mouseMove(window.quick, there)
    window.settle()

    assert ring_at(window) == there
    QTest.mouseRelease(window.quick, LEFT, NONE, there)


def test_the_ring_stands_under_a_finger(window, session, finger):
    window.shell.setPointer(True)
    window.settle()
    at = middle(window, "settings")
    QTest.touchEvent(window.quick, finger).press(0, at, window.quick).commit()
    window.settle()
    assert ring_at(window) == at
    QTest.touchEvent(window.quick, finger).release(0, at, window.quick).commit()

    assert not window.shell.desk.touched
    assert session.events == [Tap("settings")]


@pytest.mark.usefixtures("session")
def test_the_ring_stands_over_the_menu_too(window):
    window.shell.setPointer(True)
    window.click("more")
    at = middle(window, "more/motion")
    QTest.mousePress(window.quick, LEFT, NONE, at)
    window.settle()

    assert ring_at(window) == at
    QTest.mouseRelease(window.quick, LEFT, NONE, at)


@pytest.mark.usefixtures("session")
def test_without_the_pointer_nothing_is_watched(window):
    window.click("settings")
    window.shell.setPointer(True)
    window.shell.setPointer(False)
    window.click("apps")

    assert not window.has("touch-ring")
    assert window.shell.desk.touchX == 0


def copied(window: OffscreenWindow) -> QImage:
    window.press_key(Qt.Key.Key_C, CTRL | SHIFT)
    for _ in range(_TRIES):
        if window.has("said"):
            break
        window.settle()
    assert "picture" in window.find("said/text").property("text")
    return QGuiApplication.clipboard().image()


@pytest.mark.usefixtures("session")
def test_the_picture_on_the_clipboard_is_the_glass_in_its_own_pixels(window):
    window.shell.setZoom(50)
    image = copied(window)

    assert (image.width(), image.height()) == (1920, 720)
    png = QGuiApplication.clipboard().mimeData().data("image/png").data()
    assert QImage.fromData(png).size() == image.size()


@pytest.mark.usefixtures("session")
def test_the_ring_is_not_in_the_picture(window):
    before = copied(window)
    window.shell.desk.hush()
    window.shell.setPointer(True)
    window.settle()
    QTest.mousePress(window.quick, LEFT, NONE, middle(window, "status/time"))
    window.settle()
    assert window.has("touch-ring")

    assert copied(window) == before
    QTest.mouseRelease(window.quick, LEFT, NONE, middle(window, "status/time"))
