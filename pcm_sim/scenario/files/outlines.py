"""The rows of values that an outline stands for, in the order in which they were written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from math import prod
from typing import NamedTuple

from pcm_sim.scenario.files.combining import Row, covering
from pcm_sim.scenario.format.model import Outline, Plain

MOST_CELLS = 10_000
"""Cells of one scenario."""
MOST_TRIED = 200_000
"""Combinations of values that depend on each other, such as model, year and market."""
CAR_AXES = ("vehicle.car", "vehicle.model", "vehicle.year", "vehicle.generation")
"""Axes that together say which car is meant."""
LINKED = (*CAR_AXES, "vehicle.market")
"""Axes that decide whether there is such a car."""
STRENGTH: Mapping[str, int] = {"pairwise": 2, "triples": 3}
Values = Mapping[str, Plain]
"""Value by axis."""
Places = tuple[tuple[int, int], ...]
"""The place of an axis and that of its value."""


class Axes(NamedTuple):
    """What varies.

    Attributes:
        names: The axes, in the order in which they were written.
        values: The values of each.
    """

    names: tuple[str, ...]
    values: tuple[tuple[Plain, ...], ...]

    def row(self, places: Row) -> dict[str, Plain]:
        """Give the values of a row, by axis."""
        return self.some(enumerate(places))

    def some(self, places: Iterable[tuple[int, int]]) -> dict[str, Plain]:
        """Give the values of some axes, each named by its place and that of its value."""
        return {self.names[axis]: self.values[axis][place] for axis, place in places}


def axes_of(over: Mapping[str, Sequence[Plain]]) -> Axes:
    """Give what varies; a value that was written twice counts once."""
    return Axes(tuple(over), tuple(tuple(dict.fromkeys(values)) for values in over.values()))


def too_many(outline: Outline) -> str:
    """Say why an outline stands for more cells than anybody plays; nothing where it does not."""
    sizes = sorted((len(values) for values in outline.over.values()), reverse=True)
    if outline.mode in STRENGTH:
        # No row has two of the pairs of its two longest axes, so there are at least as many rows.
        least = prod(sizes[: STRENGTH[outline.mode]])
    else:
        least = max(len(outline.rows), prod(sizes) if outline.mode == "all" else 0)
    if least > MOST_CELLS:
        return f"this outline stands for {least:,} cells or more; at most {MOST_CELLS:,} are played"
    tried = prod(len([*outline.over.values()][at]) for at in bound_axes(outline))
    if outline.mode in STRENGTH and tried > MOST_TRIED:
        return f"{tried:,} combinations of cars and exceptions are more than can be tried ({MOST_TRIED:,})"
    return ""


def rows_of(outline: Outline, is_there: Callable[[Values], bool]) -> Iterator[Values]:
    """Give the rows of an outline.

    Args:
        outline: The outline.
        is_there: Tells whether there is such a car at all, by the values that decide it.

    Yields:
        Each row; of pairs and triples none whose car there is not, but for values that only occur in those.
    """
    if outline.mode == "rows":
        yield from (row for row in outline.rows if not _excepted(outline, row))
        return
    axes = axes_of(outline.over)
    if outline.mode not in STRENGTH:
        for values in product(*axes.values):
            row = dict(zip(axes.names, values, strict=True))
            if not _excepted(outline, row):
                yield row
        return
    yield from _combined(outline, axes, is_there)


def _combined(outline: Outline, axes: Axes, is_there: Callable[[Values], bool]) -> Iterator[Values]:
    bound = bound_axes(outline)
    exists = cache(is_there_of(axes, is_there))
    allowed = frozenset(
        places
        for places in product(*(range(len(axes.values[at])) for at in bound))
        if exists(tuple((at, place) for at, place in zip(bound, places, strict=True) if _is_linked(axes, at)))
        and not _excepted(outline, axes.some(zip(bound, places, strict=True)))
    )
    sizes = tuple(len(values) for values in axes.values)
    rows = covering(sizes, STRENGTH[outline.mode], bound, allowed)
    yield from (axes.row(row) for row in rows)
    for at, values in enumerate(axes.values):
        for place in range(len(values)):
            if not any(row[at] == place for row in rows):
                lone = axes.row(tuple(place if one == at else 0 for one in range(len(sizes))))
                if not _excepted(outline, lone):
                    yield lone


def is_there_of(axes: Axes, is_there: Callable[[Values], bool]) -> Callable[[Places], bool]:
    """Ask for a car by the places of its values, which can be remembered."""
    return lambda places: is_there(axes.some(places))


def bound_axes(outline: Outline) -> tuple[int, ...]:
    """Give the places of the axes whose values depend on each other: those of the car, and of exceptions."""
    excluding = {axis for row in outline.exceptions for axis in row}
    return tuple(at for at, name in enumerate(outline.over) if name in LINKED or name in excluding)


def _is_linked(axes: Axes, at: int) -> bool:
    return axes.names[at] in LINKED


def _excepted(outline: Outline, row: Values) -> bool:
    return any(
        all(axis in row and row[axis] == value for axis, value in one.items()) for one in outline.exceptions
    )
