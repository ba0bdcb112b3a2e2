"""What a published fact says, and what on a car rests on it."""

from typing import NamedTuple

from pcm_sim.catalogue.build import rests_on
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_messages import say_message
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Shortcut
from pcm_sim.domain.routes import Hop, exists, placed, route
from pcm_sim.domain.vehicle import Vehicle


class Resting(NamedTuple):
    """What rests on a fact.

    Attributes:
        fact: Its number.
        text: What it says.
        entries: Ids of the car's entries that rest on it, with the way to each; none without a car.
        messages: What units tell because of it.
    """

    fact: str
    text: str
    entries: tuple[tuple[str, tuple[Hop, ...]], ...]
    messages: tuple[str, ...]


def resting_on(catalogue: Catalogue, fact: str, language: str, vehicle: Vehicle | None = None) -> Resting:
    """Give what rests on a fact.

    Args:
        catalogue: The data.
        fact: Its number, `F055` or `X07`.
        language: ISO 639-1.
        vehicle: The car; without one its entries are left out.
    """
    told = [key for key, one in catalogue.plain["messages"].items() if fact in rests_on(one["facts"])]
    messages = tuple(say_message(catalogue, key, language) for key in told)
    text = say(catalogue.statement(fact), language)
    return Resting(fact, text, _entries(catalogue, fact, vehicle) if vehicle else (), messages)


def _entries(catalogue: Catalogue, fact: str, vehicle: Vehicle) -> tuple[tuple[str, tuple[Hop, ...]], ...]:
    tree = catalogue.rules(vehicle).tree
    proven = [feature for feature, facts in vehicle.proof.items() if fact in facts]
    nodes = [node.id for feature in proven for node in placed(vehicle, tree, feature)]
    nodes += [
        node.id
        for node in tree.nodes.values()
        if fact in node.facts and not isinstance(node, Shortcut) and exists(vehicle, tree, node.id)
    ]
    return tuple((node, route(vehicle, tree, node)) for node in dict.fromkeys(nodes))
