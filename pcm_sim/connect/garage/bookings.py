"""Service appointments at a Porsche Centre; not every Centre or country takes them in My Porsche (F156).

Where one does not, the refusal names the Centre's telephone and address: that is the way out (F157). Days
are those of the Centre's zone. Hours, days ahead and the reminder are simulated.
"""

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.clock.calendar import day_start, local_day
from pcm_sim.connect.garage.centres import Centre
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

MINUTE_MS = 60_000
SATURDAY = 5


class BookingState(StrEnum):
    """Where an appointment stands."""

    BOOKED = "booked"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class BookingPolicy:
    """When a Centre takes cars; all of it simulated.

    Attributes:
        slots: Minutes after midnight at which one car each is taken.
        days_ahead: How far ahead an appointment may lie.
        reminder_days: Days before the appointment on whose morning the customer is reminded.
        reminder_minute: Minutes after midnight of that morning.
    """

    slots: tuple[int, ...] = (8 * 60 + 30, 11 * 60, 14 * 60 + 30)
    days_ahead: int = 60
    reminder_days: int = 2
    reminder_minute: int = 9 * 60


class Slot(NamedTuple):
    """A time at which a Centre takes one car.

    Attributes:
        day: The day at the Centre.
        minute: Minutes after its midnight.
    """

    day: date
    minute: int


class Visit(NamedTuple):
    """Who brings which car.

    Attributes:
        vin: The car.
        account: A person who may use it.
    """

    vin: str
    account: str


@dataclass(frozen=True, slots=True)
class Booking:
    """An appointment.

    Attributes:
        visit: Who brings which car.
        centre: Key of the Centre.
        slot: When, at the Centre.
        at: The same in simulated ms.
        remind_at: Simulated ms at which the customer is reminded.
        state: Whether it still stands.
        reminded: The customer was.
    """

    visit: Visit
    centre: str
    slot: Slot
    at: int
    remind_at: int
    state: BookingState = BookingState.BOOKED
    reminded: bool = False

    def stands(self, now: int) -> bool:
        """Tell whether it is still to come at a time, in simulated ms."""
        return self.state is BookingState.BOOKED and now < self.at


class Diary(NamedTuple):
    """What every step about appointments looks at.

    Attributes:
        bookings: All there are, of all Centres, oldest first.
        policy: When a Centre takes cars.
    """

    bookings: tuple[Booking, ...] = ()
    policy: BookingPolicy = BookingPolicy()


class DiaryTurn(NamedTuple):
    """What became of the appointments.

    Attributes:
        diary: After the step; unchanged where it was refused.
        refused: Why nothing was done.
        booking: The appointment it was about.
    """

    diary: Diary
    refused: Denied | None = None
    booking: Booking | None = None


def refuse_centre(centre: Centre) -> Denied | None:
    """Refuse a Centre that takes no appointments here, with the way to reach it (F156, F157)."""
    if centre.books_service:
        return None
    return Denied("not_bookable", (("phone", centre.phone), ("mail", centre.mail)))


def open_days(diary: Diary, centre: Centre, now: int) -> tuple[date, ...]:
    """List the days on which a Centre still takes a car: working days from tomorrow on.

    Args:
        diary: Appointments.
        centre: Where.
        now: Simulated ms.
    """
    if refuse_centre(centre):
        return ()
    today = local_day(now, centre.zone)
    ahead = (today + timedelta(days=days) for days in range(1, diary.policy.days_ahead + 1))
    return tuple(day for day in ahead if open_slots(diary, centre, day, now))


def open_slots(diary: Diary, centre: Centre, day: date, now: int) -> tuple[Slot, ...]:
    """List the times of a day at which a Centre still takes a car.

    Args:
        diary: Appointments.
        centre: Where.
        day: Which day at the Centre.
        now: Simulated ms.
    """
    slots = (Slot(day, minute) for minute in diary.policy.slots)
    return tuple(slot for slot in slots if not _refuse_slot(diary, centre, slot, now))


