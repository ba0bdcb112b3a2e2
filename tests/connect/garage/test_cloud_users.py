"""Secondary users: invited, SMS, confirmed, let in, suspended, removed; and the end of an account."""

from dataclasses import replace

import pytest
from fleets import (
    MACAN,
    OPEN_POLICY,
    POLICY,
    START,
    TAYCAN,
    confirm_code,
    empty_fleet,
    owned_fleet,
    pair,
    refusal_of,
    with_secondary,
)

from pcm_sim.connect.accounts.porsche_id import Occasion
from pcm_sim.connect.garage.cars import Standing, UserState, standing
from pcm_sim.connect.garage.garage import add_by_invitation, add_by_vin
from pcm_sim.connect.garage.linking import link, unlink
from pcm_sim.connect.garage.users import (
    Guest,
    activate_user,
    close_account,
    configure,
    erase_account,
    invite,
    refuse_buyer,
    remove_user,
    request_code,
    suspend_user,
)
from pcm_sim.domain.requests import Denied

BEN = Guest(TAYCAN, "ben", "+33 6 00 00 00 11")
S = UserState


def at(now=START):
    return Occasion(now, owned_fleet().chance)


def linked_fleet():
    return link(owned_fleet(), POLICY, TAYCAN, "anna").fleet


def invited(fleet=None):
    return invite(fleet or linked_fleet(), POLICY, TAYCAN, "anna", "ben").fleet


def sent(fleet=None):
    return request_code(fleet or invited(), BEN, at())


def code_of(turn):
    return turn.told[-1].secret


def confirmed(policy=POLICY):
    turn = sent()
    return confirm_code(turn.fleet, policy, BEN, code_of(turn), at()).fleet


def active():
    return activate_user(confirmed(), POLICY, TAYCAN, "anna", "ben").fleet


def state(fleet, account="ben"):
    return fleet.car(TAYCAN).user_state(account)


# --- the way in -------------------------------------------------------------------------------------


def test_a_person_is_invited_and_hears_of_it():
    turn = invite(linked_fleet(), POLICY, TAYCAN, "anna", "ben")
    assert state(turn.fleet) is S.INVITED
    assert [(one.kind, one.account) for one in turn.told] == [("user_invited", "ben")]


def test_the_code_goes_to_the_persons_number():
    turn = sent()
    assert state(turn.fleet) is S.SMS_SENT
    assert [(one.kind, one.to) for one in turn.told] == [("sms_code", BEN.mobile)]


def test_the_main_user_lets_the_person_in():
    assert state(confirmed()) is S.PENDING_PRIMARY_ACTIVATION
    turn = activate_user(confirmed(), POLICY, TAYCAN, "anna", "ben")
    assert (state(turn.fleet), [one.kind for one in turn.told]) == (S.ACTIVE, ["user_joined"])
    assert standing(turn.fleet.car(TAYCAN), "ben") is Standing.LOGIN_REQUIRED


def test_without_that_rule_the_code_lets_the_person_in():
    turn = sent()
    done = confirm_code(turn.fleet, OPEN_POLICY, BEN, code_of(turn), at())
    assert (state(done.fleet), [one.kind for one in done.told]) == (S.ACTIVE, ["user_joined"])


def test_a_confirmed_person_waits_while_the_main_user_is_not_linked():
    turn = sent()
    apart = unlink(turn.fleet, POLICY, TAYCAN).fleet
    waiting = confirm_code(apart, POLICY, BEN, code_of(turn), at()).fleet
    assert state(waiting) is S.CONFIRMED
    assert refusal_of(activate_user(waiting, POLICY, TAYCAN, "anna", "ben")) == "primary_not_linked"
    assert state(link(waiting, POLICY, TAYCAN, "anna").fleet) is S.PENDING_PRIMARY_ACTIVATION


def test_each_refusal_of_a_code_has_its_reason():
    turn, hours = sent(), 3_600_000
    later = request_code(turn.fleet, BEN, at(START + hours))
    assert refusal_of(request_code(turn.fleet, BEN, at())) == "rate_limited"
    assert refusal_of(confirm_code(invited(), POLICY, BEN, "1", at())) == "sms_code_first"
    assert refusal_of(confirm_code(later.fleet, POLICY, BEN, code_of(turn), at())) == "sms_code_superseded"
    late = at(START + 12 * hours)
    assert refusal_of(confirm_code(turn.fleet, POLICY, BEN, code_of(turn), late)) == "sms_code_expired"
    assert refusal_of(confirm_code(confirmed(), POLICY, BEN, "1", at())) == "already_active"
    for stranger in (Guest(TAYCAN, "dora"), Guest("nothing", "ben")):
        code = "not_member" if stranger.vin == TAYCAN else "vin_unknown"
        assert refusal_of(request_code(turn.fleet, stranger, at())) == code


def test_wrong_codes_run_out():
    fleet, seen = sent().fleet, []
    for _ in range(6):
        turn = confirm_code(fleet, POLICY, BEN, "wrong", at())
        seen.append(refusal_of(turn))
        fleet = turn.fleet
    assert seen == ["sms_code_wrong"] * 4 + ["sms_code_locked"] * 2


# --- inviting is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vin", "owner", "guest", "code"),
    [
        ("nothing", "anna", "ben", "vin_unknown"),
        (TAYCAN, "dora", "ben", "not_member"),
        (TAYCAN, "emma", "ben", "not_owner"),
        (TAYCAN, "anna", "anna", "already_member"),
        (TAYCAN, "anna", "emma", "already_member"),
        (MACAN, "anna", "ben", "primary_not_linked"),
    ],
)
def test_each_refusal_of_an_invitation_has_its_reason(vin, owner, guest, code):
    fleet = with_secondary(linked_fleet(), TAYCAN, "emma")
    turn = invite(fleet, POLICY, vin, owner, guest)
    assert (turn.fleet, refusal_of(turn)) == (fleet, code)


