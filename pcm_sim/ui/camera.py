"""Pictures of the window or of the unit's screen, encoded away from the UI thread."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QRectF, QTimer
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtQuick import QQuickItem, QQuickItemGrabResult, QQuickWindow

_PATIENCE_MS = 3000


class PictureError(OSError):
    """A picture could not be taken or saved."""


def window_picture(window: QQuickWindow) -> QImage:
    """Take the whole window."""
    return window.grabWindow()


def item_picture(window: QQuickWindow, item: QQuickItem) -> QImage:
    """Cut one item out of the window as it is shown."""
    image = window.grabWindow()
    ratio = image.devicePixelRatio()
    box: QRectF = item.mapRectToScene(item.boundingRect())
    return image.copy(QRectF(box.topLeft() * ratio, box.size() * ratio).toRect())


def canvas_picture(item: QQuickItem, window: QQuickWindow | None = None) -> QImage:
    """Draw one item in its own pixels, however small the window shows it.

    Args:
        item: The item.
        window: Its window, which then draws at once and not when the next frame would be due. Asked of the
            item, Python would take it for its own and end it.

    Raises:
        PictureError: The item drew nothing in time.
    """
    # The stub names the smart pointer, at run time it is what it points to.
    grab = cast("QQuickItemGrabResult", item.grabToImage())
    loop = QEventLoop()
    grab.ready.connect(loop.quit)
    if window is not None:
        window.grabWindow()
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    loop.exec()
    image = grab.image()
    if image.isNull():
        raise PictureError("the unit's screen drew nothing")
    return image


class PictureWriter:
    """Saves pictures as PNG on a thread of its own; leaving the block waits for all of them."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "pictures")
        self._pending: list[Future[None]] = []

    def write(self, image: QImage, path: Path) -> Future[None]:
        """Save a picture soon.

        Args:
            image: What to save; it is not to be drawn on afterwards.
            path: Where, with the ending `.png`.
        """
        done = self._pool.submit(_save, image, path)
        self._pending.append(done)
        return done

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown()
        if error is None:
            for done in self._pending:
                done.result()


def encoded(image: QImage, effort: int | None = None) -> bytes:
    """Give a picture as PNG; takes long enough that nobody should wait for it on the window's thread.

    Args:
        image: The picture.
        effort: How hard to look for a smaller file, from 0, not at all, to 100; as Qt does by default.

    Raises:
        PictureError: It cannot be encoded.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if effort is not None:
        writer.setCompression(effort)
    if not writer.write(image):
        raise PictureError(f"the picture could not be encoded: {writer.errorString()}")
    return bytes(buffer.data().data())


def _save(image: QImage, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise PictureError(f"the picture {path} could not be saved")
