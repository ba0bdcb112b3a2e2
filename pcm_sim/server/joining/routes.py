"""What a served world gives to the simulators in it: itself as a whole, what is done, and when."""

from collections.abc import AsyncGenerator
from secrets import token_hex
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from pcm_sim.connect.clock.passing import By as Span
from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import CAR, CUSTOMER
from pcm_sim.server.closed.refusals import FORBIDDEN, refused
from pcm_sim.server.closed.roles import EVERYTHING, Grant, Role
from pcm_sim.server.joining.feed import Feed, LinesWritten
from pcm_sim.server.joining.forms import (
    MOST_MS,
    DeedBody,
    DeedDone,
    Since,
    SpeedBody,
    TimeBody,
    WorldTold,
    data_of,
    done,
)
from pcm_sim.server.problems import unknown
from pcm_sim.server.rest.problem_shown import RESPONSES
from pcm_sim.server.wire.streaming import EventStream
from pcm_sim.server.worlds.choosing import the_host
from pcm_sim.server.worlds.clock import FROZEN, RUNNING, SCALED, Pace
from pcm_sim.server.worlds.codec import written_world
from pcm_sim.server.worlds.host import WorldHost

_NAME_BYTES = 8
_written = LinesWritten()
router = APIRouter(prefix="/admin/v1/replica", tags=["replica"], responses=RESPONSES)


def the_grant(request: Request) -> Grant:
    """Give what whoever asks may."""
    grant = request.scope.get("grant", EVERYTHING)
    return grant if isinstance(grant, Grant) else EVERYTHING


TheGrant = Annotated[Grant, Depends(the_grant)]
Host = Annotated[WorldHost, Depends(the_host)]
Seq = Annotated[int, Query(ge=0, description="Number of the last line that is known.")]
Run = Annotated[str, Query(max_length=64, description="Of which life of the world that line is.")]
By = Annotated[str, Query(max_length=64, description="What the simulator calls itself, as no other does.")]


@router.get("", summary="The whole world, with the number of its last line.")
async def whole(host: Host) -> Response:
    """Give the world as a whole."""
    world = host.present()
    told = WorldTold(
        name=host.name,
        origin=host.origin,
        seq=host.seq,
        run=host.run,
        data=data_of(world.book),
        speed=host.pace.speed,
    )
    body = b'{"told":' + told.model_dump_json().encode() + b',"world":' + written_world(world) + b"}"
    return Response(body, media_type="application/json")


@router.get("/lines", summary="What was done since a line.")
async def lines(host: Host, since: Seq, run: Run) -> Since:
    """Give what was done since a line."""
    return _since(host, since, run)


@router.post("/deeds", summary="Ask something of the cloud, and be told what was done since a line.")
async def deeds(host: Host, body: DeedBody, grant: TheGrant) -> Response:
    """Ask something of the cloud for somebody at the simulator."""
    if body.actor.kind not in (CAR, CUSTOMER):
        _trainer(grant)
    if body.deed.name not in OPERATIONS:
        raise unknown("an operation of the cloud", body.deed.name[:60], OPERATIONS, "The list is long.")
    served = host.asked(body.actor, body.deed, body.key)
    answer: DeedDone = done(_since(host, body.since, body.run), served)
    return Response(answer.model_dump_json(), media_type="application/json")


@router.post("/time", summary="Let time pass for everybody in the world.")
async def pass_time(host: Host, body: TimeBody, grant: TheGrant) -> Since:
    """Let time pass."""
    _trainer(grant)
    host.advance(Span(max(0, min(body.ms, MOST_MS))))
    return _since(host, body.since, body.run)


@router.post("/speed", summary="Let time go on otherwise for everybody in the world.", status_code=204)
async def set_speed(host: Host, body: SpeedBody, grant: TheGrant) -> None:
    """Let time go on otherwise."""
    _trainer(grant)
    host.set_pace(_pace(body.speed))


@router.get("/stream", summary="What is done from a line on, as it happens, by server-sent events.")
async def stream(host: Host, since: Seq, run: Run, by: By = "") -> EventStream:
    """Send each line as it is done."""
    return EventStream(_events(host, (since, run), by or token_hex(_NAME_BYTES)))


async def _events(host: WorldHost, known_to: tuple[int, str], by: str) -> AsyncGenerator[bytes, None]:
    since, run = known_to
    with Feed(host) as feed, host.company.joined(by, feed.wake):
        known = _since(host, since, run)
        missed = known.lines or ()
        speed, others = host.pace.speed, host.company.others(by)
        # Who knew that it is later before hearing what was missed would do it then, not when it was done.
        now = missed[0].at if missed else known.now
        begun: dict[str, float] = {"seq": known.seq, "now": now, "anew": known.lines is None}
        begun |= {"speed": speed, "others": others}
        yield b"event: begun\ndata: " + to_json(begun) + b"\n\n"
        for line in missed:
            yield _written(line)
        async for lines in feed.lines():
            # A reader hears that the server lives even while nothing happens.
            yield b"".join(_written(line) for line in lines) or b": \n\n"
            if host.pace.speed != speed:
                speed = host.pace.speed
                yield b"event: speed\ndata: " + to_json(speed) + b"\n\n"
            if host.company.others(by) != others:
                others = host.company.others(by)
                yield b"event: others\ndata: " + to_json(others) + b"\n\n"


def _trainer(grant: Grant) -> None:
    """Refuse what a trainee may not: to set the scene, and the time of everybody."""
    if grant.role < Role.TRAINER:
        raise refused(FORBIDDEN, "A trainee's simulator asks as its car or a customer alone.")


def _pace(speed: float) -> Pace:
    return Pace(FROZEN) if not speed else Pace(RUNNING) if speed == 1 else Pace(SCALED, speed)


def _since(host: WorldHost, since: int, run: str) -> Since:
    world = host.present()
    lines = host.lines_since(since) if run == host.run else None
    return Since(lines=lines, seq=host.seq, now=world.now)
