"""`pcm-sim where WORDS [CAR]`: the path to something on each car, with the facts it rests on."""

import argparse
from collections.abc import Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import Place, find_features, find_place, near_words
from pcm_sim.cli import common
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.opening import CarChoice

ARROW = " > "


def main(options: argparse.Namespace) -> int:
    """Print the path on every car, or on the one that is named last."""
    try:
        catalogue = common.load()
        language = common.language(catalogue, options)
        words, choice = _split(catalogue, options)
        features = _features(catalogue, words)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    vehicles = [choice.vehicle] if choice else _connected(catalogue)
    found = {
        feature: [find_place(catalogue, vehicle, feature, language) for vehicle in vehicles]
        for feature in features
    }
    if options.json:
        places = [place for group in found.values() for place in group]
        common.print_json([_plain(catalogue, place, language) for place in places])
        return common.FINE
    for number, (feature, places) in enumerate(found.items()):
        print("\n" * bool(number) + say(catalogue.features[feature]["label"], language))
        _print(catalogue, places, language, choice)
    return common.FINE


def _connected(catalogue: Catalogue) -> list[Vehicle]:
    return [vehicle for vehicle in catalogue.matrix.vehicles.values() if vehicle.has_porsche_connect]


def _split(catalogue: Catalogue, options: argparse.Namespace) -> tuple[str, CarChoice | None]:
    """Take the last word as a car where it looks like one."""
    words: list[str] = options.words
    last = words[-1].lower()
    lines = catalogue.matrix.line_labels
    is_car = last in catalogue.matrix.vehicles or (last.split("-")[0] in lines and "-" in last)
    if not is_car:
        return " ".join(words), None
    if len(words) == 1:
        raise common.Refusal(f"what should be found on {last}? For instance: pcm-sim where roaming {last}")
    return " ".join(words[:-1]), common.car(catalogue, last, common.market(catalogue, options))


def _features(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    features = find_features(catalogue, words)
    if not features:
        near = near_words(catalogue, words)
        known = ", ".join(near) if near else ", ".join(catalogue.features)
        raise common.Refusal(f"nothing is known of {words!r} – meant: {known}", common.WRONG)
    return features


def _print(catalogue: Catalogue, places: Sequence[Place], language: str, choice: CarChoice | None) -> None:
    groups: dict[tuple[str, tuple[str, ...]], list[Place]] = {}
    for place in places:
        groups.setdefault((_way(catalogue, place, language), place.notes), []).append(place)
    cited: dict[str, None] = {}
    for (way, notes), group in groups.items():
        print(f"\n  {way}")
        for note in notes:
            print(f"    {note}")
        for place in group:
            years = str(choice.year) if choice else _years(place.vehicle)
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


def _years(vehicle: Vehicle) -> str:
    sure = [span for span in vehicle.years if not span.inferred]
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
    }
