"""Few rows that hold every pair that is possible: the library's with what is missing, or fewer of our own."""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from math import prod

from pcm_sim.explore.matrix.counting import PAIRS, feasible_parts
from pcm_sim.explore.matrix.spaces import Part, Row, Space, parts_of

MOST_BY_LIBRARY = 600
"""Pairs up to which the library is asked, a second's work; beyond, where much is forbidden, it takes long."""


def filled(space: Space, most: int = MOST_BY_LIBRARY) -> tuple[tuple[Row, ...], int]:
    """Give few allowed rows that hold every feasible pair.

    Args:
        space: What varies, and what goes together.
        most: Pairs up to which the library is asked.

    Returns:
        The rows in order, and how many were added to those of the library.
    """
    feasible = sorted(feasible_parts(space, PAIRS))
    every = sum(one * other for one, other in combinations(space.sizes, PAIRS))
    made = made_by_library(space) if 0 < every <= most else ()
    # The library's word is not taken for it: its rows are judged, and its pairs counted.
    rows = {row for row in made if space.allows(row)}
    added = _Filler(space, feasible, rows).fill()
    # Where rules forbid much, the library needs up to half as many rows again.
    own = {*_Filler(space, feasible, ()).fill()} if rows else set()
    if own and len(own) < len({*rows, *added}):
        return tuple(sorted(own)), 0
    return tuple(sorted({*rows, *added})), len(added) if made else 0


def made_by_library(space: Space) -> tuple[Row, ...]:
    """Give the rows that the library makes."""
    # Only a plan of pairs needs it.
    from covertable import make  # noqa: PLC0415

    if not prod(space.sizes):
        return ()
    factors = {str(axis): [*range(size)] for axis, size in enumerate(space.sizes)}
    constraints = [_constraint(space, rule) for rule in range(len(space.scopes))]
    made = make(factors, strength=PAIRS, constraints=constraints or None)
    return tuple(tuple(row[str(axis)] for axis in range(len(space.axes))) for row in made)


def _constraint(space: Space, rule: int) -> dict[str, object]:
    names = [str(axis) for axis in space.scopes[rule]]

    def holds(row: Mapping[str, int]) -> bool:
        return space.agrees(rule, tuple(row[name] for name in names))

    return {"operator": "fn", "requires": names, "evaluate": holds}


class _Filler:
    """Adds rows for pairs that are missing, each with as many of them as it can easily hold.

    Args:
        space: What varies, and what goes together.
        feasible: The pairs that must be held.
        rows: Rows that are there already.
    """

    def __init__(self, space: Space, feasible: Sequence[Part], rows: Collection[Row]) -> None:
        held = {part for row in rows for part in parts_of(row, PAIRS)}
        self._space = space
        self._axes = range(len(space.axes))
        self._missing: dict[tuple[int, int], dict[tuple[int, int], None]] = {
            (one, other): {} for one in self._axes for other in self._axes if one < other
        }
        for part in feasible:
            if part not in held and len(part) == PAIRS:
                (one, here), (other, there) = part
                self._missing[one, other][here, there] = None
        self._singles = [part for part in feasible if len(part) == 1 and part not in held]

    def fill(self) -> list[Row]:
        rows: list[Row] = [(place,) for ((_, place),) in self._singles]
        while self._missing:
            axes = max(self._missing, key=lambda one: (len(self._missing[one]), one))
            left = self._missing[axes]
            if not left:
                break
            first = next(iter(left))
            row = self._row(dict(zip(axes, first, strict=True)))
            if row is None:  # a feasible pair has a row; without one there would be no end
                del left[first]
                continue
            rows.append(row)
            for one, other in combinations(self._axes, PAIRS):
                self._missing[one, other].pop((row[one], row[other]), None)
        return rows

    def _row(self, chosen: dict[int, int]) -> Row | None:
        """Complete a row; at each turn the axis and the value come that hold most of what is missing."""
        if len(chosen) == len(self._axes):
            return tuple(chosen[axis] for axis in self._axes)
        gains = {axis: self._gains(chosen, axis) for axis in self._axes if axis not in chosen}
        axis = min(gains, key=lambda one: (-max(gains[one].values(), default=0), one))
        places = sorted(range(self._space.sizes[axis]), key=lambda place: (-gains[axis].get(place, 0), place))
        for place in places:
            more = {**chosen, axis: place}
            if self._may_be(chosen, axis, place) and self._space.allows_so_far(more, axis):
                row = self._row(more)
                if row is not None:
                    return row
        return None

    def _gains(self, chosen: Mapping[int, int], axis: int) -> dict[int, int]:
        """Count for each value of an axis the missing pairs that it makes with what is chosen."""
        gains: dict[int, int] = {}
        for other, there in chosen.items():
            missing = self._missing[min(axis, other), max(axis, other)]
            for place in range(self._space.sizes[axis]):
                pair = (place, there) if axis < other else (there, place)
                if pair in missing:
                    gains[place] = gains.get(place, 0) + 1
        return gains

    def _may_be(self, chosen: Mapping[int, int], axis: int, place: int) -> bool:
        return all(
            self._space.is_feasible(
                ((axis, place), (other, there)) if axis < other else ((other, there), (axis, place))
            )
            for other, there in chosen.items()
        )
