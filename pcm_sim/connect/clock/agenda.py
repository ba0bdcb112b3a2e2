"""What is due in the cloud, and when: a contract's end, a renewal, a late text message, the month's invoice.

Whoever changes the cloud says what shall be due by changes (`Plan`, `Move`, `Drop`): an operation by
`Agenda.changed`, a handler by what it returns. The agenda is a value like the rest of the cloud, so that
stepping back is taking an earlier one. `pcm_sim.connect.clock.passing` lets time pass over it.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.domain.values import dataclass


class Entry(NamedTuple):
    """One thing that is due; entries compare in the order in which they happen.

    Attributes:
        due: Simulated ms.
        turn: Among those due at the same ms, the one planned first comes first.
        key: What it is cancelled and moved by; one entry waits under a key.
        name: What happens, such as `contract.expired`; the handler is found by it.
        about: What it happens to: a contract, an account, a message.
    """

    due: int
    turn: int
    key: str
    name: str
    about: str = ""


class Plan(NamedTuple):
    """Let something be due; what waited under the key before is replaced.

    Attributes:
        key: What it can be cancelled and moved by.
        name: What happens, such as `contract.expired`.
        due: Simulated ms; what is in the past already is due at once.
        about: What it happens to.
    """

    key: str
    name: str
    due: int
    about: str = ""


class Move(NamedTuple):
    """Let what waits under a key be due at another time, after all that waits for that ms already.

    Attributes:
        key: Where nothing waits, nothing changes.
        due: Simulated ms; what is in the past already is due at once.
    """

    key: str
    due: int


class Drop(NamedTuple):
    """Cancel what waits under a key; where nothing waits, nothing changes."""

    key: str


Change = Plan | Move | Drop


@dataclass(frozen=True, slots=True)
class Agenda:
    """The cloud's clock and all that waits.

    Attributes:
        now: Simulated ms up to which everything has happened.
        waiting: What is due, soonest first.
        turn: The turn that the next entry gets.
    """

    now: int
    waiting: tuple[Entry, ...] = ()
    turn: int = 0

    def entry(self, key: str) -> Entry | None:
        """Find what waits under a key."""
        return next((one for one in self.waiting if one.key == key), None)

    def at(self, now: int) -> "Agenda":
        """Give the same agenda at a time in ms."""
        return Agenda(now, self.waiting, self.turn)

    def changed(self, changes: Iterable[Change]) -> "Agenda":
        """Carry changes out, in their order."""
        agenda = self
        for change in changes:
            agenda = agenda._with(change)
        return agenda

    def _with(self, change: Change) -> "Agenda":
        found = self.entry(change.key)
        fresh = renewed(change, found, self.now, self.turn)
        waiting = self.waiting
        if found and (fresh or isinstance(change, Drop)):
            at = bisect_left(waiting, found)
            waiting = waiting[:at] + waiting[at + 1 :]
        if not fresh:
            return self if waiting is self.waiting else replace(self, waiting=waiting)
        at = bisect_left(waiting, fresh)
        return Agenda(self.now, (*waiting[:at], fresh, *waiting[at:]), self.turn + 1)


def renewed(change: Change, found: Entry | None, now: int, turn: int) -> Entry | None:
    """Give the entry that a change puts on the agenda, or none.

    Args:
        change: What is asked.
        found: What waits under its key.
        now: Simulated ms; nothing is due before it, as the clock never goes back.
        turn: The turn it gets.
    """
    match change:
        case Plan(key, name, due, about):
            return Entry(max(due, now), turn, key, name, about)
        case Move(key, due) if found:
            return Entry(max(due, now), turn, key, found.name, found.about)
        case _:
            return None
