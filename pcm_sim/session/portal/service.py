"""Service appointments: booked where the Centre takes them here, else the way to call it (F156, F157)."""

from datetime import date

from pcm_sim.connect.accounts.porsche_id import PorscheId
from pcm_sim.connect.clock.calendar import day_start
from pcm_sim.connect.garage.bookings import Booking, booking_of
from pcm_sim.connect.operations.bookings import centre_of, days_of, diary_of, slot_key, slots_of
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part

MOST_DAYS = 15
"""Free days that are offered at once: three weeks, so that the list can be read on a telephone."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_service(look: Look) -> Part:
    """Read the Centre that is chosen, when it is free, and the appointment of the car in view."""
    if look.account is None:
        # Whoever opens an account chooses the Centre that shares the data (F014).
        centres = _centres(look, look.own, look.own.dealer) if look.own and look.shows("centres") else ()
        return Part({"centre.chosen": False, "centre.books_service": False}, {"centres": centres})
    account = look.account.id
    centre = centre_of(look.world, account)
    booked = booking_of(diary_of(look.world), look.car.vin, look.now) if look.car else None
    day = look.world.choice(account).day
    shown = {"booking.next": _booked(look, booked) if booked else "", "booking.day": _day(look, day)}
    if centre:
        shown |= {"centre.name": centre.name, "centre.phone": centre.phone, "centre.mail": centre.mail}
    return Part(
        facts={
            "centre.chosen": centre is not None,
            "centre.books_service": centre is not None and centre.books_service,
            "booking.stands": booked is not None,
            "booking.day_chosen": bool(day),
        },
        lists=_lists(look, account),
        shown=shown,
    )


def _lists(look: Look, account: str) -> dict[str, tuple[PortalItem, ...]]:
    """List only what is shown: for the free days a diary is gone through day by day."""
    lists: dict[str, tuple[PortalItem, ...]] = {}
    if look.shows("centres") and look.account:
        chosen = centre_of(look.world, account)
        lists["centres"] = _centres(look, look.account, chosen.id if chosen else "")
    if look.shows("service.days"):
        day = look.world.choice(account).day
        lists["service.days"] = tuple(
            PortalItem(
                one.isoformat(),
                _day(look, one.isoformat()),
                _weekday(look, one),
                checked=one.isoformat() == day,
            )
            for one in days_of(look.world, account)[:MOST_DAYS]
        )
    if look.shows("service.slots"):
        keys = (slot_key(one.minute) for one in slots_of(look.world, account))
        lists["service.slots"] = tuple(PortalItem(key, key) for key in keys)
    return lists


def _centres(look: Look, account: PorscheId, chosen: str) -> tuple[PortalItem, ...]:
    """List the Centres of an account's country."""
    near = (one for one in look.world.book.centres.values() if one.country == account.country)
    books = look.word("centre.books")
    return tuple(
        PortalItem(one.id, one.name, books if one.books_service else one.phone, checked=one.id == chosen)
        for one in near
    )


def _day(look: Look, iso: str) -> str:
    """Write a day of the Centre; nothing where none is chosen."""
    return look.writes.day(day_start(date.fromisoformat(iso), "UTC")) if iso else ""


def _weekday(look: Look, day: date) -> str:
    name = _WEEKDAYS[day.weekday()]
    return look.word(f"weekday.{name}")


def _booked(look: Look, booking: Booking) -> str:
    centre = look.world.book.centres.get(booking.centre)
    slot = booking.slot
    when = f"{_day(look, slot.day.isoformat())}, {slot_key(slot.minute)}"
    return f"{when} · {centre.name}" if centre else when
