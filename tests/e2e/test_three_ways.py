"""Every control can be used in three ways: by touch, by the knob, by the keyboard; each does the same."""

from dataclasses import replace

import pytest
from driver import Driver
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import Confirm, SetSignal, Tap, TypeText
from pcm_sim.domain.screen import PageKind
from pcm_sim.session.simulation import Session

CARS = ("macan-2018", "panamera-2018", "cayenne-2021", "taycan-2022")
CLICK = 120
START = "start"
# Of a page with many alike, the ends and what is special; a whole keyboard would only cost time.
ENDS = 3
SPECIAL = ("home", "back", "status/data", "pad/shift", "pad/symbols", "pad/erase", "form/confirm")


def home(_session):
    """Stay where the unit starts."""


def rows(session):
    assert session.go_to("data_off")


def offline(session):
    assert session.go_to("data_off")
    session.dispatch(SetSignal(Bearer.NONE, 0))


def telephone(session):
    assert session.go_to("dial")


def form(session):
    assert session.go_to("link")


def filled_form(session):
    """Type what the form wants, without sending it."""
    assert session.go_to("link")
    customer = next(one for one in session.customers() if one.id == "claire")
    secrets = {"code": customer.pairing_code}
    names = [field.name for field in session.moment.unit.form.fields]
    for name in names:
        session.dispatch(Tap(f"form/field/{name}"))
        session.dispatch(TypeText(secrets.get(name) or getattr(customer, name)))
    assert session.screen.form.can_confirm


def wait(session):
    filled_form(session)
    session.dispatch(Confirm())
    assert session.screen.kind is PageKind.WAIT


def question(session):
    """Let the unit ask something: to reset it."""
    assert session.go_to("factory_reset")
    session.dispatch(Confirm())
    assert len(session.screen.dialog.buttons) > 1


PAGES = (home, rows, offline, telephone, filled_form, wait, question)


def sampled(targets):
    """Give the targets of a page that stand for all."""
    special = [target for target in targets if target in SPECIAL or target.startswith("form/field/")]
    plain = [target for target in targets if target not in special]
    return [*plain[:ENDS], *plain[ENDS:][-ENDS:], *special]


def again(session):
    """Give another simulation at the same moment, without a ring."""
    return Session(session.rules, after(session), session._props, session.year)


def after(session):
    """Give what is so now, but for where the ring is."""
    moment = session.moment
    return replace(moment, unit=replace(moment.unit, focus=""))


def turn(driver, steps):
    """Turn the wheel of the mouse over the knob."""
    knob = driver.window.find("knob/right")
    middle = QPointF(knob.mapToScene(QPointF(knob.width() / 2, knob.height() / 2)))
    turned = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, -CLICK * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(driver.window.quick, turned)


def by_touch(driver, target):
    driver.tap(target)


def by_knob(driver, target):
    steps = driver.screen.targets.index(target)
    turn(driver, 1)
    if steps:
        turn(driver, steps)
    driver.window.settle()
    assert_ringed(driver, target)
    driver.tap("knob/right")


def by_keyboard(driver, target):
    # That one key after the other leads through all of a page is seen once for the page.
    before = driver.screen.targets.index(target)
    if before:
        turn(driver, 1)
        turn(driver, before - 1)
    QTest.keyClick(driver.window.quick, Qt.Key.Key_Tab)
    driver.window.settle()
    assert_ringed(driver, target)
    driver.window.press_key(Qt.Key.Key_Return)


def tabbed_through(driver):
    """Give what the ring comes by, from one end of the page to the other."""
    seen = []
    for _ in driver.screen.targets:
        QTest.keyClick(driver.window.quick, Qt.Key.Key_Tab)
        seen.append(driver.screen.focus)
    return tuple(seen)


def assert_ringed(driver, target):
    """The ring stands on the target, and the target is in sight."""
    assert driver.screen.focus == target
    item, glass = driver.window.find(target), driver.window.find("glass")
    assert item.property("ringed")
    middle = item.mapToItem(glass, QPointF(item.width() / 2, item.height() / 2))
    assert glass.contains(middle)
    covering = item.parentItem()
    while covering is not glass:
        assert not covering.clip() or covering.contains(
            item.mapToItem(covering, item.boundingRect().center())
        )
        covering = covering.parentItem()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
@pytest.mark.parametrize("car", CARS)
def test_each_control_does_the_same_by_touch_knob_and_keyboard(open_car, car, page):
    driver = open_car(car, "en")
    page(driver.session)
    session = again(driver.session)
    driver.window.open(session)
    driver = Driver(driver.window, session)
    session.keep(START)
    targets = session.screen.targets
    assert tabbed_through(driver) == targets
    troubles = []
    for target in sampled(targets):
        outcomes = []
        for way in (by_touch, by_knob, by_keyboard):
            session.recall(START)
            driver.window.refresh()
            way(driver, target)
            outcomes.append(after(session))
        if outcomes[0] != outcomes[1] or outcomes[0] != outcomes[2]:
            troubles.append(target)

    assert not troubles


@pytest.mark.parametrize("car", CARS)
def test_a_touch_hides_the_ring(open_car, car):
    driver = open_car(car, "en")
    rows(driver.session)
    driver.window.settle()
    ringed = driver.screen.focus
    assert driver.window.find(ringed).property("ringed")

    driver.tap(driver.screen.rows[-1].id)

    assert driver.screen.focus == ""


@pytest.mark.parametrize("car", CARS)
def test_escape_leads_back_from_everything(open_car, car):
    driver = open_car(car, "en")
    for page in PAGES[1:]:
        page(driver.session)
        depth = len(driver.session.moment.unit.stack)
        driver.window.press_key(Qt.Key.Key_Escape)
        unit = driver.session.moment.unit
        assert (unit.dialog, unit.pending) == (None, None)
        assert unit.form is None or page is wait
        assert page not in (rows, offline) or len(unit.stack) == depth - 1
        driver.session.dispatch(SetSignal(Bearer.LTE, 4))


@pytest.mark.parametrize("car", CARS)
def test_a_text_is_pasted_into_the_form(open_car, car, qapp):
    driver = open_car(car, "en")
    form(driver.session)
    driver.window.settle()
    qapp.clipboard().setText(" 1234 5678\n")
    driver.window.press_key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    field = driver.session.moment.unit.form.fields[0]
    assert field.text == "12345678"


@pytest.mark.parametrize("car", CARS)
def test_the_knob_alone_types_a_letter_where_there_are_letters(open_car, car):
    driver = open_car(car, "en")
    form(driver.session)
    driver.window.settle()
    key = next(target for target in driver.screen.targets if target.startswith("pad/"))
    by_knob(driver, key)
    driver.tap("knob/right")

    field = driver.session.moment.unit.form.fields[0]
    assert field.text == key[-1] * 2
    assert_ringed(driver, key)
