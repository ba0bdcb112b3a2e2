"""Charging away from home: what is seen, what is not, and which month pays for it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shopping import VIN, ZONE

from pcm_sim.connect.store.charging import (
    CHARGED,
    ChargingSession,
    Period,
    days,
    history,
    month,
    month_bill,
    month_invoiced,
    next_invoice_at,
    of_month,
)
from pcm_sim.connect.store.ledger import InvoiceKind, InvoiceLine

OTHER_VIN = "WP0ZZZPCMSIM00002"
RUNNING = ("C-2",)
ALL = ("C-1", "C-2")


def utc(*when):
    """Give a moment."""
    return int(datetime(*when, tzinfo=UTC).timestamp()) * 1000


def session(*when, **changes):
    """Build a public session that the running contract pays."""
    usual = ChargingSession(VIN, "C-2", "S-1", "Lyon", True, utc(*(when or (2026, 1, 15))), 42, 38_200, 2_410)
    return usual._replace(**changes)


# --- the history ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "seen"),
    [
        ({}, True),
        ({"public": False}, False),
        ({"public": False, "contract": ""}, False),
        ({"contract": ""}, False),
        ({"contract": "C-1"}, False),
        ({"contract": "C-9"}, False),
    ],
)
def test_only_public_sessions_of_the_running_contract_are_seen(changes, seen):
    assert bool(history([session(**changes)], RUNNING)) is seen


def test_nothing_is_seen_once_the_contract_has_ended():
    assert history([session()], ()) == ()


def test_the_newest_comes_first():
    one, two, three = session(2026, 1, 1), session(2026, 1, 3), session(2026, 1, 2)
    assert history([one, two, three], RUNNING) == (two, three, one)


def test_one_car_or_all():
    mine, other = session(), session(vin=OTHER_VIN)
    assert set(history([mine, other], RUNNING)) == {mine, other}
    assert history([mine, other], RUNNING, vin=OTHER_VIN) == (other,)


@pytest.mark.parametrize(
    ("when", "seen"),
    [
        ((2026, 1, 9, 22, 59), False),
        ((2026, 1, 9, 23, 0), True),
        ((2026, 1, 12, 22, 59), True),
        ((2026, 1, 12, 23, 0), False),
    ],
)
def test_a_period_has_whole_days_of_the_zone(when, seen):
    period = days(date(2026, 1, 10), date(2026, 1, 12), ZONE)
    assert bool(history([session(*when)], RUNNING, period)) is seen


def test_a_period_that_ends_before_it_begins_holds_nothing():
    period = days(date(2026, 1, 12), date(2026, 1, 9), ZONE)
    assert history([session(2026, 1, 11)], RUNNING, period) == ()


# --- the invoice of a month -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "paid"),
    [
        ((2025, 12, 31, 22, 59), False),
        ((2025, 12, 31, 23, 0), True),
        ((2026, 1, 31, 22, 59), True),
        ((2026, 1, 31, 23, 0), False),
    ],
)
def test_a_month_begins_and_ends_at_midnight_of_the_zone(when, paid):
    assert bool(of_month([session(*when)], RUNNING, date(2026, 1, 20), ZONE)) is paid


def test_a_month_with_summer_time_has_an_hour_less():
    march = month(date(2026, 3, 10), ZONE)
    assert march.until - march.since == (31 * 24 - 1) * 3_600_000


def test_a_contract_that_ended_is_still_paid():
    ended = session(contract="C-1")
    assert of_month([ended], ALL, date(2026, 1, 1), ZONE) == (ended,)
    assert history([ended], RUNNING) == ()


def test_a_bill_has_a_line_for_each_car():
    held = [session(), session(vin=OTHER_VIN, cents=100), session(cents=90)]
    bill = month_bill("anna", held)
    assert (bill.kind, bill.account, bill.vin) == (InvoiceKind.CHARGING, "anna", "")
    assert bill.lines == (InvoiceLine(CHARGED, 2, 2_500), InvoiceLine(CHARGED, 1, 100))
    assert month_bill("anna", held[:1]).vin == VIN


def test_a_month_without_sessions_has_no_bill():
    assert month_bill("anna", ()) is None


@pytest.mark.parametrize(
    ("now", "due", "paid"),
    [
        ((2026, 1, 15), (2026, 1, 31, 23), date(2026, 1, 1)),
        ((2026, 1, 31, 23), (2026, 2, 28, 23), date(2026, 2, 1)),
        ((2028, 2, 1), (2028, 2, 29, 23), date(2028, 2, 1)),
        ((2026, 7, 1), (2026, 7, 31, 22), date(2026, 7, 1)),
        ((2026, 12, 31), (2026, 12, 31, 23), date(2026, 12, 1)),
    ],
)
def test_the_invoice_is_written_as_the_month_ends(now, due, paid):
    assert next_invoice_at(utc(*now), ZONE) == utc(*due)
    assert month_invoiced(utc(*due), ZONE) == paid


@given(st.lists(st.integers(utc(2025, 1, 1), utc(2026, 12, 31)), max_size=20))
def test_every_session_is_paid_in_exactly_one_month(begun):
    sessions = [session(started=at) for at in begun]
    months = [date(year, number, 1) for year in (2024, 2025, 2026, 2027) for number in range(1, 13)]
    paid = [one for first in months for one in of_month(sessions, RUNNING, first, ZONE)]
    assert sorted(paid) == sorted(sessions)
    assert history(sessions, RUNNING, Period(0, utc(2030, 1, 1))) == history(sessions, RUNNING)
