"""Finding anything at all by words: entries, cars, facts, messages, and what other rooms can do."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pcm_sim.catalogue.build import rests_on
from pcm_sim.catalogue.cars import said_for
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import ARROW, hit_of, outside_path, written
from pcm_sim.catalogue.search_facts import resting_on
from pcm_sim.catalogue.search_index import ENTRY, FEATURE, MESSAGE, OUTSIDE, Found, Index, Topic, fillers_of
from pcm_sim.catalogue.search_marks import Marks, marks_in
from pcm_sim.catalogue.search_messages import say_message
from pcm_sim.catalogue.search_terms import spellings, terms
from pcm_sim.catalogue.search_wider import CAR, FACT, car_of
from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Vehicle

PRESET, COMMAND, SECTION, CUSTOMER, SIGNAL = "preset", "command", "section", "customer", "signal"
KINDS = (ENTRY, COMMAND, CAR, PRESET, SECTION, SIGNAL, CUSTOMER, MESSAGE, FACT, OUTSIDE)
"""Every kind, in the order in which equals are told."""
A_GROUP = 5
"""Of one kind at most so many, while all kinds are asked for."""


class Other(NamedTuple):
    """Something of another room that can be found.

    Attributes:
        kind: Of `KINDS`.
        key: What it is there.
        title: What it is called.
        detail: What it does, or why it cannot be done.
        words: What else people call it.
        possible: It can be done now.
    """

    kind: str
    key: str
    title: str
    detail: str = ""
    words: tuple[str, ...] = ()
    possible: bool = True


class Place(NamedTuple):
    """Where one looks.

    Attributes:
        language: Of what is found, ISO 639-1.
        market: Country whose cars are meant, ISO 3166-1 alpha-2.
        vehicle: The car whose menus are meant; none where there is no car yet.
        others: What other rooms can do.
    """

    language: str
    market: str
    vehicle: Vehicle | None = None
    others: tuple[Other, ...] = ()


class Find(NamedTuple):
    """Something that was found.

    Attributes:
        kind: Of `KINDS`.
        key: What it is: a car as a person says it, number of a fact, id of a message, key of another room.
        title: What it is called.
        path: Where it is, or what it is; why not, where it is nowhere.
        detail: More of it, for whoever looks at it.
        facts: Facts it rests on; empty means inferred, or that it is no claim about a car.
        target: Id of the entry on the car that shows it; empty for none.
        phone: Id of the page of My Porsche that shows it; empty for none.
        possible: Choosing it leads somewhere.
        marks: Letters of the title that were meant.
    """

    kind: str
    key: str
    title: str
    path: str = ""
    detail: str = ""
    facts: tuple[str, ...] = ()
    target: str = ""
    phone: str = ""
    possible: bool = True
    marks: Marks = ()


def find_all(
    catalogue: Catalogue, words: str, place: Place, limit: int = 24, kind: str = ""
) -> tuple[Find, ...]:
    """Find anything by words: kind by kind, the kind with the best first, the best of each first.

    Args:
        catalogue: The data.
        words: As a person types them, typing errors forgiven; without any, what other rooms can do.
        place: Where one looks.
        limit: At most so many.
        kind: Only of this kind; empty for all, a few of each.
    """
    if not words.strip():
        listed = (_other(one) for one in place.others if kind in {"", one.kind})
        return tuple(listed)[:limit]
    room = limit if kind else A_GROUP
    groups: dict[str, list[Find]] = {}
    for found in _ranked(catalogue, words, place):
        its = ENTRY if found.topic.kind == FEATURE else found.topic.kind
        group = groups.setdefault(its, []) if kind in {"", its} else None
        if group is None or len(group) >= room:
            continue
        find = _find(catalogue, found.topic, place)
        if find and not any(find.target == one.target != "" for one in group if its == ENTRY):
            group.append(find._replace(marks=marks_in(find.title, words)))
    return tuple(find for group in groups.values() for find in group)[:limit]


def _ranked(catalogue: Catalogue, words: str, place: Place) -> Sequence[Found]:
    """Rank everything together; of what fits as well, the kinds in their order."""
    found = [*catalogue.wide_index.find(words)]
    if place.others:
        found += _others_index(place.others, fillers_of(catalogue)).find(words)
    order = {kind: at for at, kind in enumerate(KINDS)} | {FEATURE: -1}
    return sorted(found, key=lambda one: (-round(one.rank, 1), order[one.topic.kind]))


@lru_cache(maxsize=4)
def _others_index(others: tuple[Other, ...], fillers: frozenset[str]) -> Index:
    return Index([_topic(at, one) for at, one in enumerate(others)], fillers)


def _topic(at: int, other: Other) -> Topic:
    names = frozenset(one for name in (other.title, *other.words) for one in spellings(name))
    title = terms([other.title, *other.words])
    return Topic(other.kind, str(at), names, frozenset(), title, terms([other.detail]))


def _find(catalogue: Catalogue, topic: Topic, place: Place) -> Find | None:
    match topic.kind:
        case kind if kind == CAR:
            return _car(catalogue, topic.key, place)
        case kind if kind == FACT:
            return _fact(catalogue, topic.key, place)
        case kind if kind in {FEATURE, ENTRY, MESSAGE, OUTSIDE}:
            return _in_car(catalogue, topic, place) if place.vehicle else _anywhere(catalogue, topic, place)
        case _:
            return _other(place.others[int(topic.key)])


def _other(other: Other) -> Find:
    return Find(other.kind, other.key, other.title, other.detail, possible=other.possible)


def _car(catalogue: Catalogue, key: str, place: Place) -> Find | None:
    vehicle, year = car_of(catalogue, key)
    if vehicle.year_range(year, catalogue.markets[place.market].region) is None:
        return None
    said = said_for(catalogue.matrix, vehicle, year, place.market)
    about = f"{vehicle.generation} · {vehicle.head_unit.name}"
    return Find(CAR, said, f"{say(vehicle.name, place.language)} {year}", about)


def _fact(catalogue: Catalogue, number: str, place: Place) -> Find:
    rests = resting_on(catalogue, number, place.language, place.vehicle)
    target, hops = rests.entries[0] if rests.entries else ("", ())
    ways = (written(way, place.language) for _, way in rests.entries)
    detail = "\n".join((*ways, *rests.messages))
    path = written(hops, place.language)
    return Find(
        FACT, number, f"{number} · {rests.text}", path, detail, (number,), target, possible=bool(target)
    )


def _in_car(catalogue: Catalogue, topic: Topic, place: Place) -> Find | None:
    hit = hit_of(catalogue, catalogue.rules(place.vehicle), topic, place.language) if place.vehicle else None
    if hit is None:
        return None
    kind = ENTRY if hit.kind == FEATURE else hit.kind
    return Find(
        kind,
        topic.key,
        hit.title,
        hit.path,
        hit.detail,
        hit.facts,
        hit.target,
        hit.phone,
        possible=bool(hit.target or hit.phone),
    )


def _anywhere(catalogue: Catalogue, topic: Topic, place: Place) -> Find | None:
    """Give what can be told without a car: what messages say, and paths outside it."""
    if topic.kind == MESSAGE:
        facts = rests_on(catalogue.plain["messages"][topic.key]["facts"])
        text = say_message(catalogue, topic.key, place.language)
        return Find(MESSAGE, topic.key, text, facts=facts, possible=False)
    if topic.kind == OUTSIDE:
        one = outside_path(catalogue, topic.key, place.language)
        path = ARROW.join(one.path)
        return Find(OUTSIDE, topic.key, one.label, path, one.text, one.facts, possible=False)
    return None
