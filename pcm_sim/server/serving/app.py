"""The served application: the paths of everybody, the pages, over all worlds."""

from collections.abc import Mapping

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from pcm_sim import __version__
from pcm_sim.server.admin.events import car_router
from pcm_sim.server.admin.routes import admin_router
from pcm_sim.server.joining.routes import router as replica_routes
from pcm_sim.server.problems import METHOD, NO_PATH, NOT_KEPT, Problem
from pcm_sim.server.rest.routers import add_rest
from pcm_sim.server.rest.stamp import Stamp
from pcm_sim.server.serving.finding import find_at_once
from pcm_sim.server.wire.losing import UnansweredError, lose
from pcm_sim.server.worlds.choosing import WorldPrefix
from pcm_sim.server.worlds.keeping import NotKeptError
from pcm_sim.server.worlds.registry import Worlds

TITLE = "pcm-sim: an unofficial simulation of Porsche Connect"


def build_app(worlds: Worlds, statuses: Mapping[str, int] | None = None) -> ASGIApp:
    """Put the application together.

    Args:
        worlds: What it serves.
        statuses: Reason of a refusal of the cloud to its HTTP status; 409 for all that it leaves out.
    """
    return WorldPrefix(Stamp(api_of(worlds, statuses), worlds))


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
    api.include_router(replica_routes)
    api.include_router(admin_router())
    api.include_router(car_router)
    api.add_exception_handler(UnansweredError, lose)
    api.add_exception_handler(NotKeptError, _not_kept)
    api.add_api_route("/health", _healthy, tags=["server"], summary="Whether it answers.")
    add_rest(api, statuses or {})
    find_at_once(api)
    return api


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
    return Problem(NOT_KEPT, told).response()


async def _no_route(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    path = request.url.path[:80]
    if error.status_code == METHOD.status:
        return Problem(METHOD, f"{path!r} takes no {request.method}.", dict(error.headers or {})).response()
    if error.status_code == NO_PATH.status:
        return Problem(NO_PATH, f"There is no {path!r} here. /openapi.json lists the paths.").response()
    return JSONResponse({"status": error.status_code, "detail": str(error.detail)}, error.status_code)
