"""What a car asks of the cloud: linking, signing in, who is linked, and what it looks like itself."""

from pcm_sim.connect.accounts.account_keeping import NO_SECRET, keep, occasion_of, today
from pcm_sim.connect.accounts.porsche_id import Outcome, PorscheId
from pcm_sim.connect.accounts.porsche_id_life import check_security_code, log_in
from pcm_sim.connect.deeds import CAR, DONE, INSTRUCTOR, Answered, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage.cars import GUEST_INVITED, Car, Fleet, FleetTurn, Notice
from pcm_sim.connect.garage.entitlements import grants_of
from pcm_sim.connect.garage.linking import CODE_ASKED, LINK_ASKED, Asked, link, pair, unlink
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.operations.functions import functions_seen
from pcm_sim.connect.post.posting import Figures, Sheet, post
from pcm_sim.connect.rosters import recall, remember
from pcm_sim.connect.secrets import Sealed
from pcm_sim.connect.store import contracts as service
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.ordering import activation_deadline
from pcm_sim.connect.trouble.effects import age_of
from pcm_sim.connect.world import World
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.requests import Denied, Farewell, Roster, Welcome
from pcm_sim.domain.vehicle import LINKS

SIGN_IN_ASKED: Asked = (
    *CODE_ASKED[:2],
    ("account", ("porsche_id_unknown",)),
    ("account_open", ("account_not_active", "account_unconfirmed", "account_deleted", "account_locked")),
    ("password", ("password_wrong",)),
    ("security_set", ("security_code_not_set",)),
    ("security_open", ("security_code_locked",)),
    ("security_right", ("security_code_wrong",)),
    *LINK_ASKED,
)
"""What is checked of a sign-in in the car, one after the other, each with its refusals."""
RESUME_ASKED: Asked = (CODE_ASKED[0], ("still_linked", ("link_gone",)))
"""What is checked of somebody who logs in again."""


def fleet_of(world: World) -> Fleet:
    """Give the cars with the source that their codes are drawn from."""
    return Fleet(world.cars, world.chance)


def with_fleet(world: World, turn: FleetTurn) -> World:
    """Put the cars back after a step, and send what somebody should be told of it."""
    after = world.but(cars=turn.fleet.cars, chance=turn.fleet.chance)
    for one in turn.told:
        account = after.account(one.account)
        if account:
            after = post(after, account, _sheet(after, account, one))
    return after


def _sheet(world: World, account: PorscheId, notice: Notice) -> Sheet:
    """Write the letter of a notice; the link of a guest's invitation leads to the car."""
    codes = (notice.secret,) if notice.secret else ()
    links = (notice.vin,) if notice.kind == GUEST_INVITED else ()
    return Sheet(notice.kind, _figures(world, account, notice), codes, links, notice.to)


def _figures(world: World, account: PorscheId, notice: Notice) -> Figures:
    """Give what the letter of a notice fills in; whom it tells of is a guest or the owner, as it has it."""
    car, other = world.car(notice.vin), world.account(notice.about)
    name = other.name if other else ""
    return (
        ("name", account.name),
        ("car", name_for(world.cars, car, account.id) if car else notice.vin),
        ("code", notice.secret),
        ("day", today(world, account)),
        ("user", name),
        ("owner", name),
    )


def _pair(world: World, _: Visit, deed: Deed) -> Done:
    code = deed.secret("code") or NO_SECRET
    turn = pair(fleet_of(world), world.book.garage, deed.vin, code, world.now)
    after = with_fleet(world, turn)
    if turn.refused:
        return Done(after, turn.refused)
    return Done(after, _welcome(after, after.car(deed.vin), new=True))


def _welcome(world: World, car: Car | None, *, new: bool) -> Answered:
    account = world.account(car.linked[-1]) if car and car.linked else None
    if car is None or account is None:
        return Denied("link_gone")
    # Whoever comes second finds the services there already: new ones wait for the next start (F047).
    return Welcome(account.email, account.name, grants_of(world, car.vin) if new else None)


