"""What the simulated car does when a command from afar was carried out (F044)."""

from collections.abc import Iterable
from dataclasses import replace

from pcm_sim.connect.garage.remote import CHANGES, Command
from pcm_sim.connect.news import News
from pcm_sim.connect.operations.remote import EXECUTED
from pcm_sim.domain.car import Car
from pcm_sim.domain.effects import Obeyed
from pcm_sim.session.moment import Moment


def obey(moment: Moment, news: Iterable[News]) -> tuple[Moment, tuple[Obeyed, ...]]:
    """Let the car of a moment do what was asked of it; commands to other cars are none of its business.

    Args:
        moment: What is so now.
        news: What happened in the cloud.

    Returns:
        The moment with the car after it, and what the car did, in order.
    """
    commands = tuple(
        Command(one.product) for one in news if (one.kind, one.vin) == (EXECUTED, moment.car.vin)
    )
    if not commands:
        return moment, ()
    car = moment.car
    for command in commands:
        car = _after(car, command)
    return replace(moment, car=car), tuple(Obeyed(one.value) for one in commands)


def _after(car: Car, command: Command) -> Car:
    change = CHANGES[command]
    match change.field:
        case "locked":
            return replace(car, locked=change.value, driver_in=car.driver_in and not change.value)
        case "climate":
            return replace(car, climate=change.value)
        case _:
            # Lights and horn leave nothing behind.
            return car
