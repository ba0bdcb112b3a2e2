"""Which days and times there are in a simulation, and the shape of one in a file."""

from datetime import UTC, datetime, timedelta

from pcm_sim.catalogue.problems import quoted
from pcm_sim.catalogue.shapes import BAD, Bad, Context, Name
from pcm_sim.catalogue.yaml_tree import YamlNode

FIRST_YEAR, LAST_YEAR = 1970, 2999
"""Of what is simulated; contracts and calendars go on for years from there."""
_TOO_FAR = f"simulated time is from {FIRST_YEAR} to {LAST_YEAR}"
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
LAST_MS = (datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC) - _BEGINNING) // timedelta(milliseconds=1)
"""When simulated time ends, in simulated ms."""


def date_of(text: str) -> datetime | None:
    """Give a day or time that is simulated, or none.

    Args:
        text: ISO 8601, with or without an offset.
    """
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


class Date(Name):
    """A date, or a date and time, that there is; or `${NAME}`.

    Args:
        pattern: What the whole text must match.
        what: What it is.
    """

    __slots__ = ()

    def read(self, node: YamlNode, where: Context) -> str | Bad:
        """See `Shape.read`."""
        text = super().read(node, where)
        if text is BAD or "${" in text or date_of(text):
            return text
        told = f"there is no such day or time as {quoted(text)}"
        return where.add(node, told, _TOO_FAR)
