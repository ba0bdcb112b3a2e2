"""Remembering what a pure function gave last: one instant is looked at many times before the next."""

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import TypeVar, TypeVarTuple

Asked = TypeVarTuple("Asked")
Given = TypeVar("Given")


def remembered(most: int) -> Callable[[Callable[[*Asked], Given]], Callable[[*Asked], Given]]:
    """Have a pure function give again what it gave of late, while it is asked about the very same values.

    The same are those that are identical, for a rule book or a car is far too large to be hashed at every
    question. Two equal ones that are not identical are worked out twice, which is slower and never wrong.
    The function takes frozen values, by place, and nobody changes what it gives.

    Args:
        most: How many of the last questions are remembered.
    """

    def remember(work: Callable[[*Asked], Given]) -> Callable[[*Asked], Given]:
        # Values and results lie in one tuple, so that of two threads none sees what belongs to the other.
        last: tuple[tuple[tuple[*Asked], Given], ...] = ()

        @wraps(work)
        def ask(*about: *Asked) -> Given:
            nonlocal last
            for asked, given in last:
                if all(map(is_, asked, about)):
                    return given
            given = work(*about)
            last = ((about, given), *last[: most - 1])
            return given

        return ask

    return remember
