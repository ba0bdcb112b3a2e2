"""`pcm-sim readings [CAR]`: what the source says twice or not at all, with its lines, and what is chosen."""

import argparse
from collections.abc import Sequence
from textwrap import fill

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.readings import cells_about, concerned, has_literal
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.domain.readings import LITERAL, Cell, Statement, statements_about
from pcm_sim.session.opening import CarChoice

KINDS = {"contradiction": "said twice", "gap": "a gap: not said", "wording": "wording"}
OUTSIDE = "matters outside the car, where nothing changes yet"
WIDTH = 100
INDENT = " " * 5


def main(options: argparse.Namespace) -> int:
    """List the contested cells, those of one car where one is named."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        choice = common.car_or_none(catalogue, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    cells = _cells(catalogue, choice)
    if options.json:
        common.print_json([_plain(cell, choice, language) for cell in cells])
        return common.FINE
    if choice:
        name = f"{say(choice.vehicle.name, language)} {choice.year} {choice.vehicle.generation}"
        print(", ".join(filter(None, (name, common.read_otherwise(choice.vehicle)))) + "\n")
    for cell in cells:
        _print(catalogue, cell, choice, language)
    print(f"● holds.  Another one: --reading CELL=STATEMENT; what the source says together: CELL={LITERAL}")
    return common.FINE


def _cells(catalogue: Catalogue, choice: CarChoice | None) -> Sequence[Cell]:
    if choice is None:
        return tuple(catalogue.cells.values())
    return cells_about(catalogue.cells, choice.vehicle.key, choice.year)


def _print(catalogue: Catalogue, cell: Cell, choice: CarChoice | None, language: str) -> None:
    print(fill(f"{cell.id}  {say(cell.title, language)}  ({_kind(cell)})", WIDTH, subsequent_indent=INDENT))
    if choice is None:
        every = {row.key for row in catalogue.matrix.vehicles.values() if row.has_porsche_connect}
        is_every = all(one.cars == every for one in cell.statements)
        about = "concerns every car" if is_every else concerned(cell)
        print(fill(about, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT, break_on_hyphens=False))
    for one in _statements(cell, choice):
        lines = f"line{'s'[: len(one.lines) > 1]} {', '.join(map(str, one.lines))}" if one.lines else "ours"
        same = ", same menus" if not _changes(cell, one) else ""
        print(f"  {'●' if _holds(cell, one, choice) else '○'} {one.id}   ({lines}{same})")
        print(
            fill(say(one.says, language), WIDTH, initial_indent=f" {INDENT}", subsequent_indent=f" {INDENT}")
        )
    if choice and has_literal(cell, choice.vehicle.key, choice.year):
        print(f"  {'●' if _chosen(cell, choice) == LITERAL else '○'} {LITERAL}")
    print()


def _statements(cell: Cell, choice: CarChoice | None) -> Sequence[Statement]:
    return statements_about(cell, choice.vehicle.key, choice.year) if choice else cell.statements


def _kind(cell: Cell) -> str:
    return f"{KINDS[cell.kind]}; {OUTSIDE}" if cell.outside else KINDS[cell.kind]


def _changes(cell: Cell, statement: Statement) -> bool:
    """Tell whether the menus can change by it; of our own answer and outside the car that is not said."""
    return bool(statement.sets) or cell.outside or statement.id == cell.resolved


def _chosen(cell: Cell, choice: CarChoice | None) -> str:
    return dict(choice.vehicle.readings).get(cell.id, cell.resolved) if choice else cell.resolved


def _holds(cell: Cell, statement: Statement, choice: CarChoice | None) -> bool:
    chosen = _chosen(cell, choice)
    return bool(statement.lines) if chosen == LITERAL else chosen == statement.id


def _plain(cell: Cell, choice: CarChoice | None, language: str) -> dict[str, object]:
    return {
        "cell": cell.id,
        "kind": cell.kind,
        "title": say(cell.title, language),
        "takes_effect": "outside the car" if cell.outside else "in the car",
        "resolved": cell.resolved,
        "chosen": _chosen(cell, choice),
        "statements": [
            {
                "id": one.id,
                "lines": list(one.lines),
                "says": say(one.says, language),
                "holds": _holds(cell, one, choice),
                "changes_menus": bool(one.sets),
                "cars": sorted(one.cars),
                "years": sorted(one.years),
            }
            for one in _statements(cell, choice)
        ],
    }
