"""What differs between two states of the cloud, value by value, without any secret."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import NamedTuple, cast

from pcm_sim.connect.garage.cars import Car, CarUser
from pcm_sim.connect.secrets import Sealed
from pcm_sim.connect.shelf import Shelf
from pcm_sim.connect.world import World

NOT_TOLD = frozenset({"book", "chance", "salt", "agenda", "journal", "plans", "news", "faults", "rosters"})
"""What is no matter of the customer's: the clock, the sources of luck, what the instructor armed."""
NOTHING = "–"
THERE = "+"
"""What has parts of its own is there, or is not."""
HIDDEN = "•"
_KEYS: Mapping[type, str] = {Car: "vin", CarUser: "account"}
"""Fields that name an item of a row, where it has neither number nor id."""


class Difference(NamedTuple):
    """One value that differs.

    Attributes:
        where: Way to it, such as `contracts/C3/state`.
        before: Its value in the one state; `–` where it is not there, `+` where it has parts, `•` where it
            is a secret.
        after: Its value in the other.
    """

    where: str
    before: str
    after: str


def differences(before: World, after: World) -> tuple[Difference, ...]:
    """List what differs between two states of the cloud, in the order of its parts.

    Args:
        before: The one.
        after: The other.
    """
    told = (one.name for one in fields(World) if one.name not in NOT_TOLD)
    return tuple(
        found for name in told for found in _between(name, getattr(before, name), getattr(after, name))
    )


def _between(where: str, before: object, after: object) -> Iterator[Difference]:
    if before == after:
        return
    if type(before) is type(after):
        parts = _parts(before), _parts(after)
        if parts[0] is not None and parts[1] is not None:
            yield from _between_parts(where, parts[0], parts[1])
            return
    yield Difference(where, _written(before), _written(after))


_MISSING = object()


def _between_parts(
    where: str, before: Mapping[str, object], after: Mapping[str, object]
) -> Iterator[Difference]:
    for name in dict.fromkeys((*before, *after)):
        yield from _between(f"{where}/{name}", before.get(name, _MISSING), after.get(name, _MISSING))


def _parts(value: object) -> Mapping[str, object] | None:
    """Give the parts of a value that are compared one by one; none where it is compared as a whole."""
    if isinstance(value, Sealed):
        return None
    if isinstance(value, Mapping):
        return {str(key): one for key, one in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return dict(zip(cast("tuple[str, ...]", value._fields), value, strict=True))
    if isinstance(value, Shelf | tuple):
        return {_key(one, at): one for at, one in enumerate(value)}
    if is_dataclass(value):
        # What is kept out of its own text is a secret.
        return {one.name: getattr(value, one.name) for one in fields(value) if one.repr}
    return None


def _key(value: object, at: int) -> str:
    """Name an item of a row: by a key of its own where it has one, else by its place.

    That an invoice is for a car, or a charging of it, makes the car no key of theirs.
    """
    name = _KEYS.get(type(value), "")
    names = (name,) if name else ("number", "id")
    return next((str(found) for one in names if (found := getattr(value, one, None))), str(at))


def _written(value: object) -> str:
    if value is _MISSING or value is None or value == "":
        return NOTHING
    if isinstance(value, Sealed):
        return HIDDEN
    return THERE if _parts(value) is not None else str(value)
