"""The remembered PIN: kept only after it was right, used silently, one try at most, and never the last."""

import pytest
from worlds import (
    NEW_PIN,
    PIN,
    PUK,
    REMEMBER,
    UNLOCK,
    WRONG_PIN,
    WRONG_PUK,
    Seat,
    build_car,
    build_card,
    build_unit,
    keep_pin,
)

from pcm_sim.domain.events import Back, InsertCard, SetIgnition
from pcm_sim.domain.sim_card import CardState

OFF = SetIgnition(on=False)
ON = SetIgnition(on=True)


def drive_with(card, pin=None):
    """Sit in a car with a card, its PIN remembered where one is given."""
    return Seat(car=build_car(card=card), unit=build_unit(saved_pin=keep_pin(card, pin) if pin else None))


# --- at the start -----------------------------------------------------------------------------------


def test_the_remembered_pin_opens_the_card_silently_at_the_start():
    seat = drive_with(build_card(), PIN).do(OFF, ON)
    assert seat.car.card_state is CardState.READY
    assert (seat.unit.form, seat.unit.dialog, seat.unit.notice) == (None, None, None)
    assert seat.changed["sim.state"] == "ready"


def test_the_remembered_pin_opens_the_card_at_every_start():
    seat = drive_with(build_card(), PIN).do(OFF, ON, OFF, ON, OFF, ON)
    assert seat.car.card_state is CardState.READY
    assert seat.unit.saved_pin == keep_pin(seat.card)


def test_a_stale_pin_costs_one_try_and_is_forgotten():
    seat = drive_with(build_card(), WRONG_PIN).do(OFF, ON)
    assert (seat.card.pin_tries, seat.unit.saved_pin, seat.unit.form.form) == (2, None, "sim_pin")
    assert seat.do(OFF, ON, OFF, ON).card.pin_tries == 2


def test_the_remembered_pin_is_shown_while_a_second_try_is_left():
    assert drive_with(build_card(pin_tries=2), PIN).do(OFF, ON).car.card_state is CardState.READY
    assert drive_with(build_card(pin_tries=2), WRONG_PIN).do(OFF, ON).card.pin_tries == 1


@pytest.mark.parametrize("pin", [PIN, WRONG_PIN])
def test_the_last_try_is_left_to_the_person(pin):
    seat = drive_with(build_card(pin_tries=1), pin).do(OFF, ON)
    assert (seat.card.pin_tries, seat.unit.form.form) == (1, "sim_pin")


def test_without_a_remembered_pin_the_start_asks_for_it():
    assert drive_with(build_card()).do(OFF, ON).unit.form.form == "sim_pin"


def test_nothing_is_shown_to_a_card_that_is_blocked():
    seat = drive_with(build_card(pin_tries=0), PIN).do(OFF, ON)
    assert (seat.card.puk_tries, seat.unit.form.form) == (10, "sim_puk")


def test_a_pin_of_another_card_is_not_tried():
    mine, other = build_card("mine"), build_card("other")
    seat = Seat(car=build_car(card=mine), unit=build_unit(saved_pin=keep_pin(other, WRONG_PIN))).do(OFF, ON)
    assert (seat.card.pin_tries, seat.unit.saved_pin) == (3, None)


# --- ticking ----------------------------------------------------------------------------------------


def test_ticking_keeps_the_pin_that_was_typed_before():
    seat = drive_with(build_card()).go_to(UNLOCK).enter(PIN).go_to(REMEMBER)
    assert (seat.unit.saved_pin, seat.notice) == (keep_pin(seat.card), "pin_saved")
    assert seat.row(REMEMBER).checked


def test_ticking_with_the_card_locked_asks_for_the_pin_first():
    seat = drive_with(build_card()).go_to(REMEMBER)
    assert (seat.unit.form.form, seat.unit.saved_pin) == ("sim_pin", None)
    assert seat.enter(PIN).unit.saved_pin == keep_pin(seat.card)
    assert (seat.notice, seat.row(REMEMBER).checked) == ("pin_saved", True)
    assert seat.changed == {"sim.state": "ready", "remember_pin": True}


def test_a_wrong_pin_is_never_kept_but_the_right_one_after_it_is():
    seat = drive_with(build_card()).go_to(REMEMBER).enter(WRONG_PIN)
    assert seat.unit.saved_pin is None
    assert seat.enter(PIN).unit.saved_pin == keep_pin(seat.card)


