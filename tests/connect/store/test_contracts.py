"""Contracts of services: every transition by order, payment, restart and clock, legal and illegal."""

from dataclasses import replace

import pytest
from deals import POLICY, PRICE, RENEWAL, START, VIN, S, contract, day, kinds, others, sale, term

from pcm_sim.connect.news import CARD_REFUSALS, DAY_MS
from pcm_sim.connect.store.contract_clock import advance, due_at
from pcm_sim.connect.store.contracts import pay, place, restart
from pcm_sim.domain.requests import Denied

# --- ordering ---------------------------------------------------------------------------------------


def test_an_order_waits_for_its_payment():
    ordered = place((), sale(), term(0), START, day(15))
    assert (ordered.state, ordered.auto_renew, ordered.paid, ordered.withdraw_until) == (
        S.ORDERED,
        True,
        0,
        day(15),
    )


def test_an_order_without_renewal_knows_its_end():
    ordered = place((), sale(auto_renew=False), term(0), START)
    assert (ordered.ends, ordered.auto_renew) == (term(0).ends, False)


@pytest.mark.parametrize("state", others(S.EXPIRED, S.WITHDRAWN))
def test_a_car_has_a_product_once(state):
    assert place((contract(state),), sale(), term(0), START) == Denied("already_active")


@pytest.mark.parametrize("state", [S.EXPIRED, S.WITHDRAWN])
def test_what_has_ended_can_be_ordered_again(state):
    assert place((contract(state),), sale(), term(1), day(400)).state is S.ORDERED


@pytest.mark.parametrize("other", [{"vin": "WP0ZZZPCMSIM00002"}, {"product": "music"}])
def test_another_car_and_another_product_are_no_obstacle(other):
    assert place((contract(),), sale(**other), term(0), START).state is S.ORDERED


def test_a_term_that_is_over_is_not_sold():
    assert place((), sale(), term(0), term(0).ends) == Denied("product_not_available")


# --- paying -----------------------------------------------------------------------------------------


def test_a_paid_order_waits_for_a_restart():
    turn = pay(contract(S.ORDERED), START)
    assert (turn.contract.state, turn.contract.paid, turn.contract.usable) == (
        S.PENDING_RESTART,
        PRICE,
        False,
    )
    assert kinds(turn) == ["ordered", "charged"]
    assert (turn.news[-1].cents, turn.news[-1].account) == (PRICE, "anna")


def test_a_service_outside_the_car_is_active_at_once():
    turn = pay(contract(S.ORDERED, sale=sale(needs_restart=False)), START)
    assert (turn.contract.state, turn.contract.usable) == (S.ACTIVE, True)


@pytest.mark.parametrize("refusal", CARD_REFUSALS)
def test_a_refused_card_leaves_the_order(refusal):
    ordered = contract(S.ORDERED)
    turn = pay(ordered, START, refusal)
    assert (turn.contract, turn.news, turn.refused) == (ordered, (), Denied(refusal))


def test_a_free_service_charges_no_card():
    turn = pay(contract(S.ORDERED, sale=sale(price=0)), START, "card_declined")
    assert (turn.contract.state, kinds(turn)) == (S.PENDING_RESTART, ["ordered"])


@pytest.mark.parametrize("state", others(S.ORDERED))
def test_nothing_is_paid_twice(state):
    before = contract(state)
    turn = pay(before, START)
    assert (turn.contract, turn.refused) == (before, Denied("already_active"))


def test_an_order_is_not_paid_once_its_term_is_over():
    late = contract(S.ORDERED)
    assert pay(late, term(0).ends) == (late, (), Denied("product_not_available"))


# --- the car ----------------------------------------------------------------------------------------


def test_a_restart_online_fetches_the_service():
    turn = restart(contract(S.PENDING_RESTART), day(2), online=True)
    assert (turn.contract.state, turn.contract.usable, kinds(turn)) == (S.ACTIVE, True, ["activated"])


def test_a_restart_offline_fetches_nothing():
    waiting = contract(S.PENDING_RESTART)
    assert restart(waiting, day(2), online=False) == (waiting, (), None)


def test_what_was_cancelled_before_it_came_still_comes():
    turn = restart(contract(S.CANCELLED_RUNNING, in_car=False), day(2), online=True)
    assert (turn.contract.state, turn.contract.usable) == (S.CANCELLED_RUNNING, True)


def test_a_market_may_count_the_withdrawal_from_the_activation():
    turn = restart(contract(S.PENDING_RESTART), day(2), online=True, withdraw_until=day(17))
    assert turn.contract.withdraw_until == day(17)


def test_a_service_fetched_late_is_near_its_end():
    assert restart(contract(S.PENDING_RESTART), day(340), online=True).contract.state is S.EXPIRING


@pytest.mark.parametrize("state", others(S.PENDING_RESTART))
def test_a_restart_changes_nothing_else(state):
    before = contract(state)
    assert restart(before, day(2), online=True) == (before, (), None)


# --- the clock --------------------------------------------------------------------------------------

