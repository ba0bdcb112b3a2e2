"""A case that is visited: every page once by its route, each looked at, nothing else tried."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.cells import open_cell
from pcm_sim.explore.crawl.unit_machine import UnitMachine
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.records import FINE, Record, digest_of
from pcm_sim.explore.matrix.setup import Setup


def visited(catalogue: Catalogue, setup: Setup, case: Case) -> Record:
    """Walk to every page of a case that is there, and look at it.

    Args:
        catalogue: The data.
        setup: Is not asked for anything.
        case: The case.

    Raises:
        StepError: This car cannot begin as the case says.
    """
    del setup
    session = open_cell(catalogue, case.cell)
    machine = UnitMachine(session)
    sheets: dict[str, object] = {}
    for way in machine.ways(session.moment, {}):
        moment = session.moment
        for act in way:
            moment, _ = machine.do(moment, act)
        sheets.setdefault(machine.look(moment).state, machine.sheet(moment))
    return Record(case, FINE, digest_of(sheets), {"screens": len(sheets)})
