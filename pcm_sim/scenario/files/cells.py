"""The cells that a scenario stands for: each a car and values, named so that a person can ask for one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import partial

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.binding.bound import bound
from pcm_sim.scenario.files.applying import Applying
from pcm_sim.scenario.files.outlines import CAR_AXES, Values, rows_of
from pcm_sim.scenario.format.model import Car, Cell, Outline, Plain, Scenario

_PARAM = "params."
_SAID = re.compile(r"(?P<model>[a-z0-9]+)(?:-(?P<year>[0-9]{4}))?(?:-(?P<generation>.+))?")
_PLAIN = Outline("all", {})


def cells_of(
    catalogue: Catalogue, scenario: Scenario, cars: Sequence[str] = (), language: str = ""
) -> tuple[Cell, ...]:
    """Give the cells of a scenario, in a fixed order; those that are not applicable say why.

    Args:
        catalogue: The data.
        scenario: The scenario.
        cars: Cars as a person says them, in place of its own; none leaves it as it is.
        language: In place of its own; empty leaves it.
    """
    applying = Applying(catalogue, scenario)
    return tuple(_bound(cells_as_written(applying, scenario, cars, language), applying))


def first_cell(
    catalogue: Catalogue, scenario: Scenario, cars: Sequence[str] = (), language: str = ""
) -> Cell:
    """Give the first cell of a scenario that is applicable; where none is, the first of all says why.

    Args:
        catalogue: The data.
        scenario: The scenario.
        cars: As for `cells_of`.
        language: As for `cells_of`.
    """
    applying = Applying(catalogue, scenario)
    cells = cells_as_written(applying, scenario, cars, language)
    chosen = next((one for one in cells if not one.why_not), cells[0])
    return next(_bound([chosen], applying))


def cells_as_written(
    applying: Applying, scenario: Scenario, cars: Sequence[str] = (), language: str = ""
) -> tuple[Cell, ...]:
    """Give the cells of a scenario whose words are not yet read: enough to know which cars it is for.

    Args:
        applying: Tells whether the scenario applies to a car.
        scenario: The scenario.
        cars: As for `cells_of`.
        language: As for `cells_of`.
    """
    outline = _otherwise(scenario.outline or _PLAIN, cars, language)
    own = scenario.car._replace(language=language or scenario.car.language)

    def is_there(row: Values) -> bool:
        return not applying.why_not(car_of(own, row))

    rows = rows_of(outline, is_there)
    cells = (_cell(scenario, own, row, applying) for row in rows)
    return tuple({cell.name: cell for cell in cells}.values())


def _bound(cells: Iterable[Cell], applying: Applying) -> Iterator[Cell]:
    """Read the words of each scenario on its car; cells of the same car and values share what comes of it."""
    read: dict[tuple[Car, tuple[str, ...]], Scenario] = {}
    for cell in cells:
        if cell.why_not:
            yield cell
            continue
        key = (cell.car._replace(language=""), tuple(cell.params.values()))
        if key not in read:
            menus = partial(applying.entries, cell.car)
            read[key] = bound(cell.scenario, cell.params, menus)
        yield cell if read[key] is cell.scenario else replace(cell, scenario=read[key])


def only(cells: Iterable[Cell], pattern: str) -> Iterator[Cell]:
    """Give the cells whose name is meant.

    Args:
        cells: The cells.
        pattern: A part of the name, such as `year=2019`, or the whole name with `*` for anything.
    """
    # Brackets are part of the names and mean no choice of letters.
    whole = re.sub(r"\[", "[[]", pattern)
    for cell in cells:
        if fnmatchcase(cell.name, whole) if "*" in pattern else pattern in cell.name:
            yield cell


def car_of(own: Car, row: Values) -> Car:
    """Give the car of a row.

    Args:
        own: The car of the scenario, for what the row does not say.
        row: Value by axis.
    """
    said = str(row["vehicle.car"]) if "vehicle.car" in row else own.said
    if any(axis in row for axis in CAR_AXES[1:]):
        parts = _SAID.fullmatch(said)
        known = parts.groupdict() if parts else {"model": said}
        named = (row.get(f"vehicle.{part}", known.get(part)) for part in ("model", "year", "generation"))
        said = "-".join(str(one) for one in named if one).lower()
    return own._replace(
        said=said,
        market=str(row.get("vehicle.market", own.market)),
        language=str(row.get("vehicle.language", own.language)),
    )


def _cell(scenario: Scenario, own: Car, row: Values, applying: Applying) -> Cell:
    given = {name: one.default for name, one in scenario.params.items()}
    varied = {
        axis.removeprefix(_PARAM): written(value) for axis, value in row.items() if axis.startswith(_PARAM)
    }
    car = car_of(own, row)
    preset = str(row.get("given.preset", scenario.given.preset))
    return Cell(
        scenario, _name(scenario, row), car, preset, {**given, **varied}, applying.why_not(car, preset)
    )


def written(value: Plain) -> str:
    """Give a value as it was written."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _name(scenario: Scenario, row: Values) -> str:
    if not row:
        return scenario.id
    short = [axis.partition(".")[2] for axis in row]
    said = (
        f"{name if short.count(name) == 1 else axis}={written(value)}"
        for axis, name, value in zip(row, short, row.values(), strict=True)
    )
    return f"{scenario.id}[{','.join(said)}]"


def _otherwise(outline: Outline, cars: Sequence[str], language: str) -> Outline:
    """Put cars and a language in the place of those of an outline."""
    gone = {*(CAR_AXES if cars else ()), *(("vehicle.language",) if language else ())}
    if not gone:
        return outline
    more: Mapping[str, tuple[Plain, ...]] = {"vehicle.car": tuple(cars)} if cars else {}
    kept = {axis: values for axis, values in outline.over.items() if axis not in gone}
    rows = [{axis: value for axis, value in row.items() if axis not in gone} for row in outline.rows]
    spread = tuple({"vehicle.car": car, **row} for car in cars for row in rows) if cars else tuple(rows)
    exceptions = tuple(row for row in outline.exceptions if not gone.intersection(row))
    return Outline(outline.mode, {**more, **kept}, spread, exceptions)
