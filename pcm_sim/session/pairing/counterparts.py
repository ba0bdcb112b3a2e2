"""Which entry of one car is the same as an entry of another: by feature, id, place, or what lies below it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.nodes import Choice, Listing, Menu, Node, Page, Shortcut
from pcm_sim.domain.routes import exists, placed, why_absent
from pcm_sim.domain.rules import Rules

SAME_ENOUGH = 0.4
"""How much of what two menus hold must be in both for one to stand for the other."""


class Counterpart(NamedTuple):
    """An entry of the other car that stands for one of this car.

    Attributes:
        node: Its id.
        loosely: It holds the same rather than being the same: one level more or less lies between.
    """

    node: str
    loosely: bool = False


class Counterparts:
    """Finds on one car what stands for the entries of another.

    Args:
        here: The rules of the car whose entries are asked about.
        there: The rules of the car on which they are looked for.
    """

    def __init__(self, here: Rules, there: Rules) -> None:
        """Nothing is looked for yet."""
        self.here = here
        self.there = there
        self._known: dict[str, tuple[Counterpart, ...]] = {}

    def find(self, node_id: str) -> tuple[Counterpart, ...]:
        """Give what stands for an entry, the surest first; empty where nothing does.

        Args:
            node_id: Id of an entry of the one car.
        """
        if node_id not in self._known:
            found: dict[str, Counterpart] = {}
            for one in self._candidates(target_of(self.here, node_id)):
                found.setdefault(one.node, one)
            self._known[node_id] = tuple(found.values())
        return self._known[node_id]

    def why_none(self, node_id: str) -> Message | None:
        """Give the reason that the other car's unit states for lacking an entry, if it states one."""
        feature = next(iter(self.here.tree.nodes[target_of(self.here, node_id)].features), "")
        return why_absent(self.there.tree, feature) if feature and not self._placed(feature) else None

    def _candidates(self, node_id: str) -> Iterator[Counterpart]:
        node = self.here.tree.nodes[node_id]
        if node_id == self.here.tree.home:
            yield Counterpart(self.there.tree.home)
        for feature in node.features:
            nodes = self._placed(feature)
            yield from (Counterpart(one) for one in nodes if one == node_id)
            yield from (Counterpart(one) for one in nodes)
        if node.features and not any(map(self._placed, node.features)):
            # Of the same place with another purpose nobody would say that it is the same.
            return
        if self._is_there(node_id):
            yield Counterpart(node_id)
        yield from self._by_place(node_id, node)
        yield from self._by_content(node_id)

    def _by_place(self, node_id: str, node: Node) -> Iterator[Counterpart]:
        """Give what is called the same in the menu that stands for the one above."""
        parent = self.here.tree.parent(node_id)
        above = [one.node for one in self.find(parent)] if parent else [""]
        name, label = node_id.rpartition("/")[2], _words(node)
        for one in above:
            below = self._below(one) if one else self._tops
            same = (child for child in below if child.id.rpartition("/")[2] == name or _words(child) == label)
            yield from (Counterpart(target_of(self.there, child.id)) for child in same)

    def _by_content(self, node_id: str) -> Iterator[Counterpart]:
        """Give the menu that has most of what this one holds, where most of it is in both."""
        held = self._held_here.get(node_id)
        if not held:
            return
        shares = {one: len(held & its) / len(held | its) for one, its in self._held_there.items()}
        best = max(shares, key=lambda one: (shares[one], -one.count("/")), default="")
        if best and shares[best] >= SAME_ENOUGH:
            yield Counterpart(best, loosely=True)

    def _placed(self, feature: str) -> list[str]:
        return [node.id for node in placed(self.there.vehicle, self.there.tree, feature)]

    def _is_there(self, node_id: str) -> bool:
        return node_id in self.there.tree.nodes and exists(self.there.vehicle, self.there.tree, node_id)

    def _below(self, node_id: str) -> list[Node]:
        tree = self.there.tree
        return [child for child in tree.children(tree.nodes[node_id]) if self._is_there(child.id)]

    @cached_property
    def _tops(self) -> list[Node]:
        nodes = self.there.tree.nodes
        return [node for key, node in nodes.items() if "/" not in key and self._is_there(key)]

    @cached_property
    def _held_here(self) -> Mapping[str, set[str]]:
        return _held(self.here)

    @cached_property
    def _held_there(self) -> Mapping[str, set[str]]:
        return _held(self.there)


def target_of(rules: Rules, node_id: str) -> str:
    """Give where an entry leads to: that of a shortcut elsewhere in the menus, else itself."""
    node = rules.tree.nodes[node_id]
    return node.to if isinstance(node, Shortcut) else node_id


def opens_page(rules: Rules, node_id: str) -> bool:
    """Tell whether an entry is a page of its own."""
    return isinstance(rules.tree.nodes[node_id], Menu | Choice | Page)


def is_list(rules: Rules, node_id: str) -> bool:
    """Tell whether an entry is a list whose items come and go."""
    return isinstance(rules.tree.nodes[node_id], Listing)


def _words(node: Node) -> str:
    return say(node.label, "en").casefold()


def _held(rules: Rules) -> Mapping[str, set[str]]:
    """Give the features below each menu of a car."""
    held: dict[str, set[str]] = {}
    tree = rules.tree
    for node in tree.nodes.values():
        if node.features and not isinstance(node, Shortcut) and exists(rules.vehicle, tree, node.id):
            above = tree.parent(node.id)
            while above:
                held.setdefault(above, set()).update(node.features)
                above = tree.parent(above)
    return held
