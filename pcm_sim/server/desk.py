"""What the remote control needs from the house, as interfaces."""

from collections.abc import Callable, Collection
from concurrent.futures import Future
from typing import Protocol, TypeVar

from pcm_sim.session.opening import CarChoice
from pcm_sim.session.simulation import Session

T = TypeVar("T")


class Bench(Protocol):
    """Where the simulation stands while work is done on it; nobody else touches it meanwhile."""

    @property
    def session(self) -> Session | None:
        """The simulation that is shown; none before the first car."""

    def open(self, session: Session) -> None:
        """Show another simulation."""


class RemoteDesk(Protocol):
    """The one owner of the simulation, asked from other threads."""

    def ask(self, work: Callable[[Bench], T]) -> "Future[T]":
        """Have work done on the owner's thread, in the order of asking.

        Args:
            work: Is called with the simulation; what it raises comes back in the future.

        Returns:
            What the work will give; an `OSError` where the window has closed.
        """

    def picture(self, *, whole: bool) -> "Future[bytes]":
        """Take a picture as PNG, after all that was asked before.

        Args:
            whole: The whole window instead of the unit's screen alone.

        Returns:
            The file's bytes; an `OSError` where nothing could be drawn.
        """

    def follow(self, heard: Callable[[Session], None]) -> None:
        """Call back on the owner's thread after every step, and when another simulation is shown."""

    def quit(self) -> None:
        """Close the window and end the program."""


class Garage(Protocol):
    """Where cars come from."""

    @property
    def markets(self) -> Collection[str]:
        """Countries that a car can have been sold in."""

    @property
    def languages(self) -> Collection[str]:
        """Languages of the units."""

    def choose(self, car: str, market: str | None) -> CarChoice:
        """Find the car that is meant.

        Raises:
            CarError: With the cars that could have been meant.
        """

    @property
    def presets(self) -> Collection[str]:
        """States that a simulation can begin with."""

    def start(self, choice: CarChoice, language: str, preset: str = "") -> Session:
        """Start a simulation of it.

        Args:
            choice: The car.
            language: Of the unit, ISO 639-1.
            preset: The state that it begins with, one of `presets`; empty for the usual one.

        Raises:
            ValueError: This car cannot begin with the preset, with the reason.
        """
