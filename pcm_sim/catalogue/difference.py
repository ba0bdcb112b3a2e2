"""What differs between two cars for whoever sits in one: equipment, ways, entries, words."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_places import Place, entries, find_place
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.vehicle import Vehicle

Pair = tuple[str, str]


class Fact(NamedTuple):
    """Something of the equipment that differs.

    Attributes:
        what: Name of the field, `head_unit`.
        first: How it is on the first car.
        second: How it is on the second.
    """

    what: str
    first: str
    second: str


class Moved(NamedTuple):
    """A feature whose way differs.

    Attributes:
        feature: What a person wants.
        label: The same in words.
        first: The way on the first car, or why there is none.
        second: The way on the second car, or why there is none.
        there: Which of the two cars has an entry.
        facts: Facts that the two rest on.
    """

    feature: str
    label: str
    first: str
    second: str
    there: tuple[bool, bool]
    facts: tuple[str, ...]


class Difference(NamedTuple):
    """Everything that differs between two cars.

    Attributes:
        equipment: Unit, screen, ways to link, SIM and so on.
        ways: Features that are elsewhere, or on one of the cars only.
        same_ways: How many features have the same way.
        only_first: Ways of entries that the first car alone has, the topmost of each branch.
        only_second: Ways of entries that the second car alone has.
        labels: Entries of the same id with other words on them.
    """

    equipment: tuple[Fact, ...]
    ways: tuple[Moved, ...]
    same_ways: int
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    labels: tuple[Pair, ...]

    @property
    def is_none(self) -> bool:
        """Whether nothing differs."""
        parts = (self.equipment, self.ways, self.only_first, self.only_second, self.labels)
        return not any(parts)


def compare(catalogue: Catalogue, first: Vehicle, second: Vehicle, language: str) -> Difference:
    """Compare two cars, on the readings they are on.

    Args:
        catalogue: The data.
        first: The one.
        second: The other.
        language: Of labels and ways, ISO 639-1.
    """
    here, there = _nodes(catalogue, first), _nodes(catalogue, second)
    moved = [_moved(catalogue, feature, first, second, language) for feature in catalogue.features]
    return Difference(
        _equipment(first, second),
        tuple(one for one in moved if one.first != one.second),
        sum(one.first == one.second for one in moved),
        _alone(here, there, language),
        _alone(there, here, language),
        _words(here, there, language),
    )


def _equipment(first: Vehicle, second: Vehicle) -> tuple[Fact, ...]:
    pairs = zip(_fields(first).items(), _fields(second).items(), strict=True)
    return tuple(Fact(what, one, other) for (what, one), (_, other) in pairs if one != other)


def _fields(vehicle: Vehicle) -> Mapping[str, str]:
    """Give what a person can see of a car's equipment, the most telling first."""
    canvas = vehicle.canvas
    return {
        "head_unit": vehicle.head_unit.name,
        "screen": f"{canvas.width}×{canvas.height} {canvas.inches:g}″",
        "hard_keys": " ".join(key.id for key in vehicle.head_unit.keys) or "–",
        "link": vehicle.link,
        "sim_slot": _yes(vehicle.sim_slot),
        "embedded_sim": vehicle.embedded_sim,
        "roaming": vehicle.roaming,
        "device_manager_key": vehicle.device_manager_key,
        "private_mode": _yes(vehicle.private_mode),
        "wifi": vehicle.wifi,
        "carplay": vehicle.carplay,
        "porsche_connect": _yes(vehicle.has_porsche_connect),
    }


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


def _moved(catalogue: Catalogue, feature: str, first: Vehicle, second: Vehicle, language: str) -> Moved:
    places = [find_place(catalogue, one, feature, language) for one in (first, second)]
    ways = [_way(catalogue, one, language) for one in places]
    there = (places[0].node is not None, places[1].node is not None)
    facts = tuple(dict.fromkeys(fact for one in places for fact in one.facts))
    label = say(catalogue.features[feature]["label"], language)
    return Moved(feature, label, ways[0], ways[1], there, facts)


def _way(catalogue: Catalogue, place: Place, language: str) -> str:
    if place.node is not None:
        return " > ".join(say(hop.label, language) for hop in place.hops)
    return f"– {catalogue.rules(place.vehicle).tell(Message(place.message), language)[0]}"


def _nodes(catalogue: Catalogue, vehicle: Vehicle) -> Mapping[str, Node]:
    return {node.id: node for node in entries(catalogue, vehicle)}


def _alone(here: Mapping[str, Node], there: Mapping[str, Node], language: str) -> tuple[str, ...]:
    """Give the ways of what is here alone; below an entry that is alone, all is."""
    found = [
        node_id
        for node_id in here
        if node_id not in there and (node_id.rpartition("/")[0] in there or "/" not in node_id)
    ]
    return tuple(_labels(here, node_id, language) for node_id in found)


def _labels(nodes: Mapping[str, Node], node_id: str, language: str) -> str:
    parts = node_id.split("/")
    ids = ("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return " > ".join(say(nodes[one].label, language) for one in ids if one in nodes)


def _words(here: Mapping[str, Node], there: Mapping[str, Node], language: str) -> tuple[Pair, ...]:
    pairs = (
        (say(here[one].label, language), say(there[one].label, language)) for one in here if one in there
    )
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))
