"""Keys of the glass under a finger: held, touched twice, and the eye of a secret; by real events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from sample_screens import screens, with_keys
from samples import CANVASES, SampleSession

from pcm_sim.domain.events import PressKnob, Tap
from pcm_sim.ui.robot import OffscreenWindow, find_item

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SOON_MS = 20


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "fr")
    window.open(made)
    return made


def show(window: OffscreenWindow, session: SampleSession, page: str, **changes) -> None:
    """Show a form whose keys are held for a moment only, so that no test has to wait."""
    screen = screens(session.language)[page]
    keys = screen.form.keys._replace(hold_ms=SOON_MS, repeat_ms=SOON_MS)
    session.show(replace(screen, form=screen.form._replace(keys=keys), **changes))
    window.settle()


def middle(window: OffscreenWindow, target: str):
    item = window.find(target)
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def press(window: OffscreenWindow, target: str) -> None:
    QTest.mousePress(window.quick, LEFT, NONE, middle(window, target))


def release(window: OffscreenWindow, target: str) -> None:
    QTest.mouseRelease(window.quick, LEFT, NONE, middle(window, target))
    window.settle()


def box(window: OffscreenWindow, item: QQuickItem):
    return item.mapRectToItem(window.find("glass"), item.boundingRect())


def test_a_held_letter_offers_and_types_nothing(window, session, qtbot):
    show(window, session, "sign_in")
    press(window, "pad/e")
    qtbot.waitUntil(lambda: bool(session.events))
    release(window, "pad/e")

    assert session.events == [Tap("pad/hold/e")]


def test_a_short_touch_of_such_a_letter_types_it_each_time(window, session):
    show(window, session, "sign_in")
    point = middle(window, "pad/e")
    for _ in range(3):
        QTest.mouseClick(window.quick, LEFT, NONE, point)
    QTest.mouseDClick(window.quick, LEFT, NONE, point)

    assert session.events[:3] == [Tap("pad/e")] * 3
    assert set(session.events) == {Tap("pad/e")}


def test_a_letter_that_offers_nothing_knows_no_holding(window, session):
    show(window, session, "sign_in")
    window.click("pad/k")

    assert window.find("pad/k").property("holds") == ""
    assert session.events == [Tap("pad/k")]


@pytest.mark.parametrize("page", ["sign_in", "pin"])
def test_a_held_backspace_erases_again_and_again(window, session, qtbot, page):
    show(window, session, page)
    press(window, "pad/erase")
    qtbot.waitUntil(lambda: len(session.events) >= 3)
    release(window, "pad/erase")
    erased = len(session.events)
    window.settle()

    assert set(session.events) == {Tap("pad/erase")}
    assert len(session.events) == erased


def test_two_touches_of_shift_lock_it(window, session):
    show(window, session, "sign_in")
    point = middle(window, "pad/shift")
    QTest.mouseClick(window.quick, LEFT, NONE, point)
    QTest.mouseDClick(window.quick, LEFT, NONE, point)
    window.settle()

    assert session.events[0] == Tap("pad/shift")
    assert session.events[-1] == Tap("pad/hold/shift")


def test_the_drawing_of_shift_says_how_it_is(window, session):
    show(window, session, "sign_in")
    form = screens("fr")["sign_in"].form
    drawn = set()
    for layer in ("lower", "upper", "caps"):
        session.show(replace(session.screen, form=with_keys(form, "fr", layer=layer)))
        window.settle()
        drawn.add(window.find("pad/shift").property("icon"))

    assert drawn == {"shift", "shift-on", "shift-lock"}


@pytest.mark.parametrize("page", ["offer", "offer_low"])
@pytest.mark.parametrize("canvas", CANVASES)
@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_what_is_offered_covers_no_field_and_stays_on_the_glass(window, canvas, page, language):
    session = SampleSession(canvas, language)
    window.open(session)
    show(window, session, page)
    glass = window.find("glass")
    offered = [find_item(window.quick, key.target) for key in session.screen.form.keys.accents]
    fields = [window.find(field.id) for field in session.screen.form.fields]

    for key in offered:
        assert glass.boundingRect().adjusted(-1, -1, 1, 1).contains(box(window, key))
        assert not any(box(window, field).intersects(box(window, key)) for field in fields)


def test_a_touch_of_an_accent_types_it(window, session):
    show(window, session, "offer_low")
    window.click("pad/à")
    window.click("pad/close")

    assert session.events == [Tap("pad/à"), Tap("pad/close")]


def test_a_touch_beside_what_is_offered_still_types(window, session):
    show(window, session, "sign_in")
    point = middle(window, "pad/n")
    show(window, session, "offer_low")
    QTest.mouseClick(window.quick, LEFT, NONE, point)

    assert session.events == [Tap("pad/n")]


def test_the_eye_shows_its_field(window, session):
    show(window, session, "puk")
    for name in ("puk", "new_pin"):
        window.click(f"form/show/{name}")
    window.click("form/field/puk")

    assert session.events == [Tap("form/show/puk"), Tap("form/show/new_pin"), Tap("form/field/puk")]


def test_a_screen_reader_hears_how_a_secret_is(window, session):
    show(window, session, "puk")
    fields = {field.id: field for field in session.screen.form.fields}
    for name, clear in (("puk", False), ("new_pin", True)):
        eye = QAccessible.queryAccessibleInterface(window.find(f"form/show/{name}"))
        field = fields[f"form/field/{name}"]

        assert eye.text(QAccessible.Text.Name) == field.eye
        assert eye.text(QAccessible.Text.Description) == field.told
        assert eye.state().checked == int(clear)


def test_a_key_with_a_drawing_has_a_name(window, session):
    show(window, session, "sign_in")
    targets = ("pad/erase", "pad/clear", "pad/shift", "pad/globe", "pad/symbols")
    names = [
        QAccessible.queryAccessibleInterface(window.find(target)).text(QAccessible.Text.Name)
        for target in targets
    ]

    assert all(names)
    assert len({*names}) == len(targets)


@pytest.mark.parametrize(
    ("focus", "event"),
    [("pad/e", Tap("pad/hold/e")), ("pad/k", PressKnob()), ("form/field/password", PressKnob())],
)
def test_a_held_knob_holds_the_key_under_the_ring(window, session, qtbot, focus, event):
    show(window, session, "sign_in", focus=focus)
    press(window, "knob/right")
    qtbot.waitUntil(lambda: bool(session.events))
    release(window, "knob/right")

    assert session.events == [event]
