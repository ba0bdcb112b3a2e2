"""What is drawn inside an item, in the order in which it is painted: texts, plates and touch targets."""

from collections.abc import Callable, Collection
from typing import NamedTuple, cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QJSEngine, QJSValue, QQmlProperty, qmlEngine
from PySide6.QtQuick import QQuickItem

_RIGHT, _CENTRE = 2, 4
_BOTTOM, _MIDDLE = 64, 128
_NO_WRAP, _WORD_WRAP = 0, 1
# Enumerations and value types that Python has no converter for; QML reads them as numbers.
_SETTING = (
    "(one => [one.effectiveHorizontalAlignment, one.verticalAlignment, one.wrapMode, one.fontInfo.pixelSize])"
)
# An engine keeps whatever it compiled until its own end, so each compiles this once.
_readers: "WeakKeyDictionary[QJSEngine, QJSValue]" = WeakKeyDictionary()
_FAINT = 0.35
_SOLID = 0.8
_SLACK = 1.5
_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


class Seen(NamedTuple):
    """A text as it is painted; boxes are in pixels of the outermost item.

    Attributes:
        text: What it says.
        name: The item's object name.
        font: Its font as it is painted, fitted size and all.
        size: Its size in pixels.
        box: What it was given.
        ink: What its lines take.
        clip: What is shown of the place where it stands.
        clipped: Some of the ink is beyond the clip, and no scrolling brings it in.
        truncated: Lines or words were left out.
        breaks_words: It may break in the middle of a word.
        order: Its turn in painting.
    """

    text: str
    name: str
    font: QFont
    size: float
    box: QRectF
    ink: QRectF
    clip: QRectF
    clipped: bool
    truncated: bool
    breaks_words: bool
    order: int

    @property
    def seen(self) -> QRectF:
        """What can be seen of its ink."""
        return self.ink.intersected(self.clip) if self.clip.isValid() else self.ink


class Plate(NamedTuple):
    """Something painted that hides what lies below it.

    Attributes:
        name: Of a drawing.
        box: Where.
        icon: It is a drawing.
        order: Its turn in painting.
    """

    name: str
    box: QRectF
    icon: bool
    order: int


class Target(NamedTuple):
    """Something to touch.

    Attributes:
        name: Its id.
        box: Where.
        seen: What can be seen of it.
        layer: How many sheets that take every touch lie below it.
        order: Its turn in painting.
    """

    name: str
    box: QRectF
    seen: QRectF
    layer: int
    order: int


Touched = Callable[[QQuickItem], str]
"""Names an item if it is one to touch; gives an empty word otherwise."""


class Drawn(NamedTuple):
    """Everything that is drawn, in order; sheets take every touch of what lies below them."""

    texts: tuple[Seen, ...]
    plates: tuple[Plate, ...]
    targets: tuple[Target, ...]
    sheets: tuple[Plate, ...] = ()


class _Place(NamedTuple):
    """Where an item stands, by what is round it."""

    clip: QRectF
    scrolls: bool
    opacity: float


class _Setting(NamedTuple):
    """How a text is set."""

    across: int
    down: int
    wrap: int
    size: float


def touched_on_glass(item: QQuickItem) -> str:
    """Name an item of the unit if it is one to touch."""
    return item.objectName() if item.property("target") and item.property("usable") else ""


def drawn(
    root: QQuickItem,
    touched: Touched = touched_on_glass,
    apart: Collection[str] = (),
    *,
    scrolled: bool = False,
) -> Drawn:
    """Give what is drawn inside an item.

    Args:
        root: The item.
        touched: What one can touch there.
        apart: Object names of parts that are measured for themselves; here each is but a plate.
        scrolled: Also what a list has scrolled away; of that nothing is seen.
    """
    walk = _Walk(root, touched, apart, scrolled=scrolled)
    walk.visit(root, _Place(_EVERYWHERE, scrolls=False, opacity=1))
    return Drawn(tuple(walk.texts), tuple(walk.plates), tuple(walk.targets), tuple(walk.sheets))


