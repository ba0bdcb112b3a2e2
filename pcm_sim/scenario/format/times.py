"""Dates and times as scenarios write them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from pcm_sim.scenario.format.dates import FIRST_YEAR, LAST_YEAR, date_of
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Phrase, Quoted, phrase

_MILLISECOND = timedelta(milliseconds=1)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def ms_of_local(text: str, zone: str) -> int:
    """Give a date and time in simulated ms.

    Args:
        text: ISO 8601; local where it names no offset, the beginning of the day where it names no time.
        zone: IANA name.

    Raises:
        StepError: There is no such day or time.
    """
    at = date_of(text)
    if at is None:
        raise StepError(Fault(phrase("time.date", text=Quoted(text)), phrase("time.no_date"), too_far()))
    there = at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))
    return (there.astimezone(UTC) - _BEGINNING) // _MILLISECOND


def too_far() -> Phrase:
    """Say from when to when time is simulated."""
    return phrase("time.range", first=FIRST_YEAR, last=LAST_YEAR)


def written(local_ms: int) -> str:
    """Write a local time in ms as scenarios do: `2026-03-02T09:41`."""
    return (_BEGINNING + timedelta(milliseconds=local_ms)).strftime("%Y-%m-%dT%H:%M")
