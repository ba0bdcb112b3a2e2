"""Few rows in which every possible pair, or triple, of values occurs."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, product

Row = tuple[int, ...]
"""For each axis the place of its value."""
_ANY = 0


@lru_cache(maxsize=256)
def covering(
    sizes: tuple[int, ...], strength: int, bound: tuple[int, ...], allowed: frozenset[Row]
) -> tuple[Row, ...]:
    """Give rows in which every combination of so many values occurs that can occur at all.

    Args:
        sizes: How many values each axis has.
        strength: 2 for pairs, 3 for triples.
        bound: Axes whose values depend on each other.
        allowed: The combinations of values of these axes that there are.

    Returns:
        The rows in order; none where nothing is allowed.
    """
    if not allowed:
        return ()
    strength = min(strength, len(sizes))
    rows = {*_made(sizes, strength, bound, allowed)}
    # A library's word is not taken for it: what it left out is counted, and put in.
    for wanted in _left_out(sizes, strength, rows):
        full = _completed(wanted, sizes, bound, allowed)
        if full is not None:
            rows.add(full)
    return tuple(sorted(rows))


def occurring(row: Row, strength: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Give every combination of so many values in a row, each value with its axis."""
    yield from combinations(tuple(enumerate(row)), strength)


def _made(
    sizes: tuple[int, ...], strength: int, bound: tuple[int, ...], allowed: frozenset[Row]
) -> Iterator[Row]:
    if strength < 2:  # noqa: PLR2004 - of a single axis each value is a row
        yield from ((value,) for value in range(sizes[0]) if not bound or (value,) in allowed)
        return
    # Only outlines of pairs and triples need it.
    from covertable import make  # noqa: PLC0415

    def holds(row: Mapping[str, int]) -> bool:
        return tuple(row[str(axis)] for axis in bound) in allowed

    needs = [str(axis) for axis in bound]
    constraints = [{"operator": "fn", "requires": needs, "evaluate": holds}] if bound else None
    factors = {str(axis): [*range(size)] for axis, size in enumerate(sizes)}
    for row in make(factors, strength=strength, constraints=constraints):
        yield tuple(row[str(axis)] for axis in range(len(sizes)))


def _left_out(sizes: Sequence[int], strength: int, rows: set[Row]) -> list[dict[int, int]]:
    found = {one for row in rows for one in occurring(row, strength)}
    return [
        dict(zip(axes, values, strict=True))
        for axes in combinations(range(len(sizes)), strength)
        for values in product(*(range(sizes[axis]) for axis in axes))
        if tuple(zip(axes, values, strict=True)) not in found
    ]


def _completed(
    wanted: Mapping[int, int], sizes: Sequence[int], bound: Sequence[int], allowed: frozenset[Row]
) -> Row | None:
    """Give the first allowed row that has these values, or none."""
    fixed = [(at, wanted[axis]) for at, axis in enumerate(bound) if axis in wanted]
    fitting = (one for one in allowed if all(one[at] == value for at, value in fixed))
    found = min(fitting, default=None)
    if found is None:
        return None
    values = {**dict.fromkeys(range(len(sizes)), _ANY), **wanted, **dict(zip(bound, found, strict=True))}
    return tuple(values[axis] for axis in range(len(sizes)))
