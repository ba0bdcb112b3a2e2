"""A file that holds a JSON value a line, written while something goes on: a crash loses nothing of it."""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

LONGEST: Final = 16 * 1024 * 1024
"""Signs of a line."""


class LineFile:
    """Writes values line by line; nobody else takes the file for left behind while it is written.

    Args:
        folder: Where it lies; made where it is missing.
        ending: What its name ends with.
        left: A file to go on with that was left behind; a new one by default.

    Raises:
        OSError: It cannot be written there.
    """

    def __init__(self, folder: Path, ending: str, left: Path | None = None) -> None:
        """Open the file."""
        folder.mkdir(parents=True, exist_ok=True)
        self.file = left or _free(folder, ending)
        how = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if left else os.O_EXCL)
        # Nobody else on this machine may read it.
        self._out: IO[str] | None = os.fdopen(os.open(self.file, how, 0o600), "w", encoding="utf-8")
        fcntl.flock(self._out, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if left and self.file.stat().st_size:
            # The last line may have been cut off.
            self._out.write("\n")

    def write(self, value: object) -> None:
        """Write a value on a line of its own; nothing once it is closed."""
        if self._out is not None:
            self._out.write(json.dumps(value, ensure_ascii=False) + "\n")
            self._out.flush()

    def empty(self) -> None:
        """Take everything out of it."""
        if self._out is not None:
            self._out.seek(0)
            self._out.truncate()

    def close(self, *, keep: bool = False) -> None:
        """End it; what is not needed any more is not kept."""
        out, self._out = self._out, None
        if out is not None:
            out.close()
            if not keep:
                self.file.unlink(missing_ok=True)


def nobodys(folder: Path, ending: str) -> tuple[Path, ...]:
    """Give the files of an ending that nobody writes any more, oldest first."""
    try:
        found = sorted(folder.glob(f"*{ending}"), key=lambda one: one.stat().st_mtime)
    except OSError:
        return ()
    return tuple(one for one in found if _is_free(one))


def lines_of(file: Path) -> Iterator[object]:
    """Give the values of a file in order; none for a line that was being written when the program ended.

    Raises:
        OSError: It cannot be read.
    """
    with file.open(encoding="utf-8", errors="replace", newline="\n") as lines:
        # A line without an end, as of a file that is no such file, is not read whole.
        while line := lines.readline(LONGEST):
            value: object = None
            with contextlib.suppress(ValueError, RecursionError):
                value = json.loads(line)
            yield value


def _free(folder: Path, ending: str) -> Path:
    names = (f"{os.getpid()}-{n}{ending}" for n in range(1, 10_000))
    return next(folder / name for name in names if not (folder / name).exists())


def _is_free(file: Path) -> bool:
    try:
        if not file.is_file():
            # Opening a pipe would wait for whoever writes it.
            return False
        with file.open("rb") as lines:
            fcntl.flock(lines, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
