"""What the commands share: loading, choosing car, market and language, saying what is wrong."""

import argparse
import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches

from pcm_sim.catalogue.cars import CarError
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import CatalogueError, as_json
from pcm_sim.composition import choose_car, load_catalogue
from pcm_sim.session.opening import CarChoice

FINE = 0
WRONG = 1
CALLED_WRONGLY = 2


class Refusal(Exception):  # noqa: N818  it is no error of the program: the person is told and asked again
    """The command cannot do what was asked.

    Attributes:
        code: Exit code.
    """

    def __init__(self, message: str, code: int = CALLED_WRONGLY) -> None:
        """Keep the exit code."""
        super().__init__(message)
        self.code = code


def load() -> Catalogue:
    """Load the shipped data.

    Raises:
        Refusal: With every problem, when a file was changed and is wrong.
    """
    try:
        return load_catalogue()
    except CatalogueError as error:
        raise Refusal(str(error), WRONG) from error


def language(catalogue: Catalogue, options: argparse.Namespace) -> str:
    """Give the language that was asked for.

    Raises:
        Refusal: When there is no such language.
    """
    asked = str(options.lang or catalogue.languages[0]).lower()
    if asked not in catalogue.languages:
        raise Refusal(f"there is no language {asked!r}; there are {', '.join(catalogue.languages)}")
    return asked


def market(catalogue: Catalogue, options: argparse.Namespace) -> str:
    """Give the market that was asked for.

    Raises:
        Refusal: When there is no such market.
    """
    asked = str(options.market or catalogue.start["market"]).upper()
    if asked not in catalogue.markets:
        raise Refusal(f"there is no market {asked!r}{_meant(asked, [*catalogue.markets])}")
    return asked


def car(catalogue: Catalogue, said: str, sold_in: str) -> CarChoice:
    """Give the car that was meant.

    Raises:
        Refusal: With the cars that could have been meant.
    """
    try:
        return choose_car(catalogue, said, sold_in)
    except CarError as error:
        meant = f" – meant: {', '.join(error.meant)}" if error.meant else ""
        raise Refusal(f"{error}{meant}") from error


def refuse(refusal: Refusal, options: argparse.Namespace) -> int:
    """Say why not, on standard error or as JSON, and give the exit code."""
    cause = refusal.__cause__
    if options.json:
        problems = (
            [as_json(one) for one in cause.problems.sorted()] if isinstance(cause, CatalogueError) else []
        )
        print_json({"error": str(refusal), "problems": problems})
    else:
        print(f"pcm-sim: {refusal}" if cause is None or not _is_list(refusal) else refusal, file=sys.stderr)
    return refusal.code


def print_json(value: object) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns as wide as they need."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _is_list(refusal: Refusal) -> bool:
    return isinstance(refusal.__cause__, CatalogueError)


def _meant(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=3, cutoff=0.4)
    return f" – meant: {', '.join(near)}" if near else f"; there are {', '.join(known)}"
