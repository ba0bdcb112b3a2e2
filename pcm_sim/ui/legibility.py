"""Whether everything on a picture can be read and touched, measured on the items that are drawn."""

from collections.abc import Collection, Iterator
from itertools import combinations
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from pcm_sim.ui.drawn import Drawn, Plate, Seen, Target, Touched, drawn, touched_on_glass
from pcm_sim.ui.letters import longest_word, missing_signs

LEAST_TARGET_MM = 12.1
LEAST_SIGN_MM = 7.2
"""Of a sign in the status bar: a touch there explains and changes nothing, so a miss does no harm."""
LEAST_CAPITAL_MM = 2.6
CAPITAL = 0.7
"""Height of a capital of both fonts, as a share of the font size; the smaller of the two."""

# A hair of rounding between a text's own size and the box it was given.
_SLACK = 1.5
_SIGN = "status/"
_NEARLY = 0.9
# A line is as high as its font allows; its letters leave this share of the font size free at either end.
_LEADING = 0.22


class Least(NamedTuple):
    """How small things may be, in pixels.

    Attributes:
        target: Of what is touched, either side.
        sign: Of what is touched in the status bar.
        letter: Font size of what is read.
    """

    target: float
    sign: float
    letter: float


class Fault(NamedTuple):
    """Something that cannot be read or touched well.

    Attributes:
        kind: `cut`, `outside`, `broken`, `overlap`, `letters`, `signs`, `target` or `crowded`.
        what: The text or the target.
        detail: What was measured.
    """

    kind: str
    what: str
    detail: str

    def __str__(self) -> str:
        """Say it in a line."""
        return f"{self.kind}: {self.what!r}, {self.detail}"


def least_of(width: int, height: int, inches: float) -> Least:
    """Give how small things may be on a glass of so many pixels and so many inches."""
    mm = float((width * width + height * height) ** 0.5) / inches / 25.4
    return Least(LEAST_TARGET_MM * mm - 1, LEAST_SIGN_MM * mm - 1, LEAST_CAPITAL_MM * mm / CAPITAL - 1)


def faults(
    root: QQuickItem, least: Least, touched: Touched = touched_on_glass, apart: Collection[str] = ()
) -> list[Fault]:
    """Give everything inside an item that cannot be read or touched well.

    What lies outside the viewport of a list is no fault, and neither is what an opaque shape covers whole.

    Args:
        root: The glass, or any other item that is shown.
        least: How small things may be.
        touched: What one can touch there.
        apart: Object names of parts that are measured for themselves.
    """
    found = drawn(root, touched, apart)
    bounds = QRectF(0, 0, root.width(), root.height())
    return [
        *(fault for text in found.texts for fault in _of_text(text, bounds, least)),
        *_overlaps(found),
        *_of_targets(found, bounds, least),
    ]


def cut_texts(found: Drawn) -> tuple[str, ...]:
    """Give the texts of which something is missing."""
    return tuple(text.text for text in found.texts if _cut(text))


def _cut(text: Seen) -> str:
    """Say how a text is cut; nothing where it is whole."""
    runs_on = text.name == "form/entry"
    wide = text.ink.width() > text.box.width() + _SLACK and not runs_on
    if text.truncated or wide or text.ink.height() > text.box.height() + _SLACK:
        ink, box = text.ink, text.box
        return f"{ink.width():.0f}×{ink.height():.0f} in {box.width():.0f}×{box.height():.0f}"
    return f"{_place(text.ink)} beyond {_place(text.clip)}" if text.clipped and not runs_on else ""


def _of_text(text: Seen, bounds: QRectF, least: Least) -> Iterator[Fault]:
    if cut := _cut(text):
        yield Fault("cut", text.text, cut)
    if text.breaks_words:
        word, width = longest_word(text.text, text.font)
        if width > text.box.width() + _SLACK:
            yield Fault("broken", text.text, f"{word!r} is {width:.0f} wide in {text.box.width():.0f}")
    if not _within(bounds, text.seen):
        yield Fault("outside", text.text, _place(text.ink))
    if text.size < least.letter:
        yield Fault("letters", text.text, f"{text.size:.0f} px, at least {least.letter + 1:.0f}")
    signs = missing_signs(text.text, text.font)
    if signs:
        yield Fault("signs", text.text, f"{text.font.family()} lacks {signs}")


def _overlaps(found: Drawn) -> Iterator[Fault]:
    icons = [plate for plate in found.plates if plate.icon]
    for under, over in combinations(found.texts, 2):
        common = _core(under).intersected(_core(over))
        if _is_seen(common) and not _covered(common, under.order, over.order, found.plates):
            yield Fault("overlap", under.text, f"with {over.text!r} at {_place(common)}")
    for text in found.texts:
        for icon in icons:
            common = _core(text).intersected(icon.box)
            first, last = sorted((text.order, icon.order))
            if _is_seen(common) and not _covered(common, first, last, found.plates):
                yield Fault("overlap", text.text, f"with the drawing {icon.name} at {_place(common)}")


def _within(bounds: QRectF, box: QRectF) -> bool:
    return bounds.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(box)


def _is_seen(box: QRectF) -> bool:
    return min(box.width(), box.height()) > _SLACK


def _covered(common: QRectF, first: int, last: int, plates: tuple[Plate, ...]) -> bool:
    """Tell whether a shape that is painted between two others hides where they meet."""
    between = (plate for plate in plates if first < plate.order < last and not plate.icon)
    return any(plate.box.adjusted(-1, -1, 1, 1).contains(common) for plate in between)


def _core(text: Seen) -> QRectF:
    inset = text.size * _LEADING
    return text.seen.adjusted(0, inset, 0, -inset)


def _of_targets(found: Drawn, bounds: QRectF, least: Least) -> Iterator[Fault]:
    for one in found.targets:
        if not _within(bounds, one.seen):
            yield Fault("outside", one.name, _place(one.box))
        wanted = least.sign if one.name.startswith(_SIGN) else least.target
        if min(one.box.width(), one.box.height()) < wanted:
            size = f"{one.box.width():.0f}×{one.box.height():.0f}"
            yield Fault("target", one.name, f"{size}, at least {wanted + 1:.0f}")
    for first, second in combinations(found.targets, 2):
        common = first.seen.intersected(second.seen)
        if first.layer != second.layer or not _is_seen(common):
            continue
        # A control in a field, such as its eye, is meant to lie there; what is hidden is not touched.
        if not (_lies_in(first, second) or _covered(common, first.order, second.order, found.plates)):
            yield Fault("crowded", first.name, f"with {second.name} at {_place(common)}")


def _lies_in(outer: Target, inner: Target) -> bool:
    """Tell whether nearly all of a target lies inside another that was painted before it."""
    common = outer.seen.intersected(inner.seen)
    return common.width() * common.height() > _NEARLY * inner.seen.width() * inner.seen.height()


def _place(box: QRectF) -> str:
    return f"{box.x():.0f},{box.y():.0f} {box.width():.0f}×{box.height():.0f}"
