"""A refusal of the cloud as RFC 9457 has it: its status by the data, its words by the messages."""

from collections.abc import Mapping
from http import HTTPStatus

from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.server.problems import Kind, Problem
from pcm_sim.session.phone_kit import PhoneKit

TRIES = frozenset(
    {"pairing_code_wrong", "password_wrong", "sign_in_password_wrong", "present_password_wrong"}
    | {"security_code_wrong", "sms_code_wrong"}
)
"""Refusals whose figure is the tries that are left."""
_MINUTE_S = 60
USUAL = HTTPStatus.CONFLICT


class Refusals:
    """Gives refusals their status and their words.

    Args:
        statuses: Reason of a refusal to its HTTP status, as `models/statuses.yaml` has it.
    """

    def __init__(self, statuses: Mapping[str, int]) -> None:
        """Keep the table."""
        self._kinds = {reason: _kind(reason, HTTPStatus(status)) for reason, status in statuses.items()}

    def problem(self, refusal: Denied, kit: PhoneKit, language: str) -> Problem:
        """Give a refusal as an answer.

        Args:
            refusal: What the cloud said.
            kit: Who puts it into words.
            language: Of the words, ISO 639-1.
        """
        reason = refusal.reason
        kind = self._kinds.get(reason) or _kind(reason, USUAL)
        detail, recovery = _words(refusal, kit, language)
        more: dict[str, object] = {"code": reason.upper()}
        if recovery:
            more["recovery"] = recovery
        figures = dict(refusal.figures)
        if reason in TRIES and "n" in figures:
            more["remaining_attempts"] = figures["n"]
        wait = _wait_s(figures)
        if wait is not None:
            more["retry_after"] = wait
        headers = {"Content-Language": language}
        if wait is not None:
            headers["Retry-After"] = str(wait)
        return Problem(kind, detail, headers, **more, simulated=True)


def _kind(reason: str, status: HTTPStatus) -> Kind:
    return Kind(reason.replace("_", "-"), status, reason.replace("_", " ").capitalize())


def _words(refusal: Denied, kit: PhoneKit, language: str) -> tuple[str, str]:
    if refusal.reason not in kit.rules.messages:
        return f"The cloud refused: {refusal.reason}.", ""
    return kit.rules.tell(Message(refusal.reason, refusal.figures), language)


def _wait_s(figures: Mapping[str, str | int]) -> int | None:
    seconds, minutes = figures.get("s"), figures.get("min")
    if isinstance(seconds, int):
        return seconds
    return minutes * _MINUTE_S if isinstance(minutes, int) else None
