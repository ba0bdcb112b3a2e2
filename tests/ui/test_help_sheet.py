"""The sheet of shortcuts in a window that is too small for it."""

import pytest
from PySide6.QtCore import Qt
from samples import SampleSession

DOWN = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End)
UP = (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home)


@pytest.mark.parametrize("language", ["fr", "de"])
def test_it_scrolls_by_keys_and_shows_that_it_does(window, language):
    session = SampleSession("full-12", language)
    window.open(session)
    window.shell.setLanguage(language)
    window.quick.resize(1000, 640)
    window.press_key(Qt.Key.Key_F1)
    sheet = window.find("help/scroll")
    most = sheet.property("contentHeight") - sheet.height()

    assert most > 0
    assert window.find("help/bar").opacity() == 1
    for key in DOWN:
        sheet.setProperty("contentY", 0)
        window.press_key(key)
        assert 0 < sheet.property("contentY") <= most, key
    assert sheet.property("contentY") == most
    for key in UP:
        sheet.setProperty("contentY", most)
        window.press_key(key)
        assert 0 <= sheet.property("contentY") < most, key
    assert sheet.property("contentY") == 0
    assert session.events == []


def test_a_sheet_that_has_room_shows_no_bar(window):
    window.open(SampleSession("full-12", "en"))
    window.press_key(Qt.Key.Key_F1)
    window.find("help")

    assert not window.has("help/bar")
