"""`pcm-sim where WORDS [CAR]`: the path to something on each car, and where a message comes from."""

import argparse
import re
from collections.abc import Callable, Iterable, Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import find_features, find_topics, is_for, near_words, outside_path
from pcm_sim.catalogue.search_index import ENTRY, FEATURE, MESSAGE, OUTSIDE, Topic
from pcm_sim.catalogue.search_messages import find_message
from pcm_sim.catalogue.search_places import Place, find_entries, find_places
from pcm_sim.cli import common
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.vehicle import Vehicle, YearRange
from pcm_sim.session.opening import CarChoice

ARROW = " > "
_SHOWN = 6
# Nearly a line, and a year: told as a wrong car, not searched for as words.
_LIKE_A_CAR = re.compile(r"[a-z0-9]+-(?:19|20)[0-9]{2}")


def main(options: argparse.Namespace) -> int:
    """Print the path on every car, or on the one that is named last."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        words, choice = _split(catalogue, options, sold_in)
        topics = _topics(catalogue, words, language)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    region = catalogue.markets[sold_in].region if options.market is not None else None
    vehicles = [choice.vehicle] if choice else _connected(catalogue, region)
    answer = _Answer(catalogue, vehicles, language)

    def years_of(vehicle: Vehicle) -> str:
        return str(choice.year) if choice else _years(vehicle, region)

    if options.json:
        common.print_json([one for topic in topics for one in answer.plain(topic)])
        return common.FINE
    if choice and (otherwise := common.read_otherwise(choice.vehicle)):
        print(f"{otherwise}\n")
    for number, topic in enumerate(topics):
        print("\n" * bool(number), end="")
        answer.print(topic, years_of)
    return common.FINE


def _topics(catalogue: Catalogue, words: str, language: str) -> Sequence[Topic]:
    """Give what is meant: what is called so, with what is called so outside the car; else what nearly is."""
    features = find_features(catalogue, words)
    if features:
        exact = catalogue.index.exact(words)
        outside = [one.topic for one in exact if one.topic.kind == OUTSIDE and one.is_whole]
        return [*_of(catalogue, features), *outside]
    topics = find_topics(catalogue, words)
    if not topics:
        near = near_words(catalogue, words)
        some = [say(one["label"], language) for one in catalogue.features.values()][:_SHOWN]
        meant = f"meant: {', '.join(near)}" if near else f"for instance: {', '.join(some)}"
        raise common.Refusal(f"nothing is known of {words!r} – {meant}", common.WRONG)
    return topics


def _of(catalogue: Catalogue, features: Iterable[str]) -> list[Topic]:
    wanted = set(features)
    return [one for one in catalogue.index.topics if one.kind == FEATURE and one.key in wanted]


class _Answer:
    """Writes what was found.

    Args:
        catalogue: The data.
        vehicles: The cars that are asked about.
        language: ISO 639-1.
    """

    def __init__(self, catalogue: Catalogue, vehicles: Sequence[Vehicle], language: str) -> None:
        self._catalogue = catalogue
        self._vehicles = vehicles
        self._language = language

    def print(self, topic: Topic, years_of: Callable[[Vehicle], str]) -> None:
        """Print one topic as a person reads it."""
        match topic.kind:
            case kind if kind in {FEATURE, ENTRY}:
                print(self._title(topic))
                _print(self._catalogue, self._places(topic), self._language, years_of)
            case kind if kind == MESSAGE:
                self._print_message(topic.key)
            case _:
                self._print_outside(topic.key)

    def plain(self, topic: Topic) -> list[dict[str, object]]:
        """Give one topic as plain values, an entry a car."""
        if topic.kind in {FEATURE, ENTRY}:
            places = self._places(topic)
            return [{"kind": topic.kind, **_plain(self._catalogue, one, self._language)} for one in places]
        if topic.kind == MESSAGE:
            return [self._plain_message(vehicle, topic.key) for vehicle in self._vehicles]
        outside = outside_path(self._catalogue, topic.key, self._language)
        cars = [one.key for one in self._vehicles if is_for(self._catalogue, topic.key, one)]
        return [
            {
                "kind": OUTSIDE,
                "outside": topic.key,
                "path": list(outside.path),
                "text": outside.text,
                "cars": cars,
                "facts": list(outside.facts) or "inferred",
            }
        ]

    def _title(self, topic: Topic) -> str:
        if topic.kind == FEATURE:
            return say(self._catalogue.features[topic.key]["label"], self._language)
        tree, node = topic.nodes[0]
        return say(self._catalogue.tree(tree).nodes[node].label, self._language)

    def _places(self, topic: Topic) -> list[Place]:
        if topic.kind == FEATURE:
            found = (find_places(self._catalogue, one, topic.key, self._language) for one in self._vehicles)
        else:
            found = (
                tuple(find_entries(self._catalogue, one, topic.nodes, self._language))
                for one in self._vehicles
            )
        return [place for places in found for place in places]

    def _print_message(self, message: str) -> None:
        """Print a message with where it comes from and what to do: on one car by its own ways."""
        told = find_message(self._catalogue, self._vehicles[0], message, self._language)
        print(f"“{told.text}”")
        alone = len(self._vehicles) == 1
        for origin in told.origins:
            print(f"\n  {origin.when}")
            if alone and origin.hops:
                print(f"  {ARROW.join(say(hop.label, self._language) for hop in origin.hops)}")
        if alone and told.not_here:
            print(f"\n  – {told.not_here}")
        if told.way_out and (alone or "▸" not in told.way_out):
            print(f"  → {told.way_out}")
        elif not alone:
            print("  Name a car for its own path.")
        print(f"  {', '.join(told.facts) or 'inferred'}   {message}")

    def _plain_message(self, vehicle: Vehicle, message: str) -> dict[str, object]:
        told = find_message(self._catalogue, vehicle, message, self._language)
        return {
            "kind": MESSAGE,
            "car": vehicle.key,
            "message": message,
            "text": told.text,
            "way_out": told.way_out,
            "not_here": told.not_here,
            "origins": [
                {
                    "when": one.when,
                    "node": one.node or None,
                    "path": [say(hop.label, self._language) for hop in one.hops],
                }
                for one in told.origins
            ],
            "facts": list(told.facts) or "inferred",
        }

    def _print_outside(self, key: str) -> None:
        """Print a path outside the car, for the cars that it is for."""
        outside = outside_path(self._catalogue, key, self._language)
        print(outside.label)
        print(f"\n  {ARROW.join(outside.path)}")
        print(f"    {outside.text}   {', '.join(outside.facts) or 'inferred'}")
        cars = [one for one in self._vehicles if is_for(self._catalogue, key, one)]
        if not cars:
            print("    – not for this car")


def _connected(catalogue: Catalogue, region: str | None) -> list[Vehicle]:
    rows = catalogue.matrix.vehicles.values()
    return [row for row in rows if row.has_porsche_connect and _spans(row, region)]


def _split(catalogue: Catalogue, options: argparse.Namespace, sold_in: str) -> tuple[str, CarChoice | None]:
    """Take the words from the first that looks like a car on as the car: `roaming 911 2019 992`."""
    words = " ".join(options.words).split()
    begin = next((at for at, word in enumerate(words) if _is_car(catalogue, word)), len(words))
    wanted, said = " ".join(words[:begin]), " ".join(words[begin:])
    if not wanted:
        on = f" on {said!r}" if said else ""
        raise common.Refusal(f"what should be found{on}? For instance: pcm-sim where roaming macan-2019")
    if not said:
        common.needs_car(options)
    return wanted, common.car(catalogue, said, sold_in, options) if said else None


def _is_car(catalogue: Catalogue, word: str) -> bool:
    small = word.lower().replace("_", "-")
    return small.partition("-")[0] in catalogue.matrix.line_labels or _LIKE_A_CAR.match(small) is not None


def _print(
    catalogue: Catalogue, places: Sequence[Place], language: str, years_of: Callable[[Vehicle], str]
) -> None:
    groups: dict[tuple[str, tuple[str, ...]], list[Place]] = {}
    for place in places:
        groups.setdefault((_way(catalogue, place, language), place.notes), []).append(place)
    cited: dict[str, None] = {}
    for (way, notes), group in groups.items():
        print(f"\n  {way}")
        for note in notes:
            print(f"    {note}")
        for place in group:
            years = years_of(place.vehicle)
            name = f"{say(place.vehicle.name, language)} {place.vehicle.generation}"
            rests = ", ".join(place.facts) or "inferred"
            print(f"    {name:<28} {years:<16} {rests}")
            cited.update(dict.fromkeys(place.facts))
    if cited:
        print()
    for fact in cited:
        print(f"  {fact}  {say(catalogue.statement(fact), language)}")


def _way(catalogue: Catalogue, place: Place, language: str) -> str:
    """Write the path as the FAQ does, or why there is none."""
    if place.node is not None:
        return ARROW.join(say(hop.label, language) for hop in place.hops)
    text, _ = catalogue.rules(place.vehicle).tell(Message(place.message), language)
    return f"– {text}"


def _spans(vehicle: Vehicle, region: str | None) -> list[YearRange]:
    """Give the model years that the source states, of one region where one is named."""
    stated = (span for span in vehicle.years if not span.inferred)
    return [span for span in stated if region is None or span.covers(span.first, region)]


def _years(vehicle: Vehicle, region: str | None) -> str:
    sure = _spans(vehicle, region)
    first, last = min(span.first for span in sure), max(span.last for span in sure)
    return str(first) if first == last else f"{first}–{last}"


def _plain(catalogue: Catalogue, place: Place, language: str) -> dict[str, object]:
    return {
        "car": place.vehicle.key,
        "feature": place.feature,
        "node": place.node.id if place.node else None,
        "path": [
            {"kind": hop.kind, "target": hop.target, "label": say(hop.label, language)} for hop in place.hops
        ],
        "text": _way(catalogue, place, language),
        "facts": list(place.facts) or "inferred",
        "notes": list(place.notes),
        "readings": dict(place.vehicle.readings),
    }
