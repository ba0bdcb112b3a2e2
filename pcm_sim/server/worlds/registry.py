"""Many worlds side by side, one for a trainee; what is done in one is never seen in another."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, Protocol

from pcm_sim.server.worlds.clock import Pace
from pcm_sim.server.worlds.founded import Founded
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.server.worlds.keeping import InMemory, NotKeptError, Store

DEFAULT = "default"
MOST_WORLDS = 500
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


class WorldWish(NamedTuple):
    """What a world is to be founded with.

    Attributes:
        car: As a person says it: `taycan-2022`; empty for the usual one.
        market: Country it was sold in; empty for the usual one.
        preset: State that it begins with; empty for the usual one.
        seed: Of everything random; none for the policy's.
        language: Of the car, ISO 639-1; empty for the usual one.
    """

    car: str = ""
    market: str = ""
    preset: str = ""
    seed: int | None = None
    language: str = ""


class Founder(Protocol):
    """Founds worlds."""

    def __call__(self, wish: WorldWish) -> Founded:
        """Found one.

        Raises:
            ValueError: There is no such car, market or preset, or they do not go together; with what to do.
        """


class WorldNameError(ValueError):
    """A world has no such name, or one that another has already; says which."""


class Worlds:
    """All worlds of a server.

    Args:
        founder: Founds them.
        store: What makes them durable.
        pace: How time goes on in a new one.
    """

    def __init__(self, founder: Founder, store: Store | None = None, pace: Pace | None = None) -> None:
        """Go on with the worlds that the store has."""
        self._founder = founder
        self._store = store or InMemory()
        self._pace = pace or Pace()
        self._hosts: dict[str, WorldHost] = {}
        self._told: list[Callable[[str], None]] = []
        for name in self._store.names():
            wish = WorldWish(**json.loads(self._store.founding(name)))
            self._open(name, wish)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the worlds, oldest first."""
        return tuple(self._hosts)

    @property
    def hosts(self) -> tuple[WorldHost, ...]:
        """The worlds, oldest first."""
        return tuple(self._hosts.values())

    def get(self, name: str) -> WorldHost | None:
        """Give a world."""
        return self._hosts.get(name)

    def create(self, name: str, wish: WorldWish) -> WorldHost:
        """Found a world.

        Raises:
            WorldNameError: The name is none, or taken, or there are too many.
            ValueError: What was wished cannot be founded.
        """
        if not _NAME.fullmatch(name):
            raise WorldNameError(
                f"{name[:60]!r} cannot name a world: take 1 to 40 small letters, digits and hyphens"
            )
        if name in self._hosts:
            raise WorldNameError(f"there is a world {name!r} already: take another name, or delete that one")
        if len(self._hosts) >= MOST_WORLDS:
            raise WorldNameError(f"there are {MOST_WORLDS} worlds, and no room for more: delete one")
        return self._open(name, wish)

    def delete(self, name: str) -> bool:
        """End a world; tells whether there was one."""
        host = self._hosts.pop(name, None)
        if host:
            host.drop()
        return host is not None

    def beat(self) -> None:
        """Let what is due happen in every world, and tell the time to whoever listens."""
        for host in self.hosts:
            host.beat()

    def close(self) -> None:
        """Keep all worlds as they are, and let go of the store."""
        try:
            # What cannot be kept now is done once more at the next start.
            with suppress(NotKeptError):
                for host in self.hosts:
                    host.close()
        finally:
            self._store.close()

    def _open(self, name: str, wish: WorldWish) -> WorldHost:
        keeper_of = self._store.keeper
        founded = self._founder(wish)
        host = WorldHost(name, founded, keeper_of(name, json.dumps(wish._asdict())), self._pace)
        self._hosts[name] = host
        return host
