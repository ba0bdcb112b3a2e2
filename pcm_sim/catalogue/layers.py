"""The data as folders that lie over each other: the shipped one below, those of a person above it.

A file of an upper folder stands before the one of the same name below. Which of the two is read, or both, is
for whoever reads: rows are replaced as a whole, tables are laid over entry by entry.
"""

import os
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pcm_sim.catalogue.data_root import TEXTS, is_hidden, yaml_files


class Found(NamedTuple):
    """A data file.

    Attributes:
        path: Where it is.
        name: Its name below its data folder, such as `menus/shared/help.yaml`.
        shown: Its name as a person knows it: that of the folder they gave stands before it.
        layer: Which folder it is in, 0 for the lowest.
    """

    path: Path
    name: str
    shown: str
    layer: int


class Layers:
    """Data folders, the lowest first.

    Args:
        root: The lowest: a whole data root.
        overlays: What lies over it, in order; each may hold as little as one file.

    Attributes:
        folders: All of them.
    """

    def __init__(self, root: Path, overlays: Sequence[Path] = ()) -> None:
        self.folders = (root, *overlays)
        self._resolved = lru_cache(maxsize=None)(Path.resolve)

    @property
    def is_laid_over(self) -> bool:
        """Whether there is more than the lowest."""
        return len(self.folders) > 1

    @cached_property
    def files(self) -> tuple[Found, ...]:
        """Every data file of every folder, the lowest folder first."""
        return tuple(
            self._found(path, layer)
            for layer, folder in enumerate(self.folders)
            for text in TEXTS
            for path in yaml_files(folder / text)
        )

    @cached_property
    def _by_name(self) -> dict[str, list[Found]]:
        found: dict[str, list[Found]] = {}
        for file in self.files:
            found.setdefault(file.name, []).append(file)
        return found

    def named(self, name: str) -> tuple[Found, ...]:
        """Give every file of a name, the lowest first."""
        return tuple(self._by_name.get(name, ()))

    def top(self, name: str) -> Found | None:
        """Give the file of a name that lies over all others."""
        return next(reversed(self._by_name.get(name, ())), None)

    def expected(self, name: str) -> Found:
        """Give the file of a name that the lowest folder ought to have."""
        return self._found(self.folders[0] / name, 0)

    def matching(self, pattern: str) -> tuple[Found, ...]:
        """Give every file whose name matches, the lowest first, each folder in order; `*` stops at a slash.

        Args:
            pattern: Such as `menus/*/tree.yaml`.
        """
        parts = pattern.count("/")
        return tuple(
            file
            for file in self.files
            if file.name.count("/") == parts and PurePosixPath(file.name).match(pattern)
        )

    def is_inside(self, file: Found, folder: str) -> bool:
        """Tell whether a file really lies below a folder of its data, and is no link that leads out."""
        inside = self._resolved(self.folders[file.layer] / folder)
        return bool(self._resolved(file.path).is_relative_to(inside))

    def icons(self) -> Iterator[str]:
        """Give the name of every drawing."""
        for folder in self.folders:
            for path in (folder / "assets" / "icons").glob("*.svg"):
                yield path.stem

    def shown_as(self, file: Path) -> str | None:
        """Give the name by which problems call a file, or none if it is in none of the folders."""
        try:
            real = file.resolve()
            for layer in reversed(range(len(self.folders))):
                folder = self.folders[layer].resolve()
                if real.is_relative_to(folder):
                    return self._shown(real.relative_to(folder).as_posix(), layer)
        except (OSError, RuntimeError, ValueError):
            # Links that lead round in a circle, or a name that can be no file: the reader says what is wrong.
            return None
        return None

    def strays(self) -> tuple[Found, ...]:
        """Give the data files that lie beside the folders that are read, where nobody looks for them."""
        return tuple(
            self._found(path, layer)
            for layer, folder in enumerate(self.folders)
            if layer
            for path in sorted(folder.glob("*.y*ml"))
            if not is_hidden(path.name)
        )

    def _found(self, path: Path, layer: int) -> Found:
        name = path.relative_to(self.folders[layer]).as_posix()
        return Found(path, name, self._shown(name, layer), layer)

    def _shown(self, name: str, layer: int) -> str:
        if layer == 0:
            return name
        folder = os.fspath(self.folders[layer])
        return f"{folder.rstrip('/')}/{name}"
