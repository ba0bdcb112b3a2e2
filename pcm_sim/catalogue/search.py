"""Finding where something is: words of any language to features, and a feature's place on each car."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node, Tree
from pcm_sim.domain.routes import Hop, exists, placed, route, why_absent
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


_MARKS = str.maketrans({"’": "'", "-": " ", "_": " "})
# How German is written on a keyboard without umlauts.
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def fold(text: str) -> str:
    """Make a text comparable: small letters, no accents, plain apostrophes, blanks for hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_MARKS))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(letters.split())


def find_features(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    """Find the features that words speak of.

    Args:
        catalogue: The data.
        words: In any language; a feature's own word, a label, what people say for it, or a menu it is in.

    Returns:
        The features that fit best, all of them when equally well; empty when none does.
    """
    wanted = fold(words)
    if not wanted:
        return ()
    scores = {feature: _score(catalogue, feature, wanted) for feature in catalogue.features}
    best = max(scores.values(), default=0)
    return tuple(feature for feature, score in scores.items() if score == best) if best else ()


def _score(catalogue: Catalogue, feature: str, wanted: str) -> int:
    """Rate a feature: 4 its own name, 3 a whole phrase, 2 a menu it is in, 1 every word of it somewhere.

    Words that say nothing are left out where others are said.
    """
    if wanted == fold(feature):
        return 4
    phrases = {spelling for text in _phrases(catalogue, feature) for spelling in _spellings(text)}
    if wanted in phrases:
        return 3
    if any(wanted in _spellings(text) for text in _phrases_above(catalogue, feature)):
        return 2
    heap = {word for phrase in phrases for word in phrase.split()}
    fillers = {fold(word) for word in catalogue.plain["fillers"]}
    words = [word for word in wanted.split() if word not in fillers] or wanted.split()
    return int(heap.issuperset(words))


def _phrases(catalogue: Catalogue, feature: str) -> Iterator[str]:
    """Give what a feature is called: by people, and on its entries."""
    plain = catalogue.features[feature]
    yield from plain["label"].values()
    # A language that a person added need not have words of its own for each feature.
    for words in plain["words"].values():
        yield from words
    for _, node in _nodes_of(catalogue, feature):
        yield from (*node.seed, *node.label.values())


def _phrases_above(catalogue: Catalogue, feature: str) -> Iterator[str]:
    """Give what is written on the menus that a feature's entries are in."""
    for tree, node in _nodes_of(catalogue, feature):
        parent = tree.parent(node.id)
        while parent:
            yield from (*tree.nodes[parent].seed, *tree.nodes[parent].label.values())
            parent = tree.parent(parent)


def _nodes_of(catalogue: Catalogue, feature: str) -> Iterator[tuple[Tree, Node]]:
    for tree in map(catalogue.tree, catalogue.plain["trees"]):
        for node in tree.nodes.values():
            if feature in node.features:
                yield tree, node


def _spellings(text: str) -> tuple[str, str]:
    return fold(text), fold(unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS))


def near_words(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    """Give words that are known and look like these, as they are written."""
    from difflib import get_close_matches  # noqa: PLC0415

    known = {
        fold(text): text
        for feature in catalogue.features
        for text in (*_phrases_above(catalogue, feature), *_phrases(catalogue, feature))
    }
    return tuple(known[near] for near in get_close_matches(fold(words), sorted(known), n=3, cutoff=0.6))


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
    places: list[Place] = []
    for node in nodes:
        hops = route(vehicle, tree, node.id)
        notes = tuple(say(tree.nodes[hop.node].note, language) for hop in hops if tree.nodes[hop.node].note)
        facts = vehicle.proof.get(feature, node.facts)
        places.append(Place(vehicle, feature, hops, node, "", facts, notes))
    return tuple(places)


def entries(catalogue: Catalogue, vehicle: Vehicle) -> tuple[Node, ...]:
    """Give every entry that this car can ever show, parents before children."""
    tree = catalogue.rules(vehicle).tree
    return tuple(node for node in tree.nodes.values() if exists(vehicle, tree, node.id))
