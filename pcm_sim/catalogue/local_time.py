"""How far the clocks of each country are ahead of UTC when a simulation starts."""

from datetime import UTC, datetime, timedelta
from typing import Any as Untyped
from zoneinfo import ZoneInfo

_MILLISECOND = timedelta(milliseconds=1)


def set_clocks(plain: dict[str, Untyped]) -> None:
    """Write it beside each market, in ms: the day of the start says whether it is summer time.

    Args:
        plain: Everything compiled, without problems.
    """
    start = datetime.fromisoformat(plain["policy"]["start"]["date_time"]).replace(tzinfo=UTC)
    for market in plain["markets"].values():
        local = start.replace(tzinfo=ZoneInfo(market["timezone"]))
        market["start_offset_ms"] = (local.utcoffset() or timedelta()) // _MILLISECOND
