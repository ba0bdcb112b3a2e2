"""The bar above the device: what one touch of it does."""

import pytest
from PySide6.QtGui import QAccessible
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
