"""Which world a request means: the one its path begins with, `/w/NAME`, or else the usual one."""

from starlette.requests import HTTPConnection, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from pcm_sim.server.problems import unknown
from pcm_sim.server.wire.door import WireDoor
from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.server.worlds.registry import DEFAULT, Worlds

_PREFIX = "/w/"


class WorldPrefix:
    """Takes the world off the path of a request, as ASGI has it: into the root path.

    Args:
        app: What goes on with the rest.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Keep what goes on."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Go on with the world's name in the scope."""
        if scope["type"] == "http":
            path, root = str(scope["path"]), str(scope.get("root_path", ""))
            name = DEFAULT
            if path.startswith(root + _PREFIX):
                name = path[len(root) + len(_PREFIX) :].partition("/")[0]
                root = f"{root}{_PREFIX}{name}"
                if path == root:
                    path = f"{root}/"
            # The path keeps its prefix: routing takes the root path off it.
            scope = {**scope, "world": name, "path": path, "root_path": root}
        await self._app(scope, receive, send)


def the_host(connection: HTTPConnection) -> WorldHost:
    """Give the world that a request means.

    Raises:
        Problem: There is none of that name.
    """
    worlds: Worlds = connection.app.state.worlds
    name = str(connection.scope.get("world", DEFAULT))
    host = worlds.get(name)
    if host is None:
        raise unknown(
            "a world of this server",
            name[:60],
            worlds.names,
            "GET /admin/v1/worlds lists them; POST there adds one.",
        )
    return host


def the_door(request: Request) -> WorldDoor:
    """Give the door of the world that a request means; what is late or lost there is so on the wire too."""
    host = the_host(request)
    return WireDoor(host, request, host.pace.speed)
