"""A space of combinations: axes with their values, rules that forbid some, and the search for what is left."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

Row = tuple[int, ...]
"""For each axis the place of its value."""
Part = tuple[tuple[int, int], ...]
"""Some axes in their order, each with the place of its value: a pair, a triple."""


class Axis(NamedTuple):
    """What varies.

    Attributes:
        name: What it is called.
        values: Its values, each once.
        kinds: For each value its kind; no rule can tell values of one kind apart. None: each is its own.
    """

    name: str
    values: tuple[str, ...]
    kinds: tuple[object, ...] = ()

    @property
    def likes(self) -> tuple[int, ...]:
        """For each value the place of the first one of its kind."""
        kinds = self.kinds or self.values
        first = {kind: at for at, kind in reversed([*enumerate(kinds)])}
        return tuple(first[kind] for kind in kinds)


class Rule(NamedTuple):
    """What goes together.

    Attributes:
        needs: Names of the axes that it asks.
        holds: Tells whether their values go together, in the order of `needs`.
    """

    needs: tuple[str, ...]
    holds: Callable[..., bool]


class Space:
    """Every combination of the values of axes that no rule forbids.

    A rule is asked once for each combination of the kinds of values that it needs.

    Args:
        axes: What varies.
        rules: What goes together; one that needs an axis that there is not is no rule here.

    Attributes:
        axes: As above.
        sizes: How many values each axis has.
        scopes: Places of the axes that each rule needs.
    """

    def __init__(self, axes: Sequence[Axis], rules: Sequence[Rule] = ()) -> None:
        """Nothing is asked yet."""
        places = {axis.name: at for at, axis in enumerate(axes)}
        asked = tuple(rule for rule in rules if all(name in places for name in rule.needs))
        self.axes = tuple(axes)
        self.sizes = tuple(len(axis.values) for axis in axes)
        self.scopes = tuple(tuple(places[name] for name in rule.needs) for rule in asked)
        self._rules = asked
        self._likes = tuple(axis.likes for axis in axes)
        self._kinds = tuple(tuple(sorted({*likes})) for likes in self._likes)
        self._known: tuple[dict[Row, bool], ...] = tuple({} for _ in asked)
        self._feasible: dict[Part, bool] = {}
        self._of_axis = tuple(
            tuple(at for at, scope in enumerate(self.scopes) if axis in scope) for axis in range(len(axes))
        )

    def values(self, row: Row) -> dict[str, str]:
        """Give the values of a row by the names of their axes."""
        return {axis.name: axis.values[place] for axis, place in zip(self.axes, row, strict=True)}

    def said(self, part: Part) -> str:
        """Write a pair or a triple: `car=macan-95b-1 sim=none`."""
        return " ".join(f"{self.axes[axis].name}={self.axes[axis].values[place]}" for axis, place in part)

    def agrees(self, rule: int, places: Row) -> bool:
        """Ask one rule.

        Args:
            rule: Its place in `scopes`.
            places: Of the values of the axes that it needs.
        """
        scope, known = self.scopes[rule], self._known[rule]
        likes = tuple(self._likes[axis][place] for axis, place in zip(scope, places, strict=True))
        if likes not in known:
            values = (self.axes[axis].values[place] for axis, place in zip(scope, likes, strict=True))
            known[likes] = self._rules[rule].holds(*values)
        return known[likes]

    def allows(self, row: Row) -> bool:
        """Tell whether no rule forbids a row."""
        return all(
            self.agrees(rule, tuple(row[axis] for axis in scope)) for rule, scope in enumerate(self.scopes)
        )

    def allows_so_far(self, chosen: Mapping[int, int], axis: int) -> bool:
        """Tell whether no rule of an axis forbids what is chosen, of those whose values are all chosen."""
        for rule in self._of_axis[axis]:
            scope = self.scopes[rule]
            if all(one in chosen for one in scope) and not self.agrees(
                rule, tuple(chosen[one] for one in scope)
            ):
                return False
        return True

    def rows(self) -> Iterator[Row]:
        """Give every row that is allowed, in order."""
        every = tuple(tuple(range(size)) for size in self.sizes)
        return self._completions({}, range(len(self.axes)), every)

    def parts(self, strength: int) -> Iterator[Part]:
        """Give every combination of so many values of different axes, allowed or not."""
        for axes in combinations(range(len(self.axes)), strength):
            for places in product(*(range(self.sizes[axis]) for axis in axes)):
                yield tuple(zip(axes, places, strict=True))

    def is_feasible(self, part: Part) -> bool:
        """Tell whether some allowed row holds these values; it is searched for, and what is known is kept."""
        like = tuple((axis, self._likes[axis][place]) for axis, place in part)
        if like not in self._feasible:
            row = self._completed(like)
            self._feasible[like] = row is not None
            if row is not None:
                self._feasible.update(dict.fromkeys(parts_of(row, len(part)), True))
        return self._feasible[like]

    def _completed(self, part: Part) -> Row | None:
        fixed = dict(part)
        if not all(self.allows_so_far(fixed, axis) for axis in fixed):
            return None
        left = set(range(len(self.axes))) - fixed.keys()
        return next(self._completions(fixed, self._order(fixed, left), self._kinds), None)

    def _order(self, fixed: Mapping[int, int], left: set[int]) -> tuple[int, ...]:
        """Give the order in which a search ends soonest: next what a rule is decided by first."""
        chosen, order = set(fixed), []
        while left:
            # How many values each rule of an axis still lacks: few make it decide soon.
            lacks = {
                axis: min((len({*self.scopes[rule]} - chosen) for rule in self._of_axis[axis]), default=9)
                for axis in left
            }
            axis = min(left, key=lambda one: (lacks[one], len(self._kinds[one]), one))
            order.append(axis)
            chosen.add(axis)
            left = left - {axis}
        return tuple(order)

    def _completions(
        self, chosen: Mapping[int, int], order: Sequence[int], places: Sequence[Sequence[int]]
    ) -> Iterator[Row]:
        if not order:
            yield tuple(chosen[axis] for axis in range(len(self.axes)))
            return
        axis, rest = order[0], order[1:]
        for place in places[axis]:
            more = {**chosen, axis: place}
            if self.allows_so_far(more, axis):
                yield from self._completions(more, rest, places)


def parts_of(row: Row, strength: int) -> Iterator[Part]:
    """Give every combination of so many values in a row, each with the place of its axis."""
    yield from combinations(tuple(enumerate(row)), strength)
