"""Who else may use a car: up to five secondary users, each with a Porsche ID and preferences (F146, F147).

The main user invites, the person confirms a code by SMS, and the main user, linked in the car, lets the
person in. Only the owner buys (F148). The exchange of the SMS code is the one of a Porsche ID.
"""

from collections.abc import Callable
from dataclasses import replace

from pcm_sim.connect.accounts.porsche_id import Occasion, Outcome, PorscheId, Stage
from pcm_sim.connect.accounts.porsche_id_opening import confirm_sms, request_sms
from pcm_sim.connect.checks import first_refusal
from pcm_sim.connect.garage.cars import (
    GUEST_INVITED,
    Car,
    CarUser,
    Fleet,
    FleetTurn,
    GaragePolicy,
    Notice,
    Role,
    UserState,
    refuse,
)
from pcm_sim.connect.garage.garage import without_users
from pcm_sim.connect.garage.joining import joined
from pcm_sim.connect.garage.linking import let_in, without_links
from pcm_sim.connect.garage.user_checks import (
    Guest,
    activation_checks,
    asking,
    buyer_checks,
    code_checks,
    guest_checks,
    invite_checks,
)
from pcm_sim.connect.secrets import Sealed
from pcm_sim.domain.requests import Denied


def refuse_buyer(car: Car, account: str) -> Denied | None:
    """Refuse to sell to anybody but the owner of the car (F148).

    Returns:
        `not_member`, `not_owner`, or none for the main user.
    """
    return first_refusal(buyer_checks(car, account))


def invite(fleet: Fleet, policy: GaragePolicy, vin: str, owner: str, guest: str) -> FleetTurn:
    """Invite a person to a car (F146).

    Order of checks: car, owner, in already, room left, main user linked in the car.

    Args:
        fleet: All cars.
        policy: How many, and whether the main user must be linked first.
        vin: The car.
        owner: Who invites.
        guest: Account of the person, who has or gets a Porsche ID.

    Returns:
        The car with the person invited, or `vin_unknown`, `not_member`, `not_owner`, `already_member`,
        `secondary_limit` with how many there may be, `primary_not_linked`.
    """
    refused, car = first_refusal(invite_checks(fleet, policy, vin, owner, guest)), fleet.car(vin)
    if refused or car is None:
        return FleetTurn(fleet, refused)
    user = CarUser(guest, Role.SECONDARY, UserState.INVITED)
    former = tuple(one for one in car.former if one != guest)
    invited = replace(car, members=(*car.members, user), former=former)
    return FleetTurn(fleet.with_car(invited), None, (Notice(GUEST_INVITED, guest, vin, about=owner),))


def request_code(fleet: Fleet, guest: Guest, occasion: Occasion) -> FleetTurn:
    """Let a person who was invited ask for the code by SMS.

    Args:
        fleet: All cars.
        guest: Who asks, at which number.
        occasion: When, and the figures of codes by SMS; codes are drawn from the fleet's own chance.

    Returns:
        The car with the code sent, or `vin_unknown`, `not_member`, `already_active`, `rate_limited`.
    """
    return _by_sms(fleet, guest, occasion, request_sms)


def confirm_code(
    fleet: Fleet, policy: GaragePolicy, guest: Guest, code: Sealed, occasion: Occasion
) -> FleetTurn:
    """Let a person who was invited type the code of the SMS.

    Args:
        fleet: All cars.
        policy: Whether the main user must be linked, and lets people in.
        guest: Who types.
        code: Sealed at the door.
        occasion: When, and the figures of codes by SMS.

    Returns:
        The person a step further: waiting for the main user to be linked, for the main user's word, or in;
        or `vin_unknown`, `not_member`, `already_active`, `sms_code_first` before a code was asked for,
        and the refusals of `confirm_sms`.
    """

    def typed(account: PorscheId, when: Occasion) -> Outcome:
        return confirm_sms(account, when, code)

    refused = first_refusal(code_checks(fleet, guest, occasion, code))
    if refused and refused.reason == "sms_code_first":
        return FleetTurn(fleet, refused)
    turn = _by_sms(fleet, guest, occasion, typed)
    car = turn.fleet.car(guest.vin)
    if car is None or turn.refused:
        return turn
    return joined(turn.fleet, let_in(car, policy), guest.account)


def _by_sms(
    fleet: Fleet,
    guest: Guest,
    occasion: Occasion,
    step: Callable[[PorscheId, Occasion], Outcome],
) -> FleetTurn:
    """Carry out a step of the SMS exchange for somebody who was invited, as a Porsche ID has it."""
    refused, car = first_refusal(guest_checks(fleet, guest)), fleet.car(guest.vin)
    user = car.user(guest.account) if car else None
    if refused or car is None or user is None:
        return FleetTurn(fleet, refused)
    outcome = step(asking(guest, user), occasion._replace(chance=fleet.chance))
    confirmed = outcome.account.stage is Stage.SMS_CONFIRMED
    sent = outcome.account.stage is Stage.SMS_SENT
    state = UserState.CONFIRMED if confirmed else UserState.SMS_SENT if sent else user.state
    changed = car.with_user(replace(user, state=state, sms=outcome.account.sms))
    told = tuple(Notice(one.kind, guest.account, guest.vin, one.to, one.secret) for one in outcome.letters)
    return FleetTurn(replace(fleet, chance=outcome.chance).with_car(changed), outcome.refusal, told)


