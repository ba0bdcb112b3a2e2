"""The data, a car and a simulation of it: what every command begins with."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.session.settings_file import SettingsFile


def load_catalogue(
    root: Path | None = None, overlays: Sequence[Path] = (), languages: Sequence[str] = ()
) -> Catalogue:
    """Give the data.

    Args:
        root: Folder with `models`, `menus`, `languages` and `assets`; the shipped data by default.
        overlays: Folders that lie over it, in order.
        languages: What is asked for; a pseudo-language is made up when it is among them.

    Raises:
        CatalogueError: With every problem, when the data are wrong.
    """
    catalogue = load(root, overlays=overlays)
    if not any(language.startswith("pseudo") for language in languages):
        return catalogue
    from pcm_sim.catalogue.pseudo import PSEUDO_LANGUAGES, speaking  # noqa: PLC0415 - few ask for it

    wanted = [language for language in PSEUDO_LANGUAGES if language in languages]
    return speaking(catalogue, wanted) if wanted else catalogue


def choose_car(catalogue: Catalogue, car: str, market: str | None = None) -> CarChoice:
    """Find the car that a person means.

    Args:
        catalogue: The data.
        car: `macan-2019`, `911-2019-992`, `macan-95b-2`.
        market: Country it was sold in; the policy's by default.

    Raises:
        CarError: With what was probably meant.
    """
    sold_in = (market or str(catalogue.start["market"])).upper()
    found = find_car(catalogue.matrix, car, sold_in)
    return CarChoice(found.vehicle, found.year, sold_in, found.inferred)


def read_as(catalogue: Catalogue, choice: CarChoice, said: Sequence[str]) -> CarChoice:
    """Give the car on other readings of what the source says twice.

    Args:
        catalogue: The data.
        choice: The car.
        said: `X07=mobile_data`, `X07=literal`, or `literal` for every cell.

    Raises:
        ReadingError: With what was probably meant.
    """
    if not said:
        return choice
    from pcm_sim.catalogue.readings import choose  # noqa: PLC0415 - few ask for it

    chosen = choose(catalogue.cells, said, choice.vehicle.key, choice.year)
    return choice._replace(vehicle=catalogue.read(choice.vehicle, choice.year, chosen))


def open_session(
    car: str,
    market: str | None = None,
    language: str | None = None,
    *,
    catalogue: Catalogue | None = None,
    seed: int | None = None,
) -> Session:
    """Start a simulation of the car that a person means.

    Args:
        car: As for `choose_car`.
        market: Country it was sold in; the policy's by default.
        language: Of the unit, ISO 639-1; the first of the policy by default.
        catalogue: The data; the shipped ones by default.
        seed: Of everything random; the policy's by default.

    Raises:
        CarError: With what was probably meant.
    """
    data = catalogue or load_catalogue()
    return start_session(data, choose_car(data, car, market), language, seed)


def desktop_settings() -> "SettingsFile":
    """Open what the desktop keeps from one start to the next."""
    from pcm_sim.session.settings_file import open_settings  # noqa: PLC0415 - only a window keeps things

    return open_settings()
