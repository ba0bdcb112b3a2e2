"""Icons drawn before, kept from one start to the next: reading one takes a tenth of drawing it."""

import os
import zlib
from contextlib import suppress
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtGui import QImage

_BYTES_PER_PIXEL = 4


class IconStore:
    """A folder with the pixels of icons; anything wrong with one is as if it were not there.

    Args:
        folder: Where they are, in a folder for each version of what draws them.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / f"icons-{qt_version}"

    def find(self, drawing: Path, colour: str, extent: tuple[int, int]) -> QImage | None:
        """Give an icon that was drawn before, if the drawing has not changed since."""
        try:
            head, _, pixels = self._place(drawing, colour, extent).read_bytes().partition(b"\n")
            width, height = map(int, head.split())
        except (OSError, ValueError):
            return None
        if len(pixels) != width * height * _BYTES_PER_PIXEL or not pixels:
            return None
        # A copy, for the image does not keep what it was made of.
        line = width * _BYTES_PER_PIXEL
        return QImage(pixels, width, height, line, QImage.Format.Format_ARGB32_Premultiplied).copy()

    def keep(self, drawing: Path, colour: str, extent: tuple[int, int], image: QImage) -> None:
        """Keep an icon, whole or not at all; a folder that may not be written costs only time."""
        if image.format() != QImage.Format.Format_ARGB32_Premultiplied:
            return
        head = f"{image.width()} {image.height()}\n".encode()
        with suppress(OSError):
            place = self._place(drawing, colour, extent)
            part = place.with_suffix(f".{os.getpid()}.part")
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(head + bytes(image.constBits()))
            part.replace(place)

    def _place(self, drawing: Path, colour: str, extent: tuple[int, int]) -> Path:
        """Name the file; the name changes with the drawing.

        Raises:
            OSError: There is no such drawing.
        """
        stat = drawing.stat()
        mark = zlib.crc32(f"{drawing}:{stat.st_mtime_ns}:{stat.st_size}".encode())
        return self._folder / f"{drawing.stem}-{mark:08x}-{colour}-{extent[0]}x{extent[1]}"
