"""How a car comes into a person's profile and leaves it, and where its pairing code is shown.

By VIN a Centre may have to see the papers first; by the dealer's invitation it has. Whoever takes a car out
of the profile ends the link, the codes, the users and their rights of it; its contracts stay with the VIN,
and what becomes of them is for the market to say (F086, F108, F150).
"""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.garage.cars import (
    VIN_LENGTH,
    Car,
    CarUser,
    Fleet,
    FleetTurn,
    GaragePolicy,
    Notice,
    Role,
    issue_code,
    refuse,
)
from pcm_sim.connect.garage.linking import without_links
from pcm_sim.domain.requests import Denied


class CodePlace(NamedTuple):
    """A place at which a pairing code is shown.

    Attributes:
        id: Its name.
        facts: F-numbers it rests on.
    """

    id: str
    facts: tuple[str, ...]


CODE_PLACES = (
    CodePlace("home_page", ("F039",)),
    CodePlace("vehicle_detail", ("F040",)),
    CodePlace("app_garage", ("F041", "F042")),
)


def code_places(car: Car, account: str) -> tuple[CodePlace, ...]:
    """List where a person sees the pairing code: in three places, or nowhere once the car is linked (F039).

    Args:
        car: The car.
        account: Who looks; the code is the main user's.
    """
    primary = car.primary
    shown = car.code and not car.linked and primary and primary.active and primary.account == account
    return CODE_PLACES if shown else ()


def tidy_vin(typed: str) -> str:
    """Give a VIN as it is kept: capitals, no blanks."""
    return "".join(typed.split()).upper()


def add_by_vin(fleet: Fleet, policy: GaragePolicy, typed: str, account: str) -> FleetTurn:
    """Add a car by the number that a person types.

    Order of checks: form of the number, known, in the profile already, waiting already, somebody else's.

    Args:
        fleet: All cars.
        policy: Whether a Centre confirms.
        typed: A VIN, with blanks and small letters as they come.
        account: Who adds it.

    Returns:
        The car waits for the Centre, or is in the profile at once; else `vin_invalid` with the length,
        `vin_unknown`, `already_member`, `ownership_pending` or `vehicle_owned_by_other`.
    """
    vin = tidy_vin(typed)
    if len(vin) != VIN_LENGTH or not (vin.isascii() and vin.isalnum()):
        return refuse(fleet, "vin_invalid", ("n", VIN_LENGTH))
    car = _free_car(fleet, vin, account)
    if isinstance(car, Denied):
        return FleetTurn(fleet, car)
    if not policy.dealer_confirms:
        return _enter(fleet, policy, car, account)
    return FleetTurn(fleet.with_car(replace(car, claimed_by=account)))


def add_by_invitation(fleet: Fleet, policy: GaragePolicy, vin: str, account: str) -> FleetTurn:
    """Add the car that a dealer invited a person for; the dealer knows whose it is.

    Returns:
        The car is in the profile, or the refusals of `add_by_vin`; a claim of the same person is settled.
    """
    car = fleet.car(vin)
    if car is None or not account or car.claimed_by != account:
        free = _free_car(fleet, vin, account)
        return FleetTurn(fleet, free) if isinstance(free, Denied) else _enter(fleet, policy, free, account)
    return _enter(fleet, policy, car, account)


def confirm_ownership(fleet: Fleet, policy: GaragePolicy, vin: str, account: str) -> FleetTurn:
    """Confirm at the desk that a car is the person's who added it, by the papers shown.

    Returns:
        The car is in the profile, or `vin_unknown`, or `ownership_not_claimed` where this person waits not.
    """
    car = _claimed_car(fleet, vin, account)
    return FleetTurn(fleet, car) if isinstance(car, Denied) else _enter(fleet, policy, car, account)


def reject_ownership(fleet: Fleet, vin: str, account: str) -> FleetTurn:
    """Turn a person away at the desk who added a car; it is free for another.

    Returns:
        The car is nobody's, or the refusals of `confirm_ownership`.
    """
    car = _claimed_car(fleet, vin, account)
    if isinstance(car, Denied):
        return FleetTurn(fleet, car)
    return FleetTurn(fleet.with_car(replace(car, claimed_by="")))


