"""What happens to a car or to whoever is signed in, as it happens."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from starlette.requests import Request

from pcm_sim.domain.requests import Denied
from pcm_sim.server.events.concerning import the_account, the_car
from pcm_sim.server.events.telling import STREAM, Mark, events_of
from pcm_sim.server.rest.asking import caller_of, refused
from pcm_sim.server.rest.problem_shown import RESPONSES
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.sent import MOST_SIGNS
from pcm_sim.server.wire.streaming import EventStream
from pcm_sim.server.worlds.choosing import the_host
from pcm_sim.server.worlds.host import WorldHost

Host = Annotated[WorldHost, Depends(the_host)]
Vin = Annotated[str, Path(max_length=MOST_SIGNS, examples=["WP0ZZZPCMSIM00001"])]
_SESSION: dict[str, object] = {"security": [{"session": []}, {"sessionBeside": []}]}
router = APIRouter(responses={**RESPONSES, **STREAM})


@router.get(
    "/pcm/v1/vehicles/{vin}/events",
    tags=["pcm"],
    summary="What happens to a car, by server-sent events.",
    response_class=EventStream,
)
async def car_events(request: Request, host: Host, vin: Vin, mark: Mark) -> EventStream:
    """Tell what concerns a car."""
    caller = await caller_of(request, Who.CAR, {"vin": vin})
    if caller.world.car(vin) is None:
        raise refused(request, Denied("vin_unknown"), caller.door, caller.language)
    return events_of(host, the_car(vin), mark)


@router.get(
    "/portal/v1/events",
    tags=["portal"],
    summary="What happens to whoever is signed in, and to the cars, by server-sent events.",
    response_class=EventStream,
    openapi_extra=_SESSION,
)
async def account_events(request: Request, host: Host, mark: Mark) -> EventStream:
    """Tell what concerns a customer."""
    caller = await caller_of(request, Who.BEARER, {})
    return events_of(host, the_account(caller.account), mark)
