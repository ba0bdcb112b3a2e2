"""Comparing two cars, so that both can be shown beside each other."""

from collections.abc import Iterator
from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.difference import compare
from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.years.model import (
    CAME,
    RENAMED,
    SAME,
    WENT,
    Car,
    PagePair,
    PageSide,
    Years,
)
from pcm_sim.explore.years.paging import Pages, paired
from pcm_sim.explore.years.rowing import Rows
from pcm_sim.explore.years.ways import all_ways, parted, steps_to
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.pairing.counterparts import Counterparts

_PIXELS_A_MM: Final = 4.5
"""A screen on a page is about half as large as on the glass."""


def years_of(catalogue: Catalogue, first: CarChoice, second: CarChoice, language: str) -> Years:
    """Compare two cars as they were sold.

    Args:
        catalogue: The data.
        first: The one.
        second: The other.
        language: Of everything that is written on them, ISO 639-1.
    """
    difference = compare(catalogue, first.vehicle, second.vehicle, language)
    ways = [*all_ways(catalogue, first.vehicle, second.vehicle, language)]
    differing, areas = parted([way for way in ways if way.differs])
    sides = [Pages(open_session(catalogue, choice, language)) for choice in (first, second)]
    pairs = [*_Pairing(catalogue, *sides).pairs()]
    pages = tuple(pair for pair in pairs if _differs(pair))
    return Years(
        car_of(catalogue, first, language),
        car_of(catalogue, second, language),
        difference.equipment,
        differing,
        areas,
        sum(not way.differs for way in ways),
        pages,
        len(pairs) - len(pages),
        language,
    )


def car_of(catalogue: Catalogue, choice: CarChoice, language: str) -> Car:
    """Give a car as it is named and coloured.

    Args:
        catalogue: The data.
        choice: The car.
        language: Of its name.
    """
    vehicle = choice.vehicle
    look = catalogue.looks[vehicle.look]
    return Car(
        key=vehicle.key,
        name=f"{say(vehicle.name, language)} {choice.year} {vehicle.generation}",
        years=years_told(vehicle),
        unit=vehicle.head_unit.name,
        look=look["night"],
        mark=look["mark"],
        bezel=look["device"]["bezel_edge"],
        round=round(look["radius_mm"] * _PIXELS_A_MM),
        canvas=(vehicle.canvas.width, vehicle.canvas.height),
    )


def years_told(vehicle: Vehicle) -> str:
    """Write the model years of a row, those that are inferred in brackets."""
    spans = []
    for span in vehicle.years:
        text = str(span.first) if span.first == span.last else f"{span.first}–{span.last}"
        spans.append(f"({text})" if span.inferred else text)
    return ", ".join(spans)


class _Pairing:
    """Lays the pages of two cars beside each other.

    Args:
        catalogue: The data.
        first: The pages of the one.
        second: The pages of the other.
    """

    def __init__(self, catalogue: Catalogue, first: Pages, second: Pages) -> None:
        self._catalogue = catalogue
        self._first = first
        self._second = second
        self._there = Counterparts(first.rules, second.rules)
        self._back = Counterparts(second.rules, first.rules)
        self._rows = Rows(self._there, self._back, first.language)
        self._pairs = paired(first, second, self._there)

    def pairs(self) -> Iterator[PagePair]:
        """Give the pages in the order of the first car, then those that the second alone has."""
        for page in self._first.ids:
            other = self._pairs.get(page)
            if other is not None:
                yield self._both(page, other)
            elif self._is_top(page, self._first, set(self._pairs)):
                yield self._alone(page, WENT)
        for page in self._second.ids:
            if page not in self._pairs.values() and self._is_top(page, self._second, {*self._pairs.values()}):
                yield self._alone(page, CAME)

    def _both(self, page: str, other: str) -> PagePair:
        sides = self._side(self._first, page), self._side(self._second, other)
        rows = self._rows.beside([*self._first.rows(page)], [*self._second.rows(other)])
        return PagePair(SAME if sides[0].title == sides[1].title else RENAMED, *sides, rows)

    def _alone(self, page: str, verdict: str) -> PagePair:
        if verdict == WENT:
            rows = tuple(map(self._rows.went, self._first.rows(page)))
            return PagePair(WENT, self._side(self._first, page), None, rows, self._why(self._there, page))
        rows = tuple(map(self._rows.came, self._second.rows(page)))
        return PagePair(CAME, None, self._side(self._second, page), rows, self._why(self._back, page))

    @staticmethod
    def _is_top(page: str, pages: Pages, both: set[str]) -> bool:
        """Tell whether a page that one car alone has lies right below one that both have."""
        above = pages.rules.tree.parent(page)
        return not above or above in both

    def _side(self, pages: Pages, page: str) -> PageSide:
        steps = steps_to(self._catalogue, pages.rules.vehicle, page, pages.language)
        return PageSide(page, pages.title(page), steps)

    def _why(self, asked: Counterparts, page: str) -> str:
        message = asked.why_none(page)
        return asked.there.tell(message, self._first.language)[0] if message else ""


def _differs(pair: PagePair) -> bool:
    return pair.verdict != SAME or any(row.verdict != SAME for row in pair.rows)
