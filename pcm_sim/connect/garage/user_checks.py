"""What is asked before somebody buys for a car, or invites and lets in who else uses it (F146-F148)."""

from typing import NamedTuple

from pcm_sim.connect.accounts.account_checks import sms_code_checks, sms_request_checks
from pcm_sim.connect.accounts.porsche_id import Occasion, PorscheId, Stage
from pcm_sim.connect.checks import Checks, must
from pcm_sim.connect.garage.cars import Car, CarUser, Fleet, GaragePolicy, Role, UserState
from pcm_sim.connect.garage.joining import ASKED
from pcm_sim.connect.secrets import Sealed


class Guest(NamedTuple):
    """Somebody who was invited to a car.

    Attributes:
        vin: The car.
        account: The person's Porsche ID.
        mobile: The number that the code goes to.
    """

    vin: str
    account: str
    mobile: str = ""


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


def asking(guest: Guest, user: CarUser) -> PorscheId:
    """Give somebody who was invited as an account on the same step of the exchange by SMS."""
    stage = Stage.SMS_SENT if user.state is UserState.SMS_SENT else Stage.LINK_OPENED
    return PorscheId(guest.account, mobile=guest.mobile, stage=stage, sms=user.sms)


def guest_checks(fleet: Fleet, guest: Guest) -> Checks:
    """Ask what every step of somebody who was invited asks: the car, the invitation, not in yet."""
    car = fleet.car(guest.vin)
    yield must("car_known", car, "vin_unknown")
    if car:
        user = car.user(guest.account)
        yield must("invited", user, "not_member")
        yield must("guest_waits", user and user.state in ASKED, "already_active")


def code_checks(fleet: Fleet, guest: Guest, occasion: Occasion, code: Sealed | None) -> Checks:
    """Ask what is asked of somebody who wants the code by SMS, or has typed it.

    Args:
        fleet: All cars.
        guest: Who asks.
        occasion: When, and the figures of codes by SMS.
        code: What was typed; none where the code is asked for.
    """
    yield from guest_checks(fleet, guest)
    car = fleet.car(guest.vin)
    user = car.user(guest.account) if car else None
    if user is None or user.state not in ASKED:
        return
    if code is None:
        yield from sms_request_checks(asking(guest, user), occasion)
        return
    yield must("sms_first", user.state is not UserState.INVITED, "sms_code_first")
    yield from sms_code_checks(asking(guest, user), occasion, code)
