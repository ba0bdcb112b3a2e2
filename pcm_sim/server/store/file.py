"""The open file: what belongs to one answered operation is one transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pcm_sim.server.store.opening import Survives, open_database, trouble_of

_TO_SCRUB = "to_scrub"
Row = tuple[str | int | float | bytes, ...]


class StoreFile:
    """A file of worlds, open for as long as the server runs.

    Args:
        path: The file.
        survives: What a write has outlived when it is answered.

    Raises:
        StoreError: It cannot be used.
    """

    def __init__(self, path: Path, survives: Survives = Survives.KILL) -> None:
        """Open it, and finish what a killed server could not."""
        self.path = path
        self._database = open_database(path, survives)
        if self.rows("SELECT 1 FROM notes WHERE name = ?", (_TO_SCRUB,)):
            self.scrub()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write all that is written within, or nothing of it.

        Raises:
            StoreError: It cannot be written.
        """
        database = self._database
        try:
            database.execute("BEGIN IMMEDIATE")
            yield database
            database.execute("COMMIT")
        except sqlite3.Error as error:
            raise trouble_of(error, self.path) from error
        finally:
            # After a full disk some transactions have ended by themselves.
            if database.in_transaction:
                database.execute("ROLLBACK")

    def rows(self, question: str, values: Row = ()) -> list[Row]:
        """Read.

        Raises:
            StoreError: It cannot be read.
        """
        try:
            with closing(self._database.execute(question, values)) as found:
                return found.fetchall()
        except sqlite3.Error as error:
            raise trouble_of(error, self.path) from error

    def note_to_scrub(self) -> None:
        """Note, in the present transaction, that old bytes must go, whatever happens before `scrub`."""
        self._database.execute("INSERT OR REPLACE INTO notes VALUES (?, '')", (_TO_SCRUB,))

    def scrub(self) -> None:
        """Leave no byte of what was deleted, in the file or beside it.

        Raises:
            StoreError: It cannot be done now; it is at the next start.
        """
        try:
            # What is deleted is overwritten already, yet pages that were rearranged may have copies.
            self._database.execute("VACUUM")
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._database.execute("DELETE FROM notes WHERE name = ?", (_TO_SCRUB,))
        except sqlite3.Error as error:
            raise trouble_of(error, self.path) from error

    def close(self) -> None:
        """Let go of it."""
        self._database.close()
