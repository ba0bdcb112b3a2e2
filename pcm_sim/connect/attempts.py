"""Wrong tries at a secret, and the wait after the last of them."""

from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong tries at one secret.

    Attributes:
        wrong: Wrong tries in a row.
        locked_until: Simulated ms until which nothing is checked; 0 when open.
    """

    wrong: int = 0
    locked_until: int = 0

    def minutes_left(self, now: int) -> int:
        """Give the minutes still to wait, rounded up; 0 when open."""
        return max(0, -(-(self.locked_until - now) // 60_000))

    def fail(self, now: int, tries: int, wait_ms: int) -> "Attempts":
        """Count a wrong try; the last one locks and starts the count anew."""
        wrong = self.wrong + 1
        return Attempts(0, now + wait_ms) if wrong >= tries else Attempts(wrong, self.locked_until)
