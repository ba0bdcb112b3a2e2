"""What is asked before somebody buys for a car, or invites and lets in who else uses it (F146-F148)."""

from pcm_sim.connect.checks import Checks, must
from pcm_sim.connect.garage.cars import Car, Fleet, GaragePolicy, Role
from pcm_sim.connect.garage.joining import ASKED


def buyer_checks(car: Car, account: str) -> Checks:
    """Ask what `refuse_buyer` asks."""
    user = car.user(account)
    yield must("member", user, "not_member")
    yield must("owner", user and user.role is Role.PRIMARY, "not_owner")


def _owner_checks(fleet: Fleet, vin: str, owner: str) -> Checks:
    car = fleet.car(vin)
    yield must("car_known", car, "vin_unknown")
    if car:
        yield from buyer_checks(car, owner)


def invite_checks(fleet: Fleet, policy: GaragePolicy, vin: str, owner: str, guest: str) -> Checks:
    """Ask what `invite` asks, in its order."""
    yield from _owner_checks(fleet, vin, owner)
    car = fleet.car(vin)
    if car:
        limit = policy.secondary_limit
        yield must("not_in", car.user(guest) is None, "already_member")
        yield must("room_left", len(car.secondaries) < limit, "secondary_limit", ("n", limit))
        yield must("owner_first", car.primary_linked or not policy.primary_first, "primary_not_linked")


def activation_checks(fleet: Fleet, policy: GaragePolicy, vin: str, owner: str, guest: str) -> Checks:
    """Ask what `activate_user` asks, in its order."""
    yield from _owner_checks(fleet, vin, owner)
    car = fleet.car(vin)
    if car:
        user = car.user(guest)
        yield must("guest_invited", user, "not_member")
        yield must("guest_waits", not (user and user.active), "already_active")
        yield must("guest_confirmed", user and user.state not in ASKED, "user_not_confirmed")
        yield must("owner_first", car.primary_linked or not policy.primary_first, "primary_not_linked")
