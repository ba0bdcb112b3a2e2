"""One served world: its only owner, which asks the cloud, lets time pass, and tells whoever listens."""

import time
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from pcm_sim.connect.clock.clockwork import Elapsed
from pcm_sim.connect.clock.passing import At, Until
from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.deeds import Actor, Answered, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.sealing import sealed
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.server.worlds.clock import Pace, WorldClock
from pcm_sim.server.worlds.door import Heard, KeyReusedError
from pcm_sim.server.worlds.keeping import Keeper
from pcm_sim.server.worlds.lines import ANEW, CLOCK, DEED, TIME, Line
from pcm_sim.session.origin import Origin
from pcm_sim.session.phone_kit import PhoneKit

MOST_LINES = 4_000
"""Lines that are at hand; whoever is further behind takes the whole world anew."""
MOST_KEYS = 10_000
ERASING = frozenset({"erase"})
"""Deeds after which nothing that was done before may be told any more (F155)."""


class Founded(NamedTuple):
    """How a world begins.

    Attributes:
        origin: The car, its year, its market.
        kit: What My Porsche runs by.
        world: The world.
    """

    origin: Origin
    kit: PhoneKit
    world: World


class WorldHost:
    """The owner of one world.

    Args:
        name: As it stands in addresses.
        founded: How it begins.
        keeper: What makes it durable.
        pace: How its time goes on.
        real: Gives real seconds, of a clock that only goes forward.
    """

    def __init__(
        self,
        name: str,
        founded: Founded,
        keeper: Keeper,
        pace: Pace,
        real: Callable[[], float] = time.monotonic,
    ) -> None:
        """Go on where it was kept, or begin."""
        self.name = name
        self._founded = founded
        self._keeper = keeper
        self._real = real
        self._heard: list[Heard] = []
        self._lines: deque[Line] = deque(maxlen=MOST_LINES)
        taken = keeper.recovered(founded.world.book)
        if taken is None:
            keeper.founded(founded.world, pace)
        self._world = taken.world if taken else founded.world
        self._seq = taken.seq if taken else 0
        self._answers: dict[str, Line] = dict(taken.answers) if taken else {}
        self._kept: dict[str, World] = dict(taken.kept) if taken else {}
        self._clock = WorldClock(taken.pace if taken else pace, real(), self._world.now)

    @property
    def origin(self) -> Origin:
        """The car, its year, its market."""
        return self._founded.origin

    @property
    def kit(self) -> PhoneKit:
        """What My Porsche runs by."""
        return self._founded.kit

    @property
    def seq(self) -> int:
        """Number of the last line."""
        return self._seq

    @property
    def pace(self) -> Pace:
        """How time goes on."""
        return self._clock.pace

    @property
    def kept(self) -> tuple[str, ...]:
        """Names of the snapshots."""
        return tuple(self._kept)

    def snapshot(self, name: str) -> World | None:
        """Give the world that was kept under a name."""
        return self._kept.get(name)

    async def look(self) -> World:
        """Give the world as it is now; what is due by now has happened."""
        return self.present()

    def present(self) -> World:
        """Give the world as it is now, at once."""
        self._catch_up()
        return self._world

    async def ask(self, actor: Actor, deed: Deed, key: str = "") -> Served:
        """Ask something of the cloud."""
        return self.asked(actor, deed, key)

    def asked(self, actor: Actor, deed: Deed, key: str = "") -> Served:
        """Ask something of the cloud, at once.

        Args:
            actor: Who asks.
            deed: What; its secrets may still be legible.
            key: Idempotency key; empty for none.

        Raises:
            KeyReusedError: The key came before with another deed.
            OSError: What was done cannot be kept; then it was not done.
        """
        elapsed = let_pass(self._world, At(self._now()))
        deed = sealed(elapsed.world, deed)
        before = self._answers.get(key) if key else None
        if before:
            if (before.actor, before.deed) != (actor, deed):
                raise KeyReusedError(key)
            return Served(self._world, before.answer, 0, before.news)
        served = ask(elapsed.world, actor, deed)
        if served.lost and served.unheard is None:
            # What was never done is done when it is asked again.
            key = ""
        changed = served.world is not elapsed.world
        self._commit(elapsed, served.world, (actor, deed, key, served) if changed or key else None)
        return served._replace(news=(*elapsed.news, *served.news))

    def advance(self, until: Until) -> Elapsed:
        """Let time pass at once: by a span, until a time, the next event or a named one."""
        self._catch_up()
        elapsed = let_pass(self._world, until)
        if elapsed.reached:
            self._commit(elapsed, elapsed.world, None)
            self._clock = self._clock.going_on(self.pace, self._real(), self._world.now)
            self._tell(Line(self._seq, self._world.now, TIME))
        return elapsed

    def set_pace(self, pace: Pace) -> None:
        """Let time go on otherwise from now on."""
        self._catch_up()
        line = Line(self._seq + 1, self._world.now, CLOCK)
        self._keeper.keep((line,), self._world, pace)
        self._clock = self._clock.going_on(pace, self._real(), self._world.now)
        self._took((line,))

    def beat(self) -> None:
        """Let what is due happen, and tell the time to whoever listens."""
        self._catch_up()
        if self.pace.speed and self._heard:
            self._tell(Line(self._seq, self._world.now, TIME))

    def reset(self) -> None:
        """Begin anew, as it was founded; its snapshots stay."""
        self._become(self._founded.world)

    def keep(self, name: str) -> None:
        """Keep the present world under a name."""
        self._catch_up()
        self._keeper.snapshot(name, self._world)
        self._kept[name] = self._world

    def forget(self, name: str) -> bool:
        """Keep a snapshot no longer; tells whether there was one."""
        if name not in self._kept:
            return False
        self._keeper.snapshot(name, None)
        del self._kept[name]
        return True

    def restore(self, name: str) -> bool:
        """Go on as it was kept under a name; tells whether there is one."""
        world = self._kept.get(name)
        if world is not None:
            self._become(world)
        return world is not None

    def lines_since(self, seq: int) -> tuple[Line, ...] | None:
        """Give what was done after a line; none where that is too long ago, or the world began anew."""
        if seq > self._seq or seq < self._seq - len(self._lines):
            return None
        later = tuple(one for one in self._lines if one.seq > seq)
        return None if any(one.kind == ANEW for one in later) else later

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Call back after each line."""
        self._heard.append(heard)
        return lambda: self._heard.remove(heard)

    def drop(self) -> None:
        """End it, and forget what was kept of it."""
        self._keeper.drop()
        self._heard.clear()

    def _now(self) -> int:
        return max(self._world.now, self._clock.at(self._real()))

    def _catch_up(self) -> None:
        elapsed = let_pass(self._world, At(self._now()))
        self._commit(elapsed, elapsed.world, None)

    def _commit(self, elapsed: Elapsed, after: World, done: tuple[Actor, Deed, str, Served] | None) -> None:
        """Keep what time did and what was asked, then let it count."""
        lines: list[Line] = []
        if elapsed.fired:
            at = elapsed.world.now
            lines.append(Line(self._seq + 1, at, TIME, news=elapsed.news, fired=elapsed.fired))
        if done:
            actor, deed, key, served = done
            seq = self._seq + len(lines) + 1
            if _erased(deed, served.answer):
                # What was asked names who is to be forgotten.
                lines.append(Line(seq, after.now, ANEW, answer=served.answer))
            else:
                answer = served.unheard if served.answer is None else served.answer
                lines.append(Line(seq, after.now, DEED, actor, deed, key, answer, served.news))
        if lines:
            self._keeper.keep(tuple(lines), after, self.pace)
        self._world = after
        if lines:
            self._took(tuple(lines))

    def _took(self, lines: tuple[Line, ...]) -> None:
        self._seq = lines[-1].seq
        for line in lines:
            if line.kind == ANEW:
                self._lines.clear()
                self._answers.clear()
            self._lines.append(line)
            if line.key:
                self._answers[line.key] = line
        while len(self._answers) > MOST_KEYS:
            del self._answers[next(iter(self._answers))]
        for line in lines:
            self._tell(line)

    def _become(self, world: World) -> None:
        self._keeper.founded(world, self.pace)
        self._world = world
        self._clock = self._clock.going_on(self.pace, self._real(), world.now)
        self._took((Line(self._seq + 1, world.now, ANEW),))

    def _tell(self, line: Line) -> None:
        for heard in tuple(self._heard):
            heard(line)


def _erased(deed: Deed, answer: Answered | None) -> bool:
    return deed.name in ERASING and not isinstance(answer, Denied)
