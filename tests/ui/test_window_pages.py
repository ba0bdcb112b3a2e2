"""Every kind of page, on every canvas, in every language: nothing cut, nothing too small to touch."""

import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from sample_screens import screens
from samples import CANVASES, SampleSession

from pcm_sim.ui.robot import OffscreenWindow, items

LEAST_TARGET_MM = 12.1
LEAST_CAPITAL_MM = 3.5
LANGUAGES = ("fr", "en", "de")
# A hair of rounding between a text's own size and the box it was given.
SLACK = 1.5


def cut_texts(root: QQuickItem) -> list[str]:
    """Texts that do not show all of themselves, or stick out of the glass."""
    found = []
    glass = QRectF(0, 0, root.width(), root.height())
    for item in items(root):
        text = item.property("text")
        if not item.inherits("QQuickText") or not text or item.width() <= 0:
            continue
        size = f"{text!r} in {item.width():.0f}×{item.height():.0f}"
        if item.property("truncated"):
            found.append(f"truncated: {size}")
        # What is typed runs on to the left of its field, as on every keyboard.
        if item.property("contentWidth") > item.width() + SLACK and item.objectName() != "form/entry":
            found.append(f"too wide: {size}")
        if item.property("contentHeight") > item.height() + SLACK:
            found.append(f"too high: {size}")
        scrolls = any(part.inherits("QQuickFlickable") for part in above(item, root))
        box = item.mapRectToItem(root, item.boundingRect())
        if not scrolls and not glass.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
            found.append(f"outside: {size}")
    return found


def above(item: QQuickItem, root: QQuickItem) -> list[QQuickItem]:
    found = []
    while (item := item.parentItem()) is not None and item is not root:
        found.append(item)
    return found


def small_targets(root: QQuickItem, least: float) -> list[str]:
    return [
        f"{item.objectName()} {item.width():.0f}×{item.height():.0f}"
        for item in items(root)
        if item.property("target") and item.objectName() and min(item.width(), item.height()) < least
    ]


@pytest.mark.parametrize("canvas", CANVASES)
def test_pages(window: OffscreenWindow, canvas: str):
    size = CANVASES[canvas][0]
    mm = math.hypot(size.width, size.height) / size.inches / 25.4
    troubles = []
    for language in LANGUAGES:
        session = SampleSession(canvas, language)
        window.open(session)
        for name, screen in screens(language).items():
            session.show(screen)
            window.settle()
            glass = window.find("glass")
            troubles += [f"{language} {name}: {one}" for one in cut_texts(glass)]
            troubles += [
                f"{language} {name}: {one}" for one in small_targets(glass, LEAST_TARGET_MM * mm - 1)
            ]
            missing = [target for target in screen.targets if not window.has(target)]
            troubles += [f"{language} {name}: {one} is not there" for one in missing]

    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1440, 860), (1000, 640)], ids=["usual", "smallest"])
def test_nothing_is_cut_round_the_device(window: OffscreenWindow, language: str, size: tuple[int, int]):
    window.quick.resize(*size)
    window.shell.setLanguage(language)
    window.click("line/911")
    window.click("year/2019")
    troubles = [f"chooser: {one}" for one in cut_texts(window.quick.contentItem())]
    window.open(SampleSession("full-12", language))
    window.find("panel/ignition")
    window.settle()
    troubles += [f"device: {one}" for one in cut_texts(window.quick.contentItem())]

    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("canvas", CANVASES)
def test_list_text_can_be_read_from_the_drivers_seat(window: OffscreenWindow, canvas: str):
    size = CANVASES[canvas][0]
    mm = math.hypot(size.width, size.height) / size.inches / 25.4
    session = SampleSession(canvas, "en")
    window.open(session)
    session.show(screens("en")["options"])
    window.settle()
    label = next(item for item in items(window.find("opt/on")) if item.property("text") == "ON")

    # Both fonts' capitals are at least 0.7 of the size high.
    assert label.property("font").pixelSize() * 0.7 >= LEAST_CAPITAL_MM * mm - 0.01


def test_at_most_six_rows_are_seen_at_once(window: OffscreenWindow):
    for canvas in CANVASES:
        session = SampleSession(canvas, "de")
        window.open(session)
        session.show(screens("de")["list"])
        window.settle()
        rows = window.find("rows")
        assert rows.height() / window.find("set/a").height() < 7


def test_the_dark_screen_shows_nothing(window: OffscreenWindow):
    session = SampleSession()
    window.open(session)
    session.show(screens("fr")["dark"])
    window.settle()

    picture = window.unit_picture()

    assert (picture.width(), picture.height()) == (1920, 720)
    shades = {picture.pixelColor(x, y).name() for x in range(0, 1920, 60) for y in range(0, 720, 40)}
    assert shades == {"#000000"}


def test_every_window_says_that_it_is_unofficial(window: OffscreenWindow):
    said = []
    for language in LANGUAGES:
        window.shell.setLanguage(language)
        window.settle()
        said += [window.find("unofficial").property("text"), window.quick.title()]
        window.open(SampleSession(language=language))
        said += [window.find("unofficial").property("text"), window.quick.title()]
        window.shell.chooseAnother()
        window.settle()

    words = ("non officielle", "Unofficial", "Inoffizielle")
    assert len(said) == 12
    assert all(any(word in text for word in words) for text in said)
