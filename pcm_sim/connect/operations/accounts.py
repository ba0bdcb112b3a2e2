"""What a customer asks of an account that is open: signing in, passwords, the security code, the consent."""

from dataclasses import replace

from pcm_sim.connect.accounts import porsche_id_life as life
from pcm_sim.connect.accounts.account_checks import stage_check
from pcm_sim.connect.accounts.account_keeping import (
    UNKNOWN,
    check_password,
    done,
    occasion_of,
    secret_of,
    whose,
)
from pcm_sim.connect.accounts.porsche_id import OPENED, Letter, PorscheId
from pcm_sim.connect.checks import Checked, Checks
from pcm_sim.connect.deeds import CUSTOMER, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.post.posting import post_letter
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import SIGNED_IN, Accepted
from pcm_sim.domain.requests import Denied


def _sign_in(world: World, visit: Visit, deed: Deed) -> Done:
    """Sign in with Porsche ID and password (F019)."""
    account = whose(world, deed)
    if account is None:
        return Done(world, UNKNOWN)
    outcome = life.log_in(account, occasion_of(world), secret_of(deed, "password"))
    outcome = life.with_wrong_told(outcome, "sign_in_password_wrong")
    return done(world, visit, outcome, values=((SIGNED_IN, account.id),))


def _sign_in_checks(world: World, deed: Deed) -> Checks:
    account = whose(world, deed)
    yield Checked("account", None if account else UNKNOWN)
    if account:
        checks = life.log_in_checks(account, occasion_of(world), secret_of(deed, "password"))
        yield from life.wrong_told(checks, "sign_in_password_wrong")


def _change_checks(world: World, deed: Deed) -> Checks:
    account, occasion = world.account(deed.account), occasion_of(world)
    yield Checked("account", None if account else UNKNOWN)
    if account:
        present = life.log_in_checks(account, occasion, secret_of(deed, "present_password"))
        yield from life.wrong_told(present, "present_password_wrong")
        yield from life.new_password_checks(account, occasion, secret_of(deed, "password"))


def _forgot_checks(world: World, deed: Deed) -> Checks:
    account = whose(world, deed)
    yield Checked("account", None if account else UNKNOWN)
    if account:
        yield stage_check("account_open", account, world.now, OPENED)


def _sign_out(world: World, _: Visit, __: Deed) -> Done:
    return Done(world, Accepted(values=((SIGNED_IN, ""),)))


def _forgot(world: World, visit: Visit, deed: Deed) -> Done:
    account = whose(world, deed)
    if account is None:
        return Done(world, UNKNOWN)
    return done(world, visit, life.ask_to_reset(account, occasion_of(world)))


def _change_password(world: World, visit: Visit, deed: Deed) -> Done:
    """Change the password under Login & Security (F046); the present one is asked for."""
    account = world.account(deed.account)
    if account is None:
        return Done(world, UNKNOWN)
    present, wanted = secret_of(deed, "present_password"), secret_of(deed, "password")
    return done(world, visit, life.change_password(account, occasion_of(world), present, wanted))


def _set_security_code(world: World, visit: Visit, deed: Deed) -> Done:
    """Set the security code, or another one (X16, F044); who typed a password too has it checked first."""
    account = world.account(deed.account)
    if account is None:
        return Done(world, UNKNOWN)
    world, refusal = check_password(world, visit, account, deed.secret("present_password"))
    if refusal:
        return Done(world, refusal)
    account = world.accounts[account.id]
    code, again = secret_of(deed, "security_code"), secret_of(deed, "security_code_again")
    return done(world, visit, life.set_security_code(account, occasion_of(world), code, again))


def _give_consent(world: World, visit: Visit, deed: Deed) -> Done:
    account = world.account(deed.account)
    if account is None:
        return Done(world, UNKNOWN)
    refusal = refuse_centre(world, account, deed.text("centre"))
    if refusal:
        return Done(world, refusal)
    return done(world, visit, life.give_consent(account, occasion_of(world), deed.text("centre")))


def refuse_centre(world: World, account: PorscheId, centre: str) -> Denied | None:
    """Refuse a Centre that is none, or is abroad, for sharing data with (F014); none is asked for by force.

    Args:
        world: The cloud.
        account: Who shares.
        centre: Key of the Centre; empty for none.
    """
    found = world.book.centres.get(centre)
    fits = not centre or (found is not None and found.country == account.country)
    return None if fits else Denied("centre_unknown")


def _withdraw_consent(world: World, visit: Visit, deed: Deed) -> Done:
    """Object by mail to the address of the account's country (F015), and have it confirmed."""
    account = world.account(deed.account)
    if account is None:
        return Done(world, UNKNOWN)
    address = world.book.market(account.country).contact
    outcome = life.withdraw_consent(account, occasion_of(world), address)
    sent = tuple(replace(one, kind="objection_sent") for one in outcome.letters)
    kept = done(world, visit, outcome._replace(letters=sent))
    if outcome.refusal:
        return kept
    return Done(_confirmed(kept.world, visit, account), kept.answer)


def _confirmed(world: World, visit: Visit, account: PorscheId) -> World:
    letter = Letter("mail", "objection", account.email, world.now)
    return post_letter(world, account, letter, (("address", account.email),), visit.effects)


def _set_consent(world: World, visit: Visit, deed: Deed) -> Done:
    step = _give_consent if deed.flag("consent") or deed.flag("on") else _withdraw_consent
    return step(world, visit, deed)


ACCOUNT_HOLDERS = (CUSTOMER, INSTRUCTOR)
OPERATIONS = {
    "sign_in": Operation(_sign_in, ACCOUNT_HOLDERS, checks=_sign_in_checks),
    "sign_out": Operation(_sign_out, ACCOUNT_HOLDERS),
    "forgot_password": Operation(_forgot, ACCOUNT_HOLDERS, checks=_forgot_checks),
    "change_password": Operation(_change_password, ACCOUNT_HOLDERS, checks=_change_checks),
    "set_security_code": Operation(_set_security_code, ACCOUNT_HOLDERS),
    "change_security_code": Operation(_set_security_code, ACCOUNT_HOLDERS),
    "give_consent": Operation(_give_consent, ACCOUNT_HOLDERS),
    "withdraw_consent": Operation(_withdraw_consent, ACCOUNT_HOLDERS),
    "set_consent": Operation(_set_consent, ACCOUNT_HOLDERS),
}
