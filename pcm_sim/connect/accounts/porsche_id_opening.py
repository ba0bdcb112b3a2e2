"""How an account comes to be: the invitation with its code by SMS, or the customer's own registration."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.accounts.account_checks import (
    SMS_RIGHT,
    confirmation_checks,
    invitation_checks,
    sms_code_checks,
    sms_request_checks,
    stage_check,
)
from pcm_sim.connect.accounts.porsche_id import (
    INVITATION_RUNS,
    OPENED,
    Letter,
    Occasion,
    Outcome,
    PorscheId,
    SmsCodes,
    Stage,
    draw_link,
    refuse_stage,
    refused,
    stage_at,
)
from pcm_sim.connect.accounts.secret_rules import refuse_password, refuse_security_code
from pcm_sim.connect.chance import CODE_DIGITS, Chance
from pcm_sim.connect.checks import Checked, Checks, first_failing, first_refusal
from pcm_sim.connect.secrets import Sealed
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass


class Person(NamedTuple):
    """Who gets the account.

    Attributes:
        email: What will be the Porsche ID, in any case (F001).
        name: First and last name.
        locale: `fr`, `en` or `de`.
    """

    email: str
    name: str
    locale: str


class Invitation(NamedTuple):
    """What a dealer knows of a customer.

    Attributes:
        dealer: The Porsche Centre.
        country: Its country, which becomes the account's.
        mobile: The number that gets the code (F009).
        delivery: Simulated ms of the car's delivery.
    """

    dealer: str
    country: str
    mobile: str
    delivery: int


class Market(NamedTuple):
    """Where a customer registers alone.

    Attributes:
        country: Two letters.
        self_registration: Whether one may (F004).
    """

    country: str
    self_registration: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the customer chooses when the account is opened (F008, F014).

    Attributes:
        password: Sealed at the door.
        security_code: Sealed at the door; none where it waits (X16).
        repeated: The security code once more.
        shares: Data may be exchanged with the dealer.
        centre: The dealer who is chosen for that; empty for the one who invited.
    """

    password: Sealed
    security_code: Sealed | None = None
    repeated: Sealed | None = None
    shares: bool = False
    centre: str = ""


def invite(account: PorscheId, occasion: Occasion, person: Person, invitation: Invitation) -> Outcome:
    """Invite a customer before the delivery (F003, F005); the mail leaves 14 days before it, or at once.

    Args:
        account: One of the stage `NEW`.
        occasion: When, by which figures.
        person: Whom.
        invitation: What the dealer knows.
    """
    refusal = refuse_stage(account, occasion.now, (Stage.NEW,))
    if refusal:
        return refused(account, occasion, refusal)
    named = replace(account, email=person.email.lower(), name=person.name, locale=person.locale)
    return _send_invitation(named, occasion, invitation)


def invite_again(account: PorscheId, occasion: Occasion, invitation: Invitation) -> Outcome:
    """Send another invitation (F011); the link before it opens no more, and codes are void.

    An account that is open changes its country by it and stays open, with the secrets it has and the
    number that the new dealer holds; in its own country it needs none.

    Args:
        account: Whose.
        occasion: When, by which figures.
        invitation: What the dealer knows.
    """
    stage = stage_at(account, occasion.now)
    if stage in OPENED and invitation.country != account.country:
        # The consent was one for the other dealer.
        moved = replace(
            account,
            country=invitation.country,
            dealer=invitation.dealer,
            mobile=invitation.mobile,
            shares=False,
        )
        letter = Letter("mail", "country_changed", account.email, occasion.now)
        return Outcome(moved, occasion.chance, letters=(letter,))
    if stage in OPENED:
        return refused(account, occasion, Denied("already_active"))
    refusal = refuse_stage(account, occasion.now, (*INVITATION_RUNS, Stage.EMAIL_PENDING))
    if refusal:
        return refused(account, occasion, refusal)
    # A registration that nobody confirmed may be anybody's: its secrets do not survive.
    return _send_invitation(replace(account, password=None, security_code=None), occasion, invitation)


def _send_invitation(account: PorscheId, occasion: Occasion, invitation: Invitation) -> Outcome:
    policy = occasion.policy
    due = invitation.delivery - policy.invitation_lead_ms
    link, letter, chance = draw_link(account, occasion, "invitation", policy.link_life_ms, due)
    invited = replace(
        account,
        country=invitation.country,
        dealer=invitation.dealer,
        mobile=invitation.mobile,
        stage=Stage.INVITED,
        link=link,
        sms=account.sms.voided(),
    )
    return Outcome(invited, chance, letters=(letter,))


def open_invitation(account: PorscheId, occasion: Occasion, token: Sealed) -> Outcome:
    """Open the activation link (F006); who opens it again goes on where he was."""
    refusal = first_refusal(invitation_checks(account, occasion, token))
    if refusal:
        return refused(account, occasion, refusal)
    stage = Stage.LINK_OPENED if account.stage == Stage.INVITED else account.stage
    return Outcome(replace(account, stage=stage), occasion.chance)


