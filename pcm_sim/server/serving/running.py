"""Running the served application, on this machine's own address."""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import current_thread, main_thread

from starlette.types import ASGIApp

from pcm_sim.server.serving.ending import ClosingServer
from pcm_sim.server.serving.settings import closed_settings
from pcm_sim.server.worlds.registry import Worlds

BEAT_S = 0.2
"""How often what is due happens by itself and the time is told, real seconds."""


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


class QuietServer(ClosingServer):
    """A server that a signal ends in order, with exit code 0, rather than killing it once it has ended."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End at the first Ctrl+C or SIGTERM; a second Ctrl+C waits for nobody."""
        if current_thread() is not main_thread():
            yield
            return
        before = {one: signal.signal(one, self.handle_exit) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def serve(
    app: ASGIApp,
    worlds: Worlds,
    listening: socket.socket,
    announce: Callable[[], None],
    tls: tuple[Path, Path] | None = None,
) -> None:
    """Serve until the process is asked to end.

    Args:
        app: What is served.
        worlds: Whose time goes on meanwhile.
        listening: The open port.
        announce: Is called right before serving.
        tls: Files of a certificate and its key, as PEM; none answers in the clear.
    """
    asyncio.run(_serve(app, worlds, listening, announce, tls))


async def _serve(
    app: ASGIApp,
    worlds: Worlds,
    listening: socket.socket,
    announce: Callable[[], None],
    tls: tuple[Path, Path] | None,
) -> None:
    server = QuietServer(closed_settings(app, tls))
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
