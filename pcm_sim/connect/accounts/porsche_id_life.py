"""What happens to an account that is open: signing in, the lock, consent, the country, deletion, erasure."""

from dataclasses import replace

from pcm_sim.connect.accounts.account_checks import link_checks, stage_check
from pcm_sim.connect.accounts.porsche_id import (
    OPENED,
    Actor,
    Letter,
    Occasion,
    Outcome,
    PorscheId,
    Stage,
    draw_link,
    refuse_stage,
    refused,
)
from pcm_sim.connect.accounts.secret_rules import refuse_password, refuse_security_code
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.checks import Checked, Checks, first_failing, first_refusal, must
from pcm_sim.connect.secrets import Sealed, same
from pcm_sim.domain.requests import Denied

# What a customer is warned of before a deletion, and what follows from it; no money comes back.
DELETION_FALLOUT = ("links_ended", "configurations_reset", "services_suspended", "renewals_stopped")
ERASURE_FALLOUT = ("customer_data_erased",)
NEW_CODE_FALLOUT = ("remote_access_withdrawn",)


def log_in(account: PorscheId, occasion: Occasion, password: Sealed) -> Outcome:
    """Log in with Porsche ID and password (F019); the last wrong try locks, and a mail offers a new one."""
    failing = first_failing(log_in_checks(account, occasion, password))
    if failing is None:
        return Outcome(replace(account, password_attempts=Attempts()), occasion.chance)
    if failing.name != PASSWORD or failing.refusal is None:
        return Outcome(account, occasion.chance, failing.refusal)
    counted = replace(account, password_attempts=_one_more_wrong(account, occasion))
    locked = counted.password_attempts.minutes_left(occasion.now) > 0
    kept = _offer_reset(counted, occasion) if locked else Outcome(counted, occasion.chance)
    return kept._replace(refusal=failing.refusal)


PASSWORD, CODE = "password", "security_right"
"""Names of the checks whose failing counts as a wrong try."""


def log_in_checks(account: PorscheId, occasion: Occasion, password: Sealed) -> Checks:
    """Ask what `log_in` asks: an open account, then the right password."""
    yield Checked("account_open", _refuse_closed(account, occasion))
    right = same(account.password, password)
    yield Checked(PASSWORD, None if right else _refuse_password(account, occasion))


def _refuse_password(account: PorscheId, occasion: Occasion) -> Denied:
    """Say what a wrong password is answered with: the last try locks."""
    attempts = _one_more_wrong(account, occasion)
    wait = attempts.minutes_left(occasion.now)
    if wait:
        return Denied("account_locked", (("min", wait),))
    return Denied("password_wrong", (("n", occasion.policy.password_tries - attempts.wrong),))


def _one_more_wrong(account: PorscheId, occasion: Occasion) -> Attempts:
    policy = occasion.policy
    return account.password_attempts.fail(occasion.now, policy.password_tries, policy.password_wait_ms)


def with_wrong_told(outcome: Outcome, code: str) -> Outcome:
    """Give an outcome that tells of a wrong password by the code that fits where it was typed."""
    refusal = outcome.refusal
    if refusal is None or refusal.reason != "password_wrong":
        return outcome
    return outcome._replace(refusal=Denied(code, refusal.figures))


def wrong_told(checks: Checks, code: str) -> Checks:
    """Give checks that tell of a wrong password by the code that fits where it was typed."""
    for one in checks:
        wrong = one.refusal is not None and one.refusal.reason == "password_wrong"
        yield Checked(one.name, Denied(code, one.refusal.figures)) if wrong and one.refusal else one


def new_password_checks(account: PorscheId, occasion: Occasion, password: Sealed) -> Checks:
    """Ask whether a new password is not too simple, and not the one that there is."""
    yield Checked("password_strong", refuse_password(password, occasion.policy))
    yield must("password_new", not same(account.password, password), "password_same")


def _refuse_closed(account: PorscheId, occasion: Occasion) -> Denied | None:
    return refuse_stage(account, occasion.now, (Stage.ACTIVE,))


