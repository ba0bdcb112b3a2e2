"""An illustrated guide as a value: for whom, what is done step by step, what is seen, and its pictures.

Its words are those a customer reads, in each language; how they look on paper or on a page is told elsewhere.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from typing import NamedTuple

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.pictures.camera import Surface

ARROW = " ▸ "
"""Between the labels of a path."""


class GuideError(Exception):
    """A guide cannot be made; the text says why and what to do."""


class Sight(NamedTuple):
    """A picture that belongs to a step.

    Attributes:
        beat: When it is taken, by the number of the beat while playing.
        surface: What it shows.
        target: What is ringed on it; empty for nothing.
        alt: What it shows in words, for whoever cannot see it.
        crop: It is cut to what has to be looked at.
        picture: Its name among the guide's pictures; empty until it is taken.
    """

    beat: int
    surface: Surface
    target: str
    alt: str
    crop: bool = False
    picture: str = ""


class Hitch(NamedTuple):
    """Something that may come in the way.

    Attributes:
        says: What the screen says then, in quotes.
        way_out: What to do.
    """

    says: str
    way_out: str


class Reference(NamedTuple):
    """What an entry of a guide rests on, for the appendix.

    Attributes:
        ids: Ids of the entries that are touched.
        facts: Facts that they rest on.
    """

    ids: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of a guide: a numbered step, a word in between, or the title of a chapter.

    Attributes:
        kind: `step`, `word`, `chapter`, or `case` for what happens where something is not accepted.
        says: Sentences; the last ends in a colon where a path follows.
        path: Labels that are touched one after the other; none where the sentences say it all.
        ends: Sentences after the path.
        notes: Words of the author.
        sees: What should be seen afterwards; none where that is plain.
        hitches: What may come in the way.
        sights: Its pictures, in order.
        rests: What it rests on.
    """

    kind: str
    says: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sees: tuple[str, ...] = ()
    hitches: tuple[Hitch, ...] = ()
    sights: tuple[Sight, ...] = ()
    rests: Reference = Reference()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is read of it; what another wording of the menus would change."""
        way = (ARROW.join(self.path),) if self.path else ()
        hitches = tuple(f"{one.says} {one.way_out}" for one in self.hitches)
        return (*self.says, *way, *self.ends, *self.notes, *self.sees, *hitches)

    def veiled(self, hide: Callable[[str], str]) -> "Part":
        """Give it with every sentence as it may be read by anybody.

        Args:
            hide: Gives a text without what is secret.
        """

        def each(texts: Iterable[str]) -> tuple[str, ...]:
            return tuple(map(hide, texts))

        return replace(
            self,
            says=each(self.says),
            path=each(self.path),
            ends=each(self.ends),
            notes=each(self.notes),
            sees=each(self.sees),
            hitches=tuple(Hitch(hide(one.says), hide(one.way_out)) for one in self.hitches),
            sights=tuple(one._replace(alt=hide(one.alt)) for one in self.sights),
        )


class GuideCar(NamedTuple):
    """A car that a guide is for.

    Attributes:
        said: What a person says, `macan-2019`.
        key: Key of its row in the vehicle matrix.
        name: What it is called.
        year: Model year.
        unit: Name of its device.
        market: Country it was sold in.
    """

    said: str
    key: str
    name: Labels
    year: int
    unit: str
    market: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A guide for one car in one language.

    Attributes:
        car: The car.
        language: ISO 639-1.
        parts: Its entries, in order.
    """

    car: GuideCar
    language: str
    parts: tuple[Part, ...]


class GuidePicture(NamedTuple):
    """A picture as it is kept.

    Attributes:
        png: The file.
        width: In pixels.
        height: In pixels.
    """

    png: bytes
    width: int
    height: int


class Made(NamedTuple):
    """What a guide was made of.

    Attributes:
        scenario: Id of the scenario.
        source: Its file; or for a path without a file, `--to` and what was asked for.
        digest: Sum of the scenario as it was.
        version: Of pcm-sim.
        data: Sum of the data, short.
        day: ISO 8601.
        pages: My Porsche is pictured in a browser.
    """

    scenario: str
    source: str
    digest: str
    version: str
    data: str
    day: str
    pages: bool = False


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide for some cars in some languages.

    Attributes:
        title: What it is about.
        about: A sentence more; empty for most.
        made: What it was made of.
        languages: In order; the first is read first.
        cars: In order.
        editions: One for each car and language.
        pictures: By name; the same picture once.
        texts: Sentences of guides by id, for whoever sets them.
    """

    title: Labels
    about: Labels
    made: Made
    languages: tuple[str, ...]
    cars: tuple[GuideCar, ...]
    editions: tuple[Edition, ...]
    pictures: Mapping[str, GuidePicture] = field(default_factory=dict, repr=False)
    texts: Mapping[str, Labels] = field(default_factory=dict, repr=False)

    def edition(self, car: GuideCar, language: str) -> Edition:
        """Give the guide for one car in one language.

        Raises:
            LookupError: It is for no such car, or not in this language.
        """
        for one in self.editions:
            if one.car == car and one.language == language:
                return one
        raise LookupError(f"this guide is not for {car.said} in {language!r}")
