"""Two cars that walk in step: what happens on one happens on the other, where it can."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from pcm_sim.domain.events import SetLanguage, Tick
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment
from pcm_sim.session.pairing.catching_up import catch_up
from pcm_sim.session.pairing.compared import Compared, compare
from pcm_sim.session.pairing.counterparts import Counterparts
from pcm_sim.session.pairing.followed import SAME, Followed, How, Why, stands
from pcm_sim.session.pairing.follower import Follower
from pcm_sim.session.pairing.seen import Seen
from pcm_sim.session.simulation import Session
from pcm_sim.session.trail import Trail


class Side(StrEnum):
    """One of the two."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The other one."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class _Known:
    """What was last known of a car, so that the next step can be told from it."""

    def __init__(self, session: Session) -> None:
        self.trail: Trail = session.trail
        self.moment: Moment = session.moment
        self.seen = Seen.of(session)


class Pair:
    """Two simulations that walk in step, whichever of them something is done to, and by whomever.

    Attributes:
        leader: The side on which something was done last.
        followed: What became of it on the other side.

    Args:
        left: The one.
        right: The other; it takes the language of the one.
    """

    def __init__(self, left: Session, right: Session) -> None:
        """Bring the right car to where the left one is, and follow from now on.

        A right car that was just opened goes through what the left one has gone through.
        """
        self._sessions = {Side.LEFT: left, Side.RIGHT: right}
        parts = {Side.RIGHT: Counterparts(left.rules, right.rules)}
        parts[Side.LEFT] = Counterparts(right.rules, left.rules)
        self._parts = parts
        self._followers = {side: Follower(one, parts[side]) for side, one in self._sessions.items()}
        self._listeners: list[Callable[[], None]] = []
        self._compared: Compared | None = None
        self._busy = False
        self._met: tuple[str, str] | None = None
        self.leader = Side.LEFT
        self.followed: Followed = SAME
        self._speak_alike(Side.LEFT)
        if right.trail.length <= 1:
            catch_up(left, right, self._followers[Side.RIGHT])
        self._known = {side: _Known(one) for side, one in self._sessions.items()}
        self._stop = [
            left.listen(lambda: self._hear(Side.LEFT)),
            right.listen(lambda: self._hear(Side.RIGHT)),
        ]
        self.resync()

    @property
    def left(self) -> Session:
        """The one."""
        return self._sessions[Side.LEFT]

    @property
    def right(self) -> Session:
        """The other."""
        return self._sessions[Side.RIGHT]

    def on(self, side: Side) -> Session:
        """Give the simulation on a side."""
        return self._sessions[side]

    @property
    def compared(self) -> Compared:
        """What both show now, and what differs."""
        if self._compared is None:
            ways = self._parts[Side.RIGHT], self._parts[Side.LEFT]
            self._compared = compare(self.left, self.right, *ways, met=self._met == self._pages)
        return self._compared

    @property
    def in_step(self) -> bool:
        """Whether both show the same, or menus that hold the same."""
        return self.compared.why is None

    @property
    def why(self) -> Followed | None:
        """Why they are not in step; none while they are."""
        if self.in_step:
            return None
        if self.followed.how is How.STANDS:
            return self.followed
        node = next(iter(self._parts[self.leader.other].find(self._leading.moment.unit.node)), None)
        return stands(self.compared.why or Why.ELSEWHERE, node=node.node if node else "")

    def dispatch(self, side: Side, event: Happening) -> Followed:
        """Let something happen on one side; the other follows.

        Args:
            side: Where.
            event: What.

        Returns:
            What became of it on the other side.
        """
        self._sessions[side].dispatch(event)
        return self.followed

    def resync(self) -> bool:
        """Bring the car that follows to where the other one is, if there is a way.

        Returns:
            Whether both are in step now.
        """
        with_it = self.leader.other
        self._alone(lambda: self._followers[with_it].go_where(Seen.of(self._leading)))
        return self.in_step

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after every step of both.

        Returns:
            A function that ends it.
        """
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def close(self) -> None:
        """Let each go its own way."""
        for stop in self._stop:
            stop()
        self._stop = []

    @property
    def _pages(self) -> tuple[str, str]:
        return self.left.moment.unit.page, self.right.moment.unit.page

    @property
    def _leading(self) -> Session:
        return self._sessions[self.leader]

    def _hear(self, side: Side) -> None:
        """Follow what has just happened on a side, unless it happened because of the other."""
        if self._busy:
            return
        session, known = self._sessions[side], self._known[side]
        events = tuple(_happened(known, session))
        jumped = session.trail is not known.trail and not events
        after = Seen.of(session)
        time_alone = all(isinstance(one, Tick) for one in events) and not jumped
        if not time_alone:
            self.leader = side

        met = self._met == tuple(one.seen.unit.page for one in self._known.values())

        def do() -> Followed:
            followed = self.followed if time_alone else SAME
            before = known.seen
            for event in events:
                told = self._followers[side.other].follow(event, before, after, met=met)
                followed = followed if time_alone else told
                before = after
            self._speak_alike(side)
            return stands(Why.JUMPED) if jumped else followed

        self._alone(do)

    def _alone(self, do: Callable[[], Followed]) -> None:
        """Do something on the car that follows, which is no reason for the other to follow it."""
        self._busy = True
        try:
            self.followed = do()
        finally:
            self._busy = False
        self._known = {side: _Known(one) for side, one in self._sessions.items()}
        if self.followed.how is How.OWN_WAY:
            self._met = self._pages
        self._compared = None
        for listener in tuple(self._listeners):
            listener()

    def _speak_alike(self, side: Side) -> None:
        language = self._sessions[side].moment.unit.language
        other = self._sessions[side.other]
        if other.moment.unit.language != language and language in other.rules.languages:
            other.dispatch(SetLanguage(language))


def _happened(known: _Known, session: Session) -> Iterator[Happening]:
    """Give what happened on a car since it was last known; nothing where it was taken elsewhere."""
    trail = session.trail
    if trail.holds(known.trail):
        yield from (one.event for one in trail.since(known.trail) if one.event is not None)
    elif known.trail.before is not None and trail.before is known.trail.before:
        # Time that passes is one happening however often it ticks.
        last = trail.event
        if isinstance(last, Tick):
            yield Tick(session.moment.now - known.moment.now, last.idle)
