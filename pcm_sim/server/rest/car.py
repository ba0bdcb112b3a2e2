"""What a car asks in several deeds: it starts, or tells what changed about it."""

from enum import Enum

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from pcm_sim.connect.deeds import CAR, Actor, Deed, deed
from pcm_sim.connect.world import World
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.server.rest.asking import Caller, Written, answer_or_raise, ask_once, caller_of, check_car
from pcm_sim.server.rest.bodies_car import CarStateChange, Start
from pcm_sim.server.rest.outcomes import DONE, Done, Success
from pcm_sim.server.rest.outcomes_car import ROSTER, Told
from pcm_sim.server.rest.problem_shown import RESPONSES
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.table_car import CAR_ROOT

_CAR = f"{CAR_ROOT}/vehicles/{{vin}}"
router = APIRouter()
_TAGS: list[str | Enum] = ["pcm"]


@router.post(
    f"{_CAR}/boot",
    summary="Start the car: it was off, is on now, and asks what it may use.",
    response_model=None,
    tags=_TAGS,
    responses={**RESPONSES, 200: {"model": Told}},
)
async def boot(request: Request, vin: str, body: Start | None = None) -> Response:
    """Let a car start; what was ordered for it is fetched now, if it is online."""
    caller = await caller_of(request, Who.CAR, {})
    check_car(request, caller, vin)
    seen = caller.world.seen.get(vin, CarSeen(ignition=False))
    for step, one in enumerate(_started(vin, seen)):
        await _told(request, caller, one, f"#{step}")
    wanted = deed("sync", vin=vin, updated=bool(body and body.updated))
    served = await ask_once(request, caller.door, Actor(CAR, vin), wanted, "#sync")
    answer = answer_or_raise(request, served, caller)
    told = ROSTER.tell(Success(served.world, wanted, answer, caller.door.kit, caller.language))
    return Written(told.model_dump_json().encode(), 200, caller.language)


@router.patch(
    f"{_CAR}/car-state",
    summary="Tell what changed about the car; what is left out stays as the cloud saw it last.",
    response_model=None,
    tags=_TAGS,
    responses={**RESPONSES, 200: {"model": Done}},
)
async def change(request: Request, vin: str, body: CarStateChange) -> Response:
    """Let the cloud know how a car is now."""
    caller = await caller_of(request, Who.CAR, {})
    check_car(request, caller, vin)
    seen = _seen(caller.world, vin)._replace(**body.model_dump(exclude_none=True))
    served = await _told(request, caller, _seen_deed(vin, seen))
    return Written(served.encode(), 200, caller.language)


def _started(vin: str, seen: CarSeen) -> tuple[Deed, ...]:
    """Give what a car tells that goes off and on again; one that stands switched off only goes on."""
    off, on = seen._replace(ignition=False), seen._replace(ignition=True)
    return (_seen_deed(vin, off), _seen_deed(vin, on))


def _seen(world: World, vin: str) -> CarSeen:
    return world.seen.get(vin, CarSeen())


def _seen_deed(vin: str, seen: CarSeen) -> Deed:
    return deed("see_car", vin=vin, **seen._asdict())


async def _told(request: Request, caller: Caller, wanted: Deed, step: str = "") -> str:
    served = await ask_once(request, caller.door, Actor(CAR, wanted.vin), wanted, step)
    answer = answer_or_raise(request, served, caller)
    success = Success(served.world, wanted, answer, caller.door.kit, caller.language)
    return DONE.tell(success).model_dump_json()
