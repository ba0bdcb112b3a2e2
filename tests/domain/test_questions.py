"""What is asked before it is done: roaming with an own card, private mode, unlinking, the factory reset."""

import pytest
from worlds import (
    ACCOUNT,
    ID_CAR,
    PIN,
    PRIVATE,
    REMEMBER,
    RESET,
    ROAMING,
    UNLOCK,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_unit,
    build_vehicle,
    keep_pin,
)

from pcm_sim.domain.events import Back, Confirm, SetPrivateMode
from pcm_sim.domain.requests import Unlink
from pcm_sim.domain.unit import User

LINKED = User("anna@example.test", "Anna Example")
OWN = build_card(verified=True)

QUESTIONS = [
    (ROAMING, "roaming_cost"),
    (PRIVATE, "private_mode_ask"),
    (f"{ACCOUNT}/unlink", "unlink_ask"),
    (RESET, "factory_reset_ask"),
]


def sit(card=OWN, **unit):
    """Sit in a linked car with an own card in its slot."""
    return Seat(car=build_car(card=card), unit=build_unit(users=(LINKED,), **unit))


@pytest.mark.parametrize(("entry", "question"), QUESTIONS)
@pytest.mark.parametrize("no", ["tap", "back"])
def test_a_question_that_is_answered_no_changes_nothing(entry, question, no):
    seat = sit().go_near(entry)
    before = seat.cabin
    seat.tap(entry)
    assert (seat.dialog, seat.told) == (question, (question,))
    if no == "tap":
        seat.tap("dialog/no")
    else:
        seat.do(Back())
    assert seat.cabin == before


@pytest.mark.parametrize(("entry", "question"), QUESTIONS)
def test_a_question_has_two_buttons_and_nothing_else_can_be_touched(entry, question):
    seat = sit().go_to(entry)
    assert seat.screen.targets == ("dialog/yes", "dialog/no")
    assert [button.primary for button in seat.screen.dialog.buttons] == [True, False]
    assert seat.screen.dialog.message == question
    before = seat.cabin
    assert seat.tap(entry, "back", "nonsense", "form/confirm", "wait/cancel").cabin == before


@pytest.mark.parametrize("yes", ["tap", "confirm"])
def test_roaming_with_an_own_card_warns_of_the_cost_first(yes):
    seat = sit().go_to(ROAMING)
    assert (seat.dialog, seat.unit.roaming) == ("roaming_cost", False)
    if yes == "tap":
        seat.tap("dialog/yes")
    else:
        seat.do(Confirm())
    assert (seat.unit.roaming, seat.unit.dialog, seat.changed) == (True, None, {"roaming": True})
    assert (seat.notice, seat.row(ROAMING).checked) == ("roaming_on", True)


def test_roaming_with_the_embedded_sim_warns_of_nothing():
    seat = sit(card=None).go_to(ROAMING)
    assert (seat.dialog, seat.unit.roaming) == ("", True)


def test_roaming_with_a_card_that_is_still_locked_warns_too():
    assert sit(card=build_card()).go_to(ROAMING).dialog == "roaming_cost"


def test_roaming_is_switched_off_without_a_question():
    seat = sit(roaming=True).go_to(ROAMING)
    assert (seat.dialog, seat.unit.roaming, seat.notice) == ("", False, "roaming_off")


def test_private_mode_asks_before_it_is_switched_on_but_not_off():
    seat = sit().go_to(PRIVATE)
    assert (seat.dialog, seat.car.private_mode) == ("private_mode_ask", False)
    seat.tap("dialog/yes")
    assert (seat.car.private_mode, seat.notice, seat.changed) == (
        True,
        "private_mode_on",
        {"private_mode": True},
    )
    assert seat.row(PRIVATE).checked
    seat.tap(PRIVATE)
    assert (seat.dialog, seat.car.private_mode, seat.notice) == ("", False, "private_mode_off")


def test_the_panel_beside_the_device_switches_private_mode_without_a_question():
    seat = sit().do(SetPrivateMode(on=True))
    assert (seat.dialog, seat.car.private_mode) == ("", True)
    assert seat.do(SetPrivateMode(on=False)).car.private_mode is False


def test_a_car_without_private_mode_says_so():
    seat = Seat(build_rules(build_vehicle(private_mode=False))).do(SetPrivateMode(on=True))
    assert (seat.car.private_mode, seat.notice) == (False, "private_mode_unknown")


def test_a_car_that_roams_by_itself_has_no_box_and_no_question():
    seat = Seat(build_rules(build_vehicle(**ID_CAR))).go_near(ROAMING)
    assert ROAMING not in seat.screen.targets
    assert seat.tap(ROAMING).unit.roaming is False


def test_a_plain_refusal_has_one_button_that_puts_it_away():
    seat = Seat().go_to("phone/options/set_phone/sim/unlock")
    assert seat.screen.targets == ("dialog/yes",)
    assert [button.primary for button in seat.screen.dialog.buttons] == [True]
    assert seat.tap("dialog/yes").unit.dialog is None


# --- the factory reset ------------------------------------------------------------------------------


def test_the_factory_reset_forgets_what_the_unit_was_told_and_owes_the_cloud_the_unlinking():
    told = build_unit(roaming=True, data=False, users=(LINKED,), language="de", requests=4)
    seat = Seat(car=build_car(private_mode=True, bars=0), unit=told).go_to(RESET).tap("dialog/yes")
    assert seat.unit.user is None
    assert (seat.unit.roaming, seat.unit.data, seat.unit.language) == (False, True, "de")
    assert (seat.unit.stack, seat.unit.owes, seat.car.private_mode) == (("home",), "unlink", False)
    assert seat.refused == ("factory_reset_link_kept",)


def test_the_factory_reset_unlinks_at_once_while_the_cloud_can_be_reached():
    seat = sit().go_to(RESET).tap("dialog/yes")
    assert seat.asked == (Unlink(),)
    assert (seat.unit.owes, seat.unit.pending, seat.notice) == ("", None, "factory_reset_done")


def test_a_second_factory_reset_still_owes_the_unlinking():
    seat = Seat(car=build_car(bars=0), unit=build_unit(users=(LINKED,)))
    seat.go_to(RESET).tap("dialog/yes").tap("dialog/yes").go_to(RESET).tap("dialog/yes")
    assert (seat.unit.owes, seat.refused) == ("unlink", ("factory_reset_link_kept",))


def test_the_cloud_hears_of_a_factory_reset_even_where_the_unit_knows_of_no_link():
    assert Seat().go_to(RESET).tap("dialog/yes").asked == (Unlink(),)


def test_after_a_factory_reset_the_pin_can_be_remembered_again():
    seat = Seat(car=build_car(card=build_card())).go_to(UNLOCK).enter(PIN).go_to(RESET).tap("dialog/yes")
    assert seat.go_to(REMEMBER).enter(PIN).unit.saved_pin == keep_pin(seat.card)
