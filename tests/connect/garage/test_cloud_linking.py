"""Linking by code and by Porsche ID, each refusal in its order, and what unlinking leaves."""

from dataclasses import replace

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

from pcm_sim.connect.garage.cars import CarUser, Role, Standing, UserState, standing
from pcm_sim.connect.garage.linking import link, unlink
from pcm_sim.connect.garage.users import close_account
from pcm_sim.domain.requests import Denied

WAIT_MS = POLICY.code_wait_ms


def pairs(fleet, code=None, vin=MACAN, now=START):
    return pair(fleet, POLICY, vin, fleet.car(MACAN).code if code is None else code, now)


def test_the_code_links_the_main_user_and_is_used_up():
    fleet = owned_fleet()
    turn = pairs(fleet)
    car = turn.fleet.car(MACAN)
    assert (car.linked, car.code, car.used_codes) == (("anna",), "", (fleet.car(MACAN).code,))
    assert standing(car, "anna") is Standing.LINKED
    assert [one.kind for one in turn.told] == ["vehicle_linked"]


def test_each_refusal_of_a_code_has_its_reason():
    fleet = owned_fleet()
    code, other = fleet.car(MACAN).code, replace(fleet.car(TAYCAN), method="code", code="99999999")
    again = unlink(pairs(fleet).fleet, POLICY, MACAN).fleet
    assert refusal_of(pairs(fleet, vin="nothing")) == "vin_unknown"
    assert refusal_of(pairs(fleet, vin=TAYCAN)) == "method_mismatch"
    assert refusal_of(pairs(pairs(fleet).fleet, code)) == "already_paired"
    assert refusal_of(pairs(again, code)) == "pairing_code_used"
    assert refusal_of(pairs(fleet.with_car(other), "99999999")) == "pairing_wrong_vehicle"


def test_wrong_codes_lock_the_car_for_a_while():
    fleet = owned_fleet()
    for left in (4, 3, 2, 1):
        turn = pairs(fleet, "wrong")
        assert turn.refused == Denied("pairing_code_wrong", (("n", left),))
        fleet = turn.fleet
    turn = pairs(fleet, "wrong")
    assert turn.refused == Denied("pairing_locked", (("min", 15),))
    assert refusal_of(pairs(turn.fleet)) == "pairing_locked"
    assert not pairs(turn.fleet, now=START + WAIT_MS).refused


@pytest.mark.parametrize("code", ["", "12345678"])
def test_no_code_links_a_car_that_is_nobodys(code):
    assert refusal_of(pairs(empty_fleet(), code)) == "pairing_code_wrong"


def test_a_fresh_code_is_issued_when_the_last_link_goes():
    fleet = owned_fleet()
    car = unlink(pairs(fleet).fleet, POLICY, MACAN, "anna").fleet.car(MACAN)
    assert car.code not in {"", fleet.car(MACAN).code}
    assert standing(car, "anna") is Standing.UNLINKED


def test_unlinking_what_is_not_linked_changes_nothing():
    fleet = owned_fleet()
    assert unlink(fleet, POLICY, MACAN).fleet == fleet
    assert unlink(fleet, POLICY, MACAN, "ben").fleet == fleet
    assert refusal_of(unlink(fleet, POLICY, "nothing")) == "vin_unknown"


def test_a_porsche_id_links_the_car_and_links_it_again():
    fleet = link(owned_fleet(), POLICY, TAYCAN, "anna").fleet
    assert standing(fleet.car(TAYCAN), "anna") is Standing.LINKED
    again = link(fleet, POLICY, TAYCAN, "anna")
    assert (again.fleet, again.told) == (fleet, ())
    gone = unlink(fleet, POLICY, TAYCAN).fleet
    assert standing(gone.car(TAYCAN), "anna") is Standing.UNLINKED
    assert link(gone, POLICY, TAYCAN, "anna").fleet == fleet


def test_each_refusal_of_a_sign_in_has_its_reason():
    fleet = with_secondary(owned_fleet(), TAYCAN)
    waiting = replace(fleet.car(TAYCAN).user("ben"), state=UserState.SUSPENDED)
    assert refusal_of(link(fleet, POLICY, "nothing", "anna")) == "vin_unknown"
    assert refusal_of(link(fleet, POLICY, MACAN, "anna")) == "method_mismatch"
    assert refusal_of(link(fleet, POLICY, TAYCAN, "dora")) == "not_in_garage"
    assert refusal_of(link(fleet, POLICY, TAYCAN, "ben")) == "primary_not_linked"
    suspended = fleet.with_car(fleet.car(TAYCAN).with_user(waiting))
    assert refusal_of(link(suspended, POLICY, TAYCAN, "ben")) == "user_not_active"


def test_others_may_come_first_where_the_policy_says_so():
    fleet = with_secondary(owned_fleet(), TAYCAN)
    assert link(fleet, OPEN_POLICY, TAYCAN, "ben").fleet.car(TAYCAN).linked == ("ben",)


def test_who_confirmed_moves_on_when_the_main_user_is_linked():
    fleet = owned_fleet()
    confirmed = CarUser("ben", Role.SECONDARY, UserState.CONFIRMED)
    car = fleet.car(TAYCAN)
    fleet = fleet.with_car(replace(car, members=(*car.members, confirmed)))
    linked = link(fleet, POLICY, TAYCAN, "anna").fleet.car(TAYCAN)
    assert linked.user_state("ben") is UserState.PENDING_PRIMARY_ACTIVATION


def test_a_secondary_user_of_a_code_car_has_no_link_of_his_own():
    car = with_secondary(owned_fleet(), MACAN).car(MACAN)
    assert standing(car, "ben") is Standing.IN_PROFILE


def test_no_code_is_written_out():
    fleet = pairs(owned_fleet()).fleet
    assert fleet.car(MACAN).used_codes[0] not in repr(unlink(fleet, POLICY, MACAN).fleet)


def test_nothing_typed_links_nothing_where_no_code_is_shown():
    fleet = close_account(owned_fleet(), POLICY, "anna")
    assert refusal_of(pairs(fleet, "")) == "pairing_code_wrong"


def test_a_fresh_code_is_drawn_until_no_car_has_or_had_it():
    short = replace(POLICY, code_length=1)
    fleet, codes = owned_fleet(), []
    for _ in range(8):
        fleet = unlink(pairs(fleet).fleet, short, MACAN).fleet
        codes.append(fleet.car(MACAN).code)
    assert len(set(codes)) == 8


def test_while_somebody_stays_linked_no_code_is_issued():
    fleet = with_secondary(owned_fleet(), MACAN)
    fleet = fleet.with_car(replace(fleet.car(MACAN), method="both"))
    both = link(pairs(fleet).fleet, POLICY, MACAN, "ben").fleet
    car = unlink(both, POLICY, MACAN, "anna").fleet.car(MACAN)
    assert (car.linked, car.code) == (("ben",), "")
