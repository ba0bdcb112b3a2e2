"""A Porsche ID and the stages of its life; the steps are in `porsche_id_opening` and `porsche_id_life`.

Every step takes the account and an `Occasion`, and gives an `Outcome`. A refusal changes nothing but
counters of wrong tries, and the last wrong password sends the mail that sets another.
"""

from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.chance import Chance
from pcm_sim.connect.secrets import Sealed
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
TOKEN_CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # noqa: S105 - what links are made of
TOKEN_LENGTH = 12
# Fewer than there are codes of one digit, so that a fresh one can always be drawn.
REPLACED_KEPT = 8


class Stage(StrEnum):
    """Where an account stands in its life.

    `LOCKED` is never kept: it is read off the wait after wrong passwords, so that it ends by itself.
    """

    NEW = "new"
    INVITED = "invited"
    EMAIL_PENDING = "email_pending"
    LINK_OPENED = "link_opened"
    SMS_SENT = "sms_sent"
    SMS_CONFIRMED = "sms_confirmed"
    ACTIVE = "active"
    LOCKED = "locked"
    DELETED = "deleted"
    ERASED = "erased"


INVITATION_RUNS = (Stage.INVITED, Stage.LINK_OPENED, Stage.SMS_SENT, Stage.SMS_CONFIRMED)
OPENED = (Stage.ACTIVE, Stage.LOCKED)


class Actor(StrEnum):
    """Who asks: some steps are no customer's (F009, F155)."""

    CUSTOMER = "customer"
    CENTRE = "centre"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class IdPolicy:
    """Figures of an account's life: simulated, as nobody published them, but for those with an F-number.

    Attributes:
        invitation_lead_ms: How long before the delivery the invitation leaves (F005).
        link_life_ms: How long the link of an invitation or a confirmation opens.
        reset_life_ms: How long the link of a forgotten password opens.
        sms_life_ms: How long a code by SMS is good.
        sms_digits: Its length.
        sms_tries: Wrong codes until another must be asked for.
        sms_pause_ms: How long until another may be asked for.
        password_length: The least.
        password_tries: Wrong passwords until the account is locked.
        password_wait_ms: How long it is.
        security_code_digits: Its length.
        security_code_tries: Wrong security codes until no more are checked.
        security_code_wait_ms: How long none is.
    """

    invitation_lead_ms: int = 14 * DAY_MS
    link_life_ms: int = 30 * DAY_MS
    reset_life_ms: int = DAY_MS
    sms_life_ms: int = 12 * HOUR_MS
    sms_digits: int = 6
    sms_tries: int = 5
    sms_pause_ms: int = MINUTE_MS
    password_length: int = 8
    password_tries: int = 5
    password_wait_ms: int = 15 * MINUTE_MS
    security_code_digits: int = 4
    security_code_tries: int = 3
    security_code_wait_ms: int = 15 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Link:
    """The link of a mail; the newest is the one that opens.

    Attributes:
        purpose: `invitation`, `confirmation` or `reset`.
        token: What tells it from others.
        since: Simulated ms at which the mail leaves.
        until: Simulated ms from which it opens no more.
        opened: It was opened, and what it is for can go on without typing it.
    """

    purpose: str
    token: str = field(repr=False)
    since: int
    until: int
    opened: bool = False


@dataclass(frozen=True, slots=True)
class SmsCodes:
    """The codes that were sent by SMS (F007).

    Attributes:
        newest: The one that counts; empty before the first.
        sent_at: Simulated ms at which it was sent.
        replaced: The last before it.
        wrong: Wrong tries at the newest.
    """

    newest: str = field(default="", repr=False)
    sent_at: int = 0
    replaced: tuple[str, ...] = field(default=(), repr=False)
    wrong: int = 0

    def voided(self) -> "SmsCodes":
        """Give them without one that counts."""
        replaced = (*self.replaced, self.newest) if self.newest else self.replaced
        return SmsCodes(replaced=replaced[-REPLACED_KEPT:])


