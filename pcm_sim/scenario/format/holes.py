"""The names that texts of a scenario hold as `${NAME}`: finding them, and telling those that nobody gives."""

import re
from collections.abc import Collection, Iterator, Mapping

from pcm_sim.catalogue.problems import Problems, Span, did_you_mean, quoted
from pcm_sim.catalogue.shapes import Json, Located

HOLE = re.compile(r"\$\{([a-z][a-z0-9_.]*)\}")
"""A name as texts hold it."""
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_ANY = re.compile(r"\$\{([^}]*)(\}?)")


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put values into a text; names that have none stay.

    Args:
        text: The text.
        values: Value by name.
    """
    if "${" not in text:
        return text
    return HOLE.sub(lambda hole: values.get(hole[1], hole[0]), text)


def plain_of(text: str) -> str | int | bool:
    """Give the switch or figure that a text would be without quotes, else the text.

    Args:
        text: Such as a parameter holds it, which is always text.
    """
    if text in {"true", "false"}:
        return text == "true"
    return int(text) if _WHOLE.fullmatch(text) else text


def check_names(plain: Located, known: Collection[str], problems: Problems) -> None:
    """Note every name in any text below that nobody gives a value.

    Args:
        plain: Checked values.
        known: The names that have one here.
        problems: Takes what is wrong.
    """
    for text, span in _texts(plain, plain, ()):
        for hole in _ANY.finditer(text):
            name, end = hole.groups()
            if not end or HOLE.fullmatch(hole[0]) is None:
                problems.add(span, f"{quoted(hole[0])} is no name of a value", "write it as ${name}")
            elif name not in known:
                told = f"nothing is called {quoted(name)} here"
                problems.add(span, told, did_you_mean(name, sorted(known)) or "give it under params:")


def refuse_names(plain: Located, key: str, problems: Problems) -> None:
    """Note a text that holds a name where values are only read once.

    Args:
        plain: Checked values.
        key: Under which the text, or a mapping with a default, stands.
        problems: Takes what is wrong.
    """
    value = plain[key]
    text = value.get("default", "") if isinstance(value, Mapping) else value
    if isinstance(text, str) and "${" in text:
        problems.add(plain.span(key), "a default is a value itself and names no other", "write it out")


def _texts(value: Json, holder: Located, path: tuple[str | int, ...]) -> Iterator[tuple[str, Span]]:
    if isinstance(value, str):
        if "${" in value:
            yield value, holder.span(*path)
    elif isinstance(value, Located):
        for key, one in value.items():
            yield from _texts(one, value, (key,))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _texts(one, holder, (*path, at))
