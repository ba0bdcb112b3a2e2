"""A space of combinations: axes with their values, rules that forbid some, the search for what is left."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

Row = tuple[int, ...]
"""For each axis the place of its value."""
Part = tuple[tuple[int, int], ...]
"""Some axes in their order, each with the place of its value: a pair, a triple."""
_PAIR = 2
_OPEN = -1
"""Place of a value that is not chosen yet."""


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


class _Turn(NamedTuple):
    """One turn of a search.

    Attributes:
        axis: Whose value is chosen.
        chosen: The axes whose values are chosen already.
        places: The values that there are.
        rules: Those that are decided by it, each with the axes that it needs besides.
    """

    axis: int
    chosen: tuple[int, ...]
    places: Row
    rules: tuple[tuple[int, tuple[int, ...]], ...]


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
        self._infeasible: set[Part] = set()
        self._turns: dict[tuple[int, ...], tuple[_Turn, ...]] = {}
        self._fitting: dict[tuple[int, int, Row, Row], Row] = {}
        self._of_axis = tuple(
            tuple(at for at, scope in enumerate(self.scopes) if axis in scope) for axis in range(len(axes))
        )

    def trimmed(self) -> "Space":
        """Give the same without the values that no allowed row has."""
        axes = []
        for at, axis in enumerate(self.axes):
            kept = [place for place in range(self.sizes[at]) if self.is_feasible(((at, place),))]
            kinds = tuple(axis.kinds[place] for place in kept) if axis.kinds else ()
            axes.append(Axis(axis.name, tuple(axis.values[place] for place in kept), kinds))
        return Space(axes, self._rules)

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
        likes = tuple([self._likes[axis][place] for axis, place in zip(scope, places)])  # noqa: B905
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
        turns = tuple(self._turn(axis, range(axis), range(size)) for axis, size in enumerate(self.sizes))
        return self._completions([_OPEN] * len(self.axes), turns)

    def parts(self, strength: int) -> Iterator[Part]:
        """Give every combination of so many values of different axes, allowed or not."""
        for axes in combinations(range(len(self.axes)), strength):
            for places in product(*(range(self.sizes[axis]) for axis in axes)):
                yield tuple(zip(axes, places, strict=True))

    def is_feasible(self, part: Part) -> bool:
        """Tell whether some allowed row holds these values; it is searched for, and what is known is kept."""
        like = tuple((axis, self._likes[axis][place]) for axis, place in part)
        if like not in self._feasible:
            # What holds a pair that no row holds is held by none either.
            row = (
                None
                if any(pair in self._infeasible for pair in combinations(like, _PAIR))
                else self._completed(like)
            )
            self._feasible[like] = row is not None
            if row is None and len(like) == _PAIR:
                self._infeasible.add(like)
            if row is not None:
                self._feasible.update(dict.fromkeys(parts_of(row, len(part)), True))
        return self._feasible[like]

    def _completed(self, part: Part) -> Row | None:
        chosen = [_OPEN] * len(self.axes)
        for axis, place in part:
            chosen[axis] = place
        fixed = tuple(axis for axis, _ in part)
        rules = (rule for rule, scope in enumerate(self.scopes) if {*scope} <= {*fixed})
        if not all(self._agrees_in(chosen, rule) for rule in rules):
            return None
        if fixed not in self._turns:
            self._turns[fixed] = self._turns_after(fixed)
        return next(self._completions(chosen, self._turns[fixed]), None)

    def _turns_after(self, fixed: Sequence[int]) -> tuple[_Turn, ...]:
        """Give the turns of a search in the order in which it ends soonest: what a rule lacks least of."""
        chosen, turns = [*fixed], []
        while len(chosen) < len(self.axes):
            left = [axis for axis in range(len(self.axes)) if axis not in chosen]
            lacks = {
                axis: min((len({*self.scopes[rule]} - {*chosen}) for rule in self._of_axis[axis]), default=9)
                for axis in left
            }
            axis = min(left, key=lambda one: (lacks[one], len(self._kinds[one]), one))
            turns.append(self._turn(axis, sorted(chosen), self._kinds[axis]))
            chosen.append(axis)
        return tuple(turns)

    def _turn(self, axis: int, chosen: Sequence[int], places: Sequence[int]) -> _Turn:
        there = {axis, *chosen}
        rules = (rule for rule in self._of_axis[axis] if {*self.scopes[rule]} <= there)
        beside = tuple((rule, tuple(one for one in self.scopes[rule] if one != axis)) for rule in rules)
        return _Turn(axis, tuple(chosen), tuple(places), beside)

    def _completions(self, chosen: list[int], turns: Sequence[_Turn]) -> Iterator[Row]:
        if not turns:
            yield tuple(chosen)
            return
        turn, rest = turns[0], turns[1:]
        for place in self._fitting_in(chosen, turn):
            chosen[turn.axis] = place
            if not self._is_hopeless(chosen, turn):
                yield from self._completions(chosen, rest)

    def _fitting_in(self, chosen: list[int], turn: _Turn) -> Row:
        """Give the values of an axis that no rule forbids beside what is chosen."""
        places = turn.places
        for rule, beside in turn.rules:
            likes = tuple([self._likes[axis][chosen[axis]] for axis in beside])
            key = (rule, turn.axis, likes, places)
            fitting = self._fitting.get(key)
            if fitting is None:
                fitting = self._fitting[key] = self._agreeing(chosen, turn.axis, rule, places)
            places = fitting
        return places

    def _agreeing(self, chosen: list[int], axis: int, rule: int, places: Row) -> Row:
        """Give those of the values of an axis with which a rule agrees."""
        found = []
        for place in places:
            chosen[axis] = place
            if self._agrees_in(chosen, rule):
                found.append(place)
        return tuple(found)

    def _is_hopeless(self, chosen: Sequence[int], turn: _Turn) -> bool:
        """Tell whether a value makes a pair with what is chosen of which is known that no row holds it."""
        axis, place = turn.axis, self._likes[turn.axis][chosen[turn.axis]]
        for other in turn.chosen:
            there = (other, self._likes[other][chosen[other]])
            pair = (there, (axis, place)) if other < axis else ((axis, place), there)
            if pair in self._infeasible:
                return True
        return False

    def _agrees_in(self, chosen: Sequence[int], rule: int) -> bool:
        return self.agrees(rule, tuple([chosen[axis] for axis in self.scopes[rule]]))


def parts_of(row: Row, strength: int) -> Iterator[Part]:
    """Give every combination of so many values in a row, each with the place of its axis."""
    yield from combinations(tuple(enumerate(row)), strength)
