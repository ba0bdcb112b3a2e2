"""Time passes in the cloud: everything due happens in its order, and one call returns what happened.

Synchronous and settled: after it nothing waits that was due, also nothing that a handler added meanwhile.
Time never goes back (refusal `clock_backwards`); going back is taking an earlier value.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from heapq import heappop, heappush
from typing import Generic, NamedTuple, TypeVar

from pcm_sim.connect.clock.agenda import Agenda, Change, Drop, Entry, renewed
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

State = TypeVar("State")
Handler = Callable[[State, Entry], tuple[State, tuple[Change, ...]]]
Handlers = Mapping[str, Handler[State]]


class At(NamedTuple):
    """Until a time: simulated ms."""

    time: int


class By(NamedTuple):
    """By a span: ms."""

    span: int


class NextEvent(NamedTuple):
    """Until the next thing that is due, and all that is due at the same ms; nowhere when nothing waits."""


class Named(NamedTuple):
    """Until something happens, and all that is due at the same ms.

    Attributes:
        name: Such as `contract.expired`.
        about: What it happens to; empty for whatever it happens to first.
    """

    name: str
    about: str = ""


Until = At | By | NextEvent | Named


@dataclass(frozen=True, slots=True)
class PassingPolicy:
    """How far time passes before it gives up; simulated figures, nobody published any.

    Attributes:
        search_ms: How far ahead a named event is looked for; ten years, longer than any contract.
        most_at_once: Events within one ms, beyond which a handler plans itself in circles.
    """

    search_ms: int = 3_653 * 86_400_000
    most_at_once: int = 100_000


POLICY = PassingPolicy()


@dataclass(frozen=True, slots=True)
class Passed(Generic[State]):
    """What became of the time.

    Attributes:
        state: The cloud after it.
        agenda: What waits after it, with the time that was reached.
        fired: What happened, in its order.
        reached: It got there; not so when a named event never comes or nothing waits. Then nothing changed.
        refusal: Why not, where a time in the past was asked for.
    """

    state: State
    agenda: Agenda
    fired: tuple[Entry, ...] = ()
    reached: bool = True
    refusal: Denied | None = None


def advance(
    state: State, agenda: Agenda, until: Until, handlers: Handlers[State], policy: PassingPolicy = POLICY
) -> Passed[State]:
    """Let time pass.

    Args:
        state: The cloud before it.
        agenda: What waits.
        until: Until a time, by a span, until the next event or a named one.
        handlers: What each name does: it takes the cloud and the entry, whose `due` is the present
            simulated ms, and gives the cloud after it and what shall be due from then on.
        policy: How far a named event is looked for.

    Raises:
        LookupError: A name that is due has no handler.
        RuntimeError: A handler plans itself in circles at one ms.
    """
    end = _end(agenda, until, policy)
    if end is None:
        return Passed(state, agenda, reached=False)
    if end < agenda.now:
        return Passed(state, agenda, reached=False, refusal=Denied("clock_backwards"))
    if not isinstance(until, Named) and not (agenda.waiting and agenda.waiting[0].due <= end):
        return Passed(state, replace(agenda, now=end))
    passed = _run(state, _Queue(agenda, policy.most_at_once), end, until, handlers)
    return passed or Passed(state, agenda, reached=False)


def _end(agenda: Agenda, until: Until, policy: PassingPolicy) -> int | None:
    match until:
        case At(time):
            return time
        case By(span):
            return agenda.now + span
        case NextEvent():
            return agenda.waiting[0].due if agenda.waiting else None
        case Named():
            return agenda.now + policy.search_ms


def _run(
    state: State, queue: "_Queue", end: int, until: Until, handlers: Handlers[State]
) -> Passed[State] | None:
    """Let everything due happen; none where a named event was looked for and does not come."""
    fired: list[Entry] = []
    searching = isinstance(until, Named)
    while (entry := queue.take(end)) is not None:
        fired.append(entry)
        if searching and _matches(entry, until):
            end, searching = entry.due, False
        state, changes = _handler(handlers, entry)(state, entry)
        queue.change(changes, entry.due)
    return None if searching else Passed(state, queue.freeze(end), tuple(fired))


def _matches(entry: Entry, until: Until) -> bool:
    return isinstance(until, Named) and entry.name == until.name and until.about in ("", entry.about)


def _handler(handlers: Handlers[State], entry: Entry) -> Handler[State]:
    handler = handlers.get(entry.name)
    if handler is None:
        known = ", ".join(sorted(handlers)) or "none"
        raise LookupError(
            f"{entry.name!r} (key {entry.key!r}) is due at {entry.due} ms and has no handler; "
            f"give one under that name (known: {known})"
        )
    return handler


class _Queue:
    """What waits, while time passes: an entry costs the logarithm of all, where the agenda is copied."""

    def __init__(self, agenda: Agenda, most_at_once: int) -> None:
        # Sorted already, which is a heap.
        self._heap = list(agenda.waiting)
        self._waiting = {one.key: one for one in self._heap}
        self._turn = agenda.turn
        self._most_at_once = most_at_once
        self._present, self._at_once = agenda.now, 0

    def take(self, end: int) -> Entry | None:
        """Take what is due next, until an end in ms."""
        while self._heap and self._heap[0].due <= end:
            entry = heappop(self._heap)
            # What was cancelled or moved lies in the heap until its old time comes.
            if self._waiting.get(entry.key) is entry:
                del self._waiting[entry.key]
                self._count(entry)
                return entry
        return None

    def _count(self, entry: Entry) -> None:
        if entry.due != self._present:
            self._present, self._at_once = entry.due, 0
        self._at_once += 1
        if self._at_once > self._most_at_once:
            raise RuntimeError(
                f"{entry.name!r} (key {entry.key!r}) is one of more than {self._most_at_once} events due at "
                f"{entry.due} ms; let its handler plan the next one later"
            )

    def change(self, changes: Iterable[Change], now: int) -> None:
        """Carry out what a handler asks for."""
        for change in changes:
            fresh = renewed(change, self._waiting.get(change.key), now, self._turn)
            if fresh:
                self._waiting[fresh.key] = fresh
                heappush(self._heap, fresh)
                self._turn += 1
            elif isinstance(change, Drop):
                self._waiting.pop(change.key, None)

    def freeze(self, now: int) -> Agenda:
        """Give the agenda at a time in ms."""
        return Agenda(now, tuple(sorted(self._waiting.values())), self._turn)
