"""Checks: what must be so before something is done, each with a name, in the order in which it is asked.

The rule that refuses and whoever explains a refusal read the same list, so the two cannot part.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.labels import Message
from pcm_sim.domain.rules import Rules

Against = Callable[[Rules, Cabin, str], Message | None]
"""Says what speaks against it now; the last argument is the item that it is about, empty for none."""


class Check(NamedTuple):
    """One thing that must be so.

    Attributes:
        name: What is asked, such as `parking_brake`.
        against: Gives the refusal where it is not so.
    """

    name: str
    against: Against


class Checked(NamedTuple):
    """A check with its answer of an instant.

    Attributes:
        name: What was asked.
        refusal: What the unit says because it is not so; none where it holds.
    """

    name: str
    refusal: Message | None

    @property
    def holds(self) -> bool:
        """Whether it is so."""
        return self.refusal is None


def must(name: str, holds: Callable[[Rules, Cabin, str], bool], message: str) -> Check:
    """Make a check whose refusal is always the same message.

    Args:
        name: What is asked.
        holds: Whether it is so.
        message: Id of the refusal.
    """

    def against(rules: Rules, cabin: Cabin, item: str) -> Message | None:
        return None if holds(rules, cabin, item) else Message(message)

    return Check(name, against)


def refusal_of(checks: Iterable[Check], rules: Rules, cabin: Cabin, item: str = "") -> Message | None:
    """Give the refusal of the first check that does not hold; none where all do."""
    return next(filter(None, (one.against(rules, cabin, item) for one in checks)), None)


def checked(checks: Iterable[Check], rules: Rules, cabin: Cabin, item: str = "") -> tuple[Checked, ...]:
    """Ask every check, also those behind one that does not hold."""
    return tuple(Checked(one.name, one.against(rules, cabin, item)) for one in checks)


def _offline(rules: Rules, cabin: Cabin, _: str) -> Message | None:
    offline = present_network(rules, cabin).offline
    return Message(f"offline_{offline.value}") if offline else None


ONLINE = Check("online", _offline)
"""Data flow; which of the conditions of `connectivity.DATA` is against it says its message."""
