"""Appointments at a Centre: who takes them, days and times, no double, cancelling, the reminder."""

from datetime import UTC, date, datetime

import pytest
from fleets import MACAN, TAYCAN, refusal_of

from pcm_sim.connect.garage.bookings import (
    BookingState,
    Diary,
    Slot,
    Visit,
    book,
    booking_of,
    cancel_booking,
    next_reminder,
    open_days,
    open_slots,
    remind,
)
from pcm_sim.connect.garage.centres import Centre
from pcm_sim.domain.requests import Denied

VALMONT = Centre(
    "valmont", "Valmont", "FR", "+33 1 99 00 00 01", "service@valmont.example.org", books_service=True
)
LYS = VALMONT._replace(id="lys", phone="+33 1 99 00 00 02", mail="service@lys.example.org")
MORNING, NOON = 8 * 60 + 30, 11 * 60


def ms(month, day, hour=0, minute=0):
    return int(datetime(2026, month, day, hour, minute, tzinfo=UTC).timestamp()) * 1000


MONDAY = ms(3, 2, 9, 41)
ANNA, BEN = Visit(TAYCAN, "anna"), Visit(MACAN, "ben")
TUESDAY = date(2026, 3, 3)
FRIDAY = date(2026, 3, 6)


def books(diary=None, centre=VALMONT, visit=ANNA, slot=None, now=MONDAY):
    return book(diary or Diary(), centre, visit, slot or Slot(FRIDAY, MORNING), now)


def test_a_centre_that_takes_none_says_how_to_reach_it():
    closed = VALMONT._replace(books_service=False)
    turn = books(centre=closed)
    assert turn.refused == Denied("not_bookable", (("phone", VALMONT.phone), ("mail", VALMONT.mail)))
    assert (turn.diary, open_days(Diary(), closed, MONDAY)) == (Diary(), ())


def test_days_are_working_days_from_tomorrow_for_two_months():
    days = open_days(Diary(), VALMONT, MONDAY)
    assert (days[0], days[3], days[4]) == (TUESDAY, FRIDAY, date(2026, 3, 9))
    assert (days[-1], len(days)) == (date(2026, 5, 1), 44)


def test_a_day_has_three_times_and_each_takes_one_car():
    assert [one.minute for one in open_slots(Diary(), VALMONT, FRIDAY, MONDAY)] == [510, 660, 870]
    diary = books().diary
    assert [one.minute for one in open_slots(diary, VALMONT, FRIDAY, MONDAY)] == [660, 870]
    assert len(open_slots(diary, LYS, FRIDAY, MONDAY)) == 3
    assert refusal_of(books(diary, visit=BEN)) == "slot_taken"


def test_a_full_day_is_not_offered():
    diary = Diary()
    for at, minute in enumerate(Diary().policy.slots):
        diary = books(diary, visit=Visit(f"car {at}", "anna"), slot=Slot(FRIDAY, minute)).diary
    assert FRIDAY not in open_days(diary, VALMONT, MONDAY)


def test_an_appointment_is_at_the_centres_time():
    booking = books().booking
    assert (booking.at, booking.remind_at) == (ms(3, 6, 7, 30), ms(3, 4, 8))
    summer = books(slot=Slot(date(2026, 4, 1), MORNING)).booking
    assert summer.at == ms(4, 1, 6, 30)


@pytest.mark.parametrize(
    ("slot", "code"),
    [
        (Slot(date(2026, 3, 1), MORNING), "slot_past"),
        (Slot(date(2026, 3, 2), NOON), "slot_past"),
        (Slot(date(2026, 3, 7), MORNING), "slot_closed"),
        (Slot(date(2026, 3, 8), MORNING), "slot_closed"),
        (Slot(FRIDAY, 9 * 60), "slot_closed"),
        (Slot(date(2026, 5, 4), MORNING), "slot_closed"),
    ],
)
def test_no_car_is_taken_at_another_time(slot, code):
    turn = books(slot=slot)
    assert (turn.diary, refusal_of(turn)) == (Diary(), code)


def test_a_car_has_one_appointment_to_come():
    diary = books().diary
    later = Slot(date(2026, 3, 10), NOON)
    assert refusal_of(books(diary, LYS, slot=later)) == "already_booked"
    assert not books(diary, slot=later, now=ms(3, 6, 7, 30)).refused


def test_cancelling_frees_the_time():
    turn = cancel_booking(books().diary, TAYCAN, MONDAY)
    assert turn.booking.state is BookingState.CANCELLED
    assert booking_of(turn.diary, TAYCAN, MONDAY) is None
    assert not books(turn.diary, visit=BEN).refused
    assert refusal_of(cancel_booking(turn.diary, TAYCAN, MONDAY)) == "booking_unknown"


def test_what_is_over_cannot_be_cancelled():
    assert refusal_of(cancel_booking(books().diary, TAYCAN, ms(3, 6, 7, 30))) == "booking_unknown"


def test_the_customer_is_reminded_once_two_days_before():
    diary = books().diary
    due = next_reminder(diary, MONDAY)
    assert remind(diary, due - 1) == (diary, ())
    after, told = remind(diary, due)
    assert [one.visit for one in told] == [ANNA]
    assert (next_reminder(after, due), remind(after, due)[1]) == (None, ())


def test_reminders_come_in_order():
    diary = books(slot=Slot(date(2026, 3, 10), NOON)).diary
    diary = books(diary, visit=BEN).diary
    assert [one.visit for one in remind(diary, ms(3, 9))[1]] == [ANNA]
    assert [one.visit for one in remind(diary, ms(3, 6, 6))[1]] == [BEN]


def test_nobody_is_reminded_of_tomorrow_or_of_what_is_cancelled():
    assert next_reminder(books(slot=Slot(TUESDAY, NOON)).diary, MONDAY) is None
    assert next_reminder(cancel_booking(books().diary, TAYCAN, MONDAY).diary, MONDAY) is None
