"""The process that speaks with a Ray cluster.

A process of its own, for Ray writes where it likes, listens to signals, takes its process into a group of its
own, and ends it when the cluster goes away.
"""

import _thread
import os
import threading
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.processing import serve
from pcm_sim.explore.matrix.ray_joining import joined
from pcm_sim.explore.matrix.ray_run import Run
from pcm_sim.explore.matrix.ray_task import Order

JOINED, END = "joined", "end"
"""What is said when the cluster lets us in, and when all is done."""

LEAVING = 10.0
"""How long the cluster may take to let go of this process, in seconds."""


class Errands(NamedTuple):
    """What is to be done on which cluster.

    Attributes:
        address: `HOST:PORT`, `auto` or `local`.
        jobs: Cores of a cluster of this run's own.
        order: What is done with each chunk.
        chunks: The chunks.
    """

    address: str
    jobs: int | None
    order: Order
    chunks: tuple[Chunk, ...]


def drive(line: "Connection[Any, Any]") -> None:
    """Have the cluster do what comes in, and say of each chunk what became of it.

    Args:
        line: To the process that started this one.
    """
    errands: Errands = line.recv()
    with joined(errands.address, errands.jobs):
        line.send(JOINED)
        for done in Run(errands.order).run(errands.chunks):
            line.send(done)
    line.send(END)


def leave() -> None:
    """Let go of the cluster, where it lets go of us."""
    timer = threading.Timer(LEAVING, os._exit, (0,))
    timer.daemon = True
    timer.start()
    _thread.interrupt_main()


if __name__ == "__main__":
    try:
        serve(drive, leave)
    except KeyboardInterrupt:
        # Nobody asks any more, which is how this process is told to end.
        os._exit(0)
