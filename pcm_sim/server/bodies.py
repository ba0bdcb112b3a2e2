"""Bodies of requests: which keys there are, what each takes, and what is wrong with this one."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple, NoReturn

from pcm_sim.server.problems import BODY, Problem, meant
from pcm_sim.session.values_taken import LONGEST_TEXT, Takes


class Key(NamedTuple):
    """One key of a body.

    Attributes:
        takes: What it takes.
        about: What it does.
        needed: The body cannot be without it.
    """

    takes: Takes
    about: str
    needed: bool = False


Keys = Mapping[str, Key]
NO_KEYS: Keys = {}


class Body:
    """What a request says, checked.

    Args:
        values: Value by key, in the order in which they were written.
    """

    def __init__(self, values: Mapping[str, object]) -> None:
        """Keep the values."""
        self.values = values

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        """Give a text."""
        return str(self.values[name])

    def text_or_none(self, name: str) -> str | None:
        """Give a text, or none where it is null or not there."""
        value = self.values.get(name)
        return None if value is None else str(value)

    def whole(self, name: str) -> int:
        """Give a whole number."""
        value = self.values[name]
        return value if isinstance(value, int) else 0

    def flag(self, name: str) -> bool:
        """Give true or false."""
        return self.values[name] is True


def read_body(raw: bytes, keys: Keys) -> Body:
    """Read a body and check it; an empty one has no keys.

    What was wrong is named, but no value: it may be what somebody types.

    Args:
        raw: The bytes as they came.
        keys: The keys that it may have.

    Raises:
        Problem: It is no JSON, no object, or has a key or a value that does not belong there.
    """
    values = _parse(raw) if raw.strip() else {}
    if not isinstance(values, dict):
        raise Problem(BODY, f"The body is no JSON object. {_wanted(keys)}")
    for name, value in values.items():
        if name not in keys:
            near = meant(name, keys)
            hint = f"Meant: {', '.join(near)}?" if near else _wanted(keys)
            raise Problem(BODY, f"{_short(name)} is no key of this body. {hint}", meant=near)
        if not keys[name].takes.fits(value):
            raise Problem(BODY, f"{name!r} takes {keys[name].takes.wants}.", key=name)
    missing = [name for name, key in keys.items() if key.needed and name not in values]
    if missing:
        raise Problem(BODY, f"The key {missing[0]!r} is missing. {_wanted(keys)}", key=missing[0])
    return Body(values)


def _parse(raw: bytes) -> object:
    try:
        return json.loads(raw.decode(), object_pairs_hook=_pairs, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise Problem(BODY, f"The body is no UTF-8: byte {error.start} belongs to no character.") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Problem(BODY, f"The body is no JSON: {where}: {error.msg}.") from error
    except RecursionError as error:
        raise Problem(BODY, "The body has too many brackets in each other.") from error
    except ValueError as error:
        # A number of more digits than Python turns into an integer.
        raise Problem(BODY, "The body has a number with too many digits.") from error


def _pairs(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Problem(BODY, f"The key {_short(twice)} stands there twice.")
    return values


def _refuse_constant(word: str) -> NoReturn:
    raise Problem(BODY, f"{word} is no JSON number.")


def _short(name: str) -> str:
    return ascii(name if len(name) <= LONGEST_TEXT else f"{name[:LONGEST_TEXT]}…")


def _wanted(keys: Keys) -> str:
    """Say what a body looks like."""
    if not keys:
        return "This path takes no body, or an empty one: {}."
    shown = ", ".join(f'"{name}": {key.takes.wants}' for name, key in keys.items())
    return f"It takes {{{shown}}}."
