"""Making a crawl the one that later crawls are compared with: at one stroke, or not at all."""

from pathlib import Path
from shutil import copyfile
from typing import Final

FILE: Final = "crawl.json"
"""What a crawl is called in the folder of its report."""
PICTURES: Final = "pictures"
"""The folder beside it; each picture is named by what it holds."""


class AcceptError(Exception):
    """A crawl cannot become the baseline; it says why in a sentence."""


def accept(folder: Path, baseline: Path) -> None:
    """Make the crawl in a folder the baseline.

    Pictures come first, under names that the old crawl does not use; then the crawl itself takes the place
    of the old one in one move; then the pictures that nothing names any more go. Whoever stops it in between
    finds the old baseline whole, or the new one.

    Args:
        folder: A report's folder, with `crawl.json` and, where there are pictures, `pictures/`.
        baseline: The folder of the baseline, which is made where there is none.

    Raises:
        AcceptError: There is no crawl in the folder, or it is the baseline itself.
        OSError: A file cannot be copied.
    """
    if not (folder / FILE).is_file():
        raise AcceptError(
            f"there is no {FILE} in {str(folder)!r}; `pcm-sim crawl CAR --report DIR` writes one"
        )
    if baseline.exists() and not baseline.is_dir():
        raise AcceptError(f"{str(baseline)!r} is a file; a baseline is a folder")
    if baseline.exists() and folder.samefile(baseline):
        raise AcceptError(f"{str(folder)!r} is the baseline itself; crawl into another folder with --report")
    present = _pictures(folder)
    for name in sorted(present):
        if not (baseline / name).is_file():
            _copied(folder / name, baseline / name)
    _copied(folder / FILE, baseline / FILE)
    for name in sorted(_pictures(baseline) - present):
        (baseline / name).unlink()


def _pictures(folder: Path) -> set[Path]:
    files = (file for file in (folder / PICTURES).rglob("*") if file.is_file())
    return {file.relative_to(folder) for file in files}


def _copied(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    part = to.with_name(f"{to.name}.part")
    try:
        copyfile(file, part)
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
