"""Where entries lead: to pages that are not there, and pages that nothing leads to."""

from collections.abc import Iterator

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.nodes import Shortcut
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.crawl.acts import TAP
from pcm_sim.explore.crawl.crawling import Step
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.crawl.opens import opens
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.looked import Looked, entry_of
from pcm_sim.explore.static.unreachable import unreachable


def find_leading_nowhere(looked: Looked) -> Iterator[Finding]:
    """Find what leads nowhere: as it was touched, then what the menus alone say of the car in any state."""
    if looked.crawl.machine.name != PCM:
        return
    touched = [*_dangling(looked)]
    yield from touched
    known = {(one.kind, one.where, one.entry) for one in touched}
    cell = looked.explored.cell
    for one in _by_the_menus(looked.catalogue, looked.catalogue.matrix.vehicles[cell.car]):
        if (one.kind, one.where, one.entry) not in known:
            yield one._replace(cell=cell)


@remembered(1)
def _by_the_menus(catalogue: Catalogue, vehicle: Vehicle) -> tuple[Finding, ...]:
    """Give what a car has in each of its cells; they are looked at one after the other."""
    return unreachable(catalogue, vehicle)


def _dangling(looked: Looked) -> Iterator[Finding]:
    """Give shortcuts that are shown while the page they lead to is not there."""
    nodes = looked.explored.session.rules.tree.nodes
    for step in looked.crawl.steps.values():
        node = nodes.get(step.act.target) if step.act.kind == TAP and entry_of(step) else None
        if isinstance(node, Shortcut) and opens(nodes[node.to]) and _leads_astray(step, node.to):
            what = f"{node.id!r} leads to {node.to!r}, which is not there"
            yield looked.finding("dangling", step.before, node.id, what, step.act)


def _leads_astray(step: Step, to: str) -> bool:
    return not (step.refused or step.after.sight.over) and step.after.sight.screen != to
