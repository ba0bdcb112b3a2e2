"""Takes pictures of a running simulation in a window that nobody sees, and says where what stands on them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType, TracebackType
from typing import NamedTuple, Self

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from pcm_sim.scenario.pictures.camera import Box, Picture, Surface
from pcm_sim.session.simulation import Session
from pcm_sim.ui.camera import canvas_picture
from pcm_sim.ui.drawn import Drawn, Target, drawn
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.legibility import cut_texts
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.window_items import items

_GLASS = "glass"
_DRAWN = {Surface.GLASS: _GLASS, Surface.DEVICE: "device", Surface.PHONE: "phone-frame"}
_ON_PHONE = "phone/"
# The first does nothing while a simulation goes on; a telephone is worked out at every step where it is seen.
_QUIET_TAB, _PHONE_TAB = "ways", "phone"


class Photographer:
    """A camera over the real window.

    The first picture of a telephone opens it, and it stays open while this simulation is looked at.

    Args:
        inputs: What the window is built from; set `QT_QPA_PLATFORM` before, where there is no display.
    """

    def __init__(self, inputs: WindowInputs) -> None:
        lean = inputs._replace(motion=0.0, search=None, readings=None, settings=None, reload=None)
        self._window = OffscreenWindow(lean)
        self._tab = ""
        self._show_tab(_QUIET_TAB)

    def show(self, session: Session) -> None:
        """Look at a simulation from now on: every picture shows what is so in it by then."""
        self._show_tab(_QUIET_TAB)
        self._window.open(session)

    def take(self, surface: Surface, wanted: str = "") -> Picture:
        """Take a picture of what is so now.

        Args:
            surface: What it shows.
            wanted: A target that must be seen: a list is scrolled until it is. One that is not there is no
                error; the picture has no box of that name then.

        Raises:
            NotOnScreenError: It is to show a telephone, and this simulation has none.
            PictureError: Nothing was drawn in time.
        """
        if surface is Surface.PHONE:
            self._show_tab(_PHONE_TAB)
        # Laid out here and once more by the picture itself: what is built in turns is there by then.
        self._window.refresh()
        if wanted:
            self._window.uncover(_ON_PHONE + wanted if surface is Surface.PHONE else wanted)
        root = self._window.find(_DRAWN[surface])
        image = canvas_picture(root, self._window.quick).convertToFormat(QImage.Format.Format_RGBA8888)
        seen = _ON_SURFACE[surface](root)
        return Picture(image.width(), image.height(), bytes(image.constBits()), *seen)

    def close(self) -> None:
        """End the window; the simulation goes on."""
        self._window.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _show_tab(self, tab: str) -> None:
        if tab != self._tab:
            self._tab = tab
            self._window.shell.showTab(tab)
            self._window.settle()


class _Seen(NamedTuple):
    """What a picture has beside its pixels, field by field."""

    boxes: dict[str, Box]
    cut: tuple[str, ...]
    ink: tuple[Box, ...]


def _on_glass(glass: QQuickItem) -> _Seen:
    return _seen(drawn(glass, _target_of))


def _on_device(device: QQuickItem) -> _Seen:
    # The glass for itself: measured against the whole device, a dialog does not lie over everything.
    glass = next(item for item in items(device) if item.objectName() == _GLASS)
    inner = _seen(drawn(glass, _target_of), glass.mapToItem(device, QPointF(0, 0)))
    outer = _seen(drawn(device, _target_of, (_GLASS,)))
    return _Seen({**outer.boxes, **inner.boxes}, inner.cut + outer.cut, inner.ink + outer.ink)


def _on_phone(frame: QQuickItem) -> _Seen:
    seen = _on_glass(frame)
    return seen._replace(boxes={name.removeprefix(_ON_PHONE): box for name, box in seen.boxes.items()})


_ON_SURFACE: Mapping[Surface, Callable[[QQuickItem], _Seen]] = MappingProxyType(
    {Surface.GLASS: _on_glass, Surface.DEVICE: _on_device, Surface.PHONE: _on_phone}
)


def _target_of(item: QQuickItem) -> str:
    """Name what a person may point at; a row that is grey can be pointed at too."""
    return item.objectName() if item.property("target") or item.inherits("QQuickTextInput") else ""


def _reachable(found: Drawn) -> list[Target]:
    """Leave out what lies below a sheet that takes every touch."""
    return [
        one
        for one in found.targets
        if not any(one.order < over.order and over.box.contains(one.seen.center()) for over in found.sheets)
    ]


def _seen(found: Drawn, corner: QPointF | None = None) -> _Seen:
    at = corner or QPointF()
    boxes = {one.name: _box(one.seen.translated(at)) for one in _reachable(found) if one.name}
    icons = (plate.box for plate in found.plates if plate.icon)
    inked = (*(text.seen for text in found.texts), *icons)
    return _Seen(
        boxes, cut_texts(found), tuple(_box(one.translated(at)) for one in inked if not one.isEmpty())
    )


def _box(seen: QRectF) -> Box:
    # The window shows it scaled: what comes of scaling back is a hair beside the pixels.
    return Box(*(round(part, 2) for part in (seen.x(), seen.y(), seen.width(), seen.height())))
