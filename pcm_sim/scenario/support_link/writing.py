"""A support link as text."""

import re
from typing import Final

from pcm_sim.scenario.finding.phone_targets import ITEM as MARK
from pcm_sim.scenario.support_link.model import (
    AT,
    CLOCK,
    FORMAT,
    ITEM,
    MADE,
    PRESET,
    READ,
    SCHEME,
    SEED,
    TAP,
    Link,
    Part,
)

BETWEEN: Final = "/"
"""Stands between two parts. Neither a shell nor a messenger takes it for anything, as they do `&` and `?`."""
_WITHIN = "."
"""Stands in an id for the slash of the menus."""
WRITABLE: Final = re.compile(r"[A-Za-z0-9._~:+-]+")
"""What a value may be made of."""


def link_text(link: Link) -> str:
    """Write a link; `read_link` gives it back.

    Args:
        link: What it is to say; every value is `WRITABLE`.
    """
    head = (f"{SCHEME}:{FORMAT}", link.car, link.market, link.language)
    once = ((PRESET, link.preset), (CLOCK, link.clock), (SEED, "" if link.seed is None else str(link.seed)))
    parts = [f"{key}={value}" for key, value in once if value]
    parts += [f"{READ}.{one}" for one in link.readings]
    parts += [f"{one.key}={_value(one)}" for one in link.parts]
    parts += [f"{MADE}={link.made}"] if link.made else []
    return BETWEEN.join((*head, *parts))


def _value(part: Part) -> str:
    if part.key not in {AT, TAP}:
        return part.value
    return part.value.replace("/", _WITHIN).replace(MARK, ITEM)


def id_of(value: str) -> str:
    """Give an id as the menus write it."""
    return value.replace(_WITHIN, "/").replace(ITEM, MARK)
