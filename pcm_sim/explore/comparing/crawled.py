"""A crawl as it is compared: what was found in each cell, in each language, with its pictures."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pcm_sim.explore.crawl.found import CellFound, Found

Sheet = Mapping[str, object]
Key = tuple[str, str]
"""Cell and machine."""


class Part(NamedTuple):
    """One machine in one cell.

    Attributes:
        found: What was found, in the language of the cell.
        sheets: What the states say in other languages: by language, then by id of the state.
    """

    found: CellFound
    sheets: Mapping[str, Mapping[str, Sheet]]

    @property
    def key(self) -> Key:
        """Cell and machine."""
        return self.found.cell.name, self.found.machine

    @property
    def states(self) -> Mapping[str, Found]:
        """The states by id."""
        return {one.id: one for one in self.found.states}

    def spoken(self, state: Found) -> Mapping[str, Sheet]:
        """Give what a state says, by language, that of the cell first."""
        others = {
            language: sheets[state.id] for language, sheets in self.sheets.items() if state.id in sheets
        }
        return {self.found.cell.language: state.sheet, **others}


class Portrait(NamedTuple):
    """What a picture shows.

    Attributes:
        car: Key of the vehicle.
        machine: `pcm`, `phone` or `portal`.
        state: Id of the state.
        language: ISO 639-1.
    """

    car: str
    machine: str
    state: str
    language: str


class Crawled(NamedTuple):
    """A crawl.

    Attributes:
        parts: By cell and machine.
        pictures: Name of the file of each picture, below `folder`, with `/` between; made of what it holds.
        folder: Where the pictures lie; none where there are none.
    """

    parts: Mapping[Key, Part]
    pictures: Mapping[Portrait, str]
    folder: Path | None


def crawled(
    parts: Iterable[tuple[CellFound, Mapping[str, Mapping[str, Sheet]]]],
    pictures: Mapping[Portrait, str] | None = None,
    folder: Path | None = None,
) -> Crawled:
    """Give a crawl that is at hand in the form in which it is compared.

    Args:
        parts: What was found, each with what its states say in other languages.
        pictures: Name of the file of each picture.
        folder: Where they lie.
    """
    made = (Part(found, sheets) for found, sheets in parts)
    return Crawled({one.key: one for one in made}, pictures or {}, folder)
