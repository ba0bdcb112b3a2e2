"""How a customer opens an account: a mail's link, a code by SMS, password and security code (F006-F008)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pcm_sim.connect.accounts import porsche_id_life as life
from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.account_checks import (
    confirmation_checks,
    invitation_checks,
    link_checks,
    sms_code_checks,
    sms_request_checks,
)
from pcm_sim.connect.accounts.account_keeping import UNKNOWN, done, occasion_of, secret_of, whose
from pcm_sim.connect.accounts.inviting import GUEST
from pcm_sim.connect.accounts.particulars import (
    refuse_email,
    refuse_mobile,
    refuse_name,
    tidy_email,
    tidy_name,
)
from pcm_sim.connect.accounts.porsche_id import OPENED as OPENED_STAGES
from pcm_sim.connect.accounts.porsche_id import Occasion, Outcome, PorscheId, Stage, stage_at
from pcm_sim.connect.checks import Checked, Checks, first_refusal, must
from pcm_sim.connect.deeds import Deed, whole
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage.cars import GUEST_INVITED
from pcm_sim.connect.garage.joining import join_opened
from pcm_sim.connect.operations.accounts import ACCOUNT_HOLDERS, refuse_centre
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.post.outbox import Message, open_message
from pcm_sim.connect.secrets import Sealed, opens, seal
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import OPENED, PURPOSE, SIGNED_IN, Accepted
from pcm_sim.domain.requests import Denied

NO_LINK = Denied("link_invalid")


def _open_link(world: World, visit: Visit, deed: Deed) -> Done:
    """Open the link of a mail: by the mail's number, or by the link itself."""
    message = _message(world, deed)
    if message and message.draft.template == GUEST_INVITED:
        return _open_guest(world, message)
    token = seal(message.draft.links[0], world.salt) if message else deed.secret("token")
    account = _addressed(world, message, token)
    purpose = account.link.purpose if account and account.link else ""
    refusal, step = first_refusal(_link_checks(world, deed)), _OPENS.get(purpose)
    if refusal or account is None or token is None or step is None:
        return Done(world, refusal or NO_LINK)
    values = ((OPENED, account.id), (PURPOSE, purpose))
    opened = done(world, visit, step(account, occasion_of(world), token), values=values)
    if message is None or isinstance(opened.answer, Denied):
        return opened
    return Done(
        opened.world.but(outbox=open_message(opened.world.outbox, message.number, world.now)), opened.answer
    )


def _link_checks(world: World, deed: Deed) -> Checks:
    """Ask what `_open_link` asks of a link that opens an account, or lets a password be set."""
    message = _message(world, deed)
    if message and message.draft.template == GUEST_INVITED:
        yield Checked("invited", refuse_guest(world, message))
        return
    token = seal(message.draft.links[0], world.salt) if message else deed.secret("token")
    account = _addressed(world, message, token)
    yield must("link_known", account and token, NO_LINK.reason)
    if account is None or token is None:
        return
    opens_account = message is not None and message.draft.template in _OPENING
    still_closed = not opens_account or stage_at(account, world.now) not in OPENED_STAGES
    yield must("not_open_yet", still_closed, "account_open_already")
    purpose = account.link.purpose if account.link else ""
    yield must("link_pending", purpose in _OPEN_CHECKS, NO_LINK.reason)
    if purpose in _OPEN_CHECKS:
        yield from _OPEN_CHECKS[purpose](account, occasion_of(world), token)


def _reset_link_checks(account: PorscheId, occasion: Occasion, token: Sealed) -> Checks:
    return link_checks(account, occasion.now, "reset", token)


_OPEN_CHECKS: Mapping[str, Callable[[PorscheId, Occasion, Sealed], Checks]] = {
    "invitation": invitation_checks,
    "confirmation": confirmation_checks,
    "reset": _reset_link_checks,
}


def refuse_guest(world: World, message: Message) -> Denied | None:
    """Refuse the link of an invitation to a car whose owner has taken it back."""
    car = world.car(message.draft.links[0])
    return None if car and car.user(message.draft.recipient.account) else Denied("not_invited")


