"""States of people in a car: whether somebody is linked there, and whether somebody may use it."""

from collections.abc import Iterator
from dataclasses import replace

from pcm_sim.connect.accounts.porsche_id import OPENED, SmsCodes
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.garage.cars import (
    GUEST_INVITED,
    Car,
    CarUser,
    Fleet,
    FleetTurn,
    Notice,
    Role,
    UserState,
    issue_code,
)
from pcm_sim.connect.garage.joining import ASKED
from pcm_sim.connect.garage.linking import link, pair, unlink, without_links
from pcm_sim.connect.garage.users import activate_user, remove_user
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.secrets import seal
from pcm_sim.connect.states.cars import car_of
from pcm_sim.connect.states.things import Kind, Thing, Wish
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.vehicle import LINKS

_PRIMARY = Denied("state_primary")


def _links(world: World) -> Iterator[Thing]:
    for car in world.cars:
        for user in car.members:
            if _can_link(car, user):
                yield Thing("link", user.account, car.vin)


def _can_link(car: Car, user: CarUser) -> bool:
    """Tell whether there is or could be a link: where a code links, it is the main user's."""
    signs_in = "id" in LINKS[car.method]
    could = user.active and (signs_in or (car.pairs and user.role is Role.PRIMARY))
    return could or user.account in car.linked


def _link_state(world: World, thing: Thing) -> str:
    car = world.car(thing.vin)
    user = car.user(thing.account) if car else None
    if car is None or user is None or not _can_link(car, user):
        return ""
    if thing.account in car.linked:
        return "linked"
    return "cut" if thing.account in car.once_linked else "none"


def _to_linked(world: World, wish: Wish) -> World | Denied:
    """Link a car as if somebody had typed the code or signed in there."""
    car, account = car_of(world, wish.thing), world.account(wish.thing.account)
    if account is None or account.stage not in OPENED:
        return Denied("account_not_active")
    policy = world.book.garage
    if "id" in LINKS[car.method]:
        turn = link(fleet_of(world), policy, car.vin, account.id)
        return turn.refused or with_fleet(world, turn)
    fleet = _with_code(world, car)
    shown = fleet.car(car.vin)
    turn = pair(fleet, policy, car.vin, seal(shown.code if shown else "", ""), world.now)
    return turn.refused or with_fleet(world, turn)


def _with_code(world: World, car: Car) -> Fleet:
    """Give the cars with one that has a code to be linked by, and no wrong tries."""
    fleet = fleet_of(world).with_car(replace(car, attempts=Attempts()))
    return fleet if car.code else issue_code(fleet, world.book.garage, car.vin)


def _to_cut(world: World, wish: Wish) -> World | Denied:
    """Cut a link; the last one that goes brings a fresh code where a code links."""
    if wish.thing.account not in car_of(world, wish.thing).linked:
        return Denied("state_not_linked")
    turn = unlink(fleet_of(world), world.book.garage, wish.thing.vin, wish.thing.account)
    return turn.refused or with_fleet(world, turn)


def _users(world: World) -> Iterator[Thing]:
    return (Thing("user", one.account, car.vin) for car in world.cars for one in car.members)


def _user(world: World, thing: Thing) -> CarUser | None:
    car = world.car(thing.vin)
    return car.user(thing.account) if car else None


def _user_state(world: World, thing: Thing) -> str:
    user = _user(world, thing)
    return user.state.value if user else ""


def _to_active(world: World, wish: Wish) -> World | Denied:
    """Let somebody in as the main user does; a guest's code by SMS counts as typed."""
    car, user = car_of(world, wish.thing), _user(world, wish.thing)
    if user is None or user.role is Role.PRIMARY:
        changed = replace(user, state=UserState.ACTIVE) if user else None
        return world.with_car(car.with_user(changed)) if changed else world
    if user.state in ASKED:
        car = car.with_user(replace(user, state=UserState.CONFIRMED, sms=SmsCodes()))
    owner = car.primary.account if car.primary else ""
    turn = activate_user(fleet_of(world).with_car(car), world.book.garage, car.vin, owner, user.account)
    return turn.refused or with_fleet(world, turn)


def _to_suspended(world: World, wish: Wish) -> World | Denied:
    return _stepped_back(world, wish, UserState.SUSPENDED)


def _to_invited(world: World, wish: Wish) -> World | Denied:
    """Invite a guest once more, with the mail; the main user is nobody's guest."""
    thing, car = wish.thing, car_of(world, wish.thing)
    if car.primary and car.primary.account == thing.account:
        return _PRIMARY
    after = _stepped_back(world, wish, UserState.INVITED)
    owner = car.primary.account if car.primary else ""
    told = (Notice(GUEST_INVITED, thing.account, car.vin, about=owner),)
    return after if isinstance(after, Denied) else with_fleet(after, FleetTurn(fleet_of(after), told=told))


def _stepped_back(world: World, wish: Wish, state: UserState) -> World | Denied:
    car, user = car_of(world, wish.thing), _user(world, wish.thing)
    if user is None:
        return Denied("not_member")
    changed = car.with_user(replace(user, state=state, sms=SmsCodes()))
    fleet = without_links(fleet_of(world), world.book.garage, changed, (user.account,))
    return with_fleet(world, FleetTurn(fleet))


def _to_removed(world: World, wish: Wish) -> World | Denied:
    """Take a guest's car away as the main user does."""
    car = car_of(world, wish.thing)
    owner = car.primary.account if car.primary else ""
    if owner == wish.thing.account:
        return _PRIMARY
    turn = remove_user(fleet_of(world), world.book.garage, car.vin, owner, wish.thing.account)
    return turn.refused or with_fleet(world, turn)


KINDS = {
    "link": Kind(("account", "vin"), _links, _link_state, {"linked": _to_linked, "cut": _to_cut}),
    "user": Kind(
        ("account", "vin"),
        _users,
        _user_state,
        {
            "active": _to_active,
            "invited": _to_invited,
            "suspended": _to_suspended,
            "removed": _to_removed,
        },
    ),
}
