"""The menus of the cars that scenarios are for, looked up once for all scenarios of the same data."""

from functools import lru_cache

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.binding.car_entries import CarEntries
from pcm_sim.scenario.format.model import Car
from pcm_sim.scenario.play.opening import chosen

_CATALOGUES = 4
"""Data that are remembered at the same time; a process seldom has more than one."""


class Menus:
    """Menus by car.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is looked up yet."""
        self._catalogue = catalogue
        self._of_car: dict[Car, CarEntries] = {}
        self._of_vehicle: dict[tuple[str, object], CarEntries] = {}

    def entries(self, car: Car) -> CarEntries:
        """Give the menus of a car.

        Args:
            car: A car that there is.
        """
        key = car._replace(language="")
        if key not in self._of_car:
            vehicle = chosen(self._catalogue, key).vehicle
            same = (vehicle.key, vehicle.readings)
            if same not in self._of_vehicle:
                self._of_vehicle[same] = CarEntries(self._catalogue.rules(vehicle))
            self._of_car[key] = self._of_vehicle[same]
        return self._of_car[key]


@lru_cache(maxsize=_CATALOGUES)
def menus_of(catalogue: Catalogue) -> Menus:
    """Give the menus of the cars of some data, the same each time."""
    return Menus(catalogue)
