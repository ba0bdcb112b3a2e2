"""Service appointments as operations: Centre, day and time are chosen one after the other (F156, F157)."""

from datetime import date

from pcm_sim.connect.clock.agenda import Change, Drop, Entry, Plan
from pcm_sim.connect.deeds import CUSTOMER, DONE, INSTRUCTOR, Deed, whole
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage import bookings
from pcm_sim.connect.garage.bookings import Booking, Diary, Slot
from pcm_sim.connect.garage.centres import Centre
from pcm_sim.connect.garage.choices import Choice
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.post.posting import Sheet, post
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import ITEM, Accepted
from pcm_sim.domain.requests import Denied

NO_CENTRE = Denied("centre_unknown")
DRIVERS = (CUSTOMER, INSTRUCTOR)


def diary_of(world: World) -> Diary:
    """Give all appointments with the figures they go by."""
    return Diary(world.bookings, world.book.bookings)


def centre_of(world: World, account_id: str) -> Centre | None:
    """Give the Centre that somebody has chosen, else the one that looks after the account."""
    account = world.account(account_id)
    return world.book.centres.get(world.choice(account_id).centre or (account.dealer if account else ""))


def days_of(world: World, account_id: str) -> tuple[date, ...]:
    """List the days on which the Centre of an account still takes a car."""
    centre = centre_of(world, account_id)
    return bookings.open_days(diary_of(world), centre, world.now) if centre else ()


def slots_of(world: World, account_id: str) -> tuple[Slot, ...]:
    """List the times that are free on the day that somebody has chosen."""
    centre, day = centre_of(world, account_id), _day(world.choice(account_id).day)
    return bookings.open_slots(diary_of(world), centre, day, world.now) if centre and day else ()


def slot_key(minute: int) -> str:
    """Write a minute of the day as a time of the list has it for its key: `08:30`."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _minute(key: str) -> int | None:
    hours, minutes = (whole(one) for one in key.partition(":")[::2])
    return None if hours is None or minutes is None else hours * 60 + minutes


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _chosen(world: World, account: str, choice: Choice, key: str) -> Done:
    after = world.but(choices={**world.choices, account: choice})
    return Done(after, Accepted(values=((ITEM, key),)))


def _choose_centre(world: World, _: Visit, deed: Deed) -> Done:
    """Choose a Centre, also one that takes no appointments here: its page says how to reach it (F157)."""
    key = deed.text("centre") or deed.item
    if key not in world.book.centres:
        return Done(world, NO_CENTRE)
    if deed.account and world.account(deed.account) is None:
        return Done(world, Denied("porsche_id_unknown"))
    return _chosen(world, deed.account, world.choice(deed.account)._replace(centre=key, day=""), key)


def _choose_day(world: World, _: Visit, deed: Deed) -> Done:
    centre, key = centre_of(world, deed.account), deed.text("day") or deed.item
    if centre is None:
        return Done(world, NO_CENTRE)
    day = _day(key)
    refusal = bookings.refuse_centre(centre)
    if not refusal and day not in days_of(world, deed.account):
        refusal = Denied("slot_closed")
    if refusal:
        return Done(world, refusal)
    return _chosen(world, deed.account, world.choice(deed.account)._replace(day=key), key)


def _book(world: World, visit: Visit, deed: Deed) -> Done:
    """Book an appointment at the chosen Centre, on the chosen day, at the time that is given."""
    centre = centre_of(world, deed.account)
    refusal = _refuse_driver(world, deed) or (None if centre else NO_CENTRE)
    if refusal or centre is None:
        return Done(world, refusal or NO_CENTRE)
    slot = _slot(world, deed)
    if slot is None:
        return Done(world, bookings.refuse_centre(centre) or Denied("slot_closed"))
    turn = bookings.book(diary_of(world), centre, bookings.Visit(deed.vin, deed.account), slot, world.now)
    if turn.refused or turn.booking is None:
        return Done(world, turn.refused or DONE)
    after = _told(world.but(bookings=turn.diary.bookings), "service_booked", turn.booking, visit)
    return Done(_planned(after, turn.booking), Accepted(values=((ITEM, deed.vin),)))


def _refuse_driver(world: World, deed: Deed) -> Denied | None:
    car = world.car(deed.vin)
    user = car.user(deed.account) if car else None
    if car is None or user is None:
        return Denied("not_member" if car else "vin_unknown")
    return None if user.active else Denied("user_not_active")


def _slot(world: World, deed: Deed) -> Slot | None:
    day = _day(deed.text("day") or world.choice(deed.account).day)
    minute = _minute(deed.text("slot") or deed.item)
    return None if day is None or minute is None else Slot(day, minute)


def _planned(world: World, booking: Booking) -> World:
    if booking.reminded:
        return world
    vin = booking.visit.vin
    return world.planning(Plan(_key(vin), "service.reminder", booking.remind_at, vin))


def _key(vin: str) -> str:
    return f"booking/{vin}"


def _cancel(world: World, visit: Visit, deed: Deed) -> Done:
    refusal = _refuse_driver(world, deed)
    if refusal:
        return Done(world, refusal)
    turn = bookings.cancel_booking(diary_of(world), deed.vin, world.now)
    if turn.refused or turn.booking is None:
        return Done(world, turn.refused or DONE)
    after = _told(world.but(bookings=turn.diary.bookings), "service_cancelled", turn.booking, visit)
    return Done(after.planning(Drop(_key(deed.vin))), DONE)


def _told(world: World, kind: str, booking: Booking, visit: Visit | None = None) -> World:
    """Write to whoever brings the car."""
    account, car = world.account(booking.visit.account), world.car(booking.visit.vin)
    centre = world.book.centres.get(booking.centre)
    if account is None or car is None or centre is None:
        return world
    figures = (
        ("name", account.name),
        ("car", name_for(world.cars, car, account.id)),
        ("centre", centre.name),
        ("day", booking.slot.day.isoformat()),
        ("time", f"{booking.slot.minute // 60:02}:{booking.slot.minute % 60:02}"),
    )
    return post(world, account, Sheet(kind, figures), visit.effects if visit else ())


def _remind(world: World, _: Entry) -> tuple[World, tuple[Change, ...]]:
    diary, due = bookings.remind(diary_of(world), world.now)
    world = world.but(bookings=diary.bookings)
    for booking in due:
        world = _told(world, "service_reminder", booking)
    return world, ()


OPERATIONS = {
    "choose_centre": Operation(_choose_centre, DRIVERS),
    "choose_day": Operation(_choose_day, DRIVERS),
    "book_service": Operation(_book, DRIVERS),
    "cancel_booking": Operation(_cancel, DRIVERS),
}
DUE = {"service.reminder": _remind}
