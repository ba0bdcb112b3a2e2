"""What an expectation names, each with its place."""

from collections.abc import Iterator, Mapping
from typing import Any as Untyped

from pcm_sim.catalogue.problems import Span
from pcm_sim.catalogue.shapes import Located

Raw = tuple[str, Untyped, Span]
_TARGETS = ("present", "enabled", "locked")
_TOLD = ("message", "dialog", "notice")
_LETTERS = {"mail": "mail", "sms": "sms", "push": "push", "portal_message": "portal"}
NONE = "none"
"""What stands for nothing where a dialog or a passing word could be named."""


def seen_by(plain: Located) -> Iterator[Raw]:
    """Give everything that an expectation names.

    Args:
        plain: Its checked values.
    """
    yield from _of_page(plain, "", "a screen")
    page = plain.get("page")
    if isinstance(page, Located):
        yield from _of_page(page, " of My Porsche", "a screen of My Porsche")
    for one in _each(plain, "path"):
        yield ("a name of an entry" if "absent" in one else "an entry"), one["of"], one.span("of")
        yield from _some(one, {"absent": "a message", "lang": "a language"})
    state = plain.get("state")
    if isinstance(state, Located):
        yield from (("a state", name, state.key_span(name)) for name in state)
    for key, channel in _LETTERS.items():
        yield from _of_letters(plain, key, channel)
    for one in _each(plain, "contract"):
        yield from _some(
            one, {"product": "a product", "customer": "a customer", "state": "a state of a contract"}
        )
    for one in _each(plain, "journal"):
        yield from _some(one, {"operation": "an operation", "outcome": "an outcome"})
    for at, fact in enumerate(_list(plain, "facts")):
        yield "a fact", fact, plain.span("facts", at)


def _of_page(plain: Located, of: str, screen: str) -> Iterator[Raw]:
    if "screen" in plain:
        yield screen, plain["screen"], plain.span("screen")
    for key in _TOLD:
        if key in plain and plain[key] != NONE:
            yield "a message", plain[key], plain.span(key)
    for key in (*_TARGETS, "absent"):
        what = "a name of a target" if key == "absent" else "a target"
        for at, value in enumerate(_list(plain, key)):
            yield what + of, value, plain.span(key, at)
    for key in ("checked", "values"):
        held = plain.get(key)
        if isinstance(held, Located):
            yield from (("a target" + of, name, held.key_span(name)) for name in held)


def _of_letters(plain: Located, key: str, channel: str) -> Iterator[Raw]:
    for at, one in enumerate(_list(plain, key)):
        kind = one["kind"] if isinstance(one, Located) else one
        span = one.span("kind") if isinstance(one, Located) else plain.span(key, at)
        yield f"a letter by {channel}", kind, span


def _each(plain: Located, key: str) -> Iterator[Located]:
    yield from (one for one in _list(plain, key) if isinstance(one, Located))


def _list(plain: Located, key: str) -> list[Untyped]:
    found = plain.get(key, [])
    return found if isinstance(found, list) else []


def _some(plain: Located, kinds: Mapping[str, str]) -> Iterator[Raw]:
    for key, what in kinds.items():
        if plain.get(key):
            yield what, plain[key], plain.span(key)
