"""What every family of findings looks at: one machine of one cell, crawled, with what the data say of it."""

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple, Protocol

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.screen import RowKind
from pcm_sim.explore.crawl.acts import Act
from pcm_sim.explore.crawl.crawling import Crawl, Step
from pcm_sim.explore.crawl.machine import PCM, EntrySight, Sight
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.finding import Finding
from pcm_sim.session.moment import Moment

ROWS = frozenset(kind.value for kind in RowKind)
"""Kinds of entries that are rows of a page; all others stand beside or over it."""


class Reach(Protocol):
    """What the static pass says of a cell, as far as findings ask for it."""

    @property
    def screens(self) -> Collection[str]:
        """Pages that can be reached."""

    @property
    def declared(self) -> Collection[str]:
        """Pages that the data declare."""

    def why(self, screen: str) -> str:
        """Say why a page cannot be reached."""


class Looked(NamedTuple):
    """What is looked at.

    Attributes:
        catalogue: The data.
        explored: The machine of the cell.
        reach: What the static pass says of it.
        lost: States from which nothing leads home; what does nothing there is that same fault.
    """

    catalogue: Catalogue
    explored: Explored
    reach: Reach
    lost: frozenset[str] = frozenset()

    @property
    def crawl(self) -> Crawl:
        """What the live pass came to."""
        return self.explored.crawl

    @property
    def home(self) -> str:
        """Id of the screen that one must always be able to come back to."""
        start = next(iter(self.crawl.visits.values()))
        return self.explored.session.rules.tree.home if self.crawl.machine.name == PCM else start.sight.screen

    def finding(self, kind: str, visit: Visit, entry: str, what: str, *acts: Act, where: str = "") -> Finding:
        """Give a finding of this cell.

        Args:
            kind: One of `finding.KINDS`.
            visit: Where it was found.
            entry: Id of the entry or the text it is about.
            what: What is wrong.
            acts: What is done there to see it.
            where: Id of the screen; that of the visit by default.
        """
        way = (*visit.way, *map(str, acts))
        screen = where or visit.sight.screen
        return Finding(kind, self.explored.cell, self.crawl.machine.name, screen, entry, what, way)


def entry_of(step: Step) -> EntrySight | None:
    """Give the entry that a step touched; none where it touched none."""
    return touched(step.before.sight, step.act)


def touched(sight: Sight, act: Act) -> EntrySight | None:
    """Give the entry that an act touches on what is seen; none where it touches none."""
    return next((entry for entry in sight.entries if entry.id == act.target), None)


def speaking(moment: Moment, language: str) -> Moment:
    """Give the same moment with unit and telephone in another language."""
    handset = moment.handset
    held = replace(handset, language=language) if handset else None
    return replace(moment, unit=replace(moment.unit, language=language), handset=held)
