"""A store of many worlds in one SQLite file."""

from pathlib import Path

from pcm_sim.server.store.file import StoreFile
from pcm_sim.server.store.keeper import SqliteKeeper
from pcm_sim.server.store.opening import Survives


class SqliteStore:
    """Keeps worlds, so that a killed server loses nothing that it answered.

    Args:
        path: The file; made where there is none.
        survives: What an answered write outlives: a killed process, or a power cut as well.

    Raises:
        StoreError: The file cannot be used, and why.
    """

    def __init__(self, path: Path, survives: Survives = Survives.KILL) -> None:
        """Open the file."""
        self._file = StoreFile(path, survives)

    def names(self) -> tuple[str, ...]:
        """Names of the worlds that were kept, oldest first."""
        return tuple(str(name) for (name,) in self._file.rows("SELECT name FROM worlds ORDER BY id"))

    def founding(self, name: str) -> str:
        """Give what a world was founded with.

        Raises:
            LookupError: There is no such world.
        """
        found = self._file.rows("SELECT founding FROM worlds WHERE name = ?", (name,))
        if not found:
            raise LookupError(name)
        return str(found[0][0])

    def keeper(self, name: str, founding: str) -> SqliteKeeper:
        """Give what keeps a world.

        Args:
            name: Of the world.
            founding: What it is founded with, as JSON.
        """
        return SqliteKeeper(self._file, name, founding)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
