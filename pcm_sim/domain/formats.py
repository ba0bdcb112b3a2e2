"""How a language writes what is no word: a day, a figure with decimals, and on which keyboard."""

from datetime import UTC, datetime
from typing import NamedTuple

_MB_PER_GB = 1000
_NOON = 12


class Formats(NamedTuple):
    """How one language writes.

    Attributes:
        date: A day, with DD, MM and YYYY where day, month and year stand.
        decimal: What stands before the decimals.
        gigabytes: The unit of a data volume.
        keyboard: Name of its keyboard (`menus/keyboards.yaml`).
        mirrored: It runs from right to left, and so does what stands beside each other on a screen.
    """

    date: str = "DD/MM/YYYY"
    decimal: str = "."
    gigabytes: str = "GB"
    keyboard: str = "qwerty"
    mirrored: bool = False

    def day(self, ms: int) -> str:
        """Write a day.

        Args:
            ms: An instant of it, in ms since 1970.
        """
        return written_day(ms, self.date)

    def named_day(self, day: str) -> str:
        """Write a day that is given as `2026-05-31`; what is none stays as it is."""
        at = noon_of(day)
        return day if at is None else self.day(at)

    def volume(self, mb: int) -> str:
        """Write a data volume in GB with one digit.

        Args:
            mb: The volume in MB.
        """
        return f"{mb / _MB_PER_GB:.1f} {self.gigabytes}".replace(".", self.decimal, 1)


def noon_of(day: str) -> int | None:
    """Give the noon of a day such as `2026-05-31`, in ms since 1970 UTC; none where it is no such day."""
    try:
        return int(datetime.fromisoformat(day).replace(hour=_NOON, tzinfo=UTC).timestamp()) * 1000
    except ValueError:
        return None


def written_time(ms: int, clock: object) -> str:
    """Write a time of day.

    Args:
        ms: An instant, in ms since 1970.
        clock: `12` for a clock with two times twelve hours; anything else is one with 24.
    """
    at = datetime.fromtimestamp(ms / 1000, UTC)
    if clock != "12":
        return at.strftime("%H:%M")
    return f"{at.hour % 12 or 12}:{at:%M} {'am' if at.hour < _NOON else 'pm'}"


def written_temperature(celsius: int, unit: object) -> str:
    """Write a temperature.

    Args:
        celsius: In degrees Celsius.
        unit: `fahrenheit`; anything else is Celsius.
    """
    degrees, sign = (round(celsius * 9 / 5 + 32), "F") if unit == "fahrenheit" else (celsius, "C")
    return f"{degrees}\N{NO-BREAK SPACE}°{sign}".replace("-", "\N{MINUS SIGN}")


def written_day(ms: int, pattern: str) -> str:
    """Write a day.

    Args:
        ms: An instant of it, in ms since 1970.
        pattern: With DD, MM and YYYY where day, month and year stand.
    """
    day = datetime.fromtimestamp(ms / 1000, UTC)
    figures = {"YYYY": f"{day.year:04}", "MM": f"{day.month:02}", "DD": f"{day.day:02}"}
    for name, figure in figures.items():
        pattern = pattern.replace(name, figure)
    return pattern
