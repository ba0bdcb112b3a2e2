"""The port: opened on this machine's own address only, served on a thread of its own."""

import os
import secrets
import socket
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from pcm_sim.server.desk import Garage, RemoteDesk

if TYPE_CHECKING:
    # They take longer to load than the window to draw, so they are loaded on the thread that serves.
    from uvicorn import Server

ADDRESS = "127.0.0.1"
_PATIENCE_S = 5
_TOKEN_BYTES = 24


def new_token() -> str:
    """Make a token that nobody guesses."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


class RemoteService:
    """The remote control as a whole.

    The port is open from the beginning, so that one that is taken is told before a window opens; requests
    wait in it until serving begins.

    Attributes:
        frozen: Time passes when it is told to, and not by itself.
        url: Where it is.

    Args:
        garage: Where cars come from.
        port: Which one; 0 is any free one.
        token: What each request has to know.
        frozen: Time passes when it is told to, and not by itself.
        announce: Is called with the URL right before serving.

    Raises:
        OSError: The port cannot be opened.
    """

    def __init__(
        self, garage: Garage, port: int, token: str, *, frozen: bool, announce: Callable[[str], None]
    ) -> None:
        """Open the port."""
        self.frozen = frozen
        self._garage = garage
        self._token = token
        self._socket = _opened(port)
        self._port: int = self._socket.getsockname()[1]
        self.url = f"http://{ADDRESS}:{self._port}"
        self._announce = announce
        self._thread: Thread | None = None
        self._server: Server | None = None
        self._ended = False

    def begin(self, desk: RemoteDesk) -> None:
        """Serve from now on."""
        self._announce(self.url)
        # A daemon: whatever a client does, the program ends when its window does.
        self._thread = Thread(target=self._serve, args=(desk,), name="remote", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Let the answers that are on their way go out, and close the port."""
        self._ended = True
        if self._server is not None:
            self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(_PATIENCE_S)
        self._socket.close()

    def _serve(self, desk: RemoteDesk) -> None:
        from uvicorn import Config, Server  # noqa: PLC0415

        from pcm_sim.server.api import RemoteApi  # noqa: PLC0415
        from pcm_sim.server.guard import Guard  # noqa: PLC0415

        app = Guard(RemoteApi(desk, self._garage, frozen=self.frozen).app(), self._token, self._port)
        config = Config(
            app,
            loop="asyncio",
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE_S - 2,
        )
        self._server = Server(config)
        if not self._ended:
            self._server.run(sockets=[self._socket])


def _opened(port: int) -> socket.socket:
    # By its protocol asyncio knows to send at once; else each answer waits for the client's system, 40 ms.
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            # Elsewhere it would let two programs share the port.
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((ADDRESS, port))
        opened.listen()
    except OSError:
        opened.close()
        raise
    return opened
