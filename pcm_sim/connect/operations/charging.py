"""Charging as operations: contract, sessions, the history's filter, the month's invoice (F135-F145)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pcm_sim.connect.clock.agenda import Change, Entry, Plan
from pcm_sim.connect.clock.calendar import month_end
from pcm_sim.connect.deeds import CAR, CUSTOMER, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.news import DAY_MS
from pcm_sim.connect.operations.store import offer_for, place_at_once
from pcm_sim.connect.store.basket import Offer, refuse_offer
from pcm_sim.connect.store.charging import (
    ChargingFilter,
    ChargingSession,
    Period,
    Station,
    Tariff,
    days,
    history,
    month,
    month_bill,
    month_invoiced,
    next_invoice_at,
    of_month,
)
from pcm_sim.connect.store.checkout import line_of
from pcm_sim.connect.store.contracts import IDLE, Contract
from pcm_sim.connect.store.ledger import Bill, Invoice
from pcm_sim.connect.store.ordering import shopper_of
from pcm_sim.connect.store.orders import Order
from pcm_sim.connect.store.paying import charge, currency_of, zone_of
from pcm_sim.connect.store.store_letters import Note, tell, tell_invoice, written_day, written_sum
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

INVOICE = "charging.invoice"
_MINUTE_MS, _KWH = 60_000, 1000
_MOST_MINUTES, _MOST_WH = 7 * 24 * 60, 1_000_000
"""More than any car takes at once, so that a slip of the keys makes no invoice over millions."""
_EARLIEST, _LATEST = date(1970, 1, 2), date(9000, 1, 1)


def charging_contracts(world: World, account: str, *, running: bool = True) -> tuple[str, ...]:
    """Name the charging contracts that an account pays for.

    Args:
        world: The cloud.
        account: Who pays.
        running: Only those that run; else those that ended, too.
    """
    return tuple(
        key
        for key, one in world.contracts.items()
        if one.sale.payer == account and is_charging(world, one) and not (running and one.state in IDLE)
    )


def is_charging(world: World, contract: Contract) -> bool:
    """Tell whether a contract is one for charging: its product has a tariff."""
    return contract.sale.product in world.book.tariffs


def seen_sessions(world: World, account: str) -> tuple[ChargingSession, ...]:
    """Give the sessions that an account sees through its filter, the newest first (F141, F144, F145)."""
    chosen = world.filters.get(account, ChargingFilter())
    running = charging_contracts(world, account)
    return history(world.sessions, running, _period(chosen, zone_of(world, account)), chosen.vin)


def _period(chosen: ChargingFilter, zone: str) -> Period | None:
    if chosen.first is None and chosen.last is None:
        return None
    return days(chosen.first or _EARLIEST, chosen.last or _LATEST, zone)


def sessions_of_invoice(world: World, invoice: Invoice) -> tuple[ChargingSession, ...]:
    """Give the sessions that a charging invoice is for, the oldest first."""
    return _of_month(world, invoice.account, month_invoiced(invoice.at, zone_of(world, invoice.account)))


def _of_month(world: World, account: str, first: date) -> tuple[ChargingSession, ...]:
    contracts = charging_contracts(world, account, running=False)
    return of_month(world.sessions, contracts, first, zone_of(world, account))


def _start_contract(world: World, visit: Visit, deed: Deed) -> Done:
    """Order the charging service for a car; a card is stored first, for the months to come (F100)."""
    shopper = shopper_of(world, deed.account, deed.vin)
    if isinstance(shopper, Denied):
        return Done(world, shopper)
    offers = tuple(offer_for(world, product, shopper) for product in world.book.tariffs)
    sold = next((one for one in offers if isinstance(one, Offer)), None)
    refused = refuse_offer(sold, shopper, world.now) if sold else Denied("product_not_available")
    wallet = world.wallet(deed.account)
    if refused is None and wallet.address is None:
        refused = Denied("address_incomplete")
    if refused is None and wallet.preselected is None:
        refused = Denied("no_card")
    if refused or sold is None or wallet.preselected is None:
        return Done(world, refused or Denied("product_not_available"))
    number = f"P{len(world.orders) + 1:06}"
    line = line_of(sold, auto_renew=deed.flag("auto_renew"))
    card = wallet.preselected.id if sold.price_cents else ""
    order = Order(number, deed.account, deed.vin, (line,), sold.price_cents, card, world.now)
    return place_at_once(world, visit, order)


def _charge(world: World, _: Visit, deed: Deed) -> Done:
    """Note that a car was charged, at a station or at home; it ended just now."""
    car, station = world.car(deed.vin), world.book.stations.get(deed.item or deed.text("station"))
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if station is None:
        return Done(world, Denied("station_unknown"))
    minutes = min(max(1, deed.number("minutes", 30)), _MOST_MINUTES)
    wh = min(max(0, deed.number("wh", 20_000)), _MOST_WH)
    started = deed.number("started", world.now - minutes * _MINUTE_MS)
    load = Load(max(0, min(started, world.now)), minutes, wh)
    return Done(charged_at(world, deed.vin, station, load), DONE)


class Load(NamedTuple):
    """What a car took.

    Attributes:
        started: Simulated ms.
        minutes: How long.
        wh: Energy in watt hours.
    """

    started: int
    minutes: int
    wh: int


def charged_at(world: World, vin: str, station: Station, load: Load) -> World:
    """Note a charging of a car, and let the invoice of its month be due.

    Args:
        world: The cloud.
        vin: The car.
        station: Where.
        load: When, how long and how much.
    """
    key, contract = paying_contract(world, vin) if station.public else ("", None)
    product = contract.sale.product if contract else ""
    tariff = world.book.tariffs.get(product, Tariff())
    cents = _price(station, tariff, load.wh)
    session = ChargingSession(vin, key, station.id, station.name, station.public, *load, cents)
    after = world.but(sessions=world.sessions.add(session))
    if contract is None:
        return after
    account = contract.sale.payer
    zone = zone_of(world, account)
    first = written_day(load.started, zone)[: len("2026-05")]
    due = next_invoice_at(load.started, zone)
    return after.planning(Plan(f"charging/{account}/{first}", INVOICE, due, account))


def _price(station: Station, tariff: Tariff, wh: int) -> int:
    if not station.public:
        return 0
    kwh_cents = tariff.kwh_cents if station.kwh_cents is None else station.kwh_cents
    return (wh * kwh_cents + _KWH // 2) // _KWH


def paying_contract(world: World, vin: str) -> tuple[str, Contract | None]:
    """Give the charging contract of a car that runs; without one the session is nobody's in the cloud."""
    held = (
        (key, one)
        for key, one in world.contracts.items()
        if one.sale.vin == vin and is_charging(world, one) and one.usable
    )
    return next(held, ("", None))


