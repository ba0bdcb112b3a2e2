"""Takes pictures of a running simulation in a window that nobody sees, and says where things stand on them."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType, TracebackType
from typing import Self

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from pcm_sim.scenario.camera import Box, Picture, Surface
from pcm_sim.session.simulation import Session
from pcm_sim.ui.camera import canvas_picture
from pcm_sim.ui.drawn import Drawn, Target, drawn
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.legibility import cut_texts
from pcm_sim.ui.robot import OffscreenWindow, items

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
        # One frame here and one by the picture itself: what is built in turns is there by then.
        self._window.settle(1)
        if wanted:
            self._window.uncover(_ON_PHONE + wanted if surface is Surface.PHONE else wanted)
        root = self._window.find(_DRAWN[surface])
        image = canvas_picture(root).convertToFormat(QImage.Format.Format_RGBA8888)
        boxes, cut = _ON_SURFACE[surface](root)
        return Picture(image.width(), image.height(), bytes(image.constBits()), boxes, cut)

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


_Seen = tuple[dict[str, Box], tuple[str, ...]]


def _on_glass(glass: QQuickItem) -> _Seen:
    found = drawn(glass, _target_of)
    return _boxes(_reachable(found)), cut_texts(found)


def _on_device(device: QQuickItem) -> _Seen:
    # The glass for itself: measured against the whole device, a dialog does not lie over everything.
    glass = next(item for item in items(device) if item.objectName() == _GLASS)
    corner = glass.mapToItem(device, QPointF(0, 0))
    on_glass, round_it = drawn(glass, _target_of), drawn(device, _target_of, (_GLASS,))
    boxes = {**_boxes(round_it.targets), **_boxes(_reachable(on_glass), corner)}
    return boxes, cut_texts(on_glass) + cut_texts(round_it)


def _on_phone(frame: QQuickItem) -> _Seen:
    boxes, cut = _on_glass(frame)
    return {name.removeprefix(_ON_PHONE): box for name, box in boxes.items()}, cut


_ON_SURFACE: Mapping[Surface, Callable[[QQuickItem], _Seen]] = MappingProxyType(
    {Surface.GLASS: _on_glass, Surface.DEVICE: _on_device, Surface.PHONE: _on_phone}
)


def _target_of(item: QQuickItem) -> str:
    """Name what a person may point at; a row that is grey can be pointed at too."""
    return item.objectName() if item.property("target") else ""


def _reachable(found: Drawn) -> list[Target]:
    """Leave out what lies below a sheet that takes every touch."""
    top = max((one.layer for one in found.targets), default=0)
    return [one for one in found.targets if one.layer == top]


def _boxes(targets: Iterable[Target], corner: QPointF | None = None) -> dict[str, Box]:
    return {one.name: _box(one.seen.translated(corner or QPointF())) for one in targets}


def _box(seen: QRectF) -> Box:
    return Box(seen.x(), seen.y(), seen.width(), seen.height())
