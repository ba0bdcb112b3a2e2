"""The clocks of the country that the car is in, summer time and all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from pcm_sim.domain.rules import Rules
from pcm_sim.session.moment import Moment

_MILLISECOND = timedelta(milliseconds=1)
# Clocks are only ever changed at a quarter of an hour.
QUARTER_MS = 15 * 60_000


def with_local_time(rules: Rules, moment: Moment) -> Moment:
    """Let the car's clock go by the country it is in now."""
    market = rules.markets.get(moment.car.country)
    offset = offset_ms(market.zone if market else "UTC", moment.now // QUARTER_MS)
    if offset == moment.car.utc_offset_ms:
        return moment
    return replace(moment, car=replace(moment.car, utc_offset_ms=offset))


@lru_cache(maxsize=4096)
def offset_ms(zone: str, quarter: int) -> int:
    """Give how far the clocks of a zone are ahead of UTC.

    Args:
        zone: IANA name.
        quarter: Quarters of an hour since 1970 UTC.
    """
    at = datetime.fromtimestamp(quarter * 900, UTC).astimezone(ZoneInfo(zone))
    return (at.utcoffset() or timedelta()) // _MILLISECOND
