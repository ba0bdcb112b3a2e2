"""Counting again what rows hold: nobody's word is taken for it."""

from collections.abc import Sequence
from typing import NamedTuple

from pcm_sim.explore.matrix.spaces import Part, Row, Space, parts_of

PAIRS = 2


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
    feasible = feasible_parts(space, PAIRS)
    forbidden = sum(not space.allows(row) for row in rows)
    return Count(len(held(feasible, rows, PAIRS)), len(feasible), forbidden, added)


def feasible_parts(space: Space, strength: int) -> frozenset[Part]:
    """Give every pair, or triple, that some allowed row holds; of fewer axes as many as there are."""
    most = min(strength, len(space.axes))
    return frozenset(part for part in space.parts(most) if space.is_feasible(part))


def held(feasible: frozenset[Part], rows: Sequence[Row], strength: int) -> frozenset[Part]:
    """Give those of the feasible pairs, or triples, that rows hold."""
    seen = {part for row in rows for part in parts_of(row, min(strength, len(row)))}
    return feasible & seen
