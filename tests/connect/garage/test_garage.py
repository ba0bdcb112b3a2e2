"""Cars in a profile: adding by VIN and invitation, the Centre's word, the code's three places, taking out."""

import pytest
from fleets import (
    MACAN,
    OPEN_POLICY,
    POLICY,
    START,
    TAYCAN,
    empty_fleet,
    owned_fleet,
    pair,
    refusal_of,
    with_secondary,
)

from pcm_sim.connect.garage.cars import Standing, UserState, standing
from pcm_sim.connect.garage.garage import (
    add_by_invitation,
    add_by_vin,
    code_places,
    confirm_ownership,
    reject_ownership,
    rename,
    take_out,
)
from pcm_sim.connect.garage.linking import link, unlink
from pcm_sim.domain.requests import Denied


def linked_macan():
    fleet = owned_fleet()
    return pair(fleet, POLICY, MACAN, fleet.car(MACAN).code, START).fleet


def places(fleet, account="anna", vin=MACAN):
    return [one.id for one in code_places(fleet.car(vin), account)]


# --- adding -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["", "WP0ZZZ", MACAN + "1", MACAN[:-1] + "-", MACAN[:-1] + "É"])
def test_a_vin_of_another_form_is_refused(typed):
    turn = add_by_vin(empty_fleet(), POLICY, typed, "anna")
    assert (turn.fleet, turn.refused) == (empty_fleet(), Denied("vin_invalid", (("n", 17),)))


def test_a_vin_that_no_car_has_is_refused():
    assert refusal_of(add_by_vin(empty_fleet(), POLICY, "WP0ZZZPCMSIM99999", "anna")) == "vin_unknown"
    assert refusal_of(add_by_invitation(empty_fleet(), POLICY, "nothing", "anna")) == "vin_unknown"


def test_a_car_added_by_its_vin_waits_for_the_centre():
    turn = add_by_vin(empty_fleet(), POLICY, "wp0zzz pcmsim 00001", "anna")
    car = turn.fleet.car(MACAN)
    assert standing(car, "anna") is Standing.OWNERSHIP_PENDING
    assert (car.members, car.code, turn.told) == ((), "", ())


def test_the_centre_confirms_and_a_code_is_issued():
    claimed = add_by_vin(empty_fleet(), POLICY, MACAN, "anna").fleet
    turn = confirm_ownership(claimed, POLICY, MACAN, "anna")
    car = turn.fleet.car(MACAN)
    assert standing(car, "anna") is Standing.CODE_ISSUED
    assert (len(car.code), car.code.isdecimal(), car.claimed_by) == (8, True, "")
    assert [one.kind for one in turn.told] == ["vehicle_added"]


def test_the_centre_turns_a_person_away():
    claimed = add_by_vin(empty_fleet(), POLICY, MACAN, "anna").fleet
    assert reject_ownership(claimed, MACAN, "anna").fleet == empty_fleet()


@pytest.mark.parametrize(
    ("account", "vin", "code"),
    [
        ("ben", MACAN, "ownership_not_claimed"),
        ("", TAYCAN, "ownership_not_claimed"),
        ("anna", "nothing", "vin_unknown"),
    ],
)
def test_nothing_is_confirmed_that_was_not_asked_for(account, vin, code):
    claimed = add_by_vin(empty_fleet(), POLICY, MACAN, "anna").fleet
    for turn in (confirm_ownership(claimed, POLICY, vin, account), reject_ownership(claimed, vin, account)):
        assert (turn.fleet, refusal_of(turn)) == (claimed, code)


def test_without_the_centres_word_a_car_is_in_the_profile_at_once():
    fleet = add_by_vin(empty_fleet(), OPEN_POLICY, TAYCAN, "anna").fleet
    assert standing(fleet.car(TAYCAN), "anna") is Standing.LOGIN_REQUIRED


def test_an_invitation_settles_a_claim():
    claimed = add_by_vin(empty_fleet(), POLICY, MACAN, "anna").fleet
    car = add_by_invitation(claimed, POLICY, MACAN, "anna").fleet.car(MACAN)
    assert (car.primary.account, car.claimed_by) == ("anna", "")


