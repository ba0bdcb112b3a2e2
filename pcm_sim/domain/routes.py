"""The way from home to an entry on one car: which keys to press and what to tap."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pcm_sim.domain.conditions import possible
from pcm_sim.domain.labels import Labels, Message, say
from pcm_sim.domain.nodes import Menu, Node, Shortcut, Tree
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.vehicle import Vehicle

BAR = "bar/"
"""Before the id of an area, the target of a tap on it in the bar beside the page."""


class Hop(NamedTuple):
    """One step of a way.

    Attributes:
        kind: `key` for a hard key, `tap` for the screen.
        target: The key's id or the node's id.
        label: What is written there.
        node: Id of the node that is open afterwards.
    """

    kind: str
    target: str
    label: Labels
    node: str


def exists(vehicle: Vehicle, tree: Tree, node_id: str) -> bool:
    """Tell whether this car can ever show the node: its conditions and those above it can hold."""
    facts = vehicle.facts()
    while node_id:
        if not possible(tree.nodes[node_id].when, facts):
            return False
        node_id = tree.parent(node_id)
    return True


def placed(vehicle: Vehicle, tree: Tree, feature: str) -> Iterator[Node]:
    """Give the entries of this car that serve a feature, shortcuts last."""
    return (node for node in _serving(tree).get(feature, ()) if exists(vehicle, tree, node.id))


@remembered(1)
def _serving(tree: Tree) -> Mapping[str, list[Node]]:
    """Give the entries that serve each feature, on whichever car."""
    found: dict[str, list[Node]] = {}
    for node in tree.nodes.values():
        if not isinstance(node, Shortcut):
            for feature in node.features:
                found.setdefault(feature, []).append(node)
    return found


def is_feature(tree: Tree, name: str) -> bool:
    """Tell whether menus have an entry for a feature, on some car."""
    return name in _serving(tree)


def why_absent(tree: Tree, feature: str) -> Message:
    """Give what says why a car has no entry for a feature.

    Args:
        tree: Its menus.
        feature: What has no entry there.
    """
    if feature in tree.absent:
        return Message(tree.absent[feature])
    # A reading took every entry away.
    return Message("path_not_stated")


def route(vehicle: Vehicle, tree: Tree, node_id: str) -> tuple[Hop, ...]:
    """Give the way from home to a node.

    Args:
        vehicle: The car, for its hard keys.
        tree: Its menus.
        node_id: Where to go.

    Returns:
        Keys and taps in order; empty for home itself.
    """
    hops: list[Hop] = []
    parts = node_id.split("/")
    for depth in range(1, len(parts) + 1):
        current = "/".join(parts[:depth])
        if current != tree.home:
            hops.append(_hop(vehicle, tree, current))
    return tuple(hops)


def _hop(vehicle: Vehicle, tree: Tree, node_id: str) -> Hop:
    """Give the step that opens a node from the one above: its key, its row, a shortcut, or the bar."""
    node = tree.nodes[node_id]
    present = {key.id for key in vehicle.head_unit.keys}
    opens = node.key if isinstance(node, Menu) and node.key else _key_of(tree, node_id)
    if opens in present:
        return Hop("key", opens, node.label, node_id)
    if tree.parent(node_id):
        return Hop("tap", node_id, node.label, node_id)
    for one in tree.children(tree.nodes[tree.home]):
        if isinstance(one, Shortcut) and one.to == node_id:
            return Hop("tap", one.id, one.label, node_id)
    if node_id in tree.bar and vehicle.head_unit.bar:
        return Hop("tap", f"{BAR}{node_id}", node.label, node_id)
    return Hop("tap", node_id, node.label, node_id)


def _key_of(tree: Tree, node_id: str) -> str:
    return next((key for key, node in tree.keys.items() if node == node_id), "")


def route_text(vehicle: Vehicle, tree: Tree, feature: str, language: str, arrow: str = " ▸ ") -> str:
    """Write a feature's way as a line, or an empty text where this car has no entry."""
    node = next(placed(vehicle, tree, feature), None)
    if node is None:
        return ""
    return arrow.join(say(hop.label, language) for hop in route(vehicle, tree, node.id))
