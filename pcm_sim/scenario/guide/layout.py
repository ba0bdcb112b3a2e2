"""A guide for several cars, laid out so that what they share is read once and only the rest is repeated."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from pcm_sim.domain.labels import say
from pcm_sim.scenario.guide.model import Edition, Guide, GuideCar, Part, Sight

_KIND_AND_WORDS = tuple[str, tuple[str, ...]]


class View(NamedTuple):
    """The pictures of a step on some cars.

    Attributes:
        cars: Places of the cars among those of the guide; all of the stretch's where they look the same.
        sights: The pictures.
    """

    cars: tuple[int, ...]
    sights: tuple[Sight, ...]


class Entry(NamedTuple):
    """A part where it stands.

    Attributes:
        number: Of a step, as a reader says it; empty for what is no step.
        part: Its words.
        views: Its pictures, once for all cars on which they are the same.
    """

    number: str
    part: Part
    views: tuple[View, ...]


class Variant(NamedTuple):
    """Parts as they are on some cars.

    Attributes:
        cars: Places of the cars among those of the guide.
        entries: The parts.
    """

    cars: tuple[int, ...]
    entries: tuple[Entry, ...]


class Stretch(NamedTuple):
    """A row of parts that all cars share, or one that each does in its own way.

    Attributes:
        variants: One where all cars share it.
    """

    variants: tuple[Variant, ...]

    @property
    def is_shared(self) -> bool:
        """Whether it is the same on all cars."""
        return len(self.variants) == 1


def laid_out(guide: Guide, language: str) -> tuple[Stretch, ...]:
    """Lay out a guide in one language.

    Args:
        guide: The guide.
        language: One of its languages.
    """
    editions = [guide.edition(car, language) for car in guide.cars]
    stretches: list[Stretch] = []
    number = 1
    rows = list(_stretches(editions))
    for at, row in enumerate(rows):
        stretch, number = _numbered(row, number, is_last=at == len(rows) - 1)
        stretches.append(stretch)
    return tuple(stretches)


def car_name(car: GuideCar, language: str) -> str:
    """Give what a car is called, with its model year."""
    return f"{say(car.name, language)} {car.year}"


Rows = list[tuple[Part, ...]]
"""For each car its parts of one stretch."""


def _stretches(editions: Sequence[Edition]) -> list[Rows]:
    """Cut the editions at what all of them share, in order."""
    keys = [[_key(part) for part in one.parts] for one in editions]
    common = keys[0]
    for other in keys[1:]:
        common = _common(common, other)
    places = [0] * len(editions)
    rows: list[Rows] = []
    shared: Rows = [() for _ in editions]
    for key in common:
        ends = [own.index(key, place) for own, place in zip(keys, places, strict=True)]
        apart = [one.parts[place:end] for one, place, end in zip(editions, places, ends, strict=True)]
        if any(apart):
            rows += filter(any, (shared, apart))
            shared = [() for _ in editions]
        shared = [(*held, one.parts[end]) for held, one, end in zip(shared, editions, ends, strict=True)]
        places = [end + 1 for end in ends]
    rest = [one.parts[place:] for one, place in zip(editions, places, strict=True)]
    return [*filter(any, (*rows, shared, rest))]


def _key(part: Part) -> _KIND_AND_WORDS:
    return part.kind, part.words


def _common(one: list[_KIND_AND_WORDS], other: list[_KIND_AND_WORDS]) -> list[_KIND_AND_WORDS]:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [key for block in blocks for key in one[block.a : block.a + block.size]]


def _numbered(rows: Rows, first: int, *, is_last: bool) -> tuple[Stretch, int]:
    """Number the steps of a stretch, so that what follows has one number on all cars."""
    groups = _groups(rows)
    counts = [sum(part.kind == "step" for part in rows[cars[0]]) for cars in groups]
    most = max(counts, default=0)
    if is_last or len(set(counts)) == 1:
        variants = tuple(_variant(rows, cars, first, "") for cars in groups)
        return Stretch(variants), first + most
    # A different count of steps: they share one number, or the next would have another on each car.
    variants = tuple(
        _variant(rows, cars, 1 if count > 1 else first, f"{first}." if count > 1 else "")
        for cars, count in zip(groups, counts, strict=True)
    )
    return Stretch(variants), first + (most > 0)


def _groups(rows: Rows) -> list[tuple[int, ...]]:
    """Put the cars together that share their words."""
    found: dict[tuple[_KIND_AND_WORDS, ...], list[int]] = {}
    for car, parts in enumerate(rows):
        found.setdefault(tuple(map(_key, parts)), []).append(car)
    return [tuple(cars) for cars in found.values()]


def _variant(rows: Rows, cars: tuple[int, ...], first: int, before: str) -> Variant:
    entries: list[Entry] = []
    number = first
    for at, part in enumerate(rows[cars[0]]):
        is_step = part.kind == "step"
        views = _views([(car, rows[car][at].sights) for car in cars])
        entries.append(Entry(f"{before}{number}" if is_step else "", part, views))
        number += is_step
    return Variant(cars, tuple(entries))


def _views(seen: list[tuple[int, tuple[Sight, ...]]]) -> tuple[View, ...]:
    found: dict[tuple[tuple[str, str], ...], list[int]] = {}
    sights_of = dict(seen)
    for car, sights in seen:
        found.setdefault(tuple((one.picture, one.alt) for one in sights), []).append(car)
    return tuple(View(tuple(cars), sights_of[cars[0]]) for cars in found.values() if sights_of[cars[0]])
