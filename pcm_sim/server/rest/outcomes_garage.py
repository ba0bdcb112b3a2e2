"""What comes back after something changed about a customer's cars."""

from pydantic import BaseModel

from pcm_sim.server.rest.outcomes import Done, Outcome, Success, tell_done
from pcm_sim.server.rest.seer import seer_of
from pcm_sim.server.rest.shown_garage import (
    Command,
    Sale,
    Service,
    Vehicle,
    command_of,
    sale_of,
    service_of,
    vehicle_of,
)


class ServiceChosen(Service):
    """The appointments after it.

    Attributes:
        item: What was chosen or booked.
    """

    item: str | None = None


def _vehicle(success: Success) -> BaseModel:
    car = success.world.car(success.deed.vin)
    return vehicle_of(success.world, car, success.deed.account) if car else Done()


def _command(success: Success) -> BaseModel:
    command = success.world.commands.get(success.deed.vin)
    return command_of(command) if command else Done()


def _sale(success: Success) -> Sale:
    seer = seer_of(success.world, success.kit, success.language, success.deed.account)
    return sale_of(seer, success.deed.vin)


def _service(success: Success) -> ServiceChosen:
    service = service_of(success.world, success.deed.account)
    return ServiceChosen.model_construct(**service.__dict__, item=tell_done(success).item)


VEHICLE = Outcome(Vehicle, _vehicle)
COMMAND = Outcome(Command, _command)
SALE = Outcome(Sale, _sale)
SERVICE = Outcome(ServiceChosen, _service)
