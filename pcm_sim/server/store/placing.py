"""Where a world stands in the tables: written within a transaction that somebody else begins and ends."""

import hashlib
import sqlite3

from pcm_sim import __version__
from pcm_sim.connect.book import Book
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.clock import Pace
from pcm_sim.server.worlds.codec import written_book, written_given, written_world
from pcm_sim.server.worlds.given import MOST_KEYS, Given, given_in, key_mark
from pcm_sim.server.worlds.keeping import Whole
from pcm_sim.server.worlds.lines import Line

_OF_A_WORLD = ("checkpoints", "lines", "answers", "kept", "sessions")


class Place:
    """The place of one world.

    Args:
        database: Within a transaction.
        world: The world's number; 0 takes a new place.
    """

    def __init__(self, database: sqlite3.Connection, world: int) -> None:
        """Keep both."""
        self._database = database
        self.world = world

    def found(self, name: str, founding: str, run: str) -> None:
        """Take a place, or empty the one that is taken already."""
        if not self.world:
            row = self._do("INSERT INTO worlds (name, founding, run) VALUES (?, ?, ?)", name, founding, run)
            self.world = int(row.lastrowid or 0)
        for table in _OF_A_WORLD:
            self._do(f"DELETE FROM {table} WHERE world = ?", self.world)  # noqa: S608 - names of our own

    def put(self, whole: Whole) -> None:
        """Write all that there is of a world into an empty place."""
        self.put_checkpoint(whole.world, whole.seq)
        self.put_pace(whole.pace, whole.reached)
        for mark, given in whole.given.items():
            self.put_given(mark, given)
        for name, world in whole.kept.items():
            self.put_snapshot(name, world)
        for digest, account in whole.sessions.items():
            self.put_session(digest, account)

    def put_checkpoint(self, world: World, seq: int) -> int:
        """Write the world as it is after a line, and forget the answers to keys too old to be asked again.

        Returns:
            How many bytes it is.
        """
        mark, book = _bound(world.book)
        self._do("INSERT OR IGNORE INTO books VALUES (?, ?)", mark, book)
        body = written_world(world)
        values = (self.world, seq, mark, __version__, body)
        self._do("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?, ?)", *values)
        self._do("DELETE FROM books WHERE mark NOT IN (SELECT book FROM checkpoints)")
        self._do(
            "DELETE FROM answers WHERE world = ? AND seq <= (SELECT seq FROM answers WHERE world = ? "
            "ORDER BY seq DESC LIMIT 1 OFFSET ?)",
            *(self.world, self.world, MOST_KEYS),
        )
        return len(body)

    def put_line(self, line: Line, body: bytes, salt: str) -> None:
        """Write a line, with its answer where it came with a key.

        Args:
            line: The line.
            body: The same as JSON.
            salt: Of the world.
        """
        self._do("INSERT INTO lines VALUES (?, ?, ?)", self.world, line.seq, body)
        given = given_in(line, salt)
        if given:
            self.put_given(key_mark(line.key), given)

    def put_given(self, mark: str, given: Given) -> None:
        """Write an answer under the mark of its key."""
        values = (self.world, mark, given.seq, written_given(given))
        self._do("INSERT INTO answers VALUES (?, ?, ?, ?)", *values)

    def put_pace(self, pace: Pace, reached: int) -> None:
        """Write how time goes on, and from which simulated ms."""
        values = (pace.mode, pace.rate, reached, self.world)
        self._do("UPDATE worlds SET mode = ?, rate = ?, reached = ? WHERE id = ?", *values)

    def put_reached(self, time: int) -> None:
        """Write before which simulated ms time does not begin again."""
        self._do("UPDATE worlds SET reached = ? WHERE id = ?", time, self.world)

    def put_snapshot(self, name: str, world: World) -> None:
        """Write a snapshot, instead of one of the same name."""
        self._do("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", self.world, name, written_world(world))

    def take_snapshot(self, name: str) -> None:
        """Forget a snapshot."""
        self._do("DELETE FROM kept WHERE world = ? AND name = ?", self.world, name)

    def put_session(self, digest: str, account: str) -> None:
        """Write that an account is signed in."""
        self._do("INSERT OR REPLACE INTO sessions VALUES (?, ?, ?)", self.world, digest, account)

    def take_session(self, digest: str) -> None:
        """Forget that an account is signed in."""
        self._do("DELETE FROM sessions WHERE world = ? AND digest = ?", self.world, digest)

    def leave(self) -> None:
        """Forget the world."""
        self._do("DELETE FROM worlds WHERE id = ?", self.world)

    def _do(self, statement: str, *values: str | float | bytes) -> sqlite3.Cursor:
        return self._database.execute(statement, values)


def book_mark(book: Book) -> str:
    """Give what tells a book from another."""
    return _bound(book)[0]


_BOUND: dict[int, tuple[Book, str, bytes]] = {}


def _bound(book: Book) -> tuple[str, bytes]:
    """Give the mark of a book and its JSON; all worlds of a server go by one or a few."""
    found = _BOUND.get(id(book))
    if found is None:
        body = written_book(book)
        _BOUND.clear()
        found = _BOUND[id(book)] = (book, hashlib.sha256(body).hexdigest(), body)
    return found[1:]
