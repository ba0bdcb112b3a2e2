"""What every family of findings looks at: one machine of one cell, crawled, with what the data say of it."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.screen import RowKind
from pcm_sim.explore.crawl.acts import Act
from pcm_sim.explore.crawl.crawling import Crawl, Step
from pcm_sim.explore.crawl.machine import EntrySight, Sight
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.static.passed import Static
from pcm_sim.session.moment import Moment

ROWS = frozenset(kind.value for kind in RowKind)
"""Kinds of entries that are rows of a page; all others stand beside or over it."""


class Looked(NamedTuple):
    """What is looked at.

    Attributes:
        catalogue: The data.
        explored: The machine of the cell.
        static: What the static pass says of it.
        lost: States from which nothing leads home; what does nothing there is that same fault.
    """

    catalogue: Catalogue
    explored: Explored
    static: Static
    lost: frozenset[str] = frozenset()

    @property
    def crawl(self) -> Crawl:
        """What the live pass came to."""
        return self.explored.crawl

    @property
    def home(self) -> str:
        """Id of the screen that one must always be able to come back to."""
        return self.crawl.machine.home

    def finding(self, kind: str, visit: Visit, entry: str, what: str, *acts: Act) -> Finding:
        """Give a finding of this cell.

        Args:
            kind: One of `finding.KINDS`.
            visit: Where it was found.
            entry: Id of the entry or the text it is about.
            what: What is wrong.
            acts: What is done there to see it.
        """
        way = (*visit.way, *map(str, acts))
        cell, machine = self.explored.cell, self.crawl.machine.name
        return Finding(kind, cell, machine, visit.sight.screen, entry, what, way)


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
