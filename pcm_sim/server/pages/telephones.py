"""Whose telephone a page is drawn from: one for each browser, or that of a simulation."""

from typing import Protocol

from pcm_sim.domain.handset import Handset
from pcm_sim.server.pages.addresses import Place
from pcm_sim.server.pages.beside import holding, spoken
from pcm_sim.server.pages.coming import Found, found_at
from pcm_sim.server.pages.doing import Sent, done, read
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.server.worlds.door import WorldDoor


class Telephones(Protocol):
    """What a browser does, done on a telephone."""

    async def found(self, door: WorldDoor, visitor: Visitor, place: Place, *, live: bool) -> Found:
        """Open a place, or the nearest that is open.

        Args:
            door: The world.
            visitor: Whose browser asks.
            place: What is asked for.
            live: The page itself asks, to show what changed; nobody goes anywhere.
        """

    async def done(self, door: WorldDoor, visitor: Visitor, found: Found, sent: Sent) -> str:
        """Do what a page sent, and give the address that it leads to.

        Args:
            door: The world.
            visitor: Whose browser sent it.
            found: The page it was sent from.
            sent: What was sent.
        """

    async def hold(self, door: WorldDoor, visitor: Visitor, holder: str) -> None:
        """Let a browser be somebody else's, by id."""

    async def speak(self, door: WorldDoor, visitor: Visitor, language: str) -> None:
        """Let a browser read another language, ISO 639-1."""

    async def read(self, door: WorldDoor, handset: Handset) -> None:
        """Let the letter be read that is open, if one is."""


class OwnTelephones:
    """Each browser has one of its own; see `Telephones`."""

    async def found(self, door: WorldDoor, visitor: Visitor, place: Place, *, live: bool) -> Found:
        """Open a place, or the nearest that is open; looking again is the same."""
        del live
        return found_at(door.kit, await door.look(), visitor, place)

    async def done(self, door: WorldDoor, visitor: Visitor, found: Found, sent: Sent) -> str:
        """Do what a page sent, and give the address that it leads to."""
        return await done(door, visitor, found, sent)

    async def hold(self, door: WorldDoor, visitor: Visitor, holder: str) -> None:
        """Let a browser be somebody else's."""
        await holding(door, visitor, holder)

    async def speak(self, door: WorldDoor, visitor: Visitor, language: str) -> None:
        """Let a browser read another language."""
        spoken(door, visitor, language)

    async def read(self, door: WorldDoor, handset: Handset) -> None:
        """Let the letter be read that is open, if one is."""
        await read(door, handset)
