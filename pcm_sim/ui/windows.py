"""The windows of the program: each with a car, a session and a time of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer

from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.stage import Stage
from pcm_sim.ui.window import Window

_STEP = QPoint(48, 48)


class Windows(QObject):
    """Opens a window beside another, and ends those that are closed.

    Attributes:
        opened: Those that stand, in the order in which they were opened.
        leader: The one with which all others close; none where each is for itself.

    Args:
        begin: Is called for each window after its first frame: lets its time pass, watches its data.
    """

    def __init__(self, begin: Callable[[Window, WindowInputs], None]) -> None:
        super().__init__()
        self.opened: list[Window] = []
        self.leader: Window | None = None
        self._leaving: list[Window] = []
        self._begin = begin

    def open(self, inputs: WindowInputs, stage: Stage | None = None) -> Window:
        """Open a window and come back when its first frame was drawn.

        Args:
            inputs: What it is built from.
            stage: What was begun before; begun now by default.
        """
        window = Window(inputs, stage)
        self.opened.append(window)
        window.shell.windowAsked.connect(lambda: self._open_beside(window))
        window.quick.visibleChanged.connect(lambda: self._closed(window))
        window.show()
        window.shell.keeping.remember(window.shell.session)
        window.shell.keeping.tell()
        return window

    def begin(self, window: Window, inputs: WindowInputs) -> None:
        """Let a window live."""
        self._begin(window, inputs)

    def close(self) -> None:
        """End them all."""
        self._let_go()
        while self.opened:
            self.opened.pop().close()

    def _open_beside(self, window: Window) -> None:
        inputs = window.shell.beside()
        corner = window.quick.position() + _STEP
        opened = self.open(inputs)
        opened.quick.setPosition(corner)
        opened.quick.requestActivate()
        self.begin(opened, inputs)

    def _closed(self, window: Window) -> None:
        if window not in self.opened or window.quick.isVisible():
            return
        if window is self.leader:
            for other in tuple(self.opened):
                other.quick.close()
        # The last one is ended by whoever runs the loop.
        elif len(self.opened) > 1:
            self.opened.remove(window)
            self._leaving.append(window)
            # Not now, while it tells that it closes.
            QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        while self._leaving:
            self._leaving.pop().close()
