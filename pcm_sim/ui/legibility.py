"""Whether everything on a picture can be read and touched, measured on the items that are drawn."""

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple, TypeVar

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


_One = TypeVar("_One")
_Other = TypeVar("_Other")
_Edged = tuple[float, float, float, float, _One]
"""A thing behind the edges of its box: left, top, right, bottom."""


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


def least_for(target: str, least: Least) -> float:
    """Give how small something to touch may be, by its name."""
    return least.sign if target.startswith(_SIGN) else least.target


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
    return tuple(text.text for text in found.texts if cut_of(text))


def cut_of(text: Seen) -> str:
    """Say how a text is cut; nothing where it is whole."""
    runs_on = text.name == "form/entry"
    wide = text.ink.width() > text.box.width() + _SLACK and not runs_on
    if text.truncated or wide or text.ink.height() > text.box.height() + _SLACK:
        ink, box = text.ink, text.box
        return f"{ink.width():.0f}×{ink.height():.0f} in {box.width():.0f}×{box.height():.0f}"
    return f"{_place(text.ink)} beyond {_place(text.clip)}" if text.clipped and not runs_on else ""


def broken_of(text: Seen) -> str:
    """Say how a text breaks in the middle of a word; nothing where it does not."""
    if not text.breaks_words:
        return ""
    word, width = longest_word(text.text, text.font)
    is_broken = width > text.box.width() + _SLACK
    return f"{word!r} is {width:.0f} wide in {text.box.width():.0f}" if is_broken else ""


def small_letters(text: Seen, least: Least) -> str:
    """Say how small the letters of a text are; nothing where they are large enough."""
    return f"{text.size:.0f} px, at least {least.letter + 1:.0f}" if text.size < least.letter else ""


def _of_text(text: Seen, bounds: QRectF, least: Least) -> Iterator[Fault]:
    if cut := cut_of(text):
        yield Fault("cut", text.text, cut)
    if broken := broken_of(text):
        yield Fault("broken", text.text, broken)
    if not _within(bounds, text.seen):
        yield Fault("outside", text.text, _place(text.ink))
    if small := small_letters(text, least):
        yield Fault("letters", text.text, small)
    signs = missing_signs(text.text, text.font)
    if signs:
        yield Fault("signs", text.text, f"{text.font.family()} lacks {signs}")


def _overlaps(found: Drawn) -> Iterator[Fault]:
    texts = [_edged(_core(text), text) for text in found.texts]
    icons = [_edged(plate.box, plate) for plate in found.plates if plate.icon]
    for under, over, common in _meeting(combinations(texts, 2)):
        if not _covered(common, under.order, over.order, found.plates):
            yield Fault("overlap", under.text, f"with {over.text!r} at {_place(common)}")
    for text, icon, common in _meeting(product(texts, icons)):
        first, last = sorted((text.order, icon.order))
        if not _covered(common, first, last, found.plates):
            yield Fault("overlap", text.text, f"with the drawing {icon.name} at {_place(common)}")


def _edged(box: QRectF, thing: _One) -> tuple[float, float, float, float, _One]:
    return box.left(), box.top(), box.right(), box.bottom(), thing


def _meeting(
    pairs: Iterable[tuple[_Edged[_One], _Edged[_Other]]],
) -> Iterator[tuple[_One, _Other, QRectF]]:
    """Give the pairs that meet where one can see it, and where; in figures, as there are thousands."""
    for (left, top, right, bottom, one), (left_2, top_2, right_2, bottom_2, other) in pairs:
        if right - left_2 > _SLACK and right_2 - left > _SLACK:
            wide = min(right, right_2) - (x := max(left, left_2))
            high = min(bottom, bottom_2) - (y := max(top, top_2))
            if min(wide, high) > _SLACK:
                yield one, other, QRectF(x, y, wide, high)


def _within(bounds: QRectF, box: QRectF) -> bool:
    return bounds.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(box)


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
        wanted = least_for(one.name, least)
        if min(one.box.width(), one.box.height()) < wanted:
            size = f"{one.box.width():.0f}×{one.box.height():.0f}"
            yield Fault("target", one.name, f"{size}, at least {wanted + 1:.0f}")
    targets = [_edged(one.seen, one) for one in found.targets]
    for first, second, common in _meeting(combinations(targets, 2)):
        if first.layer != second.layer:
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
