"""The moments of a session, so that any of them can be returned to and replayed from."""

from collections import deque

from pcm_sim.domain.effects import Effect
from pcm_sim.domain.events import Tick
from pcm_sim.domain.values import dataclass
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment

KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of a session.

    Attributes:
        event: What happened.
        effects: What it did.
        moment: What was so after it.
    """

    event: Happening
    effects: tuple[Effect, ...]
    moment: Moment


class History:
    """The steps of a session, the newest `KEPT` of them.

    Time that passes without anything happening is one step however often it ticks: two ticks lead to the
    same moment as one of their sum.
    """

    def __init__(self, start: Moment) -> None:
        """Begin with the first moment."""
        self.start = start
        self._entries: deque[Entry] = deque()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every step kept, oldest first."""
        return tuple(self._entries)

    @property
    def last(self) -> Entry | None:
        """The newest step; none at the start."""
        return self._entries[-1] if self._entries else None

    def add(self, entry: Entry) -> None:
        """Note a step."""
        last = self.last
        if last and _is_idle(last) and _is_idle(entry):
            since = self._entries[-2].moment if len(self._entries) > 1 else self.start
            self._entries[-1] = Entry(Tick(entry.moment.now - since.now), (), entry.moment)
            return
        self._entries.append(entry)
        if len(self._entries) > KEPT:
            self.start = self._entries.popleft().moment


def _is_idle(entry: Entry) -> bool:
    return isinstance(entry.event, Tick) and not entry.effects
