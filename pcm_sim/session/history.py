"""The moments of a session, so that any of them can be returned to, and what was undone taken up again.

What happened lies in lines. One of them is the present one, and it stands at a step of it; the steps after
that are undone. Whoever does something else there begins another line that has the steps before in common,
and the line that was left stays as it was.
"""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.effects import Effect
from pcm_sim.domain.events import Tick
from pcm_sim.domain.values import dataclass
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pcm_sim.session.trail import Trail

KEPT = 10_000
"""Steps of the present line; all the others together keep no more than so many of their own."""
LINES_KEPT = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of a session.

    Attributes:
        event: What happened.
        effects: What it did.
        moment: What was so after it.
        trail: How it came to that; none where nobody needs it.
    """

    event: Happening
    effects: tuple[Effect, ...]
    moment: Moment
    trail: "Trail | None" = None


class Place(NamedTuple):
    """A point of a history.

    Attributes:
        line: Number of the line.
        step: How many steps of it are done there, from its beginning on.
    """

    line: int
    step: int


class Stop(NamedTuple):
    """What is so at a place.

    Attributes:
        moment: The moment.
        trail: How it came to that.
    """

    moment: Moment
    trail: "Trail | None"


class Line:
    """One way that things went, from a beginning on.

    Attributes:
        number: Tells it from the others.
        root: Number of the beginning: lines of one root have their first steps in common.
        start: Where the oldest step that is kept began.
        first: How many steps before that are not kept any more.
        entries: The steps, oldest first.
    """

    __slots__ = ("entries", "first", "number", "root", "start")

    def __init__(self, number: int, root: int, start: Stop, first: int, entries: list[Entry]) -> None:
        """Hold the steps."""
        self.number = number
        self.root = root
        self.start = start
        self.first = first
        self.entries = entries

    @property
    def end(self) -> int:
        """How many steps there are, those that are not kept any more among them."""
        return self.first + len(self.entries)

    def before(self, step: int) -> Stop:
        """Give what is so where a number of its steps are done."""
        at = step - self.first
        return self.start if at == 0 else _stop(self.entries[at - 1])

    def common(self, other: "Line") -> int:
        """Tell how many steps another line has in common with this one."""
        if self.root != other.root:
            return 0
        low, high = max(self.first, other.first), min(self.end, other.end)
        steps = range(low, high)
        return min(high, low + bisect_left(steps, x=True, key=lambda step: self._parts(other, step)))

    def _parts(self, other: "Line", step: int) -> bool:
        return self.entries[step - self.first] is not other.entries[step - other.first]


class History:
    """The steps of a session and those that were undone.

    Time that passes without anything happening is one step however often it ticks: two ticks lead to the
    same moment as one of their sum. Time that somebody let pass stays apart from what passed by itself.

    Args:
        start: The first moment.
        trail: How it came to that.

    Attributes:
        returns: How often somebody went to another place of it.
    """

    def __init__(self, start: Moment, trail: "Trail | None" = None) -> None:
        """Begin with the first moment."""
        self.returns = 0
        self._lines = 1
        self._line = Line(1, 1, Stop(start, trail), 0, [])
        self._done = 0
        self._pause: Entry | None = None
        self._left: list[Line] = []
        self._seamed = False

    @property
    def start(self) -> Moment:
        """Where the oldest step that is kept began."""
        return self._line.start.moment

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every step kept that led to the present, oldest first."""
        done = self._line.entries[: self._done]
        return (*done, self._pause) if self._pause else tuple(done)

    @property
    def undone(self) -> tuple[Entry, ...]:
        """The steps of the present line that come after the present, the next one first."""
        return tuple(self._line.entries[self._done :])

    @property
    def last(self) -> Entry | None:
        """The newest step; none at the start."""
        return self._pause or (self._line.entries[self._done - 1] if self._done else None)

    @property
    def place(self) -> Place:
        """Where the present is; time that passed since something was undone does not count."""
        return Place(self._line.number, self._line.first + self._done)

    @property
    def line(self) -> Line:
        """The present line."""
        return self._line

    @property
    def left(self) -> "Sequence[Line]":
        """The lines that were left for others, the one that was left last first."""
        return tuple(reversed(self._left))

    def before(self, place: Place) -> Stop | None:
        """Give what is so at a place; none where it is not kept."""
        line = self._at(place)
        return line.before(place.step) if line else None

    def place_of(self, trail: "Trail") -> Place | None:
        """Find the place that a way led to; none where it is not kept."""
        for line in (self._line, *self.left):
            if line.start.trail is trail:
                return Place(line.number, line.first)
            for at in range(len(line.entries) - 1, -1, -1):
                if line.entries[at].trail is trail:
                    return Place(line.number, line.first + at + 1)
        return None

    def seam(self) -> None:
        """Let what passes from now on be a step of its own, for somebody wants to return to this moment."""
        self._seamed = True

    def add(self, entry: Entry) -> None:
        """Note a step. After something was undone, it begins a line of its own, but for time that passes."""
        seamed, self._seamed = self._seamed, False
        last = self.last
        joined = None
        if last and not seamed and joins(last, entry):
            since = self._before_last().moment
            ms, idle = entry.moment.now - since.now, isinstance(entry.event, Tick) and entry.event.idle
            joined = Entry(Tick(ms, idle=idle), (), entry.moment, entry.trail)
        if self._done < len(self._line.entries):
            if is_idle(entry) and (self._pause is None or joined):
                self._pause = joined if self._pause else entry
                return
            self._fork()
        if joined:
            self._line.entries[-1] = joined
            return
        self._line.entries.append(entry)
        self._done += 1
        self._forget_oldest()

    def _forget_oldest(self) -> None:
        if len(self._line.entries) > KEPT:
            self._line.start = _stop(self._line.entries.pop(0))
            self._line.first += 1
            self._done -= 1

    def go(self, place: Place) -> Stop | None:
        """Stand at a place, be it of a line that was left.

        Returns:
            What is so there; none where the place is not kept, and then nothing has changed.
        """
        line = self._at(place)
        if line is None:
            return None
        self.returns += 1
        if line is not self._line:
            self._left.remove(line)
            self._leave()
            self._line = line
        self._pause = None
        self._done = place.step - line.first
        return line.before(place.step)

    def begin_anew(self, start: Stop) -> None:
        """Begin a line that has no step in common with any other."""
        self.returns += 1
        self._leave()
        self._lines += 1
        self._line = Line(self._lines, self._lines, start, 0, [])
        self._done, self._pause = 0, None

    def _at(self, place: Place) -> Line | None:
        found = next((one for one in (self._line, *self._left) if one.number == place.line), None)
        return found if found and found.first <= place.step <= found.end else None

    def _before_last(self) -> Stop:
        done = self._line.first + self._done
        return self._line.before(done if self._pause else done - 1)

    def _fork(self) -> None:
        """Go on beside what was undone."""
        old, pause = self._line, self._pause
        kept = [*old.entries[: self._done], *([pause] if pause else [])]
        self._leave()
        self._lines += 1
        self._line = Line(self._lines, old.root, old.start, old.first, kept)
        self._done, self._pause = len(kept), None

    def _leave(self) -> None:
        if not self._line.entries:
            return
        self._left.append(self._line)
        while len(self._left) > LINES_KEPT or self._own_steps() > KEPT:
            del self._left[0]

    def _own_steps(self) -> int:
        """Count the steps that only lines hold that were left, but for the last one of them."""
        newest = {id(one) for one in self._left[-1].entries}
        return len({id(one) for line in self._left[:-1] for one in line.entries} - newest)


def is_idle(entry: Entry) -> bool:
    """Tell whether a step is time in which nothing happened."""
    return isinstance(entry.event, Tick) and not entry.effects


def joins(last: Entry, entry: Entry) -> bool:
    """Tell whether two steps are one: both are time in which nothing happened, of one kind."""
    if not (is_idle(last) and is_idle(entry)):
        return False
    return (
        isinstance(last.event, Tick) and isinstance(entry.event, Tick) and last.event.idle == entry.event.idle
    )


def _stop(entry: Entry) -> Stop:
    return Stop(entry.moment, entry.trail)
