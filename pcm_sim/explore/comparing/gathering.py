"""What differs in the same way on many screens, told once: the bar beside every page, a sign above it."""

from collections.abc import Sequence
from typing import Final

from pcm_sim.explore.comparing.changes import CHANGED, Delta, ScreenChange, Spread

_MANY: Final = 4
"""From so many screens on, what differs on each of them is told once."""


def told_once(screens: Sequence[ScreenChange]) -> tuple[tuple[Spread, ...], tuple[ScreenChange, ...]]:
    """Take out of screens what many have in common.

    Args:
        screens: Screens that differ.

    Returns:
        What many have in common; then the screens that differ by more than that, without it.
    """
    where: dict[Delta, list[Spread]] = {}
    for screen in screens:
        for spread in screen.spreads:
            where.setdefault(spread.delta, []).append(spread)
    common = {
        delta: Spread(delta, tuple(place for spread in spreads for place in spread.places))
        for delta, spreads in where.items()
        if len(spreads) >= _MANY
    }
    left = (
        one._replace(spreads=tuple(spread for spread in one.spreads if spread.delta not in common))
        for one in screens
    )
    return tuple(common.values()), tuple(one for one in left if _differs(one))


def _differs(screen: ScreenChange) -> bool:
    return screen.verdict != CHANGED or bool(screen.spreads or screen.came or screen.went or screen.looks)
