"""Moments that are kept under a name, to be returned to and compared."""

from pcm_sim.connect.difference import Difference, differences
from pcm_sim.session.moment import Moment
from pcm_sim.session.trail import Trail

START = "start"
"""Name of the first moment, which is always kept."""


class Kept:
    """The kept moments of a session.

    Args:
        start: The first one.
        trail: How it came to be.
    """

    def __init__(self, start: Moment, trail: Trail) -> None:
        """Keep the first moment."""
        self._moments = {START: start}
        self._trails = {START: trail}

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, in the order in which they were kept."""
        return tuple(self._moments)

    def keep(self, name: str, moment: Moment, trail: Trail) -> None:
        """Keep a moment with how it came to be; one of the same name gives way, but for the first."""
        if name and name != START:
            self._moments.pop(name, None)
            self._moments[name] = moment
            self._trails[name] = trail

    def forget(self, name: str) -> None:
        """Keep a moment no longer; the first one stays."""
        if name != START:
            self._moments.pop(name, None)
            self._trails.pop(name, None)

    def moment(self, name: str) -> Moment | None:
        """Find a moment by its name."""
        return self._moments.get(name)

    def trail(self, name: str) -> Trail | None:
        """Tell how a moment came to be, by its name."""
        return self._trails.get(name)

    def differences(self, name: str, now: Moment) -> tuple[Difference, ...]:
        """List what the cloud has changed since a kept moment; nothing where there is none of that name."""
        then = self._moments.get(name)
        return differences(then.world, now.world) if then else ()
