"""Where entries lead: to pages that are not there, and pages that nothing leads to."""

from collections.abc import Iterator

from pcm_sim.domain.nodes import Shortcut
from pcm_sim.domain.routes import exists
from pcm_sim.explore.crawl.acts import TAP
from pcm_sim.explore.crawl.crawling import Step
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.crawl.opens import opens
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.looked import Looked, entry_of


def find_unreachable(looked: Looked) -> Iterator[Finding]:
    """Find pages that this car should have and that cannot be reached from the start of the cell."""
    start = next(iter(looked.crawl.visits.values()))
    for screen in sorted(set(looked.reach.declared) - set(looked.reach.screens)):
        if _belongs(looked, screen):
            what = f"{screen!r} cannot be reached: {looked.reach.why(screen)}"
            yield looked.finding("unreachable", start, "", what, where=screen)


def find_dangling(looked: Looked) -> Iterator[Finding]:
    """Find shortcuts that are shown while the page they lead to is not there."""
    if looked.crawl.machine.name != PCM:
        return
    nodes = looked.explored.session.rules.tree.nodes
    for step in looked.crawl.steps.values():
        node = nodes.get(step.act.target) if step.act.kind == TAP and entry_of(step) else None
        if isinstance(node, Shortcut) and opens(nodes[node.to]) and _leads_astray(step, node.to):
            what = f"{node.id!r} leads to {node.to!r}, which is not there"
            yield looked.finding("dangling", step.before, node.id, what, step.act)


def _belongs(looked: Looked, screen: str) -> bool:
    """Tell whether a page is for this car, by what the car has."""
    rules = looked.explored.session.rules
    if looked.crawl.machine.name != PCM or screen not in rules.tree.nodes:
        return True
    return exists(rules.vehicle, rules.tree, screen)


def _leads_astray(step: Step, to: str) -> bool:
    return not (step.refused or step.after.sight.over) and step.after.sight.screen != to
