"""Functions in the car: preconditions one by one, ten minutes, then active, or failed and offered again."""

from dataclasses import replace

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
    sale,
)

from pcm_sim.connect.function_work import due_at, fail, is_done, observe, start
from pcm_sim.connect.functions import Plan, arm, disarm, offer_again, place
from pcm_sim.connect.preconditions import KEPT, LEFT, STANDING, Lack, lacks, recovery_of
from pcm_sim.domain.requests import Denied

DONE = START + POLICY.install_ms
STANDING_LACKS = [
    ({"charging": True}, "charging_connected", "install_charging"),
    ({"private_mode": True}, "private_mode", "offline_private_mode"),
    ({"offline": "no_signal"}, "offline", "offline_no_signal"),
    ({"parking_brake": False}, "parking_brake_off", "function_parking_brake"),
]
LEFT_LACKS = [
    ({"ignition": True}, "ignition_on", "function_switch_off"),
    ({"occupied": True}, "occupied", "function_leave"),
    ({"locked": False}, "not_locked", "function_lock"),
]


def see(one, car, now=START):
    """Let a function see its car."""
    return observe(POLICY, one, car, now)


def switch_on(one, car=LEFT_CAR, now=DONE, policy=POLICY, due=BILL):
    """Switch the car on."""
    return start(policy, one, car, now, due)


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


# --- ten minutes ------------------------------------------------------------------------------------

WORK = [
    (F.ARMED, F.INSTALLING, F.FAILED, F.READY, "failed"),
    (F.REMOVAL_READY, F.REMOVING, F.REMOVAL_FAILED, F.REMOVAL_READY, "removal_failed"),
]


@pytest.mark.parametrize(("waits", "works"), [row[:2] for row in WORK])
def test_work_begins_once_the_car_is_left_and_locked(waits, works):
    turn = see(function(waits), LEFT_CAR)
    assert (turn.function.state, turn.function.busy_since) == (works, START)


@pytest.mark.parametrize("lack", STANDING_LACKS + LEFT_LACKS)
@pytest.mark.parametrize("waits", [F.ARMED, F.REMOVAL_READY])
def test_work_waits_for_each_precondition(waits, lack):
    change, code, recovery = lack
    car = LEFT_CAR._replace(**change)
    assert see(function(waits), car).function == function(waits)
    assert lacks(car) == (Lack(code, recovery),)


@pytest.mark.parametrize(
    "lack", [row for row in STANDING_LACKS + LEFT_LACKS if row[1] in {one.code for one in KEPT}]
)
@pytest.mark.parametrize(("works", "failed", "again", "told"), [row[1:] for row in WORK])
def test_work_is_interrupted_and_offered_again(works, failed, again, told, lack):
    turn = see(function(works), LEFT_CAR._replace(**lack[0]), START + 4 * MINUTE)
    assert (turn.function.state, turn.function.reason, kinds(turn)) == (failed, "interrupted_after_4", [told])
    assert turn.news[0].reason == "interrupted_after_4"
    assert switch_on(turn.function).function.state is again
    assert offer_again(turn.function, START).function.state is again


@pytest.mark.parametrize("works", [F.INSTALLING, F.REMOVING])
@pytest.mark.parametrize("change", [{"private_mode": True}, {"offline": "no_signal"}])
def test_work_that_has_begun_needs_no_data(works, change):
    assert see(function(works), LEFT_CAR._replace(**change), START + MINUTE).function == function(works)


@pytest.mark.parametrize("works", [F.INSTALLING, F.REMOVING])
def test_after_ten_minutes_nothing_interrupts_any_more(works):
    one = function(works)
    assert not is_done(POLICY, one, DONE - 1)
    assert is_done(POLICY, one, DONE)
    assert see(one, SAT_IN, DONE).function == one


@pytest.mark.parametrize("works", [F.INSTALLING, F.REMOVING])
def test_the_car_does_not_start_while_it_works(works):
    turn = switch_on(function(works), now=DONE - 1)
    assert (turn.function, turn.refused) == (function(works), Denied("fod_not_abortable"))


