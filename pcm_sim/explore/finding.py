"""Something in the menus that looks like a fault, with the shortest way to it."""

from typing import NamedTuple

from pcm_sim.catalogue.vocabulary_crawl import FINDINGS
from pcm_sim.explore.cells import Cell

KINDS = FINDINGS
"""Every kind of finding, in the order of reports."""


class Finding(NamedTuple):
    """Something that looks like a fault.

    Attributes:
        kind: One of `KINDS`.
        cell: Where it was found; the first of several.
        machine: `pcm`, `phone` or `portal`.
        where: Id of the screen or the state.
        entry: Id of the entry or the text it is about; empty where it is about the screen.
        what: What is wrong, in a sentence.
        way: The shortest way there, act by act.
    """

    kind: str
    cell: Cell
    machine: str
    where: str
    entry: str
    what: str
    way: tuple[str, ...]

    def plain(self) -> dict[str, object]:
        """Give it as plain values."""
        return {**self._asdict(), "cell": self.cell.plain(), "way": list(self.way)}
