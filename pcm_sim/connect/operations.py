"""What a car can ask of the cloud, with the order of checks fixed so that a refusal is always the same.

For a code: car known, method fits, locked out, linked already, code used, code of another car, code right.
For a Porsche ID: car known, method fits, account known, deleted, locked out, password, security code set,
locked out, right, and the car in this person's garage.
"""

from dataclasses import replace

from pcm_sim.connect.codes import issue_code
from pcm_sim.connect.world import Account, Attempts, CloudVehicle, JournalEntry, World
from pcm_sim.domain.areas import Grant
from pcm_sim.domain.requests import (
    CloudRequest,
    Denied,
    Farewell,
    Pair,
    Reply,
    Resume,
    Roster,
    SignIn,
    Sync,
    Unlink,
    Welcome,
)
from pcm_sim.domain.rules import Policy
from pcm_sim.domain.things import Product
from pcm_sim.domain.vehicle import LINKS

DAY_MS = 86_400_000
Result = tuple[World, Reply]


def call(world: World, policy: Policy, vin: str, request: CloudRequest, now: int) -> Result:
    """Carry out a car's request.

    Args:
        world: The cloud before it.
        policy: Tries and waits.
        vin: The car that asks.
        request: What it asks.
        now: Simulated ms.

    Returns:
        The cloud after it, and the reply. A refusal changes nothing but counters of wrong tries.
    """
    world, reply = _carry_out(world, policy, vin, request, now)
    outcome = reply.reason if isinstance(reply, Denied) else "ok"
    return world.noted(JournalEntry(now, type(request).__name__.lower(), vin, outcome)), reply


def _carry_out(world: World, policy: Policy, vin: str, request: CloudRequest, now: int) -> Result:
    vehicle = world.vehicle(vin)
    if vehicle is None:
        return world, Denied("vin_unknown")
    match request:
        case Pair(code):
            return _pair(world, policy, vehicle, code, now)
        case SignIn():
            return _sign_in(world, policy, vehicle, request, now)
        case Resume(email):
            return _resume(world, vehicle, email)
        case Sync(updated):
            known = replace(vehicle, update=False) if updated else vehicle
            return world.with_vehicle(known), _roster(world, known)
        case Unlink(email):
            return _unlink(world, policy, vehicle, email), Farewell(email)


def _pair(world: World, policy: Policy, vehicle: CloudVehicle, code: str, now: int) -> Result:
    refusal = _pair_refusal(world, vehicle, code, now)
    if refusal:
        return world, refusal
    if code != vehicle.code:
        attempts = vehicle.attempts.fail(now, policy.code_tries, policy.code_wait_ms)
        world = world.with_vehicle(replace(vehicle, attempts=attempts))
        return world, _wrong("pairing_code_wrong", "pairing_locked", attempts, policy.code_tries, now)
    owner = next(member.account for member in vehicle.members if member.role == "primary")
    linked = replace(
        vehicle, linked=(owner,), code="", used_codes=(*vehicle.used_codes, code), attempts=Attempts()
    )
    account = world.account(owner)
    return world.with_vehicle(linked), Welcome(account.email, account.name, vehicle.grants)


def _pair_refusal(world: World, vehicle: CloudVehicle, code: str, now: int) -> Denied | None:
    if "code" not in LINKS[vehicle.method]:
        return Denied("method_mismatch")
    wait = vehicle.attempts.minutes_left(now)
    if wait:
        return Denied("pairing_locked", (("min", wait),))
    if vehicle.linked:
        return Denied("already_paired")
    if code in vehicle.used_codes:
        return Denied("pairing_code_used")
    if any(code == other.code for other in world.vehicles if other.vin != vehicle.vin):
        return Denied("pairing_wrong_vehicle")
    return None


