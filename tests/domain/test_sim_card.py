"""The SIM card: three wrong PINs block it, ten wrong PUKs end it, and it never forgets what it counted."""

from dataclasses import replace

import pytest
from worlds import (
    NEW_PIN,
    PIN,
    PUK,
    UNLOCK,
    WRONG_PIN,
    WRONG_PUK,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_vehicle,
)

from pcm_sim.domain.events import Confirm, InsertCard, SetIgnition
from pcm_sim.domain.sim_card import CardState, lose_power, unblock, verify_pin


def ask_for_pin(card):
    """Sit down in a car whose card is locked, with the PIN form open."""
    return Seat(car=build_car(card=card)).go_to(UNLOCK)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({}, CardState.PIN_REQUIRED),
        ({"verified": True}, CardState.READY),
        ({"asks_pin": False}, CardState.READY),
        ({"pin_tries": 1}, CardState.PIN_REQUIRED),
        ({"pin_tries": 0}, CardState.PUK_REQUIRED),
        ({"pin_tries": 0, "asks_pin": False}, CardState.PUK_REQUIRED),
        ({"pin_tries": 0, "puk_tries": 1}, CardState.PUK_REQUIRED),
        ({"pin_tries": 0, "puk_tries": 0}, CardState.DEAD),
    ],
)
def test_a_card_asks_for_what_its_counters_say(state, expected):
    assert build_card(**state).state is expected


def test_a_slot_without_a_card_is_absent():
    assert build_car().card_state is CardState.ABSENT


def test_three_wrong_pins_block_the_card():
    card = build_card()
    tries = []
    for _ in range(3):
        card = verify_pin(card, WRONG_PIN)
        tries.append(card.pin_tries)
    assert tries == [2, 1, 0]
    assert card.state is CardState.PUK_REQUIRED


def test_ten_wrong_puks_end_the_card():
    card = build_card(pin_tries=0)
    tries = []
    for _ in range(10):
        card = unblock(card, WRONG_PUK, NEW_PIN)
        tries.append(card.puk_tries)
    assert tries == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    assert card.state is CardState.DEAD
    assert card.pin == PIN


@pytest.mark.parametrize("tries", [1, 2, 3])
def test_the_right_pin_fills_its_counter_again(tries):
    card = verify_pin(build_card(pin_tries=tries), PIN)
    assert (card.state, card.pin_tries) == (CardState.READY, 3)


@pytest.mark.parametrize("tries", [1, 5, 10])
def test_the_right_puk_fills_both_counters_and_sets_the_new_pin(tries):
    card = unblock(build_card(pin_tries=0, puk_tries=tries), PUK, NEW_PIN)
    assert (card.state, card.pin_tries, card.puk_tries, card.pin) == (CardState.READY, 3, 10, NEW_PIN)


@pytest.mark.parametrize("state", [{"pin_tries": 0}, {"pin_tries": 0, "puk_tries": 0}, {"asks_pin": False}])
def test_a_card_that_wants_no_pin_is_not_changed_by_one(state):
    card = build_card(**state)
    assert verify_pin(card, PIN) == verify_pin(card, WRONG_PIN) == card


@pytest.mark.parametrize("state", [{}, {"verified": True}, {"pin_tries": 0, "puk_tries": 0}])
def test_a_card_that_is_not_blocked_is_not_changed_by_a_puk(state):
    card = build_card(**state)
    assert unblock(card, PUK, NEW_PIN) == unblock(card, WRONG_PUK, NEW_PIN) == card


def test_a_wrong_pin_closes_a_card_that_was_open():
    card = verify_pin(build_card(verified=True), WRONG_PIN)
    assert (card.state, card.pin_tries) == (CardState.PIN_REQUIRED, 2)


def test_losing_power_forgets_the_right_pin_but_no_counter():
    card = build_card(pin_tries=2, puk_tries=6, verified=True)
    assert lose_power(card) == replace(card, verified=False)


def test_the_secrets_of_a_card_are_not_in_its_repr():
    shown = repr(build_card())
    assert PIN not in shown
    assert PUK not in shown


# --- at the unit ------------------------------------------------------------------------------------


def test_wrong_pins_are_counted_down_in_words_until_the_puk_is_wanted():
    seat = ask_for_pin(build_card())
    seen = []
    for _ in range(3):
        seat.enter(WRONG_PIN)
        seen.append((seat.unit.form.form, seat.trouble, dict(seat.unit.form.trouble.figures)["n"]))
    assert seen == [("sim_pin", "pin_bad", 2), ("sim_pin", "pin_last", 1), ("sim_puk", "puk_prompt", 10)]
    assert seat.car.card_state is CardState.PUK_REQUIRED


@pytest.mark.parametrize(
    ("state", "typed", "refused"),
    [
        ({}, (WRONG_PIN,), "pin_bad"),
        ({"pin_tries": 2}, (WRONG_PIN,), "pin_last"),
        ({"pin_tries": 1}, (WRONG_PIN,), "puk_prompt"),
        ({"pin_tries": 0}, (WRONG_PUK, NEW_PIN, NEW_PIN), "puk_bad"),
        ({"pin_tries": 0}, (PUK, NEW_PIN, PIN), "pin_repeat"),
        ({"pin_tries": 0, "puk_tries": 1}, (WRONG_PUK, NEW_PIN, NEW_PIN), "sim_dead"),
    ],
)
def test_each_refusal_of_the_card_is_raised(state, typed, refused):
    assert ask_for_pin(build_card(**state)).enter(*typed).refused == (refused,)


