"""Functions on Demand: ordered, downloaded, agreed to in the car, with what each precondition refuses."""

import pytest
from fod import (
    DAY,
    LEFT_CAR,
    MINUTE,
    POLICY,
    SAT_IN,
    STANDING_LACKS,
    START,
    WITHDRAWABLE,
    F,
    function,
    kinds,
    others,
    sale,
)

from pcm_sim.connect.functions.function_work import due_at, observe
from pcm_sim.connect.functions.functions import Plan, arm, disarm, place
from pcm_sim.domain.preconditions import STANDING, Lack, lacks
from pcm_sim.domain.requests import Denied


def see(one, car, now=START):
    """Let a function see its car."""
    return observe(POLICY, one, car, now)


# --- ordering ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", list(Plan))
def test_an_order_costs_nothing_yet(plan):
    ordered = place(POLICY, (), sale(plan), START, WITHDRAWABLE)
    assert (ordered.state, ordered.paid, ordered.usable(START)) == (F.ORDERED, 0, False)


@pytest.mark.parametrize("state", others(F.REMOVED))
def test_a_car_has_a_function_once(state):
    assert place(POLICY, (function(state),), sale(), START) == Denied("already_active")


def test_what_was_removed_can_be_ordered_again():
    assert place(POLICY, (function(F.REMOVED),), sale(), START).state is F.ORDERED


@pytest.mark.parametrize("other", [{"vin": "WP0ZZZPCMSIM00002"}, {"product": "seats"}])
def test_another_car_and_another_function_are_no_obstacle(other):
    assert place(POLICY, (function(),), sale(**other), START).state is F.ORDERED


def test_the_monthly_plan_is_sold_until_september_2024():
    last = POLICY.monthly_sold_until
    assert place(POLICY, (), sale(Plan.MONTHLY), last - 1).state is F.ORDERED
    assert place(POLICY, (), sale(Plan.MONTHLY), last) == Denied("product_not_available")
    assert place(POLICY, (), sale(Plan.UNLIMITED), last).state is F.ORDERED


# --- downloading ------------------------------------------------------------------------------------


def test_a_car_online_hears_of_it_within_minutes_and_downloads():
    ordered = function(F.ORDERED)
    heard = due_at(POLICY, ordered, SAT_IN, START)
    assert heard == START + POLICY.notice_ms
    assert see(ordered, SAT_IN, heard - 1).function == ordered
    begun = see(ordered, SAT_IN, heard).function
    assert begun.state is F.DOWNLOADING
    ended = due_at(POLICY, begun, SAT_IN, heard)
    ready = see(begun, SAT_IN, ended)
    assert (ready.function.state, kinds(ready), ready.news[0].at) == (
        F.READY,
        ["offered"],
        heard + POLICY.download_ms,
    )


@pytest.mark.parametrize("change", [{"private_mode": True}, {"offline": "data_off"}, {"ignition": False}])
def test_a_car_off_or_without_data_hears_nothing(change):
    car = SAT_IN._replace(**change)
    for state in (F.ORDERED, F.CANCELLED):
        one = function(state)
        assert (due_at(POLICY, one, car, START), see(one, car, START + DAY).function) == (None, one)


@pytest.mark.parametrize("change", [{"private_mode": True}, {"offline": "data_off"}, {"ignition": False}])
def test_a_download_pauses_and_goes_on_where_it_was(change):
    car = SAT_IN._replace(**change)
    paused = see(function(F.DOWNLOADING, busy_since=START), car, START + MINUTE).function
    assert (paused.download_left, due_at(POLICY, paused, car, START)) == (POLICY.download_ms - MINUTE, None)
    on = see(paused, SAT_IN, START + DAY).function
    assert due_at(POLICY, on, SAT_IN, START + DAY) == START + DAY + POLICY.download_ms - MINUTE


def test_a_download_that_ended_before_the_car_changed_is_ready_since_then():
    turn = see(function(F.DOWNLOADING, busy_since=START), LEFT_CAR, START + DAY)
    assert (turn.function.state, turn.news[0].at) == (F.READY, START + POLICY.download_ms)


# --- agreeing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [F.READY, F.FAILED])
def test_a_person_in_the_car_agrees(state):
    turn = arm(function(state, reason="internal"), SAT_IN, START)
    assert (turn.function.state, turn.function.reason, kinds(turn)) == (F.ARMED, "", ["armed"])


@pytest.mark.parametrize(("change", "code", "recovery"), STANDING_LACKS)
@pytest.mark.parametrize("state", [F.READY, F.FAILED])
def test_each_lack_refuses_the_agreement_and_says_what_to_do(state, change, code, recovery):
    before = function(state)
    turn = arm(before, SAT_IN._replace(**change), START)
    assert (turn.function, turn.news, turn.lacking) == (before, (), (Lack(code, recovery),))
    assert turn.refused == Denied("fod_precondition", (("missing", code),))


def test_all_that_lacks_is_told_at_once():
    turn = arm(function(), SAT_IN._replace(charging=True, parking_brake=False), START)
    assert turn.refused.figures == (("missing", "charging_connected parking_brake_off"),)


def test_private_mode_is_told_once_although_it_puts_the_car_offline():
    car = SAT_IN._replace(private_mode=True, offline="private_mode")
    assert [one.code for one in lacks(car, STANDING)] == ["private_mode"]


@pytest.mark.parametrize("state", [F.ORDERED, F.DOWNLOADING])
def test_an_unfinished_download_refuses_the_agreement(state):
    turn = arm(function(state), SAT_IN, START)
    assert turn.lacking == (Lack("download_incomplete", "function_not_ready"),)


REFUSED = {
    F.ARMED: "already_active",
    F.ACTIVE: "already_active",
    F.INSTALLING: "fod_not_abortable",
    F.REMOVING: "fod_not_abortable",
    F.CANCELLED: "product_not_available",
    F.REMOVAL_READY: "product_not_available",
    F.REMOVED: "product_not_available",
    F.REMOVAL_FAILED: "product_not_available",
}


@pytest.mark.parametrize(("state", "code"), REFUSED.items())
def test_nothing_else_can_be_agreed_to(state, code):
    turn = arm(function(state), SAT_IN, START)
    assert (turn.function, turn.refused) == (function(state), Denied(code))


@pytest.mark.parametrize("state", list(F))
def test_an_agreement_is_taken_back_while_nothing_runs(state):
    turn = disarm(function(state), START)
    if state is F.ARMED:
        assert (turn.function.state, kinds(turn)) == (F.READY, ["disarmed"])
    else:
        code = "fod_not_abortable" if state in {F.INSTALLING, F.REMOVING} else "not_cancellable"
        assert (turn.function, turn.refused) == (function(state), Denied(code))
