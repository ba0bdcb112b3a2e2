"""How a car is linked to a Porsche ID and unlinked, with the order of checks fixed.

For a code: car known, method fits, locked out, linked already, code used, code of another car, code right.
For a Porsche ID, whose password and security code were checked before: car known, method fits, in this
person's garage, let in, the main user first.
"""

from collections.abc import Collection
from dataclasses import replace

from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.garage.cars import (
    Car,
    CarUser,
    Fleet,
    FleetTurn,
    GaragePolicy,
    Notice,
    Role,
    UserState,
    issue_code,
    refuse,
)
from pcm_sim.connect.secrets import Sealed, opens
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.vehicle import LINKS

Asked = tuple[tuple[str, tuple[str, ...]], ...]
"""What is checked one after the other, each with the refusals that say it is not so."""
CODE_ASKED: Asked = (
    ("car_known", ("vin_unknown",)),
    ("method", ("method_mismatch",)),
    ("code_open", ("pairing_locked",)),
    ("not_linked", ("already_paired",)),
    ("code_fresh", ("pairing_code_used",)),
    ("code_of_car", ("pairing_wrong_vehicle",)),
    ("code_right", ("pairing_code_wrong",)),
)
"""What `pair` checks."""
LINK_ASKED: Asked = (
    ("in_garage", ("not_in_garage",)),
    ("user_active", ("user_not_active",)),
    ("owner_first", ("primary_not_linked",)),
)
"""What `link` checks beyond what was checked before it."""


def pair(fleet: Fleet, policy: GaragePolicy, vin: str, code: Sealed, now: int) -> FleetTurn:
    """Link a car by the code that My Porsche shows; it links the main user, and is used up (F028-F030).

    Args:
        fleet: All cars.
        policy: Tries and waits.
        vin: The car the code is typed into.
        code: Sealed at the door.
        now: Simulated ms.

    Returns:
        The linked car, or one of `vin_unknown`, `method_mismatch`, `pairing_locked`, `already_paired`,
        `pairing_code_used`, `pairing_wrong_vehicle`, `pairing_code_wrong`.
    """
    car = fleet.car(vin)
    if car is None:
        return refuse(fleet, "vin_unknown")
    refusal = _refuse_code(fleet, car, code, now)
    if refusal:
        return FleetTurn(fleet, refusal)
    primary = car.primary
    if primary is None or not opens(code, car.code):
        return _count_wrong(fleet, policy, car, now)
    used = replace(car, code="", used_codes=(*car.used_codes, car.code), attempts=Attempts())
    return _link(fleet, policy, used, primary.account)


def _refuse_code(fleet: Fleet, car: Car, code: Sealed, now: int) -> Denied | None:
    if not car.pairs:
        return Denied("method_mismatch")
    wait = car.attempts.minutes_left(now)
    if wait:
        return Denied("pairing_locked", (("min", wait),))
    if car.linked:
        return Denied("already_paired")
    if any(opens(code, used) for used in car.used_codes):
        return Denied("pairing_code_used")
    if any(opens(code, other.code) for other in fleet.cars if other.vin != car.vin):
        return Denied("pairing_wrong_vehicle")
    return None


def _count_wrong(fleet: Fleet, policy: GaragePolicy, car: Car, now: int) -> FleetTurn:
    attempts = car.attempts.fail(now, policy.code_tries, policy.code_wait_ms)
    counted = fleet.with_car(replace(car, attempts=attempts))
    wait = attempts.minutes_left(now)
    if wait:
        return refuse(counted, "pairing_locked", ("min", wait))
    return refuse(counted, "pairing_code_wrong", ("n", policy.code_tries - attempts.wrong))


def link(fleet: Fleet, policy: GaragePolicy, vin: str, account: str) -> FleetTurn:
    """Link a car to a Porsche ID that signed in there (F027, F043).

    Args:
        fleet: All cars.
        policy: Whether the main user comes first.
        vin: The car.
        account: Who signed in; password and security code are right.

    Returns:
        The linked car, or one of `vin_unknown`, `method_mismatch`, `not_in_garage`, `user_not_active`,
        `primary_not_linked`.
    """
    car = fleet.car(vin)
    if car is None:
        return refuse(fleet, "vin_unknown")
    refusal = _refuse_sign_in(car, policy, account)
    return FleetTurn(fleet, refusal) if refusal else _link(fleet, policy, car, account)


def _refuse_sign_in(car: Car, policy: GaragePolicy, account: str) -> Denied | None:
    if "id" not in LINKS[car.method]:
        return Denied("method_mismatch")
    user = car.user(account)
    if user is None:
        return Denied("not_in_garage")
    if not user.active:
        return Denied("user_not_active")
    waits = policy.primary_first and user.role is Role.SECONDARY and not car.primary_linked
    return Denied("primary_not_linked") if waits else None


def _link(fleet: Fleet, policy: GaragePolicy, car: Car, account: str) -> FleetTurn:
    linked = replace(
        car,
        linked=tuple(dict.fromkeys((*car.linked, account))),
        once_linked=tuple(one for one in car.once_linked if one != account),
    )
    told = () if account in car.linked else (Notice("vehicle_linked", account, car.vin),)
    return FleetTurn(fleet.with_car(let_in(linked, policy)), None, told)


def let_in(car: Car, policy: GaragePolicy) -> Car:
    """Let everybody a step further whose SMS code is confirmed and who waits for the main user no more.

    Args:
        car: The car.
        policy: Whether the main user must be linked first, and lets people in himself.
    """
    if policy.primary_first and not car.primary_linked:
        return car
    further = UserState.PENDING_PRIMARY_ACTIVATION if policy.primary_activates else UserState.ACTIVE
    return replace(car, members=tuple(_moved_on(one, further) for one in car.members))


def _moved_on(user: CarUser, further: UserState) -> CarUser:
    return replace(user, state=further) if user.state is UserState.CONFIRMED else user


def unlink(fleet: Fleet, policy: GaragePolicy, vin: str, account: str = "") -> FleetTurn:
    """Take a link away: log-out in the car, a factory reset, a deleted account (F150, F152).

    Args:
        fleet: All cars.
        policy: For the fresh code that the car gets with its last link gone (F039).
        vin: The car.
        account: Whose link; empty for everybody's, as a factory reset does.

    Returns:
        The car without it, or `vin_unknown`; nothing changes where there was no link.
    """
    car = fleet.car(vin)
    if car is None:
        return refuse(fleet, "vin_unknown")
    return FleetTurn(without_links(fleet, policy, car, (account,) if account else car.linked))


def without_links(fleet: Fleet, policy: GaragePolicy, car: Car, names: Collection[str]) -> Fleet:
    """Put a car in place without the links of some accounts; the last one that goes brings a fresh code.

    Args:
        fleet: All cars.
        policy: For the code.
        car: The car's new state.
        names: Accounts.
    """
    cut = tuple(one for one in car.linked if one in names)
    left = tuple(one for one in car.linked if one not in names)
    kept = tuple(one for one in cut if car.user(one))
    once = tuple(dict.fromkeys((*car.once_linked, *kept)))
    after = fleet.with_car(replace(car, linked=left, once_linked=once))
    return issue_code(after, policy, car.vin) if cut and not left else after
