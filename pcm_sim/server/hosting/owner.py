"""Who owns a simulation, as pages over it see it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from pcm_sim.session.simulation import Session

T = TypeVar("T")


class Owner(Protocol):
    """The one owner of a simulation, asked from the thread that serves."""

    async def have(self, work: Callable[[Session], T]) -> T:
        """Have work done on the simulation, which nobody else touches meanwhile.

        Args:
            work: Is called with the simulation; what it raises comes back.
        """

    def follow(self, heard: Callable[[], None]) -> Callable[[], None]:
        """Call back on the thread that serves after every step.

        Returns:
            A function that ends it.
        """
