"""Calls: dialling, the book, calling again, hanging up, what is needed for a call and what ends one."""

from dataclasses import replace

import pytest
from areas import PAIRED, PHONES, sit
from worlds import MARKETS, PIN, START, build_card

from pcm_sim.domain.areas import Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    BringPhone,
    InsertCard,
    SetIgnition,
    SetPhoneBluetooth,
    SetPhoneSignal,
    SetSignal,
)
from pcm_sim.domain.screen import PageKind

BY_CARD = replace(PAIRED, telephone="card")
CONTACTS = "phone/contacts/all"
CALLS = "phone/calls/all"


def call_of(seat):
    """Give the running call."""
    return seat.unit.areas.telephony.call


def dial(seat, number="0171 555"):
    """Dial a number."""
    return seat.press("PHONE").tap("phone/keypad").enter(number)


def sit_by_card(**car):
    """Sit in a car that calls by the inserted card."""
    return sit(unit={"telephony": BY_CARD}, **car)


# --- three ways to a call ---------------------------------------------------------------------------


def test_a_number_is_dialled():
    seat = dial(sit(), "+33 6 1")
    assert call_of(seat) == ("+3361", "+3361", Via.BLUETOOTH, START)
    assert seat.changed == {"call": "bluetooth"}


def test_a_number_of_the_book_is_shown_by_its_name():
    seat = dial(sit(), "+33 1 99 00 12 04")
    assert call_of(seat).name == "Office"
    assert (seat.screen.status.call, seat.row("phone/with").value) == ("Office", "Office")


def test_a_contact_is_called():
    seat = sit().press("PHONE").tap("phone/contacts", f"{CONTACTS}#emma")
    assert (call_of(seat).name, call_of(seat).number) == ("Emma", "+44 7700 900 117")


def test_the_calls_made_are_listed_newest_first_and_each_once():
    seat = sit()
    for number in ("111", "222", "111"):
        dial(seat, number).tap("phone/hang_up")
    seat.tap("phone/calls")
    assert [row.label for row in seat.screen.rows] == ["111", "222"]


def test_ten_calls_are_kept():
    seat = sit()
    for number in range(100, 115):
        dial(seat, str(number)).tap("phone/hang_up")
    seat.tap("phone/calls")
    assert [row.label for row in seat.screen.rows] == [str(number) for number in range(114, 104, -1)]


def test_a_call_is_made_again():
    seat = dial(sit(), "+33 1 99 00 12 04").tap("phone/hang_up", "phone/calls")
    assert (seat.row(f"{CALLS}#0").label, seat.row(f"{CALLS}#0").value) == ("Office", "+33199001204")
    assert call_of(seat.tap(f"{CALLS}#0")).name == "Office"


@pytest.mark.parametrize("way", ["keypad", "contacts", "calls"])
def test_the_call_comes_to_the_front_and_home_is_behind_it(way):
    seat = dial(sit()).tap("phone/hang_up").press("HOME").tap("phone", f"phone/{way}")
    {
        "keypad": lambda: seat.enter("0171"),
        "contacts": lambda: seat.tap(f"{CONTACTS}#office"),
        "calls": lambda: seat.tap(f"{CALLS}#0"),
    }[way]()
    assert call_of(seat)
    assert seat.unit.stack == ("home", "phone")
    assert seat.row("phone/hang_up")


# --- one call at a time -----------------------------------------------------------------------------


def test_a_second_call_is_refused_and_the_first_goes_on():
    seat = dial(sit(), "111")
    assert dial(seat, "222").dialog == "call_running"
    assert call_of(seat).number == "111"
    assert [number for _, number in seat.unit.areas.telephony.dialled] == ["111"]


def test_the_telephone_is_not_swapped_while_calling():
    seat = dial(sit()).tap("phone/by", "phone/by/card")
    assert (seat.dialog, seat.unit.areas.telephony.telephone) == ("call_running", "bluetooth")
    seat.tap("dialog/yes").press("PHONE").tap("phone/hang_up", "phone/by", "phone/by/card")
    assert (seat.notice, seat.unit.areas.telephony.telephone) == ("telephone_card", "card")


def test_hanging_up_ends_the_call_and_its_rows_go():
    seat = dial(sit()).tap("phone/hang_up")
    assert (call_of(seat), seat.notice, seat.changed) == (None, "call_ended", {"call": "none"})
    assert seat.screen.status.call == ""
    assert "phone/hang_up" not in [row.id for row in seat.screen.rows]


