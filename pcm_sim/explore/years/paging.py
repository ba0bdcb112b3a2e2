"""The pages of a car as they are shown in one state, and which page of another car stands for each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Choice, Listing, Menu, Node, Page
from pcm_sim.domain.routes import exists
from pcm_sim.domain.screen import Row, Screen
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.view import view
from pcm_sim.explore.years.model import RowSide
from pcm_sim.session.pairing.counterparts import Counterparts
from pcm_sim.session.simulation import Session

_LEAST_SHARED: Final = 0.4
"""Two pages are one page while they have so much of their rows in common."""


class Pages:
    """The pages of one car.

    Args:
        session: A simulation of it, at the moment that is shown; it is not driven.
    """

    def __init__(self, session: Session) -> None:
        """Find the pages that this car can ever show."""
        self.session = session
        self.rules = session.rules
        self.language = session.moment.unit.language
        self.ids = tuple(node.id for node in self.rules.tree.nodes.values() if self._is_page(node))

    def title(self, page: str) -> str:
        """Give the heading of a page."""
        return self.label(self.rules.tree.nodes[page])

    def label(self, node: Node) -> str:
        """Give what is written on an entry."""
        return say(node.label, self.language)

    def rows(self, page: str) -> Iterator[RowSide]:
        """Give the rows of a page that this car can ever show, in order."""
        shown = {row.id.partition("#")[0]: row for row in self.screen(page).rows}
        return (self._row(node, shown.get(node.id)) for node in self.entries(page))

    def entries(self, page: str) -> Iterator[Node]:
        """Give the entries of a page that this car can ever show, in order."""
        tree = self.rules.tree
        held = tree.children(tree.nodes[page])
        return (node for node in held if exists(self.rules.vehicle, tree, node.id))

    def screen(self, page: str) -> Screen:
        """Give a page as it is shown, whether one could walk there in this state or not."""
        return view(self.rules, replace(self.session.moment.cabin, unit=self._unit(page)))

    def at(self, page: str) -> Session:
        """Give a simulation that stands at a page."""
        return self.session.beginning_at(replace(self.session.moment, unit=self._unit(page)))

    def _unit(self, page: str) -> Unit:
        parts = page.split("/")
        above = ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
        stack = tuple(dict.fromkeys((self.rules.tree.home, *above)))
        unit = self.session.moment.unit
        return replace(unit, stack=stack, dialog=None, form=None, notice=None, pending=None, focus="")

    def _row(self, node: Node, row: Row | None) -> RowSide:
        label = self.label(node)
        if isinstance(node, Menu) and node.key:
            return RowSide(node.id, label, "key", "", checked=False, shown=True)
        if row is None:
            return RowSide(node.id, label, type(node).__name__.lower(), "", checked=False, shown=False)
        value = row.label if isinstance(node, Listing) else row.value
        return RowSide(node.id, label, row.kind.value, value, row.checked, shown=True)

    def _is_page(self, node: Node) -> bool:
        return (
            isinstance(node, Menu | Choice | Page)
            and not self._below_a_list(node)
            and exists(self.rules.vehicle, self.rules.tree, node.id)
        )

    def _below_a_list(self, node: Node) -> bool:
        """Tell whether a page is that of an item, or below it: it cannot be shown without one."""
        above = self.rules.tree.parent(node.id)
        while above:
            if isinstance(self.rules.tree.nodes[above], Listing):
                return True
            above = self.rules.tree.parent(above)
        return False


def paired(first: Pages, second: Pages, there: Counterparts) -> dict[str, str]:
    """Pair the pages of two cars, each with one at most: what surely is the same, then what holds the same.

    Args:
        first: Those of the one car.
        second: Those of the other.
        there: Finds on the second car what stands for an entry of the first.

    Returns:
        Page of the first car to page of the second.
    """
    left = dict.fromkeys(second.ids)
    pairs: dict[str, str] = {}
    for page in first.ids:
        other = next((one.node for one in there.find(page) if not one.loosely and one.node in left), None)
        if other is not None:
            pairs[page] = other
            del left[other]
    for _, page, other in sorted(_alike(first, [one for one in first.ids if one not in pairs], second, left)):
        if page not in pairs and other in left:
            pairs[page] = other
            del left[other]
    return pairs


def _alike(
    first: Pages, pages: Iterable[str], second: Pages, others: Iterable[str]
) -> Iterator[tuple[float, str, str]]:
    """Give pages that hold much of the same, with how much they share, the most as the least number."""
    held = {other: _names(second, other) for other in others}
    for page in pages:
        names = _names(first, page)
        for other, its in held.items():
            share = len(names & its) / len(names | its) if names | its else 0
            if share >= _LEAST_SHARED:
                yield -share, page, other


def _names(pages: Pages, page: str) -> set[str]:
    return {node.id.rpartition("/")[2] for node in pages.entries(page)}
