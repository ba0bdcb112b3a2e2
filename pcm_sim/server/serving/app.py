"""The served application: the paths of everybody, the pages, over all worlds."""

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import ASGIApp

from pcm_sim import __version__
from pcm_sim.server.admin.routes import admin_router
from pcm_sim.server.closed.shell import Closed, Terms
from pcm_sim.server.closed.tokens import KeyRing
from pcm_sim.server.joining.routes import router as replica_routes
from pcm_sim.server.pages.app import pages_routes
from pcm_sim.server.pages.refusing import PageRefusals, RulesOf
from pcm_sim.server.problems import METHOD, NO_PATH, NOT_KEPT, Kind, Problem
from pcm_sim.server.rest.routers import add_rest
from pcm_sim.server.rest.stamp import Stamp
from pcm_sim.server.serving.finding import find_at_once
from pcm_sim.server.serving.overview import add_overview
from pcm_sim.server.wire.losing import UnansweredError, lose
from pcm_sim.server.worlds.choosing import WorldPrefix, the_host
from pcm_sim.server.worlds.keeping import NotKeptError
from pcm_sim.server.worlds.registry import Worlds

TITLE = "pcm-sim: an unofficial simulation of Porsche Connect"


def build_app(
    worlds: Worlds, terms: Terms | None = None, statuses: Mapping[str, int] | None = None
) -> ASGIApp:
    """Put the application together.

    Args:
        worlds: What it serves.
        terms: Who is answered; this machine alone, without a token, by default.
        statuses: Reason of a refusal of the cloud to its HTTP status; 409 for all that it leaves out.
    """
    stamped = Stamp(api_of(worlds, statuses), worlds)
    return WorldPrefix(Closed(stamped, terms or Terms(KeyRing()), PageRefusals(_rules_of(worlds))))


def api_of(worlds: Worlds, statuses: Mapping[str, int] | None = None) -> FastAPI:
    """Give the application below the prefix of the world, whose `openapi()` describes it.

    Args:
        worlds: What it serves.
        statuses: Reason of a refusal of the cloud to its HTTP status; 409 for all that it leaves out.
    """
    api = FastAPI(
        title=TITLE,
        version=__version__,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry={"auto_configure": False, "tracing": False, "metrics": False, "logs": False},
    )
    api.state.worlds = worlds
    api.add_exception_handler(Problem, _told)
    api.add_exception_handler(HTTPException, _no_route)
    api.router.routes.extend(
        pages_routes(lambda scope: the_host(HTTPConnection(scope)), rules=_rules_of(worlds))
    )
    api.include_router(replica_routes)
    api.include_router(admin_router())
    api.add_exception_handler(UnansweredError, lose)
    api.add_exception_handler(NotKeptError, _not_kept)
    api.add_api_route("/health", _healthy, tags=["server"], summary="Whether it answers.")
    add_rest(api, statuses or {})
    add_overview(api)
    find_at_once(api)
    return api


def _rules_of(worlds: Worlds) -> RulesOf:
    return lambda: next((one.kit.rules for one in worlds.hosts), None)


async def _healthy() -> dict[str, bool]:
    return {"ok": True, "simulated": True}


async def _told(_: Request, error: Exception) -> Response:
    if not isinstance(error, Problem):
        raise error
    error.more.setdefault("code", error.kind.name.replace("-", "_").upper())
    error.more.setdefault("simulated", True)
    return error.response()


async def _not_kept(_: Request, error: Exception) -> Response:
    """Say so without the name of the file, which is of no use to whoever asks."""
    if not isinstance(error, NotKeptError):
        raise error
    told = "It was not done: the server has no room to keep it. Make room where its store is, and ask again."
    return Problem(NOT_KEPT, told, code="NOT_KEPT", simulated=True).response()


async def _no_route(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    # Neither names what was sent: the path of a mail's link holds a secret.
    headers = dict(error.headers or {})
    if error.status_code == METHOD.status:
        problem = Problem(METHOD, f"This path takes {headers.get('Allow', 'another method')}.", headers)
    elif error.status_code == NO_PATH.status:
        problem = Problem(NO_PATH, "There is no such path here. /openapi.json lists the paths.")
    else:
        status = HTTPStatus(error.status_code)
        kind = Kind("http", status, status.phrase)
        problem = Problem(kind, "It cannot be answered as it was sent.", headers)
    return await _told(request, problem)
