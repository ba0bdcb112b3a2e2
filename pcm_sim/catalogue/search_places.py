"""Where a feature or an entry is on a car, or why it is not there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node, Tree
from pcm_sim.domain.routes import Hop, exists, placed, route, why_absent
from pcm_sim.domain.vehicle import Vehicle


@dataclass(frozen=True, slots=True)
class Place:
    """Where a feature or an entry is on one car, or why it is not there.

    Attributes:
        vehicle: The car.
        feature: What was looked for; empty for an entry that serves none.
        hops: Keys and taps from home; empty where there is no entry.
        node: The entry, or none.
        message: Id of the message that says why there is none; empty where there is one.
        facts: Facts that it rests on on this car; empty means inferred.
        notes: Words of the entries on the way, such as what differs by year.
    """

    vehicle: Vehicle
    feature: str
    hops: tuple[Hop, ...]
    node: Node | None
    message: str
    facts: tuple[str, ...]
    notes: tuple[str, ...] = ()


def find_place(catalogue: Catalogue, vehicle: Vehicle, feature: str, language: str) -> Place:
    """Find where a feature is on a car: the first place, where a reading has several.

    Args:
        catalogue: The data.
        vehicle: The car.
        feature: What to look for.
        language: Of the notes.
    """
    return find_places(catalogue, vehicle, feature, language)[0]


def find_places(catalogue: Catalogue, vehicle: Vehicle, feature: str, language: str) -> tuple[Place, ...]:
    """Find every place of a feature on a car: more than one only where a reading has several.

    Args:
        catalogue: The data.
        vehicle: The car.
        feature: What to look for.
        language: Of the notes.

    Returns:
        At least one; where there is no entry, why not.
    """
    rules = catalogue.rules(vehicle)
    tree = rules.tree
    nodes = tuple(placed(vehicle, tree, feature))
    if not nodes:
        message = why_absent(tree, feature).id
        facts = vehicle.proof.get(feature, rules.messages[message].facts)
        return (Place(vehicle, feature, (), None, message, facts),)
    return tuple(
        _place(vehicle, tree, node, language, feature, vehicle.proof.get(feature, node.facts))
        for node in nodes
    )


def find_entries(
    catalogue: Catalogue, vehicle: Vehicle, nodes: Iterable[tuple[str, str]], language: str
) -> Iterator[Place]:
    """Find those entries that a car can ever show.

    Args:
        catalogue: The data.
        vehicle: The car.
        nodes: Tree and node of each; those of other trees are left out.
        language: Of the notes.
    """
    tree = catalogue.rules(vehicle).tree
    for tree_id, node_id in nodes:
        if tree_id == tree.id and exists(vehicle, tree, node_id):
            node = tree.nodes[node_id]
            yield _place(vehicle, tree, node, language, "", node.facts)


def entries(catalogue: Catalogue, vehicle: Vehicle) -> tuple[Node, ...]:
    """Give every entry that this car can ever show, parents before children."""
    tree = catalogue.rules(vehicle).tree
    return tuple(node for node in tree.nodes.values() if exists(vehicle, tree, node.id))


def _place(  # noqa: PLR0913, PLR0917 - what a place is made of
    vehicle: Vehicle, tree: Tree, node: Node, language: str, feature: str, facts: tuple[str, ...]
) -> Place:
    hops = route(vehicle, tree, node.id)
    notes = tuple(say(tree.nodes[hop.node].note, language) for hop in hops if tree.nodes[hop.node].note)
    return Place(vehicle, feature, hops, node, "", facts, notes)
