"""Finding what people want, entries, messages and paths outside the car by words, typing errors forgiven."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any as Untyped
from typing import NamedTuple

from pcm_sim.catalogue import build
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_index import (
    ENTRY,
    FEATURE,
    MESSAGE,
    OUTSIDE,
    Found,
    Topic,
)
from pcm_sim.catalogue.search_messages import find_message
from pcm_sim.catalogue.search_places import Place, find_entries, find_places
from pcm_sim.catalogue.search_terms import phrase
from pcm_sim.domain.conditions import possible
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.routes import Hop
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.vehicle import Vehicle

Plain = Mapping[str, Untyped]
ARROW = " ▸ "
SHORTEST_WORD = 3
"""Of a shorter one nobody can tell what it was to be."""
_NEARLY = 0.9
"""Of what only nearly fits, all that fits so well as the best is meant."""


class Hit(NamedTuple):
    """Something that a search found on a car.

    Attributes:
        kind: `feature`, `entry`, `message` or `outside`.
        title: What was found, as it is written there.
        path: The way there, from home or from its place outside the car; why not, where there is none.
        detail: Where a message comes from and what to do; what one finds at a place outside the car.
        facts: Facts it rests on; empty means inferred.
        target: Id of the entry on this car; empty where there is nothing to show.
        phone: Id of the page of My Porsche that shows it on the telephone; empty for none.
    """

    kind: str
    title: str
    path: str
    detail: str = ""
    facts: tuple[str, ...] = ()
    target: str = ""
    phone: str = ""


class Outside(NamedTuple):
    """A path outside the car.

    Attributes:
        label: What a person wants there.
        path: The place, and what is chosen there, in order.
        text: What one finds there.
        facts: Facts it rests on; empty means inferred.
        phone: Id of the page of My Porsche that shows it; empty for none.
    """

    label: str
    path: tuple[str, ...]
    text: str
    facts: tuple[str, ...]
    phone: str = ""


def search(
    catalogue: Catalogue, words: str, vehicle: Vehicle, language: str, limit: int = 8
) -> tuple[Hit, ...]:
    """Find what words speak of on a car, best first.

    Args:
        catalogue: The data.
        words: As a person types them; the last may be half typed.
        vehicle: The car.
        language: Of what is found, ISO 639-1.
        limit: At most so many.
    """
    rules = catalogue.rules(vehicle)
    hits: list[Hit] = []
    for found in catalogue.index.find(words):
        hit = hit_of(catalogue, rules, found.topic, language)
        if hit:
            hits.append(hit)
        if len(hits) == limit:
            break
    return tuple(hits)


def hit_of(catalogue: Catalogue, rules: Rules, topic: Topic, language: str) -> Hit | None:
    """Give what a topic is on a car; none where it has nothing of the kind.

    Args:
        catalogue: The data.
        rules: The car's rules.
        topic: What was found.
        language: Of what is told, ISO 639-1.
    """
    vehicle = rules.vehicle
    if topic.kind == FEATURE:
        place = find_places(catalogue, vehicle, topic.key, language)[0]
        label = say(catalogue.features[topic.key]["label"], language)
        return Hit(FEATURE, label, *_way(rules, place, language))
    if topic.kind == ENTRY:
        found = next(_entries(catalogue, vehicle, topic, language), None)
        if found is None or found.node is None:
            return None
        return Hit(ENTRY, say(found.node.label, language), *_way(rules, found, language))
    if topic.kind == MESSAGE:
        return _message(catalogue, rules, topic.key, language)
    if topic.kind == OUTSIDE and is_for(catalogue, topic.key, vehicle):
        outside = outside_path(catalogue, topic.key, language)
        path = ARROW.join(outside.path)
        return Hit(OUTSIDE, outside.label, path, outside.text, outside.facts, phone=outside.phone)
    return None


def find_features(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    """Find the features that words speak of, no error forgiven.

    Args:
        catalogue: The data.
        words: In any language; a feature's own word, a label, what people say for it, or a menu it is in.

    Returns:
        The features that fit best, all of them when equally well; empty when none does.
    """
    return tuple(found.topic.key for found in _best(catalogue.index.exact(words, FEATURE)))


def find_topics(catalogue: Catalogue, words: str, limit: int = 5) -> tuple[Topic, ...]:
    """Find what words may mean where no feature is called so, typing errors forgiven.

    Args:
        catalogue: The data.
        words: As a person typed them.
        limit: At most so many.
    """
    if max(map(len, phrase(words).split()), default=0) < SHORTEST_WORD:
        return ()
    topics = [found.topic for found in _best(catalogue.index.find(words))]
    if topics and topics[0].kind != MESSAGE:
        # Who looks for a thing does not want all that the unit says of it.
        topics = [topic for topic in topics if topic.kind != MESSAGE]
    return tuple(topics[:limit])


def near_words(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    """Give names of features that are known and look like these words, as they are written."""
    from difflib import get_close_matches  # noqa: PLC0415 - only what is found nowhere needs it

    names = {
        phrase(text): text
        for plain in catalogue.features.values()
        for text in (*(word for words in plain["words"].values() for word in words), *plain["label"].values())
    }
    return tuple(names[near] for near in get_close_matches(phrase(words), sorted(names), n=3, cutoff=0.6))


def outside_path(catalogue: Catalogue, key: str, language: str) -> Outside:
    """Give a path outside the car in a language."""
    plain = catalogue.plain["outside"][key]
    place = say(catalogue.plain["places"][plain["place"]], language)
    path = (place, *(say(step, language) for step in plain["path"]))
    return Outside(
        say(plain["label"], language),
        path,
        say(plain["text"], language),
        build.rests_on(plain["facts"]),
        plain.get("phone", ""),
    )


def is_for(catalogue: Catalogue, key: str, vehicle: Vehicle) -> bool:
    """Tell whether a path outside the car is one for this car."""
    plain = catalogue.plain["outside"][key]
    of_line = "lines" not in plain or vehicle.line in plain["lines"]
    return of_line and possible(build.condition(plain.get("when")), vehicle.facts())


def written(hops: Sequence[Hop], language: str, arrow: str = ARROW) -> str:
    """Write a way as a line."""
    return arrow.join(say(hop.label, language) for hop in hops)


def _best(found: Sequence[Found]) -> Sequence[Found]:
    """Give what fits as well as the best; of what only nearly fits, what does so nearly as well."""
    if not found:
        return ()
    least = found[0].rank if found[0].is_whole or found[0].rank >= 1 else found[0].rank * _NEARLY
    return [one for one in found if one.rank >= least]


def _entries(catalogue: Catalogue, vehicle: Vehicle, topic: Topic, language: str) -> Iterator[Place]:
    yield from find_entries(catalogue, vehicle, topic.nodes, language)


def _way(rules: Rules, place: Place, language: str) -> tuple[str, str, tuple[str, ...], str]:
    """Give path, detail, facts and target of a place."""
    notes = " ".join(place.notes)
    if place.node is None:
        return rules.tell(Message(place.message), language)[0], notes, place.facts, ""
    return written(place.hops, language), notes, place.facts, place.node.id


def _message(catalogue: Catalogue, rules: Rules, message: str, language: str) -> Hit:
    told = find_message(catalogue, rules.vehicle, message, language, rules)
    first = told.origins[0] if told.origins else None
    path = written(first.hops, language) if first else told.not_here
    detail = " ".join(filter(None, (first.when if first else "", told.way_out)))
    return Hit(MESSAGE, told.text, path, detail, told.facts, first.node if first else "")
