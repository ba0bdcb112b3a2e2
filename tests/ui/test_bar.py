"""The bar above the device, and the commands where they have nothing to do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from sample_screens import screens
from samples import SampleSession


@pytest.fixture
def session(window):
    made = SampleSession("full-12", "en")
    window.open(made)
    window.find("panel/ignition")
    return made


def test_a_fresh_class_is_one_click_away_and_taken_back_in_another(window, session):
    window.click("fresh")
    assert window.shell.session is not session
    window.click("said/undo")

    assert window.shell.session is session


@pytest.mark.usefixtures("session")
def test_the_drawing_says_what_it_does(window):
    spoken = QAccessible.queryAccessibleInterface(window.find("fresh"))

    assert spoken.text(QAccessible.Text.Name) == "Fresh class: all as at first"


def test_without_a_car_there_is_no_class_to_begin(window):
    assert not window.has("fresh")


@pytest.mark.parametrize(
    ("language", "reason"),
    [("fr", "Contact coupé"), ("en", "Ignition off"), ("de", "Zündung aus")],
)
def test_a_dark_screen_has_no_path_to_copy_and_the_clipboard_keeps_what_it_had(
    window, session, language, reason
):
    window.shell.setLanguage(language)
    session.moment.car = replace(session.moment.car, ignition=False)
    session.show(screens(language)["dark"])
    QGuiApplication.clipboard().setText("kept")
    window.press_key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    assert QGuiApplication.clipboard().text() == "kept"
    assert window.find("said/text").property("text").startswith(reason)
