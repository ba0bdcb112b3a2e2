"""Who owns a simulation, as pages over it see it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from pcm_sim.domain.events import Tick
from pcm_sim.session.simulation import Session

T = TypeVar("T")
Heard = Callable[[bool], None]


class Owner(Protocol):
    """The one owner of a simulation, asked from the thread that serves."""

    async def have(self, work: Callable[[Session], T]) -> T:
        """Have work done on the simulation, which nobody else touches meanwhile.

        Args:
            work: Is called with the simulation; what it raises comes back.
        """

    def follow(self, heard: Heard) -> Callable[[], None]:
        """Call back on the thread that serves after every step.

        Args:
            heard: Is told whether nothing but time went by.

        Returns:
            A function that ends it.
        """


def only_time_passed(session: Session) -> bool:
    """Tell whether the last step of a simulation was nothing but time going by."""
    return isinstance(session.trail.event, Tick) and not session.trail.effects
