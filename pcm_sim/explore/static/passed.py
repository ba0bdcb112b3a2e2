"""What the static pass says of one machine of a cell, read off what was worked out."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue.satisfiable import Candidates
from pcm_sim.domain.conditions import Facts, Not
from pcm_sim.explore.crawl.guards import guards_of
from pcm_sim.explore.static.reasons import reasons_of
from pcm_sim.explore.static.working_out import WorkingOut


class Static(NamedTuple):
    """What the menus and the first moment say of one machine of a cell.

    Attributes:
        machine: `pcm`, `phone` or `portal`.
        declared: Ids of all pages that the data declare for it.
        screens: Those that can be reached.
        forms: Forms that can be open.
        guards: Id of each condition on a page that can be reached, with the values that it can take there.
        moves: Page, entry on it, and the page that the entry can open.
        entries: Page, and an entry that can be there.
        facts: For each fact everything that it can be.
        reasons: Page that cannot be reached to why not.
        exact: Nothing of it is impossible in the cell; else it says only what conditions allow, for what a
            deed leads to is a matter of the cloud.
    """

    machine: str
    declared: frozenset[str]
    screens: frozenset[str]
    forms: frozenset[str]
    guards: Mapping[str, frozenset[bool]]
    moves: frozenset[tuple[str, str, str]]
    entries: frozenset[tuple[str, str]]
    facts: Candidates
    reasons: Mapping[str, str]
    exact: bool = True

    def why(self, screen: str) -> str:
        """Say why a page cannot be reached; empty where it can."""
        return self.reasons.get(screen, "")


def passed(machine: str, worked: WorkingOut, lasting: Facts, *, exact: bool) -> Static:
    """Read off what was worked out of a machine.

    Args:
        machine: Its name.
        worked: What was worked out, to the end.
        lasting: Facts that never change.
        exact: As for `Static`.
    """
    tree = worked.pages.tree
    guards = {
        guard.id: frozenset(
            value
            for value, asked in ((True, guard.condition), (False, Not(guard.condition)))
            if worked.can_be(page, asked)
        )
        for page, ones in guards_of(tree).items()
        if page in worked.contexts
        for guard in ones
    }
    return Static(
        machine,
        frozenset(worked.pages.declared),
        frozenset(worked.contexts),
        frozenset(worked.forms),
        guards,
        frozenset(worked.moves),
        frozenset(worked.entries),
        worked.facts,
        reasons_of(worked, tree, lasting),
        exact,
    )
