"""My Porsche of a simulation on a port of this machine, served while its player waits for the browser."""

import asyncio
from collections.abc import Callable
from threading import Thread
from typing import Self, TypeVar

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config

from pcm_sim.server.browsing.turn import Turn
from pcm_sim.server.closed.callers import Callers
from pcm_sim.server.hosting.owner import Heard, Owner, only_time_passed
from pcm_sim.server.serving.ending import ClosingServer
from pcm_sim.server.serving.running import opened_port
from pcm_sim.session.simulation import Session

ADDRESS = "127.0.0.1"
_PATIENCE_S = 5
T = TypeVar("T")


class PlayersTurn:
    """The player owns the simulation, and lends it to the pages while it waits for them; see `Owner`.

    Args:
        turn: Whose turn it is.
        session: The simulation.
    """

    def __init__(self, turn: Turn, session: Session) -> None:
        """Keep them."""
        self._turn = turn
        self._session = session

    async def have(self, work: Callable[[Session], T]) -> T:
        """Have work done on the simulation, when it is the pages' turn."""
        async with self._turn.taken():
            return work(self._session)

    def follow(self, heard: Heard) -> Callable[[], None]:
        """Call back on the thread that serves after every step."""
        loop, session = asyncio.get_running_loop(), self._session

        def tell() -> None:
            loop.call_soon_threadsafe(heard, only_time_passed(session))

        return session.listen(tell)


class PagesServed:
    """The pages of one simulation after the other, on a port that is free. To be used as a context.

    Args:
        pages: Gives the pages over a simulation.
        path_of: Gives the path of the page on which the telephone of a simulation stands, or to which a
            target of it leads that is not on every page.

    Raises:
        OSError: No port can be opened.
    """

    def __init__(
        self, pages: Callable[[Session, Owner], ASGIApp], path_of: Callable[[Session, str], str]
    ) -> None:
        """Nothing is served yet."""
        self._path_of = path_of
        self._session: Session | None = None
        self.turn = Turn()
        self._pages = pages
        self._now: ASGIApp | None = None
        self._socket = opened_port(ADDRESS, 0)
        self._server = ClosingServer(
            Config(
                self._serve,
                interface="asgi3",
                loop="asyncio",
                http="h11",
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="critical",
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )
        self._thread = Thread(target=self._server.run, args=([self._socket],), name="pages", daemon=True)

    @property
    def address(self) -> str:
        """Where the page is on which the telephone stands now."""
        return self.address_at("")

    def address_at(self, target: str) -> str:
        """Give where a page is that a target leads to; without one, where the telephone stands now."""
        path = self._path_of(self._session, target) if self._session else "/"
        return f"http://{ADDRESS}:{self._socket.getsockname()[1]}{path}"

    def show(self, session: Session) -> None:
        """Have the pages be those of a simulation from now on."""
        self._session = session
        self._now = Callers(self._pages(session, PlayersTurn(self.turn, session)))

    def __enter__(self) -> Self:
        """Serve."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._server.should_exit = True
        with self.turn.lent():
            self._thread.join(_PATIENCE_S)
        self._socket.close()

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._now is not None:
            await self._now(scope, receive, send)
