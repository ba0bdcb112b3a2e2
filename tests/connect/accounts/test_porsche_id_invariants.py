"""What holds of a Porsche ID, whatever people do to it and in which order."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from porsche_ids import (
    LYON,
    MOBILE,
    OTHER_MOBILE,
    OTHER_PASSWORD,
    PASSWORD,
    SECURITY_CODE,
    WAYS,
    Holder,
    holder_in,
)

from pcm_sim.connect.accounts.porsche_id import (
    DAY_MS,
    HOUR_MS,
    INVITATION_RUNS,
    MINUTE_MS,
    Actor,
    SmsCodes,
    Stage,
)
from pcm_sim.connect.attempts import Attempts

MOVES = {
    "wait a second": lambda one: one.wait(1000),
    "wait a minute": lambda one: one.wait(MINUTE_MS),
    "wait half a day": lambda one: one.wait(12 * HOUR_MS),
    "wait a month": lambda one: one.wait(31 * DAY_MS),
    "invited": Holder.is_invited,
    "invited again": Holder.is_invited_again,
    "invited abroad": lambda one: one.is_invited_again(LYON),
    "opens": Holder.opens_link,
    "opens a wrong link": lambda one: one.opens_link("wrong"),
    "corrected": Holder.has_mobile_corrected,
    "requests": Holder.requests_sms,
    "types": Holder.types_sms,
    "types wrong": lambda one: one.types_sms("wrong"),
    "chooses": Holder.chooses,
    "registers": Holder.registers,
    "confirms": Holder.confirms_mail,
    "logs in": Holder.logs_in,
    "logs in wrong": lambda one: one.logs_in("Wrong-Pass-1"),
    "asks to reset": Holder.asks_to_reset,
    "resets": Holder.resets,
    "types security code": Holder.types_security_code,
    "types wrong security code": lambda one: one.types_security_code("0000"),
    "sets security code": Holder.sets_security_code,
    "agrees": Holder.agrees,
    "objects": Holder.objects,
    "moved": Holder.is_moved,
    "moves": lambda one: one.is_moved(Actor.CUSTOMER, "IT"),
    "deletes": Holder.deletes,
    "erased": Holder.is_erased,
    "erases": lambda one: one.is_erased(Actor.CUSTOMER),
}
SEVERAL_MOVES = st.lists(st.sampled_from(sorted(MOVES)), max_size=25)
STAGES = st.sampled_from(list(WAYS))
OPEN, RUN = {Stage.ACTIVE}, set(INVITATION_RUNS)
LEADS = {
    Stage.NEW: {Stage.INVITED, Stage.EMAIL_PENDING},
    Stage.INVITED: {Stage.LINK_OPENED},
    Stage.EMAIL_PENDING: {Stage.INVITED, Stage.ACTIVE},
    Stage.LINK_OPENED: {Stage.INVITED, Stage.SMS_SENT},
    Stage.SMS_SENT: {Stage.INVITED, Stage.LINK_OPENED, Stage.SMS_CONFIRMED},
    Stage.SMS_CONFIRMED: {Stage.INVITED, Stage.ACTIVE},
    Stage.ACTIVE: {Stage.DELETED},
    Stage.DELETED: {Stage.ERASED},
    Stage.ERASED: set(),
}


def without_counters(account):
    """Give an account as it is but for the wrong tries, and the link that the last one sends."""
    return replace(
        account,
        sms=replace(account.sms, wrong=0),
        password_attempts=Attempts(),
        security_attempts=Attempts(),
        link=None,
    )


@given(STAGES, SEVERAL_MOVES)
def test_every_move_keeps_the_rules(stage, moves):
    holder = holder_in(stage)
    for move in moves:
        before, sent = holder.account, len(holder.letters)
        MOVES[move](holder)
        after, letters = holder.account, holder.letters[sent:]
        assert after.stage == before.stage or after.stage in LEADS[before.stage], move
        if holder.refusal:
            assert without_counters(after) == without_counters(before), move
            assert [one.kind for one in letters] in ([], ["reset"]), move
        if after.country != before.country:
            assert move in {"invited", "invited again", "invited abroad", "registers", "moved", "erased"}
        if after.stage in OPEN:
            assert after.password
        if after.stage not in RUN:
            assert after.sms == SmsCodes(replaced=after.sms.replaced)
        assert all(one.to == after.mobile for one in letters if one.channel == "sms"), move
        assert after.mobile in {"", MOBILE, OTHER_MOBILE}


@given(STAGES, SEVERAL_MOVES)
def test_the_same_moves_give_the_same_account_and_letters(stage, moves):
    first, second = holder_in(stage), holder_in(stage)
    for move in moves:
        MOVES[move](first)
        MOVES[move](second)
    assert first.account == second.account
    assert first.letters == second.letters
    assert first.chance == second.chance


@given(SEVERAL_MOVES)
def test_nothing_leads_out_of_an_erasure(moves):
    holder = holder_in(Stage.ERASED)
    erased = holder.account
    for move in moves:
        assert MOVES[move](holder).account == erased


@given(STAGES, SEVERAL_MOVES)
def test_no_secret_is_written_out(stage, moves):
    holder = holder_in(stage)
    for move in moves:
        MOVES[move](holder)
    shown = set(re.split(r"[^\w-]+", f"{holder.account!r} {holder.letters!r} {holder.refusal!r}"))
    secrets = {PASSWORD, OTHER_PASSWORD, SECURITY_CODE, *(one.secret for one in holder.letters)}
    assert not shown & (secrets - {""})
