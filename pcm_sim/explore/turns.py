"""Which machines of which cells are crawled; from starts that are one to a machine, the first alone."""

from collections.abc import Collection
from typing import NamedTuple

from pcm_sim.domain.clock import Queue
from pcm_sim.domain.handset import Handset
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.machine import PHONE
from pcm_sim.session.moment import Cloud, Moment


class _OfPhone(NamedTuple):
    """All of a moment that My Porsche knows, or that tells when it hears of something."""

    cloud: Cloud
    handset: Handset | None
    now: int
    queue: Queue


class Turns:
    """Keeps the starts that were crawled, by the car with its year, market, language and readings.

    Args:
        only: Names of the machines that are crawled at all; every one by default.
    """

    def __init__(self, only: Collection[str] = ()) -> None:
        """Begin with none."""
        self._only = only
        self._known: dict[Cell, list[_OfPhone]] = {}

    def take(self, cell: Cell, machine: str, moment: Moment) -> bool:
        """Tell whether a machine is to be crawled from such a start, and was not yet; keep it.

        What a preset does to the car alone makes no difference on the telephone.

        Args:
            cell: The cell.
            machine: Name of the machine.
            moment: Where it would begin.
        """
        if self._only and machine not in self._only:
            return False
        if machine != PHONE:
            return True
        known = self._known.setdefault(cell._replace(preset="", state=()), [])
        start = _OfPhone(moment.cloud, moment.handset, moment.now, moment.queue)
        if start in known:
            return False
        known.append(start)
        return True
