"""My Porsche of a window on a port of this machine: served on a thread, for who has its address alone."""

import asyncio
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from pcm_sim.server.desk import Bench, RemoteDesk

if TYPE_CHECKING:
    # They take longer to load than the window to draw, so they are loaded on the thread that serves.
    from starlette.types import ASGIApp
    from uvicorn import Server

    from pcm_sim.session.simulation import Session

ADDRESS = "127.0.0.1"
_PATIENCE_S = 5.0


class PagesService:
    """Serves the pages over the simulation of a window, from the first time that they are asked for.

    Args:
        desk: The window's, asked from other threads.
    """

    def __init__(self, desk: RemoteDesk) -> None:
        """Serve nothing yet."""
        self._desk = desk
        self._server: Server | None = None
        self._ready = Event()
        self._base = ""
        self._token = ""
        self._thread: Thread | None = None

    def address(self, tell: Callable[[str], None]) -> None:
        """Give the address at which a browser is let in, at the page on which the telephone stands.

        Args:
            tell: Is called with it on another thread; with nothing where it cannot be served.
        """
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="pages", daemon=True)
            self._thread.start()
        Thread(target=self._tell, args=(tell,), name="pages-address", daemon=True).start()

    def end(self) -> None:
        """Serve no longer; the desk is closed already."""
        if self._server is not None:
            self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(_PATIENCE_S)

    def _tell(self, tell: Callable[[str], None]) -> None:
        from pcm_sim.server.hosting.pages import path_of_session  # noqa: PLC0415 - see above

        self._ready.wait(_PATIENCE_S)
        if not self._base:
            tell("")
            return
        try:
            path = self._desk.ask(lambda bench: path_of_session(_shown(bench))).result(_PATIENCE_S)
        except (OSError, LookupError):
            tell("")
        else:
            tell(f"{self._base}{path}?token={self._token}")

    def _serve(self) -> None:
        from pcm_sim.server.closed.roles import Grant, Role  # noqa: PLC0415
        from pcm_sim.server.closed.shell import Closed, Terms  # noqa: PLC0415
        from pcm_sim.server.closed.tokens import KeyRing, key_of, new_token  # noqa: PLC0415
        from pcm_sim.server.hosting.pages import pages_of_session  # noqa: PLC0415
        from pcm_sim.server.hosting.window import WindowOwner, when_answered  # noqa: PLC0415
        from pcm_sim.server.pages.refusing import PageRefusals  # noqa: PLC0415
        from pcm_sim.server.serving.ending import ClosingServer  # noqa: PLC0415 - see above
        from pcm_sim.server.serving.running import opened_port  # noqa: PLC0415
        from pcm_sim.server.serving.settings import closed_settings  # noqa: PLC0415

        def pages(bench: Bench) -> "ASGIApp":
            return pages_of_session(_shown(bench), WindowOwner(self._desk), when_answered)

        self._token = new_token()
        keys = KeyRing([key_of(self._token, Grant(Role.TRAINEE))])
        try:
            served = self._desk.ask(pages).result(_PATIENCE_S)
            rules = self._desk.ask(lambda bench: _shown(bench).phone_rules).result(_PATIENCE_S)
            app = Closed(served, Terms(keys), PageRefusals(lambda: rules))
            listening = opened_port(ADDRESS, 0)
        except (OSError, LookupError):
            self._ready.set()
            return
        self._server = ClosingServer(closed_settings(app))
        self._base = f"http://{ADDRESS}:{listening.getsockname()[1]}"
        self._ready.set()
        with listening:
            asyncio.run(self._server.serve(sockets=[listening]))


def _shown(bench: Bench) -> "Session":
    if bench.session is None:
        raise LookupError("no car is chosen yet in the window")
    return bench.session