def ask_to_reset(account: PorscheId, occasion: Occasion) -> Outcome:
    """Ask for the mail that sets a forgotten password anew; a locked account may too."""
    refusal = refuse_stage(account, occasion.now, OPENED)
    return refused(account, occasion, refusal) if refusal else _offer_reset(account, occasion)


def _offer_reset(account: PorscheId, occasion: Occasion) -> Outcome:
    link, letter, chance = draw_link(account, occasion, "reset", occasion.policy.reset_life_ms)
    return Outcome(replace(account, link=link), chance, letters=(letter,))


def reset_password(account: PorscheId, occasion: Occasion, token: Sealed, password: Sealed) -> Outcome:
    """Set a password anew by the link of the mail, which ends a lock and is good once.

    Args:
        account: Whose.
        occasion: When, by which figures.
        token: Of the link.
        password: The new one.
    """
    refusal = first_refusal(reset_checks(account, occasion, token, password))
    if refusal:
        return refused(account, occasion, refusal)
    opened = replace(account, password=password, link=None, password_attempts=Attempts())
    letter = Letter("mail", "password_changed", account.email, occasion.now)
    return Outcome(opened, occasion.chance, letters=(letter,))


def reset_checks(account: PorscheId, occasion: Occasion, token: Sealed, password: Sealed) -> Checks:
    """Ask what `reset_password` asks: an open account, the mail's link, a password that will do."""
    yield stage_check("account_open", account, occasion.now, OPENED)
    yield from link_checks(account, occasion.now, "reset", token)
    yield from new_password_checks(account, occasion, password)


def change_password(account: PorscheId, occasion: Occasion, present: Sealed, password: Sealed) -> Outcome:
    """Change the password in My Porsche under Login & Security (F046); a wrong present one counts as a try.

    Args:
        account: Whose.
        occasion: When, by which figures.
        present: The present one.
        password: The new one.
    """
    known = with_wrong_told(log_in(account, occasion, present), "present_password_wrong")
    refusal = known.refusal or first_refusal(new_password_checks(account, occasion, password))
    if refusal:
        return known._replace(refusal=refusal)
    letter = Letter("mail", "password_changed", account.email, occasion.now)
    return Outcome(replace(known.account, password=password), known.chance, letters=(letter,))


def check_security_code(account: PorscheId, occasion: Occasion, code: Sealed) -> Outcome:
    """Check the security code, as the car and remote commands do (F043, F044, X16)."""
    failing = first_failing(security_checks(account, occasion, code))
    if failing is None:
        return Outcome(replace(account, security_attempts=Attempts()), occasion.chance)
    counted = _counted_code(account, occasion) if failing.name == CODE else account
    return Outcome(counted, occasion.chance, failing.refusal)


def security_checks(account: PorscheId, occasion: Occasion, code: Sealed) -> Checks:
    """Ask what `check_security_code` asks: open account, a code, not too many wrong ones, the right one."""
    yield Checked("account_open", _refuse_closed(account, occasion))
    yield must("security_set", account.security_code, "security_code_not_set")
    yield Checked("security_open", _refuse_locked_code(account, occasion.now))
    right = account.security_code is not None and same(account.security_code, code)
    yield Checked(CODE, None if right else _refuse_code(account, occasion))


def _refuse_code(account: PorscheId, occasion: Occasion) -> Denied:
    """Say what a wrong security code is answered with: after the last try none is checked for a while."""
    counted = _counted_code(account, occasion)
    left = occasion.policy.security_code_tries - counted.security_attempts.wrong
    return _refuse_locked_code(counted, occasion.now) or Denied("security_code_wrong", (("n", left),))


def _counted_code(account: PorscheId, occasion: Occasion) -> PorscheId:
    policy = occasion.policy
    tries, wait_ms = policy.security_code_tries, policy.security_code_wait_ms
    attempts = account.security_attempts.fail(occasion.now, tries, wait_ms)
    return replace(account, security_attempts=attempts)


def _refuse_locked_code(account: PorscheId, now: int) -> Denied | None:
    wait = account.security_attempts.minutes_left(now)
    return Denied("security_code_locked", (("min", wait),)) if wait else None


