"""The days of a contract are days of the calendar, also where summer time begins between two (F105)."""

from datetime import date

from pcm_sim.connect.clock.calendar import day_start
from pcm_sim.connect.clock.terms import term_of
from pcm_sim.connect.store.contracts import Lease

PARIS = "Europe/Paris"


def begin_of(day, zone=PARIS):
    return day_start(date.fromisoformat(day), zone)


def lease_from(day, notice_days=1):
    return Lease(begin_of(day), zone=PARIS, months=12, notice_days=notice_days)


def test_a_notice_is_due_at_midnight_though_summer_time_begins_before_the_end():
    term = term_of(lease_from("2025-04-02"), 1, 30)
    assert term.ends == begin_of("2026-04-03")
    assert term.expiring_from == begin_of("2026-03-04")


def test_a_notice_is_due_at_midnight_though_summer_time_ends_before_the_end():
    assert term_of(lease_from("2025-11-02"), 1, 30).expiring_from == begin_of("2026-10-04")


def test_ending_is_too_late_from_the_begin_of_a_day_of_the_calendar():
    assert term_of(lease_from("2025-04-02", notice_days=14), 1, 30).cancel_by == begin_of("2026-03-20")
