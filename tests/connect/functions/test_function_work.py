"""A function and its car: ten minutes, then active, gone, or failed and offered again."""

from dataclasses import replace

import pytest
from fod import (
    BILL,
    LEFT_CAR,
    LEFT_LACKS,
    MINUTE,
    MONTH,
    POLICY,
    PRICE,
    SAT_IN,
    STANDING_LACKS,
    START,
    F,
    function,
    kinds,
    others,
    sale,
)

from pcm_sim.connect.functions.function_work import due_at, fail, is_done, observe, start
from pcm_sim.connect.functions.functions import Plan, offer_again
from pcm_sim.domain.preconditions import KEPT, LEFT, STANDING, Lack, lacks, recovery_of
from pcm_sim.domain.requests import Denied

DONE = START + POLICY.install_ms


def see(one, car, now=START):
    """Let a function see its car."""
    return observe(POLICY, one, car, now)


def switch_on(one, car=LEFT_CAR, now=DONE, policy=POLICY, due=BILL):
    """Switch the car on."""
    return start(policy, one, car, now, due)


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
