"""What keeps one world in the file: a checkpoint, and every line after it."""

from pcm_sim.connect.book import Book
from pcm_sim.connect.world import World
from pcm_sim.server.store.file import StoreFile
from pcm_sim.server.store.placing import Place
from pcm_sim.server.store.recovering import StoredWorld
from pcm_sim.server.store.trouble import StoreError
from pcm_sim.server.worlds.clock import Pace
from pcm_sim.server.worlds.codec import written_line
from pcm_sim.server.worlds.keeping import Whole
from pcm_sim.server.worlds.lines import CLOCK, Line

LEAST_BETWEEN = 1 << 18
"""Bytes of lines between two checkpoints; more for a world that is more, so that neither costs too much."""


class SqliteKeeper:
    """Keeps one world.

    Args:
        file: The open file.
        name: Of the world.
        founding: What it is founded with, as JSON.
    """

    def __init__(self, file: StoreFile, name: str, founding: str) -> None:
        """Take the place that the world has; it has none before it begins."""
        self._file = file
        self._name, self._founding = name, founding
        found = file.rows("SELECT id FROM worlds WHERE name = ?", (name,))
        self._id = int(found[0][0]) if found else 0
        self._since, self._most = 0, LEAST_BETWEEN

    def recovered(self, book: Book) -> Whole | None:
        """Give what was kept; none where nothing was."""
        if not self._id:
            return None
        stored = StoredWorld(self._file, self._id, self._name)
        whole = stored.recover(book)
        if stored.is_behind(whole):
            with self._file.writing() as database:
                self._put_checkpoint(Place(database, self._id), whole.world, whole.seq)
        return whole

    def begins(self, whole: Whole) -> None:
        """Keep a world that begins, or begins anew; what was kept of it before is dropped."""
        self._begin(whole, erased=False)

    def keep(self, lines: tuple[Line, ...], after: World, pace: Pace) -> None:
        """Keep what was done, with its answers."""
        bodies = [written_line(line) for line in lines]
        size = self._since + sum(map(len, bodies))
        with self._file.writing() as database:
            place = Place(database, self._id)
            for line, body in zip(lines, bodies, strict=True):
                place.put_line(line, body, after.salt)
                if line.kind == CLOCK:
                    place.put_pace(pace, line.at)
            if size >= self._most:
                size = self._put_checkpoint(place, after, lines[-1].seq)
        self._since = size

    def reached(self, time: int) -> None:
        """Let time never begin again before a simulated ms."""
        with self._file.writing() as database:
            Place(database, self._id).put_reached(time)

    def erased(self, whole: Whole) -> None:
        """Keep a world in which somebody was erased; of what was kept before not a byte is left."""
        self._begin(whole, erased=True)
        try:
            self._file.scrub()
        except StoreError:
            # The person is in no table any more; the bytes go at the next start, as it is noted.
            return

    def snapshot(self, name: str, world: World | None) -> None:
        """Keep a snapshot under a name, or forget it."""
        with self._file.writing() as database:
            place = Place(database, self._id)
            if world:
                place.put_snapshot(name, world)
            else:
                place.take_snapshot(name)

    def session(self, digest: str, account: str | None) -> None:
        """Keep that an account is signed in, or forget it."""
        with self._file.writing() as database:
            place = Place(database, self._id)
            if account is None:
                place.take_session(digest)
            else:
                place.put_session(digest, account)

    def settle(self, world: World, seq: int) -> None:
        """Keep the world as it is after its last line, so that nothing has to be done once more."""
        with self._file.writing() as database:
            place = Place(database, self._id)
            self._put_checkpoint(place, world, seq)
            place.put_reached(world.now)
        self._since = 0

    def drop(self) -> None:
        """Forget the world."""
        with self._file.writing() as database:
            Place(database, self._id).leave()
        self._id = 0

    def _begin(self, whole: Whole, *, erased: bool) -> None:
        with self._file.writing() as database:
            place = Place(database, self._id)
            place.found(self._name, self._founding, whole.run)
            place.put(whole)
            if erased:
                self._file.note_to_scrub()
        self._id, self._since = place.world, 0

    def _put_checkpoint(self, place: Place, world: World, seq: int) -> int:
        """Write a checkpoint, and give how much was written since: nothing."""
        self._most = max(LEAST_BETWEEN, place.put_checkpoint(world, seq))
        return 0
