"""How a world is found again: its last checkpoint, and every line after it done once more."""

from typing import NamedTuple, cast

from pcm_sim import __version__
from pcm_sim.connect.book import Book
from pcm_sim.connect.clock.passing import At
from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.world import World
from pcm_sim.server.store.file import Row, StoreFile
from pcm_sim.server.store.placing import book_mark
from pcm_sim.server.store.trouble import BrokenStoreError
from pcm_sim.server.worlds.clock import Pace
from pcm_sim.server.worlds.codec import read_book, read_given, read_line, read_world
from pcm_sim.server.worlds.keeping import MOST_LINES, Whole
from pcm_sim.server.worlds.lines import Line, answer_of


class Checkpoint(NamedTuple):
    """A world as it was written.

    Attributes:
        seq: Number of the line it was after.
        mark: Of the book it went by.
        program: Version of pcm-sim that wrote it.
        body: The world, as JSON.
        book: The book, as JSON.
    """

    seq: int
    mark: str
    program: str
    body: bytes
    book: bytes


class StoredWorld:
    """What the file has of one world.

    Args:
        file: The open file.
        world: The world's number.
        name: The world's name.
    """

    def __init__(self, file: StoreFile, world: int, name: str) -> None:
        """Find its checkpoint."""
        self._file = file
        self._id = world
        self._name = name
        (row,) = self._rows(
            "SELECT seq, mark, program, checkpoints.body, books.body FROM checkpoints "
            "JOIN books ON book = mark WHERE world = ?"
        )
        self._checkpoint = Checkpoint(*cast("tuple[int, str, str, bytes, bytes]", row))

    def recover(self, book: Book) -> Whole:
        """Give the world as it was after the last line that was kept.

        Args:
            book: What it goes by from now on.

        Raises:
            BrokenStoreError: What was kept cannot be read, or does not lead to what was answered.
        """
        try:
            return self._whole(book)
        except ValueError as error:
            raise self._broken("cannot be read") from error

    def is_behind(self, whole: Whole) -> bool:
        """Tell whether the checkpoint is not yet as what was recovered from it."""
        now = whole.seq, book_mark(whole.world.book), __version__
        return (self._checkpoint.seq, self._checkpoint.mark, self._checkpoint.program) != now

    def _whole(self, book: Book) -> Whole:
        lines = self._last_lines()
        world = self._done_again(book, [one for one in lines if one.seq > self._checkpoint.seq])
        given = {
            str(key): read_given(cast("bytes", body))
            for key, body in self._rows("SELECT key, body FROM answers WHERE world = ? ORDER BY seq")
        }
        kept = {
            str(name): read_world(cast("bytes", body), book)
            for name, body in self._rows("SELECT name, body FROM kept WHERE world = ? ORDER BY rowid")
        }
        sessions = {
            str(digest): str(account)
            for digest, account in self._rows("SELECT digest, account FROM sessions WHERE world = ?")
        }
        ((run, mode, rate, reached),) = self._rows("SELECT run, mode, rate, reached FROM worlds WHERE id = ?")
        pace = Pace(str(mode), float(rate))
        seq = max(self._checkpoint.seq, lines[-1].seq if lines else 0)
        return Whole(world, seq, pace, str(run), given, kept, sessions, int(reached), lines[-MOST_LINES:])

    def _last_lines(self) -> tuple[Line, ...]:
        """Give all lines after the checkpoint, and those that whoever followed may still ask for."""
        rows = self._rows(
            "SELECT body FROM lines WHERE world = ?1 AND seq > min(?2, "
            "(SELECT max(seq) FROM lines WHERE world = ?1) - ?3) ORDER BY seq",
            self._checkpoint.seq,
            MOST_LINES,
        )
        return tuple(read_line(cast("bytes", body)) for (body,) in rows)

    def _done_again(self, book: Book, lines: list[Line]) -> World:
        """Do what was done after the checkpoint, by the book that was gone by then."""
        now = book_mark(book) == self._checkpoint.mark
        went_by = book if now or not lines else read_book(self._checkpoint.book)
        world = read_world(self._checkpoint.body, went_by)
        for line in lines:
            world = self._again(world, line)
        return world if went_by is book else world.but(book=book)

    def _again(self, world: World, line: Line) -> World:
        told: object
        was_told: object
        if line.actor is None or line.deed is None:
            elapsed = let_pass(world, At(line.at))
            after, told, was_told = elapsed.world, elapsed.fired, line.fired
        else:
            served = ask(world, line.actor, line.deed, line.at)
            after, told, was_told = served.world, answer_of(served), line.answer
        if told != was_told:
            raise self._broken(f"comes out otherwise from line {line.seq} on")
        return after

    def _broken(self, what: str) -> BrokenStoreError:
        by = self._checkpoint.program
        way = f"it was written by pcm-sim {by}, use that one" if by != __version__ else "use a copy of it"
        where = f"the world {self._name!r} in {self._file.path}"
        return BrokenStoreError(f"{where} {what}; {way}, or give another file with --store")

    def _rows(self, question: str, *values: float | str) -> list[Row]:
        return self._file.rows(question, (self._id, *values))
