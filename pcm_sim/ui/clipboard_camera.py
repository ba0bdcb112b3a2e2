"""Puts a picture of the unit's screen on the clipboard, without the window waiting for it."""

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItemGrabResult, QQuickWindow

from pcm_sim.ui.camera import encoded
from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel

PNG = "image/png"


class ClipboardCamera(QObject):
    """Takes a picture whenever the desk asks for one.

    Args:
        window: The window.
        desk: Who asks, and says what came of it; owns this camera.
    """

    _done = Signal(object)

    def __init__(self, window: QQuickWindow, desk: PcmDeskViewModel) -> None:
        super().__init__(desk)
        self._window = window
        self._desk = desk
        self._encoder = ThreadPoolExecutor(1, "clipboard")
        self._grab: QQuickItemGrabResult | None = None
        self._done.connect(self._put, Qt.ConnectionType.QueuedConnection)
        desk.pictureAsked.connect(self.take)
        self._kept: tuple[QMimeData, QImage] | None = None
        desk.destroyed.connect(self._end)

    def take(self) -> None:
        """Let the screen be drawn in its own pixels; the rest follows when it is."""
        from pcm_sim.ui.robot import NotOnScreenError, find_item  # noqa: PLC0415 - it comes with QtTest

        try:
            grab = find_item(self._window, "glass").grabToImage()
        except NotOnScreenError:
            grab = None
        if grab is None:
            self._desk.say("desktop.said.no_picture")
            return
        # The stub names the smart pointer, at run time it is what it points to.
        self._grab = grab  # type: ignore[assignment]
        grab.ready.connect(self._drawn)  # type: ignore[attr-defined]

    def _drawn(self) -> None:
        grab, self._grab = self._grab, None
        if grab is None:
            return
        image = grab.image()
        if image.isNull():
            self._desk.say("desktop.said.no_picture")
            return
        made = self._encoder.submit(encoded, image)
        made.add_done_callback(lambda done: self._hand_on(done, image))

    def _hand_on(self, done: "Future[bytes]", image: QImage) -> None:
        """Go back to the window's thread."""
        if not done.cancelled():
            self._done.emit((None if done.exception() else done.result(), image))

    def _put(self, made: "tuple[bytes | None, QImage]") -> None:
        png, image = made
        if png is None:
            self._desk.say("desktop.said.no_picture")
            return
        data = QMimeData()
        data.setData(PNG, png)
        # Some programs take nothing but a bitmap.
        data.setImageData(image)
        QGuiApplication.clipboard().setMimeData(data)
        self._kept = (data, image)
        self._desk.say("desktop.said.picture")

    def _end(self) -> None:
        # Waited for: what is told to a camera that is gone already would be an error.
        self._encoder.shutdown(cancel_futures=True)
        board = QGuiApplication.clipboard()
        # Data made in Python may not outlive it, which the clipboard does; what Qt makes itself may.
        if self._kept and board.mimeData() is self._kept[0]:
            board.setImage(self._kept[1])
