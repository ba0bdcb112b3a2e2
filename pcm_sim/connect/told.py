"""What a car was told, as a value of its own, for the cloud keeps it."""

from typing import NamedTuple

from pcm_sim.domain.requests import Roster


class Told(NamedTuple):
    """What a car was told.

    Attributes:
        at: Simulated ms from which it was so, as far as the car asked.
        roster: What.
    """

    at: int
    roster: Roster
