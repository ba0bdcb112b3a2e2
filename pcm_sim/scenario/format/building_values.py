"""From checked values to what they mean: texts, targets, times."""

import re
from collections.abc import Mapping
from typing import Any as Untyped

from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.format.acts import Where

_SECOND = 1_000
_UNITS = {
    "ms": 1,
    "s": _SECOND,
    "min": 60 * _SECOND,
    "h": 3_600 * _SECOND,
    "day": 86_400 * _SECOND,
    "days": 86_400 * _SECOND,
    "week": 604_800 * _SECOND,
    "weeks": 604_800 * _SECOND,
}
_ARROWS = re.compile(r"\s*[>▶▸→]\s*")


def labels(value: str | Mapping[str, str]) -> Labels:
    """Give a text by language; one for all languages is written under an empty one."""
    return {"": value} if isinstance(value, str) else value


def ms_of(text: str) -> int:
    """Give a time such as `10 min` in ms."""
    figure = text.rstrip("abcdefghijklmnopqrstuvwxyz ")
    return int(figure) * _UNITS[text[len(figure) :].strip()]


def parts(path: str) -> tuple[str, ...]:
    """Give the labels of a path, as people write arrows."""
    return tuple(part for part in _ARROWS.split(path.strip()) if part)


def where(value: Untyped) -> Where:  # noqa: ANN401 - a checked value
    """Build a target."""
    if isinstance(value, str):
        return Where(id=value)
    lang = value.get("lang", "")
    if "path" in value:
        return Where(path=parts(value["path"]), lang=lang)
    if "label" in value:
        return Where(path=(value["label"],), lang=lang)
    if "begins" in value:
        return Where(path=(value["begins"],), lang=lang, fuzzy=True)
    return Where(id=value.get("id", ""))
