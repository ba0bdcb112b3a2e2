"""A state of the cloud as plain values, for a file; what its own text keeps out is a secret and stays out."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import cast

from pcm_sim.connect.deeds import Deed
from pcm_sim.connect.difference import HIDDEN
from pcm_sim.connect.secrets import Sealed
from pcm_sim.connect.shelf import Shelf
from pcm_sim.connect.world import World
from pcm_sim.server.admin.journal import fields_of

Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool | None
_LEFT_OUT = frozenset({"book", "chance", "salt", "plans", "news"})
"""What is data, or would tell what is drawn next."""


def written_out(world: World) -> Plain:
    """Write a state of the cloud as plain values."""
    parts = (one.name for one in fields(World) if one.name not in _LEFT_OUT)
    return {name: _plain(getattr(world, name)) for name in parts}


def _plain(value: object) -> Plain:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Sealed():
            return HIDDEN
        case Deed():
            asked = {"name": value.name, "account": value.account, "vin": value.vin, "item": value.item}
            return {**asked, "fields": _plain(fields_of(value))}
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case _:
            return _of_parts(value)


def _of_parts(value: object) -> Plain:
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        names = cast("tuple[str, ...]", value._fields)
        return {name: _plain(one) for name, one in zip(names, value, strict=True)}
    if isinstance(value, Shelf | tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, frozenset | set):
        return sorted((_plain(one) for one in value), key=str)
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value) if one.repr}
    return str(value)
