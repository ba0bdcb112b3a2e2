"""All routes that ask something of the cloud."""

from collections.abc import Iterable

from pcm_sim.connect.deeds import Deed
from pcm_sim.server.rest.routes import Call, Route, Who
from pcm_sim.server.rest.table_account import ACCOUNT_ROUTES, OPENING_ROUTES
from pcm_sim.server.rest.table_car import CAR_ROUTES
from pcm_sim.server.rest.table_desk import DESK_ROUTES
from pcm_sim.server.rest.table_garage import GARAGE_ROUTES
from pcm_sim.server.rest.table_store import STORE_ROUTES

PORTAL_ROUTES = (*OPENING_ROUTES, *ACCOUNT_ROUTES, *GARAGE_ROUTES, *STORE_ROUTES)
ROUTES: tuple[Route, ...] = (*CAR_ROUTES, *PORTAL_ROUTES, *DESK_ROUTES)


def route_for(deed: Deed, who: Iterable[Who] = Who, token: str = "") -> tuple[Route, Call] | None:
    """Find the route that asks a deed, and write the request; none where no route can.

    Args:
        deed: With its secrets still legible.
        who: Who may act on it.
        token: Of the link of a mail, for routes whose path holds one.
    """
    allowed = frozenset(who)
    found = ((one, one.call_of(deed, token)) for one in ROUTES if one.who in allowed)
    return next(((route, call) for route, call in found if call), None)
