"""A case that is crawled: everything is tried in every state."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.exploring import explore
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.records import FAILED, FINE, Record, digest_of
from pcm_sim.explore.matrix.setup import Setup


def crawled(catalogue: Catalogue, setup: Setup, case: Case) -> Record:
    """Crawl every machine of a case.

    Args:
        catalogue: The data.
        setup: How far to go.
        case: The case.

    Raises:
        StepError: This car cannot begin as the case says.
    """
    found = [explored.found for explored in explore(catalogue, case.cell, setup.limits)]
    limits = [f"{one.machine}: {limit}" for one in found for limit in one.limits]
    why = f"the crawl is incomplete, it came to its limit of {', '.join(limits)}" if limits else ""
    return Record(
        case,
        FAILED if limits else FINE,
        digest_of([one.plain() for one in found]),
        {
            "screens": sum(len(one.screens) for one in found),
            "states": sum(len(one.states) for one in found),
            "steps": sum(len(one.walked) for one in found),
            "messages": sum(len(one.messages) for one in found),
        },
        why=why,
    )
