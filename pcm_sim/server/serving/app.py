"""The served application: the paths of everybody, the pages, over all worlds."""

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from pcm_sim import __version__
from pcm_sim.server.joining.routes import router as replica_routes
from pcm_sim.server.pages.app import pages_routes
from pcm_sim.server.problems import METHOD, NO_PATH, Problem
from pcm_sim.server.wire.losing import UnansweredError, lose
from pcm_sim.server.worlds.choosing import WorldPrefix, the_host
from pcm_sim.server.worlds.registry import Worlds

TITLE = "pcm-sim: an unofficial simulation of Porsche Connect"


def build_app(worlds: Worlds) -> ASGIApp:
    """Put the application together.

    Args:
        worlds: What it serves.
    """
    return WorldPrefix(api_of(worlds))


def api_of(worlds: Worlds) -> FastAPI:
    """Give the application below the prefix of the world, whose `openapi()` describes it.

    Args:
        worlds: What it serves.
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
    api.router.routes.extend(pages_routes(lambda scope: the_host(HTTPConnection(scope))))
    api.include_router(replica_routes)
    api.add_exception_handler(UnansweredError, lose)
    api.add_api_route("/health", _healthy, tags=["server"], summary="Whether it answers.")
    return api


async def _healthy() -> dict[str, bool]:
    return {"ok": True, "simulated": True}


async def _told(_: Request, error: Exception) -> Response:
    if not isinstance(error, Problem):
        raise error
    return error.response()


async def _no_route(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    path = request.url.path[:80]
    if error.status_code == METHOD.status:
        return Problem(METHOD, f"{path!r} takes no {request.method}.", dict(error.headers or {})).response()
    if error.status_code == NO_PATH.status:
        return Problem(NO_PATH, f"There is no {path!r} here. /openapi.json lists the paths.").response()
    return JSONResponse({"status": error.status_code, "detail": str(error.detail)}, error.status_code)
