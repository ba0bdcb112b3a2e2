"""The connection below a request: whether the server is closing, and how the connection is torn down."""

import asyncio
import socket
import struct
from typing import TYPE_CHECKING

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from asyncio import Transport

_WIRE = "pcm_sim.wire"
_AT_ONCE = struct.pack("ii", 1, 0)
"""Linger for no time: what is closed so is reset, and the other end learns it as an error."""


class Wire:
    """One connection.

    Attributes:
        closing: Is set when the server is about to end, so that nobody waits for what does not come.

    Args:
        transport: The connection; none where a test has no network below it.
    """

    def __init__(self, transport: "Transport | None" = None) -> None:
        """Begin open."""
        self.closing = asyncio.Event()
        self._transport = transport

    @property
    def can_reset(self) -> bool:
        """Tell whether there is a connection that can be torn down."""
        return self._transport is not None

    def reset(self) -> None:
        """Tear the connection down, as a machine does where nobody listens."""
        if self._transport is None:
            return
        connection = self._transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        self._transport.abort()


class WireProtocol(H11Protocol):
    """Speaks HTTP as uvicorn does, and lets each request know the connection that it came by.

    To be given to `uvicorn.Config(http=WireProtocol)`.
    """

    _wire: Wire | None = None

    def connection_made(self, transport: "Transport") -> None:  # type: ignore[override]
        """Begin, and put the connection within reach of whoever answers."""
        super().connection_made(transport)
        wire, app = Wire(transport), self.app

        async def on_this_wire(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[_WIRE] = wire
            await app(scope, receive, send)

        self._wire = wire
        self.app = on_this_wire

    def shutdown(self) -> None:
        """Let whoever waits on this connection end by itself."""
        if self._wire is not None:
            self._wire.closing.set()
        super().shutdown()


def wire_of(scope: Scope) -> Wire:
    """Give the connection below a request; where there is no network, one that never closes."""
    extensions = scope.setdefault("extensions", {})
    wire = extensions.get(_WIRE)
    if not isinstance(wire, Wire):
        wire = extensions[_WIRE] = Wire()
    return wire
