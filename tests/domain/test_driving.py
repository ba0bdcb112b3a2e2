"""While the car drives: what waits for the stand, why, and what is left of it then; what stays."""

from dataclasses import replace

import pytest
from areas import PHONES, sit
from test_installing import LANES, ask, own
from worlds import (
    ID_CAR,
    PAIR,
    PIN,
    POLICY,
    REMEMBER,
    ROAMING,
    SIGN_IN,
    UNLOCK,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_vehicle,
)

from pcm_sim.domain.areas import Wifi
from pcm_sim.domain.cabin import facts_of
from pcm_sim.domain.effects import FunctionAgreed
from pcm_sim.domain.events import (
    Confirm,
    Erase,
    InsertCard,
    SetIgnition,
    SetSpeed,
    Tap,
    TurnKnob,
    TypeText,
)

DRIVE, STAND = SetSpeed(50), SetSpeed(0)
LOCKED_CARD = {"card": build_card()}


def behind_the_wheel(**car):
    """Sit in a car that drives."""
    equipment = car.pop("equipment", {})
    return Seat(build_rules(build_vehicle(**equipment)), build_car(speed_kmh=50, **car))


# --- how fast ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kmh", "kept"), [(-5, 0), (0, 0), (8, 8), (130, 130), (999, 250)])
def test_the_car_drives_as_fast_as_is_said(kmh, kept):
    seat = Seat().do(SetSpeed(kmh))

    assert (seat.car.speed_kmh, seat.changed["car.speed_kmh"]) == (kept, kept)


def test_walking_pace_still_counts_as_standing():
    assert [
        facts_of(seat.rules, seat.cabin)["car.moving"]
        for seat in (Seat().do(SetSpeed(kmh)) for kmh in (0, 8, 9))
    ] == [False, False, True]


def test_a_car_that_is_off_does_not_drive():
    seat = Seat().do(DRIVE, SetIgnition(on=False))
    assert seat.car.speed_kmh == 0
    assert seat.do(DRIVE).car.speed_kmh == 0

    assert seat.do(SetIgnition(on=True)).car.speed_kmh == 0


# --- forms ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "car"),
    [(PAIR, {}), (SIGN_IN, {"equipment": ID_CAR}), (REMEMBER, LOCKED_CARD)],
    ids=["code", "account", "pin"],
)
def test_a_form_is_refused_with_the_way_out_and_opens_in_the_stand(entry, car):
    seat = behind_the_wheel(**car).go_to(entry)
    assert (seat.dialog, seat.unit.form) == ("driving_form", None)
    assert seat.screen.dialog.way_out
    assert seat.row(entry).locked is (entry != REMEMBER)

    assert seat.tap("dialog/yes").do(STAND).tap(entry).unit.form


@pytest.mark.parametrize("state", [{}, {"pin_tries": 0}], ids=["pin", "puk"])
def test_the_card_is_not_unlocked(state):
    seat = behind_the_wheel(card=build_card(**state)).go_to(UNLOCK)
    assert (seat.dialog, seat.unit.form) == ("driving_action", None)
    assert seat.row(UNLOCK).locked

    assert seat.tap("dialog/yes").do(STAND).tap(UNLOCK).unit.form.form.startswith("sim_")


def test_a_password_is_not_asked_for_but_a_known_network_is_joined():
    seat = sit(unit={"wifi": Wifi(on=True, known=("guests",))}, speed_kmh=50).press("WIFI")
    seat.tap("wifi/networks#garage")
    assert (seat.dialog, seat.unit.form) == ("driving_form", None)

    assert seat.tap("dialog/yes", "wifi/networks#guests").unit.areas.wifi.joined == "guests"


