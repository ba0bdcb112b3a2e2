"""What the desktop keeps from one start to the next: a frozen value, and its plain form for the file."""

from collections.abc import Mapping
from typing import Any, NamedTuple

MOST_CARS = 8
LEAST_ZOOM, MOST_ZOOM = 0.5, 3.0
MOST_MOTION = 10.0


class SettingsError(ValueError):
    """A plain form that no settings can be read from."""


class LastCar(NamedTuple):
    """A car that was on the screen.

    Attributes:
        vehicle: Key of the row of the matrix, `macan-95b-2`.
        year: Model year.
        market: Country it was sold in, ISO 3166-1 alpha-2.
        language: Of the unit at the last, ISO 639-1.
    """

    vehicle: str
    year: int
    market: str
    language: str


class Settings(NamedTuple):
    """What the desktop keeps.

    Attributes:
        language: Of the window, ISO 639-1; empty until a person chose one.
        cars: The last cars, newest first.
        zoom: Size of the device as a factor of its own pixels; 0 is as it fits the window.
        motion: How long movements take, as a factor; 0 is none at all.
        pointer: An audience sees where one taps.
        width: Of the window in pixels; 0 is the usual one.
        height: Of the window in pixels; 0 is the usual one.
    """

    language: str = ""
    cars: tuple[LastCar, ...] = ()
    zoom: float = 0.0
    motion: float = 1.0
    pointer: bool = False
    width: int = 0
    height: int = 0


def with_car(settings: Settings, car: LastCar) -> Settings:
    """Put a car first among the last ones; the same car is among them once."""
    same = (car.vehicle, car.year, car.market)
    others = tuple(one for one in settings.cars if (one.vehicle, one.year, one.market) != same)
    return settings._replace(cars=(car, *others)[:MOST_CARS])


def to_plain(settings: Settings) -> dict[str, object]:
    """Give settings as mappings, lists, texts and numbers."""
    return {**settings._asdict(), "cars": [car._asdict() for car in settings.cars]}


def from_plain(plain: object) -> Settings:
    """Read settings; what is missing keeps its usual value, and what nobody knows is passed over.

    Args:
        plain: As `to_plain` gives it.

    Raises:
        SettingsError: It cannot have been written by `to_plain`.
    """
    found = _mapping(plain)
    read = {name: _typed(found[name], usual) for name, usual in _USUAL.items() if name in found}
    cars = found.get("cars", [])
    if not isinstance(cars, list):
        raise SettingsError("the last cars are no list")
    settings = Settings()._replace(**read, cars=tuple(_car(one) for one in cars[:MOST_CARS]))
    fits = settings.zoom == 0
    if not ((fits or LEAST_ZOOM <= settings.zoom <= MOST_ZOOM) and 0 <= settings.motion <= MOST_MOTION):
        raise SettingsError("a factor is out of its range")
    return settings


_USUAL: Mapping[str, object] = {name: usual for name, usual in Settings()._asdict().items() if name != "cars"}
_A_CAR = LastCar("", 0, "", "")


def _car(plain: object) -> LastCar:
    found = _mapping(plain)
    try:
        return LastCar(*(_typed(found[name], usual) for name, usual in _A_CAR._asdict().items()))
    except KeyError as error:
        raise SettingsError(f"a last car has no {error}") from error


def _mapping(plain: object) -> Mapping[str, object]:
    if not isinstance(plain, dict):
        raise SettingsError("no mapping where one should be")
    return plain


# The types follow from a usual value of the same name, which no checker can see.
def _typed(value: object, usual: object) -> Any:  # noqa: ANN401
    """Give a value of the type of the usual one."""
    # A whole number is a factor too; true is a number to Python, and to nobody else.
    if isinstance(usual, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(usual):
        raise SettingsError(f"{value!r} stands where {usual!r} could")
    return value
