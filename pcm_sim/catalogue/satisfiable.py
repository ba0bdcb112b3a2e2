"""Whether a condition can hold at all, over everything that its facts may be."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod

from pcm_sim.domain.conditions import All, Any, Condition, FactValue, Is, Not

Candidate = FactValue | tuple[str, ...]
Candidates = Mapping[str, tuple[Candidate, ...]]
"""For each fact everything that it may be; a fact that has several values at once is a tuple of them."""

_MOST_TRIED = 4096
"""Combinations of facts that are tried; a condition that needs more is given the benefit of the doubt."""


def can_hold(condition: Condition, cars: Iterable[Candidates]) -> bool:
    """Tell whether on one of these cars facts can be such that a condition holds.

    Facts that are asked for once are independent of each other, so no combination need be tried for them.

    Args:
        condition: What is asked.
        cars: For each car everything that the facts may be.
    """
    asked = [*_asked(condition)]
    once = dict.fromkeys(asked)
    entangled = [fact for fact in once if asked.count(fact) > 1] if len(once) < len(asked) else []
    return any(
        _can_be(condition, car, wanted=True) and (not entangled or _tried(condition, car, entangled))
        for car in cars
    )


def _tried(condition: Condition, car: Candidates, entangled: list[str]) -> bool:
    """Try every combination of the facts that are asked for more than once."""
    if prod(len(car[fact]) for fact in entangled) > _MOST_TRIED:
        return True
    for ones in product(*(car[fact] for fact in entangled)):
        chosen = {fact: (one,) for fact, one in zip(entangled, ones, strict=True)}
        if _can_be(condition, {**car, **chosen}, wanted=True):
            return True
    return False


def _asked(condition: Condition) -> Iterator[str]:
    match condition:
        case Is(fact, _):
            yield fact
        case All(of) | Any(of):
            for one in of:
                yield from _asked(one)
        case Not(of):
            yield from _asked(of)


def _can_be(condition: Condition, car: Candidates, *, wanted: bool) -> bool:
    """Tell whether a condition can hold, or fail, each fact taken by itself."""
    match condition:
        case Is(fact, value):
            return any(
                (value in one if isinstance(one, tuple) else one == value) == wanted for one in car[fact]
            )
        case All(of):
            return (all if wanted else any)(_can_be(one, car, wanted=wanted) for one in of)
        case Any(of):
            return (any if wanted else all)(_can_be(one, car, wanted=wanted) for one in of)
        case Not(of):
            return _can_be(of, car, wanted=not wanted)
