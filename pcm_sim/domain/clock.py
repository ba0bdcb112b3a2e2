"""What is due when: the queue that brings answers and ends waits, on simulated time only."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.values import dataclass

if TYPE_CHECKING:
    # The events are many classes, and the first page is drawn before the first of them happens.
    from pcm_sim.domain.events import Answer, Expired
    from pcm_sim.domain.handset_events import PhoneAnswer

    Awaited = Answer | Expired | PhoneAnswer


class Due(NamedTuple):
    """Something that will happen.

    Attributes:
        at: Simulated ms.
        turn: Order of entry, which decides between equal times.
        event: What happens.
    """

    at: int
    turn: int
    event: "Awaited"


@dataclass(frozen=True, slots=True)
class Queue:
    """Everything that is due, soonest first.

    Attributes:
        dues: Sorted by time, then by turn.
        turns: How many were ever put in.
    """

    dues: tuple[Due, ...] = ()
    turns: int = 0

    def put(self, at: int, event: "Awaited") -> "Queue":
        """Add something."""
        due = Due(at, self.turns, event)
        dues = tuple(sorted((*self.dues, due), key=lambda one: (one.at, one.turn)))
        return Queue(dues, self.turns + 1)

    def next_at(self) -> int | None:
        """Tell when the next thing is due."""
        return self.dues[0].at if self.dues else None

    def pop(self) -> tuple[Due, "Queue"]:
        """Take the soonest out."""
        return self.dues[0], Queue(self.dues[1:], self.turns)

    def only(self, wanted: "Callable[[Awaited], bool]") -> "Queue":
        """Drop everything that belongs to a request that is not wanted any more."""
        return Queue(tuple(due for due in self.dues if wanted(due.event)), self.turns)
