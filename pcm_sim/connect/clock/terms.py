"""The terms of a contract on the calendar: when each ends, counts as expiring, and can last be ended."""

from datetime import timedelta
from functools import lru_cache

from pcm_sim.connect.clock.calendar import day_end, day_start, local_day, term_end
from pcm_sim.connect.store.contracts import Contract, Lease, Term


# Terms repeat where many contracts began on one day.
@lru_cache(maxsize=8192)
def term_of(lease: Lease, number: int, expiring_days: int) -> Term:
    """Give a term of a contract.

    Args:
        lease: How its terms are counted.
        number: Which one; the first is 1.
        expiring_days: Days before its end from which it counts as expiring.
    """
    if lease.days:
        last_day = local_day(lease.since, lease.zone) + timedelta(days=lease.days * number)
        ends = day_end(last_day, lease.zone)
    else:
        ends = term_end(lease.since, lease.months * number, lease.zone)
    return Term(
        ends, _days_before(ends, expiring_days, lease.zone), _days_before(ends, lease.notice_days, lease.zone)
    )


def _days_before(at: int, days: int, zone: str) -> int:
    """Give the begin of an earlier day; where summer time begins between, a day has not 24 hours."""
    return day_start(local_day(at, zone) - timedelta(days=days), zone)


def following(contract: Contract, expiring_days: int) -> Term:
    """Give the term after the present one of a contract."""
    return term_of(contract.sale.lease, contract.renewed + 2, expiring_days)
