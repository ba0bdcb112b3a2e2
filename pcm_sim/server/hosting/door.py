"""The door of the world behind a simulation: for pages over it, as a served world has one."""

from collections.abc import Callable

from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.server.hosting.owner import Owner
from pcm_sim.server.worlds.door import Heard
from pcm_sim.server.worlds.lines import DEED, TIME, Line
from pcm_sim.session.origin import Origin
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.simulation import Session

NAME = "simulation"


class SessionDoor:
    """See `WorldDoor`; what is asked is asked in the simulation, so its history has it.

    Args:
        owner: Owns the simulation.
        kit: What My Porsche runs by.
        origin: What the simulation was opened with.
    """

    name = NAME

    def __init__(self, owner: Owner, kit: PhoneKit, origin: Origin) -> None:
        """Keep them."""
        self._owner = owner
        self.kit = kit
        self.origin = origin
        self._steps = 0

    async def look(self) -> World:
        """Give the world as it is now."""
        return await self._owner.have(lambda session: session.moment.world)

    async def ask(self, actor: Actor, deed: Deed, key: str = "") -> Served:
        """Ask something of the cloud; who repeats a key is on the same page, which is there already.

        Args:
            actor: Who asks.
            deed: What.
            key: Not needed here: a browser beside the simulation sends nothing twice.
        """
        del key

        def asked(session: Session) -> Served:
            told = session.ask(actor, deed)
            message = told.message
            answer = Denied(message.id, message.figures) if told.refused and message else None
            return Served(session.moment.world, answer)

        return await self._owner.have(asked)

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Call back after each step of the simulation: it may show on a page."""

        def step(only_time: bool) -> None:
            self._steps += 1
            heard(Line(self._steps, 0, TIME if only_time else DEED))

        return self._owner.follow(step)
