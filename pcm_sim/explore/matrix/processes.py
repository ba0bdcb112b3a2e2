"""Chunks in processes of this machine."""

import os
from collections.abc import Iterator, Sequence

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.crew import Crew
from pcm_sim.explore.matrix.runners import Done, Work
from pcm_sim.explore.matrix.running import run_chunk
from pcm_sim.explore.matrix.setup import Setup

CELL_SECONDS = 300.0
"""How long one case may take by default; the longest crawls take some seconds."""


class Processes:
    """Does chunks in processes of this machine, each with its own data.

    A process that dies or hangs costs the case it was at, which is named; another goes on after it. When this
    process ends, in whichever way, the others end with it.

    Args:
        jobs: How many processes; as many as this process may use cores, by default.
        seconds: How long one case may take.
        work: What is done with a case, a chunk of one; a function that can be imported.
    """

    def __init__(
        self, jobs: int | None = None, seconds: float = CELL_SECONDS, work: Work = run_chunk
    ) -> None:
        """Keep what is asked for; nothing is started yet."""
        self._jobs = jobs or len(os.sched_getaffinity(0))
        self._seconds = seconds
        self._work = work

    def run(self, setup: Setup, chunks: Sequence[Chunk]) -> Iterator[Done]:
        """Do the chunks, and give each as soon as it is done.

        Raises:
            WorkerError: A process could not begin.
            CatalogueError: The data are wrong.
        """
        with Crew(setup, self._work, min(self._jobs, len(chunks)), self._seconds) as crew:
            yield from crew.run(chunks)
