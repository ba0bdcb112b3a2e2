"""What is done in a world, one after the other, for one reader that may be slower than it happens."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from types import TracebackType
from typing import Protocol, Self

from pcm_sim.server.worlds.codec import written_line
from pcm_sim.server.worlds.door import Heard
from pcm_sim.server.worlds.lines import TIME, Line

MOST_WAITING = 2_000
"""Lines that wait for a reader; one that is further behind is let go, and takes the whole world anew."""
QUIET_S = 5.0
"""After so many seconds without a line an empty row is given, so that a reader knows of the server."""


class LinesWritten:
    """Writes lines; one that many readers take one after the other is written once."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self._line: Line | None = None
        self._bytes = b""

    def __call__(self, line: Line) -> bytes:
        """Give a line as an event of a stream."""
        if line is not self._line:
            self._line, self._bytes = line, b"data: " + written_line(line) + b"\n\n"
        return self._bytes


class Told(Protocol):
    """What tells its lines."""

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Call back after each line; what comes back ends it."""


class Feed:
    """The lines of a world from now on; of times that are told, the last counts.

    Args:
        world: What tells them, on the loop of whoever reads.
    """

    def __init__(self, world: Told) -> None:
        """Wait for the first reader."""
        self._world = world
        self._waiting: deque[Line] = deque()
        self._came = asyncio.Event()
        self._slow = False
        self._stop: Callable[[], None] | None = None

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._stop = self._world.listen(self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Listen no longer."""
        if self._stop is not None:
            self._stop()

    async def lines(self) -> AsyncIterator[tuple[Line, ...]]:
        """Give what was done as it is done, all that waits at once; it ends where the reader is too slow."""
        while not self._slow:
            with suppress(TimeoutError):
                async with asyncio.timeout(QUIET_S):
                    await self._came.wait()
            self._came.clear()
            lines = tuple(self._waiting)
            self._waiting.clear()
            yield lines

    def wake(self) -> None:
        """Have the reader look, though nothing was done."""
        self._came.set()

    def _hear(self, line: Line) -> None:
        last = self._waiting[-1] if self._waiting else None
        if last and _only_time(last) and _only_time(line):
            self._waiting.pop()
        self._waiting.append(line)
        self._slow = len(self._waiting) > MOST_WAITING
        self._came.set()


def _only_time(line: Line) -> bool:
    return line.kind == TIME and not line.fired
