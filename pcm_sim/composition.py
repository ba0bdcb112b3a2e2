"""The one module that knows all rooms: it builds each from the others."""

from pathlib import Path

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session


def load_catalogue(root: Path | None = None) -> Catalogue:
    """Give the data.

    Args:
        root: Folder with `models`, `menus` and `assets`; the shipped data by default.

    Raises:
        CatalogueError: With every problem, when the data are wrong.
    """
    return load(root)


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
