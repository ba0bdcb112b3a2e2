"""The items of a window: all that are visible, and bringing one of them into sight."""

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QPointF
from PySide6.QtQuick import QQuickItem


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Give an item and everything in it that is visible; delegates are found this way only."""
    open_ = [root]
    while open_:
        item = open_.pop()
        yield item
        open_ += [child for child in reversed(item.childItems()) if child.isVisible()]


def uncover(item: QQuickItem, spare: float = 0.0) -> bool:
    """Scroll the list round an item until the item's middle lies inside it.

    Args:
        item: The item.
        spare: How far from the list's edges, in pixels; half its height brings in all of it.

    Returns:
        Whether anything moved.
    """
    flickable = _flickable_round(item)
    if flickable is None:
        return False
    middle = item.mapToItem(flickable, QPointF(item.width() / 2, item.height() / 2)).y()
    if spare < middle < flickable.height() - spare:
        return False
    low = float(flickable.property("originY") or 0)
    most = low + max(0.0, float(flickable.property("contentHeight")) - flickable.height())
    wanted = float(flickable.property("contentY")) + middle - flickable.height() / 2
    flickable.setProperty("contentY", min(max(low, wanted), most))
    QMetaObject.invokeMethod(flickable, "returnToBounds")
    return True


def _flickable_round(item: QQuickItem) -> QQuickItem | None:
    # Qt gives None at the top, which its stub does not say.
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        if above.inherits("QQuickFlickable"):
            return above
        above = above.parentItem()
    return None
