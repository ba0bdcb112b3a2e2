"""The figures that a cloud goes by, from `models/policy.yaml`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any as Untyped

from pcm_sim.connect.accounts.porsche_id import IdPolicy
from pcm_sim.connect.functions.functions import FunctionPolicy
from pcm_sim.connect.garage.bookings import BookingPolicy
from pcm_sim.connect.garage.cars import GaragePolicy
from pcm_sim.connect.garage.remote import RemotePolicy
from pcm_sim.connect.news import DAY_MS
from pcm_sim.connect.store.contracts import ContractPolicy
from pcm_sim.domain.rules import Policy

Plain = Mapping[str, Untyped]
_SECOND_MS, _MINUTE_MS, _HOUR_MS = 1_000, 60_000, 3_600_000


def id_policy(plain: Plain, policy: Policy) -> IdPolicy:
    """Give the figures of accounts.

    Args:
        plain: The policy, compiled.
        policy: The car's own figures of it, on the reading that was chosen.
    """
    account: Plain = plain["account"]
    return IdPolicy(
        invitation_lead_ms=account["invitation_days"] * DAY_MS,
        link_life_ms=account["link_days"] * DAY_MS,
        reset_life_ms=account["reset_hours"] * _HOUR_MS,
        sms_life_ms=account["sms_hours"] * _HOUR_MS,
        sms_digits=account["sms_digits"],
        sms_tries=account["sms_tries"],
        sms_pause_ms=account["sms_pause_seconds"] * _SECOND_MS,
        password_length=account["password_length"],
        password_tries=policy.password_tries,
        password_wait_ms=policy.password_wait_ms,
        security_code_digits=policy.security_code_length,
        security_code_tries=policy.security_code_tries,
        security_code_wait_ms=policy.security_code_wait_ms,
    )


def contract_policy(plain: Plain) -> ContractPolicy:
    """Give the figures of services; days of notice of their own are the products’."""
    contracts: Plain = plain["contracts"]
    return ContractPolicy(
        expiring_days=contracts["expiring_days"],
        usual_notice_days=contracts["notice_days"],
        retry_days=tuple(contracts["retry_days"]),
        withdrawal_days=contracts["withdrawal_days"],
    )


def function_policy(plain: Plain, policy: Policy) -> FunctionPolicy:
    """Give the figures of Functions on Demand.

    Args:
        plain: The policy, compiled.
        policy: The car's own figures of it, on the reading that was chosen.
    """
    functions: Plain = plain["functions"]
    sold_until = datetime.fromisoformat(functions["monthly_sold_until"]).replace(tzinfo=UTC)
    return FunctionPolicy(
        install_ms=policy.install_ms,
        download_ms=functions["download_minutes"] * _MINUTE_MS,
        notice_ms=functions["notice_minutes"] * _MINUTE_MS,
        monthly_sold_until=int(sold_until.timestamp() * _SECOND_MS),
        start_interrupts=functions["start_interrupts"],
    )


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
