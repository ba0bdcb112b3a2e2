"""What pages and paths need of a world, whoever owns it: a server, or a window with its own simulation."""

from collections.abc import Callable
from typing import Protocol

from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.lines import Line
from pcm_sim.session.origin import Origin
from pcm_sim.session.phone_kit import PhoneKit

Heard = Callable[[Line], None]


class KeyReusedError(ValueError):
    """An idempotency key came with another deed than the first time."""


class WorldDoor(Protocol):
    """The door of one world."""

    @property
    def name(self) -> str:
        """Name of the world, as it stands in addresses."""

    @property
    def origin(self) -> Origin:
        """What it was founded with: the car, its year, its market."""

    @property
    def kit(self) -> PhoneKit:
        """What My Porsche runs by."""

    async def look(self) -> World:
        """Give the world as it is now; what is due by now has happened."""

    async def ask(self, actor: Actor, deed: Deed, key: str = "") -> Served:
        """Ask something of the cloud.

        Args:
            actor: Who asks.
            deed: What.
            key: Idempotency key; empty for none.

        Returns:
            What comes back; for a key that came before with the same deed, the same answer once more.

        Raises:
            KeyReusedError: The key came before with another deed.
        """

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Call back after each line, on the thread that serves.

        Returns:
            A function that ends it.
        """
