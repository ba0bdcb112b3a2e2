"""How functions are paid by the month and end: notice, withdrawal, removal; and never a charge before."""

import pytest
from fod import (
    BILL,
    DAY,
    LEFT_CAR,
    MINUTE,
    MONTH,
    POLICY,
    PRICE,
    SAT_IN,
    START,
    WITHDRAWABLE,
    F,
    function,
    kinds,
    others,
)
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.connect.functions.function_endings import bill, bill_at, cancel, remove_now, transfer, withdraw
from pcm_sim.connect.functions.function_work import fail, observe, start
from pcm_sim.connect.functions.functions import BEFORE, BUSY, Bill, Plan, arm, disarm
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.requests import Denied

ENDED = [F.CANCELLED, F.REMOVAL_READY, F.REMOVED, F.REMOVAL_FAILED]
NEXT = Bill(MONTH.next_ends)


def monthly(state=F.ACTIVE, **changes):
    """Build a monthly function."""
    return function(state, Plan.MONTHLY, **changes)


def be_refused(turn, before, code):
    """See that nothing changed but the code."""
    assert (turn.function, turn.news, turn.refused) == (before, (), Denied(code))


# --- cancelling -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "ends"),
    [(START, MONTH.ends), (MONTH.cancel_by - 1, MONTH.ends), (MONTH.cancel_by, MONTH.next_ends)],
)
def test_a_monthly_function_ends_with_one_day_of_notice(now, ends):
    turn = cancel(monthly(), "anna", now, MONTH)
    assert (turn.function.state, turn.function.ends, kinds(turn)) == (F.CANCELLED, ends, ["cancelled"])
    assert (turn.function.usable(ends - 1), turn.function.usable(ends)) == (True, False)


@pytest.mark.parametrize("state", sorted(BEFORE))
def test_what_was_never_activated_is_gone_at_once(state):
    turn = cancel(monthly(state), "anna", START, MONTH)
    assert (turn.function.state, turn.function.paid, kinds(turn)) == (F.REMOVED, 0, ["cancelled"])


@pytest.mark.parametrize("state", ENDED)
def test_what_has_ended_is_not_cancelled(state):
    be_refused(cancel(monthly(state), "anna", START, MONTH), monthly(state), "not_cancellable")


@pytest.mark.parametrize("state", sorted(BUSY))
def test_nobody_stops_the_car_at_work(state):
    be_refused(cancel(monthly(state), "anna", START, MONTH), monthly(state), "fod_not_abortable")
    be_refused(withdraw(function(state), START), function(state), "fod_not_abortable")


@pytest.mark.parametrize("state", list(F))
def test_an_unlimited_function_is_never_cancelled(state):
    be_refused(cancel(function(state), "anna", START, MONTH), function(state), "not_cancellable")


def test_only_who_pays_can_cancel():
    be_refused(cancel(monthly(), "bert", START, MONTH), monthly(), "not_owner")


@pytest.mark.parametrize("state", list(F))
def test_no_function_moves_to_another_car(state):
    be_refused(transfer(function(state)), function(state), "not_transferable")


# --- withdrawing ------------------------------------------------------------------------------------


def test_an_active_function_is_withdrawn_and_paid_back():
    turn = withdraw(function(F.ACTIVE), WITHDRAWABLE - 1)
    assert (turn.function.state, turn.function.paid) == (F.CANCELLED, 0)
    assert (kinds(turn), turn.news[-1].cents) == (["withdrawn", "refunded"], PRICE)


@pytest.mark.parametrize("state", sorted(BEFORE))
def test_what_was_not_activated_is_withdrawn_without_money(state):
    turn = withdraw(function(state), START)
    assert (turn.function.state, kinds(turn)) == (F.REMOVED, ["withdrawn"])


@pytest.mark.parametrize("state", ENDED)
def test_what_has_ended_is_not_withdrawn(state):
    be_refused(withdraw(function(state), START), function(state), "not_cancellable")


@pytest.mark.parametrize("state", list(F))
def test_a_withdrawal_has_its_days(state):
    be_refused(withdraw(function(state), WITHDRAWABLE), function(state), "withdrawal_expired")


# --- removing ---------------------------------------------------------------------------------------


def test_a_cancelled_function_stays_until_its_month_is_over():
    one = cancel(monthly(), "anna", START, MONTH).function
    assert observe(POLICY, one, SAT_IN, MONTH.ends - 1).function == one
    assert kinds(observe(POLICY, one, SAT_IN, MONTH.ends)) == ["removal_offered"]


def test_who_hands_the_car_over_has_a_cancelled_function_removed_at_once():
    one = cancel(monthly(), "anna", START, MONTH).function
    removed = remove_now(one, "anna", START + DAY, MONTH).function
    assert kinds(observe(POLICY, removed, SAT_IN, START + DAY + POLICY.notice_ms)) == ["removal_offered"]
    be_refused(remove_now(one, "bert", START, MONTH), one, "not_owner")
    be_refused(remove_now(removed, "anna", START + DAY, MONTH), removed, "not_cancellable")


