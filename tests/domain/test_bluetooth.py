"""Telephones over Bluetooth: pairing with a number, connecting, letting go, coming back, forgetting."""

from dataclasses import replace

import pytest
from areas import PAIRED, PHONES, sit

from pcm_sim.domain.areas import Telephony
from pcm_sim.domain.events import BringPhone, PlugPhone, SetIgnition, SetPhoneBluetooth
from pcm_sim.domain.passkey import passkey

PHONE = "bluetooth/phones#mobile"
PAGE = "bluetooth/phones"
NEW = Telephony()


def sit_new(**state):
    """Sit in a car that knows no telephone."""
    return sit(unit={"telephony": NEW}, **state)


def sit_in_carplay(telephony=PAIRED):
    """Sit in a car in which CarPlay runs."""
    return sit(unit={"telephony": telephony}).do(PlugPhone(on=True)).press("CARPLAY").tap("carplay/start")


def connected(seat):
    """Give the name of the telephone that the status bar shows."""
    return seat.screen.status.phone


# --- pairing ----------------------------------------------------------------------------------------


def test_pairing_asks_whether_both_show_the_same_number():
    seat = sit_new().press("BLUETOOTH").tap("bluetooth/pair")
    assert (seat.dialog, connected(seat)) == ("pair_ask", "")
    figures = dict(seat.unit.dialog.message.figures)
    assert figures == {"name": "The phone", "code": passkey("mobile")}
    assert len(figures["code"]) == 6
    assert figures["code"].isdigit()


def test_the_same_number_pairs_and_connects():
    seat = sit_new().press("BLUETOOTH").tap("bluetooth/pair", "dialog/yes")
    assert (connected(seat), seat.notice, seat.changed) == ("The phone", "phone_paired", {"phone": "mobile"})
    assert seat.screen.status.battery == PHONES[0].battery
    assert (seat.row(PHONE).checked, seat.row(PHONE).value) == (True, "value.phone.connected en")


def test_another_number_pairs_nothing():
    seat = sit_new().press("BLUETOOTH").tap("bluetooth/pair", "dialog/no")
    assert (connected(seat), seat.unit.areas.telephony) == ("", NEW)


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ({"phone": None}, "no_phone_in_reach"),
        ({"phones": (replace(PHONES[0], bluetooth=False),)}, "no_phone_in_reach"),
        ({"unit": {"telephony": replace(NEW, bluetooth=False)}}, "bluetooth_is_off"),
    ],
)
def test_there_is_nothing_to_pair_and_the_reason_is_told(state, reason):
    seat = sit(**{"unit": {"telephony": NEW}, **state}).press("BLUETOOTH").tap("bluetooth/pair")
    assert (seat.dialog, seat.unit.areas.telephony.paired) == (reason, ())


def test_while_carplay_runs_nothing_is_paired():
    seat = sit_in_carplay(NEW).press("BLUETOOTH").tap("bluetooth/pair")
    assert seat.dialog == "bluetooth_against_carplay"


@pytest.mark.parametrize(
    "loss", [BringPhone(None), BringPhone("old"), SetPhoneBluetooth(on=False)], ids=["gone", "other", "off"]
)
def test_a_telephone_that_is_lost_while_the_number_is_compared_is_not_paired(loss):
    seat = sit_new().press("BLUETOOTH").tap("bluetooth/pair").do(loss).tap("dialog/yes")
    assert (seat.dialog, seat.unit.areas.telephony.paired) == ("no_phone_in_reach", ())


def test_a_second_telephone_is_paired_beside_the_first():
    seat = sit(phone="old").press("BLUETOOTH").tap("bluetooth/pair", "dialog/yes")
    assert seat.unit.areas.telephony.paired == ("mobile", "old")
    assert [row.value for row in seat.screen.rows if row.id.startswith(PAGE)] == [
        "value.phone.away en",
        "value.phone.connected en",
    ]


# --- letting go, connecting again -------------------------------------------------------------------


