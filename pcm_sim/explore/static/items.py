"""What the lists of a car can hold: the items that may come, each with its own facts."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from pcm_sim.catalogue.satisfiable import Candidate
from pcm_sim.domain.conditions import ALWAYS, All, Any, Condition, Is, Not
from pcm_sim.domain.listings import WAITING
from pcm_sim.domain.playing import RADIO

SERVICES, FUNCTIONS, WAITING_FUNCTIONS = "services", "functions", "functions_waiting"


class Kind(NamedTuple):
    """A kind of item that may be in a list.

    Attributes:
        facts: Its own, as conditions on its page ask for them.
        when: What must be so while it is there.
    """

    facts: Mapping[str, Candidate]
    when: Condition = ALWAYS


_LINKED: Final = Not(Is("unit.user", "none"))
_CONNECTED: Final = Is("phone.connected", value=True)
KINDS: Final[Mapping[str, tuple[Kind, ...]]] = {
    "stations": tuple(Kind({}, Is("media.source", band)) for band in RADIO),
    "presets": (Kind({}),),
    "tracks": (Kind({}),),
    "contacts": (Kind({}, All((_CONNECTED, Is("phone.contacts", value=True)))),),
    "calls": (Kind({}, Is("unit.dialled", value=True)),),
    "phones": (
        Kind({"item.active": True, "item.known": True}, _CONNECTED),
        Kind(
            {"item.active": False, "item.known": True},
            All((Is("phone.paired", value=True), Is("phone.connected", value=False))),
        ),
        Kind({"item.active": False, "item.known": False}, Is("phones.others", value=True)),
    ),
    "networks": (Kind({}),),
    "users": (
        Kind({"item.active": True}, Is("unit.user", "in")),
        Kind(
            {"item.active": False},
            Any((Is("unit.user", "out"), All((_LINKED, Is("unit.several", value=True))))),
        ),
    ),
    "notifications": (Kind({}, Is("unit.notified", value=True)),),
}
"""What each list may hold, but products: those the cloud names."""


def products(states: frozenset[str]) -> tuple[Kind, ...]:
    """Give the items of a list of products, by the states that one of them may have."""
    return tuple(Kind({"item.state": one, "item.active": one == "active"}) for one in sorted(states))


def waiting(states: frozenset[str]) -> tuple[Kind, ...]:
    """Give those of them for which somebody in the car has something to do."""
    return products(states & WAITING)
