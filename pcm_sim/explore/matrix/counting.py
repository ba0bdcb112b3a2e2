"""Counting again what rows hold: nobody's word is taken for it."""

from collections.abc import Sequence
from typing import NamedTuple

from pcm_sim.explore.matrix.spaces import Part, Row, Space, parts_of

PAIRS, TRIPLES = 2, 3


class Count(NamedTuple):
    """What a count came to.

    Attributes:
        covered: How many feasible pairs the rows hold.
        feasible: How many pairs some allowed row holds.
        forbidden: How many rows are not allowed.
        added: How many rows were put in for pairs that were left out.
    """

    covered: int
    feasible: int
    forbidden: int
    added: int


def counted(space: Space, rows: Sequence[Row], added: int = 0) -> Count:
    """Count the pairs that rows hold.

    Args:
        space: What varies, and what goes together.
        rows: The rows.
        added: How many of them were put in.
    """
    covered, feasible = covered_of(space, rows, PAIRS)
    forbidden = sum(not space.allows(row) for row in rows)
    return Count(covered, feasible, forbidden, added)


def covered_of(space: Space, rows: Sequence[Row], strength: int) -> tuple[int, int]:
    """Give how many of the pairs, or triples, that are feasible rows hold, and how many there are.

    Args:
        space: What varies, and what goes together.
        rows: The rows.
        strength: 2 for pairs, 3 for triples.
    """
    seen = {part for row in rows for part in parts_of(row, min(strength, len(row)))}
    feasible = feasible_parts(space, strength)
    return len(feasible & seen), len(feasible)


def feasible_parts(space: Space, strength: int) -> frozenset[Part]:
    """Give every pair, or triple, that some allowed row holds; of fewer axes as many as there are."""
    most = min(strength, len(space.axes))
    return frozenset(part for part in space.parts(most) if space.is_feasible(part))
