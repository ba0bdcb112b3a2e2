"""What every answer carries: the world's time, the number of its last line, and that none of it is real."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pcm_sim.server.rest.shown import written
from pcm_sim.server.worlds.registry import DEFAULT, Worlds

_SIMULATED = (b"x-simulated", b"true")


class Stamp:
    """Puts the headers on; it stands behind whoever puts the world's name into the scope.

    Args:
        app: Whatever answers.
        worlds: Those that are served.
    """

    def __init__(self, app: ASGIApp, worlds: Worlds) -> None:
        """Keep them."""
        self._app = app
        self._worlds = worlds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers of the world as it is when the answer begins."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def stamped(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), _SIMULATED]
                host = self._worlds.get(str(scope.get("world", DEFAULT)))
                if host is not None:
                    headers.append((b"x-sim-time", written(host.present().now).encode()))
                    headers.append((b"x-sim-journal", b"%d" % host.seq))
                message = {**message, "headers": headers}
            await send(message)

        await self._app(scope, receive, stamped)
