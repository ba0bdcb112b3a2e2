"""A step in words, for reports and traces: its verb and what it is done to, as the file has it."""

import re
from collections.abc import Iterator, Mapping
from functools import singledispatch

from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.format.acts import Chapter, Fill, Note, OnPhone, Repeat, Run, Type, When, Where
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Step

LONGEST = 160
"""Signs of a step in words; what is longer is cut."""
_WORD = re.compile(r"(?<!^)(?=[A-Z])")


def in_words(step: Step) -> str:
    """Say what a step does on one line, without what is typed.

    Args:
        step: The step.
    """
    said = step.label or _act(step.act)
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"


@singledispatch
def _act(act: object) -> str:
    """Say the verb and whatever is not left as it is by default."""
    values = ", ".join(_values(act))
    return f"{_verb(act)}: {values}" if values else _verb(act)


@_act.register
def _(act: Type) -> str:
    return f"type into {act.into or 'the field'}"


@_act.register
def _(act: Fill) -> str:
    return f"fill: {', '.join(act.fields)}"


@_act.register
def _(act: OnPhone) -> str:
    return f"{act.place}: {', '.join(map(_act, act.acts))}"


@_act.register
def _(act: Run) -> str:
    return f"run: {act.file}"


@_act.register
def _(act: Repeat) -> str:
    return f"repeat: {act.times} times"


@_act.register
def _(act: When) -> str:
    return f"when something holds: {len(act.steps)} steps"


@_act.register
def _(act: Note) -> str:
    return f"note: {_label(act.text)}"


@_act.register
def _(act: Chapter) -> str:
    return f"chapter: {_label(act.title)}"


@_act.register
def _(act: Expectation) -> str:
    parts = (act.unit, act.page)
    seen = [value for part in parts if part for value in _page(part)]
    seen += [_value(one) for one in (*act.paths, *act.letters, *act.contracts, *act.journal)]
    seen += [f"{name} = {value}" for name, value in act.state.items()]
    seen += [f"image {act.image}"] if act.image else []
    return f"expect: {', '.join(seen)}"


def _page(page: object) -> Iterator[str]:
    for name in getattr(page, "__slots__", ()):
        value = getattr(page, name)
        if value:
            yield f"{name} {_value(value)}"


def _verb(act: object) -> str:
    return _WORD.sub("_", type(act).__name__).lower()


def _values(act: object) -> Iterator[str]:
    if not isinstance(act, tuple):
        return
    defaults = getattr(act, "_field_defaults", {})
    for name, value in zip(getattr(act, "_fields", ()), act, strict=True):
        if name not in defaults:
            yield _value(value)
        elif value != defaults[name]:
            yield f"{name} {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, Where):
        return value.id or " > ".join(value.path)
    if isinstance(value, Mapping):
        if not value.keys() - {""}:
            # A text that is for all languages stands under none.
            return _value(value.get("", ""))
        return ", ".join(f"{name} = {_value(one)}" for name, one in value.items())
    if isinstance(value, tuple):
        return ", ".join(_values(value)) if hasattr(value, "_fields") else ", ".join(map(_value, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _label(labels: Labels) -> str:
    return labels.get("en") or next(iter(labels.values()), "")
