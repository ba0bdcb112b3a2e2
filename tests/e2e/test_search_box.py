"""The search box in the real window: typed with an error, it finds the way, shows it, and copies it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from pcm_sim.composition import load_catalogue, open_session, window_inputs
from pcm_sim.ui.robot import OffscreenWindow, items


@pytest.fixture
def window(qapp):  # noqa: ARG001  a window needs the application
    catalogue = load_catalogue()
    session = open_session("macan-2018", language="en", catalogue=catalogue)
    with OffscreenWindow(window_inputs(catalogue, session, "en", "FR")) as opened:
        opened.find("side")
        opened.press_key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        yield opened


def test_a_mistyped_word_finds_the_way_which_the_unit_shows(window):
    window.type_text("romaing")
    assert "Switch roaming on" in window.texts()
    shows = [name for name in names(window) if name.endswith("/show")]
    window.click(shows[0])
    assert window.shell.session.screen.node == "phone/options/set_phone"
    assert window.shell.session.screen.focus == "phone/options/set_phone/roaming"


def test_a_message_is_found_with_what_to_do(window):
    window.type_text("it says PIN incorrect")
    assert "Wrong PIN." in window.texts()
    assert any("Tries left before the card blocks" in text for text in window.texts())


def test_a_way_is_copied(window):
    window.type_text("roaming")
    copies = [name for name in names(window) if name.endswith("/copy")]
    window.click(copies[0])
    assert "SET PHONE" in QGuiApplication.clipboard().text()


def names(window):
    return [item.objectName() for item in items(window.quick.contentItem())]
