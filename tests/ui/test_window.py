"""The window under a hand: mouse, keys, chooser, column."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from sample_screens import screens, status, with_keys
from samples import SampleSession

from pcm_sim.domain.events import (
    Back,
    Confirm,
    PressKey,
    PressKnob,
    Tap,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.screen import Row, RowKind
from pcm_sim.domain.status_view import StatusMark
from pcm_sim.ui.robot import NotOnScreenError, OffscreenWindow, items


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    window.open(made)
    return made


def show(window: OffscreenWindow, session: SampleSession, page: str) -> None:
    session.show(screens(session.language)[page])
    window.settle()


@pytest.mark.parametrize(
    ("page", "target", "event"),
    [
        ("tiles", "settings", Tap("settings")),
        ("tiles", "apps", Tap("apps")),
        ("list", "set/b", Tap("set/b")),
        ("list", "set/d", Tap("set/d")),
        ("list", "set/h", Tap("set/h")),
        ("list", "back", Back()),
        ("options", "opt/off", Tap("opt/off")),
        ("text", "opt/on", Tap("opt/on")),
        ("code", "pad/7", Tap("pad/7")),
        ("code", "pad/erase", Tap("pad/erase")),
        ("pin", "form/confirm", Tap("form/confirm")),
        ("sign_in", "pad/q", Tap("pad/q")),
        ("sign_in", "form/field/password", Tap("form/field/password")),
        ("wait", "wait/cancel", Tap("wait/cancel")),
        ("dialog", "dialog/no", Tap("dialog/no")),
        ("tiles", "key/PHONE", PressKey("PHONE")),
        ("tiles", "knob/right", PressKnob()),
    ],
)
def test_what_is_clicked_is_sent(window, session, page, target, event):
    show(window, session, page)

    window.click(target)

    assert session.events == [event]


def test_a_dialog_covers_the_page(window, session):
    show(window, session, "dialog")
    window.click("set/a")

    assert session.events == []


def test_a_form_that_is_not_complete_cannot_be_confirmed(window, session):
    show(window, session, "code")

    window.click("form/confirm")

    assert session.events == []


@pytest.mark.parametrize(("layer", "sign"), [("lower", "q"), ("upper", "Q"), ("symbols", "1"), ("more", "[")])
def test_the_keyboard_shows_the_signs_of_its_layer(window, session, layer, sign):
    screen = screens("en")["sign_in"]
    session.show(replace(screen, form=with_keys(screen.form, "en", layer=layer)))
    window.settle()

    window.click(f"pad/{sign}")
    window.click("pad/shift")
    window.click("pad/symbols")

    assert session.events == [Tap(f"pad/{sign}"), Tap("pad/shift"), Tap("pad/symbols")]


def test_the_computers_keyboard_types(window, session):
    show(window, session, "code")
    window.type_text("12")
    window.press_key(Qt.Key.Key_Return)
    window.press_key(Qt.Key.Key_Tab)
    window.press_key(Qt.Key.Key_Escape)

    assert session.events == [TypeText("1"), TypeText("2"), Confirm(), TurnKnob(1), Back()]


@pytest.mark.parametrize("letter", ["é", "ü", "ß", "Ç"])
def test_letters_of_the_computers_keyboard_may_have_accents(window, session, letter):
    show(window, session, "sign_in")
    window.type_text(letter)

    assert session.events == [TypeText(letter)]


def test_what_the_computer_composes_of_several_keys_is_typed_once(window, session):
    show(window, session, "sign_in")
    begun, done = QInputMethodEvent("^", []), QInputMethodEvent("", [])
    done.setCommitString("ê")
    for event in (begun, done):
        QCoreApplication.sendEvent(window.quick.activeFocusItem(), event)
    window.type_text("t")

    assert session.events == [TypeText("ê"), TypeText("t")]


def test_a_touch_of_the_device_brings_the_keyboard_back(window, session):
    show(window, session, "list")
    window.click("panel/country")
    window.press_key(Qt.Key.Key_Escape)
    window.click("set/b")
    window.press_key(Qt.Key.Key_Down)

    assert session.events == [Tap("set/b"), TurnKnob(1)]


def test_the_wheel_turns_the_knob(window, session):
    middle = QPointF(window.find("knob/right").mapToScene(QPointF(20, 20)))
    for delta in (-120, 240):
        turned = QWheelEvent(
            middle,
            middle,
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(window.quick, turned)

    assert session.events == [TurnKnob(1), TurnKnob(-2)]


def test_a_drag_turns_the_knob_and_does_not_press_it(window, session):
    knob = window.find("knob/right")

    def at(x: float, y: float) -> QPoint:
        return knob.mapToScene(QPointF(knob.width() * x, knob.height() * y)).toPoint()

    left = Qt.MouseButton.LeftButton
    QTest.mousePress(window.quick, left, Qt.KeyboardModifier.NoModifier, at(0.5, 0.1))
    QTest.mouseMove(window.quick, at(0.78, 0.22))
    QTest.mouseRelease(window.quick, left, Qt.KeyboardModifier.NoModifier, at(0.78, 0.22))
    window.settle()

    assert session.events == [TurnKnob(2)]


@pytest.mark.parametrize("sign", ["temperature", "data", "signal", "user", "notifications"])
def test_a_sign_of_the_status_bar_is_touched(window, session, sign):
    show(window, session, "ringed")
    window.click(f"status/{sign}")

    assert session.events == [Tap(f"status/{sign}")]


def test_no_sign_is_touched_through_a_dialog(window, session):
    show(window, session, "dialog")
    target = window.find("status/data")
    QTest.mouseClick(
        window.quick,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        target.mapToScene(QPointF(target.width() / 2, target.height() / 2)).toPoint(),
    )
    window.settle()

    assert session.events == []


def test_the_column_shows_the_customer(window, session):
    window.click("column/customer")
    assert window.find("customer/code").property("text") == "1234 5678"
    assert window.find("customer/password").property("text") == "Tour-Eiffel-89!"
    session.customer = session.customers("en")[0]
    session.customer.linked = True
    session.tell()
    window.settle()

    assert "linked" in window.find("customer/code").property("text")


def test_the_chooser_opens_a_car(window):
    window.click("line/911")
    window.click("year/2019")
    assert not window.find("chooser/start").property("enabled")
    window.click("chooser/generation/old")
    window.click("chooser/language/de")
    window.click("chooser/start")

    assert "Modelljahr 2019 · Frankreich" in window.find("car-details").property("text")
    assert window.has("key/OPT")
    window.click("another-car")
    assert window.has("line/911")
    assert not window.has("key/OPT")


def test_a_car_without_porsche_connect_can_be_opened_too(window):
    window.click("line/taycan")
    window.click("year/2020")

    assert "without Porsche Connect" in window.find("chooser/result").property("text")
    assert window.find("chooser/start").property("enabled")


def test_the_chooser_comes_back_with_the_car_that_was_there(window, session):
    window.open(SampleSession("classic-7", "en"))
    window.shell.chooseAnother()
    window.settle()

    assert window.find("line/911").property("chosen")
    assert window.find("year/2019").property("chosen")
    assert not session.events


def test_the_chooser_is_left_for_the_car_that_was_there(window, session):
    window.click("another-car")
    window.click("chooser/back")
    assert window.has("device")
    window.click("another-car")
    window.press_key(Qt.Key.Key_Escape)

    assert window.has("device")
    assert window.shell.session is session
    assert session.events == []


def test_the_first_chooser_has_nothing_to_go_back_to(window):
    window.find("line/911").forceActiveFocus()
    window.press_key(Qt.Key.Key_Escape)

    assert window.has("line/911")
    assert not window.has("chooser/back")


def test_a_language_chosen_in_the_chooser_is_taken_back_to_the_car(window, session):
    window.click("another-car")
    window.click("chooser/language/de")
    window.click("chooser/back")

    assert session.moment.unit.language == "de"
    assert window.find("another-car").property("text") == "Anderes Fahrzeug"


@pytest.mark.parametrize("online", [True, False])
def test_the_line_under_the_device_follows_every_change(window, session, online):
    told = status(data=online, explanation="Data by the embedded SIM.", rests_on=("F055", "F059"))
    session.show(replace(screens("en")["list"], status=told))
    window.settle()

    assert window.find("explanation").property("text") == "Data by the embedded SIM."
    assert window.find("explanation/sources").property("text") == "F055, F059"
    session.show(replace(screens("en")["list"], status=told._replace(explanation="No.", rests_on=())))
    window.settle()
    assert window.find("explanation").property("text") == "No."
    assert window.find("explanation/sources").property("text") == "inferred"


def test_the_line_under_a_dark_unit_says_why_it_is_dark(window, session):
    show(window, session, "dark")

    assert window.find("explanation").property("text") == "Dark"
    assert window.find("explanation/sources").property("text") == ""


def test_the_status_bar_shows_the_signs_it_is_given(window, session):
    show(window, session, "list")
    assert not window.has("status/call")
    call = StatusMark("status/call", "call", "Emma", "Call: Emma", "good", first=True)
    session.show(replace(screens("en")["list"], status=status(marks=(call,))))
    window.settle()

    assert window.find("status/call").property("label") == "Call: Emma"
    assert "Emma" in window.texts()
    assert not window.has("status/data")


def test_the_present_item_of_a_list_has_a_mark(window, session):
    rows = (
        Row("wifi/known#garage", RowKind.SUBMENU, "Garage", "joined", checked=True),
        Row("wifi/known#guests", RowKind.SUBMENU, "Guests", "open"),
    )
    session.show(replace(screens("en")["list"], rows=rows))
    window.settle()

    marked = [item for item in items(window.find("rows")) if item.objectName() == "mark/present"]
    assert len(marked) == 1
    window.click("wifi/known#guests")
    assert session.events == [Tap("wifi/known#guests")]


def test_the_keyboard_reaches_the_column_and_comes_back(window, session):
    window.find("panel/ignition")
    window.press_key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    window.press_key(Qt.Key.Key_Escape)
    assert session.events == []
    window.press_key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    window.press_key(Qt.Key.Key_Escape)

    assert session.events == [Back()]


def test_the_chooser_can_be_used_without_a_mouse(window):
    window.find("line/taycan").forceActiveFocus()
    window.press_key(Qt.Key.Key_Space)

    assert window.shell._chooser().wish.line == "taycan"


def test_the_language_changes_while_it_runs(window, session):
    window.click("language/de")

    assert session.moment.unit.language == "de"
    assert window.find("another-car").property("text") == "Anderes Fahrzeug"


def test_an_absent_target_is_told_with_what_is_there(window, session):
    show(window, session, "tiles")
    with pytest.raises(NotOnScreenError, match="settings"):
        window.click("no/such")


def test_a_car_that_left_the_window_is_not_listened_to(window, session):
    window.open(SampleSession("wide-12", "en"))

    assert not session._listeners


def test_a_simulation_outlives_the_window_that_showed_it(inputs):
    session = SampleSession("full-12", "en")
    with OffscreenWindow(inputs) as window:
        window.open(session)

    session.show(screens("en")["list"])


def test_pictures_are_on_the_disk_when_the_window_is_closed(inputs, tmp_path: Path):
    with OffscreenWindow(inputs) as window:
        window.open(SampleSession("classic-7", "en"))
        window.save(tmp_path / "unit.png")
        window.save(tmp_path / "deep" / "window.png", unit=False)

    unit = QImage(str(tmp_path / "unit.png"))
    assert (unit.width(), unit.height()) == (800, 480)
    assert QImage(str(tmp_path / "deep" / "window.png")).width() == 1440
