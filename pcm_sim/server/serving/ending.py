"""A server that leaves no connection open when it has ended, whoever still holds one."""

import asyncio
import socket

from uvicorn import Server


class ClosingServer(Server):
    """Uvicorn's server; what still streams when its patience ends is closed before its loop is."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End, then close what is left."""
        await super().shutdown(sockets)
        left = [getattr(one, "transport", None) for one in self.server_state.connections]
        for transport in left:
            if transport is not None:
                transport.abort()
        # Each is closed in the loop's next turn.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