def _sign_in(world: World, policy: Policy, vehicle: CloudVehicle, request: SignIn, now: int) -> Result:
    if "id" not in LINKS[vehicle.method]:
        return world, Denied("method_mismatch")
    account = world.account_of(request.email)
    if account is None:
        return world, Denied("porsche_id_unknown")
    if account.state == "deleted":
        return world, Denied("account_deleted")
    world, refusal = _check_password(world, policy, account, request.password, now)
    if refusal:
        return world, refusal
    world, refusal = _check_security_code(
        world, policy, world.account(account.id), request.security_code, now
    )
    if refusal:
        return world, refusal
    if not any(member.account == account.id for member in vehicle.members):
        return world, Denied("not_in_garage")
    # Whoever comes second finds the services there already: new ones wait for the next start (F047).
    grants = None if vehicle.linked else vehicle.grants
    linked = replace(vehicle, linked=tuple(dict.fromkeys((*vehicle.linked, account.id))))
    return world.with_vehicle(linked), Welcome(account.email, account.name, grants)


def _check_password(
    world: World, policy: Policy, account: Account, password: str, now: int
) -> tuple[World, Denied | None]:
    wait = account.password_attempts.minutes_left(now)
    if wait:
        return world, Denied("account_locked", (("min", wait),))
    if password == account.password:
        return world.with_account(replace(account, password_attempts=Attempts())), None
    attempts = account.password_attempts.fail(now, policy.password_tries, policy.password_wait_ms)
    world = world.with_account(replace(account, password_attempts=attempts))
    return world, _wrong("password_wrong", "account_locked", attempts, policy.password_tries, now)


def _check_security_code(
    world: World, policy: Policy, account: Account, code: str, now: int
) -> tuple[World, Denied | None]:
    if account.security_code is None:
        return world, Denied("security_code_not_set")
    wait = account.security_attempts.minutes_left(now)
    if wait:
        return world, Denied("security_code_locked", (("min", wait),))
    if code == account.security_code:
        return world.with_account(replace(account, security_attempts=Attempts())), None
    tries = policy.security_code_tries
    attempts = account.security_attempts.fail(now, tries, policy.security_code_wait_ms)
    world = world.with_account(replace(account, security_attempts=attempts))
    return world, _wrong("security_code_wrong", "security_code_locked", attempts, tries, now)


def _wrong(wrong: str, locked: str, attempts: Attempts, tries: int, now: int) -> Denied:
    wait = attempts.minutes_left(now)
    if wait:
        return Denied(locked, (("min", wait),))
    return Denied(wrong, (("n", tries - attempts.wrong),))


def _resume(world: World, vehicle: CloudVehicle, email: str) -> Result:
    account = world.account_of(email)
    if account is None or account.id not in vehicle.linked:
        return world, Denied("link_gone")
    return world, Welcome(account.email, account.name)


def order(world: World, vin: str, product: Product, now: int) -> World:
    """Order a product for a car in the Connect Store; the car learns of it at its next start online (F047).

    Args:
        world: The cloud before it.
        vin: The car.
        product: A service, or a function that waits for its activation in the car.
        now: Simulated ms.
    """
    vehicle = world.vehicle(vin)
    if vehicle is None:
        return world
    until = now + product.term_days * DAY_MS if product.term_days else None
    state = "ready" if product.kind == "function" else "active"
    kept = tuple(one for one in vehicle.grants if one.product != product.id)
    ordered = replace(vehicle, grants=(*kept, Grant(product.id, until, state)))
    return world.with_vehicle(ordered).noted(JournalEntry(now, "order", vin, "ok"))


def offer_update(world: World, vin: str, *, on: bool) -> World:
    """Let a software update wait for a car, or take it back."""
    vehicle = world.vehicle(vin)
    return world if vehicle is None else world.with_vehicle(replace(vehicle, update=on))


def _roster(world: World, vehicle: CloudVehicle) -> Roster:
    accounts = map(world.account, vehicle.linked)
    return Roster(tuple((one.email, one.name) for one in accounts), vehicle.grants, vehicle.update)


def _unlink(world: World, policy: Policy, vehicle: CloudVehicle, email: str) -> World:
    """Take one link away, or all of them where no address is named."""
    account = world.account_of(email)
    gone = account.id if account else ""
    left = tuple(one for one in vehicle.linked if one != gone) if email else ()
    if left == vehicle.linked:
        return world
    after = world.with_vehicle(replace(vehicle, linked=left))
    return after if left else issue_code(after, policy, vehicle.vin)
