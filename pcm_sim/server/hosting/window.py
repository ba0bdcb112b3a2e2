"""The window as the owner of a simulation that pages are over: all is done on its thread, at its pace."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from pcm_sim.server.desk import Bench, RemoteDesk
from pcm_sim.server.hosting.owner import Heard, Owner, only_time_passed
from pcm_sim.server.hosting.walking import handset_now
from pcm_sim.session.simulation import Session

PATIENCE_S = 10.0
"""How long a page waits for an answer before it shows that there is none yet."""
T = TypeVar("T")


class WindowOwner:
    """See `Owner`.

    Args:
        desk: The window's, asked from other threads.
    """

    def __init__(self, desk: RemoteDesk) -> None:
        """Follow what happens there."""
        self._desk = desk
        self._heard: list[Heard] = []
        desk.follow(self._step)

    async def have(self, work: Callable[[Session], T]) -> T:
        """Have work done on the simulation that is shown.

        Raises:
            LookupError: None is shown yet.
            OSError: The window has closed.
        """

        def at_bench(bench: Bench) -> T:
            if bench.session is None:
                raise LookupError("no car is chosen yet in the window")
            return work(bench.session)

        return await asyncio.wrap_future(self._desk.ask(at_bench))

    def follow(self, heard: Heard) -> Callable[[], None]:
        """Call back on the thread that serves after every step."""
        loop = asyncio.get_running_loop()

        def tell(only_time: bool) -> None:
            # Whoever serves may have ended while the window goes on.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(heard, only_time)

        self._heard.append(tell)
        return lambda: self._heard.remove(tell)

    def _step(self, session: Session) -> None:
        if self._heard:
            only_time = only_time_passed(session)
            for tell in tuple(self._heard):
                tell(only_time)


async def when_answered(owner: Owner) -> None:
    """Wait until the telephone waits for nothing, at the pace of the window, but not for ever."""
    stepped = asyncio.Event()
    end = owner.follow(lambda _: stepped.set())
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_S):
                while await owner.have(lambda session: handset_now(session).pending):
                    await stepped.wait()
                    stepped.clear()
    finally:
        end()
