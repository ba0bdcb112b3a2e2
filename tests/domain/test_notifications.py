"""What the unit told can be read again: newest first, with its time, counted at the bell until it is read."""

from dataclasses import replace

import pytest
from areas import sit
from worlds import MINUTE, PAIR, START, Seat, build_card

from pcm_sim.domain.events import (
    Back,
    PressKey,
    SetIgnition,
    SetPrivateMode,
    SetVolume,
    Tap,
    TypeText,
)
from pcm_sim.domain.labels import Message
from pcm_sim.domain.notes import MOST_NOTES, noted

BELL = "status/notifications"
WIFI_OFF_AND_ON = ("wifi/on", "wifi/on")


def kept(seat):
    """Give the ids of what was kept, newest first."""
    return [note.message.id for note in seat.unit.log]


def test_what_is_told_is_kept_newest_first_with_its_time():
    seat = sit().press("WIFI").tap("wifi/on").wait(MINUTE).tap("wifi/on")
    assert kept(seat) == ["wifi_off", "wifi_on"]
    assert [note.at for note in seat.unit.log] == [START + MINUTE, START]
    rows = seat.tap(BELL).screen.rows

    assert [(row.id, row.label, row.value) for row in rows[1:]] == [
        ("notes/all#0", "wifi_off en", "09:02"),
        ("notes/all#1", "wifi_on en", "09:01"),
    ]


def test_what_is_older_than_today_has_its_day():
    seat = sit().press("WIFI").tap("wifi/on").wait(24 * 60 * MINUTE).tap(BELL)

    assert seat.screen.rows[1].value == "01/01/2025 09:01"


def test_a_refusal_is_kept_too_and_was_read():
    seat = sit(private_mode=True, unit={"update": "available"}).press("UPDATES").tap("updates/install")
    assert kept(seat) == ["offline_private_mode"]

    assert seat.tap("dialog/yes").signs["notifications"].text == ""


def test_why_a_form_was_refused_is_kept():
    seat = Seat(car=sit(card=build_card()).car).do(SetIgnition(on=False), SetIgnition(on=True)).enter("0000")

    assert "pin_bad" in kept(seat)


def test_a_question_is_no_notification():
    seat = sit().press("USERS").tap("users/private", "dialog/no")

    assert seat.unit.log == ()


def test_what_only_answers_a_touch_is_not_kept():
    seat = Seat().go_to(PAIR)
    hints = {name: one._replace(passing=True) for name, one in seat.rules.messages.items()}
    seat.rules = replace(seat.rules, messages=hints)
    seat.do(TypeText("x"))

    assert (seat.notice, seat.unit.log) == ("digits_only", ())


def test_the_bell_counts_what_nobody_has_read_and_opening_it_reads_all():
    seat = sit().press("WIFI").tap(*WIFI_OFF_AND_ON)
    assert (seat.signs["notifications"].text, seat.unit.unread) == ("2", 2)
    seat.tap(BELL)
    assert seat.unit.stack == ("home", "notes")
    assert (seat.signs["notifications"].text, seat.unit.unread) == ("", 0)

    assert len(seat.unit.log) == 2


def test_what_comes_by_itself_waits_at_the_bell():
    seat = sit(card=build_card(verified=True)).do(SetVolume(0))

    assert (kept(seat), seat.signs["notifications"].text) == (["offline_volume_used"], "1")


def test_what_is_told_while_the_page_is_open_is_read():
    seat = sit().tap(BELL).do(SetPrivateMode(on=True))

    assert (kept(seat), seat.unit.unread) == (["private_mode_on"], 0)


def test_many_are_counted_with_a_plus():
    seat = sit().press("WIFI").tap(*("wifi/on",) * 10)

    assert seat.signs["notifications"].text == "9+"


def test_the_bell_leads_out_of_a_form():
    seat = sit().press("USERS").tap("users/sign_in", BELL)

    assert (seat.unit.form, seat.unit.node) == (None, "notes")


@pytest.mark.parametrize("back", [Back(), PressKey("BACK"), Tap("back")], ids=["esc", "key", "arrow"])
def test_back_from_the_bell_leads_to_where_one_was(back):
    seat = sit().press("WIFI")
    was = seat.unit.stack
    seat.tap(BELL).do(back)

    assert (seat.unit.stack, seat.unit.detour) == (was, None)


def test_back_from_the_bell_leads_to_the_page_below_the_form_it_closed():
    seat = sit().press("USERS").tap("users/sign_in", BELL).do(Back())

    assert (seat.unit.form, seat.unit.stack) == (None, ("home", "users"))


def test_the_bell_touched_on_its_own_page_keeps_where_one_was():
    seat = sit().press("WIFI").tap(BELL, BELL, "dialog/yes").do(Back())

    assert seat.unit.stack == ("home", "wifi")


@pytest.mark.parametrize("elsewhere", [PressKey("USERS"), PressKey("HOME")], ids=["key", "home"])
def test_where_one_was_is_forgotten_once_one_goes_elsewhere(elsewhere):
    seat = sit().press("WIFI").tap(BELL).do(elsewhere)

    assert (seat.unit.detour, seat.do(Back()).unit.stack) == (None, ("home",))


def test_one_is_read_again_in_full():
    seat = sit().press("WIFI").tap("wifi/on", BELL, "notes/all#0")
    assert (seat.dialog, seat.screen.dialog.way_out) == ("wifi_on", "way out of wifi_on en")

    assert seat.tap("dialog/yes").unit.node == "notes"


def test_clearing_all_leaves_a_list_that_says_so():
    seat = sit().press("WIFI").tap("wifi/on", BELL, "notes/clear")
    assert (seat.unit.log, seat.changed) == ((), {"notifications": 0})

    assert [row.label for row in seat.screen.rows] == ["no notifications en"]


def test_a_factory_reset_clears_them():
    seat = sit().press("WIFI").tap("wifi/on").press("USERS").tap("users/reset", "dialog/yes")

    assert kept(seat) == ["factory_reset_done"]


@pytest.mark.parametrize(
    ("told", "left"), [((1, 1), 1), ((1, 2), 2), ((1, 2, 1), 3), (range(99), MOST_NOTES)]
)
def test_the_log_is_bounded_and_says_nothing_twice_in_a_row(told, left):
    log = ()
    for at, number in enumerate(told):
        log = noted(log, Message(f"m{number}"), at)

    assert (len(log), log[0].at) == (left, len(told) - 1)
