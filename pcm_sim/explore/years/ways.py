"""The ways that differ between two cars, step by step, and the areas that only go by another name."""

from collections.abc import Iterable, Iterator, Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_places import find_place
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.routes import Hop, route
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.years.model import CAME, MOVED, SAME, WENT, Area, Step, Way, WaySide
from pcm_sim.session.walks import opens_page

_LEAST_OF_AN_AREA = 3
"""So many ways that differ by their first step alone make it an area with another name."""


def steps_to(catalogue: Catalogue, vehicle: Vehicle, node: str, language: str) -> tuple[Step, ...]:
    """Give the way from home to an entry of a car.

    Args:
        catalogue: The data.
        vehicle: The car.
        node: Id of the entry.
        language: Of the labels, ISO 639-1.
    """
    return _steps(route(vehicle, catalogue.rules(vehicle).tree, node), language)


def all_ways(catalogue: Catalogue, first: Vehicle, second: Vehicle, language: str) -> Iterator[Way]:
    """Give the way to every feature on both cars.

    Args:
        catalogue: The data.
        first: The one car.
        second: The other.
        language: Of the labels, ISO 639-1.
    """
    for feature in catalogue.features:
        here, facts = _side(catalogue, first, feature, language)
        there, more = _side(catalogue, second, feature, language)
        label = say(catalogue.features[feature]["label"], language)
        rests_on = tuple(dict.fromkeys((*facts, *more)))
        yield Way(feature, label, _verdict(here, there), here, there, rests_on)


def parted(ways: Sequence[Way]) -> tuple[tuple[Way, ...], tuple[Area, ...]]:
    """Part the ways that differ from those that only begin in an area with another name.

    Args:
        ways: Ways that differ.
    """
    areas: dict[tuple[Step, Step], list[Way]] = {}
    for way in ways:
        if way.verdict == MOVED and way.first.labels[1:] == way.second.labels[1:] and way.first.labels[1:]:
            areas.setdefault((way.first.steps[0], way.second.steps[0]), []).append(way)
    renamed = {pair: tuple(held) for pair, held in areas.items() if len(held) >= _LEAST_OF_AN_AREA}
    gathered = {way.feature for held in renamed.values() for way in held}
    return (
        tuple(way for way in ways if way.feature not in gathered),
        tuple(Area(*pair, held) for pair, held in renamed.items()),
    )


def _side(
    catalogue: Catalogue, vehicle: Vehicle, feature: str, language: str
) -> tuple[WaySide, Sequence[str]]:
    place = find_place(catalogue, vehicle, feature, language)
    if place.node is None:
        reason = catalogue.rules(vehicle).tell(Message(place.message), language)[0]
        return WaySide((), reason, ""), place.facts
    page = place.node.id if opens_page(place.node) else place.node.id.rpartition("/")[0]
    return WaySide(_steps(place.hops, language), "", page), place.facts


def _steps(hops: Iterable[Hop], language: str) -> tuple[Step, ...]:
    return tuple(Step(hop.kind, say(hop.label, language)) for hop in hops)


def _verdict(first: WaySide, second: WaySide) -> str:
    if first.steps and second.steps:
        return MOVED if first.labels != second.labels else SAME
    if first.steps or second.steps:
        return WENT if first.steps else CAME
    return SAME
