"""What the tests of readings share: the shipped data once, every car with its years, a car on readings."""

from functools import cache

from pcm_sim.catalogue.readings import cells_about, choose
from pcm_sim.composition import load_catalogue
from pcm_sim.domain.readings import LITERAL, statements_about
from pcm_sim.domain.routes import placed, route

FLOWS = {"L": "link", "R": "roaming", "D": "data_off", "P": "remember_pin"}


@cache
def catalogue():
    """Read the shipped data once."""
    return load_catalogue()


@cache
def cars():
    """Give every car with Porsche Connect by its row and each of its model years."""
    return tuple(
        (vehicle.key, year)
        for vehicle in catalogue().matrix.vehicles.values()
        if vehicle.has_porsche_connect
        for span in vehicle.years
        for year in range(span.first, span.last + 1)
    )


def read(key, year, *said):
    """Give a car as it is on readings."""
    row = catalogue().matrix.vehicles[key]
    return catalogue().read(row, year, choose(catalogue().cells, said, key, year))


def readings_of(key, year):
    """Give everything that can be chosen of each cell about a car, as a person says it."""
    for cell in cells_about(catalogue().cells, key, year):
        for one in statements_about(cell, key, year):
            yield f"{cell.id}={one.id}"
        if any(one.sets and one.lines for one in statements_about(cell, key, year)):
            yield f"{cell.id}={LITERAL}"


def ways(vehicle, feature, language):
    """Give every way to a feature on a car as labels."""
    tree = catalogue().rules(vehicle).tree
    return {
        tuple(hop.label.get(language, hop.label["en"]) for hop in route(vehicle, tree, node.id))
        for node in placed(vehicle, tree, feature)
    }
