"""Days and months of contracts, where the customer lives."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.connect.clock.calendar import (
    Ending,
    TermPolicy,
    add_months,
    day_end,
    day_start,
    end_with_month,
    end_with_term,
    local_day,
    month_end,
    refuse_withdrawal,
    term_end,
    withdrawal_end,
)
from pcm_sim.domain.requests import Denied

HOUR = 3_600_000
DAYS = st.dates(date(2012, 1, 1), date(2037, 12, 31))
# Summer time begins or ends at midnight, by half an hour, on the other half of the world, or never.
ZONES = st.sampled_from(
    [
        "Europe/Paris",
        "America/New_York",
        "America/Havana",
        "America/Santiago",
        "America/Sao_Paulo",
        "Africa/Cairo",
        "Asia/Beirut",
        "Asia/Tokyo",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "America/Nuuk",
        "UTC",
    ]
)


def ms(text):
    """Read a time with its offset, or in UTC."""
    moment = datetime.fromisoformat(text)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)


def day(text):
    """Read a day."""
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("anchor", "months", "expected"),
    [
        ("2026-01-31", 0, "2026-01-31"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-03-31", -1, "2026-02-28"),
    ],
)
def test_counts_months_from_the_anchor(anchor, months, expected):
    assert add_months(day(anchor), months) == day(expected)


@given(DAYS, st.integers(0, 120))
def test_keeps_the_anchor_day_or_ends_with_the_month(anchor, months):
    after = add_months(anchor, months)
    assert (after.year - anchor.year) * 12 + after.month - anchor.month == months
    assert after.day == anchor.day or (after == month_end(after) and after.day < anchor.day)
    assert add_months(anchor, months + 1) > after


@pytest.mark.parametrize(
    ("of", "last"),
    [
        ("2026-02-01", "2026-02-28"),
        ("2028-02-29", "2028-02-29"),
        ("2100-02-03", "2100-02-28"),
        ("2026-12-31", "2026-12-31"),
    ],
)
def test_knows_the_end_of_a_month(of, last):
    assert month_end(day(of)) == day(last)


@pytest.mark.parametrize(
    ("at", "zone", "expected"),
    [
        ("2026-01-31T22:59:59.999", "Europe/Paris", "2026-01-31"),
        ("2026-01-31T23:00:00", "Europe/Paris", "2026-02-01"),
        ("2026-01-31T23:00:00", "America/New_York", "2026-01-31"),
        ("2026-01-31T15:00:00", "Asia/Tokyo", "2026-02-01"),
    ],
)
def test_reads_the_day_of_a_zone(at, zone, expected):
    assert local_day(ms(at), zone) == day(expected)


@pytest.mark.parametrize(
    ("of", "zone", "starts"),
    [
        ("2026-03-29", "Europe/Paris", "2026-03-29T00:00+01:00"),
        ("2026-03-30", "Europe/Paris", "2026-03-30T00:00+02:00"),
        ("2026-10-26", "Europe/Paris", "2026-10-26T00:00+01:00"),
        # Midnight is skipped.
        ("2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00-02:00"),
        ("2024-04-26", "Africa/Cairo", "2024-04-26T01:00+03:00"),
        # Midnight comes twice.
        ("2023-11-05", "America/Havana", "2023-11-05T00:00-04:00"),
        # The gap begins before midnight and ends after it.
        ("1919-03-31", "America/Toronto", "1919-03-31T00:30-04:00"),
    ],
)
def test_starts_a_day_at_its_first_moment(of, zone, starts):
    assert day_start(day(of), zone) == ms(starts)


@pytest.mark.parametrize(
    ("of", "hours"), [("2026-03-28", 24), ("2026-03-29", 23), ("2026-10-25", 25), ("2026-10-26", 24)]
)
def test_gives_a_day_the_hours_that_summer_time_leaves_it(of, hours):
    assert day_end(day(of), "Europe/Paris") - day_start(day(of), "Europe/Paris") == hours * HOUR


@given(DAYS, ZONES)
def test_cuts_time_into_days_without_gap_or_overlap(of, zone):
    start, end = day_start(of, zone), day_end(of, zone)
    assert local_day(start, zone) == of == local_day(end - 1, zone)
    assert local_day(start - 1, zone) == of - timedelta(days=1)
    assert 22 * HOUR < end - start < 26 * HOUR


@pytest.mark.parametrize(
    ("started", "months", "zone", "ends"),
    [
        # Begun in winter, ended in summer: midnight stays midnight.
        ("2026-01-15T10:00+01:00", 6, "Europe/Paris", "2026-07-16T00:00+02:00"),
        ("2026-01-31T10:00+01:00", 1, "Europe/Paris", "2026-03-01T00:00+01:00"),
        ("2026-01-31T10:00+01:00", 2, "Europe/Paris", "2026-04-01T00:00+02:00"),
        # The same moment is another day elsewhere.
        ("2026-01-31T23:30+00:00", 12, "Europe/Paris", "2027-02-02T00:00+01:00"),
        ("2026-01-31T23:30+00:00", 12, "Europe/London", "2027-02-01T00:00+00:00"),
    ],
)
def test_ends_a_contract_at_midnight_of_its_zone(started, months, zone, ends):
    assert term_end(ms(started), months, zone) == ms(ends)


@pytest.mark.parametrize(
    ("at", "refusal"),
    [
        ("2026-03-20T09:00+01:00", None),
        # Fourteen days later, and an hour of summer time less.
        ("2026-04-03T23:59:59.999+02:00", None),
        ("2026-04-04T00:00+02:00", Denied("withdrawal_expired")),
    ],
)
def test_takes_a_purchase_back_through_day_14(at, refusal):
    assert refuse_withdrawal(ms("2026-03-20T09:00+01:00"), ms(at), "Europe/Paris") == refusal


def test_counts_the_days_of_withdrawal_that_the_market_grants():
    ends = withdrawal_end(ms("2026-03-20T09:00+01:00"), "Europe/Paris", TermPolicy(withdrawal_days=7))
    assert ends == ms("2026-03-28T00:00+01:00")


@pytest.mark.parametrize(
    ("cancelled", "ends", "missed"),
    [
        ("2026-01-01", "2026-01-31", False),
        ("2026-01-30", "2026-01-31", False),
        ("2026-01-31", "2026-02-28", True),
        ("2026-02-28", "2026-03-31", True),
        ("2028-02-28", "2028-02-29", False),
        ("2028-02-29", "2028-03-31", True),
        ("2026-12-31", "2027-01-31", True),
    ],
)
def test_ends_a_month_with_one_days_notice(cancelled, ends, missed):
    assert end_with_month(day(cancelled)) == Ending(day(ends), missed)


@pytest.mark.parametrize(
    ("notice", "ends"), [(0, "2026-01-31"), (14, "2026-02-28"), (30, "2026-03-31"), (90, "2026-05-31")]
)
def test_waits_for_the_notice_that_the_product_asks(notice, ends):
    assert end_with_month(day("2026-01-31"), TermPolicy(notice_days=notice)).last_day == day(ends)


@pytest.mark.parametrize(
    ("cancelled", "ends", "missed"),
    [
        ("2026-01-15", "2027-01-15", False),
        ("2026-12-16", "2027-01-15", False),
        ("2026-12-17", "2028-01-15", True),
        ("2027-01-15", "2028-01-15", True),
        ("2027-01-16", "2028-01-15", False),
    ],
)
def test_ends_a_term_in_time_or_one_term_later(cancelled, ends, missed):
    ending = end_with_term(day("2026-01-15"), 12, day(cancelled), TermPolicy(notice_days=30))
    assert ending == Ending(day(ends), missed)


@given(DAYS, st.integers(1, 36), st.integers(0, 900), st.integers(0, 90))
def test_ends_with_the_first_period_that_leaves_the_notice(first, months, after, notice):
    cancelled = first + timedelta(days=after)
    last_day, missed = end_with_term(first, months, cancelled, TermPolicy(notice_days=notice))
    ends = [add_months(first, months * term) for term in range(1, 40)]
    assert last_day == min(end for end in ends if (end - cancelled).days >= notice)
    assert missed == any(cancelled <= end < last_day for end in ends)
