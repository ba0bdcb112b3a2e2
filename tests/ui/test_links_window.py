"""Support links in the window: copied, pasted, opened, by keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from shipped import catalogue, open_car

from pcm_sim.composition import window_inputs
from pcm_sim.composition_recordings import Recordings
from pcm_sim.domain.events import DriveTo, TypeText
from pcm_sim.ui.robot import OffscreenWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qapp, tmp_path, monkeypatch):
    del qapp
    monkeypatch.setenv("PCM_SIM_RECORDINGS", str(tmp_path))
    inputs = window_inputs(catalogue(), open_car("macan-95b-2"), "en", "FR")
    with OffscreenWindow(inputs._replace(recordings=Recordings(catalogue()))) as opened:
        yield opened


def pasted() -> str:
    return QGuiApplication.clipboard().text()


def said(window: OffscreenWindow) -> str:
    return window.find("said/text").property("text")


def copy(window: OffscreenWindow) -> str:
    window.press_key(Qt.Key.Key_U, CTRL | SHIFT)
    return pasted()


def test_a_link_is_copied_and_opened_in_another_car(window):
    session = window.shell.session
    session.dispatch(DriveTo("CH"))
    session.go_to("roaming")
    link = copy(window)
    assert said(window) == f"Copied: {link}"

    other = open_car("taycan-y1a-b")
    window.open(other)
    window.press_key(Qt.Key.Key_L, CTRL)
    assert window.find("link/field").property("text") == link
    window.click("link/open")
    assert not window.has("link")
    assert window.shell.session.moment == session.moment
    assert said(window) == "The link is open."
    assert not window.has("banner")

    window.click("said/undo")
    assert window.shell.session is other


def test_what_is_no_link_is_told_and_what_does_not_fit_stands_over_the_device(window):
    QGuiApplication.clipboard().setText("something else")
    window.press_key(Qt.Key.Key_L, CTRL)
    window.find("link/field").forceActiveFocus()
    window.type_text("pcm-sim:1/x")
    window.press_key(Qt.Key.Key_Return)
    assert "names car, market and language first" in window.find("link/trouble").property("text")
    window.press_key(Qt.Key.Key_Escape)
    assert not window.has("link")

    assert window.shell.desk.links.open("pcm-sim:1/macan-2019/FR/en/unit.moon=1/at=roaming")
    window.settle()
    assert window.find("banner/title").property("text") == "Part of the link is not here:"
    assert "unit.moon=1" in window.find("banner/problem").property("text")
    assert window.shell.session.moment.unit.focus.endswith("/roaming")


def test_what_a_link_does_not_carry_is_saved_in_a_file(window, tmp_path):
    session = window.shell.session
    session.go_to("link")
    session.dispatch(TypeText("12"))
    copy(window)
    assert said(window) == "Link copied. It does not carry: what is typed."
    window.click("said/undo")
    file = next(tmp_path.glob("*.scn.yaml"))
    assert str(file) in said(window)
    assert "given:" in file.read_text() or "steps:" in file.read_text()
