"""Running the served application, on this machine's own address."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress

from starlette.types import ASGIApp
from uvicorn import Config, Server

from pcm_sim.server.wire.connection import WireProtocol
from pcm_sim.server.worlds.registry import Worlds

BEAT_S = 0.2
"""How often what is due happens by itself and the time is told, real seconds."""
_PATIENCE_S = 1


def opened_port(address: str, port: int) -> socket.socket:
    """Open a port, so that one that is taken is told before anything is served.

    Raises:
        OSError: It cannot be opened.
    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # By its protocol asyncio knows to send at once; else each answer waits for the client's system, 40 ms.
    opened = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((address, port))
        opened.listen(128)
    except OSError:
        opened.close()
        raise
    return opened


def serve(app: ASGIApp, worlds: Worlds, listening: socket.socket, announce: Callable[[], None]) -> None:
    """Serve until the process is asked to end.

    Args:
        app: What is served.
        worlds: Whose time goes on meanwhile.
        listening: The open port.
        announce: Is called right before serving.
    """
    asyncio.run(_serve(app, worlds, listening, announce))


async def _serve(
    app: ASGIApp, worlds: Worlds, listening: socket.socket, announce: Callable[[], None]
) -> None:
    server = Server(
        Config(
            app,
            http=WireProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE_S,
        )
    )
    beating = asyncio.create_task(_beat(worlds))
    announce()
    try:
        await server.serve(sockets=[listening])
    finally:
        beating.cancel()
        with suppress(asyncio.CancelledError):
            await beating
        worlds.close()


async def _beat(worlds: Worlds) -> None:
    while True:
        await asyncio.sleep(BEAT_S)
        worlds.beat()
