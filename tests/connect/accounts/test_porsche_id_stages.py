"""Every stage of a Porsche ID with every step: where it leads, or why it is refused."""

import pytest
from porsche_ids import LYON, Holder, holder_in

from pcm_sim.connect.accounts.porsche_id import Stage

NEW, INVITED, PENDING, OPENED, SENT, CONFIRMED, ACTIVE, LOCKED, DELETED, ERASED = (
    Stage.NEW,
    Stage.INVITED,
    Stage.EMAIL_PENDING,
    Stage.LINK_OPENED,
    Stage.SMS_SENT,
    Stage.SMS_CONFIRMED,
    Stage.ACTIVE,
    Stage.LOCKED,
    Stage.DELETED,
    Stage.ERASED,
)
STEPS = {
    "is_invited": Holder.is_invited,
    "is_invited_abroad": lambda one: one.is_invited_again(LYON),
    "opens_link": Holder.opens_link,
    "has_mobile_corrected": Holder.has_mobile_corrected,
    "requests_sms": Holder.requests_sms,
    "types_sms": Holder.types_sms,
    "chooses": Holder.chooses,
    "registers": Holder.registers,
    "asks_to_confirm": Holder.asks_to_confirm,
    "confirms_mail": Holder.confirms_mail,
    "logs_in": Holder.logs_in,
    "locks": Holder.locks,
    "asks_to_reset": Holder.asks_to_reset,
    "resets": lambda one: one.resets(token="none"),  # noqa: S106 - a link that nobody sent
    "types_security_code": Holder.types_security_code,
    "sets_security_code": Holder.sets_security_code,
    "agrees": Holder.agrees,
    "objects": Holder.objects,
    "is_moved": Holder.is_moved,
    "deletes": Holder.deletes,
    "is_erased": Holder.is_erased,
}
# What a step that is none of the stage says.
STANDING = {
    NEW: "porsche_id_unknown",
    INVITED: "account_not_active",
    PENDING: "account_unconfirmed",
    OPENED: "account_not_active",
    SENT: "account_not_active",
    CONFIRMED: "account_not_active",
    ACTIVE: "already_active",
    LOCKED: "account_locked",
    DELETED: "account_deleted",
    ERASED: "porsche_id_unknown",
}
LEGAL = {
    NEW: {"is_invited": INVITED, "registers": PENDING},
    INVITED: {"is_invited_abroad": INVITED, "opens_link": OPENED, "has_mobile_corrected": INVITED},
    PENDING: {"is_invited_abroad": INVITED, "asks_to_confirm": PENDING, "confirms_mail": ACTIVE},
    OPENED: {
        "is_invited_abroad": INVITED,
        "opens_link": OPENED,
        "has_mobile_corrected": OPENED,
        "requests_sms": SENT,
    },
    SENT: {
        "is_invited_abroad": INVITED,
        "opens_link": SENT,
        "has_mobile_corrected": OPENED,
        "requests_sms": SENT,
        "types_sms": CONFIRMED,
    },
    CONFIRMED: {
        "is_invited_abroad": INVITED,
        "opens_link": CONFIRMED,
        "has_mobile_corrected": CONFIRMED,
        "chooses": ACTIVE,
    },
    ACTIVE: {
        "is_invited_abroad": ACTIVE,
        "has_mobile_corrected": ACTIVE,
        "logs_in": ACTIVE,
        "asks_to_reset": ACTIVE,
        "types_security_code": ACTIVE,
        "sets_security_code": ACTIVE,
        "agrees": ACTIVE,
        "is_moved": ACTIVE,
        "deletes": DELETED,
    },
    LOCKED: {
        "is_invited_abroad": LOCKED,
        "has_mobile_corrected": LOCKED,
        "asks_to_reset": LOCKED,
        "is_moved": LOCKED,
    },
    DELETED: {"is_erased": ERASED},
    ERASED: {},
}
# An objection is a mail, which needs no open account.
for one in set(LEGAL) - {NEW, ERASED}:
    LEGAL[one]["objects"] = one
# Of the stage, but refused for another reason than the stage.
OTHERWISE = {(ACTIVE, "locks"): "account_locked"}
OTHERWISE |= {(stage, "resets"): "link_invalid" for stage in (ACTIVE, LOCKED)}
EVERY = [(stage, step) for stage in Stage for step in STEPS]


@pytest.mark.parametrize(("stage", "step"), EVERY, ids=str)
def test_a_step_leads_on_or_is_refused_and_changes_nothing(stage, step):
    holder = holder_in(stage)
    before, sent = holder.account, len(holder.letters)
    STEPS[step](holder)
    if step in LEGAL[stage]:
        assert (holder.reason, holder.stage) == (None, LEGAL[stage][step])
    elif (stage, step) == (ACTIVE, "locks"):
        assert (holder.reason, holder.stage) == ("account_locked", LOCKED)
    else:
        assert holder.reason == OTHERWISE.get((stage, step), STANDING[stage])
        assert holder.account == before
        assert len(holder.letters) == sent
        assert holder.fallout == ()


@pytest.mark.parametrize("stage", [ACTIVE, LOCKED])
def test_an_open_account_cannot_be_invited_into_its_own_country(stage):
    holder = holder_in(stage)
    before = holder.account
    assert holder.is_invited_again().reason == "already_active"
    assert holder.account == before
