"""Secondary users as operations: invited, confirmed by SMS, let in, suspended, removed (F146-F148).

Somebody without a Porsche ID gets an invitation to open one; the code of the SMS goes to the number that is
kept with it, which is the one that was typed for a new person (F009, F147).
"""

from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.account_checks import stage_check
from pcm_sim.connect.accounts.account_keeping import occasion_of, secret_of
from pcm_sim.connect.accounts.inviting import Invited, send_again, send_invitation
from pcm_sim.connect.accounts.particulars import (
    refuse_email,
    refuse_mobile,
    refuse_name,
    tidy_email,
    tidy_name,
)
from pcm_sim.connect.accounts.porsche_id import INVITATION_RUNS, OPENED, PorscheId, Stage, refuse_stage
from pcm_sim.connect.checks import Checked, Checks, first_refusal, must
from pcm_sim.connect.deeds import CUSTOMER, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage import users
from pcm_sim.connect.garage.cars import GUEST_INVITED, FleetTurn, Notice
from pcm_sim.connect.garage.joining import ASKED
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.garage.user_checks import Guest, activation_checks, code_checks, invite_checks
from pcm_sim.connect.operations.cars import fleet_of
from pcm_sim.connect.operations.garage import concluded
from pcm_sim.connect.operations.opening import new_account
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import ITEM, Accepted
from pcm_sim.domain.requests import Denied

GONE = (Stage.DELETED, Stage.ERASED)
USERS = (CUSTOMER, INSTRUCTOR)


def _invite(world: World, visit: Visit, deed: Deed) -> Done:
    """Invite somebody to a car, by mail address; whoever has no Porsche ID gets one (F147)."""
    email = tidy_email(deed.text("email"))
    refusal = first_refusal(_invite_checks(world, deed))
    if refusal:
        return Done(world, refusal)
    known = world.account_of(email)
    guest = known or new_account(world, email)
    turn = users.invite(fleet_of(world), world.book.garage, deed.vin, deed.account, guest.id)
    if known is None:
        world, refusal = _opened(world, visit, deed)
        if refusal:
            return Done(world, refusal)
        # The mail of the invitation has drawn its link from the same chance; it is the only one.
        turn = users.invite(fleet_of(world), world.book.garage, deed.vin, deed.account, guest.id)
        turn = turn._replace(told=())
    return concluded(world, turn, Accepted(values=((ITEM, guest.id),)))


def _invite_checks(world: World, deed: Deed) -> Checks:
    """Ask what `_invite` asks of the address, of who is invited, and of the car."""
    email = tidy_email(deed.text("email"))
    yield Checked("email_fits", refuse_email(email, takes_real=world.takes_real))
    known = world.account_of(email)
    yield must("guest_there", not (known and known.stage in GONE), "account_deleted")
    guest = known or new_account(world, email)
    yield from invite_checks(fleet_of(world), world.book.garage, deed.vin, deed.account, guest.id)
    if known is None:
        yield Checked("guest_named", _refuse_new(world, deed))


def _refuse_new(world: World, deed: Deed) -> Denied | None:
    """Refuse to open a Porsche ID for somebody without a name, or with a number that is none."""
    refusal = refuse_name(tidy_name(deed.text("name"))) or refuse_mobile(deed.text("mobile"))
    there = world.account(deed.account) and world.car(deed.vin)
    return refusal or (None if there else Denied("not_member"))


def _admission_checks(world: World, deed: Deed) -> Checks:
    return activation_checks(fleet_of(world), world.book.garage, *_pair(deed))


def _opened(world: World, visit: Visit, deed: Deed) -> tuple[World, Denied | None]:
    """Invite somebody to open a Porsche ID, in the owner's country and on behalf of the owner's Centre."""
    owner, car = world.account(deed.account), world.car(deed.vin)
    name, mobile = tidy_name(deed.text("name")), deed.text("mobile")
    if owner is None or car is None:
        return world, Denied("not_member")
    email = tidy_email(deed.text("email"))
    person = opening.Person(email, name, deed.text("language") or owner.locale)
    invitation = opening.Invitation(owner.dealer, owner.country, mobile, world.now)
    guest = new_account(world, email)
    called = name_for(world.cars, car, guest.id)
    invited = Invited(guest, person, invitation, called, owner.name)
    return send_invitation(world, invited, visit.effects)


