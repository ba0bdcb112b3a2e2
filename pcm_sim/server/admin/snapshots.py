"""Snapshots: a world is kept under a name, gone back to, compared."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from pcm_sim.connect.difference import differences
from pcm_sim.connect.world import World
from pcm_sim.server.admin.shapes import Host, Limit, Name, NameInPath, Nothing
from pcm_sim.server.problems import NOT_NOW, Problem, unknown
from pcm_sim.server.rest.shown import Answer, written
from pcm_sim.server.worlds.host import WorldHost

router = APIRouter()
NOW = "now"
"""The present, in a comparison."""
MOST_KEPT = 50


class SnapshotShown(Answer):
    """A snapshot."""

    name: str
    at: str = Field(description="Simulated time at which it was kept, UTC.")


class DifferenceShown(Answer):
    """One value that differs; secrets are only said to."""

    where: str = Field(examples=["contracts/C3/state"])
    before: str = Field(description="– where it is not there, + where it has parts, • where it is a secret.")
    after: str


class DiffShown(Answer):
    """What differs between two states of a world."""

    differences: list[DifferenceShown]
    more: int = Field(description="How many more there are.")


@router.get("/snapshots", summary="What was kept, oldest first.")
async def all_snapshots(host: Host) -> list[SnapshotShown]:
    """List the snapshots."""
    return [_shown(host, name) for name in host.kept]


@router.put("/snapshots/{name}", summary="Keep the present world; one of the same name gives way to it.")
async def keep(host: Host, name: NameInPath) -> SnapshotShown:
    """Keep the world as it is."""
    if name == NOW:
        raise Problem(NOT_NOW, "`now` is the present itself. Take another name.", code="SNAPSHOT_NAME")
    if len(host.kept) >= MOST_KEPT and name not in host.kept:
        detail = f"There are {MOST_KEPT} snapshots, and no room for more. Delete one."
        raise Problem(NOT_NOW, detail, code="SNAPSHOTS_FULL")
    host.keep(name)
    return _shown(host, name)


@router.delete("/snapshots/{name}", summary="Forget a snapshot.")
async def forget(host: Host, name: NameInPath) -> Nothing:
    """Forget it."""
    _kept(host, name)
    host.forget(name)
    return Nothing()


@router.post("/snapshots/{name}/restore", summary="Go on as it was kept.")
async def restore(host: Host, name: NameInPath) -> SnapshotShown:
    """Go back to it."""
    _kept(host, name)
    host.restore(name)
    return _shown(host, name)


@router.get("/diff", summary="What differs between two snapshots, or a snapshot and now.")
async def diff(
    host: Host,
    before: Annotated[Name, Query(alias="from", description="A snapshot.")],
    after: Annotated[Name, Query(alias="to", description="A snapshot, or `now`.")] = NOW,
    limit: Limit = 200,
) -> DiffShown:
    """Compare them, value by value, without any secret."""
    found = differences(_kept(host, before), _kept(host, after))
    told = [DifferenceShown(where=one.where, before=one.before, after=one.after) for one in found[:limit]]
    return DiffShown(differences=told, more=max(0, len(found) - limit))


def _shown(host: WorldHost, name: str) -> SnapshotShown:
    return SnapshotShown(name=name, at=written(_kept(host, name).now))


def _kept(host: WorldHost, name: str) -> World:
    world = host.present() if name == NOW else host.snapshot(name)
    if world is None:
        raise unknown("a snapshot of this world", name, host.kept, "GET /admin/v1/snapshots lists them.")
    return world