def test_a_refused_pin_is_not_left_in_the_field():
    assert ask_for_pin(build_card()).enter(WRONG_PIN).unit.form.text("pin") == ""


def test_the_right_pin_opens_the_card():
    seat = ask_for_pin(build_card(pin_tries=1)).enter(PIN)
    assert seat.car.card_state is CardState.READY
    assert (seat.card.pin_tries, seat.unit.form, seat.notice) == (3, None, "pin_ok")
    assert seat.changed == {"sim.state": "ready"}


def test_wrong_puks_are_counted_down_in_words_until_the_card_is_dead():
    seat = ask_for_pin(build_card(pin_tries=0))
    seen = []
    for _ in range(9):
        seat.enter(WRONG_PUK, NEW_PIN, NEW_PIN)
        seen.append((seat.trouble, dict(seat.unit.form.trouble.figures)["n"]))
    assert seen == [("puk_bad", n) for n in range(9, 0, -1)]
    seat.enter(WRONG_PUK, NEW_PIN, NEW_PIN)
    assert (seat.dialog, seat.unit.form, seat.car.card_state) == ("sim_dead", None, CardState.DEAD)


def test_the_right_puk_opens_the_card_with_the_new_pin():
    seat = ask_for_pin(build_card(pin_tries=0, puk_tries=1)).enter(PUK, NEW_PIN, NEW_PIN)
    assert seat.card == build_card(verified=True, pin_tries=3, puk_tries=10, pin=NEW_PIN)
    assert (seat.unit.form, seat.notice) == (None, "pin_ok")


def test_two_different_new_pins_cost_no_try():
    seat = ask_for_pin(build_card(pin_tries=0)).enter(PUK, NEW_PIN, "99999")
    assert (seat.trouble, seat.card.puk_tries, seat.card.pin) == ("pin_repeat", 10, PIN)


@pytest.mark.parametrize(
    ("state", "form", "refused"),
    [
        ({}, "sim_pin", ()),
        ({"pin_tries": 0}, "sim_puk", ()),
        ({"pin_tries": 0, "puk_tries": 0}, "", ("sim_dead",)),
    ],
)
def test_unlocking_asks_for_what_the_card_wants(state, form, refused):
    seat = ask_for_pin(build_card(**state))
    assert (seat.unit.form.form if seat.unit.form else "", seat.refused) == (form, refused)


def test_unlocking_an_empty_slot_is_refused():
    assert Seat().go_to(UNLOCK).refused == ("sim_none",)


@pytest.mark.parametrize(
    "power_lost", [(SetIgnition(on=False), SetIgnition(on=True)), (InsertCard(None), InsertCard("own"))]
)
def test_the_counters_stay_on_the_card_over_ignition_and_pulling_it(power_lost):
    seat = ask_for_pin(build_card()).enter(WRONG_PIN).do(*power_lost)
    assert (seat.card.pin_tries, seat.car.card_state) == (2, CardState.PIN_REQUIRED)
    seat.enter(WRONG_PIN).enter(WRONG_PIN).enter(WRONG_PUK, NEW_PIN, NEW_PIN).do(*power_lost)
    assert (seat.card.pin_tries, seat.card.puk_tries) == (0, 9)
    assert seat.unit.form.form == "sim_puk"


@pytest.mark.parametrize(
    "power_lost", [(SetIgnition(on=False), SetIgnition(on=True)), (InsertCard(None), InsertCard("own"))]
)
def test_a_card_that_lost_power_asks_for_its_pin_again(power_lost):
    seat = ask_for_pin(build_card()).enter(PIN).do(*power_lost)
    assert seat.car.card_state is CardState.PIN_REQUIRED
    assert seat.unit.form.form == "sim_pin"


def test_a_card_whose_pin_is_disabled_is_never_asked_for_it():
    seat = Seat(car=build_car(others=(build_card(asks_pin=False),))).do(InsertCard("own"))
    assert (seat.unit.form, seat.car.card_state) == (None, CardState.READY)


def test_swapping_two_cards_keeps_the_counters_of_each():
    first, second = build_card("first", pin_tries=1), build_card("second")
    seat = Seat(car=build_car(card=first, others=(second,)))
    seat.do(InsertCard("second")).enter(WRONG_PIN).do(InsertCard("first"))
    assert seat.card.pin_tries == 1
    assert seat.do(InsertCard("second")).card.pin_tries == 2


def test_a_card_that_nobody_has_leaves_the_slot_as_it_is():
    card = build_card(verified=True)
    seat = Seat(car=build_car(card=card)).do(InsertCard("somebody_elses"))
    assert seat.card == card


def test_a_car_without_a_slot_takes_no_card():
    rules = build_rules(build_vehicle(sim_slot=False))
    seat = Seat(rules, build_car(others=(build_card(),))).do(InsertCard("own"))
    assert (seat.car.slot, seat.notice) == (None, "no_slot")


def test_pulling_the_card_closes_the_form_that_asked_for_its_pin():
    seat = ask_for_pin(build_card()).type(PIN).do(InsertCard(None))
    assert seat.unit.form is None
    assert seat.do(Confirm()).car.card_state is CardState.ABSENT
