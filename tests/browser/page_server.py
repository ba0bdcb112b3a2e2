"""A server in a thread of the test's own process, on a free port of the loopback."""

import socket
import threading
from contextlib import contextmanager

import uvicorn

PATIENCE_S = 10


@contextmanager
def served(app):
    """Serve an ASGI app, give its address, and end with all its connections."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        # Streams of events never end by themselves: they are cut at once.
        config = uvicorn.Config(
            app, log_level="critical", lifespan="off", ws="none", timeout_graceful_shutdown=0
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([door],), name="served", daemon=True)
        thread.start()
        host, port = door.getsockname()
        try:
            # The port is open already: what comes before the server listens waits in it.
            yield f"http://{host}:{port}"
        finally:
            server.should_exit = True
            thread.join(PATIENCE_S)
            assert not thread.is_alive(), "the server does not end"
