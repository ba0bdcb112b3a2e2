"""Connections that wait for a request no longer than it takes to send one."""

import asyncio

from pcm_sim.server.wire.connection import WireProtocol

LARGEST_HEAD = 32 * 1024
"""Bytes of a request's first line and headers; more is refused before any of it is looked at."""
HEAD_S = 10.0
"""Seconds until the head of a connection's first request must be there."""


class PatientProtocol(WireProtocol):
    """HTTP as uvicorn speaks it, but who connects and says nothing, or only a part, is let go.

    Between two requests uvicorn looks after that itself; before the first it would wait for ever.
    """

    _until: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._until = self.loop.call_later(HEAD_S, self._let_go)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Look whether the head has come."""
        super().handle_events()
        if self.cycle is not None:
            self._stop_waiting()

    def _let_go(self) -> None:
        self.transport.close()

    def _stop_waiting(self) -> None:
        if self._until is not None:
            self._until.cancel()
            self._until = None
