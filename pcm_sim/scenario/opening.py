"""Opening the simulation that a cell asks for."""

from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.readings import choose
from pcm_sim.scenario.model import Car, Cell
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.simulation import Session


def chosen(catalogue: Catalogue, car: Car) -> CarChoice:
    """Find the car that is said, on its readings.

    Raises:
        CarError: There is none, with what was probably meant.
        ReadingError: A reading is none of its statements.
    """
    sold_in = car.market or str(catalogue.start["market"])
    found = find_car(catalogue.matrix, car.said, sold_in)
    vehicle = found.vehicle
    if car.readings:
        readings = choose(catalogue.cells, car.readings, vehicle.key, found.year)
        vehicle = catalogue.read(vehicle, found.year, readings)
    return CarChoice(vehicle, found.year, sold_in, found.inferred)


def opened(catalogue: Catalogue, cell: Cell) -> Session:
    """Open the simulation at the moment that a cell gives.

    Args:
        catalogue: The data.
        cell: An applicable cell.
    """
    return open_session(
        catalogue, chosen(catalogue, cell.car), cell.car.language or None, cell.scenario.given.seed
    )
