"""The APIs of car, portal and desk, to be put into the served application."""

from collections.abc import Mapping

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.requests import Request
from starlette.responses import Response

from pcm_sim.server.rest import car, events, papers
from pcm_sim.server.rest.describing import describe
from pcm_sim.server.rest.endpoints import router_of
from pcm_sim.server.rest.reading import NO_JSON, invalid, no_json
from pcm_sim.server.rest.refusals import Refusals
from pcm_sim.server.rest.table import PORTAL_ROUTES
from pcm_sim.server.rest.table_car import CAR_ROUTES
from pcm_sim.server.rest.table_desk import DESK_ROUTES
from pcm_sim.server.rest.views_account import ACCOUNT_VIEWS, DESK_VIEWS
from pcm_sim.server.rest.views_car import CAR_VIEWS
from pcm_sim.server.rest.views_garage import GARAGE_VIEWS
from pcm_sim.server.rest.views_store import STORE_VIEWS

PORTAL_VIEWS = (*ACCOUNT_VIEWS, *GARAGE_VIEWS, *STORE_VIEWS)


def add_rest(api: FastAPI, statuses: Mapping[str, int]) -> None:
    """Put the paths of car, portal and desk into an application.

    Args:
        api: The application, whose state has the worlds.
        statuses: Reason of a refusal to its HTTP status.
    """
    api.state.refusals = Refusals(statuses)
    api.add_exception_handler(RequestValidationError, _invalid)
    for router in (
        car.router,
        router_of(CAR_ROUTES, CAR_VIEWS, "pcm"),
        papers.router,
        events.router,
        router_of(PORTAL_ROUTES, PORTAL_VIEWS, "portal"),
        router_of(DESK_ROUTES, DESK_VIEWS, "dealer"),
    ):
        # Not included: a router that is would be tried path by path.
        api.router.routes.extend(router.routes)
    describe(api)


async def _invalid(_: Request, error: Exception) -> Response:
    """Say what of a request to any other path will not do, and never what was sent."""
    if not isinstance(error, RequestValidationError):
        raise error
    found = error.errors()
    if any(one["type"] == NO_JSON for one in found):
        wrong = no_json()
    else:
        wrong = invalid((".".join(map(str, one["loc"])), str(one["msg"])) for one in found)
    wrong.more.update(code=wrong.kind.name.upper(), simulated=True)
    return wrong.response()
