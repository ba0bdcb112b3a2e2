"""A crawl as it is compared: what was found in each cell, in each language, with its pictures."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pcm_sim.explore.cells import Cell
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
        """Cell and machine; of the languages none, for a cell is one in whichever it is shown."""
        return self.found.cell._replace(language="").name, self.found.machine

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it was looked at, that of the cell first."""
        return self.found.cell.language, *self.sheets

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
        cell: Name of its cell, in this language; empty where each car has one cell.
    """

    car: str
    machine: str
    state: str
    language: str
    cell: str = ""


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
    founds: Iterable[CellFound],
    pictures: Mapping[Portrait, str] | None = None,
    folder: Path | None = None,
) -> Crawled:
    """Give a crawl in the form in which it is compared.

    Args:
        founds: What was found. Cells that differ by their language alone are one, in several languages.
        pictures: Name of the file of each picture, below `folder`.
        folder: Where they lie.
    """
    first: dict[tuple[Cell, str], CellFound] = {}
    sheets: dict[tuple[Cell, str], dict[str, Mapping[str, Sheet]]] = {}
    for found in founds:
        one = (found.cell._replace(language=""), found.machine)
        if one in first:
            said = {state.id: state.sheet for state in found.states}
            sheets[one][found.cell.language] = said
        else:
            first[one], sheets[one] = found, {}
    parts = (Part(found, sheets[one]) for one, found in first.items())
    return Crawled({part.key: part for part in parts}, pictures or {}, folder)
