"""Everything that was read from all files, for looking names up."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from pcm_sim.catalogue.menu_files import TreeFiles
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean
from pcm_sim.catalogue.shapes import Json, Located

Plain = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Names:
    """The values, and where each was written.

    Attributes:
        plain: The values.
        records: The records of files and of trees' heads, which know their places.
        trees: The files of each tree.
        icons: Names of the drawings there are.
        has_all_apps: No page of My Porsche is missing because its file is wrong.
        has_all_trees: No tree is missing because its file is wrong.
        has_all_vehicles: No vehicle is missing because its file is wrong.
        vehicle_span: Gives the place of a vehicle's value, by its key and the keys that lead there.
    """

    plain: Plain
    records: Mapping[str, Located]
    trees: Mapping[str, TreeFiles]
    icons: frozenset[str]
    has_all_apps: bool
    has_all_trees: bool
    has_all_vehicles: bool
    vehicle_span: Callable[..., Span]

    def table(self, name: str) -> Plain:
        """Give one of the tables, empty where its file was wrong."""
        return cast("Plain", self.plain.get(name) or {})


def add_unknown(problems: Problems, span: Span, what: str, name: str, known: Iterable[str]) -> None:
    """Note a name that is not there, with the one that was probably meant."""
    problems.add(span, f"there is no {what} {name!r}", did_you_mean(name, known))
