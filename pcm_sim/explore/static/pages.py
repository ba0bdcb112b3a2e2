"""The pages of a car's menus and what stands on each: what opens what, and on which conditions."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from pcm_sim.domain.conditions import Condition
from pcm_sim.domain.nodes import Menu, Node, Shortcut, Tree
from pcm_sim.domain.routes import BAR
from pcm_sim.domain.rules import Rules
from pcm_sim.explore.crawl.acts import KEY, Act
from pcm_sim.explore.crawl.opens import opens


class Entry(NamedTuple):
    """Something on a page that a person can touch, or the key that acts there.

    Attributes:
        id: Target of the tap; of a key the act as a line, `key OPT`.
        node: What it is in the tree.
        acts: What it does once it is touched: itself, or where a shortcut leads.
        when: It is there while this holds.
        unless: It is open while all of these hold.
    """

    id: str
    node: Node
    acts: Node
    when: Condition
    unless: tuple[Condition, ...] = ()


class Pages:
    """The pages of one tree.

    Args:
        tree: The menus.
        keys: Hard keys that there are.
        bar: Areas in the bar beside or below the page.

    Attributes:
        tree: As above.
        declared: Ids of all pages in the tree, in its order.
    """

    def __init__(self, tree: Tree, keys: Iterable[str] = (), bar: Iterable[str] = ()) -> None:
        self.tree = tree
        self._keys = frozenset(keys)
        self._bar = tuple(bar)
        self.declared = tuple(node.id for node in tree.nodes.values() if opens(node))
        self._listed: dict[str, tuple[Entry, ...]] = {}

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """What is one touch away wherever one is: target to the page that it opens, home first."""
        keys = {str(Act(KEY, key)): page for key, page in self.tree.keys.items() if key in self._keys}
        return {"home": self.tree.home, **keys, **{f"{BAR}{area}": area for area in self._bar}}

    def locks(self, page: str) -> tuple[Condition, ...]:
        """Give what must hold for an area in the bar to open."""
        return tuple(lock.unless for lock in self.tree.nodes[page].locks)

    def entries(self, page: str) -> tuple[Entry, ...]:
        """Give what stands on a page, in its order, its keyed menus with their keys."""
        if page not in self._listed:
            self._listed[page] = tuple(self._found(self.tree.nodes[page]))
        return self._listed[page]

    def _found(self, node: Node) -> Iterator[Entry]:
        for child in self.tree.children(node):
            if isinstance(child, Menu) and child.key in self._keys:
                # A key asks for no lock.
                yield Entry(str(Act(KEY, child.key)), child, child, child.when)
            else:
                yield _row(self.tree, child)


def pages_of(rules: Rules) -> Pages:
    """Give the pages of one car."""
    unit, tree = rules.vehicle.head_unit, rules.tree
    return Pages(tree, (key.id for key in unit.keys), tree.bar if unit.bar else ())


def _row(tree: Tree, node: Node) -> Entry:
    locks, acts = [*node.locks], node
    while isinstance(acts, Shortcut):
        acts = tree.nodes[acts.to]
        locks += acts.locks
    return Entry(node.id, node, acts, node.when, tuple(lock.unless for lock in dict.fromkeys(locks)))
