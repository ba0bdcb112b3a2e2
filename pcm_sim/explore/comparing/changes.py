"""What is otherwise in a crawl than in an earlier one, as values that can be printed, written and shown."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

Sheet = Mapping[str, object]
CAME, WENT, CHANGED = "came", "went", "changed"
"""What can become of a screen."""


class Place(NamedTuple):
    """Where something was seen.

    Attributes:
        cell: The cell in a word, `Cell.name`.
        machine: `pcm`, `phone` or `portal`.
        state: Id of the state; empty where it is about the whole cell.
    """

    cell: str
    machine: str
    state: str = ""


class Delta(NamedTuple):
    """One thing that is otherwise than before.

    Attributes:
        what: `row came`, `row went`, `order`, `leads`, or the field that differs: `label`, `value`, `title`.
        where: Id of the row, or what was done; empty where it is about the whole screen.
        before: How it was, as text; empty for nothing.
        after: How it is now; empty for nothing.
        language: Which language both are in; empty where it is about no words.
    """

    what: str
    where: str
    before: str
    after: str
    language: str = ""

    @property
    def line(self) -> str:
        """The same in a line."""
        language = f"[{self.language}]" if self.language else ""
        head = " ".join(filter(None, (self.what, self.where, language)))
        if not self.before:
            return f"{head}: {self.after}" if self.after else head
        return f"{head}: {self.before} → {self.after or '–'}"


class Spread(NamedTuple):
    """One difference with every place where it is found: the same row on five cars is one change, not five.

    Attributes:
        delta: What differs.
        places: Where, in order; at least one.
    """

    delta: Delta
    places: tuple[Place, ...]

    def plain(self) -> dict[str, object]:
        """Give it as plain values."""
        return {**self.delta._asdict(), "places": [place._asdict() for place in self.places]}


class Look(NamedTuple):
    """A screen that says the same and looks otherwise.

    Attributes:
        place: Which.
        language: Of the pictures, ISO 639-1.
        before: File of the earlier picture, inside the folder of its report.
        after: File of the present picture.
        pixels: How many differ.
        box: Left, top, width and height of the largest patch that hangs together, in pixels.
        picture: Where they differ, as a PNG; empty where it could not be drawn.
        trouble: Why the two could not be laid over each other; empty where they could.
    """

    place: Place
    language: str
    before: str
    after: str
    pixels: int
    box: tuple[int, int, int, int]
    picture: bytes = b""
    trouble: str = ""

    def plain(self) -> dict[str, object]:
        """Give it as plain values, without the picture."""
        return {**self._asdict(), "place": self.place._asdict(), "box": list(self.box), "picture": None}


class Shown(NamedTuple):
    """A state before and after, for whoever wants to see both.

    Attributes:
        place: Which.
        before: All that was legible, by language; empty for a state that came.
        after: All that is legible, by language; empty for a state that went.
        way: The shortest way there.
    """

    place: Place
    before: Mapping[str, Sheet]
    after: Mapping[str, Sheet]
    way: tuple[str, ...]


class ScreenChange(NamedTuple):
    """A screen that came, went or changed.

    Attributes:
        machine: `pcm`, `phone` or `portal`.
        screen: Its id.
        title: Its heading.
        verdict: `came`, `went` or `changed`.
        spreads: What differs, each with where.
        came: States that were not there before.
        went: States that are no more.
        looks: States that say the same and look otherwise.
        shown: The state with the most differences, to be seen.
    """

    machine: str
    screen: str
    title: str
    verdict: str
    spreads: tuple[Spread, ...]
    came: tuple[Place, ...]
    went: tuple[Place, ...]
    looks: tuple[Look, ...]
    shown: Shown

    def plain(self) -> dict[str, object]:
        """Give it as plain values."""
        return {
            "machine": self.machine,
            "screen": self.screen,
            "title": self.title,
            "verdict": self.verdict,
            "differences": [one.plain() for one in self.spreads],
            "states_came": [one._asdict() for one in self.came],
            "states_went": [one._asdict() for one in self.went],
            "looks": [one.plain() for one in self.looks],
            "way": list(self.shown.way),
        }


class Changes(NamedTuple):
    """Everything that is otherwise than in an earlier crawl.

    Attributes:
        screens: Screens that came, went or changed, in the order of machine and id.
        common: What differs in the same way on many screens, told once; a screen that differs by nothing else
            is not in `screens`.
        cells_came: Cells that were not crawled before.
        cells_went: Cells that are crawled no more.
        messages_came: Messages that were told or legible nowhere in these cells before.
        messages_went: Messages that are told and legible nowhere any more.
        states: How many states were compared.
        incomplete: Cells of either crawl in which a limit was hit, so that a state may only seem to be gone.
    """

    screens: tuple[ScreenChange, ...]
    common: tuple[Spread, ...]
    cells_came: tuple[Place, ...]
    cells_went: tuple[Place, ...]
    messages_came: tuple[str, ...]
    messages_went: tuple[str, ...]
    states: int
    incomplete: tuple[Place, ...]

    @property
    def is_none(self) -> bool:
        """Whether nothing is otherwise."""
        return not any(self[:6])

    def of(self, verdict: str) -> Iterator[ScreenChange]:
        """Give the screens that came, went or changed."""
        return (one for one in self.screens if one.verdict == verdict)

    def plain(self) -> dict[str, object]:
        """Give it as plain values, in a fixed order."""
        return {
            "same": self.is_none,
            "states_compared": self.states,
            "screens": [one.plain() for one in self.screens],
            "on_many_screens": [one.plain() for one in self.common],
            "cells_came": [one._asdict() for one in self.cells_came],
            "cells_went": [one._asdict() for one in self.cells_went],
            "messages_came": list(self.messages_came),
            "messages_went": list(self.messages_went),
            "incomplete": [one._asdict() for one in self.incomplete],
        }
