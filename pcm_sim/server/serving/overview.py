"""A page that lists the paths of the server, for whoever looks; it loads nothing from anywhere else."""

from collections.abc import Iterator
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pcm_sim.server.pages.files import templates

OVERVIEW = "/api"
_FIRST = ("pcm", "portal", "dealer", "admin")
_ALONE = {"Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'"}


class Line(NamedTuple):
    """A path of the list."""

    method: str
    path: str
    about: str


class Part(NamedTuple):
    """The paths of one API."""

    name: str
    paths: tuple[Line, ...]


def add_overview(api: FastAPI) -> None:
    """Put the page into an application, whose description it shows."""

    async def overview(request: Request) -> Response:
        root = str(request.scope.get("root_path", ""))
        page = templates().get_template("paths.html")
        drawn = page.render(title=api.title, root=root, parts=parts_of(api))
        return HTMLResponse(drawn, headers=_ALONE)

    api.add_api_route(OVERVIEW, overview, include_in_schema=False)


def parts_of(api: FastAPI) -> tuple[Part, ...]:
    """Give the paths of an application, part by part: car, customer, desk, instructor first."""
    parts: dict[str, list[Line]] = {}
    for tag, line in _lines(api):
        parts.setdefault(tag, []).append(line)
    in_order = sorted(
        parts.items(), key=lambda one: _FIRST.index(one[0]) if one[0] in _FIRST else len(_FIRST)
    )
    return tuple(Part(name, tuple(lines)) for name, lines in in_order)


def _lines(api: FastAPI) -> Iterator[tuple[str, Line]]:
    for path, operations in api.openapi()["paths"].items():
        for method, said in operations.items():
            tag = next(iter(said.get("tags", ())), "server")
            yield tag, Line(method.upper(), path, said.get("summary", ""))