def test_a_cancelled_function_leaves_the_car_before_the_handover():
    one = remove_now(monthly(), "anna", START, MONTH).function
    heard = START + POLICY.notice_ms
    assert observe(POLICY, one, SAT_IN, heard - 1).function == one
    offered = observe(POLICY, one, SAT_IN, heard)
    assert kinds(offered) == ["removal_offered"]
    removing = observe(POLICY, offered.function, LEFT_CAR, heard + MINUTE).function
    gone = start(POLICY, removing, LEFT_CAR, heard + 11 * MINUTE, BILL)
    assert (gone.function.state, gone.function.usable(heard + 11 * MINUTE)) == (F.REMOVED, False)


# --- months -----------------------------------------------------------------------------------------


def test_every_month_is_charged_when_it_begins():
    turn = bill(monthly(), MONTH.ends + DAY, NEXT)
    assert (turn.function.month_ends, turn.function.paid, turn.news[0].at) == (
        MONTH.next_ends,
        2 * PRICE,
        MONTH.ends,
    )


def test_nothing_is_charged_before_the_month_begins():
    assert bill(monthly(), MONTH.ends - 1, NEXT) == (monthly(), (), None, ())


def test_a_failed_card_leaves_the_function():
    turn = bill(monthly(), MONTH.ends, NEXT._replace(declined="card_expired"))
    assert (turn.function.state, turn.function.paid, kinds(turn)) == (F.ACTIVE, PRICE, ["payment_failed"])


@pytest.mark.parametrize("state", [F.CANCELLED, F.REMOVED])
def test_a_month_cancelled_too_late_is_owed_even_out_of_the_car(state):
    one = monthly(state, ends=MONTH.next_ends)
    turn = bill(one, MONTH.ends, NEXT)
    assert (kinds(turn), bill_at(turn.function)) == (["charged"], None)


@pytest.mark.parametrize("one", [function(F.ACTIVE), monthly(F.READY), monthly(F.CANCELLED)])
def test_what_is_not_owed_is_not_charged(one):
    assert (bill_at(one), bill(one, MONTH.next_ends, NEXT).news) == (None, ())


# --- whatever people do -----------------------------------------------------------------------------

DEEDS = {
    "sit_in": lambda one, _car, now: observe(POLICY, one, SAT_IN, now),
    "leave": lambda one, _car, now: observe(POLICY, one, LEFT_CAR, now),
    "see": lambda one, car, now: observe(POLICY, one, car, now),
    "start": lambda one, car, now: start(POLICY, one, car, now, BILL),
    "arm": arm,
    "arm_ready": lambda one, _car, now: arm(one, SAT_IN, now),
    "disarm": lambda one, _car, now: disarm(one, now),
    "fail": lambda one, _car, now: fail(one, "internal", now),
    "bill": lambda one, _car, now: bill(one, now, Bill((one.month_ends or 0) + 30 * DAY)),
    "cancel": lambda one, _car, now: cancel(one, "anna", now, MONTH),
    "withdraw": lambda one, _car, now: withdraw(one, now),
    "transfer": lambda one, _car, _now: transfer(one),
}
CARS = st.builds(
    CarSeen, *[st.booleans()] * 6, offline=st.sampled_from(("", "no_signal", "data_off", "private_mode"))
)
USUAL = ("sit_in", "sit_in", "arm_ready", "leave", "start")


@given(
    st.lists(st.tuples(st.sampled_from((*USUAL, *sorted(DEEDS))), CARS, st.integers(0, 20)), max_size=30),
    st.sampled_from(list(Plan)),
    st.sampled_from((F.ORDERED, F.READY, F.ARMED, F.INSTALLING)),
)
def test_no_charge_without_an_activation_and_a_refusal_changes_nothing(deeds, plan, begun):
    one = function(begun, plan)
    now, news, order = START, [], one.sale
    for deed, car, minutes in deeds:
        now += minutes * MINUTE
        turn = DEEDS[deed](one, car, now)
        if turn.refused:
            assert (turn.function, turn.news) == (one, ())
        assert one.state is not F.REMOVED or turn.function.state is F.REMOVED
        one, news = turn.function, [*news, *turn.news]
        assert (one.state in BUSY) <= (one.busy_since is not None)
        assert (one.state in {*BEFORE, F.INSTALLING}) <= (one.activated_at is None)
    told = [each.kind for each in news]
    assert "charged" not in told or told.index("activated") < told.index("charged")
    money = {"charged": 1, "refunded": -1}
    assert sum(each.cents * money.get(each.kind, 0) for each in news) == one.paid
    assert one.sale == order


def test_the_table_of_states_is_whole():
    assert {*BEFORE, *BUSY, F.ACTIVE, *ENDED} == set(others())