def _accept(world: World, _: Visit, deed: Deed) -> Done:
    """Accept an invitation: first the code is sent by SMS, then it is typed."""
    account = world.account(deed.account)
    refusal = refuse_stage(account, world.now, OPENED) if account else Denied("porsche_id_unknown")
    if account is None or refusal:
        return Done(world, refusal or Denied("porsche_id_unknown"))
    guest, occasion = Guest(deed.vin, account.id, account.mobile), occasion_of(world)
    if deed.secret("sms_code") is None:
        return concluded(world, users.request_code(fleet_of(world), guest, occasion))
    code = secret_of(deed, "sms_code")
    return concluded(world, users.confirm_code(fleet_of(world), world.book.garage, guest, code, occasion))


def _accept_checks(world: World, deed: Deed) -> Checks:
    account = world.account(deed.account)
    yield must("account", account, "porsche_id_unknown")
    if account:
        yield stage_check("account_open", account, world.now, OPENED)
        guest = Guest(deed.vin, account.id, account.mobile)
        yield from code_checks(fleet_of(world), guest, occasion_of(world), deed.secret("sms_code"))


def _resend(world: World, visit: Visit, deed: Deed) -> Done:
    """Send the invitation to a car once more, to somebody who has not come so far yet."""
    car = world.car(deed.vin)
    refusal = users.refuse_buyer(car, deed.account) if car else Denied("vin_unknown")
    user = car.user(deed.item) if car else None
    if not refusal and user is None:
        refusal = Denied("not_member")
    if not refusal and user and user.state not in ASKED:
        refusal = Denied("already_active")
    if refusal:
        return Done(world, refusal)
    guest, owner = world.account(deed.item), world.account(deed.account)
    if car and guest and owner and guest.stage in INVITATION_RUNS:
        return _resend_opening(world, visit, guest, (owner.name, car.label))
    told = (Notice(GUEST_INVITED, deed.item, deed.vin, about=deed.account),)
    return concluded(world, FleetTurn(fleet_of(world), None, told))


def _resend_opening(world: World, visit: Visit, guest: PorscheId, shared: tuple[str, str]) -> Done:
    """Send somebody who has no open account yet the mail again that opens it, with a new link."""
    owner, car = shared
    invitation = opening.Invitation(guest.dealer, guest.country, guest.mobile, world.now)
    person = opening.Person(guest.email, guest.name, guest.locale)
    after, refusal = send_again(world, Invited(guest, person, invitation, car, owner), visit.effects)
    return Done(after, refusal or DONE)


def _confirm(world: World, _: Visit, deed: Deed) -> Done:
    return concluded(world, users.activate_user(fleet_of(world), world.book.garage, *_pair(deed)))


def _suspend(world: World, _: Visit, deed: Deed) -> Done:
    return concluded(world, users.suspend_user(fleet_of(world), world.book.garage, *_pair(deed)))


def _remove(world: World, _: Visit, deed: Deed) -> Done:
    return concluded(world, users.remove_user(fleet_of(world), world.book.garage, *_pair(deed)))


def _pair(deed: Deed) -> tuple[str, str, str]:
    """Give car, owner and guest of a decision."""
    return deed.vin, deed.account, deed.item


def _set_preference(world: World, _: Visit, deed: Deed) -> Done:
    """Set how one person has the services of a car (F147); the key is a field, else the item."""
    key = deed.text("key") or deed.item
    turn = users.configure(fleet_of(world), deed.vin, deed.account, key, deed.text("value"))
    return concluded(world, turn)


OPERATIONS = {
    "invite_user": Operation(_invite, USERS, checks=_invite_checks),
    "accept_user": Operation(_accept, USERS, checks=_accept_checks),
    "resend_user": Operation(_resend, USERS),
    "confirm_user": Operation(_confirm, USERS, checks=_admission_checks),
    "suspend_user": Operation(_suspend, USERS),
    "remove_user": Operation(_remove, USERS),
    "set_preference": Operation(_set_preference, USERS),
}