def test_a_car_has_five_secondary_users():
    fleet = linked_fleet()
    for guest in "bcdef":
        fleet = invite(fleet, POLICY, TAYCAN, "anna", guest).fleet
    turn = invite(fleet, POLICY, TAYCAN, "anna", "g")
    assert (turn.fleet, turn.refused) == (fleet, Denied("secondary_limit", (("n", 5),)))
    room = remove_user(fleet, POLICY, TAYCAN, "anna", "f").fleet
    assert state(invite(room, POLICY, TAYCAN, "anna", "g").fleet, "g") is S.INVITED


def test_only_the_owner_buys():
    car = with_secondary(owned_fleet(), MACAN).car(MACAN)
    assert refuse_buyer(car, "anna") is None
    assert refuse_buyer(car, "ben") == Denied("not_owner")
    assert refuse_buyer(car, "dora") == Denied("not_member")


# --- letting in, pausing, removing ------------------------------------------------------------------


def test_nobody_is_let_in_before_the_code_or_twice():
    assert refusal_of(activate_user(invited(), POLICY, TAYCAN, "anna", "ben")) == "user_not_confirmed"
    assert refusal_of(activate_user(active(), POLICY, TAYCAN, "anna", "ben")) == "already_active"
    assert refusal_of(activate_user(active(), POLICY, TAYCAN, "anna", "dora")) == "not_member"
    assert refusal_of(activate_user(active(), POLICY, TAYCAN, "ben", "ben")) == "not_owner"


def test_a_pause_ends_the_link_and_keeps_the_preferences():
    fleet = link(configure(active(), TAYCAN, "ben", "voice", "off").fleet, POLICY, TAYCAN, "ben").fleet
    paused = suspend_user(fleet, POLICY, TAYCAN, "anna", "ben").fleet
    car = paused.car(TAYCAN)
    assert (state(paused), car.linked, car.user("ben").preferences) == (
        S.SUSPENDED,
        ("anna",),
        (("voice", "off"),),
    )
    assert refusal_of(suspend_user(paused, POLICY, TAYCAN, "anna", "ben")) == "user_not_active"
    assert state(activate_user(paused, POLICY, TAYCAN, "anna", "ben").fleet) is S.ACTIVE


def test_the_main_user_neither_pauses_nor_removes_himself_here():
    for step in (suspend_user, remove_user):
        assert refusal_of(step(active(), POLICY, TAYCAN, "anna", "anna")) == "not_member"
        assert refusal_of(step(active(), POLICY, TAYCAN, "ben", "ben")) == "not_owner"


def test_who_was_removed_can_be_invited_again():
    turn = remove_user(active(), POLICY, TAYCAN, "anna", "ben")
    assert (state(turn.fleet), [one.kind for one in turn.told]) == (S.REMOVED, ["user_removed"])
    assert state(invited(turn.fleet)) is S.INVITED


# --- preferences and the end of an account ----------------------------------------------------------


def test_each_person_has_preferences_of_his_own():
    fleet = configure(active(), TAYCAN, "ben", "voice", "off").fleet
    fleet = configure(fleet, TAYCAN, "anna", "voice", "on").fleet
    fleet = configure(fleet, TAYCAN, "ben", "voice", "on").fleet
    assert [one.preferences for one in fleet.car(TAYCAN).members] == [(("voice", "on"),)] * 2
    assert configure(fleet, TAYCAN, "ben", "voice", "").fleet.car(TAYCAN).user("ben").preferences == ()


@pytest.mark.parametrize(
    ("vin", "account", "code"),
    [
        ("nothing", "ben", "vin_unknown"),
        (TAYCAN, "dora", "not_member"),
        (TAYCAN, "ben", "user_not_active"),
    ],
)
def test_nobody_configures_a_car_that_is_not_his(vin, account, code):
    turn = configure(invited(), vin, account, "voice", "off")
    assert (turn.fleet, refusal_of(turn)) == (invited(), code)


def test_a_deleted_account_loses_links_rights_and_preferences():
    fleet = configure(active(), TAYCAN, "anna", "voice", "off").fleet
    fleet = pair(fleet, POLICY, MACAN, fleet.car(MACAN).code, START).fleet
    closed = close_account(fleet, POLICY, "anna")
    assert [one.linked for one in closed.cars] == [(), ()]
    assert [one.code for one in closed.cars] == ["", ""]
    anna = closed.car(TAYCAN).user("anna")
    assert (anna.state, anna.preferences, anna.remote) == (S.SUSPENDED, (), False)
    assert state(closed) is S.ACTIVE


def test_the_code_of_a_deleted_account_links_nothing():
    fleet = owned_fleet()
    code = fleet.car(MACAN).code
    closed = close_account(fleet, POLICY, "anna")
    assert refusal_of(pair(closed, POLICY, MACAN, code, START)) == "pairing_code_used"


def test_an_erased_customer_is_nowhere():
    fleet = erase_account(close_account(active(), POLICY, "anna"), POLICY, "anna")
    assert [(one.members, one.former) for one in fleet.cars] == [((), ()), ((), ("ben",))]
    assert not refusal_of(add_by_invitation(fleet, POLICY, TAYCAN, "ben"))
    claimed = add_by_vin(empty_fleet(), POLICY, MACAN, "anna").fleet
    assert erase_account(claimed, POLICY, "anna") == empty_fleet()


def test_the_same_steps_give_the_same_code():
    assert code_of(sent()) == code_of(sent())
    assert replace(active()) == active()
