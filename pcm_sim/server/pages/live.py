"""Pages that change by themselves: each is told when what it shows is no longer what is so."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from pcm_sim.server.problems import NOT_NOW, Problem
from pcm_sim.server.wire.connection import wire_of
from pcm_sim.server.wire.waiting import first_of
from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.server.worlds.lines import TIME, Line

MOST_LIVE = 256
"""Pages that are told at once; any further one is as it was when it was opened."""
REST_S = 0.05
"""How long what happens at once is gathered before it is told."""
IDLE_S = 1.0
"""How long at least lies between two looks at a page while nothing but time goes by."""
ALIVE_S = 15.0
"""After how long a silence something is sent, so that a browser that left is noticed."""
SeenAt = Callable[[str], Awaitable[str]]


class _Page(NamedTuple):
    """A page that is told: its address, what it shows, and what tells what it would show now."""

    at: str
    seen: str
    seen_at: SeenAt


class Live:
    """How many pages are told."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0


async def live_events(live: Live, request: Request, seen_at: SeenAt, door: WorldDoor) -> Response:
    """Tell a page by server-sent events when it changed.

    Args:
        live: How many pages are told.
        request: Its query names the page, `at`, and what it shows, `seen`.
        seen_at: Gives what a page shows now, in a word.
        door: The world.

    Raises:
        Problem: Too many pages are told already, or there is no such page.
    """
    if live.count >= MOST_LIVE:
        raise Problem(NOT_NOW, "Too many pages are open. Close some.")
    at, seen = request.query_params.get("at", ""), request.query_params.get("seen", "")
    await seen_at(at)
    return StreamingResponse(
        _told(live, _Page(at, seen, seen_at), door, wire_of(request.scope).closing),
        media_type="text/event-stream",
        headers={"cache-control": "no-store", "x-accel-buffering": "no"},
    )


async def _told(live: Live, page: _Page, door: WorldDoor, closing: asyncio.Event) -> AsyncIterator[str]:
    happened, passed = asyncio.Event(), asyncio.Event()

    def heard(line: Line) -> None:
        if line.kind != TIME or line.fired:
            happened.set()
        passed.set()

    live.count += 1
    stop = door.listen(heard)
    seen = page.seen
    try:
        yield "retry: 2000\n\n"
        while not closing.is_set():
            happened.clear()
            passed.clear()
            now = await page.seen_at(page.at)
            if now != seen:
                seen = now
                yield f"data: {now}\n\n"
            await first_of(passed.wait(), closing.wait(), seconds=ALIVE_S)
            if not passed.is_set():
                yield ": \n\n"
            await first_of(happened.wait(), closing.wait(), seconds=IDLE_S)
            await asyncio.sleep(REST_S)
    finally:
        live.count -= 1
        stop()