class _Walk:
    """One walk through the items."""

    def __init__(self, root: QQuickItem, touched: Touched, apart: Collection[str], *, scrolled: bool) -> None:
        self._root = root
        self._scrolled = scrolled
        self._touched = touched
        self._apart = apart
        self._order = 0
        self._layer = 0
        self.texts: list[Seen] = []
        self.plates: list[Plate] = []
        self.targets: list[Target] = []
        self.sheets: list[Plate] = []

    def visit(self, item: QQuickItem, place: _Place) -> None:
        opacity = place.opacity * item.opacity()
        if opacity < _FAINT or (item is not self._root and not item.isVisible()):
            return
        if opacity != place.opacity:
            place = place._replace(opacity=opacity)
        if item.objectName() in self._apart:
            self._order += 1
            self._put_plate(item, place)
            return
        children = item.childItems()
        inner = self._inside(item, place)
        below: list[QQuickItem] = []
        if any(child.z() for child in children):
            children = sorted(children, key=QQuickItem.z)
            below = [child for child in children if child.z() < 0]
        for child in below:
            self.visit(child, inner)
        self._take(item, place)
        for child in children[len(below) :]:
            self.visit(child, inner)

    def _inside(self, item: QQuickItem, place: _Place) -> _Place:
        if not item.clip():
            return place
        box = item.mapRectToItem(self._root, QRectF(0, 0, item.width(), item.height()))
        return place._replace(
            clip=place.clip.intersected(box), scrolls=place.scrolls or item.inherits("QQuickFlickable")
        )

    def _take(self, item: QQuickItem, place: _Place) -> None:
        self._order += 1
        if item.inherits("QQuickText"):
            self._take_text(item, place)
        elif item.inherits("QQuickRectangle"):
            self._take_plate(item, place)
        elif item.inherits("QQuickImage"):
            self._take_icon(item, place)
        elif item.inherits("QQuickMouseArea"):
            self._take_sheet(item)
        if name := self._touched(item):
            box = item.mapRectToItem(self._root, QRectF(0, 0, item.width(), item.height()))
            seen = box.intersected(place.clip)
            if not seen.isEmpty() or (self._scrolled and place.scrolls):
                self.targets.append(Target(name, box, seen, self._layer, self._order))

    def _take_text(self, item: QQuickItem, place: _Place) -> None:
        text = item.property("text")
        if not text or item.width() <= 0:
            return
        setting = _setting(item)
        box, ink = self._boxes(item, setting)
        if place.scrolls and not self._scrolled and not ink.intersects(place.clip):
            return
        font = QFont(cast("QFont", item.property("font")))
        font.setPixelSize(max(1, round(setting.size)))
        seen = Seen(
            text=text,
            name=item.objectName(),
            font=font,
            size=setting.size,
            box=box,
            ink=ink,
            clip=place.clip,
            clipped=_is_clipped(ink, place),
            truncated=bool(item.property("truncated")),
            breaks_words=setting.wrap not in (_NO_WRAP, _WORD_WRAP),
            order=self._order,
        )
        self.texts.append(seen)

    def _boxes(self, item: QQuickItem, setting: _Setting) -> tuple[QRectF, QRectF]:
        wide, high = item.property("contentWidth"), item.property("contentHeight")
        across, down = setting.across, setting.down
        left, right = item.property("leftPadding"), item.property("rightPadding")
        top, bottom = item.property("topPadding"), item.property("bottomPadding")
        inner = QRectF(0, 0, item.width(), item.height()).adjusted(left, top, -right, -bottom)
        spare, free = inner.width() - wide, inner.height() - high
        x = left + (spare if across == _RIGHT else spare / 2 if across == _CENTRE else 0.0)
        y = top + (free if down == _BOTTOM else free / 2 if down == _MIDDLE else 0.0)
        box = item.mapRectToItem(self._root, inner)
        return box, item.mapRectToItem(self._root, QRectF(x, y, wide, high))

    def _take_plate(self, item: QQuickItem, place: _Place) -> None:
        colour = cast("QColor", item.property("color"))
        gradient = cast("QObject | None", QQmlProperty(item, "gradient").read())
        if place.opacity * (1.0 if gradient else colour.alphaF()) >= _SOLID:
            self._put_plate(item, place)

    def _put_plate(self, item: QQuickItem, place: _Place) -> None:
        box = item.mapRectToItem(self._root, QRectF(0, 0, item.width(), item.height()))
        self.plates.append(Plate("", box.intersected(place.clip), icon=False, order=self._order))

    def _take_icon(self, item: QQuickItem, place: _Place) -> None:
        source = str(QQmlProperty(item, "source").read().toString())
        if not source or item.width() <= 0:
            return
        box = item.mapRectToItem(self._root, QRectF(0, 0, item.width(), item.height()))
        self.plates.append(Plate(source, box.intersected(place.clip), icon=True, order=self._order))

    def _take_sheet(self, item: QQuickItem) -> None:
        """Count what takes every touch of what lies below it: a dialog's ground."""
        if item.width() >= self._root.width() * 0.99 and item.height() >= self._root.height() * 0.5:
            self._layer += 1
            box = item.mapRectToItem(self._root, QRectF(0, 0, item.width(), item.height()))
            self.sheets.append(Plate(item.objectName(), box, icon=False, order=self._order))


def _is_clipped(ink: QRectF, place: _Place) -> bool:
    """Tell whether some of a text is cut by what is round it; a list brings its rows in from below."""
    clip = place.clip.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if place.scrolls:
        return ink.left() < clip.left() or ink.right() > clip.right()
    return not clip.contains(ink)


def _setting(item: QQuickItem) -> _Setting:
    # Asked of the item's context, the engine would become the context's for Python, and end with it.
    engine = qmlEngine(item)
    if engine is None:
        raise LookupError(f"the text {item.property('text')!r} was not made by QML")
    if engine not in _readers:
        # Qt gives the value alone, which its stub does not say.
        _readers[engine] = cast("QJSValue", engine.evaluate(_SETTING))
    across, down, wrap, size = _readers[engine].call([engine.toScriptValue(item)]).toVariant()
    return _Setting(int(across), int(down), int(wrap), float(size))
