"""Moments that are kept under a name, to be returned to and compared."""

from pcm_sim.connect.difference import Difference, differences
from pcm_sim.session.moment import Moment

START = "start"
"""Name of the first moment, which is always kept."""


class Kept:
    """The kept moments of a session.

    Args:
        start: The first one.
    """

    def __init__(self, start: Moment) -> None:
        """Keep the first moment."""
        self._moments = {START: start}

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, in the order in which they were kept."""
        return tuple(self._moments)

    def keep(self, name: str, moment: Moment) -> None:
        """Keep a moment; one of the same name gives way, but for the first."""
        if name and name != START:
            self._moments.pop(name, None)
            self._moments[name] = moment

    def forget(self, name: str) -> None:
        """Keep a moment no longer; the first one stays."""
        if name != START:
            self._moments.pop(name, None)

    def moment(self, name: str) -> Moment | None:
        """Find a moment by its name."""
        return self._moments.get(name)

    def differences(self, name: str, now: Moment) -> tuple[Difference, ...]:
        """List what the cloud has changed since a kept moment; nothing where there is none of that name."""
        then = self._moments.get(name)
        return differences(then.world, now.world) if then else ()
