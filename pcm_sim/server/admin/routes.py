"""All the instructor's paths as one router."""

from fastapi import APIRouter

from pcm_sim.server.admin import clock, events, export, faults, journal, outbox, snapshots, things, worlds
from pcm_sim.server.rest.problem_shown import RESPONSES

PREFIX = "/admin/v1"
PARTS = (worlds, snapshots, clock, outbox, journal, faults, things, export, events)


def admin_router() -> APIRouter:
    """Give the router, to be included in the application."""
    router = APIRouter(prefix=PREFIX, tags=["admin"], responses=RESPONSES)
    for part in PARTS:
        router.include_router(part.router)
    return router
