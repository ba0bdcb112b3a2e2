"""A process that does cases: whatever breaks in it costs one case, and nothing else.

First it is told what it does; then it answers each case with its line.
"""

import os
from multiprocessing.connection import Connection
from typing import Any

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.processing import serve

READY = True
"""What is said once, when the work can begin."""

_CASE = "case"


def work_off(line: "Connection[Any, Any]") -> None:
    """Do what comes in, case by case, until nobody asks any more.

    Args:
        line: To the process that started this one.
    """
    setup, work = line.recv()
    line.send(READY)
    while True:
        for case in line.recv().cells:
            (record,) = work(setup, Chunk(_CASE, (case,)))
            line.send(record)


if __name__ == "__main__":
    serve(work_off, leave=lambda: os._exit(0))