def activate_user(fleet: Fleet, policy: GaragePolicy, vin: str, owner: str, guest: str) -> FleetTurn:
    """Let a person in whose code is confirmed, or who was suspended.

    Args:
        fleet: All cars.
        policy: Whether the main user must be linked first.
        vin: The car.
        owner: Its main user, the only one who can.
        guest: Whom to let in.

    Returns:
        The person in, or `vin_unknown`, `not_member`, `not_owner`, `already_active`, `user_not_confirmed`,
        `primary_not_linked`.
    """
    refused, car = first_refusal(activation_checks(fleet, policy, vin, owner, guest)), fleet.car(vin)
    user = car.user(guest) if car else None
    if refused or car is None or user is None:
        return FleetTurn(fleet, refused)
    return joined(fleet, car.with_user(replace(user, state=UserState.ACTIVE)), guest)


def suspend_user(fleet: Fleet, policy: GaragePolicy, vin: str, owner: str, guest: str) -> FleetTurn:
    """Let a secondary user pause: the link in the car ends, the preferences stay.

    Returns:
        The person suspended, or `vin_unknown`, `not_member`, `not_owner`, `user_not_active`.
    """
    car = _owned(fleet, vin, owner)
    if isinstance(car, Denied):
        return FleetTurn(fleet, car)
    user = next((one for one in car.secondaries if one.account == guest), None)
    if user is None:
        return refuse(fleet, "not_member")
    if not user.active:
        return refuse(fleet, "user_not_active")
    paused = car.with_user(replace(user, state=UserState.SUSPENDED))
    return FleetTurn(without_links(fleet, policy, paused, (guest,)))


def remove_user(fleet: Fleet, policy: GaragePolicy, vin: str, owner: str, guest: str) -> FleetTurn:
    """Take a secondary user's car away, whatever state he is in; who leaves himself uses `take_out`.

    Returns:
        The car without the person, or `vin_unknown`, `not_member`, `not_owner`.
    """
    car = _owned(fleet, vin, owner)
    if isinstance(car, Denied):
        return FleetTurn(fleet, car)
    user = next((one for one in car.secondaries if one.account == guest), None)
    if user is None:
        return refuse(fleet, "not_member")
    told = (Notice("user_removed", guest, vin),)
    return FleetTurn(without_users(fleet, policy, car, (user,)), None, told)


def configure(fleet: Fleet, vin: str, account: str, key: str, value: str) -> FleetTurn:
    """Set one preference of one person for the services of a car (F147).

    Args:
        fleet: All cars.
        vin: The car.
        account: Whose preference.
        key: What is set.
        value: To what; empty takes it back.

    Returns:
        The car with it, or `vin_unknown`, `not_member`, `user_not_active`.
    """
    car = fleet.car(vin)
    user = car.user(account) if car else None
    if car is None or user is None:
        return refuse(fleet, "not_member" if car else "vin_unknown")
    if not user.active:
        return refuse(fleet, "user_not_active")
    kept = tuple(one for one in user.preferences if one[0] != key)
    chosen = (*kept, (key, value)) if value else kept
    return FleetTurn(fleet.with_car(car.with_user(replace(user, preferences=chosen))))


def close_account(fleet: Fleet, policy: GaragePolicy, account: str) -> Fleet:
    """Give all cars after a Porsche ID was deleted: no link, no access, preferences reset (F152, F153).

    The car stays in the record, as customer data do (F154); the desk ends that with `erase_account`.
    """
    for car in fleet.cars_of(account):
        kept = tuple(_closed(one) if one.account == account else one for one in car.members)
        used = car.used_codes
        own_code = car.primary is not None and car.primary.account == account and car.code
        closed = replace(
            car,
            members=kept,
            code="" if own_code else car.code,
            used_codes=(*used, car.code) if own_code else used,
        )
        fleet = without_links(fleet, policy, closed, (account,))
    return fleet


def erase_account(fleet: Fleet, policy: GaragePolicy, account: str) -> Fleet:
    """Give all cars after the Centre erased a customer's data (F155): the person is nowhere in them."""
    for car in fleet.cars_of(account):
        user = car.user(account)
        gone = car.members if user and user.role is Role.PRIMARY else tuple(filter(None, (user,)))
        fleet = without_users(fleet, policy, car, gone)
    return replace(fleet, cars=tuple(_forgotten(one, account) for one in fleet.cars))


def _closed(user: CarUser) -> CarUser:
    return CarUser(user.account, user.role, UserState.SUSPENDED, remote=False)


def _forgotten(car: Car, account: str) -> Car:
    if account not in car.former and account != car.claimed_by:
        return car
    former = tuple(one for one in car.former if one != account)
    return replace(car, former=former, claimed_by="" if car.claimed_by == account else car.claimed_by)


def _owned(fleet: Fleet, vin: str, owner: str) -> Car | Denied:
    """Give a car to its main user, and the refusal to anybody else."""
    car = fleet.car(vin)
    if car is None:
        return Denied("vin_unknown")
    return refuse_buyer(car, owner) or car