def _filter_period(world: World, _: Visit, deed: Deed) -> Done:
    """Choose the days that are looked at: from one to another, a month, or all (F144)."""
    wanted = deed.text("to") or deed.item
    try:
        first, last = _days_of(deed, wanted)
    except ValueError:
        return Done(world, Denied("period_bad"))
    if first and last and last < first:
        return Done(world, Denied("period_bad"))
    refusal = _refuse_looking(world, deed)
    if refusal:
        return Done(world, refusal)
    chosen = world.filters.get(deed.account, ChargingFilter())
    return Done(_filtered(world, deed, chosen._replace(first=first, last=last)), DONE)


def _days_of(deed: Deed, wanted: str) -> tuple[date | None, date | None]:
    """Read the days of a period: of `first` and `last`, or of a month such as `2026-05`; all by default."""
    typed = (deed.text("first"), deed.text("last"))
    if any(typed):
        first, last = (date.fromisoformat(one) if one else None for one in typed)
        return first, last
    if wanted in ("", "all"):
        return None, None
    first = date.fromisoformat(f"{wanted}-01")
    return first, month_end(first)


def _filter_car(world: World, _: Visit, deed: Deed) -> Done:
    """Choose the car that is looked at, or all (F145)."""
    wanted = deed.text("to") or deed.item
    vin = "" if wanted == "all" else wanted
    refusal = _refuse_looking(world, deed)
    if vin and world.car(vin) is None:
        refusal = refusal or Denied("vin_unknown")
    if refusal:
        return Done(world, refusal)
    chosen = world.filters.get(deed.account, ChargingFilter())
    return Done(_filtered(world, deed, chosen._replace(vin=vin)), DONE)


def _refuse_looking(world: World, deed: Deed) -> Denied | None:
    """Refuse a filter to whom nobody knows, who has no history."""
    return None if world.account(deed.account) else Denied("porsche_id_unknown")


def _filtered(world: World, deed: Deed, chosen: ChargingFilter) -> World:
    return world.but(filters={**world.filters, deed.account: chosen})


def _invoice(world: World, entry: Entry) -> tuple[World, tuple[Change, ...]]:
    """Write the invoice of a month that is over: mail, push and portal message with the paper (F135)."""
    account = entry.about
    first = date.fromisoformat(f"{entry.key.rpartition('/')[2]}-01")
    held = _of_month(world, account, first)
    bill = month_bill(account, held)
    if bill is None or bill_is_free(bill):
        return world, ()
    paid = charge(world, bill)
    invoice = paid.world.ledger.last
    if paid.refusal or invoice is None:
        return _not_paid(paid.world, entry, bill, first)
    kwh = f"{sum(one.wh for one in held) / _KWH:.2f}"
    about = (("month", first.isoformat()[: len("2026-05")]), ("kwh", kwh))
    return tell_invoice(paid.world, invoice, "charging_invoice", about), ()


def bill_is_free(bill: Bill) -> bool:
    """Tell whether there is nothing to pay."""
    return sum(one.cents for one in bill.lines) <= 0


def _not_paid(world: World, entry: Entry, bill: Bill, first: date) -> tuple[World, tuple[Change, ...]]:
    """Try again on the days of a failed renewal; after the last the month stays unpaid (simulated)."""
    zone = zone_of(world, bill.account)
    over = month(first, zone).until
    later = (over + one * DAY_MS for one in world.book.contracts.retry_days)
    again = next((one for one in later if one > entry.due), None)
    total = sum(one.cents for one in bill.lines)
    figures = (
        ("product", bill.lines[0].text),
        ("money", written_sum(total, currency_of(world, bill.account))),
        ("day", written_day(again or entry.due, zone)),
    )
    after = tell(world, bill.account, Note("payment_failed", bill.vin, figures))
    return after, (Plan(entry.key, INVOICE, again, bill.account),) if again else ()


def stations(world: World, *, public: bool = True) -> Iterator[Station]:
    """Give the places where cars are charged."""
    return (one for one in world.book.stations.values() if one.public == public)


OPERATIONS = {
    "start_charging_contract": Operation(_start_contract, (CUSTOMER, INSTRUCTOR)),
    "charge_in_public": Operation(_charge, (CAR, INSTRUCTOR)),
    "filter_period": Operation(_filter_period, (CUSTOMER, INSTRUCTOR)),
    "filter_car": Operation(_filter_car, (CUSTOMER, INSTRUCTOR)),
}
DUE = {INVOICE: _invoice}
