"""The figures of cars, commands and appointments that a cloud goes by, from `models/policy.yaml`."""

from collections.abc import Mapping
from typing import Any as Untyped

from pcm_sim.connect.garage.bookings import BookingPolicy
from pcm_sim.connect.garage.cars import GaragePolicy
from pcm_sim.connect.garage.remote import RemotePolicy
from pcm_sim.domain.rules import Policy

Plain = Mapping[str, Untyped]


def garage_policy(plain: Plain, policy: Policy) -> GaragePolicy:
    """Give the figures of cars and their users.

    Args:
        plain: The policy, compiled.
        policy: The car's own figures of it, on the reading that was chosen.
    """
    garage: Plain = plain["garage"]
    return GaragePolicy(
        dealer_confirms=garage["dealer_confirms"],
        code_length=policy.code_length,
        code_digits_only=policy.code_digits_only,
        code_tries=policy.code_tries,
        code_wait_ms=policy.code_wait_ms,
        secondary_limit=garage["secondary_limit"],
        primary_first=garage["primary_first"],
        primary_activates=garage["primary_activates"],
    )


def remote_policy(plain: Plain) -> RemotePolicy:
    """Give how long commands take; which of them need a code is the market's."""
    remote: Plain = plain["remote"]
    return RemotePolicy(deliver_ms=remote["deliver_ms"], execute_ms=remote["execute_ms"])


def booking_policy(plain: Plain) -> BookingPolicy:
    """Give when Centres take cars."""
    bookings: Plain = plain["bookings"]
    return BookingPolicy(
        slots=tuple(minute_of(one) for one in bookings["slots"]),
        days_ahead=bookings["days_ahead"],
        reminder_days=bookings["reminder_days"],
        reminder_minute=minute_of(bookings["reminder_at"]),
    )


def minute_of(time: str) -> int:
    """Give the minute of the day that `HH:MM` names."""
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)
