"""All that looks like a fault in one machine of one cell."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.finding import KINDS, Finding
from pcm_sim.explore.findings.going_back import find_wrong_back
from pcm_sim.explore.findings.leading import find_leading_nowhere
from pcm_sim.explore.findings.looked import Looked
from pcm_sim.explore.findings.reading import find_missing_texts, find_same_labels
from pcm_sim.explore.findings.standing import find_held_fast, nowhere_near_home
from pcm_sim.explore.findings.touching import find_bare_refusals, find_inert
from pcm_sim.explore.static.passed import Static

_FAMILIES: Final[tuple[Callable[[Looked], Iterator[Finding]], ...]] = (
    find_leading_nowhere,
    find_held_fast,
    find_wrong_back,
    find_inert,
    find_bare_refusals,
    find_same_labels,
    find_missing_texts,
)


def findings_of(catalogue: Catalogue, explored: Explored, static: Static) -> tuple[Finding, ...]:
    """Give all that looks like a fault, each once, with the shortest way to it.

    Args:
        catalogue: The data.
        explored: One machine of one cell, crawled.
        static: What the static pass says of it.
    """
    looked = look(catalogue, explored, static)
    found = (one for family in _FAMILIES for one in family(looked))
    first: dict[tuple[str, str, str], Finding] = {}
    for one in sorted(found, key=lambda one: (len(one.way), one.way)):
        first.setdefault((one.kind, one.where, one.entry), one)
    # One fault is told once.
    return tuple(sorted((one for one in first.values() if not _is_of(one, first)), key=_order))


def _is_of(finding: Finding, found: Mapping[tuple[str, str, str], Finding]) -> bool:
    """Tell whether a finding is only what another one looks like.

    What leads nowhere does nothing, and a page that its entry always refuses is one that nothing opens.
    """
    if finding.kind == "inert":
        return ("dangling", finding.where, finding.entry) in found
    if finding.kind == "unreachable" and not finding.entry:
        return ("unreachable", finding.where.rpartition("/")[0], finding.where) in found
    return False


def look(catalogue: Catalogue, explored: Explored, static: Static) -> Looked:
    """Give what the families look at; what it costs to work out is worked out once."""
    looked = Looked(catalogue, explored, static)
    return looked._replace(lost=nowhere_near_home(looked))


def _order(finding: Finding) -> tuple[int, str, str]:
    return KINDS.index(finding.kind), finding.where, finding.entry
