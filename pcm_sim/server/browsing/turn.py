"""Whose turn it is: a simulation has one owner at a time, the player or the pages that it waits for."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Lock


class Turn:
    """The player's, until it lends it while it waits for the browser."""

    def __init__(self) -> None:
        """It is the player's turn."""
        self._held = Lock()
        self._held.acquire()

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Let the pages have it during the block."""
        self._held.release()
        try:
            yield
        finally:
            self._held.acquire()

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Have it during the block, on the thread that serves; wait for it while the player acts."""
        while not self._held.acquire(blocking=False):
            await asyncio.to_thread(self._wait)
        try:
            yield
        finally:
            self._held.release()

    def _wait(self) -> None:
        with self._held:
            pass
