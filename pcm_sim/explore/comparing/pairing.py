"""Which state of a crawl is which state of another: by its id, else by what stands on it."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pcm_sim.explore.crawl.found import Found

_LEAST_ALIKE: Final = 0.5
"""Two states of a screen with other conditions are one while they share so much of what can be touched."""


class Paired(NamedTuple):
    """One state in two crawls, or in one of them.

    Attributes:
        state: The present state, or the one that went.
        before: In the earlier crawl; none where it came.
        after: In the present one; none where it went.
    """

    state: Found
    before: Found | None
    after: Found | None


def pair_states(before: Sequence[Found], after: Sequence[Found]) -> Iterator[Paired]:
    """Pair the states of two crawls of one cell.

    A condition more on a page gives all its states other ids. So what is left is paired within each screen,
    the most alike first.

    Args:
        before: The states of the earlier crawl.
        after: Those of the present one.
    """
    was = {one.id: one for one in before}
    is_now = {one.id: one for one in after}
    for state, one in is_now.items():
        if state in was:
            yield Paired(one, was[state], one)
    gone = [one for one in before if one.id not in is_now]
    new = [one for one in after if one.id not in was]
    yield from _by_likeness(gone, new)


def _by_likeness(gone: Sequence[Found], new: Sequence[Found]) -> Iterator[Paired]:
    left, unmet = {one.id: one for one in gone}, {one.id: one for one in new}
    for _, one, other in sorted(_alike(gone, new), key=lambda row: (-row[0], row[1].id, row[2].id)):
        if one.id in left and other.id in unmet:
            yield Paired(other, left.pop(one.id), unmet.pop(other.id))
    yield from (Paired(one, one, None) for one in left.values())
    yield from (Paired(one, None, one) for one in unmet.values())


def _alike(gone: Sequence[Found], new: Sequence[Found]) -> Iterator[tuple[float, Found, Found]]:
    for one in gone:
        for other in new:
            if (one.screen, one.over) == (other.screen, other.over):
                likeness = _likeness(one, other)
                if likeness >= _LEAST_ALIKE:
                    yield likeness, one, other


def _likeness(one: Found, other: Found) -> float:
    """Tell how much two states share of what can be touched, from 0 to 1."""
    here, there = ({(entry.id, entry.position) for entry in state.entries} for state in (one, other))
    together = here | there
    return len(here & there) / len(together) if together else 1.0
