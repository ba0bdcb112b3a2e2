"""A cell from its opening to all that was found in it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.cells import Cell, open_cell
from pcm_sim.explore.crawl.crawling import Crawl, crawl
from pcm_sim.explore.crawl.found import CellFound
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.crawl.machine import Machine
from pcm_sim.explore.crawl.phone_machine import PhoneMachine
from pcm_sim.explore.crawl.unit_machine import UnitMachine
from pcm_sim.explore.turns import Turns
from pcm_sim.session.simulation import Session


class Explored(NamedTuple):
    """One machine of one cell, crawled.

    Attributes:
        cell: The cell.
        session: As it was opened.
        crawl: What the live pass came to, with its moments.
        found: The same as values.
    """

    cell: Cell
    session: Session
    crawl: Crawl
    found: CellFound


def machines_of(session: Session) -> tuple[Machine, ...]:
    """Give what can be crawled in a simulation."""
    return (UnitMachine(session), PhoneMachine(session)) if session.has_phone else (UnitMachine(session),)


def explore(
    catalogue: Catalogue,
    cell: Cell,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    told: Callable[[int], None] | None = None,
    turns: Turns | None = None,
) -> Iterator[Explored]:
    """Crawl the machines of a cell.

    Args:
        catalogue: The data.
        cell: The cell.
        limits: How far to go.
        told: Is told after each state how many there are.
        turns: Says which machines are crawled, and knows the starts of earlier cells; all by default.

    Raises:
        StepError: This car cannot begin as the preset or the state says.
        CarError: There is no such car.
        ReadingError: A reading is none of its statements.
    """
    session = open_cell(catalogue, cell)
    for machine in machines_of(session):
        if turns and not turns.take(cell, machine.name, session.moment):
            continue
        came = crawl(machine, session.moment, limits, told)
        yield Explored(cell, session, came, came.found(cell))
