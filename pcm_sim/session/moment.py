"""The moment: one frozen value that holds everything that is so now."""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car import Car
from pcm_sim.domain.clock import Queue
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.values import dataclass

if TYPE_CHECKING:
    # The cloud is many classes, and the first page is drawn before anybody asks for it.
    from pcm_sim.connect.world import World
    from pcm_sim.domain.handset import Handset
    from pcm_sim.session.cloud_door import CloudDoor
    from pcm_sim.session.trouble.troubles import Troubles


class Cloud:
    """The cloud of a moment, which is founded when it is first looked at.

    Where the world is served to several, this is a copy of it, with what leads to the world itself.

    Args:
        found: Founds it, each time the same.
        world: The cloud, where it stands already.
        seq: Number of the last thing that was done in the served world and is in the copy.
        door: What asks the served world, lent for the time of a step; none where this is the world itself,
            and between two steps.

    Attributes:
        seq: As above.
        door: As above.
    """

    __slots__ = ("_found", "_world", "door", "seq")

    def __init__(
        self,
        found: "Callable[[], World]",
        world: "World | None" = None,
        seq: int = 0,
        door: "CloudDoor | None" = None,
    ) -> None:
        self._found = found
        self._world = world
        self.seq = seq
        self.door = door

    @property
    def world(self) -> "World":
        """The cloud."""
        if self._world is None:
            self._world = self._found()
        return self._world

    @property
    def stands_still(self) -> bool:
        """Whether no time passes in it, for the server whose world it is does not answer."""
        return self.door is not None and self.door.gone

    def then(self, world: "World", seq: int | None = None) -> "Cloud":
        """Give the same cloud in another state.

        Args:
            world: The state.
            seq: Number of the last thing in it that was done in the served world; the same by default.
        """
        return Cloud(lambda: world, world, self.seq if seq is None else seq, self.door)

    def lent(self, door: "CloudDoor | None") -> "Cloud":
        """Give the same cloud with what asks the served world, or without."""
        return self if door is self.door else Cloud(self._found, self._world, self.seq, door)

    def __eq__(self, other: object) -> bool:
        """Tell whether two clouds are the same; looking for that founds them."""
        return self is other or (isinstance(other, Cloud) and self.world == other.world)

    def __hash__(self) -> int:
        """Refuse: a cloud holds mappings."""
        raise TypeError("a cloud cannot be hashed")

    def __repr__(self) -> str:
        """Tell that there is one, which is too long to be written."""
        return "Cloud()"


def standing(world: "World") -> Cloud:
    """Give a cloud that stands already."""
    return Cloud(lambda: world, world)


@dataclass(frozen=True, slots=True)
class Moment:
    """Unit, car, cloud, time and what is due.

    Attributes:
        unit: The unit.
        car: The car.
        cloud: The cloud, with its source of chance and its clock.
        now: Simulated ms since 1970 UTC.
        queue: What is due for the car and for the customer's telephone.
        handset: The telephone in a customer's hand; none until somebody looks at it.
        aside: The telephones of the other customers that were in hand before, by customer.
        troubles: What goes wrong on purpose in the car, or waits to; none until somebody arms something.
    """

    unit: Unit
    car: Car
    cloud: Cloud
    now: int
    queue: Queue = field(default_factory=Queue)
    handset: "Handset | None" = None
    aside: "Mapping[str, Handset]" = field(default_factory=dict)
    troubles: "Troubles | None" = None

    @property
    def cabin(self) -> Cabin:
        """The part that sits in the car."""
        return Cabin(self.unit, self.car, self.now)

    @property
    def world(self) -> "World":
        """The cloud itself."""
        return self.cloud.world

    def with_world(self, world: "World") -> "Moment":
        """Give the same moment with another state of the cloud."""
        return self if self.cloud.world is world else replace(self, cloud=self.cloud.then(world))
