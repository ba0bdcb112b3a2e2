"""`pcm-sim readings [CAR]`: what the source says twice or not at all, with its lines, and what is chosen."""

import argparse
from collections.abc import Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.readings import cells_about
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.domain.readings import Cell, Statement, statements_about
from pcm_sim.session.opening import CarChoice

KINDS = {"contradiction": "said twice", "gap": "not said: a gap", "wording": "wording"}


def main(options: argparse.Namespace) -> int:
    """List the contested cells, those of one car where one is named."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        choice = common.car(catalogue, options.car, sold_in, options) if options.car is not None else None
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    cells = _cells(catalogue, choice)
    if options.json:
        common.print_json([_plain(cell, choice, language) for cell in cells])
        return common.FINE
    for number, cell in enumerate(cells):
        print("\n" * bool(number) + f"{cell.id}  {say(cell.title, language)}  ({_kind(cell)})")
        for one in _statements(cell, choice):
            lines = f"   lines {', '.join(map(str, one.lines))}" if one.lines else ""
            print(
                f"  {'●' if _holds(cell, one, choice) else '○'} {one.id:<16} {say(one.says, language)}{lines}"
            )
    print(
        "\n● holds.  Another one: --reading X07=mobile_data; all that speak of the car: --reading X07=literal"
    )
    return common.FINE


def _cells(catalogue: Catalogue, choice: CarChoice | None) -> Sequence[Cell]:
    if choice is None:
        return tuple(catalogue.cells.values())
    return cells_about(catalogue.cells, choice.vehicle.key, choice.year)


def _statements(cell: Cell, choice: CarChoice | None) -> Sequence[Statement]:
    return statements_about(cell, choice.vehicle.key, choice.year) if choice else cell.statements


def _kind(cell: Cell) -> str:
    return KINDS[cell.kind] + (", outside the car" if cell.outside else "")


def _holds(cell: Cell, statement: Statement, choice: CarChoice | None) -> bool:
    chosen = dict(choice.vehicle.readings).get(cell.id, cell.resolved) if choice else cell.resolved
    return chosen in {statement.id, "literal"}


def _plain(cell: Cell, choice: CarChoice | None, language: str) -> dict[str, object]:
    return {
        "cell": cell.id,
        "kind": cell.kind,
        "title": say(cell.title, language),
        "outside": cell.outside,
        "resolved": cell.resolved,
        "statements": [
            {
                "id": one.id,
                "lines": list(one.lines),
                "says": say(one.says, language),
                "holds": _holds(cell, one, choice),
                "changes_menus": bool(one.sets),
            }
            for one in _statements(cell, choice)
        ],
    }
