"""Line icons for QML: `image://pcm/NAME/RRGGBB`, drawn at the size that is asked for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from pcm_sim.ui.icon_store import IconStore

PROVIDER = "pcm"
_USUAL_SIZE = 48


class IconProvider(QQuickImageProvider):
    """Draws icons in any colour; an unknown name draws nothing.

    Attributes:
        store: Where icons are found that were drawn before, and kept; none draws all.

    Args:
        folders: Where `NAME.svg` lies, the uppermost last; `currentColor` in it takes the colour.
        store: See above.
    """

    def __init__(self, folders: Sequence[Path], store: IconStore | None = None) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folders = tuple(folder.absolute() for folder in reversed(folders))
        self._paths: dict[str, Path | None] = {}
        self.store = store

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        """Draw one icon."""
        name, _, colour = id.partition("/")
        want = requestedSize if requestedSize.isValid() else QSize(_USUAL_SIZE, _USUAL_SIZE)
        path = self._path(name)
        image = self._give(path, colour or "ffffff", want) if path else None
        if image is None:
            image = _blank(want)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _path(self, name: str) -> Path | None:
        if name not in self._paths:
            paths = (folder / f"{name}.svg" for folder in self._folders)
            self._paths[name] = next((path for path in paths if path.is_file()), None)
        return self._paths[name]

    def _give(self, drawing: Path, colour: str, want: QSize) -> QImage | None:
        if self.store is None:
            return _draw(drawing, colour, want)
        extent = want.width(), want.height()
        found = self.store.find(drawing, colour, extent)
        if found is None and (found := _draw(drawing, colour, want)) is not None:
            self.store.keep(drawing, colour, extent, found)
        return found


def _draw(drawing: Path, colour: str, want: QSize) -> QImage | None:
    # A start that finds all its icons drawn needs no reader.
    from PySide6.QtCore import QBuffer, QByteArray  # noqa: PLC0415
    from PySide6.QtGui import QImageReader  # noqa: PLC0415

    buffer = QBuffer()
    source = drawing.read_bytes()
    buffer.setData(QByteArray(source.replace(b"currentColor", b"#" + colour.encode())))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    # By hand: naming Qt's aspect modes would load the whole Qt namespace, 15 ms of the start.
    natural = reader.size()
    if natural.isEmpty():
        return None
    factor = min(want.width() / natural.width(), want.height() / natural.height())
    reader.setScaledSize(QSize(round(natural.width() * factor), round(natural.height() * factor)))
    image = reader.read()
    return None if image.isNull() else image


def _blank(want: QSize) -> QImage:
    blank = QImage(max(want.width(), 1), max(want.height(), 1), QImage.Format.Format_ARGB32_Premultiplied)
    blank.fill(0)
    return blank
