"""What a person calls a car: `macan-2019`, `911-2019-992`, or the vehicle's key `macan-95b-2`."""

import re
from typing import NamedTuple

from pcm_sim.catalogue.errors import CarError
from pcm_sim.domain.matrix import Matrix
from pcm_sim.domain.vehicle import Vehicle

_SAID = re.compile(r"(?P<line>[a-z0-9]+)-(?P<year>[0-9]{4})(?:-(?P<generation>[a-z0-9.-]+))?")
_BETWEEN = re.compile(r"[\s_-]+")
_SHOWN = 4


class FoundCar(NamedTuple):
    """A row of the matrix with the model year that was meant."""

    vehicle: Vehicle
    year: int
    inferred: bool


def find_car(matrix: Matrix, said: str, market: str) -> FoundCar:
    """Find the car that a person means.

    Args:
        matrix: The vehicle matrix.
        said: What the person typed.
        market: Country it was sold in, ISO 3166-1 alpha-2; decides which years there were.

    Raises:
        CarError: With what was probably meant.
    """
    if market not in matrix.markets:
        raise CarError(f"there is no market {market!r}", tuple(_near(market, list(matrix.markets))))
    region = matrix.markets[market].region
    word = _BETWEEN.sub("-", said.strip().lower())
    if word in matrix.vehicles:
        return _of_key(matrix.vehicles[word], region)
    if word in matrix.line_labels:
        years = [year for year, _, _ in matrix.years(word)]
        cars = tuple(f"{word}-{year}" for year in years[: -_SHOWN - 1 : -1])
        raise CarError(f"{word} was built for the model years {years[0]} to {years[-1]}: which one?", cars)
    parts = _SAID.fullmatch(word)
    if parts is None or parts["line"] not in matrix.line_labels:
        raise CarError(f"there is no car {said!r}", _examples(matrix, word))
    line, year, generation = parts["line"], int(parts["year"]), parts["generation"]
    rows = matrix.candidates(line, year, market)
    if not rows:
        raise CarError(*_no_such_year(matrix, line, year, market))
    if generation:
        built = rows
        rows = tuple(row for row in built if _compact(row.generation).startswith(_compact(generation)))
        if not rows:
            names = tuple(f"{line}-{year}-{_short(row)}" for row in built)
            raise CarError(f"{line} {year} was not built as {generation!r}", names)
    if len(rows) > 1:
        names = tuple(f"{line}-{year}-{_short(row)}" for row in rows)
        raise CarError(f"{line} {year} is {len(rows)} cars in {market}: which one?", names)
    span = rows[0].year_range(year, region)
    return FoundCar(rows[0], year, inferred=span is not None and span.inferred)


def said_for(matrix: Matrix, vehicle: Vehicle, year: int, market: str) -> str:
    """Give what a person says for a car: `macan-2019`, or more where that is not enough.

    Args:
        matrix: The vehicle matrix.
        vehicle: The car's row.
        year: Its model year.
        market: Country it was sold in, ISO 3166-1 alpha-2.
    """
    short = f"{vehicle.line}-{year}"
    for said in (short, f"{short}-{_short(vehicle)}"):
        try:
            if find_car(matrix, said, market).vehicle.key == vehicle.key:
                return said
        except CarError:
            continue
    return vehicle.key


def is_of_a_line(matrix: Matrix, said: str) -> bool:
    """Tell whether a person means a car of a line that there is, whether or not it was built that year.

    Args:
        matrix: The vehicle matrix.
        said: What the person typed.
    """
    word = _BETWEEN.sub("-", said.strip().lower())
    parts = _SAID.fullmatch(word)
    return word in matrix.vehicles or (parts is not None and parts["line"] in matrix.line_labels)


def near_cars(matrix: Matrix, said: str) -> tuple[str, ...]:
    """Give the cars that were probably meant, else the newest of each line.

    Args:
        matrix: The vehicle matrix.
        said: What the person typed.
    """
    return _examples(matrix, _BETWEEN.sub("-", said.strip().lower()))


def _of_key(vehicle: Vehicle, region: str) -> FoundCar:
    """Take the newest year of a row that its region had, sure ones first."""
    spans = sorted(vehicle.years, key=lambda span: (span.inferred, -span.last))
    span = next((one for one in spans if one.covers(one.last, region)), spans[0])
    return FoundCar(vehicle, span.last, span.inferred)


def _compact(generation: str) -> str:
    return generation.lower().translate({ord(mark): None for mark in ". -"})


def _short(vehicle: Vehicle) -> str:
    return vehicle.generation.split(".", maxsplit=1)[0].split(" ", maxsplit=1)[0].lower()


def _no_such_year(matrix: Matrix, line: str, year: int, market: str) -> tuple[str, tuple[str, ...]]:
    years = [one for one, _, _ in matrix.years(line)]
    if year in years:
        regions = ", ".join(matrix.regions_of(line, year)).replace("_", " ")
        return f"{line} {year} was not sold in {market}", (f"--market of {regions}",)
    nearest = min(years, key=lambda one: abs(one - year))
    return f"{line} has no model year {year}; there are {years[0]} to {years[-1]}", (f"{line}-{nearest}",)


def _examples(matrix: Matrix, word: str) -> tuple[str, ...]:
    said = [f"{line}-{year}" for line in matrix.line_labels for year, _, _ in matrix.years(line)]
    near = _near(word, [*matrix.vehicles, *said])
    return tuple(near) or tuple(f"{line}-{matrix.years(line)[-1][0]}" for line in matrix.line_labels)


def _near(word: str, known: list[str]) -> list[str]:
    # Only a wrong word needs it, and it costs at the start.
    from difflib import get_close_matches  # noqa: PLC0415

    return get_close_matches(word, known, n=_SHOWN, cutoff=0.6)
