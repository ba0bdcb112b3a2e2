"""Every kind of thing whose state can be set, in the order in which an instructor looks at them."""

from collections.abc import Iterator, Mapping

from pcm_sim.connect.deeds import Deed, deed
from pcm_sim.connect.states import accounts, cars, contracts, functions, paying, sms_codes, users
from pcm_sim.connect.states.things import Kind, Thing
from pcm_sim.connect.world import World

KINDS: Mapping[str, Kind] = {
    **accounts.KINDS,
    **sms_codes.KINDS,
    **cars.KINDS,
    **users.KINDS,
    **contracts.KINDS,
    **functions.KINDS,
    **paying.KINDS,
}
SET_STATE = "set_state"
"""The operation that sets one."""


def things_of(world: World) -> Iterator[Thing]:
    """List everything that has a state in the cloud, kind by kind."""
    for kind in KINDS.values():
        yield from kind.there(world)


def state_of(world: World, thing: Thing) -> str:
    """Give the state of a thing in a word; empty where there is no such thing."""
    kind = KINDS.get(thing.kind)
    return kind.state(world, thing) if kind else ""


def states_to(kind: str) -> tuple[str, ...]:
    """Name the states that a kind of thing can be set to."""
    return tuple(KINDS[kind].to)


def thing_of(wanted: Deed) -> Thing | None:
    """Give the thing that a deed names, or none where there is no such kind."""
    name = wanted.text("object")
    kind = KINDS.get(name)
    return Thing(name, **{one: getattr(wanted, one) for one in kind.by}) if kind else None


def setting_deed(thing: Thing, state: str, **secrets: str) -> Deed:
    """Write the deed that sets a thing's state.

    Args:
        thing: The thing.
        state: Its new state, one of `states_to`.
        secrets: `password` and `security_code` that an account gets that has none.
    """
    fields = {"object": thing.kind, "state": state, **secrets}
    return deed(SET_STATE, thing.account, thing.vin, thing.item, **fields)
