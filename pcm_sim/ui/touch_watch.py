"""Sees where a window is touched, by mouse or finger, and takes nothing away from what is touched."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
_TOUCH = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class TouchWatch(QObject):
    """Tells the desk where the window is touched, while the pointer is wanted.

    Args:
        window: The window.
        shell: Says whether the pointer is wanted.
        desk: Is told; owns this watch.
    """

    def __init__(self, window: QQuickWindow, shell: PcmShellViewModel, desk: PcmDeskViewModel) -> None:
        super().__init__(desk)
        self._window = window
        self._shell = shell
        self._desk = desk
        self._watching = False
        shell.pointerChanged.connect(self._follow)
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See an event of the window and pass it on."""
        if isinstance(event, QTouchEvent) and event.type() in _TOUCH:
            self._touched(event)
        elif isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            self._clicked(event)
        return False

    def _follow(self) -> None:
        # Python would be asked about every event of the window, so only while somebody looks.
        wanted = self._shell.props.pointer
        if wanted == self._watching:
            return
        self._watching = wanted
        if wanted:
            self._window.installEventFilter(self)
        else:
            self._window.removeEventFilter(self)
            self._desk.show_touch(0, 0, down=False)

    def _clicked(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        # A mouse that only passes by touches nothing.
        if held or event.type() == QEvent.Type.MouseButtonRelease:
            self._show(event.position(), down=held)

    def _touched(self, event: QTouchEvent) -> None:
        points = event.points()
        if not points:
            return
        first = points[0]
        lifted = first.state() == QEventPoint.State.Released or event.type() == QEvent.Type.TouchCancel
        self._show(first.position(), down=not lifted)

    def _show(self, at: QPointF, *, down: bool) -> None:
        self._desk.show_touch(at.x(), at.y(), down=down)
