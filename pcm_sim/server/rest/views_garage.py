"""What a customer sees of cars, their users, commands, sale and appointments."""

from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.server.problems import unknown
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer
from pcm_sim.server.rest.shown_garage import (
    CarUser,
    Command,
    PairingCode,
    Sale,
    Service,
    Vehicle,
    Vehicles,
    command_of,
    pairing_of,
    sale_of,
    service_of,
    vehicle_of,
    vehicles_of,
)
from pcm_sim.server.rest.table_account import PORTAL
from pcm_sim.server.rest.views import Parts, View


class CarUsers(Answer):
    """Who may use a car."""

    users: list[CarUser]


def own_car(world: World, vin: str, account: str) -> Car | Denied:
    """Give a car of somebody's profile, or `vin_unknown` or `not_member`."""
    car = world.car(vin)
    if car is None:
        return Denied("vin_unknown")
    return car if car.user(account) or car.claimed_by == account else Denied("not_member")


def _vehicles(seer: Seer, _: Parts) -> Vehicles:
    return vehicles_of(seer.world, seer.account)


def _vehicle(seer: Seer, parts: Parts) -> Vehicle | Denied:
    car = own_car(seer.world, parts["vin"], seer.account)
    return car if isinstance(car, Denied) else vehicle_of(seer.world, car, seer.account)


def _pairing(seer: Seer, parts: Parts) -> PairingCode | Denied:
    car = own_car(seer.world, parts["vin"], seer.account)
    return car if isinstance(car, Denied) else pairing_of(car, seer.account)


def _users(seer: Seer, parts: Parts) -> CarUsers | Denied:
    car = _vehicle(seer, parts)
    return car if isinstance(car, Denied) else CarUsers(users=car.users)


def _command(seer: Seer, parts: Parts) -> Command | Denied:
    car = own_car(seer.world, parts["vin"], seer.account)
    if isinstance(car, Denied):
        return car
    last = seer.world.commands.get(car.vin)
    wanted = parts.get("command", "")
    if last is None or (wanted and wanted != str(last.asked_at)):
        known = [str(last.asked_at)] if last else []
        raise unknown("the last command to this car", wanted, known, "Send one: POST on the same path.")
    return command_of(last)


def _sale(seer: Seer, parts: Parts) -> Sale | Denied:
    sale = seer.world.sales.get(parts["vin"])
    return sale_of(seer, sale.vin) if sale and sale.seller == seer.account else Denied("sale_not_open")


def _service(seer: Seer, _: Parts) -> Service:
    return service_of(seer.world, seer.account)


_OWN = Who.BEARER
_CAR = f"{PORTAL}/vehicles/{{vin}}"
GARAGE_VIEWS = (
    View(f"{PORTAL}/vehicles", _OWN, "The cars of the profile.", Vehicles, _vehicles),
    View(_CAR, _OWN, "A car.", Vehicle, _vehicle),
    View(f"{_CAR}/pairing-code", _OWN, "The code that links it.", PairingCode, _pairing),
    View(f"{_CAR}/users", _OWN, "Who may use it.", CarUsers, _users),
    View(f"{_CAR}/commands", _OWN, "The last command to it.", Command, _command),
    View(
        f"{_CAR}/commands/{{command}}", _OWN, "A command to it, as long as it is the last.", Command, _command
    ),
    View(f"{_CAR}/sale", _OWN, "The checklist of its sale.", Sale, _sale),
    View(f"{PORTAL}/me/service", _OWN, "Appointments, and what can be chosen.", Service, _service),
)
