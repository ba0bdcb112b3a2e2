"""Calls that come in ring, are taken, declined or missed; a driver gets in and out; a cable needs a port."""

from dataclasses import replace

import pytest
from areas import PAIRED, sit

from pcm_sim.domain.areas import Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    SetCall,
    SetCharging,
    SetDriver,
    SetIgnition,
    SetLocked,
    SetPhoneSignal,
    SetSpeed,
)
from pcm_sim.domain.ringing import call_hindrance, call_now

RING, TALK, END = (SetCall(by_card=False, state=state) for state in ("ringing", "running", "none"))
RING_CARD = SetCall(by_card=True, state="ringing")


def now(seat):
    """Give state and way of the call."""
    found = call_now(seat.cabin)
    return found.state, found.by_card


def test_a_call_rings_over_any_page_until_it_is_taken():
    seat = sit().press("PHONE").do(RING)
    assert (seat.dialog, now(seat)) == ("call_incoming", ("ringing", False))
    # A key shows another page, and the call goes on ringing over it.
    seat = seat.press("MEDIA")
    assert seat.dialog == "call_incoming"
    seat = seat.tap("dialog/yes")
    assert (seat.dialog, now(seat)) == ("", ("running", False))
    assert seat.unit.areas.telephony.call.via is Via.BLUETOOTH


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (lambda seat: seat.tap("dialog/no"), "call_declined"),
        (lambda seat: seat.do(END), "call_missed"),
        (lambda seat: seat.do(SetPhoneSignal(Bearer.NONE)), "call_missed"),
    ],
    ids=["declined", "given up", "reception lost"],
)
def test_a_call_that_rings_ends(end, said):
    seat = end(sit().do(RING))
    assert (seat.dialog, seat.notice, now(seat)) == ("", said, ("none", False))


def test_an_instructor_has_a_call_run_and_ends_it():
    seat = sit().do(TALK)
    assert now(seat) == ("running", False)
    assert seat.do(END).notice == "call_ended"
    assert now(seat.do(SetIgnition(on=False))) == ("none", False)


def sit_by_card(**car):
    return sit(unit={"telephony": replace(PAIRED, telephone="card")}, **car)


def test_a_call_by_the_card_rings_beside_no_other():
    seat = sit_by_card().do(RING_CARD)
    assert now(seat) == ("ringing", True)
    assert now(seat.do(RING)) == ("ringing", True)
    assert now(seat.do(SetCall(by_card=True, state="running"))) == ("running", True)
    assert call_hindrance(seat.rules, seat.cabin, by_card=False).id == "call_running"


@pytest.mark.parametrize(
    ("seat", "by_card", "why"),
    [
        (sit, True, "calls_by_phone"),
        (sit_by_card, False, "calls_by_card"),
        (lambda: sit_by_card(card=None), True, "call_card_closed"),
        (lambda: sit_by_card().do(SetIgnition(on=False)), True, "call_needs_ignition"),
        (lambda: sit(equipment={"sim_slot": False}), True, "no_slot"),
        (lambda: sit(phone=None), False, "no_phone"),
        (lambda: sit().do(SetPhoneSignal(Bearer.NONE)), False, "phone_no_signal"),
    ],
)
def test_a_call_that_cannot_come_through_does_not_ring_and_it_is_said_why(seat, by_card, why):
    sitting = seat()
    assert call_hindrance(sitting.rules, sitting.cabin, by_card=by_card).id == why
    assert now(sitting.do(SetCall(by_card=by_card, state="ringing"))) == ("none", False)


def test_the_driver_gets_in_and_out_as_the_car_allows():
    out = sit().do(SetDriver(inside=False))
    assert (out.car.driver_in, out.car.locked) == (False, False)
    assert out.do(SetSpeed(30)).car.driver_in
    assert out.do(SetDriver(inside=False)).notice == "driver_needs_standing"
    left = sit().do(SetIgnition(on=False), SetLocked(on=True))
    assert (left.car.driver_in, left.car.locked) == (False, True)
    assert left.do(SetLocked(on=False)).car.driver_in is False
    assert left.do(SetLocked(on=True), SetDriver(inside=True)).car.locked is False


def test_a_cable_needs_a_port_and_a_car_that_stands():
    assert sit().do(SetSpeed(30), SetCharging(on=True)).notice == "charging_needs_standing"
    petrol = sit(equipment={"charge_port": "none"}).do(SetCharging(on=True))
    assert (petrol.notice, petrol.car.charging) == ("charging_needs_port", False)
