"""`pcm-sim where WORDS [CAR]`: the path to something on each car, with the facts it rests on."""

import argparse
import re
from collections.abc import Callable, Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import Place, find_features, find_places, near_words
from pcm_sim.cli import common
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.vehicle import Vehicle, YearRange
from pcm_sim.session.opening import CarChoice

ARROW = " > "
# Nearly a line, and a year: told as a wrong car, not searched for as words.
_LIKE_A_CAR = re.compile(r"[a-z0-9]+-(?:19|20)[0-9]{2}")


def main(options: argparse.Namespace) -> int:
    """Print the path on every car, or on the one that is named last."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        words, choice = _split(catalogue, options, sold_in)
        features = _features(catalogue, words, language)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    region = catalogue.markets[sold_in].region if options.market is not None else None
    vehicles = [choice.vehicle] if choice else _connected(catalogue, region)
    found = {
        feature: [
            place for vehicle in vehicles for place in find_places(catalogue, vehicle, feature, language)
        ]
        for feature in features
    }

    def years_of(vehicle: Vehicle) -> str:
        return str(choice.year) if choice else _years(vehicle, region)

    if options.json:
        places = [place for group in found.values() for place in group]
        common.print_json([_plain(catalogue, place, language) for place in places])
        return common.FINE
    if choice and (otherwise := common.read_otherwise(choice.vehicle)):
        print(f"{otherwise}\n")
    for number, (feature, places) in enumerate(found.items()):
        print("\n" * bool(number) + say(catalogue.features[feature]["label"], language))
        _print(catalogue, places, language, years_of)
    return common.FINE


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


def _features(catalogue: Catalogue, words: str, language: str) -> tuple[str, ...]:
    features = find_features(catalogue, words)
    if not features:
        near = near_words(catalogue, words)
        known = ", ".join(near or (say(one["label"], language) for one in catalogue.features.values()))
        raise common.Refusal(f"nothing is known of {words!r} – meant: {known}", common.WRONG)
    return features


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
