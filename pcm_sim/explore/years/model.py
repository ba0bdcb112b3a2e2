"""What differs between two cars, ready to be shown: ways step by step, pages row by row."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue.difference import Fact

SAME, RENAMED, REORDERED, MOVED, CAME, WENT = "same", "renamed", "reordered", "moved", "came", "went"
"""What can have become of a row; the last three also of a way."""


class Car(NamedTuple):
    """One of the cars.

    Attributes:
        key: Of its row in the matrix.
        name: As a person says it.
        years: Model years, those that are inferred in brackets.
        unit: Name of its head unit.
        look: Colours of its unit by night, by name, `#rrggbb`.
        mark: How a box is drawn, `box` or `switch`.
        bezel: Colour of the frame round its screen.
        round: Radius of its corners, in pixels of a page.
        canvas: Width and height of its screen, in pixels.
    """

    key: str
    name: str
    years: str
    unit: str
    look: Mapping[str, str]
    mark: str
    bezel: str
    round: int
    canvas: tuple[int, int]


class Step(NamedTuple):
    """One step of a way.

    Attributes:
        kind: `key` for a hard key, `tap` for the screen.
        label: What is written there.
    """

    kind: str
    label: str


class WaySide(NamedTuple):
    """A way on one car.

    Attributes:
        steps: From home; empty where there is none.
        reason: Why there is none; empty where there is one.
        page: Id of the page that its entry stands on; empty where there is none.
    """

    steps: tuple[Step, ...]
    reason: str
    page: str

    @property
    def labels(self) -> tuple[str, ...]:
        """What is written on the steps."""
        return tuple(step.label for step in self.steps)


class Way(NamedTuple):
    """A feature whose way differs.

    Attributes:
        feature: What a person wants.
        label: The same in words.
        verdict: `moved`, `came`, `went`, or `same` where both have none for another reason.
        first: On the first car.
        second: On the second.
        facts: Facts that the two rest on; none for what is inferred.
    """

    feature: str
    label: str
    verdict: str
    first: WaySide
    second: WaySide
    facts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether anything else is read on the way, or given as the reason; key or tile is one."""
        return _read(self.first) != _read(self.second)


def _read(side: WaySide) -> tuple[object, ...]:
    """Give what a person reads on a way; a key in capitals is the same as a tile in small letters."""
    return tuple(label.casefold() for label in side.labels), side.reason


class Area(NamedTuple):
    """An area that goes by another name, and the ways that go on below it as they did.

    Attributes:
        first: Its first step on the first car.
        second: The same on the second.
        ways: The ways that differ by nothing else.
    """

    first: Step
    second: Step
    ways: tuple[Way, ...]


class RowSide(NamedTuple):
    """A row on one car.

    Attributes:
        id: Its node.
        label: What is written on it.
        kind: What it promises, as `RowKind`; `key` for a page that a hard key opens.
        value: What stands at its end.
        checked: Its box is ticked, or it is what was chosen.
        shown: It is on the screen in the state that is shown; others come up in other states.
    """

    id: str
    label: str
    kind: str
    value: str
    checked: bool
    shown: bool


class RowPair(NamedTuple):
    """A row on both cars, or on one of them.

    Attributes:
        verdict: What became of it.
        first: On the first car; none where it is not on this page.
        second: On the second car.
        elsewhere: Where it is on the other car, label by label; empty where it is here, or nowhere.
    """

    verdict: str
    first: RowSide | None
    second: RowSide | None
    elsewhere: tuple[str, ...] = ()


class Mark(NamedTuple):
    """Where a row that differs stands in a picture, in hundredths of its width and height.

    Attributes:
        verdict: What became of it.
        left: From the left.
        top: From the top.
        width: Across.
        height: Down.
    """

    verdict: str
    left: float
    top: float
    width: float
    height: float


class PageSide(NamedTuple):
    """A page on one car.

    Attributes:
        id: Its node.
        title: Its heading.
        steps: The way there.
        picture: Name of its picture; empty where none was drawn.
        marks: Where the rows that differ stand in the picture.
    """

    id: str
    title: str
    steps: tuple[Step, ...]
    picture: str = ""
    marks: tuple[Mark, ...] = ()


class PagePair(NamedTuple):
    """A page on both cars, or on one of them, with its rows.

    Attributes:
        verdict: `same` for a page of both cars, `renamed` where its heading differs, `came`, `went`.
        first: On the first car.
        second: On the second.
        rows: In the order of the first car, those of the second between them.
        reason: Why the other car has none, where it says so.
    """

    verdict: str
    first: PageSide | None
    second: PageSide | None
    rows: tuple[RowPair, ...]
    reason: str = ""

    @property
    def anchor(self) -> str:
        """The page in one word, which no other page of two cars has."""
        if self.first is not None:
            return f"page/{self.first.id}"
        return f"new/{self.second.id}" if self.second is not None else ""

    @property
    def apart(self) -> bool:
        """Whether the two have no row in common, so that nothing can be laid beside anything."""
        return all(row.first is None or row.second is None for row in self.rows)


class Years(NamedTuple):
    """Everything that differs between two cars.

    Attributes:
        first: The one car.
        second: The other.
        equipment: What differs in the equipment.
        ways: Features that are elsewhere, or on one car only; those in `areas` left out.
        areas: Areas that go by another name.
        same_ways: How many features have the same way.
        pages: Pages that differ.
        same_pages: How many pages are the same on both.
        language: Of everything that is written on the cars, ISO 639-1.
    """

    first: Car
    second: Car
    equipment: tuple[Fact, ...]
    ways: tuple[Way, ...]
    areas: tuple[Area, ...]
    same_ways: int
    pages: tuple[PagePair, ...]
    same_pages: int
    language: str

    @property
    def is_none(self) -> bool:
        """Whether nothing differs."""
        return not (self.equipment or self.ways or self.areas or self.pages)

    def counted(self, verdict: str) -> int:
        """Count the ways of a verdict."""
        return sum(way.verdict == verdict for way in self.ways)
