"""What of a drawn screen cannot be read or touched: cut texts, targets that are too small or covered."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from pcm_sim.ui.drawn import Drawn, Seen, Target, drawn
from pcm_sim.ui.explored.easel import Easel
from pcm_sim.ui.legibility import broken_of, cut_of, least_for, small_letters
from pcm_sim.ui.window_items import items

CUT, SMALL, COVERED = "text_cut", "small_target", "covered_target"
_SLACK = 1.5


class Flaw(NamedTuple):
    """Something on a screen that cannot be read or touched well.

    Attributes:
        kind: `text_cut`, `small_target` or `covered_target`.
        entry: Id of what it is about: of the entry that a text stands on, else of the text.
        text: The text; empty for what is touched.
        what: What was measured.
    """

    kind: str
    entry: str
    text: str
    what: str


def flaws(easel: Easel, root: QQuickItem) -> Iterator[Flaw]:
    """Give what cannot be read or touched of what an easel shows.

    Args:
        easel: It.
        root: What it shows.
    """
    found = drawn(root, easel.touched, scrolled=True)
    for text in found.texts:
        # A text that has no room becomes smaller before it is cut.
        small = small_letters(text, easel.least)
        if cut := cut_of(text) or broken_of(text) or (f"letters of {small}" if small else ""):
            yield Flaw(CUT, _entry_of(root, text), text.text, cut)
    bounds = QRectF(0, 0, root.width(), root.height())
    wanted = frozenset(easel.targets())
    for place, target in enumerate(found.targets):
        if target.name not in wanted:
            continue
        least = least_for(target.name, easel.least)
        if min(target.box.width(), target.box.height()) < least:
            size = f"{target.box.width():.0f}×{target.box.height():.0f}"
            yield Flaw(SMALL, target.name, "", f"{size} pixels, at least {least + 1:.0f} are needed")
        if cover := _over(found, place, bounds):
            yield Flaw(COVERED, target.name, "", cover)
    yield from _not_drawn(wanted, found.targets)


def _over(found: Drawn, place: int, bounds: QRectF) -> str:
    """Say what takes the touch of a target's middle; nothing where it takes it itself."""
    target = found.targets[place]
    if target.seen.isEmpty():
        return ""
    middle: QPointF = target.seen.center()
    if not bounds.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(target.seen):
        return "it lies partly outside the glass"
    for sheet in found.sheets:
        if sheet.order > target.order and sheet.box.contains(middle):
            return f"{sheet.name or 'a sheet'} lies over its middle"
    for other in found.targets[place + 1 :]:
        if other.seen.contains(middle) and other.name != target.name:
            return f"{other.name} lies over its middle"
    return ""


def _not_drawn(wanted: frozenset[str], targets: Sequence[Target]) -> Iterator[Flaw]:
    for name in sorted(wanted - {target.name for target in targets}):
        yield Flaw(COVERED, name, "", "nothing is drawn where it could be touched")


def _entry_of(root: QQuickItem, text: Seen) -> str:
    """Name what a text stands on; where that has no name, the text has."""
    for item in items(root):
        if item.inherits("QQuickText") and item.property("text") == text.text:
            above: QQuickItem | None = item
            while above is not None and above is not root:
                if above.property("target"):
                    return above.objectName()
                above = above.parentItem()
    return text.name or text.text
