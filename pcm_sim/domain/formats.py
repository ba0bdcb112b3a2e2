"""How a language writes what is no word: a day, a figure with decimals, and on which keyboard."""

from datetime import UTC, datetime
from typing import NamedTuple

_MB_PER_GB = 1000


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

    def volume(self, mb: int) -> str:
        """Write a data volume in GB with one digit.

        Args:
            mb: The volume in MB.
        """
        return f"{mb / _MB_PER_GB:.1f} {self.gigabytes}".replace(".", self.decimal, 1)


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
