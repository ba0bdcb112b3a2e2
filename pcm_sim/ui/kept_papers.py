"""Where the papers of the telephone are kept: in the folder of the person's downloads."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths

_NO_NAME = re.compile(r"[^\w.-]+")


def downloads() -> Path:
    """Give the folder into which whoever sits here downloads."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(place) if place else Path.home()


def keep_paper(folder: Path, number: str, pdf: bytes) -> Path | None:
    """Write a paper into a folder, over no other file; the same paper twice is one file.

    Args:
        folder: Where.
        number: Number of the paper, after which the file is called.
        pdf: What it holds.

    Returns:
        The file; none where nothing can be written.
    """
    name = _NO_NAME.sub("-", number).strip("-.") or "paper"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _place_for(folder, name, pdf)
        file.write_bytes(pdf)
    except OSError:
        return None
    return file


def _place_for(folder: Path, name: str, pdf: bytes) -> Path:
    file, count = folder / f"{name}.pdf", 2
    while file.exists() and file.read_bytes() != pdf:
        file, count = folder / f"{name} ({count}).pdf", count + 1
    return file
