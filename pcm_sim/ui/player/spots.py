"""Where something that a scenario touches stands in the window."""

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickWindow

from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Touch
from pcm_sim.ui.window_items import items, uncover

_PHONE = "phone/"


def names_of(touch: Touch) -> tuple[str, ...]:
    """Name the items that a touch may mean, the likeliest first."""
    if touch.surface is Surface.PHONE:
        return (f"{_PHONE}{touch.target}",)
    if touch.kind == "type":
        # A form with one field shows only what is typed into it.
        return touch.target, "form/entry"
    return (touch.target,)


def spot_of(window: QQuickWindow, touch: Touch) -> QRectF | None:
    """Find where a touch lands, scrolled into view where it can be.

    Args:
        window: The window.
        touch: The touch.

    Returns:
        The box of what is touched, in the window's pixels; none where it is not to be seen.
    """
    for name in names_of(touch):
        item = next((one for one in items(window.contentItem()) if one.objectName() == name), None)
        if item is not None:
            uncover(item)
            return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return None
