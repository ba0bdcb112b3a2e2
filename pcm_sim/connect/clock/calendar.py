"""Days and months of contracts: when a period, a notice or a right of withdrawal ends for the customer.

The cloud keeps time in ms since 1970 UTC; a contract counts days of its IANA zone and ends with the last
of them, at midnight, whatever summer time does that day. Zones come from the system or from the package
`tzdata`.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import count
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

_SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class TermPolicy:
    """What a market grants to who ends a contract.

    Attributes:
        withdrawal_days: Days after the first within which a purchase can be taken back (F118).
        notice_days: Days before the end of a period by which it must be cancelled: one for a monthly
            function (F120); for other products nobody published it (F105), so the figure is simulated.
    """

    withdrawal_days: int = 14
    notice_days: int = 1


POLICY = TermPolicy()


class Ending(NamedTuple):
    """When a cancelled contract ends.

    Attributes:
        last_day: The last day on which it can be used.
        missed: The notice came too late for the period that ran, so it ends one or more periods later.
    """

    last_day: date
    missed: bool


def add_months(anchor: date, months: int) -> date:
    """Give the day some months after an anchor: the same day, or the last of a month that lacks it.

    Count every period from the first day of the contract, never from the end of the one before:
    31 January is followed by 28 February and that by 31 March.

    Args:
        anchor: The day that all is counted from.
        months: May be negative.
    """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """Give the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def local_day(now: int, zone: str) -> date:
    """Give the day that it is in a zone.

    Args:
        now: Simulated ms.
        zone: IANA name, such as `Europe/Paris`.
    """
    # Whole seconds are enough for a day, and a float holds them exactly.
    return datetime.fromtimestamp(now // _SECOND_MS, ZoneInfo(zone)).date()


# A thousand contracts in a few zones end on the same days.
@lru_cache(maxsize=8192)
def day_start(day: date, zone: str) -> int:
    """Give the simulated ms at which a day begins in a zone, also where summer time begins at midnight.

    Args:
        day: The day.
        zone: IANA name.
    """
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    folds = (midnight.replace(fold=0), midnight.replace(fold=1))
    early, late = sorted(int(one.astimezone(UTC).timestamp()) for one in folds)
    # Midnight comes twice: the day begins with the first. It is skipped: the day begins where the gap ends.
    while early < late and local_day(early * _SECOND_MS, zone) < day:
        middle = (early + late) // 2
        early, late = (early, middle) if local_day(middle * _SECOND_MS, zone) >= day else (middle + 1, late)
    return early * _SECOND_MS


def day_end(day: date, zone: str) -> int:
    """Give the simulated ms at which a day is over in a zone: the first that belongs to the next.

    Args:
        day: The day.
        zone: IANA name.
    """
    return day_start(day + timedelta(days=1), zone)


def term_end(started: int, months: int, zone: str) -> int:
    """Give the simulated ms at which a contract has run for some months; its last day counts in full.

    Args:
        started: Simulated ms at which the very first period began; what renewals are counted from, too.
        months: From there to the end of the period that is asked for.
        zone: IANA name, of the account's country.
    """
    return day_end(add_months(local_day(started, zone), months), zone)


def withdrawal_end(started: int, zone: str, policy: TermPolicy = POLICY) -> int:
    """Give the simulated ms from which a purchase cannot be taken back any more (F118).

    Args:
        started: Simulated ms of the order, or of the activation where the market counts from there; that
            day is day 0.
        zone: IANA name, of the account's country.
        policy: How many days follow it.
    """
    return day_end(local_day(started, zone) + timedelta(days=policy.withdrawal_days), zone)


def refuse_withdrawal(started: int, now: int, zone: str, policy: TermPolicy = POLICY) -> Denied | None:
    """Say why a purchase cannot be taken back any more (`withdrawal_expired`), or nothing while it can.

    Args:
        started: Simulated ms of the order, or of the activation where the market counts from there.
        now: Simulated ms.
        zone: IANA name, of the account's country.
        policy: How many days there are.
    """
    return None if now < withdrawal_end(started, zone, policy) else Denied("withdrawal_expired")


def end_with_month(cancelled: date, policy: TermPolicy = POLICY) -> Ending:
    """Say when a contract ends that can be cancelled to the end of every month (F120).

    Args:
        cancelled: The day of the notice, in the zone of the account's country.
        policy: How long before the end it must come.
    """
    first = cancelled.replace(day=1)
    return _ending((month_end(add_months(first, month)) for month in count()), cancelled, policy)


def end_with_term(first_day: date, months: int, cancelled: date, policy: TermPolicy = POLICY) -> Ending:
    """Say when a contract of a fixed term ends that renews itself until it is cancelled (F105, F108).

    Args:
        first_day: The first day of the very first term, in the zone of the account's country.
        months: The length of a term; at least 1.
        cancelled: The day of the notice.
        policy: How long before the end it must come.
    """
    ends = (add_months(first_day, months * term) for term in count(1))
    return _ending(ends, cancelled, policy)


def _ending(ends: Iterator[date], cancelled: date, policy: TermPolicy) -> Ending:
    running = last_day = next(end for end in ends if end >= cancelled)
    while (last_day - cancelled).days < policy.notice_days:
        last_day = next(ends)
    return Ending(last_day, missed=last_day != running)
