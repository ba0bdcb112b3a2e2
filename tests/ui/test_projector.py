"""The projector: a telephone that the last row reads, and a size that nobody changes unseen."""

import pytest
from desk_views import BY_CODE, BY_ID, opened
from PySide6.QtCore import QRectF, Qt
from samples import SampleSession

from pcm_sim.ui.robot import OffscreenWindow, items

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PROJECTOR = (1920, 1080)
LEAST_LETTER = 24
HAIR = 0.5


def fill_the_projector(window: OffscreenWindow) -> None:
    """Present as on a real projector: the screen of the offscreen platform is small and stays so."""
    window.shell.present(True)
    window.find("phone-side")
    # Leaving full screen would end the presentation, so nobody hears of it.
    window.quick.blockSignals(True)
    window.quick.showNormal()
    window.settle()
    window.quick.blockSignals(False)
    # It is that large already, and has told nobody.
    window.quick.resize(PROJECTOR[0] - 1, PROJECTOR[1] - 1)
    window.settle()
    window.quick.resize(*PROJECTOR)
    window.settle()


@pytest.mark.parametrize("row", [BY_CODE, BY_ID])
@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_the_telephone_is_read_from_the_last_row_and_nothing_of_it_is_cut(qapp, language, row):  # noqa: ARG001 - it comes first
    with opened(language) as desk:
        desk.drive(row, tab="customer")
        fill_the_projector(desk.window)
        side, frame = desk.window.find("phone-side"), desk.window.find("phone-frame")
        scroll = next(one for one in items(frame) if one.inherits("QQuickFlickable"))
        customer = desk.shell.column.customer
        for one in customer.property("people"):
            customer.choose(one["value"])
            desk.window.settle()
            assert scroll.property("contentHeight") <= scroll.height(), one["value"]
            small = {text: height for text, height in letters(side) if height < LEAST_LETTER - HAIR}
            assert not small, one["value"]
        assert desk.faults() == []


def letters(side):
    """Give each text on the telephone and round it, with the height of its letters in the window's pixels."""
    for item in items(side):
        if item.inherits("QQuickText") and item.property("text"):
            scale = item.mapRectToScene(QRectF(0, 0, 1, 1)).height()
            yield item.property("text"), item.property("font").pixelSize() * scale


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0])
def test_the_size_is_not_changed_unseen_and_is_as_before_after_the_projector(window, key):
    window.open(SampleSession("full-12", "en"))
    window.find("panel/ignition")
    window.press_key(Qt.Key.Key_Plus, CTRL)
    before = window.shell.zoom
    assert before
    window.press_key(Qt.Key.Key_Return, ALT)
    window.find("phone-side")
    window.press_key(key, CTRL)
    window.press_key(Qt.Key.Key_Escape)

    assert window.shell.zoom == before
    assert window.find("device").scale() == before / 100
