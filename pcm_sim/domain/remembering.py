"""Remembering what a pure function gave last: one instant is looked at many times before the next."""

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import TypeVar, TypeVarTuple

Asked = TypeVarTuple("Asked")
Given = TypeVar("Given")


def remembered(work: Callable[[*Asked], Given]) -> Callable[[*Asked], Given]:
    """Have a pure function give again what it gave last, while it is asked about the very same values.

    The same are those that are identical, for a rule book or a car is far too large to be hashed at every
    question. Two equal ones that are not identical are worked out twice, which is slower and never wrong.

    Args:
        work: The function. It takes frozen values, by place, and nobody changes what it gives.
    """
    # Values and result lie in one tuple, so that of two threads none sees what belongs to the other.
    last: tuple[tuple[*Asked], Given] | None = None

    @wraps(work)
    def ask(*about: *Asked) -> Given:
        nonlocal last
        if last is not None:
            asked, given = last
            if all(map(is_, asked, about)):
                return given
        given = work(*about)
        last = (about, given)
        return given

    return ask
