"""Pictures kept by what they show: equal ones once, encoded away from the thread that draws."""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import BoundedSemaphore
from types import TracebackType
from typing import Self

from PySide6.QtGui import QImage
from xxhash import xxh3_128

from pcm_sim.ui.camera import encoded

PICTURES = "pictures"
_WAITING = 2
"""How many pictures a thread has before it; more would only fill the memory."""
_EFFORT = 30
"""There are thousands: a quarter less time than by default, for files that are a fifth larger."""


class Album:
    """A folder of pictures, each named by its pixels. Leaving the block waits until all are written.

    Args:
        folder: Where; the pictures lie below it in `pictures/`.
        threads: How many encode; as many as there are cores by default.
    """

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        many = threads or os.cpu_count() or 1
        self._folder = folder
        self._pool = ThreadPoolExecutor(many, "pictures")
        self._room = BoundedSemaphore(many * (1 + _WAITING))
        self._kept: set[str] = set()
        self._trouble: OSError | None = None

    def keep(self, image: QImage) -> str:
        """Keep a picture, which is not to be drawn on afterwards; waits while there is no room for it.

        Args:
            image: Without anything that shines through.

        Returns:
            Its file, below the folder, with `/`.

        Raises:
            OSError: An earlier one could not be written.
        """
        opaque = image.convertToFormat(QImage.Format.Format_RGB32)
        name = _name_of(opaque)
        if name not in self._kept:
            self._kept.add(name)
            path = self._folder / name
            # Whoever comes later to a folder finds there what is equal.
            if not path.is_file():
                self._room.acquire()
                self._pool.submit(_write, opaque, path).add_done_callback(self._written)
        if self._trouble is not None:
            raise self._trouble
        return name

    def close(self) -> None:
        """Wait until all are written.

        Raises:
            OSError: One could not be.
        """
        self._pool.shutdown()
        if self._trouble is not None:
            raise self._trouble

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:
            self._pool.shutdown()

    def _written(self, done: "Future[None]") -> None:
        self._room.release()
        error = done.exception()
        if isinstance(error, OSError):
            self._trouble = self._trouble or error


def _name_of(image: QImage) -> str:
    mark = xxh3_128(f"{image.width()}x{image.height()} ".encode())
    mark.update(image.constBits())
    name = mark.hexdigest()
    return f"{PICTURES}/{name[:2]}/{name}.png"


def _write(image: QImage, path: Path) -> None:
    """Write it whole or not at all: another process may look for it meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(encoded(image, _EFFORT))
    unfinished.replace(path)
