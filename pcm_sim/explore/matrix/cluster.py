"""Chunks on a Ray cluster: the same work, spread over machines; a node that dies loses nothing."""

from collections.abc import Iterator, Sequence

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.likeness import likeness
from pcm_sim.explore.matrix.processes import CELL_SECONDS
from pcm_sim.explore.matrix.processing import Process, start
from pcm_sim.explore.matrix.ray_driver import END, LEAVING, Errands
from pcm_sim.explore.matrix.ray_joining import LOCAL, ClusterError, check
from pcm_sim.explore.matrix.ray_task import Order
from pcm_sim.explore.matrix.runners import Done, Work
from pcm_sim.explore.matrix.running import run_chunk
from pcm_sim.explore.matrix.setup import Setup

DRIVER = "pcm_sim.explore.matrix.ray_driver"
JOINING = 60.0
"""How long a cluster may take to let us in, in seconds; one of our own is started in that time."""

KEPT = "what was whole by then is kept, so begin again to go on"


class OnRay:
    """Does chunks on a Ray cluster, which has to have the same pcm-sim on every node.

    Args:
        address: `HOST:PORT` of the head, `auto` for the cluster that runs on this machine, or `local` for one
            of this run's own, which listens to this machine only.
        jobs: Cores that a cluster of its own has; as many as this process may use, by default.
        seconds: How long one case may take.
        work: What is done with a case, a chunk of one; a function that can be imported.
    """

    def __init__(
        self,
        address: str = LOCAL,
        jobs: int | None = None,
        seconds: float = CELL_SECONDS,
        work: Work = run_chunk,
    ) -> None:
        """Keep what is asked for; nothing is joined yet."""
        self._address, self._jobs = address, jobs
        self._seconds, self._work = seconds, work

    def run(self, setup: Setup, chunks: Sequence[Chunk]) -> Iterator[Done]:
        """Do the chunks, and give each as soon as it is done.

        Raises:
            ClusterError: Ray is not installed, no cluster answers, or its nodes have another pcm-sim.
            CatalogueError: The data are wrong.
        """
        check(self._address)
        order = Order(setup, self._work, self._seconds, likeness(setup.data), Chunk("", ()))
        # Ray's own words go nowhere: it repeats its logs where a node dies, and what failed is told here.
        driver = start(DRIVER, silent=True)
        try:
            driver.say(Errands(self._address, self._jobs, order, tuple(chunks)))
            if not driver.line.poll(JOINING):
                raise ClusterError(f"the Ray cluster at {self._address} let nobody in within {JOINING:g} s")
            yield from _heard(driver)
        finally:
            driver.ended(LEAVING + 5)


def _heard(driver: Process) -> Iterator[Done]:
    while (said := _next(driver)) != END:
        if isinstance(said, Done):
            yield said


def _next(driver: Process) -> object:
    try:
        said = driver.line.recv()
    except (EOFError, ConnectionResetError):
        raise ClusterError(f"the process that speaks with the cluster {driver.ended()}; {KEPT}") from None
    if isinstance(said, Exception):
        raise said
    return said
