"""The states of a crawl in other languages, without crawling again."""

from collections.abc import Iterator, Sequence

from pcm_sim.explore.crawl.found import CellFound, Found
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.findings.looked import speaking


def spoken(explored: Explored, languages: Sequence[str]) -> Iterator[CellFound]:
    """Give what the same states show in other languages; what was walked stays with the crawl itself.

    Args:
        explored: The crawl, with its moments.
        languages: ISO 639-1; that of the crawl itself is left out.
    """
    cell, found = explored.cell, explored.found
    for language in languages:
        if language != cell.language:
            states = tuple(_said(explored, one, language) for one in found.states)
            yield found._replace(cell=cell._replace(language=language), states=states, walked=())


def _said(explored: Explored, found: Found, language: str) -> Found:
    machine = explored.crawl.machine
    moment = speaking(explored.crawl.visits[found.id].moment, language)
    sight = machine.look(moment)
    return found._replace(title=sight.title, entries=sight.entries, sheet=machine.sheet(moment))
