"""Processes of this machine that do chunks: one that dies or hangs is replaced, and its case is named."""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from types import TracebackType
from typing import Self

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.processing import start
from pcm_sim.explore.matrix.records import crashed_line
from pcm_sim.explore.matrix.runners import Done, Work
from pcm_sim.explore.matrix.setup import Setup
from pcm_sim.explore.matrix.worker import READY

WORKER = "pcm_sim.explore.matrix.worker"
TRIES = 2
"""How often a case may end its process: once may be the machine's fault, which was short of memory."""

START = 60.0
"""How long a process may take to begin, in seconds, where a case is given less."""


class WorkerError(Exception):
    """A process could not begin at all, so that no case is to blame."""


class Errand:
    """A chunk under way.

    Attributes:
        chunk: The chunk.
        lines: Of the cases that are done.
        crashed: Why a process died over one of them; the first where there are several.
        ends: How often the present case has ended its process.
    """

    def __init__(self, chunk: Chunk) -> None:
        self.chunk = chunk
        self.lines: list[str] = []
        self.crashed = ""
        self.ends = 0

    @property
    def rest(self) -> Chunk:
        """What is still to be done."""
        return Chunk(self.chunk.id, self.chunk.cells[len(self.lines) :])

    def keep(self, line: str) -> None:
        """Keep the line of the present case."""
        self.lines.append(line)
        self.ends = 0

    def give_up(self, why: str) -> None:
        """Let the present case have crashed, and go on with the next."""
        case = self.chunk.cells[len(self.lines)]
        self.crashed = self.crashed or f"{case.name}: {why}"
        self.keep(crashed_line(case, why))

    @property
    def done(self) -> Done | None:
        """The chunk with its lines, once it is whole."""
        if len(self.lines) < len(self.chunk.cells):
            return None
        return Done(self.chunk, tuple(self.lines), self.crashed)


class Hand:
    """One process, and what it does at present.

    Attributes:
        process: The process.
        errand: The chunk it does; none while it waits.
        ready: It said that it can begin.
        heard: When it was heard last, in seconds of the monotonic clock.
    """

    def __init__(self, setup: Setup, work: Work) -> None:
        self.process = start(WORKER)
        self.errand: Errand | None = None
        self.ready = False
        self.heard = time.monotonic()
        self.process.say((setup, work))

    def take(self, errand: Errand) -> None:
        """Let it do what is left of a chunk."""
        self.errand = errand
        self.heard = time.monotonic()
        self.process.say(errand.rest)


class Crew:
    """Processes that do chunks until they are dismissed.

    Args:
        setup: What every process has to know.
        work: What is done with a case, a chunk of one.
        jobs: How many processes.
        seconds: How long one case may take.
    """

    def __init__(self, setup: Setup, work: Work, jobs: int, seconds: float) -> None:
        """Start the processes."""
        self._setup, self._work, self._seconds = setup, work, seconds
        self._hands: list[Hand] = []
        try:
            for _ in range(jobs):
                self._hands.append(Hand(setup, work))
        except BaseException:
            self.dismiss()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.dismiss()

    def dismiss(self) -> None:
        """End all processes; what they were doing is lost."""
        while self._hands:
            self._hands.pop().process.kill()

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Done]:
        """Do chunks, and give each as soon as it is done.

        Raises:
            WorkerError: A process could not begin.
        """
        waiting = deque(chunks)
        while True:
            for hand in self._hands:
                if hand.errand is None and waiting:
                    hand.take(Errand(waiting.popleft()))
            busy = [(hand, hand.errand) for hand in self._hands if hand.errand]
            if not busy:
                return
            yield from self._listen(busy)

    def _listen(self, busy: Sequence[tuple[Hand, Errand]]) -> list[Done]:
        latest = min(self._until(hand) for hand, _ in busy)
        heard = wait([hand.process.line for hand, _ in busy], max(0.0, latest - time.monotonic()))
        for hand, errand in busy:
            if hand.process.line in heard:
                self._hear(hand, errand)
            elif time.monotonic() > self._until(hand):
                self._too_long(hand, errand)
        return [errand.done for _, errand in busy if errand.done]

    def _until(self, hand: Hand) -> float:
        return hand.heard + (self._seconds if hand.ready else max(self._seconds, START))

    def _hear(self, hand: Hand, errand: Errand) -> None:
        try:
            said = hand.process.line.recv()
        except (EOFError, ConnectionResetError):
            self._died(hand, errand)
            return
        hand.heard = time.monotonic()
        if isinstance(said, Exception):
            raise said
        if said is READY:
            hand.ready = True
            return
        errand.keep(str(said))
        if errand.done:
            hand.errand = None

    def _died(self, hand: Hand, errand: Errand) -> None:
        how = hand.process.ended()
        if not hand.ready:
            raise WorkerError(f"a process of the matrix {how} before it began; what it said stands above")
        errand.ends += 1
        if errand.ends >= TRIES:
            errand.give_up(f"its process {how}, {TRIES} times")
        self._replace(hand, errand)

    def _too_long(self, hand: Hand, errand: Errand) -> None:
        hand.process.kill()
        errand.give_up(f"it did not end within {self._seconds:g} s")
        self._replace(hand, errand)

    def _replace(self, hand: Hand, errand: Errand) -> None:
        """Let another process go on with what a dead one was doing."""
        another = Hand(self._setup, self._work)
        self._hands[self._hands.index(hand)] = another
        if not errand.done:
            another.take(errand)
