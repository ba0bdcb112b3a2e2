"""What makes a world durable: everything of one answered operation is kept before the answer leaves."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from pcm_sim.connect.book import Book
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.clock import Pace
from pcm_sim.server.worlds.given import Given
from pcm_sim.server.worlds.lines import Line

MOST_LINES = 4_000
"""Lines that are at hand; whoever is further behind takes the whole world anew."""


class NotKeptError(OSError):
    """Something cannot be kept, so it was not done."""


class Whole(NamedTuple):
    """All that there is of a world.

    Attributes:
        world: As it is after the last line.
        seq: Number of that line.
        pace: How its time goes on.
        run: Tells its lines from those of an earlier life that was not kept.
        given: What was answered to idempotency keys, by the marks of the keys, oldest first.
        kept: Snapshots, by their names.
        sessions: Accounts that are signed in, by the digests of their tokens.
        reached: Simulated ms before which its time does not begin again.
        lines: The last lines, oldest first; only what is recovered has them.
    """

    world: World
    seq: int
    pace: Pace
    run: str
    given: Mapping[str, Given] = {}
    kept: Mapping[str, World] = {}
    sessions: Mapping[str, str] = {}
    reached: int = 0
    lines: tuple[Line, ...] = ()


class Keeper(Protocol):
    """Keeps one world. Whatever cannot be kept raises `NotKeptError`, and then nothing of it is."""

    def recovered(self, book: Book) -> Whole | None:
        """Give what was kept; none where nothing was.

        Args:
            book: What the world goes by from now on.
        """

    def begins(self, whole: Whole) -> None:
        """Keep a world that begins, or begins anew; what was kept of it before is dropped."""

    def keep(self, lines: tuple[Line, ...], after: World, pace: Pace) -> None:
        """Keep what was done, with its answers.

        Args:
            lines: What was done, in order.
            after: The world after it.
            pace: How its time goes on.
        """

    def reached(self, time: int) -> None:
        """Let time never begin again before a simulated ms."""

    def erased(self, whole: Whole) -> None:
        """Keep a world in which somebody was erased; of what was kept before not a byte is left."""

    def snapshot(self, name: str, world: World | None) -> None:
        """Keep a snapshot under a name, or forget it."""

    def session(self, digest: str, account: str | None) -> None:
        """Keep that an account is signed in, or forget it.

        Args:
            digest: Of its token.
            account: Its id; none to forget it.
        """

    def settle(self, world: World, seq: int) -> None:
        """Keep the world as it is after its last line, so that nothing has to be done once more."""

    def drop(self) -> None:
        """Forget the world."""


class Store(Protocol):
    """Keeps many worlds."""

    def names(self) -> tuple[str, ...]:
        """Names of the worlds that were kept."""

    def founding(self, name: str) -> str:
        """Give what a world was founded with, as it was given to `keeper`."""

    def keeper(self, name: str, founding: str) -> Keeper:
        """Give what keeps a world.

        Args:
            name: Of the world.
            founding: What it is founded with, as JSON.
        """

    def close(self) -> None:
        """Let go of it."""


class NoKeeper:
    """Keeps nothing: the world ends with the process."""

    def recovered(self, book: Book) -> Whole | None:  # noqa: ARG002 - as a keeper has it
        """Give nothing."""
        return None

    def begins(self, whole: Whole) -> None:
        """Keep nothing."""

    def keep(self, lines: tuple[Line, ...], after: World, pace: Pace) -> None:
        """Keep nothing."""

    def reached(self, time: int) -> None:
        """Keep nothing."""

    def erased(self, whole: Whole) -> None:
        """Keep nothing."""

    def snapshot(self, name: str, world: World | None) -> None:
        """Keep nothing."""

    def session(self, digest: str, account: str | None) -> None:
        """Keep nothing."""

    def settle(self, world: World, seq: int) -> None:
        """Keep nothing."""

    def drop(self) -> None:
        """Forget nothing."""


class InMemory:
    """A store that keeps nothing."""

    def names(self) -> tuple[str, ...]:
        """Name no world."""
        return ()

    def founding(self, name: str) -> str:
        """Refuse, for there is none."""
        raise LookupError(name)

    def keeper(self, name: str, founding: str) -> Keeper:  # noqa: ARG002 - as a store has it
        """Give what keeps nothing."""
        return NoKeeper()

    def close(self) -> None:
        """Let go of nothing."""
