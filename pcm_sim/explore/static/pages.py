"""The pages of a car's menus and what stands on each: what opens what, and on which conditions."""

from collections.abc import Iterator, Mapping
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
    """The pages of one car.

    Args:
        rules: The car's rules.

    Attributes:
        declared: Ids of all pages in its tree, in the order of the tree.
    """

    def __init__(self, rules: Rules) -> None:
        self._tree = rules.tree
        self._unit = rules.vehicle.head_unit
        self._keys = {key.id for key in self._unit.keys}
        self.declared = tuple(node.id for node in self._tree.nodes.values() if opens(node))
        self._listed: dict[str, tuple[Entry, ...]] = {}

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """What is one touch away wherever one is: target to the page that it opens, home first."""
        keys = {str(Act(KEY, key)): page for key, page in self._tree.keys.items() if key in self._keys}
        areas = {f"{BAR}{area}": area for area in (self._tree.bar if self._unit.bar else ())}
        return {"home": self._tree.home, **keys, **areas}

    def locks(self, page: str) -> tuple[Condition, ...]:
        """Give what must hold for an area in the bar to open."""
        return tuple(lock.unless for lock in self._tree.nodes[page].locks)

    def entries(self, page: str) -> tuple[Entry, ...]:
        """Give what stands on a page, in its order, its keyed menus with their keys."""
        if page not in self._listed:
            self._listed[page] = tuple(self._found(self._tree.nodes[page]))
        return self._listed[page]

    def _found(self, node: Node) -> Iterator[Entry]:
        for child in self._tree.children(node):
            if isinstance(child, Menu) and child.key in self._keys:
                # A key asks for no lock.
                yield Entry(str(Act(KEY, child.key)), child, child, child.when)
            else:
                yield _row(self._tree, child)


def _row(tree: Tree, node: Node) -> Entry:
    locks, acts = [*node.locks], node
    while isinstance(acts, Shortcut):
        acts = tree.nodes[acts.to]
        locks += acts.locks
    return Entry(node.id, node, acts, node.when, tuple(lock.unless for lock in dict.fromkeys(locks)))
