"""States of the codes by SMS: of whoever opens an account, and of guests of a car (F007-F009, F146)."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.account_keeping import keep, occasion_of
from pcm_sim.connect.accounts.porsche_id import SmsCodes, Stage
from pcm_sim.connect.garage.joining import ASKED
from pcm_sim.connect.garage.user_checks import Guest
from pcm_sim.connect.garage.users import request_code
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.states.things import Kind, Thing, Wish
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

_ASKS = (Stage.LINK_OPENED, Stage.SMS_SENT)


def _codes(world: World) -> Iterator[Thing]:
    for key, one in world.accounts.items():
        if one.stage in _ASKS:
            yield Thing("sms_code", key)
    for car in world.cars:
        for user in car.members:
            if user.state in ASKED:
                yield Thing("sms_code", user.account, car.vin)


def _sms_of(world: World, thing: Thing) -> SmsCodes | None:
    if not thing.vin:
        account = world.account(thing.account)
        return account.sms if account and account.stage in _ASKS else None
    car = world.car(thing.vin)
    user = car.user(thing.account) if car else None
    return user.sms if user and user.state in ASKED else None


def _with_sms(world: World, thing: Thing, sms: SmsCodes) -> World:
    car = world.car(thing.vin)
    user = car.user(thing.account) if car else None
    if car and user:
        return world.with_car(car.with_user(replace(user, sms=sms)))
    return world.with_account(replace(world.accounts[thing.account], sms=sms))


def _state(world: World, thing: Thing) -> str:
    sms = _sms_of(world, thing)
    if sms is None:
        return ""
    if not sms.newest:
        return "none"
    if sms.wrong >= world.book.ids.sms_tries:
        return "locked"
    return "expired" if world.now >= sms.sent_at + world.book.ids.sms_life_ms else "valid"


def _to_valid(world: World, wish: Wish) -> World | Denied:
    """Let the code count as if it had just been sent; where there is none, one is sent."""
    thing = wish.thing
    sms = _sms_of(world, thing)
    if sms and sms.newest:
        return _with_sms(world, thing, replace(sms, sent_at=world.now, wrong=0))
    if thing.vin:
        account = world.account(thing.account)
        guest = Guest(thing.vin, thing.account, account.mobile if account else "")
        turn = request_code(fleet_of(world), guest, occasion_of(world))
        return turn.refused or with_fleet(world, turn)
    asked = opening.request_sms(world.accounts[thing.account], occasion_of(world))
    after, refusal = keep(world, asked)
    return refusal or after


def _changed(change: Callable[[World, SmsCodes], SmsCodes]) -> Callable[[World, Wish], World | Denied]:
    """Make a setter of what becomes of a code that was sent."""

    def carry_out(world: World, wish: Wish) -> World | Denied:
        sms = _sms_of(world, wish.thing)
        if sms is None or not sms.newest:
            return Denied("sms_code_first")
        return _with_sms(world, wish.thing, change(world, sms))

    return carry_out


def _expired(world: World, sms: SmsCodes) -> SmsCodes:
    return replace(sms, sent_at=world.now - world.book.ids.sms_life_ms, wrong=0)


def _locked(world: World, sms: SmsCodes) -> SmsCodes:
    return replace(sms, wrong=world.book.ids.sms_tries)


KINDS = {
    "sms_code": Kind(
        ("account", "vin"),
        _codes,
        _state,
        {"valid": _to_valid, "expired": _changed(_expired), "locked": _changed(_locked)},
    )
}
