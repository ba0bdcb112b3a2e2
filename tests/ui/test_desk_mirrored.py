"""A language that runs from the right turns the window round the device, and never the device."""

from itertools import pairwise

import pytest
from desk_views import BY_CODE, BY_ID, LAST, SMALLEST, USUAL, clicked, opened
from PySide6.QtCore import Qt
from session_states import walk_to

from pcm_sim.catalogue.pseudo import MIRRORED
from pcm_sim.domain.events import TypeText
from pcm_sim.domain.routes import placed
from pcm_sim.ui.drawn import drawn

SIZES = pytest.mark.parametrize("size", [USUAL, SMALLEST], ids=["usual", "smallest"])


@pytest.fixture(scope="module")
def desk(qapp):  # noqa: ARG001 - the application comes first
    with opened(MIRRORED) as found:
        yield found


def box_of(desk, target):
    item = desk.window.find(target)
    return item.mapRectToScene(item.boundingRect())


def in_order(desk, *targets):
    """Tell whether things stand one after the other, from the left."""
    boxes = [box_of(desk, target) for target in targets]
    return all(one.right() <= next_one.left() + 1 for one, next_one in pairwise(boxes))


def signing_in(session, typed):
    node = next(placed(session.rules.vehicle, session.rules.tree, "link"))
    for event in (*walk_to(session, node.id), TypeText(typed)):
        session.dispatch(event)


def with_an_address(session):
    signing_in(session, "claire")


def with_arabic_letters(session):
    signing_in(session, "\N{ARABIC LETTER SEEN}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER REH}")


@SIZES
def test_the_column_stands_at_the_left_and_the_bar_begins_at_the_right(desk, size):
    desk.begin(size)
    desk.drive(BY_CODE)
    desk.window.settle()

    assert in_order(desk, "side", "device")
    assert in_order(desk, "more", "another-car", "readings", "language", "unofficial", "car-details")
    assert in_order(desk, "column/find", "column/ways", "column/customer", "column/car")
    assert in_order(desk, "explanation/sources", "explanation")


@SIZES
def test_the_device_and_its_keys_stay_as_they_are_in_the_car(desk, size):
    desk.begin(size)
    desk.drive(BY_CODE)
    desk.window.settle()

    assert in_order(desk, "knob/left", "key/HOME", "key/NAV", "key/BACK", "knob/right")
    legend = next(one for one in desk.window.find("key/HOME").childItems() if one.property("text") == "HOME")
    left, right = (
        legend.mapToScene(point).x()
        for point in (legend.boundingRect().topLeft(), legend.boundingRect().topRight())
    )
    assert left < right


@SIZES
def test_every_text_of_the_window_begins_at_the_right(desk, size):
    desk.begin(size)
    desk.drive(BY_CODE, tab="ways")
    desk.window.settle()
    side = desk.window.find("side")

    found = [one for one in drawn(side, clicked).texts if one.name.endswith("/path")]

    assert len(found) >= 2
    assert all(one.box.right() - one.ink.right() < 1 for one in found)


@SIZES
def test_the_start_page_begins_at_the_right(desk, size):
    desk.begin(size)
    desk.start_page(LAST, "911", 2019)
    desk.window.settle()

    assert in_order(desk, "line/taycan", "line/macan", "line/718")
    assert in_order(desk, "last/1", "last/0")
    assert in_order(desk, "year/2020", "year/2018")
    assert in_order(desk, "chooser/language", "chooser/market")


def test_the_arrows_go_where_they_point(desk):
    desk.begin(USUAL)
    desk.drive(BY_CODE)
    desk.window.find("column").forceActiveFocus()

    desk.window.press_key(Qt.Key.Key_Left)
    assert desk.shell.tab == "customer"

    desk.window.press_key(Qt.Key.Key_Right)
    assert desk.shell.tab == "car"


def test_the_keyboard_brings_the_end_of_a_long_menu_into_sight(desk):
    desk.begin(SMALLEST)
    desk.drive(BY_CODE)
    desk.window.click("more")
    desk.window.find("more/customer").forceActiveFocus()
    desk.window.settle()

    assert box_of(desk, "more/customer").bottom() <= SMALLEST[1]


def test_another_language_turns_the_window_back(desk):
    desk.begin(USUAL)
    desk.drive(BY_CODE)
    desk.shell.setLanguage("fr")
    desk.window.settle()

    assert in_order(desk, "device", "side")
    assert in_order(desk, "column/car", "column/find")

    desk.shell.setLanguage(MIRRORED)


@pytest.mark.parametrize(("typing", "side"), [(with_an_address, "right"), (with_arabic_letters, "left")])
def test_the_caret_stands_where_the_typing_goes_on(desk, typing, side):
    desk.begin(USUAL)
    desk.drive(BY_ID, typing)
    desk.window.settle()
    glass = desk.window.find("glass")
    entry = next(one for one in drawn(glass).texts if one.name == "form/entry")
    caret = desk.window.find("form/caret")
    place = caret.mapRectToItem(glass, caret.boundingRect()).center().x()

    assert place > entry.ink.right() if side == "right" else place < entry.ink.left()