@pytest.mark.parametrize(
    "event",
    [TypeText("1"), Erase(), Confirm(), Tap("pad/1"), Tap("pad/erase"), Tap("form/confirm")],
    ids=str,
)
def test_an_open_form_waits_for_the_stand_with_what_is_typed(event):
    seat = Seat().go_to(PAIR).type("1234567").do(DRIVE)
    kept = seat.unit.form
    assert (seat.screen.form.locked, seat.screen.form.can_confirm) == (True, False)
    assert seat.screen.form.trouble.startswith("driving_form")

    seat.do(event)
    assert seat.unit.form == kept
    assert seat.do(STAND).type("8").screen.form.can_confirm
    assert seat.screen.form.trouble == ""
    assert seat.do(Confirm()).unit.pending


@pytest.mark.parametrize("event", [None, TypeText("1"), Tap("pad/1")], ids=["set off", "type", "touch"])
def test_the_form_alone_says_that_it_waits_and_nothing_lies_over_its_heading(event):
    seat = Seat().go_to(PAIR).do(DRIVE, *([event] if event else []))

    assert seat.screen.form.trouble.startswith("driving_form")
    assert seat.screen.notice is None
    assert [(note.message.id, note.read) for note in seat.unit.log] == [("driving_form", True)]


def test_the_knob_reaches_nothing_of_a_form_that_waits():
    seat = Seat().go_to(PAIR).do(DRIVE, TurnKnob(1))

    assert not [one for one in seat.screen.targets if one.startswith(("pad/", "form/"))]


def test_a_form_that_waits_can_be_left():
    assert Seat().go_to(PAIR).do(DRIVE).tap("back").unit.form is None


def test_setting_off_is_told_once():
    seat = Seat().go_to(PAIR).do(DRIVE)
    assert seat.told == ("driving_form",)

    assert seat.do(SetSpeed(80)).told == ()


def test_a_card_put_in_on_the_way_asks_for_its_pin_in_the_stand():
    seat = Seat(car=build_car(others=(build_card(),), speed_kmh=50)).do(InsertCard("own"))
    assert (seat.unit.form.form, seat.screen.form.locked) == ("sim_pin", True)
    assert seat.enter(PIN).card.verified is False

    assert seat.do(STAND).enter(PIN).card.verified


# --- installing -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["function", "update"])
def test_nothing_is_activated_or_installed(kind):
    seat = ask(own(speed_kmh=50), kind)
    assert (seat.dialog, seat.unit.areas.installation) == ("driving_action", None)
    target = "updates/install" if kind == "update" else "store/functions/activate"
    assert seat.row(target).locked
    seat.tap("dialog/yes").do(STAND)
    assert not seat.row(target).locked

    seat.tap(target, "dialog/yes")
    assert (
        seat.unit.areas.installation if kind == "update" else FunctionAgreed("lanes", on=True) in seat.effects
    )


@pytest.mark.parametrize("kind", ["function", "update"])
def test_a_question_that_was_open_when_the_car_set_off_is_refused(kind):
    seat = ask(own(), kind).do(DRIVE).tap("dialog/yes")

    assert (seat.dialog, seat.unit.areas.installation) == ("driving_action", None)


def test_a_function_can_be_looked_at():
    assert own(speed_kmh=50).press("STORE").tap(LANES).screen.rows


# --- what stays -------------------------------------------------------------------------------------


def test_switches_and_calls_stay():
    seat = behind_the_wheel(card=build_card(verified=True)).go_to(ROAMING).tap("dialog/yes")
    assert seat.unit.roaming

    seat = sit(speed_kmh=130).press("PHONE").tap("phone/keypad").enter(PHONES[0].contacts[0].number)
    assert seat.unit.areas.telephony.call
    assert seat.press("PHONE").tap("phone/hang_up").unit.areas.telephony.call is None
    seat.press("PHONE").tap("phone/contacts", "phone/contacts/all#emma")
    assert seat.unit.areas.telephony.call


def test_what_is_locked_is_told_by_the_policy():
    policy = replace(POLICY, driving=POLICY.driving._replace(above_kmh=60))

    assert Seat(build_rules(policy=policy)).do(DRIVE).go_to(PAIR).unit.form
    assert Seat(build_rules(policy=policy)).do(SetSpeed(61)).go_to(PAIR).unit.form is None
