"""Line icons for QML: `image://pcm/NAME/RRGGBB`, drawn at the size that is asked for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

PROVIDER = "pcm"
_USUAL_SIZE = 48


class IconProvider(QQuickImageProvider):
    """Draws icons in any colour; an unknown name draws nothing.

    Args:
        folders: Where `NAME.svg` lies, the uppermost last; `currentColor` in it takes the colour.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folders = tuple(reversed(folders))
        self._drawings: dict[str, bytes] = {}

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        """Draw one icon."""
        name, _, colour = id.partition("/")
        want = requestedSize if requestedSize.isValid() else QSize(_USUAL_SIZE, _USUAL_SIZE)
        image = self._draw(self._source(name), colour or "ffffff", want)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _source(self, name: str) -> bytes:
        if name not in self._drawings:
            paths = (folder / f"{name}.svg" for folder in self._folders)
            path = next((path for path in paths if path.is_file()), None)
            self._drawings[name] = path.read_bytes() if path else b""
        return self._drawings[name]

    @staticmethod
    def _draw(source: bytes, colour: str, want: QSize) -> QImage:
        if source:
            buffer = QBuffer()
            buffer.setData(QByteArray(source.replace(b"currentColor", b"#" + colour.encode())))
            reader = QImageReader(buffer, QByteArray(b"svg"))
            # By hand: naming Qt's aspect modes would load the whole Qt namespace, 15 ms of the start.
            natural = reader.size()
            factor = min(want.width() / natural.width(), want.height() / natural.height())
            size = QSize(round(natural.width() * factor), round(natural.height() * factor))
            reader.setScaledSize(size)
            image = reader.read()
            if not image.isNull():
                return image
        blank = QImage(max(want.width(), 1), max(want.height(), 1), QImage.Format.Format_ARGB32_Premultiplied)
        blank.fill(0)
        return blank
