"""Time in a recording: what passes by itself while playing is not written down, what somebody let pass is."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

_UNITS: Final = (1, 1_000, 60_000, 3_600_000, 86_400_000, 604_800_000)
_MOST: Final = 10**6
"""What a file can say of one unit ends below this."""


class Passed(NamedTuple):
    """Time that passed.

    Attributes:
        ms: How much.
        idle: It passed by itself, at the pace of life.
        eventful: Something happened in it.
    """

    ms: int
    idle: bool
    eventful: bool


def to_write(passed: Iterable[Passed], settled: int, happens: Callable[[int, int], bool]) -> int:
    """Give how much of the time between two acts is to be written down, in ms.

    Args:
        passed: The time, in order.
        settled: How much of it passes by itself while playing, until nothing is waited for.
        happens: Tells whether something happens if so much more passes than so much.
    """
    written = pause = 0
    for one in passed:
        used = min(settled, one.ms)
        settled -= used
        left = one.ms - used
        if not one.idle:
            written += left
        elif left and one.eventful and happens(written, pause + left):
            written += pause + left
            pause = 0
        else:
            pause += left
    return written


def spans(ms: int) -> Iterator[int]:
    """Divide a time into parts that a file can say, each a number of at most six digits with its unit."""
    while ms > 0:
        unit = next((one for one in _UNITS if ms // one < _MOST), _UNITS[-1])
        part = min(ms // unit, _MOST - 1) * unit
        yield part
        ms -= part
