"""What differs between two cars, as lines for a terminal: only what a person has to know."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pcm_sim.explore.years.model import (
    CAME,
    MOVED,
    RENAMED,
    SAME,
    WENT,
    PagePair,
    RowPair,
    Way,
    WaySide,
    Years,
)

EQUIPMENT: Final[Mapping[str, str]] = {
    "head_unit": "unit",
    "screen": "screen",
    "hard_keys": "hard keys",
    "link": "linked by",
    "sim_slot": "SIM slot",
    "embedded_sim": "embedded SIM",
    "roaming": "roaming",
    "device_manager_key": "device manager under",
    "private_mode": "private mode",
    "wifi": "Wi-Fi",
    "carplay": "CarPlay",
    "porsche_connect": "Porsche Connect",
}
_HEADS: Final = {MOVED: "Elsewhere", CAME: "New", WENT: "Gone", SAME: "On neither, for another reason"}


def printed(years: Years) -> Iterator[str]:
    """Write what differs, line by line, in groups with an empty line before each.

    Args:
        years: What differs between two cars.
    """
    if years.is_none:
        yield "nothing differs"
        return
    if years.equipment:
        yield from ("", "Equipment")
        yield from (f"  {EQUIPMENT[what]:<22}{first}  →  {second}" for what, first, second in years.equipment)
    same = f" ({years.same_ways} the same)" if years.same_ways else ""
    for verdict, head in _HEADS.items():
        ways = [way for way in years.ways if way.verdict == verdict]
        if ways:
            yield from ("", f"{head}{same}")
            same = ""
            yield from (line for way in ways for line in _way(way))
    for area in years.areas:
        yield from ("", f"{area.first.label}  →  {area.second.label}, then as before")
        yield from (f"  {way.label:<44}{_path(way.first, 1)}" for way in area.ways)
    pages = [line for pair in years.pages for line in _page(pair)]
    if pages:
        yield from ("", f"Pages ({years.same_pages} the same)", *pages)


def _way(way: Way) -> Iterator[str]:
    yield f"  {way.label}   ({', '.join(way.facts) or 'inferred'})"
    if way.verdict != CAME:
        yield f"    {_path(way.first)}"
    yield f"    → {_path(way.second)}"


def _path(side: WaySide, begin: int = 0) -> str:
    return " > ".join(side.labels[begin:]) or f"– {side.reason}"


def _page(pair: PagePair) -> Iterator[str]:
    """Tell of a page in a line, and of its rows that came, went or go by another name."""
    if pair.first is None or pair.second is None:
        side, sign = (pair.first, "-") if pair.second is None else (pair.second, "+")
        if side:
            yield f"  {sign} {_labels([step.label for step in side.steps]) or side.title}"
        return
    names = pair.second.title if pair.verdict == SAME else f"{pair.first.title}  →  {pair.second.title}"
    yield f"  ~ {names}"
    yield from (line for row in pair.rows for line in _row(row))


def _row(row: RowPair) -> Iterator[str]:
    label, other = (side.label if side else "" for side in (row.first, row.second))
    where = f"  (on the other: {_labels(row.elsewhere)})" if row.elsewhere else ""
    if row.first is None:
        yield f"      + {other}{where}"
    elif row.second is None:
        yield f"      - {label}{where}"
    elif row.verdict == RENAMED:
        yield f"      ~ {label}  →  {other}"


def _labels(labels: Sequence[str]) -> str:
    return " > ".join(labels)
