"""What makes a world durable: everything of one answered operation is kept before the answer leaves."""

from typing import NamedTuple, Protocol

from pcm_sim.connect.book import Book
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.clock import Pace
from pcm_sim.server.worlds.lines import Line


class Recovered(NamedTuple):
    """What was kept of a world.

    Attributes:
        world: As it was after the last line.
        seq: Number of that line.
        pace: How its time went on.
        answers: Lines that came with an idempotency key, by their keys.
        kept: Snapshots, by their names.
    """

    world: World
    seq: int
    pace: Pace
    answers: dict[str, Line]
    kept: dict[str, World]


class Keeper(Protocol):
    """Keeps one world."""

    def recovered(self, book: Book) -> Recovered | None:
        """Give what was kept; none where nothing was."""

    def founded(self, world: World, pace: Pace) -> None:
        """Keep a world as it begins, or begins anew; the lines before it are dropped."""

    def keep(self, lines: tuple[Line, ...], after: World, pace: Pace) -> None:
        """Keep what was done, all of it or nothing.

        Args:
            lines: What was done, in order.
            after: The world after it.
            pace: How its time goes on.

        Raises:
            OSError: It cannot be kept; then nothing of it counts.
        """

    def snapshot(self, name: str, world: World | None) -> None:
        """Keep a snapshot under a name, or forget it."""

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

    def recovered(self, book: Book) -> Recovered | None:  # noqa: ARG002 - as a keeper has it
        """Give nothing."""
        return None

    def founded(self, world: World, pace: Pace) -> None:
        """Keep nothing."""

    def keep(self, lines: tuple[Line, ...], after: World, pace: Pace) -> None:
        """Keep nothing."""

    def snapshot(self, name: str, world: World | None) -> None:
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
