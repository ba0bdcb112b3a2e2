"""What happens in a world, all of it, as it happens."""

from fastapi import APIRouter

from pcm_sim.server.admin.shapes import Host
from pcm_sim.server.events.concerning import everybody
from pcm_sim.server.events.telling import STREAM, Mark, events_of
from pcm_sim.server.wire.streaming import EventStream

router = APIRouter()


@router.get(
    "/events", summary="What happens, by server-sent events.", response_class=EventStream, responses=STREAM
)
async def all_events(host: Host, mark: Mark) -> EventStream:
    """Tell all of it."""
    return events_of(host, everybody, mark)
