"""The Charging Service: history in portal and app, and the invoices of its months (F135-F145)."""

from datetime import date

from pcm_sim.connect.clock.calendar import add_months, local_day
from pcm_sim.connect.operations.charging import charging_contracts, seen_sessions
from pcm_sim.connect.store.charging import ChargingFilter, ChargingSession
from pcm_sim.connect.store.ledger import InvoiceKind
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part
from pcm_sim.session.portal.wallet import invoice_item
from pcm_sim.session.portal.wording import car_name, duration, energy, money

ALL = "all"
"""Key of the item that means every car, or every month."""
_MONTHS = 12
_LISTS = ("charging.sessions", "charging.cars", "charging.periods", "charging.invoices")


def read_charging(look: Look) -> Part:
    """Read the public sessions of the running contracts, by period and by car."""
    if look.account is None:
        return Part()
    account = look.account.id
    contracts = charging_contracts(look.world, account)
    chosen = look.world.filters.get(account, ChargingFilter())
    facts = {
        "charging.contract": bool(contracts),
        "charging.filtered": chosen.first is not None or chosen.last is not None,
        "car.charges": look.car is not None and _is_charged(look, look.car.line),
    }
    if not look.shows(*_LISTS):
        return Part(facts)
    sessions = _in_view(look, seen_sessions(look.world, account))
    return Part(
        facts=facts,
        lists={
            "charging.sessions": tuple(_session(look, one) for one in sessions),
            "charging.cars": _cars(look, contracts),
            "charging.periods": _periods(look, chosen),
            "charging.invoices": tuple(
                invoice_item(look, one)
                for one in look.world.ledger.of(account)
                if one.kind is InvoiceKind.CHARGING
            ),
        },
        shown={
            "charging.period": _period(look, chosen),
            "charging.total": money(look, sum(one.cents for one in sessions)),
        },
    )


def _is_charged(look: Look, line: str) -> bool:
    """Tell whether a charging contract is sold for a model line."""
    offers = (look.world.book.offers[one] for one in look.world.book.tariffs)
    return any(not one.lines or line in one.lines for one in offers)


def _in_view(look: Look, sessions: tuple[ChargingSession, ...]) -> tuple[ChargingSession, ...]:
    """Keep the sessions of the car whose page is open; on no car's page, all of them."""
    opened = [key for name, key in look.scope if name in {"cars", "charging.cars"}]
    if not opened or opened[-1] == ALL:
        return sessions
    return tuple(one for one in sessions if one.vin == opened[-1])


def _cars(look: Look, contracts: tuple[str, ...]) -> tuple[PortalItem, ...]:
    vins = dict.fromkeys(look.world.contracts[one].sale.vin for one in contracts)
    cars = tuple(PortalItem(one, car_name(look, one)) for one in vins)
    return (*cars, PortalItem(ALL, look.word("all_models"))) if cars else ()


def _periods(look: Look, chosen: ChargingFilter) -> tuple[PortalItem, ...]:
    this = local_day(look.now, look.zone).replace(day=1)
    months = (add_months(this, -back) for back in range(_MONTHS))
    whole = PortalItem(ALL, look.word("all_periods"), checked=chosen.first is None and chosen.last is None)
    return (
        whole,
        *(PortalItem(f"{one:%Y-%m}", _month(look, one), checked=chosen.first == one) for one in months),
    )


def _month(look: Look, first: date) -> str:
    name = look.word(f"month.{first.month}")
    return f"{name[:1].upper()}{name[1:]} {first.year}"


def _period(look: Look, chosen: ChargingFilter) -> str:
    if chosen.first is None and chosen.last is None:
        return look.word("all_periods")
    ends = (one.strftime(_pattern(look)) if one else "…" for one in (chosen.first, chosen.last))
    return " – ".join(ends)


def _pattern(look: Look) -> str:
    return look.writes.date.replace("DD", "%d").replace("MM", "%m").replace("YYYY", "%Y")


def _session(look: Look, session: ChargingSession) -> PortalItem:
    day = look.day(session.started)
    return PortalItem(
        f"{session.vin}-{session.started}",
        f"{day} · {session.place}",
        money(look, session.cents),
        shown=(
            ("item.place", session.place),
            ("item.day", day),
            ("item.time", look.time(session.started)),
            ("item.minutes", duration(session.minutes)),
            ("item.kwh", energy(look, session.wh)),
            ("item.total", money(look, session.cents)),
            ("item.car", car_name(look, session.vin)),
        ),
    )
