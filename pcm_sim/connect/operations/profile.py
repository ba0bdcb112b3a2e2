"""What a customer changes about the account itself: name, birthday, language, number; and its deletion."""

from dataclasses import replace

from pcm_sim.connect.accounts import porsche_id_life as life
from pcm_sim.connect.accounts.account_checks import stage_check
from pcm_sim.connect.accounts.account_keeping import UNKNOWN, check_password, done, occasion_of
from pcm_sim.connect.accounts.particulars import (
    refuse_birth,
    refuse_email,
    refuse_mobile,
    refuse_name,
    tidy_email,
    tidy_mobile,
    tidy_name,
)
from pcm_sim.connect.accounts.porsche_id import INVITATION_RUNS, OPENED, PorscheId, Stage, refuse_stage
from pcm_sim.connect.checks import Checked, Checks
from pcm_sim.connect.deeds import DONE, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.operations.accounts import ACCOUNT_HOLDERS
from pcm_sim.connect.operations.opening import refuse_taken
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import SIGNED_IN
from pcm_sim.domain.requests import Denied


def _change_profile(world: World, _: Visit, deed: Deed) -> Done:
    """Change name, birthday, Porsche ID or language (F129); what was not typed stays."""
    account = world.account(deed.account)
    if account is None:
        return Done(world, UNKNOWN)
    changed = replace(
        account,
        name=tidy_name(deed.text("name")) if deed.has("name") else account.name,
        email=tidy_email(deed.text("email")) if deed.has("email") else account.email,
        birth=deed.text("birth") if deed.has("birth") else account.birth,
        locale=deed.text("language") or account.locale,
    )
    refusal = refuse_stage(account, world.now, OPENED) or _refuse_profile(world, changed)
    return Done(world, refusal) if refusal else Done(world.with_account(changed), DONE)


def _refuse_profile(world: World, account: PorscheId) -> Denied | None:
    zone = world.book.market(account.country).zone
    return (
        refuse_name(account.name)
        or refuse_email(account.email, takes_real=world.takes_real)
        or refuse_taken(world, account.email, account.id)
        or refuse_birth(account.birth, world.now, zone)
    )


def _change_mobile(world: World, _: Visit, deed: Deed) -> Done:
    """Change the number of an open account; before, the dealer alone corrects it (F009)."""
    account, mobile = world.account(deed.account), deed.text("mobile")
    if account is None:
        return Done(world, UNKNOWN)
    by_dealer = Denied("mobile_by_dealer") if account.stage in INVITATION_RUNS else None
    refusal = by_dealer or refuse_stage(account, world.now, OPENED) or refuse_mobile(mobile)
    if refusal:
        return Done(world, refusal)
    return Done(world.with_account(replace(account, mobile=tidy_mobile(mobile, account.mobile))), DONE)


def _delete(world: World, visit: Visit, deed: Deed) -> Done:
    """Delete the account under Login & Security (F151-F154); who typed the password has it checked first."""
    account = world.account(deed.account)
    if account is None:
        return Done(world, UNKNOWN)
    world, refusal = check_password(world, visit, account, deed.secret("password"))
    if refusal:
        return Done(world, refusal)
    account = world.accounts[account.id]
    return done(world, visit, life.delete(account, occasion_of(world)), values=((SIGNED_IN, ""),))


def _delete_checks(world: World, deed: Deed) -> Checks:
    account, typed = world.account(deed.account), deed.secret("password")
    yield Checked("account", None if account else UNKNOWN)
    if account and typed:
        checks = life.log_in_checks(account, occasion_of(world), typed)
        yield from life.wrong_told(checks, "present_password_wrong")
    elif account:
        yield stage_check("account_open", account, world.now, (Stage.ACTIVE,))


OPERATIONS = {
    "change_profile": Operation(_change_profile, ACCOUNT_HOLDERS),
    "change_mobile": Operation(_change_mobile, ACCOUNT_HOLDERS),
    "delete_account": Operation(_delete, ACCOUNT_HOLDERS, checks=_delete_checks),
}
