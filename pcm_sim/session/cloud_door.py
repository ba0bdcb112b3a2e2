"""What a simulation needs of a world that a server owns and others act in too, as an interface."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from pcm_sim.connect.clock.passing import Until
from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.news import News
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.session.moment import Cloud


class Said(NamedTuple):
    """One thing that was done in a served world, or that time did.

    Attributes:
        seq: Its number.
        at: Simulated ms.
        actor: Who asked; none where it was time.
        deed: What, its secrets sealed; none where it was time.
    """

    seq: int
    at: int
    actor: Actor | None = None
    deed: Deed | None = None


class Whole(NamedTuple):
    """A served world as a whole.

    Attributes:
        world: The world.
        seq: Number of the last thing that was done in it.
    """

    world: World
    seq: int


class Reached(NamedTuple):
    """What comes back from a served world.

    Attributes:
        served: The answer, with the copy of the world after it.
        seq: Number of the last thing that was done in it.
        news: What happened before it that this simulation had not heard yet.
    """

    served: Served
    seq: int
    news: tuple[News, ...] = ()


class Heard(NamedTuple):
    """What was heard of a served world.

    Attributes:
        said: What was done, in order; what is known already may be among it.
        now: Simulated ms of the served world after it; none where nothing was heard.
        anew: It began anew, or what is missing is too long ago: it is to be taken as a whole.
    """

    said: Sequence[Said] = ()
    now: int | None = None
    anew: bool = False


class CloudDoor(Protocol):
    """The way to a served world, used on the thread that owns the simulation."""

    @property
    def name(self) -> str:
        """What people call the world: its name and where it is."""

    @property
    def gone(self) -> bool:
        """The server does not answer at present."""

    @property
    def speed(self) -> float | None:
        """Simulated ms to a real one in the served world; none before that was told."""

    @property
    def others(self) -> int | None:
        """How many other simulators are in the served world; none before that was told."""

    @property
    def pages(self) -> str:
        """Address of My Porsche over the served world, at which a browser is let in."""

    def set_speed(self, speed: float) -> Denied | None:
        """Let time go on otherwise in the served world, for everybody; 0 lets it stand.

        Returns:
            Why it does not; none where it does.
        """

    def ask(self, cloud: Cloud, actor: Actor, deed: Deed) -> Reached:
        """Ask something of the served world.

        Args:
            cloud: The copy that this simulation has.
            actor: Who asks.
            deed: What.

        Returns:
            What comes back; no answer, and the copy as it was, where the server does not answer.
        """

    def close(self) -> None:
        """Let go of the connection; whatever is asked next opens another."""

    def heard(self) -> Heard:
        """Take what was heard since the last time; it does not wait for anything."""

    def whole(self) -> Whole | None:
        """Take the whole world; none where the server does not answer."""

    def advance(self, until: Until, seq: int) -> Heard | Denied:
        """Let time pass in the served world, for everybody.

        Args:
            until: Until when.
            seq: Number of the last thing that this simulation knows.

        Returns:
            What happened on the way; or why time does not pass.
        """
