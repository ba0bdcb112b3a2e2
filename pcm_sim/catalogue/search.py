"""Finding where something is: words of any language to features, and a feature's place on each car."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.routes import Hop, exists, placed, route
from pcm_sim.domain.vehicle import Vehicle


@dataclass(frozen=True, slots=True)
class Place:
    """Where a feature is on one car, or why it is not there.

    Attributes:
        vehicle: The car.
        feature: What was looked for.
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


def fold(text: str) -> str:
    """Make a text comparable: small letters, no accents, plain apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def find_features(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    """Find the features that words speak of.

    Args:
        catalogue: The data.
        words: In any language; a feature's own word, a label, or what people say for it.

    Returns:
        The features that fit best, all of them when equally well; empty when none does.
    """
    wanted = fold(words).strip()
    scores = {feature: _score(catalogue, feature, wanted) for feature in catalogue.features}
    best = max(scores.values(), default=0)
    return tuple(feature for feature, score in scores.items() if score == best) if best else ()


def _score(catalogue: Catalogue, feature: str, wanted: str) -> int:
    """Rate how well a feature fits: 3 its own name, 2 a whole phrase, 1 every word of it somewhere."""
    if wanted.replace(" ", "_") == feature:
        return 3
    phrases = set(_phrases(catalogue, feature))
    if wanted in phrases:
        return 2
    heap = " ".join(phrases)
    return int(bool(wanted) and all(word in heap.split() for word in wanted.split()))


def _phrases(catalogue: Catalogue, feature: str) -> Iterator[str]:
    plain = catalogue.features[feature]
    for language in catalogue.languages:
        yield fold(plain["label"][language])
        yield from (fold(word) for word in plain["words"][language])
    for tree_id in catalogue.plain["trees"]:
        for node in catalogue.tree(tree_id).nodes.values():
            if feature in node.features:
                yield from (fold(text) for text in (*node.label.values(), *node.seed))


def near_words(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    """Give words that are known and look like these."""
    from difflib import get_close_matches  # noqa: PLC0415

    known = {phrase for feature in catalogue.features for phrase in _phrases(catalogue, feature)}
    return tuple(get_close_matches(fold(words), sorted(known), n=3, cutoff=0.6))


def find_place(catalogue: Catalogue, vehicle: Vehicle, feature: str, language: str) -> Place:
    """Find where a feature is on a car.

    Args:
        catalogue: The data.
        vehicle: The car.
        feature: What to look for.
        language: Of the notes.
    """
    tree = catalogue.tree(vehicle.tree)
    node = next(placed(vehicle, tree, feature), None)
    if node is None:
        message = tree.absent.get(feature, "")
        proof = vehicle.proof.get(feature)
        told = catalogue.rules(vehicle).messages[message].facts if message else ()
        return Place(vehicle, feature, (), None, message, told if proof is None else proof)
    hops = route(vehicle, tree, node.id)
    notes = tuple(say(tree.nodes[hop.node].note, language) for hop in hops if tree.nodes[hop.node].note)
    return Place(vehicle, feature, hops, node, "", vehicle.proof.get(feature, node.facts), notes)


def entries(catalogue: Catalogue, vehicle: Vehicle) -> tuple[Node, ...]:
    """Give every entry that this car can ever show, parents before children."""
    tree = catalogue.tree(vehicle.tree)
    return tuple(node for node in tree.nodes.values() if exists(vehicle, tree, node.id))