def rename(fleet: Fleet, vin: str, account: str, nickname: str) -> FleetTurn:
    """Let a person give the car a name of his own; an empty one brings the label back.

    Returns:
        The car with it, or `vin_unknown`, or `not_member`.
    """
    car = fleet.car(vin)
    user = car.user(account) if car else None
    if car is None or user is None:
        return refuse(fleet, "not_member" if car else "vin_unknown")
    return FleetTurn(fleet.with_car(car.with_user(replace(user, nickname=nickname.strip()))))


def take_out(fleet: Fleet, policy: GaragePolicy, vin: str, account: str) -> FleetTurn:
    """Take a car out of a person's profile (F150).

    With the main user all others go too, for he let them in; the code counts no more. A secondary user
    leaves alone. Contracts are not touched.

    Args:
        fleet: All cars.
        policy: For the fresh code, should the last linked person be a secondary user.
        vin: The car.
        account: Whose profile; a person who waits for the Centre takes the request back.

    Returns:
        The car without this person, or `vin_unknown`, or `not_member`.
    """
    car = fleet.car(vin)
    if car is None:
        return refuse(fleet, "vin_unknown")
    if account and car.claimed_by == account:
        return FleetTurn(fleet.with_car(replace(car, claimed_by="")))
    user = car.user(account)
    if user is None:
        return refuse(fleet, "not_member")
    gone = car.members if user.role is Role.PRIMARY else (user,)
    told = tuple(
        Notice("vehicle_removed" if one.account == account else "user_removed", one.account, vin)
        for one in gone
    )
    return FleetTurn(without_users(fleet, policy, car, gone), None, told)


def without_users(fleet: Fleet, policy: GaragePolicy, car: Car, gone: tuple[CarUser, ...]) -> Fleet:
    """Take people off a car, with their links and rights; without a main user its code counts no more.

    Args:
        fleet: All cars.
        policy: For a fresh code where the last linked person goes and the main user stays.
        car: The car.
        gone: Members of it.
    """
    # Who sold the car is the last one of the former: the main user goes after the others.
    leaving = sorted(gone, key=lambda one: one.role is Role.PRIMARY)
    names = {one.account for one in gone}
    left = tuple(one for one in car.members if one.account not in names)
    fewer = replace(
        car,
        members=left,
        former=tuple(dict.fromkeys((*car.former, *(one.account for one in leaving)))),
        once_linked=tuple(one for one in car.once_linked if one not in names),
    )
    if fewer.primary is None:
        used = (*car.used_codes, car.code) if car.code else car.used_codes
        fewer = replace(fewer, code="", used_codes=used)
    return without_links(fleet, policy, fewer, names)


def _enter(fleet: Fleet, policy: GaragePolicy, car: Car, account: str) -> FleetTurn:
    """Make a person the main user of a car that is nobody's."""
    former = tuple(one for one in car.former if one != account)
    entered = replace(car, members=(CarUser(account, Role.PRIMARY),), former=former, claimed_by="")
    issued = issue_code(fleet.with_car(entered), policy, car.vin)
    return FleetTurn(issued, None, (Notice("vehicle_added", account, car.vin),))


def _free_car(fleet: Fleet, vin: str, account: str) -> Car | Denied:
    car = fleet.car(vin)
    if car is None:
        return Denied("vin_unknown")
    if car.user(account):
        return Denied("already_member")
    if car.claimed_by == account:
        return Denied("ownership_pending")
    return Denied("vehicle_owned_by_other") if car.members or car.claimed_by else car


def _claimed_car(fleet: Fleet, vin: str, account: str) -> Car | Denied:
    car = fleet.car(vin)
    if car is None:
        return Denied("vin_unknown")
    return car if account and car.claimed_by == account else Denied("ownership_not_claimed")
