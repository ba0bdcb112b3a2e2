"""The clock of a world: read, set, let go on; what is due and what became of it."""

from datetime import datetime, timedelta
from itertools import islice
from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import Field, model_validator
from starlette.requests import Request

from pcm_sim.connect.clock.agenda import Entry
from pcm_sim.connect.clock.passing import At, By, Named, NextEvent, Until
from pcm_sim.server.admin.refusing import refusal
from pcm_sim.server.admin.shapes import Host, Limit, Word, read_time
from pcm_sim.server.rest.sent import Sent
from pcm_sim.server.rest.shown import Answer, written
from pcm_sim.server.worlds.clock import FASTEST, SCALED, Pace
from pcm_sim.server.worlds.host import WorldHost

router = APIRouter()
_NEXT = "next_event"
_LONGEST = timedelta(days=20 * 366)
_MOST_TOLD = 1_000


class DueShown(Answer):
    """One thing that is due, or that has happened."""

    at: str = Field(description="Simulated time, UTC.")
    name: str = Field(examples=["contract.expired"])
    about: str = Field(description="What it happens to: a contract, an account, a message.")


class ClockShown(Answer):
    """How time stands, and how it goes on."""

    now: str = Field(description="Simulated time, UTC.")
    mode: str = Field(description="frozen, running or scaled.")
    rate: float = Field(description="Simulated seconds to a real one.")
    next: DueShown | None = Field(description="What is due next.")


class ClockSet(Sent):
    """How time goes on from now on."""

    mode: Literal["frozen", "running", "scaled"]
    rate: Annotated[
        float, Field(gt=0, le=FASTEST, description="Simulated seconds to a real one, where it is scaled.")
    ] = 1.0


class Advance(Sent):
    """How far time passes at once: one of the three."""

    by: Annotated[
        timedelta | None,
        Field(ge=timedelta(0), le=_LONGEST, description="A span, ISO 8601 or seconds.", examples=["P1DT2H"]),
    ] = None
    to: Annotated[datetime | None, Field(description="A time, ISO 8601.")] = None
    until: Annotated[
        Word | None,
        Field(
            description="`next_event`, or a name such as `contract.expired`, or `contract.expired:C12`.",
            examples=["next_event"],
        ),
    ] = None

    @model_validator(mode="after")
    def _is_one(self) -> "Advance":
        if sum(one is not None for one in (self.by, self.to, self.until)) != 1:
            raise ValueError("give one of by, to and until")
        return self

    def target(self) -> Until:
        """Give how far."""
        if self.by is not None:
            return By(self.by // timedelta(milliseconds=1))
        if self.to is not None:
            return At(read_time(self.to))
        name, _, about = (self.until or "").partition(":")
        return NextEvent() if name == _NEXT else Named(name, about)


class Advanced(Answer):
    """What became of the time."""

    now: str = Field(description="Simulated time, UTC.")
    reached: bool = Field(
        description="Not so where nothing waits or what was named never comes: no time passed."
    )
    fired: list[DueShown] = Field(description="What happened, in its order.")
    more: int = Field(description="How many more things happened.")


@router.get("/clock", summary="How time stands.")
async def clock(host: Host) -> ClockShown:
    """Show it."""
    return _shown(host)


@router.put("/clock", summary="Let time stand, go on as in life, or faster.")
async def set_clock(host: Host, body: ClockSet) -> ClockShown:
    """Set how time goes on."""
    host.set_pace(Pace(body.mode, body.rate if body.mode == SCALED else 1.0))
    return _shown(host)


@router.post("/clock/advance", summary="Let time pass at once; everything due on the way happens in order.")
async def advance(host: Host, request: Request, body: Advance) -> Advanced:
    """Let it pass, and tell what happened."""
    elapsed = host.advance(body.target())
    if elapsed.refusal:
        raise refusal(host, request, elapsed.refusal)
    fired = [_due(one) for one in elapsed.fired[:_MOST_TOLD]]
    more = max(0, len(elapsed.fired) - _MOST_TOLD)
    return Advanced(now=written(host.present().now), reached=elapsed.reached, fired=fired, more=more)


@router.get("/clock/schedule", summary="What is due, the soonest first.")
async def schedule(host: Host, limit: Limit = 100) -> list[DueShown]:
    """List it."""
    return [_due(one) for one in islice(host.present().agenda.waiting, limit)]


def _shown(host: WorldHost) -> ClockShown:
    world = host.present()
    waiting = world.agenda.waiting
    return ClockShown(
        now=written(world.now),
        mode=host.pace.mode,
        rate=host.pace.speed,
        next=_due(waiting[0]) if waiting else None,
    )


def _due(entry: Entry) -> DueShown:
    return DueShown(at=written(entry.due), name=entry.name, about=entry.about)