def _open_guest(world: World, message: Message) -> Done:
    """Open the invitation to somebody's car, which is chosen from then on; the code by SMS follows (F147)."""
    account, vin = message.draft.recipient.account, message.draft.links[0]
    refusal = refuse_guest(world, message)
    if refusal:
        return Done(world, refusal)
    choice = world.choice(account)._replace(car=vin)
    after = world.but(
        choices={**world.choices, account: choice},
        outbox=open_message(world.outbox, message.number, world.now),
    )
    return Done(after, Accepted(values=((OPENED, account), (PURPOSE, GUEST_INVITED))))


def _message(world: World, deed: Deed) -> Message | None:
    """Give the mail whose link is opened, if it has come and there is a link in it."""
    number = whole(deed.item)
    found = None if number is None else world.outbox.message(number)
    return found if found and found.draft.links and found.is_there(world.now) else None


def _addressed(world: World, message: Message | None, token: Sealed | None) -> PorscheId | None:
    """Give the account that a link belongs to, open or not any more."""
    if message:
        return world.account(message.draft.recipient.account)
    if token is None:
        return None
    linked = (one for one in world.accounts.values() if one.link and opens(token, one.link.token))
    return next(linked, None)


def _open_reset(account: PorscheId, occasion: Occasion, token: Sealed) -> Outcome:
    """Open the link of a forgotten password, which lets another be set."""
    refusal = first_refusal(_reset_link_checks(account, occasion, token))
    if refusal or account.link is None:
        return Outcome(account, occasion.chance, refusal or NO_LINK)
    return Outcome(replace(account, link=replace(account.link, opened=True)), occasion.chance)


_OPENING = frozenset({"invitation", "invitation_again", GUEST, "confirmation"})
"""Letters whose link opens an account."""
_OPENS: Mapping[str, Callable[[PorscheId, Occasion, Sealed], Outcome]] = {
    "invitation": opening.open_invitation,
    "confirmation": opening.confirm_mail,
    "reset": _open_reset,
}


_AccountChecks = Callable[[World, PorscheId, Deed], Checks]


def _known_then(checks: _AccountChecks) -> Callable[[World, Deed], Checks]:
    """Make checks of a deed of those of its account, which must be known first."""

    def asked(world: World, deed: Deed) -> Checks:
        account = whose(world, deed)
        yield Checked("account", None if account else UNKNOWN)
        if account:
            yield from checks(world, account, deed)

    return asked


def _sms_request(world: World, account: PorscheId, _: Deed) -> Checks:
    return sms_request_checks(account, occasion_of(world))


def _sms_code(world: World, account: PorscheId, deed: Deed) -> Checks:
    return sms_code_checks(account, occasion_of(world), secret_of(deed, "sms_code", "code"))


def _password(world: World, account: PorscheId, deed: Deed) -> Checks:
    occasion = occasion_of(world)
    if account.link and account.link.purpose == "reset":
        yield from life.reset_checks(account, occasion, _shown(account, deed), secret_of(deed, "password"))
        return
    yield Checked("centre_fits", refuse_centre(world, account, deed.text("centre")))
    yield from opening.activation_checks(account, occasion, _chosen(deed))


def _request_sms(world: World, visit: Visit, deed: Deed) -> Done:
    """Ask for the code, which goes to the number that the dealer holds and to no other (F007, F009)."""
    account = whose(world, deed)
    if account is None:
        return Done(world, UNKNOWN)
    return done(world, visit, opening.request_sms(account, occasion_of(world)))


def _enter_sms_code(world: World, visit: Visit, deed: Deed) -> Done:
    account = whose(world, deed)
    if account is None:
        return Done(world, UNKNOWN)
    code = secret_of(deed, "sms_code", "code")
    return done(world, visit, opening.confirm_sms(account, occasion_of(world), code))