# --- what a call needs ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ({"phone": None}, "no_phone"),
        ({"phone": "old"}, "no_phone"),
        ({"phones": (replace(PHONES[0], bluetooth=False),)}, "no_phone"),
        ({"unit": {"telephony": replace(PAIRED, bluetooth=False)}}, "no_phone"),
        ({"unit": {"telephony": replace(PAIRED, let_go="mobile")}}, "no_phone"),
        ({"phones": (replace(PHONES[0], bearer=Bearer.NONE),)}, "phone_no_signal"),
    ],
)
def test_without_a_telephone_that_has_a_signal_there_is_no_call_and_the_reason_is_told(state, reason):
    seat = dial(sit(**state))
    assert (call_of(seat), seat.dialog, seat.refused) == (None, reason, (reason,))
    assert seat.unit.areas.telephony.dialled == ()


@pytest.mark.parametrize(
    ("car", "reason"),
    [
        ({"card": None}, "sim_none"),
        ({"card": build_card(pin_tries=0, puk_tries=0)}, "sim_dead"),
        ({"bearer": Bearer.NONE, "bars": 0}, "offline_no_signal"),
        ({"bars": 0}, "offline_no_signal"),
    ],
)
def test_by_the_card_there_is_no_call_without_card_and_signal(car, reason):
    seat = dial(sit_by_card(**car))
    assert (call_of(seat), seat.dialog) == (None, reason)


@pytest.mark.parametrize(
    ("card", "form"), [(build_card(), "form:sim_pin"), (build_card(pin_tries=0), "form:sim_puk")]
)
def test_a_card_that_asks_for_something_is_opened_before_the_call(card, form):
    seat = dial(sit_by_card(card=card))
    assert (call_of(seat), seat.screen.kind, seat.screen.node) == (None, PageKind.FORM, form)


def test_with_its_pin_the_card_calls():
    seat = dial(sit_by_card(card=build_card())).enter(PIN)
    assert call_of(dial(seat)).via is Via.CARD


def test_the_market_decides_whether_the_card_may_call():
    """It stays so wherever the car is driven (F062)."""
    markets = {**MARKETS, "PL": replace_market("PL", sim_telephony=False)}
    seat = dial(sit_by_card(markets=markets, market="PL", country="FR"))
    assert (call_of(seat), seat.dialog) == (None, "sim_telephony_not_here")
    assert call_of(dial(sit_by_card(markets=markets, market="FR", country="PL"))).via is Via.CARD


def replace_market(code, **changed):
    """Give a market that differs in something."""
    return MARKETS[code]._replace(**changed)


def test_the_book_is_that_of_the_connected_telephone():
    seat = sit().press("PHONE").tap("phone/contacts")
    assert [row.label for row in seat.screen.rows] == ["Office", "Emma"]
    seat.do(BringPhone(None))
    assert [row.label for row in seat.screen.rows] == ["no contacts en"]


def test_the_word_that_a_list_is_empty_answers_a_touch():
    seat = sit(phone=None).press("PHONE").tap("phone/contacts", CONTACTS)
    assert seat.notice == "only_shows"


# --- what ends a call -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "loss",
    [
        BringPhone(None),
        BringPhone("old"),
        SetPhoneBluetooth(on=False),
        SetPhoneSignal(Bearer.NONE),
    ],
    ids=["it leaves", "another comes", "its Bluetooth", "its signal"],
)
def test_a_call_ends_with_the_telephone_that_carries_it(loss):
    seat = dial(sit()).do(loss)
    assert (call_of(seat), seat.notice, seat.changed["call"]) == (None, "call_lost", "none")


@pytest.mark.parametrize(
    "rows", [("bluetooth/on",), ("bluetooth/phones#mobile", "bluetooth/phones/disconnect")]
)
def test_a_call_ends_when_the_unit_lets_the_telephone_go(rows):
    seat = dial(sit()).press("BLUETOOTH").tap(*rows)
    assert (call_of(seat), seat.notice) == (None, "call_lost")


@pytest.mark.parametrize(
    "loss",
    [InsertCard(None), SetSignal(Bearer.NONE, 0), SetSignal(Bearer.LTE, 0)],
    ids=["card", "dead", "bars"],
)
def test_a_call_by_the_card_ends_with_the_card_or_its_signal(loss):
    seat = dial(sit_by_card()).do(loss)
    assert (call_of(seat), seat.notice) == (None, "call_lost")


def test_a_call_by_the_card_does_not_need_the_telephone():
    seat = dial(sit_by_card()).do(BringPhone(None), SetSignal(Bearer.GSM, 1))
    assert call_of(seat).via is Via.CARD


def test_a_call_by_the_telephone_does_not_need_the_card():
    seat = dial(sit()).do(InsertCard(None), SetSignal(Bearer.NONE, 0))
    assert call_of(seat).via is Via.BLUETOOTH


def test_switching_the_car_off_ends_the_call_and_tells_nobody():
    seat = dial(sit()).do(SetIgnition(on=False))
    assert (call_of(seat), seat.told, seat.changed["call"]) == (None, (), "none")
    assert call_of(seat.do(SetIgnition(on=True))) is None
