"""Selling a car: the checklist of what is, skipping it, the seller who goes on paying, the buyer's Centre."""

from dataclasses import replace

import pytest
from deals import S as C
from deals import contract
from deals import sale as agreed
from fleets import MACAN, POLICY, START, TAYCAN, owned_fleet, pair, refusal_of, with_secondary

from pcm_sim.connect.accounts.porsche_id import Actor
from pcm_sim.connect.functions.functions import Function, FunctionSale, FunctionState, Plan
from pcm_sim.connect.garage.garage import add_by_vin, take_out
from pcm_sim.connect.garage.linking import unlink
from pcm_sim.connect.garage.sale import (
    Holdings,
    Sale,
    SaleState,
    Skip,
    Task,
    charges_seller,
    checklist,
    confirm_sale,
    hand_over,
    open_sale,
    skip,
    state_of,
)
from pcm_sim.domain.requests import Denied

SALE = Sale(MACAN, "anna", START)
F = FunctionState


def monthly(state=F.ACTIVE, plan=Plan.MONTHLY, vin=MACAN, payer="anna"):
    return Function(FunctionSale(vin, "matrix_light", payer, plan, 1_900), START, state)


HELD = Holdings((contract(),), (monthly(),))


def linked_fleet():
    fleet = with_secondary(owned_fleet(), MACAN)
    return pair(fleet, POLICY, MACAN, fleet.car(MACAN).code, START).fleet


def left(fleet, holdings=HELD, sale=SALE):
    return {one.task: one.left for one in checklist(sale, fleet.car(MACAN), holdings) if not one.done}


def claimed_by_ben(fleet=None):
    out = hand_over(SALE, fleet or linked_fleet(), POLICY, HELD, START).fleet
    return add_by_vin(out, POLICY, MACAN, "ben").fleet


# --- the checklist ----------------------------------------------------------------------------------


def test_the_checklist_names_all_that_is_left():
    assert left(linked_fleet()) == {
        Task.RENEWALS_ON: ("navigation_plus",),
        Task.MONTHLY_NOT_CANCELLED: ("matrix_light",),
        Task.SECONDARY_USERS: ("ben",),
        Task.STILL_LINKED: ("anna",),
        Task.STILL_IN_PROFILE: ("anna",),
    }


def test_every_line_says_what_to_do_and_on_what_it_rests():
    for one in checklist(SALE, linked_fleet().car(MACAN), HELD):
        assert one.recovery == f"sale_{one.task}"
        assert all(fact.startswith("F") for fact in one.facts)
        assert one.facts


@pytest.mark.parametrize("state", [F.CANCELLED, F.REMOVAL_READY, F.REMOVING, F.REMOVAL_FAILED])
def test_a_cancelled_function_must_leave_the_car_too(state):
    seen = left(linked_fleet(), Holdings((), (monthly(state),)))
    assert seen[Task.MONTHLY_NOT_REMOVED] == ("matrix_light",)
    assert Task.MONTHLY_NOT_CANCELLED not in seen


@pytest.mark.parametrize(
    "function",
    [
        monthly(F.REMOVED),
        monthly(plan=Plan.UNLIMITED),
        monthly(vin=TAYCAN),
        monthly(payer="ben"),
    ],
)
def test_what_is_removed_unlimited_or_anothers_is_no_matter(function):
    assert set(left(linked_fleet(), Holdings((), (function,)))) == {
        Task.SECONDARY_USERS,
        Task.STILL_LINKED,
        Task.STILL_IN_PROFILE,
    }


@pytest.mark.parametrize(
    "held",
    [
        contract(ends=START),
        contract(C.EXPIRED),
        contract(C.SUSPENDED),
        contract(sale=agreed(vin=TAYCAN)),
        contract(sale=agreed(payer="ben")),
    ],
)
def test_what_does_not_renew_for_the_seller_is_no_matter(held):
    assert Task.RENEWALS_ON not in left(linked_fleet(), Holdings((held,)))


def test_a_renewal_that_is_tried_again_still_counts():
    held = Holdings((contract(C.PAST_DUE),))
    assert left(linked_fleet(), held)[Task.RENEWALS_ON] == ("navigation_plus",)


def test_nothing_is_left_for_who_did_all():
    fleet = unlink(linked_fleet(), POLICY, MACAN).fleet
    fleet = take_out(take_out(fleet, POLICY, MACAN, "ben").fleet, POLICY, MACAN, "anna").fleet
    assert left(fleet, Holdings()) == {}


