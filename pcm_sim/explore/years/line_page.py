"""A model line over all its years as one HTML page that needs nothing else."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.years.comparing import car_of
from pcm_sim.explore.years.model import Car, Years
from pcm_sim.explore.years.page import Words, anchor_in, environment, only_named, tally, words_in
from pcm_sim.session.opening import CarChoice

_TICKS: Final = 2
"""So many years lie between two that are written below the scale."""


class Stop(NamedTuple):
    """A row of the matrix on the scale of years.

    Attributes:
        car: Its look and names.
        generation: Its generation.
        anchor: Where the page tells of it.
        first_year: Its first model year.
        last_year: Its last.
        inferred: All its years are in brackets.
        left: Where it begins on the scale, in hundredths.
        width: How much of the scale it takes.
        lane: 0, or 1 where the row before is still sold in its first year.
    """

    car: Car
    generation: str
    anchor: str
    first_year: int
    last_year: int
    inferred: bool
    left: float
    width: float
    lane: int


def line_page(
    catalogue: Catalogue, rows: Sequence[Vehicle], line: Sequence[Years], market: str, language: str
) -> str:
    """Give the page of a line.

    Args:
        catalogue: The data.
        rows: Its rows, in the order of their years.
        line: What differs from each to the next, as `line_of` gives it.
        market: As there.
        language: Of the page, ISO 639-1.
    """
    words = words_in(catalogue, language)
    stops = _stops(catalogue, rows, market, language)
    first, last = stops[0].first_year, max(stop.last_year for stop in stops)
    return (
        environment()
        .get_template("years-line.html")
        .render(
            name=say(rows[-1].name, language),
            words=words,
            language=language,
            mirrored=language in catalogue.mirrored,
            version=__version__,
            cars=stops,
            ticks=[
                {"year": year, "at": _at(year + 0.5, first, last)} for year in range(first, last + 1, _TICKS)
            ],
            steps=[_step(years, stop, words) for years, stop in zip(line, stops[1:], strict=True)],
            pictures={},
        )
    )


def _stops(catalogue: Catalogue, rows: Sequence[Vehicle], market: str, language: str) -> list[Stop]:
    spans = [(min(one.first for one in row.years), max(one.last for one in row.years)) for row in rows]
    first, last = min(one[0] for one in spans), max(one[1] for one in spans)
    return [
        Stop(
            car_of(catalogue, CarChoice(row, begins, market), language),
            row.generation,
            row.key,
            begins,
            ends,
            all(span.inferred for span in row.years),
            _at(begins, first, last),
            round(_at(ends + 1, first, last) - _at(begins, first, last), 2),
            int(at > 0 and begins <= spans[at - 1][1]),
        )
        for at, (row, (begins, ends)) in enumerate(zip(rows, spans, strict=True))
    ]


def _at(year: float, first: int, last: int) -> float:
    """Give where a year lies on the scale, in hundredths; each takes the same room."""
    return round(100 * (year - first) / (last + 1 - first), 2)


def _step(years: Years, stop: Stop, words: Words) -> dict[str, object]:
    pages = [pair for pair in years.pages if not only_named(pair)]
    return {
        "years": years,
        "generation": stop.generation,
        "anchor": stop.anchor,
        "short": f"{stop.first_year} {stop.generation}",
        "tally": tally(years, words),
        "pages": pages,
        "headings": [pair for pair in years.pages if only_named(pair)],
        "page_of": anchor_in(pages, f"{stop.anchor}/"),
        "area_ways": sum(len(area.ways) for area in years.areas),
    }
