"""The contested cells as data, and the words with which a person chooses a reading."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any as Untyped

from pcm_sim.catalogue.errors import ReadingError
from pcm_sim.catalogue.problems import did_you_mean
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.readings import LITERAL, Cell, Chosen, Statement, statements_about, statements_taken

Plain = Mapping[str, Untyped]


def build_cells(plain: Plain) -> Mapping[str, Cell]:
    """Build the contested cells; what names no car speaks of all that have Porsche Connect."""
    every = frozenset(key for key, one in plain["vehicles"].items() if one["has_porsche_connect"])
    return {key: _cell(key, one, every) for key, one in plain["cells"].items()}


def _cell(cell_id: str, plain: Plain, every: frozenset[str]) -> Cell:
    cars = frozenset(plain.get("cars", every))
    years = frozenset(plain.get("years", ()))
    statements = tuple(
        Statement(
            id=one["id"],
            lines=tuple(one.get("lines", ())),
            says=one["says"],
            cars=frozenset(one.get("cars", cars)),
            years=frozenset(one.get("years", years)),
            sets=tuple(
                (name, tuple(value) if isinstance(value, list) else value)
                for name, value in one.get("sets", {}).items()
            ),
        )
        for one in plain["statements"]
    )
    return Cell(cell_id, plain["kind"], plain["title"], plain["resolved"], plain["outside"], statements)


def as_written(tree: Tree) -> Tree:
    """Give a tree with the French labels as the source spells them (X18)."""
    nodes = {
        node_id: replace(one, label={**one.label, "fr": one.seed[0]}) if one.seed else one
        for node_id, one in tree.nodes.items()
    }
    return replace(tree, nodes=nodes)


def cells_about(cells: Mapping[str, Cell], vehicle: str, year: int) -> tuple[Cell, ...]:
    """Give the cells that concern a car.

    Args:
        cells: Every cell.
        vehicle: Key of its row.
        year: Its model year.
    """
    # What one statement alone says of a car is not contested there; a gap is one with any answer.
    needed = {cell.id: 2 if cell.kind == "contradiction" else 1 for cell in cells.values()}
    return tuple(
        cell for cell in cells.values() if len(statements_about(cell, vehicle, year)) >= needed[cell.id]
    )


def choose(cells: Mapping[str, Cell], said: Sequence[str], vehicle: str, year: int) -> Chosen:
    """Understand what a person says of readings: `X07=mobile_data`, `X07=literal`, or `literal` for all.

    Args:
        cells: Every cell.
        said: The words.
        vehicle: Key of the car's row.
        year: Its model year.

    Raises:
        ReadingError: With what was probably meant.
    """
    chosen: dict[str, str] = {}
    about = {cell.id: cell for cell in cells_about(cells, vehicle, year)}
    for words in said:
        cell_id, is_one, statement = words.partition("=")
        if not is_one and words.strip().lower() == LITERAL:
            chosen.update({cell.id: LITERAL for cell in about.values() if has_literal(cell, vehicle, year)})
            continue
        cell_id = cell_id.strip().upper()
        cell_id = f"X{cell_id[1:].zfill(2)}" if cell_id.startswith("X") else cell_id
        if cell_id not in cells:
            raise ReadingError(f"there is no cell {cell_id!r}", "`pcm-sim readings CAR` lists them")
        if cell_id not in about:
            raise ReadingError(f"{cell_id} does not concern this car; it {concerned(cells[cell_id])}")
        _choose_one(chosen, about[cell_id], statement.strip().lower(), (vehicle, year))
    return tuple(sorted(chosen.items()))


def _choose_one(chosen: dict[str, str], cell: Cell, statement: str, car: tuple[str, int]) -> None:
    known = [one.id for one in statements_about(cell, *car)]
    if has_literal(cell, *car):
        known.append(LITERAL)
    if statement not in known:
        what = (
            f"{cell.id} has no statement {statement!r} about this car"
            if statement
            else f"which of {cell.id}?"
        )
        near = did_you_mean(statement, known)
        listed = ", ".join(known)
        raise ReadingError(what, f"{near} There are {listed}" if near else f"one of: {listed}")
    if statement == cell.resolved:
        chosen.pop(cell.id, None)
    else:
        chosen[cell.id] = statement


def has_literal(cell: Cell, vehicle: str, year: int) -> bool:
    """Tell whether the source's own statements, taken together, can make another car of it than our answer.

    Args:
        cell: The cell.
        vehicle: Key of the car's row.
        year: Its model year.
    """
    return any(one.sets for one in statements_taken(cell, vehicle, year, LITERAL))


def concerned(cell: Cell) -> str:
    """Say which cars a cell concerns.

    Args:
        cell: The cell.
    """
    cars = ", ".join(sorted({car for one in cell.statements for car in one.cars}))
    years = sorted({year for one in cell.statements for year in one.years})
    if not all(one.years for one in cell.statements):
        return f"concerns {cars}"
    return f"concerns {cars} of model year {' and '.join(map(str, years))}"
