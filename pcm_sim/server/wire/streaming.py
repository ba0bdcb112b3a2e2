"""A stream of server-sent events: ends when the server does, and lets go of whoever does not read."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from pcm_sim.server.wire.connection import wire_of
from pcm_sim.server.wire.waiting import first_of, gone

MEDIA_TYPE = "text/event-stream"
READING_S = 10.0
"""After so many seconds in which a reader takes nothing it is let go, real seconds."""


class EventStream(Response):
    """Sends events as they come.

    Args:
        events: What is sent, each as the bytes of one event or more; it is closed at the end.
        status_code: Of its answer.
        reading_s: How long one that waits to be read may take.
    """

    media_type = MEDIA_TYPE

    def __init__(
        self, events: AsyncGenerator[bytes, None], status_code: int = 200, reading_s: float = READING_S
    ) -> None:
        """Keep what is to be sent."""
        super().__init__(status_code=status_code, headers={"Cache-Control": "no-store"})
        self._events = events
        self._reading_s = reading_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send until the reader goes, the events end, or the server is about to."""
        wire = wire_of(scope)
        headers = [one for one in self.raw_headers if one[0] != b"content-length"]
        await send({"type": "http.response.start", "status": self.status_code, "headers": headers})
        lagging = asyncio.Event()
        try:
            await first_of(self._pump(send, lagging), wire.closing.wait(), gone(receive))
        finally:
            await self._events.aclose()
        if lagging.is_set():
            # What is still to be flushed would never be.
            wire.reset()
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(self._reading_s):
                await send({"type": "http.response.body", "body": b""})

    async def _pump(self, send: Send, lagging: asyncio.Event) -> None:
        async for event in self._events:
            try:
                async with asyncio.timeout(self._reading_s):
                    await send({"type": "http.response.body", "body": event, "more_body": True})
            except TimeoutError:
                lagging.set()
                return