def test_a_telephone_that_was_let_go_stays_away_until_it_is_fetched():
    seat = sit().press("BLUETOOTH").tap(PHONE, f"{PAGE}/disconnect")
    assert (connected(seat), seat.notice) == ("", "phone_disconnected")
    seat.do(SetIgnition(on=False), SetIgnition(on=True), BringPhone(None), BringPhone("mobile"))
    assert connected(seat) == ""
    seat.press("BLUETOOTH").tap(PHONE, f"{PAGE}/connect")
    assert (connected(seat), seat.notice) == ("The phone", "phone_connected")


def test_pairing_fetches_a_telephone_that_is_known_without_a_number():
    seat = sit(unit={"telephony": replace(PAIRED, let_go="mobile")}).press("BLUETOOTH").tap("bluetooth/pair")
    assert (seat.dialog, connected(seat), seat.notice) == ("", "The phone", "phone_connected")


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ({"phone": None}, "no_phone_in_reach"),
        ({"phone": "old"}, "no_phone_in_reach"),
        ({"phones": (replace(PHONES[0], bluetooth=False),)}, "no_phone_in_reach"),
        ({"unit": {"telephony": replace(PAIRED, bluetooth=False)}}, "bluetooth_is_off"),
    ],
)
def test_a_telephone_that_is_not_there_is_not_connected_and_the_reason_is_told(state, reason):
    seat = sit(**state).press("BLUETOOTH").tap(PHONE, f"{PAGE}/connect")
    assert (seat.dialog, connected(seat)) == (reason, "")


def test_while_carplay_runs_no_telephone_is_connected():
    seat = sit_in_carplay().press("BLUETOOTH").tap(PHONE, f"{PAGE}/connect")
    assert (seat.dialog, connected(seat)) == ("bluetooth_against_carplay", "")


@pytest.mark.parametrize(
    "there_and_back",
    [
        (BringPhone(None), BringPhone("mobile")),
        (SetPhoneBluetooth(on=False), SetPhoneBluetooth(on=True)),
        (SetIgnition(on=False), SetIgnition(on=True)),
    ],
    ids=["the telephone", "its Bluetooth", "the car"],
)
def test_a_telephone_comes_back_by_itself(there_and_back):
    away, back = there_and_back
    assert connected(sit().do(away).do(back)) == "The phone"


def test_the_telephone_goes_and_comes_with_the_bluetooth_of_the_unit():
    seat = sit().press("BLUETOOTH").tap("bluetooth/on")
    assert (connected(seat), seat.notice) == ("", "bluetooth_off")
    seat.tap("bluetooth/on")
    assert (connected(seat), seat.notice) == ("The phone", "bluetooth_on")


# --- forgetting -------------------------------------------------------------------------------------


def test_removing_a_telephone_asks_first():
    seat = sit().press("BLUETOOTH").tap(PHONE, f"{PAGE}/remove")
    assert (seat.dialog, connected(seat)) == ("phone_remove_ask", "The phone")
    assert connected(seat.tap("dialog/no")) == "The phone"


def test_a_removed_telephone_is_unknown_and_its_page_is_left():
    seat = sit().press("BLUETOOTH").tap(PHONE, f"{PAGE}/remove", "dialog/yes")
    assert (connected(seat), seat.notice, seat.screen.node) == ("", "phone_removed", "bluetooth")
    assert [row.label for row in seat.screen.rows if row.id == PAGE] == ["no phones en"]
    assert seat.tap("bluetooth/pair").dialog == "pair_ask"


def test_removing_one_telephone_keeps_the_other():
    seat = sit(unit={"telephony": Telephony(paired=("mobile", "old"))})
    seat.press("BLUETOOTH").tap("bluetooth/phones#old", f"{PAGE}/remove", "dialog/yes")
    assert (seat.unit.areas.telephony.paired, connected(seat)) == (("mobile",), "The phone")


def test_removing_another_telephone_does_not_fetch_one_that_was_let_go():
    known = Telephony(paired=("mobile", "old"), let_go="mobile")
    seat = sit(unit={"telephony": known}).press("BLUETOOTH")
    seat.tap("bluetooth/phones#old", f"{PAGE}/remove", "dialog/yes")
    assert connected(seat) == ""