@pytest.mark.parametrize(("works", "failed"), [row[1:3] for row in WORK])
def test_a_policy_lets_an_early_start_spoil_it(works, failed):
    turn = switch_on(function(works), now=DONE - 1, policy=replace(POLICY, start_interrupts=True))
    assert (turn.function.state, turn.function.reason) == (failed, "interrupted_after_9")


# --- the next start ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("plan", "month"), [(Plan.UNLIMITED, None), (Plan.MONTHLY, MONTH.ends)])
def test_a_start_after_ten_minutes_activates_and_charges(plan, month):
    turn = switch_on(function(F.INSTALLING, plan))
    active = turn.function
    assert (active.state, active.paid, active.activated_at, active.month_ends) == (
        F.ACTIVE,
        PRICE,
        DONE,
        month,
    )
    assert (kinds(turn), active.usable(DONE)) == (["activated", "charged"], True)


def test_a_card_that_fails_at_the_activation_is_told():
    turn = switch_on(function(F.INSTALLING), due=BILL._replace(declined="card_declined"))
    assert (turn.function.state, turn.function.paid) == (F.ACTIVE, 0)
    assert (kinds(turn), turn.news[-1].reason) == (["activated", "payment_failed"], "card_declined")


def test_a_free_function_charges_nothing():
    assert kinds(switch_on(function(F.INSTALLING, sale=sale(price=0)))) == ["activated"]


def test_a_start_after_ten_minutes_finds_the_function_gone():
    turn = switch_on(function(F.REMOVING))
    assert (turn.function.state, turn.function.usable(DONE), kinds(turn)) == (F.REMOVED, False, ["removed"])


@pytest.mark.parametrize(("change", "code", "_"), STANDING_LACKS + LEFT_LACKS)
def test_a_start_tells_why_nothing_began(change, code, _):
    turn = switch_on(function(F.ARMED), LEFT_CAR._replace(**change))
    assert (turn.function.state, turn.function.reason) == (F.FAILED, code)


@pytest.mark.parametrize(("state", "told"), [(F.READY, "offered"), (F.REMOVAL_READY, "removal_offered")])
def test_every_start_offers_what_is_ready(state, told):
    turn = switch_on(function(state))
    assert (turn.function, kinds(turn)) == (function(state), [told])


@pytest.mark.parametrize("state", [F.ORDERED, F.DOWNLOADING, F.ACTIVE, F.CANCELLED, F.REMOVED])
def test_a_start_changes_nothing_else(state):
    assert switch_on(function(state)) == (function(state), (), None, ())


@pytest.mark.parametrize("state", [F.READY, F.ACTIVE, F.FAILED, F.REMOVED, F.REMOVAL_FAILED])
def test_seeing_the_car_changes_nothing_where_nothing_waits(state):
    assert see(function(state), LEFT_CAR, DONE).function == function(state)
    assert due_at(POLICY, function(state), SAT_IN, START) is None


# --- faults -----------------------------------------------------------------------------------------

FAILS = {
    F.ARMED: F.FAILED,
    F.INSTALLING: F.FAILED,
    F.REMOVING: F.REMOVAL_FAILED,
    F.REMOVAL_READY: F.REMOVAL_FAILED,
}


@pytest.mark.parametrize("state", list(F))
def test_a_fault_strikes_what_was_agreed_to(state):
    turn = fail(function(state), "internal", START)
    assert turn.function.state is FAILS.get(state, state)
    assert turn.function.reason == ("internal" if state in FAILS else "")


@pytest.mark.parametrize("state", others(F.FAILED, F.REMOVAL_FAILED))
def test_only_what_failed_is_offered_again(state):
    assert offer_again(function(state), START) == (function(state), (), None, ())


def test_every_reason_has_its_remedy():
    for one in STANDING + LEFT:
        assert recovery_of(one.code) not in {"function_centre", "offline_"}
    assert recovery_of("download_incomplete") == "function_not_ready"
    assert recovery_of("interrupted_after_4") == "install_failed"
    assert recovery_of("internal") == "function_centre"
