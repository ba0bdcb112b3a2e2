"""Worlds side by side: listed, founded, begun anew, ended; one for a trainee, and none touches another."""

from typing import Annotated

from fastapi import APIRouter, Path, status
from pydantic import Field
from starlette.requests import Request

from pcm_sim import __version__
from pcm_sim.server.admin.shapes import Host, Nothing, Word
from pcm_sim.server.problems import INVALID, NOT_NOW, Problem, unknown
from pcm_sim.server.rest.sent import Sent
from pcm_sim.server.rest.shown import Answer, written
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.server.worlds.registry import DEFAULT, WorldNameError, Worlds, WorldWish

router = APIRouter()
NAME = r"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"
WorldName = Annotated[str, Path(pattern=NAME, description="Small letters, digits, hyphens.")]


class Info(Answer):
    """What this server is."""

    name: str = "pcm-sim"
    version: str = __version__
    about: str = "An unofficial simulation of Porsche Connect: not made by Porsche, not connected with it."
    simulated: bool = True
    worlds: list[str]


class WorldShown(Answer):
    """A world."""

    name: str
    path: str = Field(description="What its paths begin with.")
    car: str = Field(description="Row of the vehicle matrix.")
    year: int = Field(description="Model year.")
    market: str
    language: str
    seed: int | None
    now: str = Field(description="Simulated time, UTC.")
    mode: str = Field(description="How time goes on: frozen, running or scaled.")
    rate: float = Field(description="Simulated seconds to a real one.")
    seq: int = Field(description="Number of the last line that was written.")


class NewWorld(Sent):
    """What a world is founded with; what is left out is as usual."""

    name: Annotated[str, Field(pattern=NAME, examples=["anna"])]
    car: Annotated[Word, Field(examples=["macan-2019"])] = ""
    market: Annotated[Word, Field(examples=["DE"])] = ""
    language: Annotated[Word, Field(examples=["en"], description="Of the car.")] = ""
    preset: Annotated[Word, Field(examples=["linked"], description="State that it begins with.")] = ""
    seed: Annotated[int | None, Field(ge=0, le=2**53, description="Of everything random.")] = None


def worlds_of(request: Request) -> Worlds:
    """Give all worlds of the server."""
    worlds: Worlds = request.app.state.worlds
    return worlds


def shown(host: WorldHost) -> WorldShown:
    """Write a world."""
    origin = host.origin
    return WorldShown(
        name=host.name,
        path="" if host.name == DEFAULT else f"/w/{host.name}",
        car=origin.vehicle,
        year=origin.year,
        market=origin.market,
        language=origin.language,
        seed=origin.seed,
        now=written(host.present().now),
        mode=host.pace.mode,
        rate=host.pace.speed,
        seq=host.seq,
    )


@router.get("/health", summary="Whether it answers.")
async def health() -> Nothing:
    """Answer."""
    return Nothing()


@router.get("/info", summary="What this server is.")
async def info(request: Request) -> Info:
    """Tell version and worlds."""
    return Info(worlds=list(worlds_of(request).names))


@router.get("/worlds", summary="All worlds, oldest first.")
async def all_worlds(request: Request) -> list[WorldShown]:
    """List them."""
    return [shown(one) for one in worlds_of(request).hosts]


@router.post("/worlds", status_code=status.HTTP_201_CREATED, summary="Found a world.")
async def found(request: Request, body: NewWorld) -> WorldShown:
    """Found a world beside the others."""
    wish = WorldWish(body.car, body.market, body.preset, body.seed, body.language)
    try:
        return shown(worlds_of(request).create(body.name, wish))
    except WorldNameError as error:
        told = str(error)
        raise Problem(NOT_NOW, f"{told[0].upper()}{told[1:]}.", code="WORLD_NAME") from error
    except ValueError as error:
        told = str(error)
        raise Problem(INVALID, f"{told[0].upper()}{told[1:]}.", code="WORLD_WISH") from error


@router.get("/worlds/{name}", summary="One world.")
async def one_world(request: Request, name: WorldName) -> WorldShown:
    """Show it."""
    return shown(_known(request, name))


@router.delete("/worlds/{name}", summary="End a world, with all that was kept of it.")
async def end(request: Request, name: WorldName) -> Nothing:
    """End it; the usual one stays."""
    _known(request, name)
    if name == DEFAULT:
        raise Problem(
            NOT_NOW, "The usual world stays. Begin it anew: POST /admin/v1/reset.", code="WORLD_STAYS"
        )
    worlds_of(request).delete(name)
    return Nothing()


@router.post("/worlds/{name}/reset", summary="Begin a world anew; its snapshots stay.")
async def reset_named(request: Request, name: WorldName) -> WorldShown:
    """Begin it anew, as it was founded."""
    host = _known(request, name)
    host.reset()
    return shown(host)


@router.post("/reset", summary="Begin this world anew; its snapshots stay.")
async def reset(host: Host) -> WorldShown:
    """Begin it anew, as it was founded."""
    host.reset()
    return shown(host)


def _known(request: Request, name: str) -> WorldHost:
    worlds = worlds_of(request)
    host = worlds.get(name)
    if host is None:
        raise unknown("a world of this server", name, worlds.names, "GET /admin/v1/worlds lists them.")
    return host
