"""Fifty simulators at once in one served world: what a deed takes, and when all others have heard of it.

Simulations without a window, in this one process, against a server in its own; each acts once a second.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from pcm_sim.composition_data import load_catalogue
from pcm_sim.composition_join import JoinWish, join_world, listen_to
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.session.simulation import Session

SIMULATORS, SECONDS = 50, 10
PACES = ("slow", "normal")
PATIENCE_S = 10.0


class Class:
    """Simulators in one world, each of which hears when it is rung.

    Args:
        url: Where the world is.
    """

    def __init__(self, url: str) -> None:
        """Let them all join."""
        catalogue = load_catalogue()
        self._rung: SimpleQueue[int] = SimpleQueue()
        begun = time.perf_counter()
        self.sessions = [join_world(catalogue, JoinWish(url)) for _ in range(SIMULATORS)]
        self.joining_ms = (time.perf_counter() - begun) * 1000 / SIMULATORS
        self._ends = [self._listen(at, one) for at, one in enumerate(self.sessions)]

    def _listen(self, at: int, session: Session) -> Callable[[], None]:
        return listen_to(session, lambda: self._rung.put(at))

    def hear_until(self, until: float) -> None:
        """Let whoever is rung hear, until a time."""
        while (left := until - time.perf_counter()) > 0:
            try:
                self.sessions[self._rung.get(timeout=left)].hear()
            except Empty:
                return

    def all_hear(self, seq: int) -> bool:
        """Let whoever is rung hear until all know what was done; tells whether they came to know."""
        end = time.perf_counter() + PATIENCE_S
        while any(one.moment.cloud.seq < seq for one in self.sessions):
            if time.perf_counter() > end:
                return False
            self.hear_until(time.perf_counter() + 0.001)
        return True

    def end(self) -> None:
        """Let them all go."""
        for end in self._ends:
            end()


def main() -> None:
    """Print what it took: joining, a deed, hearing of it, in ms; and how many did not hear."""
    words = [sys.executable, "-m", "pcm_sim", "serve", "macan-2018", "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as server:
        try:
            measure(_address(server))
        finally:
            server.terminate()


def _address(server: "subprocess.Popen[str]") -> str:
    """Give where the server is, of all that it prints."""
    lines = server.stdout or ()
    found = (word for line in lines for word in line.split() if word.startswith("http://"))
    return next(found).rstrip("/")


def measure(url: str) -> None:
    """Measure a class in a world."""
    sitting = Class(url)
    sitting.hear_until(time.perf_counter() + 1)
    asked, heard, deaf = [], [], 0
    for turn in range(SIMULATORS * SECONDS):
        begun = time.perf_counter()
        session = sitting.sessions[turn % SIMULATORS]
        session.ask(Actor(INSTRUCTOR), deed("set_pace", pace=PACES[turn % 2]))
        asked.append((time.perf_counter() - begun) * 1000)
        if turn % SIMULATORS == 0:
            deaf += not sitting.all_hear(session.moment.cloud.seq)
            heard.append((time.perf_counter() - begun) * 1000)
        sitting.hear_until(begun + 1 / SIMULATORS)
    sitting.all_hear(max(one.moment.cloud.seq for one in sitting.sessions))
    equal = len({id(one.moment.world.pace) for one in sitting.sessions}) == 1
    sitting.end()
    slowest = statistics.quantiles(asked, n=100)[98]
    print(f"joining {sitting.joining_ms:.1f}")
    print(f"deed {statistics.median(asked):.2f} {slowest:.2f}")
    print(f"heard {statistics.median(heard):.1f} {max(heard):.1f} {deaf}")
    print(f"equal {equal:d}")


if __name__ == "__main__":
    main()
