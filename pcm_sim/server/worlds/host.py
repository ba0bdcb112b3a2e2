"""One served world: its only owner, which asks the cloud, lets time pass, and tells whoever listens."""

import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from secrets import token_hex

from pcm_sim.connect.clock.clockwork import Elapsed
from pcm_sim.connect.clock.passing import At, Until
from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.sealing import sealed
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.clock import Pace, WorldClock
from pcm_sim.server.worlds.company import Company
from pcm_sim.server.worlds.door import Heard
from pcm_sim.server.worlds.forgetting import Erased, erased_by
from pcm_sim.server.worlds.founded import Founded
from pcm_sim.server.worlds.given import GivenAnswers
from pcm_sim.server.worlds.keeping import MOST_LINES, Keeper, NotKeptError, Whole
from pcm_sim.server.worlds.lines import ANEW, CLOCK, DEED, TIME, Line, answer_of
from pcm_sim.server.worlds.sessions import Sessions
from pcm_sim.session.origin import Origin
from pcm_sim.session.phone_kit import PhoneKit

_RUN_BYTES = 8
AHEAD_S = 2.0
"""Real seconds that a running clock is kept ahead of what it shows: not even a kill lets it go back."""


_Done = tuple[Actor, Deed, str, Served]
"""Who asked what, with which idempotency key, and what came of it."""


class WorldHost:
    """The owner of one world.

    Attributes:
        name: As it stands in addresses.
        run: Tells the lines of this life from those of an earlier one that was not kept.
        sessions: Who is signed in to it.
        company: The simulators that are in it.

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
        self.company = Company()
        begun = Whole(founded.world, 0, pace, token_hex(_RUN_BYTES))
        taken = keeper.recovered(founded.world.book)
        if taken is None:
            keeper.begins(begun)
        self._take(taken or begun)

    def _take(self, whole: Whole) -> None:
        self._world = whole.world
        self._seq = whole.seq
        self.run = whole.run
        self._given = GivenAnswers(whole.given)
        self._kept = dict(whole.kept)
        self.sessions = Sessions(self._keeper, whole.sessions)
        self._lines: deque[Line] = deque(whole.lines, maxlen=MOST_LINES)
        self._reached = max(whole.world.now, whole.reached)
        self._clock = WorldClock(whole.pace, self._real(), self._reached)

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
            NotKeptError: What was done cannot be kept; then it was not done.
        """
        elapsed = let_pass(self._world, At(self._now()))
        deed = sealed(elapsed.world, deed)
        before = self._given.again(key, self._world.salt, actor, deed)
        if before:
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
        self._reached = self._world.now
        self._took((line,))

    def beat(self) -> None:
        """Let what is due happen, and tell the time to whoever listens."""
        waiting = self._world.agenda.waiting
        if not self._heard and not (waiting and waiting[0].due <= self._now()):
            return
        self._catch_up()
        if self.pace.speed:
            self._tell(Line(self._seq, self._world.now, TIME))

    def reset(self) -> None:
        """Begin anew, as it was founded; its snapshots stay, and whoever was signed in is not any more."""
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

        def end() -> None:
            # A world that was ended listens to nobody any more.
            if heard in self._heard:
                self._heard.remove(heard)

        return end

    def close(self) -> None:
        """Keep all of it as it is now, so that the next start is a short one."""
        self._catch_up()
        self._keeper.settle(self._world, self._seq)

    def drop(self) -> None:
        """End it, and forget what was kept of it."""
        self._keeper.drop()
        self._heard.clear()

    def _now(self) -> int:
        return max(self._world.now, self._clock.at(self._real()))

    def _catch_up(self) -> None:
        elapsed = let_pass(self._world, At(self._now()))
        # While nothing can be kept time stands still; who asks for more than a look is told why.
        with suppress(NotKeptError):
            self._commit(elapsed, elapsed.world, None)

    def _commit(self, elapsed: Elapsed, after: World, done: _Done | None) -> None:
        """Keep what time did and what was asked, then let it count."""
        lines: list[Line] = []
        if elapsed.fired:
            at = elapsed.world.now
            lines.append(Line(self._seq + 1, at, TIME, news=elapsed.news, fired=elapsed.fired))
        if done:
            actor, deed, key, served = done
            seq = self._seq + len(lines) + 1
            line = Line(seq, after.now, DEED, actor, deed, key, answer_of(served), served.news)
            erased = erased_by(elapsed.world, deed, after)
            if erased:
                return self._forget(erased, line, after)
            lines.append(line)
        if lines:
            self._keeper.keep(tuple(lines), after, self.pace)
        elif after.now > self._reached:
            self._reach(after.now)
        self._world = after
        return self._took(tuple(lines))

    def _reach(self, now: int) -> None:
        """Let the time that is shown be kept; what goes on by itself is so some time ahead, and seldom."""
        ahead = now + int(AHEAD_S * 1000 * self.pace.speed)
        self._keeper.reached(ahead)
        self._reached = ahead

    def _took(self, lines: tuple[Line, ...]) -> None:
        self._lines.extend(lines)
        for line in lines:
            self._seq, self._reached = line.seq, max(self._reached, line.at)
            self._given.add(line, self._world.salt)
        for line in lines:
            self._tell(line)

    def _become(self, world: World) -> None:
        """Go on with another world, of which nothing was asked yet."""
        whole = Whole(world, self._seq + 1, self.pace, self.run, kept=self._kept)
        self._keeper.begins(whole)
        self._begin(whole)

    def _forget(self, erased: Erased, last: Line, after: World) -> None:
        """Go on without somebody who was erased: in no line, answer, snapshot or session is who it was."""
        given = erased.out_of_answers(self._given)
        given.add(last, after.salt)
        kept = erased.out_of_snapshots(self._kept, self._founded.world)
        signed_in = {digest: one for digest, one in self.sessions if one != erased.person.id}
        whole = Whole(after, last.seq, self.pace, self.run, dict(given), kept, signed_in)
        self._keeper.erased(whole)
        self._begin(whole)

    def _begin(self, whole: Whole) -> None:
        """Take over a world that whoever follows has to take anew."""
        self._take(whole)
        self._lines.append(Line(whole.seq, whole.world.now, ANEW))
        self._tell(self._lines[-1])

    def _tell(self, line: Line) -> None:
        for heard in tuple(self._heard):
            heard(line)
