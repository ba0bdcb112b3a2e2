"""The column beside the device: time, the ways on this car, one part at a time, nothing cut."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from sample_window import DESKTOP
from samples import SampleSession, without

from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.viewmodels.car_panel import derive_car_panel, written_date
from pcm_sim.ui.viewmodels.ways import derive_way

ARROW = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
LATE = datetime(2026, 9, 30, 23, 59, 30, tzinfo=UTC)


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    made.moment.now = int(LATE.timestamp() * 1000)
    window.open(made)
    return made


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "mercredi 4 mars 2026"),
        ("en", "Wednesday 4 March 2026"),
        ("de", "Mittwoch, 4. März 2026"),
    ],
)
def test_the_date_is_written_as_the_language_has_it(language, written):
    form = DESKTOP["desktop.time.date"][language]

    assert written_date(date(2026, 3, 4), language, form) == written


def test_the_time_is_that_of_the_car():
    session = SampleSession()
    session.moment.now = int(LATE.timestamp() * 1000)

    panel = derive_car_panel(session, "en", "yyyy-MM-dd")

    assert (panel.date, panel.time) == ("2026-09-30", "23:59:30")


def test_time_can_be_let_pass(window, session):
    for minutes in (1, 15, 60):
        window.click(f"panel/time/{minutes}")

    assert session.moment.now == int(LATE.timestamp() * 1000) + 76 * 60_000
    assert window.find("panel/time").property("text") == "01:15:30"
    assert window.find("panel/date").property("text") == "Thursday 1 October 2026"
    window.click("language/de")
    assert window.find("panel/date").property("text") == "Donnerstag, 1. Oktober 2026"


def test_a_way_is_written_with_its_sources():
    way = SimpleNamespace(feature="a", label="A", path=("SET", "B c", "D"), reason="", facts=("F1", "X2"))

    view = derive_way(way)

    assert (view.plain, view.way) == (f"SET {ARROW} B c {ARROW} D", f"SET\u00a0{ARROW} B c\u00a0{ARROW} D")
    assert (view.leads, view.sources) == (True, "F1, X2")


def test_where_there_is_no_way_there_is_the_reason():
    none = SimpleNamespace(feature="a", label="A", path=(), reason="It has no slot.", facts=())

    view = derive_way(none)

    assert (view.plain, view.leads, view.sources) == ("It has no slot.", False, "")


def test_ways_are_shown_on_the_unit(window, session):
    window.click("column/ways")
    assert window.find("way/link/sources").property("text") == "F027, X03"
    assert window.find("way/roaming/sources").property("text") == "inferred"
    assert window.find("way/remember_pin/path").property("text").startswith("– The SIM card")
    assert not window.has("way/remember_pin/show")

    window.click("way/data_off/show")

    assert session.gone_to == ["data_off"]
    assert not window.has("way/data_off/closed")


def test_a_way_that_is_closed_is_said_to_be_until_something_changes(window, session):
    session.arrives = False
    window.click("column/ways")
    window.click("way/roaming/show")
    assert window.has("way/roaming/closed")
    session.tell()
    window.settle()
    assert window.has("way/roaming/closed")
    session.moment.car = replace(session.moment.car, country="CH")
    session.tell()
    window.settle()

    assert not window.has("way/roaming/closed")


def test_nothing_is_shown_on_a_dark_unit(window, session):
    session.moment.car = replace(session.moment.car, ignition=False)
    session.tell()
    window.click("column/ways")
    window.click("way/link/show")

    assert session.gone_to == []


@pytest.mark.parametrize(
    ("feature", "text"),
    [
        ("roaming", f"DEVICES {ARROW} Settings"),
        ("remember_pin", "The SIM card is waiting for its PIN: Telephone ▶ SIM card."),
    ],
)
@pytest.mark.usefixtures("session")
def test_a_way_is_copied_as_text(window, feature, text):
    window.click("column/ways")
    window.click(f"way/{feature}/copy")

    assert QGuiApplication.clipboard().text() == text
    assert window.find(f"way/{feature}/copy").property("text") == "Copied"
    assert window.find("way/link/copy").property("text") == "Copy"


def test_the_part_of_the_column_stays_while_cars_and_languages_change(window, session):
    window.click("column/ways")
    window.open(SampleSession("classic-7", "en"))
    assert window.has("way/link")
    window.click("language/fr")
    assert "Connexions de données" in window.texts()
    window.shell.chooseAnother()
    window.settle()
    window.open(SampleSession("full-11", "de"))

    assert window.find("way/link")
    assert not session.events


def test_the_keyboard_comes_to_the_parts_of_the_column_and_walks_them(window, session):
    window.find("panel/ignition")
    window.press_key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    window.press_key(Qt.Key.Key_Right)
    assert window.has("customer/code")
    window.press_key(Qt.Key.Key_Right)
    window.press_key(Qt.Key.Key_Tab)
    window.press_key(Qt.Key.Key_Space)
    assert window.find("way/link/copy").property("text") == "Copied"
    window.press_key(Qt.Key.Key_Tab)
    window.press_key(Qt.Key.Key_Space)

    assert session.gone_to == ["link"]


def test_what_the_keyboard_comes_to_is_in_sight(window, session):
    window.quick.resize(1000, 640)
    window.settle()
    window.click("column/ways")
    window.find("column").forceActiveFocus()
    for _ in range(7):
        window.press_key(Qt.Key.Key_Tab)
        focused = window.quick.activeFocusItem()
        place = focused.mapRectToScene(focused.boundingRect())
        assert place.top() > 0
        assert place.bottom() <= window.quick.height()

    assert focused.objectName() == "way/remember_pin/copy"
    assert not session.events


@pytest.mark.usefixtures("session")
def test_a_tip_tells_how_the_keyboard_comes_here(window, qtbot):
    tabs = window.find("column")
    QTest.mouseMove(window.quick, tabs.mapToScene(QPointF(20, 20)).toPoint())
    tip = next(child for child in tabs.children() if child.inherits("QQuickToolTip"))
    with qtbot.waitSignal(tip.opened):
        window.settle()

    assert tip.property("text").startswith("Ctrl+Tab")
    assert tip.property("text") in window.texts()


def test_a_car_without_porsche_connect_has_no_customer_card(window):
    window.open(without(SampleSession("classic-7", "en"), has_porsche_connect=False, link="none"))
    window.click("column/customer")

    assert "no Porsche Connect" in window.find("customer/no_connect").property("text")
    assert not window.has("customer/code")
    assert not window.has("customer/email")