def correct_mobile(account: PorscheId, occasion: Occasion, mobile: str) -> Outcome:
    """Let the dealer correct the number (F009); codes that went to the old one are void."""
    refusal = refuse_stage(account, occasion.now, (*INVITATION_RUNS, *OPENED))
    if refusal:
        return refused(account, occasion, refusal)
    stage = Stage.LINK_OPENED if account.stage == Stage.SMS_SENT else account.stage
    corrected = replace(account, mobile=mobile, stage=stage, sms=account.sms.voided())
    return Outcome(corrected, occasion.chance)


def request_sms(account: PorscheId, occasion: Occasion) -> Outcome:
    """Ask for a code by SMS; it goes to the dealer's number, and nobody can name another (F007, F009)."""
    refusal = first_refusal(sms_request_checks(account, occasion))
    if refusal:
        return refused(account, occasion, refusal)
    replaced = account.sms.voided().replaced
    code, chance = _draw_code(occasion, replaced)
    letter = Letter("sms", "sms_code", account.mobile, occasion.now, code)
    codes = SmsCodes(code, occasion.now, replaced)
    return Outcome(replace(account, stage=Stage.SMS_SENT, sms=codes), chance, letters=(letter,))


def _draw_code(occasion: Occasion, taken: tuple[str, ...]) -> tuple[str, Chance]:
    code, chance = "", occasion.chance
    while not code or code in taken:
        code, chance = chance.text(occasion.policy.sms_digits, CODE_DIGITS)
    return code, chance


def confirm_sms(account: PorscheId, occasion: Occasion, code: Sealed) -> Outcome:
    """Type the code of the SMS: only the newest counts, for 12 hours, and with five tries (F008).

    Order of checks: stage, tries used up, replaced, right, too late.
    """
    failing = first_failing(sms_code_checks(account, occasion, code))
    if failing is None:
        return Outcome(replace(account, stage=Stage.SMS_CONFIRMED, sms=SmsCodes()), occasion.chance)
    if failing.name == SMS_RIGHT:
        account = replace(account, sms=replace(account.sms, wrong=account.sms.wrong + 1))
    return Outcome(account, occasion.chance, failing.refusal)


def activate(account: PorscheId, occasion: Occasion, chosen: Chosen) -> Outcome:
    """Set password and security code after the code by SMS, which opens the account (F008)."""
    refusal = first_refusal(activation_checks(account, occasion, chosen))
    if refusal:
        return refused(account, occasion, refusal)
    kept = _keep(account, chosen)
    letter = Letter("mail", "welcome", account.email, occasion.now)
    return Outcome(replace(kept, stage=Stage.ACTIVE, link=None), occasion.chance, letters=(letter,))


def activation_checks(account: PorscheId, occasion: Occasion, chosen: Chosen) -> Checks:
    """Ask what `activate` asks: the code by SMS was right, password and security code will do."""
    yield stage_check("sms_confirmed", account, occasion.now, (Stage.SMS_CONFIRMED,))
    yield Checked("password_strong", refuse_password(chosen.password, occasion.policy))
    refusal = refuse_security_code(chosen.security_code, chosen.repeated, occasion.policy)
    yield Checked("security_fits", refusal)


def _keep(account: PorscheId, chosen: Chosen) -> PorscheId:
    return replace(
        account,
        password=chosen.password,
        security_code=chosen.security_code,
        shares=chosen.shares,
        # Whoever shares nothing chooses nobody to share with.
        dealer=(chosen.shares and chosen.centre) or account.dealer,
    )


def register(
    account: PorscheId, occasion: Occasion, person: Person, market: Market, chosen: Chosen
) -> Outcome:
    """Register without a dealer, where the country allows it (F004); the security code may wait (X16).

    Args:
        account: One of the stage `NEW`.
        occasion: When, by which figures.
        person: Who.
        market: Where.
        chosen: Password, and the security code unless it is left empty.
    """
    refusal = refuse_stage(account, occasion.now, (Stage.NEW,))
    if not refusal and not market.self_registration:
        refusal = Denied("phone_register_by_dealer")
    refusal = refusal or refuse_password(chosen.password, occasion.policy)
    if not refusal and (chosen.security_code or chosen.repeated):
        refusal = refuse_security_code(chosen.security_code, chosen.repeated, occasion.policy)
    if refusal:
        return refused(account, occasion, refusal)
    email = person.email.lower()
    named = replace(account, email=email, name=person.name, locale=person.locale, country=market.country)
    return ask_to_confirm(replace(_keep(named, chosen), stage=Stage.EMAIL_PENDING), occasion)


def ask_to_confirm(account: PorscheId, occasion: Occasion) -> Outcome:
    """Send the mail that a registration is confirmed by, again where it is lost."""
    refusal = refuse_stage(account, occasion.now, (Stage.EMAIL_PENDING,))
    if refusal:
        return refused(account, occasion, refusal)
    link, letter, chance = draw_link(account, occasion, "confirmation", occasion.policy.link_life_ms)
    return Outcome(replace(account, link=link), chance, letters=(letter,))


def confirm_mail(account: PorscheId, occasion: Occasion, token: Sealed) -> Outcome:
    """Open the link of the confirmation, which opens the account."""
    refusal = first_refusal(confirmation_checks(account, occasion, token))
    if refusal:
        return refused(account, occasion, refusal)
    letter = Letter("mail", "welcome", account.email, occasion.now)
    opened = replace(account, stage=Stage.ACTIVE, link=None)
    return Outcome(opened, occasion.chance, letters=(letter,))
