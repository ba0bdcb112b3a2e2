"""All that looks like a fault in one machine of one cell."""

from collections.abc import Callable, Iterator
from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.finding import KINDS, Finding
from pcm_sim.explore.findings.going_back import find_wrong_back
from pcm_sim.explore.findings.leading import find_dangling, find_unreachable
from pcm_sim.explore.findings.looked import Looked, Reach
from pcm_sim.explore.findings.reading import find_missing_texts, find_same_labels
from pcm_sim.explore.findings.standing import find_held_fast
from pcm_sim.explore.findings.touching import find_bare_refusals, find_inert

_FAMILIES: Final[tuple[Callable[[Looked], Iterator[Finding]], ...]] = (
    find_unreachable,
    find_dangling,
    find_held_fast,
    find_wrong_back,
    find_inert,
    find_bare_refusals,
    find_same_labels,
    find_missing_texts,
)


def findings_of(catalogue: Catalogue, explored: Explored, static: Reach) -> tuple[Finding, ...]:
    """Give all that looks like a fault, each once, with the shortest way to it.

    Args:
        catalogue: The data.
        explored: One machine of one cell, crawled.
        static: What the static pass says of it.
    """
    looked = Looked(catalogue, explored, static)
    found = (one for family in _FAMILIES for one in family(looked))
    first: dict[tuple[str, str, str], Finding] = {}
    for one in sorted(found, key=lambda one: (len(one.way), one.way)):
        first.setdefault((one.kind, one.where, one.entry), one)
    return tuple(sorted(first.values(), key=_order))


def _order(finding: Finding) -> tuple[int, str, str]:
    return KINDS.index(finding.kind), finding.where, finding.entry
