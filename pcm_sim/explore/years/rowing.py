"""The rows of two pages beside each other: the same, renamed, elsewhere on the page, moved, come or gone."""

from collections.abc import Mapping, Sequence

from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import route
from pcm_sim.domain.rules import Rules
from pcm_sim.explore.years.model import CAME, MOVED, RENAMED, REORDERED, SAME, WENT, RowPair, RowSide
from pcm_sim.session.pairing.counterparts import Counterparts, target_of


class Rows:
    """Lays the rows of pages of two cars beside each other.

    Args:
        there: Finds on the second car what stands for an entry of the first.
        back: The other way round.
        language: Of labels, ISO 639-1.
    """

    def __init__(self, there: Counterparts, back: Counterparts, language: str) -> None:
        """Keep both ways of asking."""
        self._there = there
        self._back = back
        self._language = language

    def beside(self, first: Sequence[RowSide], second: Sequence[RowSide]) -> tuple[RowPair, ...]:
        """Lay the rows of two pages that stand for each other beside each other.

        Args:
            first: Of the first car, in order.
            second: Of the second.
        """
        partners = self._partners(first, second)
        steady = _in_order([partners[row.id] for row in first if row.id in partners], second)
        others = {row.id: row for row in second}
        lines = [self._line(row, others.get(partners.get(row.id, "")), steady) for row in first]
        taken = set(partners.values())
        return _woven(lines, [self.came(row) if row.id not in taken else row.id for row in second])

    def came(self, row: RowSide) -> RowPair:
        """Give a row that is on the second car's page alone."""
        elsewhere = _elsewhere(self._back, row.id, self._language)
        return RowPair(MOVED if elsewhere else CAME, None, row, elsewhere)

    def went(self, row: RowSide) -> RowPair:
        """Give a row that is on the first car's page alone."""
        elsewhere = _elsewhere(self._there, row.id, self._language)
        return RowPair(MOVED if elsewhere else WENT, row, None, elsewhere)

    def _line(self, row: RowSide, other: RowSide | None, steady: set[str]) -> RowPair:
        if other is None:
            return self.went(row)
        if row.label != other.label:
            return RowPair(RENAMED, row, other)
        return RowPair(SAME if other.id in steady else REORDERED, row, other)

    def _partners(self, first: Sequence[RowSide], second: Sequence[RowSide]) -> Mapping[str, str]:
        """Give for the rows of the first page the rows of the second that stand for them."""
        left = {row.id: target_of(self._there.there, row.id) for row in second}
        partners: dict[str, str] = {}
        for row in first:
            wanted = dict.fromkeys([row.id, *(one.node for one in self._there.find(row.id))])
            partner = next((own for one in wanted for own, to in left.items() if one in {own, to}), None)
            partner = partner or next((own for own in left if _name(own) == _name(row.id)), None)
            if partner is not None:
                partners[row.id] = partner
                del left[partner]
        return partners


def _name(node: str) -> str:
    return node.rpartition("/")[2]


def _elsewhere(asked: Counterparts, node: str, language: str) -> tuple[str, ...]:
    """Give the way to what surely stands for a row on the other car; empty for nothing."""
    found = next((one.node for one in asked.find(node) if not one.loosely), None)
    return _labels(asked.there, found, language) if found else ()


def _labels(rules: Rules, node: str, language: str) -> tuple[str, ...]:
    return tuple(say(hop.label, language) for hop in route(rules.vehicle, rules.tree, node))


def _in_order(partners: Sequence[str], second: Sequence[RowSide]) -> set[str]:
    """Give the most rows of the second page that stand in the same order as on the first."""
    places = {row.id: at for at, row in enumerate(second)}
    best: list[tuple[str, ...]] = []
    for at, one in enumerate(partners):
        before = [best[earlier] for earlier in range(at) if places[partners[earlier]] < places[one]]
        best.append((*_longest(before), one))
    return set(_longest(best))


def _longest(runs: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return max(runs, key=len, default=())


def _woven(lines: Sequence[RowPair], second: Sequence[RowPair | str]) -> tuple[RowPair, ...]:
    """Put what the second page alone has behind the row that stands before it there."""
    at_first: list[RowPair] = []
    behind: dict[str, list[RowPair]] = {}
    last = at_first
    for one in second:
        if isinstance(one, str):
            last = behind.setdefault(one, [])
        else:
            last.append(one)
    woven = list(at_first)
    for line in lines:
        woven.append(line)
        woven += behind.get(line.second.id, []) if line.second else []
    return tuple(woven)
