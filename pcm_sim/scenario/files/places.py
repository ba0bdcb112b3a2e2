"""Where scenario files lie: the folder of a scenario, the shipped ones, and what a person calls a file."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pcm_sim.catalogue.data_root import SCENARIOS, data_root, is_hidden

ENDING = ".scn.yaml"
LIBRARY_ENDING = ".yaml"


def shipped() -> Path:
    """Give the folder of the shipped scenarios."""
    return data_root() / SCENARIOS


def shared_roots(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Give the folders in which files are looked for that a scenario's own has not, the uppermost first.

    Args:
        folders: The data folders, the lowest first, as `Catalogue.folders` gives them.
    """
    found = (folder / SCENARIOS for folder in reversed(folders or (data_root(),)))
    return tuple(dict.fromkeys((*found, shipped())))


def root_of(file: Path) -> Path:
    """Give the folder from which a scenario names others: the nearest `scenarios` above it, else its own."""
    absolute = file.absolute()
    return next((one for one in absolute.parents if one.name == SCENARIOS), absolute.parent)


def shown_as(path: Path) -> str:
    """Give a path as a person reads it: from where they stand if it lies below, else in full."""
    absolute = path.absolute()
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(absolute)


def scenario_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files that are named, and every scenario below the folders that are, in order."""
    for path in paths:
        if path.is_dir():
            yield from (one for one in sorted(path.rglob(f"*{ENDING}")) if not is_hidden(one.name))
        else:
            yield path


def is_inside(path: Path, root: Path) -> bool:
    """Tell whether there is a file, and it really lies below a folder and is no link that leads out."""
    try:
        return path.is_file() and path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def library_names(root: Path, most: int = 500) -> list[str]:
    """Give what `run:` could name below a folder.

    Args:
        root: The folder.
        most: As many are given.
    """
    names: list[str] = []
    for path in sorted(root.rglob(f"*{LIBRARY_ENDING}")):
        if not path.name.endswith(ENDING) and len(names) < most:
            names.append(path.relative_to(root).as_posix().removesuffix(LIBRARY_ENDING))
    return names
