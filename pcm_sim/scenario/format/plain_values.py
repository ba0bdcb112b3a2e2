"""From what a scenario means to how a file says it: texts, targets, times."""

from collections.abc import Mapping
from typing import Any as Untyped
from typing import Final

from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.format.acts import Where

Value = Untyped
_UNITS: Final = (("week", 604_800_000), ("day", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1_000))
_ENDINGS: Final = {"week": "weeks", "day": "days"}


def filled(keep: tuple[str, ...] = (), /, **values: Value) -> dict[str, Value]:
    """Leave out what says nothing: empty texts, lists and mappings, and what is not so.

    Args:
        keep: Names that stay though they are empty.
        values: Values by name, in order.
    """
    return {name: value for name, value in values.items() if name in keep or _says(value)}


def _says(value: Value) -> bool:
    return value is not None and value is not False and value not in ("", [], {})


def text_of(labels: Labels) -> Value:
    """Give a text as a file says it: one for all languages, or one each."""
    return labels[""] if set(labels) == {""} else dict(labels)


def where_of(where: Where) -> Value:
    """Give a target as a file says it."""
    if not where.path:
        return where.id
    key = "begins" if where.fuzzy else "label" if len(where.path) == 1 else "path"
    return filled(**{key: " > ".join(where.path), "lang": where.lang})


def where_fields(where: Where) -> dict[str, Value]:
    """Give a target as keys beside others."""
    written = where_of(where)
    return {"id": written} if isinstance(written, str) else dict(written)


def time_of(ms: int) -> str:
    """Give a time as a file says it, in the greatest unit that needs no fraction: `10 min`."""
    for unit, length in _UNITS:
        if ms % length == 0:
            number = ms // length
            return f"{number} {unit if number == 1 else _ENDINGS.get(unit, unit)}"
    return f"{ms} ms"


def one_or_many(values: list[Value]) -> Value:
    """Give a list, or what is in it where that is one."""
    return values[0] if len(values) == 1 else values


def texts_by_key(values: Mapping[str, Labels]) -> dict[str, Value]:
    """Give texts by key, each as a file says it."""
    return {key: text_of(value) for key, value in values.items()}
