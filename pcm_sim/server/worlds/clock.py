"""How simulated time goes on in a served world: not at all, as in life, or faster."""

from typing import NamedTuple

FROZEN, RUNNING, SCALED = "frozen", "running", "scaled"
FASTEST = 100_000.0


class Pace(NamedTuple):
    """How time goes on.

    Attributes:
        mode: `frozen`, `running` or `scaled`.
        rate: Simulated ms to a real one, where it is scaled.
    """

    mode: str = RUNNING
    rate: float = 1.0

    @property
    def speed(self) -> float:
        """Simulated ms to a real one."""
        return 0.0 if self.mode == FROZEN else 1.0 if self.mode == RUNNING else self.rate


class WorldClock(NamedTuple):
    """A clock that was set at some real time and goes on from there.

    Attributes:
        pace: How.
        real: Real seconds, of a clock that only goes forward, at which it was set.
        start: Simulated ms then.
    """

    pace: Pace
    real: float
    start: int

    def at(self, real: float) -> int:
        """Give the simulated ms at a real time."""
        return self.start + int((real - self.real) * 1000 * self.pace.speed)

    def going_on(self, pace: Pace, real: float, now: int) -> "WorldClock":
        """Give the clock that goes on at another pace, or from another time."""
        return WorldClock(pace, real, now)
