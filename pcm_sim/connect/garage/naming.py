"""What a letter calls a car: its model and year, told apart only where its reader has two of a kind."""

from collections.abc import Iterable

from pcm_sim.connect.garage.cars import Car

_TAIL = 5


def name_for(cars: Iterable[Car], car: Car, account: str) -> str:
    """Give what a car is called to somebody: its label, without the end of its VIN where nobody needs that.

    Args:
        cars: All there are.
        car: Which one.
        account: Who reads it.
    """
    own = (one for one in cars if one.vin != car.vin and one.user(account))
    return car.label if _short(car) in map(_short, own) else _short(car)


def _short(car: Car) -> str:
    return car.label.removesuffix(f", {car.vin[-_TAIL:]}")
