"""What a crawl found in one cell, as values that can be written, merged and compared."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.machine import EntrySight


class Found(NamedTuple):
    """A state that was seen.

    Attributes:
        id: As `Sight.state` gives it.
        screen: Id of its screen.
        over: What stands over the page.
        title: Heading.
        guards: Conditions that the screen reads, with their values.
        entries: What can be touched.
        way: The shortest way there from the start of the cell, act by act.
        sheet: All that is legible.
    """

    id: str
    screen: str
    over: str
    title: str
    guards: tuple[tuple[str, bool], ...]
    entries: tuple[EntrySight, ...]
    way: tuple[str, ...]
    sheet: Mapping[str, object]


class Walked(NamedTuple):
    """A transition that was walked: something was done in a state.

    Attributes:
        at: Id of the state.
        act: What was done, as a line.
        position: Of the entry that was touched, before.
        to: Id of the state after it.
        messages: Ids of the messages that it told.
        refused: One of them says why not.
        changed: Something is otherwise than before, be it seen or not.
        way: The shortest way to where it was done; it need not be the way to the state, for what is shown
            alike may have come about otherwise.
    """

    at: str
    act: str
    position: str
    to: str
    messages: tuple[str, ...]
    refused: bool
    changed: bool
    way: tuple[str, ...]


class CellFound(NamedTuple):
    """All that was found on one machine in one cell.

    Attributes:
        cell: The cell.
        machine: `pcm`, `phone` or `portal`.
        start: Id of the state that the cell begins in.
        states: By id, in the order of their ids.
        walked: In the order of state, act and position.
        messages: Message by id, with the shortest way to where it was told.
        facts: How many different combinations of facts came about.
        limits: Which limits were hit; none where the crawl is complete.
    """

    cell: Cell
    machine: str
    start: str
    states: tuple[Found, ...]
    walked: tuple[Walked, ...]
    messages: tuple[tuple[str, tuple[str, ...]], ...]
    facts: int
    limits: tuple[str, ...]

    @property
    def screens(self) -> frozenset[str]:
        """Ids of the screens that were seen."""
        return frozenset(one.screen for one in self.states)

    def plain(self) -> dict[str, object]:
        """Give it as plain values, in a fixed order."""
        return {
            "cell": self.cell.plain(),
            "machine": self.machine,
            "start": self.start,
            "complete": not self.limits,
            "limits": list(self.limits),
            "states": [_state(one) for one in self.states],
            "walked": [
                {**one._asdict(), "messages": list(one.messages), "way": list(one.way)} for one in self.walked
            ],
            "messages": {name: list(way) for name, way in self.messages},
        }


def _state(one: Found) -> dict[str, object]:
    return {
        **one._asdict(),
        "guards": dict(one.guards),
        "entries": [entry._asdict() for entry in one.entries],
        "way": list(one.way),
    }
