"""The static pass over a cell: which pages, entries and guards there can be, before anybody walks."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.satisfiable import Candidates
from pcm_sim.domain.conditions import Not
from pcm_sim.explore.crawl.guards import guards_of
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.static.beginning import beginning_of
from pcm_sim.explore.static.deriving import Deriving
from pcm_sim.explore.static.reasons import reasons_of
from pcm_sim.explore.static.working_out import WorkingOut
from pcm_sim.scenario.files.lasting import lasting_facts
from pcm_sim.session.simulation import Session


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

    def why(self, screen: str) -> str:
        """Say why a page cannot be reached; empty where it can."""
        return self.reasons.get(screen, "")


def static_pass(catalogue: Catalogue, session: Session, machine_name: str = PCM) -> Static:
    """Work out what a machine of a cell can show; nothing is walked.

    Args:
        catalogue: The data.
        session: The simulation of the cell as it was opened; it is not driven.
        machine_name: `pcm`, `phone` or `portal`.
    """
    rules = session.rules
    deriving = Deriving(rules, session.moment.cabin)
    worked = WorkingOut(rules, beginning_of(session), deriving).run()
    guards = {
        guard.id: frozenset(
            value
            for value, asked in ((True, guard.condition), (False, Not(guard.condition)))
            if worked.can_be(page, asked)
        )
        for page, ones in guards_of(rules.tree).items()
        if page in worked.contexts
        for guard in ones
    }
    return Static(
        machine_name,
        frozenset(worked.pages.declared),
        frozenset(worked.contexts),
        frozenset(worked.forms),
        guards,
        frozenset(worked.moves),
        frozenset(worked.entries),
        worked.facts,
        reasons_of(worked, rules.tree, lasting_facts(catalogue, rules.vehicle, session.moment.car.market)),
    )
