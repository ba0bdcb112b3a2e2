"""Everything in the cloud that has a state, and the setting of one as if it had come to it by itself."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.requests import Request

from pcm_sim.connect.states.kinds import KINDS, setting_deed, state_of, states_to, things_of
from pcm_sim.connect.states.things import Thing
from pcm_sim.connect.world import World
from pcm_sim.server.admin.refusing import instructed
from pcm_sim.server.admin.shapes import Host, Word
from pcm_sim.server.problems import unknown
from pcm_sim.server.rest.sent import Sent
from pcm_sim.server.rest.shown import Answer

router = APIRouter(prefix="/entities")
Kind = Annotated[str, Path(description="Such as contract.", examples=["account"])]
Key = Annotated[str, Path(description="Its key below its kind, such as claire.", examples=["claire"])]


class ThingShown(Answer):
    """A thing with a state."""

    kind: str
    id: str = Field(description="Its key below its kind.")
    account: str
    vin: str
    item: str
    state: str
    states: list[str] = Field(description="What it can be set to.")


class StateSet(Sent):
    """The state that a thing is to have."""

    state: Word
    password: Annotated[
        Word, Field(json_schema_extra={"writeOnly": True}, description="For an account that has none.")
    ] = ""
    security_code: Annotated[
        Word, Field(json_schema_extra={"writeOnly": True}, description="For an account that has none.")
    ] = ""


@router.get("", summary="All things with a state, or those of one kind.")
async def all_things(
    host: Host,
    kind: Annotated[str, Query(max_length=60, description="Such as contract; empty for all.")] = "",
) -> list[ThingShown]:
    """List them."""
    if kind:
        _known_kind(kind)
    world = host.present()
    return [_shown(world, one) for one in things_of(world) if kind in ("", one.kind)]


@router.get("/{kind}/{key:path}", summary="One thing with its state.")
async def one_thing(host: Host, kind: Kind, key: Key) -> ThingShown:
    """Show it."""
    world = host.present()
    return _shown(world, _known(world, kind, key))


@router.put("/{kind}/{key:path}", summary="Set the state of one thing; everything else stays as it is.")
async def set_state(host: Host, request: Request, kind: Kind, key: Key, body: StateSet) -> ThingShown:
    """Set it, with what follows from it."""
    thing = _known(host.present(), kind, key)
    if body.state not in states_to(kind):
        raise unknown(f"a state of {kind}", body.state, states_to(kind), _listed(states_to(kind)))
    secrets = {"password": body.password, "security_code": body.security_code}
    given = {name: value for name, value in secrets.items() if value}
    served = await instructed(host, request, setting_deed(thing, body.state, **given))
    return _shown(served.world, thing)


def _listed(words: Iterable[str]) -> str:
    return f"There are: {', '.join(words)}."


def _known_kind(kind: str) -> None:
    if kind not in KINDS:
        raise unknown("a kind of thing with a state", kind[:60], KINDS, _listed(KINDS))


def _known(world: World, kind: str, key: str) -> Thing:
    _known_kind(kind)
    there = tuple(KINDS[kind].there(world))
    found = next((one for one in there if _id(one) == key), None)
    if found is None:
        listed = f"GET /admin/v1/entities?kind={kind} lists them."
        raise unknown(f"a thing of the kind {kind}", key[:90], map(_id, there), listed)
    return found


def _id(thing: Thing) -> str:
    return thing.key.partition("/")[2]


def _shown(world: World, thing: Thing) -> ThingShown:
    return ThingShown(
        kind=thing.kind,
        id=_id(thing),
        account=thing.account,
        vin=thing.vin,
        item=thing.item,
        state=state_of(world, thing),
        states=list(states_to(thing.kind)),
    )
