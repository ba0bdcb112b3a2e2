"""Why, in the real window: the mouse rests on rows of the device; a refusal is mended by its buttons."""

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.domain.events import SetPrivateMode, SetSpeed
from pcm_sim.ui.robot import OffscreenWindow

NEVER_MS = 60_000


@pytest.fixture
def inputs():
    return window_inputs(catalogue(), None, "en", "FR")


@pytest.fixture
def session(window: OffscreenWindow):
    opened = open_session("macan-2022", "FR", "en", catalogue=catalogue())
    window.open(opened)
    window.click("section/why")
    return opened


def text_of(window: OffscreenWindow, target: str) -> str:
    return window.find(target).property("text")


def rest_on(window: OffscreenWindow, target: str) -> None:
    """Move the mouse to something on the device and let it rest there."""
    item = window.find(target)
    middle = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mouseMove(window.quick, middle)
    window.settle(3)


def test_what_the_mouse_rests_on_is_explained_until_another_page_opens(window, session):
    assert text_of(window, "why/title") == "HOME"
    assert window.has("why/hint")
    assert window.has("why/inferred")

    session.go_to("roaming")
    window.settle()
    row = session.moment.unit.focus
    page = text_of(window, "why/title")
    rest_on(window, row)
    assert text_of(window, "why/title") == "Roaming"
    assert "Device manager" in text_of(window, "why/path")
    assert window.has("why/fact/F072")
    assert not window.has("why/hint")
    rest_on(window, "status/data")
    assert text_of(window, "why/title") == "Data connection"
    assert window.has("why/opens/0/private_mode")
    window.click("back")
    assert page != text_of(window, "why/title") != "Data connection"


def test_a_refusal_stands_on_top_and_its_buttons_mend_it(window, session):
    session.go_to("link")
    session.dispatch(SetPrivateMode(on=True))
    window.settle()
    window.type_text("12345678")
    window.click("form/confirm")
    assert "Private mode" in text_of(window, "why/refusal/said")
    failing = "why/refusal/1/private_mode"
    assert window.find(failing).property("stands") == "fails"
    window.click(f"{failing}/0/do")
    assert not session.moment.car.private_mode
    assert window.has("why/refusal/through")

    window.click("dialog/yes")
    session.dispatch(SetSpeed(60))
    window.settle()
    window.click("form/confirm")
    assert window.find("why/refusal/0/standing").property("now") == "60 km/h"
    window.click("why/refusal/0/standing/0/do")
    assert session.moment.car.speed_kmh == 0
    window.click("why/refusal/away")
    assert not window.has("why/refusal")


@pytest.fixture(scope="module")
def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def impatient():
    """Let a touch be a long one at once."""
    hints = QGuiApplication.styleHints()
    usual = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(1)
    yield
    hints.setMousePressAndHoldInterval(usual)


@pytest.mark.usefixtures("impatient")
def test_rows_of_the_telephone_are_explained_and_a_long_touch_explains_without_tapping(
    window, session, finger
):
    window.shell.detach(True)
    window.settle(4)
    rest_on(window, "phone/home/portal")
    with window.beside("instructor-window"):
        assert text_of(window, "why/title") == "my.porsche.com"
        assert "Telephone" in text_of(window, "why/path")
    hold(window, finger, "phone/home/store")
    assert session.moment.handset is None, "a long touch taps nothing"
    with window.beside("instructor-window"):
        assert text_of(window, "why/title") == session.phone.rows[2].label
    QGuiApplication.styleHints().setMousePressAndHoldInterval(NEVER_MS)
    touch(window, finger, "phone/home/store")
    QGuiApplication.styleHints().setMousePressAndHoldInterval(1)
    assert session.moment.handset.page == "store"

    unit = session.moment.unit
    with window.beside("instructor-window"):
        before = text_of(window, "why/title")
    hold(window, finger, session.screen.rows[0].id)
    assert session.moment.unit == unit, "the page and the row in focus stay"
    with window.beside("instructor-window"):
        assert text_of(window, "why/title") != before


def hold(window: OffscreenWindow, finger: QPointingDevice, target: str) -> None:
    """Lay a finger on something for longer than a tap, and lift it."""
    touch(window, finger, target, frames=3)


def touch(window: OffscreenWindow, finger: QPointingDevice, target: str, frames: int = 0) -> None:
    """Lay a finger on something for some frames, and lift it."""
    item = window.find(target)
    at = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.touchEvent(window.quick, finger).press(0, at, window.quick).commit()
    if frames:
        window.settle(frames)
    QTest.touchEvent(window.quick, finger).release(0, at, window.quick).commit()
    window.settle(3)
