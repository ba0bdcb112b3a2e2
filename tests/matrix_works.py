"""What the processes of the matrix do in the tests: the name of a case says what becomes of it."""

import os
import resource
import select
import signal
from fcntl import LOCK_SH, flock
from pathlib import Path
from threading import Event

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.chunks import chunk_of
from pcm_sim.explore.matrix.running import run_chunk
from pcm_sim.explore.matrix.setup import Setup

VICTIM = "PCM_SIM_TEST_VICTIM"
"""Is set on the node that a test kills."""
HELD = "held"
"""Is locked until the victim is dead."""


def case(what):
    return Case(Cell("macan-95b-1", 2017, "FR", "en"), what)


class Ear:
    """Hears what a process tells that has taken up a case and keeps it."""

    def __init__(self, folder):
        self._fifo = folder / "told"
        os.mkfifo(self._fifo)

    def hear(self):
        # Open for writing as well, so that nobody has to come first.
        told = os.open(self._fifo, os.O_RDWR)
        try:
            ready, _, _ = select.select([told], [], [], 200)
            assert ready, "nobody took it up"
            return int(os.read(told, 100))
        finally:
            os.close(told)


def chunk(*whats):
    return chunk_of(tuple(map(case, whats)))


def fates(setup: Setup, chunk):
    """Let each case do to its process what it is called; `setup.data` names a folder to tell things in."""
    return [_meet(setup, case.scenario) for case in chunk.cells]


def _meet(setup, fate):
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    match fate:
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "dies once" if not (mark := Path(setup.data[0], "died")).exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case "aborts":
            os.abort()
        case "exits":
            os._exit(3)
        case "hangs":
            Event().wait()
        case "tells and hangs":
            Path(setup.data[0], "told").write_text(str(os.getpid()), encoding="utf-8")
            Event().wait()
        case "raises":
            raise ValueError("the data are wrong")
    return fate


def on_the_victim(setup: Setup, chunk):
    """Tell that this node has a case, and keep it, on the node that is killed; elsewhere wait for that."""
    if VICTIM in os.environ:
        _meet(setup, "tells and hangs")
    with Path(setup.data[0], HELD).open("a", encoding="utf-8") as held:
        flock(held, LOCK_SH)
    return fates(setup, chunk) if chunk.cells[0].scenario else run_chunk(Setup(), chunk)


def lost_chunks():
    """Give real cells, and a case that ends its process, for a cluster that loses a node."""
    cells = [Cell("macan-95b-1", 2017, "FR", language) for language in ("fr", "en", "de")]
    real = [chunk_of((Case(cell),)) for cell in cells]
    return [*real, chunk("a", "dies", "b"), chunk("c", "d"), chunk("e")]
