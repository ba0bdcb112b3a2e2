"""What has to be alike on two machines for them to give the same results: the program and the data."""

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pcm_sim import __version__
from pcm_sim.catalogue.data_root import FOLDERS, data_root, is_hidden

_PACKAGE = Path(__file__).parents[2]
_PROGRAM, _DATA = (".py",), (".yaml", ".yml", ".svg")


class Likeness(NamedTuple):
    """A program with its data, by what is in their files; where they lie does not matter.

    Attributes:
        version: Of the program, for people.
        program: Digest of its modules.
        data: Digest of the shipped data and of the folders over them.
    """

    version: str
    program: str
    data: str

    def other(self, there: "Likeness") -> str:
        """Say what is otherwise there than here; empty where nothing is."""
        if (self.version, self.program) != (there.version, there.program):
            return f"another pcm-sim: {there.version} there, {self.version} here" + (
                "" if there.version != self.version else ", with other modules"
            )
        return "other data" if self.data != there.data else ""


@lru_cache(maxsize=2)
def likeness(overlays: tuple[str, ...]) -> Likeness:
    """Sum up the program and the data of this machine, once in a process.

    Args:
        overlays: Folders that lie over the shipped data.
    """
    shipped = data_root()
    data = [*(shipped / folder for folder in FOLDERS), shipped / "scenarios", *map(Path, overlays)]
    return Likeness(__version__, _digest([_PACKAGE], _PROGRAM), _digest(data, _DATA))


def _digest(folders: Iterable[Path], endings: tuple[str, ...]) -> str:
    summed = sha256()
    for folder in folders:
        for name, file in sorted(_files(folder, endings)):
            for part in (name.encode(), file.read_bytes()):
                summed.update(len(part).to_bytes(8, "big") + part)
    return summed.hexdigest()


def _files(folder: Path, endings: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    for at, inner, names in os.walk(folder):
        inner[:] = [name for name in inner if not is_hidden(name) and name != "_data"]
        for name in names:
            if name.endswith(endings) and not is_hidden(name):
                file = Path(at, name)
                yield file.relative_to(folder).as_posix(), file
