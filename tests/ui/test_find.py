"""The search in the window: as one types, to be shown on the unit and to be copied."""

from dataclasses import replace

import pytest
from held_phone import PhoneSession
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from sample_window import sample_inputs
from samples import SampleSession

from pcm_sim.domain.events import Tap
from pcm_sim.ui.robot import OffscreenWindow

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    window.open(made)
    window.find("panel/ignition")
    return made


def test_control_f_brings_the_keyboard_to_the_search(window, session):
    window.press_key(Key.Key_F, CONTROL)
    window.find("find/words")
    window.type_text("roam")

    assert window.find("find/words").property("text") == "roam"
    assert window.find("hit/0/title").property("text") == "Data connections (roam)"
    assert window.has("hit/3")
    assert session.events == []


def test_control_f_marks_what_is_there_so_that_typing_replaces_it(window, session):
    window.press_key(Key.Key_F, CONTROL)
    window.type_text("one")
    window.click("settings")
    window.press_key(Key.Key_F, CONTROL)
    window.type_text("two")

    assert window.find("find/words").property("text") == "two"
    assert session.events == [Tap("settings")]


def test_the_cursor_stays_where_one_types(window, session):
    window.click("column/find")
    window.type_text("pn")
    window.press_key(Key.Key_Left)
    window.type_text("i")

    assert window.find("find/words").property("text") == "pin"
    assert session.events == []


@pytest.mark.usefixtures("session")
def test_nothing_found_is_said_with_what_to_try(window):
    window.click("column/find")
    assert "every language" in window.find("find/none").property("text")
    window.type_text("zzz")
    assert "Try a word of the menu" in window.find("find/none").property("text")
    assert not window.has("hit/0")
    window.press_key(Key.Key_Escape)

    assert window.find("find/words").property("text") == ""


def test_a_hit_is_shown_on_the_unit(window, session):
    window.click("column/find")
    window.type_text("roaming")
    window.click("hit/0/show")

    assert session.gone_to == ["set/roaming"]
    assert not window.has("hit/0/closed")
    assert not window.has("hit/2/show")


def test_a_way_that_is_closed_is_said_to_be_until_something_changes(window, session):
    session.arrives = False
    window.click("column/find")
    window.type_text("roaming")
    window.click("hit/1/show")
    assert window.has("hit/1/closed")
    session.moment.car = replace(session.moment.car, country="CH")
    session.tell()
    window.settle()

    assert not window.has("hit/1/closed")


def test_a_place_outside_the_car_opens_on_the_telephone(window):
    made = PhoneSession("full-12", "en")
    window.open(made)
    window.click("column/find")
    window.type_text("contact")
    assert not window.has("hit/0/phone")
    window.click("hit/3/phone")
    window.find("phone")

    assert made.handset.stack == ("home", "portal", "portal/contact")
    assert window.shell.props.tab == "phone"


@pytest.mark.usefixtures("session")
def test_without_a_telephone_nothing_is_to_be_opened_there(window):
    window.click("column/find")
    window.type_text("contact")

    assert window.has("hit/3")
    assert not window.has("hit/3/phone")


@pytest.mark.usefixtures("session")
def test_a_hit_is_copied_with_what_to_do(window):
    window.click("column/find")
    window.type_text("pin")
    window.click("hit/1/copy")

    way, todo = QGuiApplication.clipboard().text().splitlines()
    assert way.startswith("DEVICES")
    assert todo == "Ask your operator for the price before you activate it."
    assert window.find("hit/1/copy").property("text") == "Copied"
    assert window.find("hit/0/copy").property("text") == "Copy"


@pytest.mark.usefixtures("session")
def test_what_it_rests_on_stands_below(window):
    window.click("column/find")
    window.type_text("pin")

    assert window.find("hit/0/sources").property("text") == "F070, X07"
    assert window.find("hit/1/sources").property("text") == "inferred"


@pytest.mark.usefixtures("session")
def test_the_same_words_are_found_in_another_language(window):
    window.click("column/find")
    window.type_text("pin")
    window.click("language/de")

    assert window.find("hit/0/title").property("text") == "Datenverbindungen (pin)"


def test_the_keyboard_walks_from_the_words_to_the_hits(window, session):
    window.press_key(Key.Key_F, CONTROL)
    window.type_text("pin")
    window.press_key(Key.Key_Tab)
    window.press_key(Key.Key_Tab)
    window.press_key(Key.Key_Space)

    assert session.gone_to == ["set/roaming"]


def test_where_nothing_can_be_searched_there_is_no_search():
    session = SampleSession("full-12", "en")
    with OffscreenWindow(sample_inputs(session)._replace(search=None)) as window:
        window.find("panel/ignition")
        window.press_key(Key.Key_F, CONTROL)

        assert not window.has("column/find")
        assert not window.has("find/words")