# --- the way of a sale ------------------------------------------------------------------------------


def test_only_the_main_user_sells():
    car = linked_fleet().car(MACAN)
    assert open_sale(car, "anna", START) == SALE
    assert open_sale(car, "ben", START) == Denied("not_owner")
    assert open_sale(car, "dora", START) == Denied("not_member")


def test_a_sale_goes_from_the_seller_to_the_buyer():
    fleet = linked_fleet()
    out = hand_over(SALE, fleet, POLICY, HELD, START).fleet
    claimed = add_by_vin(out, POLICY, MACAN, "ben").fleet
    bought = confirm_sale(claimed, POLICY, MACAN, "ben", Actor.CENTRE).fleet
    assert [state_of(SALE, one.car(MACAN)) for one in (fleet, out, claimed, bought)] == [
        SaleState.SALE_OPEN,
        SaleState.REMOVED_FROM_PROFILE,
        SaleState.OWNERSHIP_PENDING,
        SaleState.IN_PROFILE,
    ]
    assert state_of(None, fleet.car(MACAN)) is SaleState.OWNED
    assert bought.car(MACAN).primary.account == "ben"


def test_what_is_skipped_is_kept():
    car = linked_fleet().car(MACAN)
    skipped = skip(SALE, car, HELD, Task.RENEWALS_ON, START + 1)
    assert skipped.skipped == (Skip(Task.RENEWALS_ON, ("navigation_plus",), START + 1),)
    assert skip(skipped, car, HELD, Task.RENEWALS_ON, START + 2) == skipped
    assert [one.skipped for one in checklist(skipped, car, HELD)] == [True] + [False] * 5


def test_what_is_done_needs_no_skipping():
    assert skip(SALE, linked_fleet().car(MACAN), Holdings(), Task.RENEWALS_ON, START) == SALE


def test_what_is_undone_at_the_end_counts_as_skipped():
    turn = hand_over(SALE, linked_fleet(), POLICY, HELD, START)
    assert [one.task for one in turn.sale.skipped] == [
        Task.RENEWALS_ON,
        Task.MONTHLY_NOT_CANCELLED,
        Task.SECONDARY_USERS,
        Task.STILL_LINKED,
    ]


def test_the_seller_goes_on_paying():
    sold = hand_over(SALE, linked_fleet(), POLICY, HELD, START)
    assert charges_seller(sold.sale, HELD) == ("navigation_plus", "matrix_light")
    ended = Holdings((replace(contract(), ends=START),), (monthly(F.CANCELLED),))
    assert charges_seller(sold.sale, ended) == ()


def test_what_is_left_out_can_be_made_good_later():
    sold = hand_over(SALE, linked_fleet(), POLICY, HELD, START)
    assert set(left(sold.fleet, HELD, sold.sale)) == {Task.RENEWALS_ON, Task.MONTHLY_NOT_CANCELLED}


@pytest.mark.parametrize(
    ("sale", "code"),
    [
        (replace(SALE, vin="nothing"), "vin_unknown"),
        (replace(SALE, seller="dora"), "not_member"),
    ],
)
def test_nobody_hands_over_what_he_has_not(sale, code):
    fleet = linked_fleet()
    turn = hand_over(sale, fleet, POLICY, HELD, START)
    assert (turn.sale, turn.fleet, refusal_of(turn)) == (sale, fleet, code)


@pytest.mark.parametrize(
    ("fleet", "vin", "actor", "code"),
    [
        (claimed_by_ben(), MACAN, Actor.CUSTOMER, "admin_token_required"),
        (claimed_by_ben(), "nothing", Actor.CENTRE, "vin_unknown"),
        (linked_fleet(), MACAN, Actor.CENTRE, "vehicle_owned_by_other"),
        (
            take_out(linked_fleet(), POLICY, MACAN, "anna").fleet,
            MACAN,
            Actor.SUPPORT,
            "ownership_not_claimed",
        ),
    ],
)
def test_the_desk_confirms_only_what_is_asked_for(fleet, vin, actor, code):
    turn = confirm_sale(fleet, POLICY, vin, "ben", actor)
    assert (turn.fleet, refusal_of(turn)) == (fleet, code)


def test_nobody_buys_while_the_car_is_in_the_sellers_profile():
    assert refusal_of(add_by_vin(linked_fleet(), POLICY, MACAN, "dora")) == "vehicle_owned_by_other"