DUE = {
    S.ORDERED: None,
    S.PENDING_RESTART: term(0).ends,
    S.ACTIVE: term(0).expiring_from,
    S.EXPIRING: term(0).ends,
    S.PAST_DUE: term(0).ends + 3 * DAY_MS,
    S.CANCELLED_RUNNING: term(0).ends,
    S.SUSPENDED: term(0).ends,
    S.EXPIRED: None,
    S.WITHDRAWN: None,
}


@pytest.mark.parametrize("state", list(S))
def test_every_state_knows_what_comes_next(state):
    assert due_at(POLICY, contract(state)) == DUE[state]


@pytest.mark.parametrize("state", list(S))
def test_nothing_happens_before_its_time(state):
    before, due = contract(state), DUE[state]
    assert advance(POLICY, before, day(9_999) if due is None else due - 1, term(1)) == (before, (), None)


@pytest.mark.parametrize(
    ("state", "changes", "then", "told"),
    [
        (S.ACTIVE, {}, S.EXPIRING, ["expiring"]),
        (S.PENDING_RESTART, {}, S.PENDING_RESTART, ["renewed", "charged"]),
        (S.PENDING_RESTART, {"ends": term(0).ends}, S.EXPIRED, ["expired"]),
        (S.EXPIRING, {}, S.ACTIVE, ["renewed", "charged"]),
        (S.EXPIRING, {"ends": term(0).ends}, S.EXPIRED, ["expired"]),
        (S.EXPIRING, {"ends": term(1).ends}, S.ACTIVE, ["renewed", "charged"]),
        (S.EXPIRING, {"ends": term(1).ends, "cancelled": True}, S.CANCELLED_RUNNING, ["renewed", "charged"]),
        (S.PAST_DUE, {}, S.ACTIVE, ["renewed", "charged"]),
        (S.CANCELLED_RUNNING, {}, S.EXPIRED, ["expired"]),
        (S.SUSPENDED, {}, S.EXPIRED, ["expired"]),
    ],
)
def test_time_carries_a_contract_on(state, changes, then, told):
    turn = advance(POLICY, contract(state, **changes), day(3_650), term(1))
    assert (turn.contract.state, kinds(turn)) == (then, told)
    assert {one.at for one in turn.news} == {DUE[state]}


def test_a_renewal_is_charged_to_who_ordered_whoever_has_the_car():
    turn = advance(POLICY, contract(S.EXPIRING), term(0).ends, term(1))
    assert (turn.contract.term, turn.contract.paid, turn.contract.renewed) == (term(1), PRICE + RENEWAL, 1)
    assert (turn.news[-1].account, turn.news[-1].cents, turn.news[-1].vin) == ("anna", RENEWAL, VIN)


@pytest.mark.parametrize("state", [S.EXPIRING, S.PENDING_RESTART])
def test_a_failed_card_is_tried_on_days_0_3_and_7(state):
    now, failed = contract(state), []
    while now.state is not S.EXPIRED:
        turn = advance(POLICY, now, day(9_999), term(1), "card_expired")
        now = turn.contract
        failed += [one for one in turn.news if one.kind == "payment_failed"]
        assert now.state in {S.PAST_DUE, S.EXPIRED}
    assert [(one.at - term(0).ends) // DAY_MS for one in failed] == [0, 3, 7]
    assert {one.reason for one in failed} == {"card_expired"}
    assert (now.paid, now.ends, due_at(POLICY, now)) == (PRICE, term(0).ends, None)


def test_a_card_that_works_again_saves_the_contract():
    late = advance(POLICY, contract(S.EXPIRING), term(0).ends, term(1), "card_declined").contract
    assert (late.state, late.usable) == (S.PAST_DUE, True)
    saved = advance(POLICY, late, day(368), term(1)).contract
    assert (saved.state, saved.tries, saved.term, saved.paid) == (S.ACTIVE, 0, term(1), PRICE + RENEWAL)


def test_a_renewal_that_is_free_asks_no_card():
    free = contract(S.EXPIRING, sale=sale(price=0, renewal_price=0))
    turn = advance(POLICY, free, term(0).ends, term(1), "no_card")
    assert (turn.contract.state, kinds(turn)) == (S.ACTIVE, ["renewed"])


def test_a_single_day_of_trying_ends_at_once():
    strict = replace(POLICY, retry_days=(0,))
    turn = advance(strict, contract(S.EXPIRING), term(0).ends, term(1), "card_declined")
    assert (turn.contract.state, kinds(turn)) == (S.EXPIRED, ["payment_failed", "expired"])


def test_a_policy_with_fewer_tries_ends_what_was_tried_more_often():
    late, strict = contract(S.PAST_DUE, tries=2), replace(POLICY, retry_days=(0,))
    assert due_at(strict, late) == term(0).ends
    assert advance(strict, late, day(9_999), term(1), "no_card").contract.state is S.EXPIRED


def test_each_product_has_its_own_notice():
    policy = replace(POLICY, notice_days=(("music", 1),))
    assert (policy.notice_of("music"), policy.notice_of("other")) == (1, 14)
