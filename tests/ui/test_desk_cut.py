"""Nothing that lies over the window is cut, in any language, at the usual and the smallest size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from samples import SampleSession
from test_window_pages import cut_texts

from pcm_sim.ui.robot import OffscreenWindow

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en", "de"])
SIZES = pytest.mark.parametrize("size", [(1440, 860), (1000, 640)], ids=["usual", "smallest"])
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(window: OffscreenWindow, language: str, size: tuple[int, int]) -> OffscreenWindow:
    window.quick.resize(*size)
    window.open(SampleSession("classic-7", language))
    window.find("panel/ignition")
    return window


def inside(window: OffscreenWindow, item: QQuickItem) -> bool:
    box = item.mapRectToScene(item.boundingRect())
    return (
        box.left() >= 0
        and box.top() >= 0
        and box.right() <= window.quick.width()
        and (box.bottom() <= window.quick.height())
    )


@LANGUAGES
@SIZES
def test_the_help_sheet_is_whole(opened):
    opened.press_key(Qt.Key.Key_F1)
    sheet = opened.find("help")

    assert not cut_texts(sheet)
    assert inside(opened, opened.find("help/close"))


@LANGUAGES
@SIZES
def test_the_menu_is_whole(opened):
    opened.click("more")
    last = opened.find("more/customer")

    # It hangs in the layer of the popups, which lies beside the content of the window.
    assert not cut_texts(last.parentItem().parentItem().parentItem())
    assert inside(opened, opened.find("more/present"))
    # In a small window the menu is longer than the window, and scrolls.
    opened.uncover("more/customer")
    assert inside(opened, last)


@LANGUAGES
@SIZES
def test_what_was_said_is_whole_however_long_the_path(opened):
    opened.press_key(Qt.Key.Key_P, CTRL | SHIFT)
    opened.shell.desk.say(
        "desktop.said.path",
        path=" \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(["Gestionnaire"] * 9),
    )
    opened.settle()

    assert not cut_texts(opened.find("said"))
    assert inside(opened, opened.find("said"))


@LANGUAGES
def test_the_telephone_on_the_projector_is_whole(window, language):
    window.open(SampleSession("full-11", language))
    window.shell.present(True)

    side = window.find("phone-side")
    window.settle()
    assert not cut_texts(side)
    assert inside(window, window.find("phone-side/unofficial"))
