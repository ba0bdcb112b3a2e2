"""The path of a request is found by its parts, and not by trying one path after the other."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, NoReturn

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import Receive, Scope, Send

_ANY = ""


class _Fork(NamedTuple):
    """A place on the way along the parts of a path.

    Attributes:
        on: Where each next part leads; the empty one for a part that has a name.
        ends: Routes that end here, by their method.
    """

    on: dict[str, "_Fork"]
    ends: dict[str, list[APIRoute]]


class Finder(BaseRoute):
    """Stands before all routes and knows which of them a request means; what it does not find is tried on.

    Args:
        routes: Those that it finds.
    """

    def __init__(self, routes: Iterable[APIRoute]) -> None:
        """Lay the routes out by the parts of their paths."""
        self._start = _Fork({}, {})
        for route in routes:
            self._lay(route)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """See `BaseRoute.matches`."""
        if scope["type"] != "http":
            return Match.NONE, {}
        path, root = str(scope["path"]), str(scope.get("root_path", ""))
        parts = (path.removeprefix(root) if root else path).split("/")
        for fork in _ends_of(self._start, parts, 0):
            for route in fork.ends.get(scope["method"], ()):
                match, child = route.matches(scope)
                if match is Match.FULL:
                    return match, child
        return Match.NONE, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See `BaseRoute.handle`; the route is the one that was found."""
        await scope["route"].handle(scope, receive, send)

    def url_path_for(self, name: str, /, **path_params: object) -> NoReturn:
        """See `BaseRoute.url_path_for`; the routes themselves know theirs."""
        raise NoMatchFound(name, path_params)

    def _lay(self, route: APIRoute) -> None:
        fork = self._start
        for part in route.path.split("/"):
            fork = fork.on.setdefault(_ANY if "{" in part else f"/{part}", _Fork({}, {}))
        for method in route.methods or ():
            fork.ends.setdefault(method, []).append(route)


def _ends_of(fork: _Fork, parts: list[str], at: int) -> Iterator[_Fork]:
    """Give where a path leads: the part that is written so goes before one that has a name."""
    if at == len(parts):
        yield fork
        return
    for key in (f"/{parts[at]}", _ANY):
        further = fork.on.get(key)
        if further is not None:
            yield from _ends_of(further, parts, at + 1)


def find_at_once(api: FastAPI) -> None:
    """Let an application find its own routes at once; those of routers that it includes are tried as ever."""
    own = [one for one in api.router.routes if isinstance(one, APIRoute)]
    api.router.routes.insert(0, Finder(own))
