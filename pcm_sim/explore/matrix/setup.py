"""What every process has to know before it does a chunk."""

from typing import NamedTuple

from pcm_sim.explore.crawl.limits import Limits

VISIT, CRAWL, PLAY = "visit", "crawl", "play"
DOES = (VISIT, CRAWL, PLAY)
"""What can be done in a cell: look at each page once, try everything, play scenarios."""


class Setup(NamedTuple):
    """What every process has to know; it can be pickled.

    Attributes:
        data: Folders that lie over the shipped data, in order.
        languages: Made-up languages that are wanted besides those of the data.
        do: One of `DOES`.
        limits: How far a crawl goes.
        scenarios: Id and file of each scenario that is played.
    """

    data: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    do: str = VISIT
    limits: Limits = Limits()
    scenarios: tuple[tuple[str, str], ...] = ()