@dataclass(frozen=True, slots=True)
class PorscheId:
    """An account as it is kept (F001, F002).

    Attributes:
        id: Its key, which stays when all else is erased.
        email: Lower case; empty before the first step and after the erasure.
        name: First and last name.
        locale: `fr`, `en` or `de`.
        country: Two letters; fixed by the dealer who invites.
        dealer: The Porsche Centre that invited; empty where the customer registered alone.
        mobile: The number that the dealer holds: the only one that gets codes (F009).
        birth: Birthday, ISO 8601; empty where it is not told (F129).
        stage: Where it stands; ask `stage_at` for it, which knows the lock too.
        link: The link of the last mail, until it was used.
        sms: Codes that were sent.
        password: Sealed, none before it is set.
        security_code: Sealed, none before it is set (X16).
        shares: Data may be exchanged with the dealer (F014).
        password_attempts: Wrong passwords.
        security_attempts: Wrong security codes.
    """

    id: str
    email: str = ""
    name: str = ""
    locale: str = ""
    country: str = ""
    dealer: str = ""
    mobile: str = ""
    birth: str = ""
    stage: Stage = Stage.NEW
    link: Link | None = None
    sms: SmsCodes = SmsCodes()
    password: Sealed | None = None
    security_code: Sealed | None = None
    shares: bool = False
    password_attempts: Attempts = Attempts()
    security_attempts: Attempts = Attempts()


class Occasion(NamedTuple):
    """What every step needs beside the account.

    Attributes:
        now: Simulated ms.
        chance: Where links and codes are drawn from.
        policy: The figures.
    """

    now: int
    chance: Chance
    policy: IdPolicy = IdPolicy()


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail or an SMS that a step sends; which folder it lands in, or whether it does, is not known here.

    Attributes:
        channel: `mail` or `sms`.
        kind: What it is about, such as `invitation`.
        to: An address or a number.
        at: Simulated ms at which it leaves.
        secret: The token of its link, or its code; empty without one.
    """

    channel: str
    kind: str
    to: str
    at: int
    secret: str = field(default="", repr=False)


class Outcome(NamedTuple):
    """What came of a step.

    Attributes:
        account: The account after it.
        chance: The source of chance after it.
        refusal: Why nothing was done, if so.
        letters: What is sent.
        fallout: What else must happen to the cars and contracts of the account, by name.
    """

    account: PorscheId
    chance: Chance
    refusal: Denied | None = None
    letters: tuple[Letter, ...] = ()
    fallout: tuple[str, ...] = ()


def stage_at(account: PorscheId, now: int) -> Stage:
    """Give the stage at a time (simulated ms): a lock ends without anybody's doing."""
    locked = account.stage == Stage.ACTIVE and account.password_attempts.minutes_left(now) > 0
    return Stage.LOCKED if locked else account.stage


_STANDING = {
    Stage.NEW: "porsche_id_unknown",
    Stage.EMAIL_PENDING: "account_unconfirmed",
    Stage.ACTIVE: "already_active",
    Stage.DELETED: "account_deleted",
    Stage.ERASED: "porsche_id_unknown",
}


def refuse_stage(account: PorscheId, now: int, allowed: tuple[Stage, ...]) -> Denied | None:
    """Refuse a step that is not one of the stage.

    Args:
        account: The account.
        now: Simulated ms.
        allowed: Stages in which the step is one.

    Returns:
        The refusal that tells where the account stands, or none.
    """
    stage = stage_at(account, now)
    if stage in allowed:
        return None
    if stage == Stage.LOCKED:
        return Denied("account_locked", (("min", account.password_attempts.minutes_left(now)),))
    return Denied(_STANDING.get(stage, "account_not_active"))


def refused(account: PorscheId, occasion: Occasion, refusal: Denied) -> Outcome:
    """Give the outcome of a step that was refused."""
    return Outcome(account, occasion.chance, refusal)


def draw_link(
    account: PorscheId, occasion: Occasion, purpose: str, life_ms: int, at: int = 0
) -> tuple[Link, Letter, Chance]:
    """Draw a link, and the mail that carries it.

    Args:
        account: Whom the mail goes to.
        occasion: When, and the source of chance.
        purpose: What the link is for, which is the kind of the mail too.
        life_ms: How long it opens, from the time the mail leaves.
        at: Simulated ms at which the mail leaves; at once if that is past.
    """
    token, chance = occasion.chance.text(TOKEN_LENGTH, TOKEN_CHARACTERS)
    since = max(occasion.now, at)
    letter = Letter("mail", purpose, account.email, since, token)
    return Link(purpose, token, since, since + life_ms), letter, chance
