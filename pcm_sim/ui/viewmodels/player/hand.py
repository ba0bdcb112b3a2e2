"""The hand of a playing scenario: where it is, whether it touches, what it has typed."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, QPointF, QRectF, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_LEAST, _MOST = 36.0, 64.0


class HandProps(NamedTuple):
    """What is seen of the hand.

    Attributes:
        x: Where it is, in the window's pixels.
        y: Where it is, in the window's pixels.
        seen: It is there at all.
        down: It touches.
        rests: It has touched, and waits for what comes next.
        extent: How large the ring is, in pixels.
        glide_ms: How long it takes to where it goes; 0 is at once.
        typed: What it has typed into what it touches; empty for nothing.
    """

    x: float = 0.0
    y: float = 0.0
    seen: bool = False
    down: bool = False
    rests: bool = False
    extent: float = 64.0
    glide_ms: int = 0
    typed: str = ""


def _extent(box: QRectF) -> float:
    """Work out a ring that is seen round something, and leaves its neighbours to be seen."""
    return max(_LEAST, min(_MOST, 1.4 * min(box.width(), box.height())))


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmHandViewModel(SnapshotViewModel):
    """Publishes the hand.

    Args:
        parent: Owner.
    """

    xChanged = Signal()
    yChanged = Signal()
    seenChanged = Signal()
    downChanged = Signal()
    restsChanged = Signal()
    extentChanged = Signal()
    glideMsChanged = Signal()
    typedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HandProps(), parent)

    def lift(self) -> None:
        """Touch nothing any more, and stay."""
        self.show_props(self.props._replace(down=False, rests=True, typed=""))

    def hide(self) -> None:
        """Be gone."""
        self.show_props(HandProps())

    def move(self, box: QRectF | None, ms: int) -> None:
        """Go to the middle of something.

        Args:
            box: Where it is, in the window's pixels; none where it is not to be seen.
            ms: How long the way takes; the first one takes none.
        """
        if box is None:
            self.hide()
            return
        middle: QPointF = box.center()
        if not self.props.seen:
            ms = 0
        self.show_props(self.props._replace(glide_ms=ms, down=False, rests=False, typed=""))
        self.show_props(self.props._replace(x=middle.x(), y=middle.y(), seen=True, extent=_extent(box)))

    def touch(self) -> None:
        """Touch what it is on."""
        self.show_props(self.props._replace(down=self.props.seen))

    def write(self, typed: str) -> None:
        """Show what is typed so far."""
        self.show_props(self.props._replace(typed=typed))

    _x, _y, _seen, _down = shown("x"), shown("y"), shown("seen"), shown("down")
    _rests, _wide = shown("rests"), shown("extent")
    _glide_ms, _typed = shown("glide_ms"), shown("typed")

    x = Property(float, _x, notify=xChanged)
    y = Property(float, _y, notify=yChanged)
    seen = Property(bool, _seen, notify=seenChanged)
    down = Property(bool, _down, notify=downChanged)
    rests = Property(bool, _rests, notify=restsChanged)
    extent = Property(float, _wide, notify=extentChanged)
    glideMs = Property(int, _glide_ms, notify=glideMsChanged)
    typed = Property(str, _typed, notify=typedChanged)