def _sign_in_car(world: World, _: Visit, deed: Deed) -> Done:
    """Link a car by Porsche ID; what a person types is checked before whose car it is."""
    car = world.car(deed.vin)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if "id" not in LINKS[car.method]:
        return Done(world, Denied("method_mismatch"))
    account = world.account_of(deed.text("email"))
    if account is None:
        return Done(world, Denied("porsche_id_unknown"))
    world, refusal = _check_secrets(world, account, deed)
    if refusal:
        return Done(world, refusal)
    turn = link(fleet_of(world), world.book.garage, deed.vin, account.id)
    after = with_fleet(world, turn)
    if turn.refused:
        return Done(after, turn.refused)
    return Done(after, _welcome(after, after.car(deed.vin), new=not car.linked))


def _check_secrets(world: World, account: PorscheId, deed: Deed) -> tuple[World, Denied | None]:
    """Check password and security code, one after the other, each with its own count of wrong tries."""
    password = deed.secret("password") or NO_SECRET
    world, refusal = settled(world, log_in(account, occasion_of(world), password))
    if refusal:
        return world, refusal
    code: Sealed = deed.secret("security_code") or NO_SECRET
    known = world.account(account.id) or account
    return settled(world, check_security_code(known, occasion_of(world), code))


def settled(world: World, outcome: Outcome) -> tuple[World, Denied | None]:
    """Keep what a check of a secret left: counters, and a mail where the last try was wrong."""
    return keep(world, outcome)


def _resume(world: World, _: Visit, deed: Deed) -> Done:
    car, account = world.car(deed.vin), world.account_of(deed.text("email"))
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if account is None or account.id not in car.linked:
        return Done(world, Denied("link_gone"))
    return Done(world, Welcome(account.email, account.name))


def _sync(world: World, visit: Visit, deed: Deed) -> Done:
    car = world.car(deed.vin)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if deed.flag("updated"):
        world = world.but(updates=world.updates - {car.vin})
    known = (world.account(one) for one in car.linked)
    users = tuple((one.email, one.name) for one in known if one)
    roster = Roster(users, grants_of(world, car.vin), car.vin in world.updates)
    age = age_of(visit.effects)
    if age:
        return Done(world, recall(world, car.vin, age) or roster)
    return Done(remember(world, car.vin, roster), roster)


def _unlink(world: World, _: Visit, deed: Deed) -> Done:
    car = world.car(deed.vin)
    email = deed.text("email")
    account = world.account_of(email)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if email and account is None:
        return Done(world, Farewell(email))
    turn = unlink(fleet_of(world), world.book.garage, car.vin, account.id if account else "")
    return Done(with_fleet(world, turn), turn.refused or Farewell(email))


def _see(world: World, _: Visit, deed: Deed) -> Done:
    """Take note of how a car is now: on, locked, charging, online; what waited for that goes on."""
    seen = CarSeen(
        ignition=deed.flag("ignition"),
        locked=deed.flag("locked"),
        occupied=deed.flag("occupied"),
        charging=deed.flag("charging"),
        parking_brake=deed.flag("parking_brake"),
        private_mode=deed.flag("private_mode"),
        offline=deed.text("offline"),
    )
    before = world.seen.get(deed.vin)
    after = world.but(seen={**world.seen, deed.vin: seen})
    # A car that is seen for the first time was on before.
    if seen.ignition and before and not before.ignition:
        after = _started(after, deed.vin)
    after = _fetched(after, deed.vin) if seen.fetches else after
    return Done(functions_seen(after, deed.vin, before), DONE)


def _started(world: World, vin: str) -> World:
    """Let a car that was switched on look for the services that were ordered for it by now (F047)."""
    waiting = (key for key, one in world.contracts.items() if one.sale.vin == vin and not one.in_car)
    return world.but(fetching={**world.fetching, vin: tuple(waiting)})


def _fetched(world: World, vin: str) -> World:
    """Let a car that is online fetch what it looked for at its start; what was ordered since waits on."""
    wanted = world.fetching.get(vin, ())
    if not wanted:
        return world
    world = world.but(fetching={**world.fetching, vin: ()})
    for key in wanted:
        contract = world.contracts[key]
        until = activation_deadline(world, contract)
        turn = service.restart(contract, world.now, online=True, withdraw_until=until)
        if turn.news:
            world = kept_contract(world, key, turn)
    return world


CARS = (CAR, INSTRUCTOR)
OPERATIONS = {
    "pair": Operation(_pair, CARS),
    "sign_in_car": Operation(_sign_in_car, CARS),
    "resume": Operation(_resume, CARS),
    "sync": Operation(_sync, CARS),
    "unlink": Operation(_unlink, CARS),
    "see_car": Operation(_see, CARS),
}
