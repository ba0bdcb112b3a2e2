"""The moment: one frozen value that holds everything that is so now."""

from dataclasses import field

from pcm_sim.connect.world import World
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car import Car
from pcm_sim.domain.clock import Queue
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """Unit, car, cloud, time and what is due.

    Attributes:
        unit: The unit.
        car: The car.
        world: The cloud, with its source of chance.
        now: Simulated ms since 1970-01-01T00:00 local time.
        queue: What is due.
    """

    unit: Unit
    car: Car
    world: World
    now: int
    queue: Queue = field(default_factory=Queue)

    @property
    def cabin(self) -> Cabin:
        """The part that sits in the car."""
        return Cabin(self.unit, self.car, self.now)
