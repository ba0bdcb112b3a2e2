"""A world as a file to be sent: never with a secret, and with people and cars by other names."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from pcm_sim import __version__
from pcm_sim.server.admin.pseudonyms import Pseudonyms
from pcm_sim.server.admin.shapes import Host
from pcm_sim.server.admin.written_out import Plain, written_out
from pcm_sim.server.rest.shown import Answer, written

router = APIRouter()


class Export(Answer):
    """A world as it stands."""

    about: str = "A state of an unofficial simulation of Porsche Connect."
    version: str = __version__
    simulated: bool = True
    redacted: bool = Field(description="People and cars go by other names, the same throughout.")
    car: str
    year: int
    market: str
    now: str = Field(description="Simulated time, UTC.")
    world: dict[str, object]


@router.get(
    "/export", summary="The world as a file; names, addresses and VINs are replaced unless asked for."
)
async def export(
    host: Host,
    redact: Annotated[bool, Query(description="Replace what tells who somebody is.")] = True,
) -> Export:
    """Write it out; codes, passwords and card numbers are in it neither way."""
    world = host.present()
    out: Plain = written_out(world)
    if redact:
        out = Pseudonyms(world).over(out)
    return Export(
        redacted=redact,
        car=host.origin.vehicle,
        year=host.origin.year,
        market=host.origin.market,
        now=written(world.now),
        world=dict(out) if isinstance(out, dict) else {},
    )
