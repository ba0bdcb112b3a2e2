"""How contracts end: renewal off and cancelling lead to one place, notice, withdrawal, suspension, again."""

import pytest
from deals import PAID_STATES, POLICY, PRICE, START, S, contract, day, kinds, others, sale, term
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.connect.news import CARD_REFUSALS
from pcm_sim.connect.store.contract_clock import advance, due_at
from pcm_sim.connect.store.contract_endings import (
    cancel,
    reactivate,
    suspend,
    switch_renewal,
    transfer,
    withdraw,
)
from pcm_sim.connect.store.contracts import pay, place, restart
from pcm_sim.domain.requests import Denied

IN_TIME, LATE = day(100), term(0).cancel_by
RUNNING = [S.PENDING_RESTART, S.ACTIVE, S.EXPIRING]


def switch(one, *, on, account="anna", now=IN_TIME):
    """Switch the renewal."""
    return switch_renewal(one, account, now, term(1), on=on)


def stop(one, account="anna", now=IN_TIME):
    """Cancel."""
    return cancel(one, account, now, term(1))


def be_refused(turn, before, code):
    """See that nothing changed but the code."""
    assert (turn.contract, turn.news, turn.refused) == (before, (), Denied(code))


def run_out(one, *, limit=10):
    """Let time pass until nothing is due any more, and give all that was told."""
    news, number = [], 1
    while due_at(POLICY, one) is not None and limit:
        turn = advance(POLICY, one, day(9_999), term(number))
        number, limit = turn.contract.renewed + 1, limit - 1
        one, news = turn.contract, [*news, *turn.news]
    return one, news


# --- cancelling -------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", RUNNING)
def test_a_cancelled_contract_runs_to_its_end(state):
    turn = stop(contract(state))
    assert (turn.contract.state, turn.contract.ends, kinds(turn)) == (
        S.CANCELLED_RUNNING,
        term(0).ends,
        ["cancelled"],
    )
    assert turn.contract.usable == contract(state).usable


@pytest.mark.parametrize("state", others(*RUNNING))
def test_what_does_not_run_cannot_be_cancelled(state):
    be_refused(stop(contract(state)), contract(state), "not_cancellable")


def test_the_last_moment_of_the_notice_is_in_time():
    assert stop(contract(S.EXPIRING), now=LATE - 1).contract.ends == term(0).ends


@pytest.mark.parametrize("state", RUNNING)
def test_a_missed_notice_ends_one_term_later(state):
    turn = stop(contract(state), now=LATE)
    assert kinds(turn) == ["cancelled", "notice_missed"]
    assert (turn.contract.ends, turn.contract.notice_missed, turn.refused) == (term(1).ends, True, None)
    ended, news = run_out(turn.contract)
    assert (ended.state, ended.ends) == (S.EXPIRED, term(1).ends)
    assert [one.kind for one in news if one.cents] == ["charged"]


def test_who_cancelled_too_late_cannot_cancel_again():
    late = stop(contract(S.EXPIRING), now=LATE).contract
    be_refused(stop(late, now=LATE), late, "not_cancellable")


def test_a_contract_without_renewal_has_no_notice_to_miss():
    turn = stop(contract(ends=term(0).ends), now=LATE)
    assert (turn.contract.state, turn.contract.ends) == (S.CANCELLED_RUNNING, term(0).ends)


def test_only_who_pays_can_end_it_whoever_has_the_car():
    before = contract()
    be_refused(stop(before, "bert"), before, "not_owner")
    be_refused(switch(before, on=False, account="bert"), before, "not_owner")


# --- the renewal ------------------------------------------------------------------------------------


@pytest.mark.parametrize("now", [IN_TIME, LATE - 1, LATE])
def test_renewal_off_and_cancelling_lead_to_one_place(now):
    off, cancelled = switch(contract(), on=False, now=now), stop(contract(), now=now)
    assert off.contract.ends == cancelled.contract.ends
    first, second = run_out(off.contract)[0], run_out(cancelled.contract)[0]
    assert (first.state, first.ends, first.paid) == (second.state, second.ends, second.paid)


@pytest.mark.parametrize("state", RUNNING)
def test_a_switched_renewal_can_be_put_back(state):
    off = switch(contract(state), on=False)
    assert (off.contract.auto_renew, kinds(off)) == (False, ["renewal_off"])
    on = switch(off.contract, on=True)
    assert (on.contract.ends, on.contract.auto_renew, kinds(on)) == (None, True, ["renewal_on"])


@pytest.mark.parametrize("on", [True, False])
def test_a_switch_that_stands_so_already_does_nothing(on):
    before = contract(ends=None if on else term(0).ends)
    assert switch(before, on=on) == (before, (), None)


@pytest.mark.parametrize("state", others(*RUNNING))
@pytest.mark.parametrize("on", [True, False])
def test_a_switch_needs_a_running_contract(state, on):
    be_refused(switch(contract(state), on=on), contract(state), "not_cancellable")


# --- withdrawing ------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", others(S.EXPIRED, S.WITHDRAWN))
def test_a_purchase_is_undone_in_its_first_days(state):
    before = contract(state)
    turn = withdraw(before, day(15) - 1)
    assert (turn.contract.state, turn.contract.paid, turn.contract.usable) == (S.WITHDRAWN, 0, False)
    back = [one.cents for one in turn.news if one.kind == "refunded"]
    assert back == ([PRICE] if before.paid else [])


@pytest.mark.parametrize("state", [S.EXPIRED, S.WITHDRAWN])
def test_what_has_ended_is_not_withdrawn(state):
    be_refused(withdraw(contract(state), START), contract(state), "not_cancellable")


