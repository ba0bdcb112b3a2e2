"""A server in a thread of the test's own process, on a free port of the loopback."""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

import uvicorn

PATIENCE_S = 10


class Serving:
    """A server that runs.

    Args:
        base: Its address.
        loop: The event loop that it runs on.
    """

    def __init__(self, base: str, loop: asyncio.AbstractEventLoop) -> None:
        self.base = base
        self._loop = loop

    def do(self, what: Callable[..., Any], *arguments: Any) -> Any:
        """Do something where the server runs, so that nothing happens beside it."""

        async def done():
            return what(*arguments)

        return asyncio.run_coroutine_threadsafe(done(), self._loop).result(PATIENCE_S)


@contextmanager
def served(app):
    """Serve an ASGI app, and end with all its connections."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        # Streams of events never end by themselves: they are cut at once.
        config = uvicorn.Config(
            app, log_level="critical", lifespan="off", ws="none", timeout_graceful_shutdown=0
        )
        server = uvicorn.Server(config)
        began = threading.Event()
        loops = []

        async def serve():
            loops.append(asyncio.get_running_loop())
            began.set()
            await server.serve([door])

        thread = threading.Thread(target=asyncio.run, args=(serve(),), name="served", daemon=True)
        thread.start()
        assert began.wait(PATIENCE_S), "the server does not begin"
        host, port = door.getsockname()
        try:
            # The port is open already: what comes before the server listens waits in it.
            yield Serving(f"http://{host}:{port}", loops[0])
        finally:
            server.should_exit = True
            thread.join(PATIENCE_S)
            assert not thread.is_alive(), "the server does not end"
