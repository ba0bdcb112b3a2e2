"""Charging on purpose: the instructor lets a car have been charged, at a station or at home (F135, F141)."""

from typing import NamedTuple

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed, deed
from pcm_sim.connect.operations.charging import paying_contract
from pcm_sim.connect.world import World

_WH = 1000
HOME, UNPAID, PAID = "home", "unpaid", "paid"


class ChargingForm(NamedTuple):
    """What is picked.

    Attributes:
        vin: The car.
        station: Id of the charge point.
        minutes: How long it took.
        kwh: Energy in kWh.
    """

    vin: str = ""
    station: str = ""
    minutes: int = 30
    kwh: int = 20


def charging_deed(form: ChargingForm) -> tuple[Actor, Deed]:
    """Write down that a car was charged; it ended just now."""
    wh = form.kwh * _WH
    asked = deed("charge_in_public", vin=form.vin, item=form.station, minutes=form.minutes, wh=wh)
    return Actor(INSTRUCTOR), asked


def first_form(world: World, vin: str) -> ChargingForm:
    """Give what is picked first: the car on stage where it can be charged, and the first charge point."""
    cars = cars_to_charge(world)
    return ChargingForm(vin if vin in cars else next(iter(cars), ""), next(iter(world.book.stations), ""))


def cars_to_charge(world: World) -> dict[str, str]:
    """Give VIN and name of the cars that a charging contract is sold for."""
    offers = tuple(world.book.offers[one] for one in world.book.tariffs)
    return {
        car.vin: car.label
        for car in world.cars
        if any(not one.lines or car.line in one.lines for one in offers)
    }


def who_pays(world: World, form: ChargingForm) -> tuple[str, str]:
    """Say what becomes of a session: `home`, `unpaid` or `paid`, and by which account.

    Args:
        world: The cloud.
        form: What is picked.
    """
    station = world.book.stations.get(form.station)
    if station is None or not station.public:
        return HOME, ""
    _, contract = paying_contract(world, form.vin)
    return (PAID, contract.sale.payer) if contract else (UNPAID, "")
