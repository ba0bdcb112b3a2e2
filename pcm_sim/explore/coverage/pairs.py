"""1-switch: in a small machine every two steps in a row, and every step where it must not be possible."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from pcm_sim.domain.effects import Refused
from pcm_sim.explore.coverage.measure import Measure, Missing, measured
from pcm_sim.explore.coverage.small import Part, Small
from pcm_sim.explore.crawl.acts import TAP, Act
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored

MOST = 50_000
"""Acts that are done for one small machine of a cell."""


class _Went(NamedTuple):
    """A transition inside a small machine.

    Attributes:
        at: Its state before.
        act: What was done.
        to: Its state after.
        after: The moment it led to.
    """

    at: str
    act: Act
    to: str
    after: Visit

    @property
    def name(self) -> str:
        return f"{self.at} · {self.act}"


def pairs_measures(small: Small, explored: Explored) -> Iterator[Measure]:
    """Walk every pair of transitions of a small machine, and try what its states do not offer.

    Args:
        small: The machine.
        explored: The crawl of the whole; its visits are where the walk begins.
    """
    part = Part(small, explored)
    if not part.is_here:
        return
    walk = _Walk(part, explored)
    walk.explore()
    yield walk.pairs(f"pairs {small.name}")
    yield walk.invalid(f"invalid {small.name}")


class _Walk:
    """Keeps the states of a small machine and what leads from one to another.

    Its states are finer than those of the crawl: the values of its settings tell them apart too.
    """

    def __init__(self, part: Part, explored: Explored) -> None:
        self._part = part
        self._machine = explored.crawl.machine
        self._visits = [visit for visit in explored.crawl.visits.values() if part.holds(visit.sight)]
        self._states: dict[str, Visit] = {}
        self._went: dict[str, list[_Went]] = {}
        self._done = 0

    def explore(self) -> None:
        """Find every state and every transition."""
        todo = deque(sorted(self._visits, key=lambda one: (one.depth, one.state)))
        while todo:
            visit = todo.popleft()
            state = self._state(visit)
            if state in self._states:
                continue
            self._states[state] = visit
            self._went[state] = [*self._from(visit, state)]
            todo.extend(one.after for one in self._went[state])

    def pairs(self, name: str) -> Measure:
        """Walk every second step from where the first one led."""
        walked: set[str] = set()
        known: dict[str, Missing] = {}
        can: set[str] = set()
        for first in self._all():
            offered = {*self._offered(first.after)}
            for second in self._went[first.to]:
                pair = f"{first.name} → {second.name}"
                way = (*first.after.way, str(second.act))
                if second.act not in offered:
                    known[pair] = Missing(pair, way, "the second step is not offered after the first")
                    continue
                can.add(pair)
                if self._done >= MOST:
                    known[pair] = Missing(pair, way, f"the limit of {MOST:,} acts was hit")
                    continue
                self._do(first.after, second.act)
                walked.add(pair)
        return measured(name, can | set(known), can, walked, known)

    def invalid(self, name: str) -> Measure:
        """Touch in each state what only another one offers: nothing may come of it."""
        alphabet = sorted({one.act for one in self._all() if one.act.kind == TAP})
        tried: set[str] = set()
        known: dict[str, Missing] = {}
        for state, visit in self._states.items():
            offered = {*self._offered(visit)}
            for act in alphabet:
                if act in offered:
                    continue
                wrong = f"{state} · {act}"
                came = self._came_of(visit, act)
                if came:
                    known[wrong] = Missing(wrong, visit.way, f"it is not offered there, and {came}")
                else:
                    tried.add(wrong)
        return measured(name, tried | set(known), tried | set(known), tried, known)

    def _came_of(self, visit: Visit, act: Act) -> str:
        """Say what came of an act; empty where it was refused, or is not seen and did nothing."""
        moment, effects = self._machine.do(visit.moment, act)
        if moment == visit.moment or any(isinstance(one, Refused) for one in effects):
            return ""
        led = self._machine.look(moment).state
        if led != visit.state:
            return f"led to {led}"
        return f"did {', '.join(sorted({type(one).__name__ for one in effects}))}" if effects else ""

    def _all(self) -> Iterator[_Went]:
        return (one for state in self._went for one in self._went[state])

    def _from(self, visit: Visit, state: str) -> Iterator[_Went]:
        for act in self._offered(visit):
            after = self._do(visit, act)
            if self._part.holds(after.sight):
                yield _Went(state, act, self._state(after), after)

    def _offered(self, visit: Visit) -> tuple[Act, ...]:
        return self._part.acts(iter(self._machine.acts(visit.moment, visit.sight)))

    def _do(self, visit: Visit, act: Act) -> Visit:
        self._done += 1
        moment, _ = self._machine.do(visit.moment, act)
        return Visit(moment, self._machine.look(moment), visit, act)

    def _state(self, visit: Visit) -> str:
        values = ",".join(self._part.values(visit.moment))
        return f"{visit.state} {{{values}}}" if values else visit.state
