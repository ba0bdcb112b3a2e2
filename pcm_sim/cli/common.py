"""What the commands share: loading, choosing car, market and language, saying what is wrong."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import FOLDERS, SCENARIOS, holds_data
from pcm_sim.catalogue.errors import CarError, CatalogueError, ReadingError
from pcm_sim.composition import choose_car, load_catalogue, read_as
from pcm_sim.domain.vehicle import Vehicle
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


def load(options: argparse.Namespace) -> Catalogue:
    """Load the data: the shipped ones, with those of the person over them.

    Raises:
        Refusal: With every problem, when a file is wrong.
    """
    try:
        return load_catalogue(overlays=overlays(options), languages=asked_languages(options))
    except CatalogueError as error:
        raise Refusal(str(error), WRONG) from error


def asked_languages(options: argparse.Namespace) -> list[str]:
    """Give the languages that were asked for, as they were written, one or several."""
    return [word.strip().lower() for word in str(options.lang or "").split(",") if word.strip()]


def overlays(options: argparse.Namespace) -> tuple[Path, ...]:
    """Give the folders that lie over the shipped data, in order.

    Raises:
        Refusal: When one of them is not there, or holds nothing.
    """
    folders = tuple(map(Path, options.data or ()))
    for folder, said in zip(folders, options.data or (), strict=True):
        if not said or not is_folder(folder):
            near = meant(folder.name, _folders_beside(folder), "--data takes a folder of your own")
            raise Refusal(f"there is no folder {said!r}{near}")
        if not holds_data(folder):
            held = ", ".join(f"{name}/" for name in (*FOLDERS, SCENARIOS))
            raise Refusal(f"the folder {said!r} holds no data yet; put files into its {held}")
    return folders


def _folders_beside(folder: Path) -> list[str]:
    try:
        return [one.name for one in folder.parent.iterdir() if is_folder(one)]
    except (OSError, ValueError):
        return []


def language(catalogue: Catalogue, options: argparse.Namespace) -> str:
    """Give the language that was asked for.

    Raises:
        Refusal: When there is no such language.
    """
    if options.lang is None:
        return catalogue.languages[0]
    return _language(catalogue, str(options.lang))


def languages(catalogue: Catalogue, options: argparse.Namespace) -> list[str]:
    """Give the languages that were asked for, with commas between them; all by default.

    Raises:
        Refusal: When one of them is no language.
    """
    said = [word for word in str(options.lang or "").split(",") if word.strip()]
    return [*dict.fromkeys(_language(catalogue, word) for word in said)] or list(catalogue.languages)


def _language(catalogue: Catalogue, said: str) -> str:
    asked = said.strip().lower()
    if asked not in catalogue.languages:
        raise Refusal(f"there is no language {said!r}; there are {', '.join(catalogue.languages)}")
    return asked


def market(catalogue: Catalogue, options: argparse.Namespace) -> str:
    """Give the market that was asked for.

    Raises:
        Refusal: When there is no such market.
    """
    if options.market is None:
        return str(catalogue.start["market"])
    asked = str(options.market).strip().upper()
    if asked not in catalogue.markets:
        raise Refusal(f"there is no market {options.market!r}{_market_meant(catalogue, asked)}")
    return asked


def _market_meant(catalogue: Catalogue, asked: str) -> str:
    """Give the code of a country that was named in full, else all codes."""
    names = {
        name.upper(): code for code, one in catalogue.markets.items() for name in (code, *one.label.values())
    }
    if asked in names:
        return f" – meant: {names[asked]}"
    return f"; there are {', '.join(catalogue.markets)}"


def car(
    catalogue: Catalogue, said: str, sold_in: str, options: argparse.Namespace | None = None
) -> CarChoice:
    """Give the car that was meant, on the readings that were asked for.

    Raises:
        Refusal: With the cars or readings that could have been meant.
    """
    try:
        choice = choose_car(catalogue, said, sold_in)
        return read_as(catalogue, choice, getattr(options, "reading", None) or ())
    except CarError as error:
        named = f" – meant: {', '.join(error.meant)}" if error.meant else ""
        raise Refusal(f"{error}{named}") from error
    except ReadingError as error:
        raise Refusal(f"{error} ({error.hint})" if error.hint else str(error)) from error


def car_or_none(catalogue: Catalogue, options: argparse.Namespace) -> CarChoice | None:
    """Give the car that was meant, on the readings that were asked for, or none where none was named.

    Raises:
        Refusal: As `car`, or because readings were asked for without a car.
    """
    sold_in = market(catalogue, options)
    if options.car is not None:
        return car(catalogue, options.car, sold_in, options)
    needs_car(options)
    return None


def needs_car(options: argparse.Namespace) -> None:
    """Refuse a reading without a car: which cells there are to read depends on it.

    Raises:
        Refusal: Readings were asked for.
    """
    if options.reading:
        raise Refusal("--reading needs a car, for instance: pcm-sim readings panamera-2020")


def read_otherwise(vehicle: Vehicle) -> str:
    """Say how a car is read otherwise than by default; nothing where it is not."""
    said = ", ".join(f"{cell}={statement}" for cell, statement in vehicle.readings)
    return f"read otherwise: {said}" if said else ""


def refuse(refusal: Refusal, options: argparse.Namespace) -> int:
    """Say why not, on standard error or as JSON, and give the exit code."""
    cause = refusal.__cause__
    if options.json:
        from pcm_sim.catalogue.problems import as_json  # noqa: PLC0415

        problems = (
            [as_json(one) for one in cause.problems.sorted()] if isinstance(cause, CatalogueError) else []
        )
        print_json({"error": str(refusal), "problems": problems})
    else:
        print(f"pcm-sim: {refusal}" if cause is None or not _is_list(refusal) else refusal, file=sys.stderr)
    return refusal.code


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; one that the system cannot even look at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Tell whether there is anything at a path."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def print_json(value: object) -> None:
    """Print a value as JSON, in letters where the output knows them and in JSON's escapes elsewhere."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    print(json.dumps(value, ensure_ascii=not encoding.startswith("utf"), indent=2))


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns as wide as they need."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _is_list(refusal: Refusal) -> bool:
    return isinstance(refusal.__cause__, CatalogueError)


def meant(word: str, known: Iterable[str], otherwise: str) -> str:
    """Give the end of a refusal: the known words that look like this one, or where to find them."""
    # Only a wrong word needs it, and it costs at the start.
    from difflib import get_close_matches  # noqa: PLC0415

    near = get_close_matches(word, [*known], n=3, cutoff=0.4)
    return f" – meant: {', '.join(near)}" if near else f"; {otherwise}"