def set_security_code(account: PorscheId, occasion: Occasion, code: Sealed, repeated: Sealed) -> Outcome:
    """Set the security code in My Porsche, typed twice (X16); another than before ends remote access.

    Args:
        account: Whose.
        occasion: When, by which figures.
        code: Sealed at the door.
        repeated: Once more.
    """
    refusal = _refuse_closed(account, occasion)
    refusal = refusal or refuse_security_code(code, repeated, occasion.policy)
    if refusal:
        return refused(account, occasion, refusal)
    fallout = NEW_CODE_FALLOUT if account.security_code else ()
    kept = replace(account, security_code=code, security_attempts=Attempts())
    letter = Letter("mail", "security_code_changed", account.email, occasion.now)
    return Outcome(kept, occasion.chance, letters=(letter,), fallout=fallout)


def give_consent(account: PorscheId, occasion: Occasion, centre: str = "") -> Outcome:
    """Agree in My Porsche that data are exchanged with the dealer (F014).

    Args:
        account: Whose.
        occasion: When.
        centre: The dealer who is chosen for that; empty for the one whom the account has.
    """
    refusal = _refuse_closed(account, occasion)
    if refusal:
        return refused(account, occasion, refusal)
    return Outcome(replace(account, shares=True, dealer=centre or account.dealer), occasion.chance)


def withdraw_consent(account: PorscheId, occasion: Occasion, address: str) -> Outcome:
    """Object to the use of one's data by mail, at any time, open account or not (F015).

    Args:
        account: Whose; all stages in which there are data.
        occasion: When.
        address: Of the account's country; empty where the list has none.
    """
    kept = tuple(stage for stage in Stage if stage not in {Stage.NEW, Stage.ERASED})
    refusal = refuse_stage(account, occasion.now, kept)
    if not refusal and not address:
        refusal = Denied("country_unsupported")
    if refusal:
        return refused(account, occasion, refusal)
    letter = Letter("mail", "objection", address, occasion.now)
    return Outcome(replace(account, shares=False), occasion.chance, letters=(letter,))


def move_country(account: PorscheId, occasion: Occasion, actor: Actor, country: str) -> Outcome:
    """Change the country at the customer service; a dealer invites again instead, a customer cannot.

    Args:
        account: Whose.
        occasion: When.
        actor: Who asks.
        country: Two letters.
    """
    refusal = None if actor == Actor.SUPPORT else Denied("admin_token_required")
    refusal = refusal or refuse_stage(account, occasion.now, OPENED)
    if refusal:
        return refused(account, occasion, refusal)
    letter = Letter("mail", "country_changed", account.email, occasion.now)
    return Outcome(replace(account, country=country), occasion.chance, letters=(letter,))


def delete(account: PorscheId, occasion: Occasion) -> Outcome:
    """Delete the account in My Porsche; the customer's data are kept until erased (F151, F154).

    Warn of `DELETION_FALLOUT` before (F152, X36).
    """
    refusal = _refuse_closed(account, occasion)
    if refusal:
        return refused(account, occasion, refusal)
    letter = Letter("mail", "deleted", account.email, occasion.now)
    deleted = replace(
        account,
        stage=Stage.DELETED,
        link=None,
        password_attempts=Attempts(),
        security_attempts=Attempts(),
    )
    return Outcome(deleted, occasion.chance, letters=(letter,), fallout=DELETION_FALLOUT)


def erase(account: PorscheId, occasion: Occasion, actor: Actor) -> Outcome:
    """Erase the data of a deleted account, which a Porsche Centre asks for (F155); nothing leads back.

    Args:
        account: Whose.
        occasion: When.
        actor: Who asks; no customer can.
    """
    refusal = Denied("admin_token_required") if actor == Actor.CUSTOMER else None
    refusal = refusal or refuse_stage(account, occasion.now, (Stage.DELETED,))
    if refusal:
        return refused(account, occasion, refusal)
    letter = Letter("mail", "erased", account.email, occasion.now)
    erased = PorscheId(account.id, stage=Stage.ERASED)
    return Outcome(erased, occasion.chance, letters=(letter,), fallout=ERASURE_FALLOUT)
