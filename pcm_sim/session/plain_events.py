"""What happens to a simulation as plain values and back, for a file that holds it line by line."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any as Untyped
from typing import Union, get_args, get_origin, get_type_hints

from pcm_sim.connect.deeds import Deed
from pcm_sim.session.happening import Happening
from pcm_sim.session.trouble.troubles import Drawn, Trouble

Plain = str | int | float | bool | list[Untyped] | dict[str, Untyped] | None
"""What JSON holds."""
KIND = "is"


class NoSuchEventError(ValueError):
    """Plain values are no event; the text says what is wrong with them."""


def plain_event(event: object) -> Plain:
    """Give an event as mappings, lists, texts and numbers; each mapping says of which kind it is.

    Args:
        event: What happened.
    """
    if isinstance(event, Enum):
        return str(event.value)
    if is_dataclass(event):
        parts = {one.name: plain_event(getattr(event, one.name)) for one in fields(event)}
        return {KIND: type(event).__name__, **parts}
    if isinstance(event, tuple) and hasattr(event, "_asdict"):
        return {
            KIND: type(event).__name__,
            **{name: plain_event(one) for name, one in event._asdict().items()},
        }
    if isinstance(event, tuple):
        return [plain_event(one) for one in event]
    if event is None or isinstance(event, str | int | float):
        return event
    raise NoSuchEventError(f"a {type(event).__name__} cannot be written down")


def event_of(plain: object) -> Happening:
    """Give the event that plain values stand for.

    Args:
        plain: As `plain_event` gives them, from a file that may hold anything.

    Raises:
        NoSuchEventError: They are none.
    """
    try:
        found: Happening = _built(plain, Happening)
    except (TypeError, ValueError, KeyError, StopIteration, RuntimeError) as error:
        raise NoSuchEventError(f"this is no event: {str(plain)[:80]!r}") from error
    return found


def _built(plain: object, hint: Untyped) -> Untyped:  # noqa: ANN401 - what the hint says
    if isinstance(plain, Mapping):
        return _made(plain, _classes(hint))
    if isinstance(plain, list):
        return _row(plain, next(one for one in _members(hint) if get_origin(one) is tuple))
    members = _members(hint)
    enums = [one for one in members if isinstance(one, type) and issubclass(one, Enum)]
    if enums and isinstance(plain, str):
        return enums[0](plain)
    if type(plain) not in members:
        raise NoSuchEventError(f"{plain!r} fits nothing here")
    return plain


def _made(plain: Mapping[str, object], classes: Mapping[str, type]) -> object:
    cls = classes[str(plain[KIND])]
    hints = _hints(cls)
    return cls(**{name: _built(value, hints[name]) for name, value in plain.items() if name != KIND})


def _row(plain: list[object], hint: Untyped) -> object:  # noqa: ANN401 - a kind of tuple
    parts = get_args(hint)
    if parts[-1:] == (Ellipsis,):
        return tuple(_built(one, parts[0]) for one in plain)
    return tuple(_built(one, part) for one, part in zip(plain, parts, strict=True))


@cache
def _members(hint: Untyped) -> tuple[object, ...]:  # noqa: ANN401 - any type
    return tuple(NoneType if one is None else one for one in get_args(hint)) if _is_union(hint) else (hint,)


def _is_union(hint: object) -> bool:
    return get_origin(hint) is Union or type(hint).__name__ == "UnionType"


@cache
def _classes(hint: Untyped) -> Mapping[str, type]:  # noqa: ANN401 - any type
    return {one.__name__: one for one in _members(hint) if isinstance(one, type) and _is_value(one)}


def _is_value(cls: object) -> bool:
    return is_dataclass(cls) or hasattr(cls, "_asdict")


@cache
def _hints(cls: type) -> Mapping[str, object]:
    # Some name what they are made of without having it at hand.
    return get_type_hints(cls, localns={one.__name__: one for one in (Deed, Drawn, Trouble)})
