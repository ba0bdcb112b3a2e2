"""The static pass over My Porsche: what its conditions allow, whatever the cloud knows and answers."""

from pcm_sim.domain.conditions import ALWAYS
from pcm_sim.domain.nodes import Listing
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal_facts import FACTS
from pcm_sim.domain.vehicle import LINKS
from pcm_sim.explore.static import items as lists
from pcm_sim.explore.static.beginning import Beginning
from pcm_sim.explore.static.pages import Pages
from pcm_sim.explore.static.passed import Static, passed
from pcm_sim.explore.static.working_out import WorkingOut


class _AnythingKnown(WorkingOut):
    """My Porsche, of which any list may hold any item, and any errand may succeed.

    Args:
        rules: The app.
        link: How a Porsche ID is linked to the car.
    """

    def __init__(self, rules: PhoneRules, link: str) -> None:
        nothing: frozenset[str] = frozenset()
        facts = {**FACTS, "car.link": (*LINKS[link], "none")}
        anything = Beginning(facts, {}, nothing, nothing, (nothing, nothing), "")
        super().__init__(Pages(rules.tree, bar=rules.tree.bar), anything)
        leads = (errand.then for errand in rules.errands.values())
        feet = (line.to for lines in rules.feet.values() for line in lines)
        self._led_to = tuple(one for one in (*leads, *feet) if one in self.pages.declared)

    def _open_roots(self) -> None:
        """Open also what a success leads to, and what stands at the foot of every page."""
        super()._open_roots()
        for page in self._led_to:
            self._reach(page, ALWAYS)

    def kinds(self, listing: Listing) -> tuple[lists.Kind, ...]:
        """Give one item of which everything may be so."""
        del listing
        return (lists.Kind({}),)


def phone_pass(rules: PhoneRules, link: str, machine: str) -> Static:
    """Work out what My Porsche can show by its own conditions.

    What the cloud knows and answers decides more than they do, so it says only what cannot be: the rest may
    well never come about in a cell.

    Args:
        rules: The app.
        link: How a Porsche ID is linked to the car.
        machine: `phone` or `portal`.
    """
    worked = _AnythingKnown(rules, link).run()
    return passed(machine, worked, {}, exact=False)
