"""The shortest way to something: as the crawl walked, or, where it never came, as the menus lead."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from pcm_sim.domain.nodes import Entrance, Tree
from pcm_sim.domain.routes import exists, route
from pcm_sim.explore.crawl.acts import KEY, TAP, Act
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored

ITEM = "#"
"""Between a list and the item whose row or page it is."""


FORM = "form:"
"""Before the name of a form, its screen."""


def tree_of(explored: Explored) -> Tree:
    """Give the menus of a machine."""
    session = explored.session
    return session.rules.tree if explored.crawl.machine.name == PCM else session.phone_kit().rules.tree


def node_of(target: str) -> str:
    """Give the entry that a row is; an item's row is that of its list."""
    return target.partition(ITEM)[0]


def way_to(explored: Explored, target: str) -> tuple[str, ...]:
    """Give the shortest way to a state, a screen or an entry, act by act; that of an entry touches it.

    Args:
        explored: The machine.
        target: Id of the state, the screen or the entry. Where none was seen, the way is that of the menus,
            which no one walked; it is empty where these know none either.
    """
    return Ways(explored).to(target)


class Ways:
    """The ways of one machine.

    Args:
        explored: The machine, crawled.
    """

    def __init__(self, explored: Explored) -> None:
        """Nothing is looked up yet."""
        self._explored = explored

    def to(self, target: str) -> tuple[str, ...]:
        """Give the shortest way, as `way_to` does."""
        visit = self._explored.crawl.visits.get(target) or self.screens.get(target)
        if visit is not None:
            return visit.way
        entry = self.entries.get(target)
        if entry is not None:
            at, touched = entry
            return (*at.way, str(Act(TAP, touched)))
        return self.by_menus(target)

    @cached_property
    def screens(self) -> Mapping[str, Visit]:
        """The visit of each screen that is nearest to the start."""
        return _nearest((visit.sight.screen, visit, "") for visit in self._in_order())[0]

    @cached_property
    def entries(self) -> Mapping[str, tuple[Visit, str]]:
        """The visit nearest to the start on which each entry can be touched, and its row there."""
        visits, rows = _nearest(
            (node_of(entry.id), visit, entry.id)
            for visit in self._in_order()
            for entry in visit.sight.entries
        )
        return {name: (visit, rows[name]) for name, visit in visits.items()}

    def by_menus(self, target: str) -> tuple[str, ...]:
        """Give the way that the menus name; empty where the target is none of their entries, or not here."""
        tree, session = tree_of(self._explored), self._explored.session
        if target.startswith(FORM):
            target = row_of(tree, target.removeprefix(FORM))
        if target not in tree.nodes:
            return ()
        if self._explored.crawl.machine.name == PCM:
            if not exists(session.rules.vehicle, tree, target):
                return ()
            hops = route(session.rules.vehicle, tree, target)
            return tuple(str(Act(KEY if hop.kind == "key" else TAP, hop.target)) for hop in hops)
        above = tree.parent(target)
        before = self.to(above) if above else ()
        return (*before, str(Act(TAP, target))) if before or not above else ()

    def _in_order(self) -> list[Visit]:
        visits = self._explored.crawl.visits
        return sorted(visits.values(), key=lambda visit: (visit.depth, visit.state))


def row_of(tree: Tree, form: str) -> str:
    """Give the row that opens a form; on the telephone the form goes by its row."""
    opening = (node.id for node in tree.nodes.values() if isinstance(node, Entrance) and node.form == form)
    return next(opening, form)


def _nearest(ones: Iterable[tuple[str, Visit, str]]) -> tuple[dict[str, Visit], dict[str, str]]:
    visits: dict[str, Visit] = {}
    rows: dict[str, str] = {}
    for name, visit, row in ones:
        if name not in visits:
            visits[name], rows[name] = visit, row
    return visits, rows