def book(diary: Diary, centre: Centre, visit: Visit, slot: Slot, now: int) -> DiaryTurn:
    """Book an appointment.

    Order of checks: Centre, the car's other appointment, past, day and time, taken.

    Args:
        diary: Appointments.
        centre: Where.
        visit: Who brings which car; that the person may use it was checked before.
        slot: When.
        now: Simulated ms.

    Returns:
        The appointments with the new one, or `not_bookable` with telephone and address, `already_booked`,
        `slot_past`, `slot_closed`, `slot_taken`.
    """
    refusal = refuse_centre(centre)
    if not refusal and booking_of(diary, visit.vin, now):
        refusal = Denied("already_booked")
    refusal = refusal or _refuse_slot(diary, centre, slot, now)
    if refusal:
        return DiaryTurn(diary, refusal)
    remind = slot.day - timedelta(days=diary.policy.reminder_days)
    remind_at = _moment(centre, Slot(remind, diary.policy.reminder_minute))
    # Whoever books later than the reminder would come needs none.
    booking = Booking(visit, centre.id, slot, _moment(centre, slot), remind_at, reminded=remind_at <= now)
    return DiaryTurn(diary._replace(bookings=(*diary.bookings, booking)), None, booking)


def booking_of(diary: Diary, vin: str, now: int) -> Booking | None:
    """Give the appointment that a car has still to come, at a time in simulated ms."""
    return next((one for one in diary.bookings if one.visit.vin == vin and one.stands(now)), None)


def cancel_booking(diary: Diary, vin: str, now: int) -> DiaryTurn:
    """Cancel the appointment that a car has still to come; its time is free again.

    Args:
        diary: Appointments.
        vin: The car.
        now: Simulated ms.

    Returns:
        The appointments after it, or `booking_unknown`.
    """
    booking = booking_of(diary, vin, now)
    if booking is None:
        return DiaryTurn(diary, Denied("booking_unknown"))
    cancelled = replace(booking, state=BookingState.CANCELLED)
    return DiaryTurn(_swapped(diary, {booking: cancelled}), None, cancelled)


def next_reminder(diary: Diary, now: int) -> int | None:
    """Give the simulated ms at which the next reminder is due, or none."""
    return min(
        (one.remind_at for one in diary.bookings if one.stands(now) and not one.reminded), default=None
    )


def remind(diary: Diary, now: int) -> tuple[Diary, tuple[Booking, ...]]:
    """Remind everybody who is due.

    Args:
        diary: Appointments.
        now: Simulated ms.

    Returns:
        The appointments after it, and those that are to be told of, the first due first.
    """
    due = [one for one in diary.bookings if one.stands(now) and not one.reminded and one.remind_at <= now]
    told = {one: replace(one, reminded=True) for one in sorted(due, key=lambda one: one.remind_at)}
    return _swapped(diary, told), tuple(told.values())


def _refuse_slot(diary: Diary, centre: Centre, slot: Slot, now: int) -> Denied | None:
    today = local_day(now, centre.zone)
    if slot.day <= today:
        return Denied("slot_past")
    policy = diary.policy
    too_far = slot.day > today + timedelta(days=policy.days_ahead)
    if too_far or slot.day.weekday() >= SATURDAY or slot.minute not in policy.slots:
        return Denied("slot_closed")
    taken = any(
        (one.centre, one.slot, one.state) == (centre.id, slot, BookingState.BOOKED) for one in diary.bookings
    )
    return Denied("slot_taken") if taken else None


def _moment(centre: Centre, slot: Slot) -> int:
    # Clocks change on a Sunday, when Centres are shut: on a working day minutes count from midnight.
    return day_start(slot.day, centre.zone) + slot.minute * MINUTE_MS


def _swapped(diary: Diary, changed: dict[Booking, Booking]) -> Diary:
    return diary._replace(bookings=tuple(changed.get(one, one) for one in diary.bookings))