def test_going_back_from_the_question_keeps_nothing():
    seat = drive_with(build_card()).go_to(REMEMBER).type(PIN).do(Back())
    assert (seat.unit.saved_pin, seat.row(REMEMBER).checked) == (None, False)
    assert seat.car.card_state is CardState.PIN_REQUIRED


def test_a_pin_typed_without_ticking_is_not_kept():
    assert drive_with(build_card()).go_to(UNLOCK).enter(PIN).unit.saved_pin is None


def test_ticking_with_the_card_blocked_asks_for_the_puk_and_keeps_the_new_pin():
    seat = drive_with(build_card(pin_tries=0)).go_to(REMEMBER).enter(PUK, NEW_PIN, NEW_PIN)
    assert seat.unit.saved_pin == keep_pin(seat.card, NEW_PIN)


def test_the_wish_to_remember_outlives_every_wrong_try():
    seat = drive_with(build_card()).go_to(REMEMBER)
    for _ in range(3):
        seat.enter(WRONG_PIN)
    seat.enter(WRONG_PUK, NEW_PIN, NEW_PIN).enter(PUK, NEW_PIN, WRONG_PIN)
    assert seat.enter(PUK, NEW_PIN, NEW_PIN).unit.saved_pin == keep_pin(seat.card, NEW_PIN)
    assert seat.row(REMEMBER).checked


@pytest.mark.parametrize(
    ("card", "refused"),
    [
        (None, "sim_none"),
        (build_card(pin_tries=0, puk_tries=0), "sim_dead"),
        (build_card(asks_pin=False), "sim_asks_no_pin"),
    ],
)
def test_ticking_without_a_pin_to_keep_is_refused_with_the_reason(card, refused):
    seat = Seat(car=build_car(card=card)).go_to(REMEMBER)
    assert (seat.refused, seat.unit.saved_pin) == ((refused,), None)


def test_ticking_asks_for_a_pin_that_the_unit_does_not_know_though_the_card_is_open():
    seat = drive_with(build_card(verified=True)).go_to(REMEMBER)
    assert seat.unit.form.form == "sim_pin"
    assert seat.enter(WRONG_PIN).unit.saved_pin is None
    assert seat.card.pin_tries == 2
    assert seat.enter(PIN).unit.saved_pin == keep_pin(seat.card)
    assert seat.card.pin_tries == 3


def test_a_pin_that_was_remembered_can_be_forgotten_and_remembered_again():
    seat = drive_with(build_card(), PIN).do(OFF, ON).go_to(REMEMBER).tap(REMEMBER)
    assert (seat.unit.saved_pin, seat.unit.form) == (keep_pin(seat.card), None)
    assert seat.changed == {"remember_pin": True}


# --- forgetting -------------------------------------------------------------------------------------


def test_unticking_erases_it():
    seat = drive_with(build_card(verified=True), PIN).go_to(REMEMBER)
    assert (seat.unit.saved_pin, seat.notice, seat.changed) == (
        None,
        "pin_forgotten",
        {"remember_pin": False},
    )
    assert seat.do(OFF, ON).unit.form.form == "sim_pin"


@pytest.mark.parametrize("while_dark", [False, True])
def test_taking_the_card_out_erases_it(while_dark):
    seat = drive_with(build_card(verified=True), PIN)
    pull = (InsertCard(None), InsertCard("own"))
    seat.do(*((OFF, *pull, ON) if while_dark else pull))
    assert (seat.unit.saved_pin, seat.unit.form.form) == (None, "sim_pin")


def test_three_wrong_pins_erase_it():
    seat = drive_with(build_card(pin_tries=1), PIN).do(OFF, ON).enter(WRONG_PIN)
    assert (seat.unit.saved_pin, seat.unit.form.form) == (None, "sim_puk")


def test_a_typed_pin_is_forgotten_when_the_car_is_switched_off():
    seat = drive_with(build_card()).go_to(UNLOCK).enter(PIN).do(OFF)
    assert seat.unit.typed_pin is None


def test_the_pins_are_not_in_the_repr_of_the_unit():
    seat = drive_with(build_card()).go_to(REMEMBER).type(PIN)
    assert PIN not in repr(seat.cabin)
    assert PIN not in repr(seat.enter().cabin)
