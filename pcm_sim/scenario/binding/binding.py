"""Checking what a scenario names against every car it is for, before anything is played.

All problems of a file are told at once, each at its place. What many cars lack is told once, with the cars
counted, and with where the entry is on the first of them.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.domain.conditions import possible
from pcm_sim.scenario.binding.car_entries import CarEntries
from pcm_sim.scenario.binding.lack import Lack
from pcm_sim.scenario.binding.lacks import Lacks
from pcm_sim.scenario.binding.menus import menus_of
from pcm_sim.scenario.binding.wanted import OF_CAR, TARGET, Wanted
from pcm_sim.scenario.format.model import Car, Cell

_NAMED = 2


class Binder:
    """Checks scenarios; each car and each name is looked up once, however many there are.

    Args:
        catalogue: The data.

    Attributes:
        entries: Gives the menus of a car that there is.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is looked up yet."""
        self._lacks = Lacks(catalogue)
        self.entries = menus_of(catalogue).entries
        self._told: dict[tuple[object, ...], Lack | None] = {}

    def check(self, wants: Sequence[Wanted], cells: Sequence[Cell], problems: Problems) -> None:
        """Check what is named against the cars of cells.

        Args:
            wants: What is named.
            cells: Where it must be; those that are not applicable count for nothing.
            problems: Takes what is wrong.
        """
        applicable = [cell for cell in cells if not cell.why_not]
        for want in wants:
            lacking: dict[str, Lack] = {}
            for meant, entries, car in self._places(want, applicable):
                if possible(meant.when, entries.facts):
                    lack = self._lack(meant, entries)
                    if lack:
                        lacking.setdefault(car.said, lack)
            if lacking:
                first = next(iter(lacking.values()))
                on = f" on {_cars([*lacking])}" if want.what in OF_CAR else ""
                problems.add(want.span, f"{first.message}{on}", first.hint)

    def check_somewhere(self, wants: Sequence[Wanted], problems: Problems) -> None:
        """Check what is named by steps that others run: it must be there on some car.

        Args:
            wants: What is named.
            problems: Takes what is wrong.
        """
        for want in wants:
            if "${" in want.name:
                continue
            kinds = self._lacks.kinds_of_car if want.what in OF_CAR else self._lacks.kinds_of_car[:1]
            lacks = [self._lack(want, entries) for entries in kinds]
            first = next(filter(None, lacks), None)
            if first and all(lacks):
                on = " on any car" if want.what in OF_CAR else ""
                problems.add(want.span, f"{first.message}{on}", first.hint)

    def stays_a_label(self, want: Wanted) -> bool:
        """Tell whether a label is that of whatever stands on the screen by then, maybe an item of a list."""
        return want.what == TARGET and len(want.where.path) == 1 and self._lacks.may_be_an_item(want.where)

    def _places(self, want: Wanted, cells: Sequence[Cell]) -> Iterable[tuple[Wanted, CarEntries, Car]]:
        """Give what is named on each car, with the values of each cell, the same once."""
        found: dict[tuple[str, int], tuple[Wanted, CarEntries, Car]] = {}
        for cell in cells:
            meant = want.with_values(cell.params)
            if "${" not in meant.name:
                entries = self.entries(cell.car)
                found.setdefault((meant.name, id(entries)), (meant, entries, cell.car))
        return found.values()

    def _lack(self, want: Wanted, entries: CarEntries) -> Lack | None:
        if want.what in OF_CAR:
            key = (want.what, want.name, want.where, id(entries))
            return self._remembered(key, lambda: self._lacks.on(want, entries))
        return self._remembered((want.what, want.name), lambda: self._lacks.anywhere(want))

    def _remembered(self, key: tuple[object, ...], look: Callable[[], Lack | None]) -> Lack | None:
        if key not in self._told:
            self._told[key] = look()
        return self._told[key]


def _cars(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return " and ".join(names)
    return f"{names[0]} and {len(names) - 1} more cars"


@lru_cache(maxsize=4)
def binder_of(catalogue: Catalogue) -> Binder:
    """Give what checks scenarios against some data, the same each time."""
    return Binder(catalogue)