def _set_password(world: World, visit: Visit, deed: Deed) -> Done:
    """Set the password: with the security code, which opens an account (F008), or anew by the mail's link."""
    account = whose(world, deed)
    if account is None:
        return Done(world, UNKNOWN)
    if account.link and account.link.purpose == "reset":
        return done(world, visit, _reset(account, occasion_of(world), deed))
    refusal = refuse_centre(world, account, deed.text("centre"))
    if refusal:
        return Done(world, refusal)
    outcome = opening.activate(account, occasion_of(world), _chosen(deed))
    opened = done(world, visit, outcome, values=((SIGNED_IN, account.id),))
    if outcome.refusal:
        return opened
    turn = join_opened(fleet_of(opened.world), world.book.garage, account.id)
    return Done(with_fleet(opened.world, turn), opened.answer)


def _reset(account: PorscheId, occasion: Occasion, deed: Deed) -> Outcome:
    return life.reset_password(account, occasion, _shown(account, deed), secret_of(deed, "password"))


def _shown(account: PorscheId, deed: Deed) -> Sealed:
    """Give the link of the mail; who opened it has shown it, and need not type it."""
    link = account.link
    return seal(link.token, "") if link and link.opened else secret_of(deed, "token")


def _chosen(deed: Deed) -> opening.Chosen:
    return opening.Chosen(
        secret_of(deed, "password"),
        deed.secret("security_code"),
        deed.secret("security_code_again"),
        deed.flag("consent"),
        deed.text("centre"),
    )


def _register(world: World, visit: Visit, deed: Deed) -> Done:
    """Register without a dealer, where the country allows it (F004); the number is asked for itself (X31)."""
    email, name = tidy_email(deed.text("email")), tidy_name(deed.text("name"))
    mobile = deed.text("mobile")
    refusal = refuse_email(email, takes_real=world.takes_real) or refuse_taken(world, email, deed.account)
    refusal = refusal or refuse_name(name) or refuse_mobile(mobile)
    if refusal:
        return Done(world, refusal)
    terms = world.book.market(deed.text("country").upper())
    market = opening.Market(terms.country, terms.self_registration)
    person = opening.Person(email, name, deed.text("language") or terms.language)
    account = replace(new_account(world, email, deed.account), mobile=mobile)
    outcome = opening.register(account, occasion_of(world), person, market, _chosen(deed))
    return done(world, visit, outcome, values=((OPENED, account.id),))


def refuse_taken(world: World, email: str, account_id: str = "") -> Denied | None:
    """Refuse a Porsche ID that is another's, or was one's first, under which he is kept (F001).

    Args:
        world: The cloud.
        email: As it is kept.
        account_id: Whose it may be.
    """
    holders = (world.account_of(email), world.account(email))
    taken = any(one and one.id != account_id and one.stage is not Stage.NEW for one in holders)
    return Denied("email_taken") if taken else None


def new_account(world: World, email: str, account_id: str = "") -> PorscheId:
    """Give an account that nobody has opened: the one that was named, or one by the address."""
    return world.account(account_id) or PorscheId(email)


def _ask_again(world: World, visit: Visit, deed: Deed) -> Done:
    """Send the mail once more that a registration is confirmed by."""
    account = whose(world, deed)
    if account is None:
        return Done(world, UNKNOWN)
    return done(world, visit, opening.ask_to_confirm(account, occasion_of(world)))


OPERATIONS = {
    "open_link": Operation(_open_link, ACCOUNT_HOLDERS, checks=_link_checks),
    "request_sms": Operation(_request_sms, ACCOUNT_HOLDERS, checks=_known_then(_sms_request)),
    "enter_sms_code": Operation(_enter_sms_code, ACCOUNT_HOLDERS, checks=_known_then(_sms_code)),
    "set_password": Operation(_set_password, ACCOUNT_HOLDERS, checks=_known_then(_password)),
    "activate": Operation(_set_password, ACCOUNT_HOLDERS, checks=_known_then(_password)),
    "register": Operation(_register, ACCOUNT_HOLDERS),
    "resend_confirmation": Operation(_ask_again, ACCOUNT_HOLDERS),
}
