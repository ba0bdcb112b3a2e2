"""The model years of a line, side by side where they share a unit, with a drawing of it."""

from collections.abc import Mapping
from itertools import groupby

from pcm_sim.domain.values import dataclass
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.desk_ports import MatrixPort
from pcm_sim.ui.inputs import Look
from pcm_sim.ui.sketches import Sketch, sketch_of
from pcm_sim.ui.viewmodels.chooser_props import Wish, with_look


@dataclass(frozen=True, slots=True)
class Built:
    """A unit that can be built in.

    Attributes:
        name: Of the unit; where there are several, with the generation that has it.
        sketch: Its drawing.
        vehicle: Where there are several, key of the vehicle that has it; empty otherwise, so that years side
            by side share a unit though their vehicles are others.
    """

    name: str
    sketch: Sketch
    vehicle: str = ""


@dataclass(frozen=True, slots=True)
class YearChip:
    """A model year to choose.

    Attributes:
        year: Model year.
        inferred: The matrix gives it in brackets.
        connect: A car of that year has Porsche Connect.
        units: What can be built in.
    """

    year: int
    inferred: bool
    connect: bool
    units: tuple[Built, ...]


@dataclass(frozen=True, slots=True)
class YearRun:
    """Model years in a row with the same unit; with two where either can be built in.

    Attributes:
        first: First of the years.
        units: Name of the unit.
        drawings: Each unit that can be built in, as `YearGroup` shows it.
        years: The years, as `YearButton` shows them.
    """

    first: int
    units: str
    drawings: list[dict[str, object]]
    years: list[dict[str, object]]


def derive_years(matrix: MatrixPort, wish: Wish, looks: Mapping[str, Look]) -> tuple[YearChip, ...]:
    """Give the years of the chosen line, those with the chosen look only where one is chosen."""
    if not wish.line:
        return ()
    chips = (
        YearChip(year, inferred, connect, _units(_rows(matrix, wish, year), looks))
        for year, inferred, connect in matrix.years(wish.line)
    )
    return tuple(chip for chip in chips if chip.units)


def derive_runs(matrix: MatrixPort, wish: Wish, looks: Mapping[str, Look]) -> tuple[YearRun, ...]:
    """Put years side by side that share a unit."""
    together = groupby(derive_years(matrix, wish, looks), key=lambda chip: chip.units)
    return tuple(_run(units, list(chips)) for units, chips in together)


def _run(units: tuple[Built, ...], chips: list[YearChip]) -> YearRun:
    return YearRun(
        chips[0].year,
        " / ".join(unit.name for unit in units),
        [{"name": unit.name, "sketch": unit.sketch, "vehicle": unit.vehicle} for unit in units],
        [{"year": chip.year, "inferred": chip.inferred, "connect": chip.connect} for chip in chips],
    )


def _rows(matrix: MatrixPort, wish: Wish, year: int) -> tuple[Vehicle, ...]:
    """Give the cars of a year: those of the market, or of any where it had none."""
    here = matrix.candidates(wish.line, year, wish.market)
    anywhere = [row for row in matrix.of_line(wish.line) if _covers(row, year)]
    return with_look(here or anywhere, wish.look)


def _covers(row: Vehicle, year: int) -> bool:
    return any(span.first <= year <= span.last for span in row.years)


def _units(rows: tuple[Vehicle, ...], looks: Mapping[str, Look]) -> tuple[Built, ...]:
    """Give the units of some cars; two that are drawn alike and called alike are one."""
    found: dict[str, Built] = {}
    for row in rows:
        unit = Built(row.head_unit.name, sketch_of(row, looks[row.look]))
        if unit not in found.values():
            found[row.key] = unit
    if len(found) == 1:
        return tuple(found.values())
    named = {row.key: f"{row.generation} · {row.head_unit.name}" for row in rows}
    return tuple(Built(named[key], unit.sketch, key) for key, unit in found.items())
