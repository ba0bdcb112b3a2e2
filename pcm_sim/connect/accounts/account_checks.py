"""What is checked of an account on the way to opening it: its stage, the links of mails, codes by SMS."""

from pcm_sim.connect.accounts.porsche_id import (
    INVITATION_RUNS,
    Occasion,
    PorscheId,
    Stage,
    refuse_stage,
)
from pcm_sim.connect.checks import Checked, Checks, must
from pcm_sim.connect.secrets import Sealed, opens
from pcm_sim.domain.requests import Denied

SMS_RIGHT = "sms_right"
"""Name of the check whose failing counts as a wrong try."""


def stage_check(name: str, account: PorscheId, now: int, allowed: tuple[Stage, ...]) -> Checked:
    """Ask whether a step is one of the account's stage, under a name."""
    return Checked(name, refuse_stage(account, now, allowed))


def link_checks(account: PorscheId, now: int, purpose: str, token: Sealed) -> Checks:
    """Ask whether a link is right, the newest and sent, then whether it still opens.

    Args:
        account: Whose it should be.
        now: Simulated ms.
        purpose: What it should be for.
        token: What was opened.
    """
    link = account.link
    right = link and link.purpose == purpose and now >= link.since and opens(token, link.token)
    yield must("link_newest", right, "link_invalid")
    if link:
        yield must("link_in_time", now < link.until, "link_expired")


def invitation_checks(account: PorscheId, occasion: Occasion, token: Sealed) -> Checks:
    """Ask what is asked before an invitation opens (F006)."""
    yield stage_check("invited", account, occasion.now, INVITATION_RUNS)
    yield from link_checks(account, occasion.now, "invitation", token)


def confirmation_checks(account: PorscheId, occasion: Occasion, token: Sealed) -> Checks:
    """Ask what is asked before a confirmation opens the account."""
    yield stage_check("registered", account, occasion.now, (Stage.EMAIL_PENDING,))
    yield from link_checks(account, occasion.now, "confirmation", token)


def sms_request_checks(account: PorscheId, occasion: Occasion) -> Checks:
    """Ask what is asked before a code is sent: the invitation is opened, the last code not quite fresh."""
    yield stage_check("link_opened", account, occasion.now, (Stage.LINK_OPENED, Stage.SMS_SENT))
    yield Checked("sms_pause", _refuse_pause(account, occasion))


def _refuse_pause(account: PorscheId, occasion: Occasion) -> Denied | None:
    if not account.sms.newest:
        return None
    left = account.sms.sent_at + occasion.policy.sms_pause_ms - occasion.now
    return Denied("rate_limited", (("s", -(-left // 1000)),)) if left > 0 else None


def sms_code_checks(account: PorscheId, occasion: Occasion, code: Sealed) -> Checks:
    """Ask what is asked of a code by SMS: stage, tries used up, replaced, right, too late (F008)."""
    sms, policy = account.sms, occasion.policy
    yield stage_check("sms_sent", account, occasion.now, (Stage.SMS_SENT,))
    yield must("sms_open", sms.wrong < policy.sms_tries, "sms_code_locked")
    yield must("sms_newest", not any(opens(code, one) for one in sms.replaced), "sms_code_superseded")
    yield Checked(SMS_RIGHT, None if opens(code, sms.newest) else _refuse_wrong_code(account, occasion))
    yield must("sms_in_time", occasion.now < sms.sent_at + policy.sms_life_ms, "sms_code_expired")


def _refuse_wrong_code(account: PorscheId, occasion: Occasion) -> Denied:
    left = occasion.policy.sms_tries - account.sms.wrong - 1
    return Denied("sms_code_wrong", (("n", left),)) if left > 0 else Denied("sms_code_locked")
