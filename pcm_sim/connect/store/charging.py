"""Charging away from home: the history that a customer sees, and the invoice of each month (F135, F141-F145).

The history knows the public sessions of contracts that run. The invoice of a month has all sessions that were
paid by a contract of the account, also of one that ended in that month: who leaves still pays.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from pcm_sim.connect.clock.calendar import add_months, day_end, day_start, local_day, month_end
from pcm_sim.connect.store.ledger import Bill, InvoiceKind, InvoiceLine

CHARGED = "charging_sessions"
"""What stands on the line of a charging invoice, for each car."""


class ChargingSession(NamedTuple):
    """One charging of a car.

    Attributes:
        vin: The car.
        contract: Id of the charging contract that pays; empty at home.
        station: Id of the station.
        place: Where it stands, as people say it.
        public: It is a public station.
        started: Simulated ms.
        minutes: How long.
        wh: Energy in watt hours.
        cents: Price in hundredths, tax included.
    """

    vin: str
    contract: str
    station: str
    place: str
    public: bool
    started: int
    minutes: int
    wh: int
    cents: int


class Station(NamedTuple):
    """A place where cars are charged; all are invented.

    Attributes:
        id: Its key.
        name: What it is called.
        place: The town; empty at home.
        kw: The most power that it gives.
        kwh_cents: Hundredths a kWh; none for the tariff of the contract.
        public: It is a public one.
    """

    id: str
    name: str
    place: str = ""
    kw: int = 11
    kwh_cents: int | None = None
    public: bool = True


class Tariff(NamedTuple):
    """What a charging contract asks; simulated.

    Attributes:
        kwh_cents: Hundredths a kWh where the station has no price of its own.
    """

    kwh_cents: int = 0


class ChargingFilter(NamedTuple):
    """Which part of the history is looked at (F144, F145).

    Attributes:
        first: The first day; none for no limit.
        last: The last day; none for no limit.
        vin: Of which car; empty for all.
    """

    first: date | None = None
    last: date | None = None
    vin: str = ""


class Period(NamedTuple):
    """A stretch of time, in simulated ms.

    Attributes:
        since: Its first moment.
        until: The first moment after it.
    """

    since: int
    until: int

    def holds(self, at: int) -> bool:
        """Tell whether a moment, in simulated ms, is within it."""
        return self.since <= at < self.until


def days(first: date, last: date, zone: str) -> Period:
    """Give the period from one day to another, both of them within it.

    Args:
        first: The first day.
        last: The last day; before the first, nothing is within.
        zone: IANA name, of the account's country.
    """
    return Period(day_start(first, zone), day_end(last, zone))


def month(day: date, zone: str) -> Period:
    """Give the month of a day in a zone, from its first midnight to its last."""
    return days(day.replace(day=1), month_end(day), zone)


def history(
    sessions: Iterable[ChargingSession],
    running: Collection[str],
    period: Period | None = None,
    vin: str = "",
) -> tuple[ChargingSession, ...]:
    """Give the sessions that a customer sees, the newest first (F141, F144, F145).

    Args:
        sessions: All there are.
        running: Ids of the account's charging contracts that run.
        period: When they began; none for whenever.
        vin: Of which car; empty for all.
    """
    seen = (
        one
        for one in _paid_by(sessions, running)
        if (period is None or period.holds(one.started)) and vin in ("", one.vin)
    )
    return tuple(sorted(seen, key=_begun, reverse=True))


def of_month(
    sessions: Iterable[ChargingSession], contracts: Collection[str], day: date, zone: str
) -> tuple[ChargingSession, ...]:
    """Give the sessions that an account pays for a month, the oldest first (F135).

    Args:
        sessions: All there are.
        contracts: Ids of the account's charging contracts, those that ended included.
        day: Any day of the month.
        zone: IANA name, of the account's country.
    """
    period = month(day, zone)
    held = (one for one in _paid_by(sessions, contracts) if period.holds(one.started))
    return tuple(sorted(held, key=_begun))


def month_bill(account: str, sessions: Iterable[ChargingSession]) -> Bill | None:
    """Give what an account is charged for the sessions of a month: a line for each car; none for no session.

    Args:
        account: Who pays.
        sessions: Those of the month.
    """
    held = tuple(sessions)
    cars = tuple(dict.fromkeys(one.vin for one in held))
    if not cars:
        return None
    lines = tuple(_line([one for one in held if one.vin == vin]) for vin in cars)
    return Bill(InvoiceKind.CHARGING, account, cars[0] if len(cars) == 1 else "", lines)


def next_invoice_at(now: int, zone: str) -> int:
    """Say when the invoice of the running month is written, in simulated ms: as the month is over (F135).

    Args:
        now: Simulated ms.
        zone: IANA name, of the account's country.
    """
    return month(local_day(now, zone), zone).until


def month_invoiced(at: int, zone: str) -> date:
    """Give the first day of the month that an invoice is for which is written at a moment.

    Args:
        at: Simulated ms, of the end of that month or later in the next.
        zone: IANA name, of the account's country.
    """
    return add_months(local_day(at, zone).replace(day=1), -1)


def _paid_by(sessions: Iterable[ChargingSession], contracts: Collection[str]) -> Iterable[ChargingSession]:
    return (one for one in sessions if one.public and one.contract and one.contract in contracts)


def _begun(session: ChargingSession) -> tuple[int, str, str]:
    return session.started, session.vin, session.station


def _line(sessions: list[ChargingSession]) -> InvoiceLine:
    return InvoiceLine(CHARGED, len(sessions), sum(one.cents for one in sessions))
