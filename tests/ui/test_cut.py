"""Nothing round the device is cut, in any language, at the usual and the smallest size of the window."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtQuick import QQuickItem
from sample_screens import screens, status
from samples import SampleSession, without
from test_window_pages import cut_texts

from pcm_sim.ui.robot import OffscreenWindow, find_item, items

LANGUAGES = ("fr", "en", "de")
SIZES = pytest.mark.parametrize("size", [(1440, 860), (1000, 640)], ids=["usual", "smallest"])
TABS = ("car", "customer", "ways", "find")
SECTIONS = ("car", "network", "phone", "cloud")
LATE = datetime(2026, 9, 30, 23, 59, 30, tzinfo=UTC)
LACKS = {
    "sim_slot": False,
    "embedded_sim": "none",
    "wifi": "none",
    "carplay": "none",
    "has_porsche_connect": False,
}


def outside(side: QQuickItem) -> list[str]:
    """Buttons and texts of the column that stick out of it to the right."""
    return [
        item.objectName()
        for item in items(side)
        if item.objectName() and item.mapRectToItem(side, item.boundingRect()).right() > side.width() + 0.5
    ]


def troubles_of(window: OffscreenWindow, what: str) -> list[str]:
    side = find_item(window.quick, "side")
    return [f"{what}: {one}" for one in (*cut_texts(side), *outside(side))]


def scrolls(window: OffscreenWindow) -> bool:
    side = find_item(window.quick, "side")
    scroll = next(item for item in items(side) if item.inherits("QQuickFlickable"))
    return scroll.property("contentHeight") > scroll.height()


@pytest.mark.parametrize("language", LANGUAGES)
@SIZES
def test_nothing_of_the_column_is_cut(window: OffscreenWindow, language: str, size: tuple[int, int]):
    window.quick.resize(*size)
    session = SampleSession("full-12", language)
    session.arrives = False
    session.moment.now = int(LATE.timestamp() * 1000)
    window.open(session)
    troubles = []
    for tab in TABS:
        window.click(f"column/{tab}")
        if tab == "ways":
            window.click("way/data_off/copy")
            window.click("way/data_off/show")
        if tab == "find":
            window.type_text("pin")
            window.click("hit/0/copy")
            window.click("hit/1/show")
        troubles += troubles_of(window, tab)
    window.click("readings")
    troubles += troubles_of(window, "readings")

    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lacks", [{}, LACKS], ids=["whole", "lacking"])
@pytest.mark.parametrize("phone", ["claire", "felix", None])
def test_no_section_is_cut_in_the_smallest_window(window, language, lacks, phone):
    window.quick.resize(1000, 640)
    session = without(SampleSession("full-12", language), **lacks)
    session.moment.car = replace(session.moment.car, phone_id=phone)
    window.open(session)
    window.click("column/car")
    troubles = []
    for section in SECTIONS:
        window.click(f"section/{section}")
        troubles += troubles_of(window, section)

    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_customers_card_needs_no_scrolling_in_the_smallest_window(window, language):
    window.quick.resize(1000, 640)
    window.open(SampleSession("full-12", language))
    window.click("column/customer")

    assert not scrolls(window)


@pytest.mark.parametrize("language", LANGUAGES)
@SIZES
@pytest.mark.parametrize("canvas", ["classic-7", "full-11"])
def test_nothing_round_the_device_is_cut(window: OffscreenWindow, language, size, canvas):
    window.quick.resize(*size)
    session = SampleSession(canvas, language)
    readings = tuple((f"X{number:02}", "literal") for number in range(1, 20))
    session.rules.vehicle = replace(session.rules.vehicle, readings=readings)
    screen = screens(language)["list"]
    words = f"{screen.rows[0].label}, {screen.rows[1].label}. {screen.rows[0].label}, {screen.rows[1].label}."
    told = status(explanation=words, rests_on=("F055", "F059", "F060", "F063", "F064", "F067", "F085"))
    session.show(replace(screen, status=told))
    window.open(session)
    window.find("panel/ignition")
    problems = [f"menus/shared/phone.yaml:{line}:5: {screen.rows[0].label} ({words})" for line in range(9)]
    window.shell.showProblems(problems)
    window.settle()

    troubles = cut_texts(window.quick.contentItem())
    banner, side = window.find("banner"), window.find("side")
    troubles += (
        []
        if banner.mapRectToScene(banner.boundingRect()).right()
        <= side.mapRectToScene(side.boundingRect()).left()
        else ["the banner covers the column"]
    )
    explanation = window.find("explanation")
    if explanation.mapRectToScene(explanation.boundingRect()).bottom() > size[1]:
        troubles.append("the explanation leaves the window")

    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("language", LANGUAGES)
@SIZES
def test_nothing_of_the_chooser_is_cut_when_it_can_be_left(window: OffscreenWindow, language, size):
    window.quick.resize(*size)
    window.open(SampleSession("full-12", language))
    window.shell.chooseAnother()
    window.find("chooser/back")
    window.settle()

    troubles = cut_texts(window.quick.contentItem())

    assert not troubles, "\n".join(troubles)