@pytest.mark.parametrize("add", [add_by_vin, add_by_invitation])
def test_a_car_has_one_owner(add):
    owned, claimed = owned_fleet(), add_by_vin(empty_fleet(), POLICY, MACAN, "ben").fleet
    assert refusal_of(add(owned, POLICY, MACAN, "anna")) == "already_member"
    assert refusal_of(add(owned, POLICY, MACAN, "ben")) == "vehicle_owned_by_other"
    assert refusal_of(add(claimed, POLICY, MACAN, "anna")) == "vehicle_owned_by_other"


def test_nobody_waits_twice():
    claimed = add_by_vin(empty_fleet(), POLICY, MACAN, "anna").fleet
    assert refusal_of(add_by_vin(claimed, POLICY, MACAN, "anna")) == "ownership_pending"


# --- the code ---------------------------------------------------------------------------------------


def test_the_code_is_shown_in_three_places_until_the_car_is_linked():
    assert places(owned_fleet()) == ["home_page", "vehicle_detail", "app_garage"]
    assert places(linked_macan()) == []
    assert places(unlink(linked_macan(), POLICY, MACAN).fleet) == [
        "home_page",
        "vehicle_detail",
        "app_garage",
    ]


def test_the_code_is_the_main_users_alone():
    assert places(with_secondary(owned_fleet(), MACAN), "ben") == []
    assert places(owned_fleet(), "anna", TAYCAN) == []


# --- names ------------------------------------------------------------------------------------------


def test_each_person_gives_a_car_a_name():
    fleet = rename(with_secondary(owned_fleet(), MACAN), MACAN, "ben", " Red one ").fleet
    assert [one.nickname for one in fleet.car(MACAN).members] == ["", "Red one"]


@pytest.mark.parametrize(("vin", "code"), [(MACAN, "not_member"), ("nothing", "vin_unknown")])
def test_a_stranger_names_and_takes_nothing(vin, code):
    fleet = owned_fleet()
    for turn in (rename(fleet, vin, "dora", "Mine"), take_out(fleet, POLICY, vin, "dora")):
        assert (turn.fleet, refusal_of(turn)) == (fleet, code)


# --- taking out -------------------------------------------------------------------------------------


def test_the_main_user_takes_all_with_him():
    fleet = with_secondary(linked_macan(), MACAN)
    turn = take_out(fleet, POLICY, MACAN, "anna")
    car = turn.fleet.car(MACAN)
    assert (car.members, car.linked, car.code, car.once_linked) == ((), (), "", ())
    assert [(one.kind, one.account) for one in turn.told] == [
        ("vehicle_removed", "anna"),
        ("user_removed", "ben"),
    ]
    assert [car.user_state(one) for one in ("anna", "ben", "dora")] == [
        UserState.REMOVED,
        UserState.REMOVED,
        None,
    ]


def test_the_old_code_links_no_next_owner():
    fleet = owned_fleet()
    old = fleet.car(MACAN).code
    fleet = take_out(fleet, POLICY, MACAN, "anna").fleet
    fleet = add_by_invitation(fleet, POLICY, MACAN, "ben").fleet
    assert fleet.car(MACAN).code not in {"", old}
    assert refusal_of(pair(fleet, POLICY, MACAN, old, START)) == "pairing_code_used"


def test_a_secondary_user_leaves_alone():
    fleet = link(owned_fleet(), POLICY, TAYCAN, "anna").fleet
    fleet = link(with_secondary(fleet, TAYCAN), POLICY, TAYCAN, "ben").fleet
    car = take_out(fleet, POLICY, TAYCAN, "ben").fleet.car(TAYCAN)
    assert ([one.account for one in car.members], car.linked) == (["anna"], ("anna",))


def test_who_waits_for_the_centre_can_take_it_back():
    claimed = add_by_vin(empty_fleet(), POLICY, MACAN, "anna").fleet
    assert take_out(claimed, POLICY, MACAN, "anna").fleet == empty_fleet()
