"""States of an account and of what opens it: the link of a mail, the code by SMS, the security code."""

from collections.abc import Iterator
from dataclasses import replace

from pcm_sim.connect.accounts import porsche_id_life as life
from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.account_keeping import keep, occasion_of
from pcm_sim.connect.accounts.inviting import Invited, send_again
from pcm_sim.connect.accounts.porsche_id import (
    INVITATION_RUNS,
    OPENED,
    Letter,
    Outcome,
    PorscheId,
    SmsCodes,
    Stage,
    stage_at,
)
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.garage.joining import join_opened
from pcm_sim.connect.garage.linking import without_links
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.operations.desk import car_in_mail
from pcm_sim.connect.states.things import Kind, Thing, Wish
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

NOBODY = Denied("state_not_invited")
ERASED = Denied("desk_erased")


def _account(world: World, thing: Thing) -> PorscheId:
    return world.accounts[thing.account]


def _accounts(world: World) -> Iterator[Thing]:
    return (Thing("account", key) for key in world.accounts)


def _stage(world: World, thing: Thing) -> str:
    account = world.account(thing.account)
    return stage_at(account, world.now).value if account else ""


def _refuse_nobody(account: PorscheId) -> Denied | None:
    """Refuse to set anything of somebody who is not there yet, or not any more."""
    if account.stage is Stage.ERASED:
        return ERASED
    return NOBODY if not account.email else None


def _to_active(world: World, wish: Wish) -> World | Denied:
    """Open an account, or open it again; what hangs on it stays as it is."""
    account = _account(world, wish.thing)
    refusal = _refuse_nobody(account)
    if refusal:
        return refusal
    opened = _opened(account, wish)
    if account.stage in OPENED or account.stage is Stage.DELETED:
        return world.with_account(opened)
    letter = Letter("mail", "welcome", account.email, world.now)
    after, _ = keep(world, Outcome(opened, world.chance, letters=(letter,)))
    return with_fleet(after, join_opened(fleet_of(after), after.book.garage, account.id))


def _opened(account: PorscheId, wish: Wish) -> PorscheId:
    return replace(
        account,
        stage=Stage.ACTIVE,
        link=None,
        sms=SmsCodes(),
        password=account.password or wish.deed.secret("password"),
        security_code=account.security_code or wish.deed.secret("security_code"),
        password_attempts=Attempts(),
    )


def _to_invited(world: World, wish: Wish) -> World | Denied:
    """Have an account wait for its owner to open it, with a new invitation on its way."""
    account = _account(world, wish.thing)
    refusal = _refuse_nobody(account)
    if refusal:
        return refusal
    closed = replace(
        account,
        stage=Stage.INVITED,
        password=None,
        security_code=None,
        shares=False,
        password_attempts=Attempts(),
        security_attempts=Attempts(),
    )
    return _invited(_unlinked(world.with_account(closed), closed), closed)


def _unlinked(world: World, account: PorscheId) -> World:
    """Take the links of an account out of all cars; its users and contracts stay."""
    fleet = fleet_of(world)
    for car in world.cars:
        if account.id in car.linked:
            fleet = without_links(fleet, world.book.garage, car, (account.id,))
    return world.but(cars=fleet.cars, chance=fleet.chance)


def _invited(world: World, account: PorscheId) -> World | Denied:
    person = opening.Person(account.email, account.name, account.locale)
    invitation = opening.Invitation(account.dealer, account.country, account.mobile, world.now)
    after, refusal = send_again(world, Invited(account, person, invitation, car_in_mail(world, account)))
    return refusal or after


def _to_locked(world: World, wish: Wish) -> World | Denied:
    """Lock an open account as the last wrong password does, with the mail that offers another."""
    opened = _to_active(world, wish)
    if isinstance(opened, Denied):
        return opened
    account = _account(opened, wish.thing)
    locked = replace(account, password_attempts=Attempts(0, opened.now + opened.book.ids.password_wait_ms))
    after, refusal = keep(opened, life.ask_to_reset(locked, occasion_of(opened)))
    return refusal or after


def _to_deleted(world: World, wish: Wish) -> World | Denied:
    """Delete an account as its owner does, with all that follows (F151-F154)."""
    account = _account(world, wish.thing)
    refusal = _refuse_nobody(account)
    if refusal:
        return refusal
    there = replace(account, stage=Stage.ACTIVE, password_attempts=Attempts())
    after, refusal = keep(world.with_account(there), life.delete(there, occasion_of(world)))
    return refusal or after


def _mail_links(world: World) -> Iterator[Thing]:
    return (Thing("mail_link", key) for key, one in world.accounts.items() if one.link)


def _mail_link_state(world: World, thing: Thing) -> str:
    account = world.account(thing.account)
    link = account.link if account else None
    if link is None:
        return ""
    if world.now < link.since:
        return "waiting"
    return "expired" if world.now >= link.until else "valid"


def _to_valid_link(world: World, wish: Wish) -> World | Denied:
    """Let a link open again; one that waits for its day goes out now, in another mail."""
    account = _account(world, wish.thing)
    if account.link is None:
        return Denied("link_invalid")
    if world.now < account.link.since and account.stage in INVITATION_RUNS:
        return _invited(world, account)
    ids = world.book.ids
    lasts = ids.reset_life_ms if account.link.purpose == "reset" else ids.link_life_ms
    since = min(account.link.since, world.now)
    return world.with_account(
        replace(account, link=replace(account.link, since=since, until=world.now + lasts))
    )


def _to_expired_link(world: World, wish: Wish) -> World | Denied:
    account = _account(world, wish.thing)
    if account.link is None:
        return Denied("link_invalid")
    over = replace(account.link, since=min(account.link.since, world.now), until=world.now)
    return world.with_account(replace(account, link=over))


def _security_codes(world: World) -> Iterator[Thing]:
    return (Thing("security_code", key) for key, one in world.accounts.items() if one.stage in OPENED)


def _security_code_state(world: World, thing: Thing) -> str:
    account = world.account(thing.account)
    if account is None or account.stage not in OPENED:
        return ""
    if account.security_code is None:
        return "missing"
    return "locked" if account.security_attempts.minutes_left(world.now) else "set"


def _to_set_code(world: World, wish: Wish) -> World | Denied:
    account = _account(world, wish.thing)
    code = account.security_code or wish.deed.secret("security_code")
    if code is None:
        return Denied("security_code_not_set")
    return world.with_account(replace(account, security_code=code, security_attempts=Attempts()))


def _to_locked_code(world: World, wish: Wish) -> World | Denied:
    account = _account(world, wish.thing)
    if account.security_code is None:
        return Denied("security_code_not_set")
    locked = Attempts(0, world.now + world.book.ids.security_code_wait_ms)
    return world.with_account(replace(account, security_attempts=locked))


def _to_missing_code(world: World, wish: Wish) -> World:
    account = _account(world, wish.thing)
    return world.with_account(replace(account, security_code=None, security_attempts=Attempts()))


KINDS = {
    "account": Kind(
        ("account",),
        _accounts,
        _stage,
        {"active": _to_active, "invited": _to_invited, "locked": _to_locked, "deleted": _to_deleted},
    ),
    "mail_link": Kind(
        ("account",), _mail_links, _mail_link_state, {"valid": _to_valid_link, "expired": _to_expired_link}
    ),
    "security_code": Kind(
        ("account",),
        _security_codes,
        _security_code_state,
        {"set": _to_set_code, "locked": _to_locked_code, "missing": _to_missing_code},
    ),
}
