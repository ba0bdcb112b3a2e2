"""States of a car in the cloud: whose it is, its pairing code, its software."""

from collections.abc import Iterator
from dataclasses import replace

from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.garage.cars import Car, FleetTurn, issue_code
from pcm_sim.connect.garage.garage import confirm_ownership, reject_ownership, without_users
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.states.things import Kind, Thing, Wish
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

UNOWNED = Denied("state_unowned")


def car_of(world: World, thing: Thing) -> Car:
    """Give the car of a thing that there is.

    Raises:
        LookupError: There is none; whoever calls has found the thing before.
    """
    car = world.car(thing.vin)
    if car is None:
        raise LookupError(f"there is no car {thing.vin!r} in the cloud; look for the thing's state first")
    return car


def _cars(world: World) -> Iterator[Thing]:
    return (Thing("car", vin=one.vin) for one in world.cars)


def _whose(world: World, thing: Thing) -> str:
    car = world.car(thing.vin)
    if car is None:
        return ""
    return "owned" if car.primary else "claimed" if car.claimed_by else "free"


def _to_owned(world: World, wish: Wish) -> World | Denied:
    """Confirm whose a car is that somebody added."""
    car = car_of(world, wish.thing)
    turn = confirm_ownership(fleet_of(world), world.book.garage, car.vin, car.claimed_by)
    return turn.refused or with_fleet(world, turn)


def _to_free(world: World, wish: Wish) -> World | Denied:
    """Take everybody off a car, whoever waits for it too; nobody is told."""
    car = car_of(world, wish.thing)
    if car.claimed_by:
        turn = reject_ownership(fleet_of(world), car.vin, car.claimed_by)
        return turn.refused or with_fleet(world, turn)
    return with_fleet(world, FleetTurn(without_users(fleet_of(world), world.book.garage, car, car.members)))


def _codes(world: World) -> Iterator[Thing]:
    return (Thing("pairing_code", vin=one.vin) for one in world.cars if one.connected and one.pairs)


def _code_state(world: World, thing: Thing) -> str:
    car = world.car(thing.vin)
    if car is None or not (car.connected and car.pairs):
        return ""
    if car.linked:
        return "used"
    if car.attempts.minutes_left(world.now):
        return "locked"
    return "valid" if car.code else "expired" if car.used_codes else "none"


def _refuse_code(car: Car) -> Denied | None:
    if car.linked:
        return Denied("already_paired")
    return None if car.primary and car.primary.active else UNOWNED


def _to_new_code(world: World, wish: Wish) -> World | Denied:
    """Show a fresh code; the one before it counts no more, and wrong tries are forgotten."""
    car = car_of(world, wish.thing)
    refusal = _refuse_code(car)
    if refusal:
        return refusal
    fleet = fleet_of(world).with_car(replace(car, attempts=Attempts()))
    issued = issue_code(fleet, world.book.garage, car.vin)
    return world.but(cars=issued.cars, chance=issued.chance)


def _to_spent_code(world: World, wish: Wish) -> World | Denied:
    """Let the code count no more, without another in its place."""
    car = car_of(world, wish.thing)
    refusal = _refuse_code(car)
    if refusal:
        return refusal
    used = (*car.used_codes, car.code) if car.code else car.used_codes
    return world.with_car(replace(car, code="", used_codes=used, attempts=Attempts()))


def _to_locked_code(world: World, wish: Wish) -> World | Denied:
    """Let the car wait as after the last wrong code."""
    car = car_of(world, wish.thing)
    refusal = _refuse_code(car)
    if refusal:
        return refusal
    return world.with_car(replace(car, attempts=Attempts(0, world.now + world.book.garage.code_wait_ms)))


def _updates(world: World) -> Iterator[Thing]:
    return (Thing("update", vin=one.vin) for one in world.cars if one.connected)


def _update_state(world: World, thing: Thing) -> str:
    car = world.car(thing.vin)
    if car is None or not car.connected:
        return ""
    return "waiting" if thing.vin in world.updates else "none"


def _to_waiting(world: World, wish: Wish) -> World:
    return world.but(updates=world.updates | {wish.thing.vin})


def _to_no_update(world: World, wish: Wish) -> World:
    return world.but(updates=world.updates - {wish.thing.vin})


KINDS = {
    "car": Kind(("vin",), _cars, _whose, {"owned": _to_owned, "free": _to_free}),
    "pairing_code": Kind(
        ("vin",),
        _codes,
        _code_state,
        {"valid": _to_new_code, "expired": _to_spent_code, "locked": _to_locked_code},
    ),
    "update": Kind(("vin",), _updates, _update_state, {"waiting": _to_waiting, "none": _to_no_update}),
}
