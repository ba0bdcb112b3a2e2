"""The door of a world as a request stands before it: what is late is waited for, what is lost is lost."""

from collections.abc import Callable

from starlette.requests import Request

from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.trouble.effects import HELD
from pcm_sim.connect.world import World
from pcm_sim.server.wire.losing import UnansweredError
from pcm_sim.server.wire.waiting import PATIENCE, Patience, waited
from pcm_sim.server.worlds.door import Heard, WorldDoor
from pcm_sim.session.origin import Origin
from pcm_sim.session.phone_kit import PhoneKit

_SLOW, _SILENT = "slow", "silent"


class WireDoor:
    """The door of a world, over one connection.

    Args:
        door: The door itself.
        request: Who stands before it.
        speed: Simulated ms to a real one; where time stands, an answer takes as long as in life.
    """

    def __init__(self, door: WorldDoor, request: Request, speed: float = 1.0) -> None:
        """Keep whom a late answer is for."""
        self._door = door
        self._request = request
        self._speed = speed or 1.0

    @property
    def name(self) -> str:
        """Name of the world, as it stands in addresses."""
        return self._door.name

    @property
    def origin(self) -> Origin:
        """What it was founded with."""
        return self._door.origin

    @property
    def kit(self) -> PhoneKit:
        """What My Porsche runs by."""
        return self._door.kit

    async def look(self) -> World:
        """Give the world as it is now."""
        return await self._door.look()

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Call back after each line."""
        return self._door.listen(heard)

    async def ask(self, actor: Actor, deed: Deed, key: str = "") -> Served:
        """Ask something of the cloud, and wait for its answer as long as it takes.

        Raises:
            KeyReusedError: The key came before with another deed.
            UnansweredError: No answer comes.
        """
        served = await self._door.ask(actor, deed, key)
        pace = served.world.pace
        if not (served.latency_ms or served.answer is None) and pace not in (_SLOW, _SILENT):
            return served
        patience: Patience = getattr(self._request.app.state, "patience", PATIENCE)
        await self._wait(served.latency_ms + (patience.slow_ms if pace == _SLOW else 0), patience)
        if pace == _SILENT:
            raise UnansweredError(HELD)
        if served.answer is None:
            raise UnansweredError(served.lost or HELD)
        return served

    async def _wait(self, simulated_ms: int, patience: Patience) -> None:
        seconds = min(simulated_ms / 1000 / self._speed, patience.late_s)
        await waited(seconds, self._request.scope, self._request.receive)