@pytest.mark.parametrize(("until", "now"), [(day(15), day(15)), (0, START)])
def test_a_withdrawal_has_its_days_and_some_markets_have_none(until, now):
    before = contract(withdraw_until=until)
    be_refused(withdraw(before, now), before, "withdrawal_expired")


# --- suspending, taking up again, moving ------------------------------------------------------------


@pytest.mark.parametrize("state", others(S.SUSPENDED, S.EXPIRED, S.WITHDRAWN))
def test_a_deleted_account_suspends_and_renews_no_more(state):
    before = contract(state)
    turn = suspend(before, IN_TIME)
    assert (turn.contract.state, turn.contract.usable, turn.contract.paid) == (
        S.SUSPENDED,
        False,
        before.paid,
    )
    assert [one.kind for one in run_out(turn.contract)[1]] == ["expired"]


def test_a_contract_in_arrears_ends_with_its_account():
    turn = suspend(contract(S.PAST_DUE), day(366))
    assert (turn.contract.state, kinds(turn)) == (S.EXPIRED, ["expired"])


@pytest.mark.parametrize("state", [S.SUSPENDED, S.EXPIRED, S.WITHDRAWN])
def test_what_rests_is_not_suspended(state):
    assert suspend(contract(state), IN_TIME) == (contract(state), (), None)


@pytest.mark.parametrize(("now", "state"), [(IN_TIME, S.ACTIVE), (day(340), S.EXPIRING)])
def test_a_free_service_is_taken_up_again_with_its_end_unchanged(now, state):
    free = contract(S.CANCELLED_RUNNING, sale=sale(price=0), paid=0)
    turn = reactivate(free, now)
    assert (turn.contract.state, turn.contract.ends, kinds(turn)) == (state, free.ends, ["reactivated"])


def test_a_free_service_that_never_came_to_the_car_waits_again():
    free = contract(S.CANCELLED_RUNNING, sale=sale(price=0), paid=0, in_car=False)
    assert reactivate(free, IN_TIME).contract.state is S.PENDING_RESTART


@pytest.mark.parametrize("state", list(S))
def test_a_paid_service_is_not_taken_up_again(state):
    be_refused(reactivate(contract(state), IN_TIME), contract(state), "product_not_available")


@pytest.mark.parametrize("state", others(S.CANCELLED_RUNNING))
def test_only_a_cancelled_free_service_is_taken_up_again(state):
    free = contract(state, sale=sale(price=0))
    resting = state in {S.SUSPENDED, S.EXPIRED, S.WITHDRAWN}
    be_refused(reactivate(free, IN_TIME), free, "product_not_available" if resting else "already_active")


def test_a_free_term_is_over_with_the_first_renewal():
    renewed = contract(S.CANCELLED_RUNNING, sale=sale(price=0), renewed=1)
    be_refused(reactivate(renewed, IN_TIME), renewed, "product_not_available")


@pytest.mark.parametrize("state", list(S))
def test_no_contract_moves_to_another_car(state):
    be_refused(transfer(contract(state)), contract(state), "not_transferable")


# --- whatever people do -----------------------------------------------------------------------------

DEEDS = {
    "pay": lambda one, now, _: pay(one, now),
    "be_declined": lambda one, now, _: pay(one, now, "card_declined"),
    "restart": lambda one, now, _: restart(one, now, online=True),
    "cancel": lambda one, now, after: cancel(one, "anna", now, after),
    "cancel_another’s": lambda one, now, after: cancel(one, "bert", now, after),
    "renew": lambda one, now, after: switch_renewal(one, "anna", now, after, on=True),
    "let_end": lambda one, now, after: switch_renewal(one, "anna", now, after, on=False),
    "withdraw": lambda one, now, _: withdraw(one, now),
    "suspend": lambda one, now, _: suspend(one, now),
    "reactivate": lambda one, now, _: reactivate(one, now),
    "transfer": lambda one, _now, _: transfer(one),
}


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 200), st.sampled_from(("", *CARD_REFUSALS))),
        max_size=20,
    ),
    st.booleans(),
    st.sampled_from((0, PRICE)),
)
def test_money_fits_the_state_and_a_refusal_changes_nothing(deeds, renews, price):
    one = place((), sale(auto_renew=renews, price=price), term(0), START, day(15))
    now, news, ended = START, [], False
    for deed, days, declined in deeds:
        now += days * (day(1) - day(0))
        turns = []
        while (due := due_at(POLICY, one)) is not None and due <= now:
            turns.append(advance(POLICY, one, now, term(one.renewed + 1), declined))
            one = turns[-1].contract
        turns.append(DEEDS[deed](one, now, term(one.renewed + 1)))
        if turns[-1].refused:
            assert (turns[-1].contract, turns[-1].news) == (one, ())
        one = turns[-1].contract
        news += [told for turn in turns for told in turn.news]
        assert not ended or one.state in {S.EXPIRED, S.WITHDRAWN}
        ended = one.state in {S.EXPIRED, S.WITHDRAWN}
        assert not one.usable or one.state in PAID_STATES
    taken = sum(told.cents for told in news if told.kind == "charged")
    given_back = sum(told.cents for told in news if told.kind == "refunded")
    assert taken - given_back == one.paid
    assert sum(told.kind == "charged" for told in news) <= 1 + sum(told.kind == "renewed" for told in news)
    assert {told.vin for told in news} <= {one.sale.vin}
    assert [told.at for told in news] == sorted(told.at for told in news)
