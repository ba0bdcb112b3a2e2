"""The crawl: breadth first from one moment, everything tried in every state, restored by snapshot."""

from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pcm_sim.domain.effects import Effect, Refused, Told
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.acts import TAP, Act
from pcm_sim.explore.crawl.found import CellFound, Found, Walked
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.crawl.machine import EntrySight, Machine, Sight, Vector
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.session.moment import Moment

_Tried = tuple[str, Act, str]
"""State, act, and the position of the entry that it touches."""


class Step(NamedTuple):
    """A transition as it was walked first, with the moments at its ends.

    Attributes:
        before: Where it was done.
        act: What was done.
        position: Of the entry that was touched.
        after: Where it led.
        messages: Ids of the messages that it told.
        refused: One of them says why not.
        changed: Something is otherwise than before.
    """

    before: Visit
    act: Act
    position: str
    after: Visit
    messages: tuple[str, ...]
    refused: bool
    changed: bool


class Crawl(NamedTuple):
    """A crawl of one machine in one cell, with the moments it came to.

    Attributes:
        machine: What was crawled.
        visits: The first visit of each state.
        steps: Every transition.
        messages: The first visit at which each message was told or legible.
        facts: The first visit with each combination of facts.
        limits: Which limits were hit.
    """

    machine: Machine
    visits: dict[str, Visit]
    steps: dict[_Tried, Step]
    messages: dict[str, Visit]
    facts: dict[tuple[object, ...], Visit]
    limits: tuple[str, ...]

    def found(self, cell: Cell) -> CellFound:
        """Give what was found as values."""
        start = next(iter(self.visits.values()))
        return CellFound(
            cell=cell,
            machine=self.machine.name,
            start=start.state,
            states=tuple(self._found(self.visits[state]) for state in sorted(self.visits)),
            walked=tuple(_walked(self.steps[tried]) for tried in sorted(self.steps)),
            messages=tuple((name, self.messages[name].way) for name in sorted(self.messages)),
            facts=len(self.facts),
            limits=self.limits,
        )

    def _found(self, visit: Visit) -> Found:
        sight = visit.sight
        sheet = self.machine.sheet(visit.moment)
        return Found(
            visit.state,
            sight.screen,
            sight.over,
            sight.title,
            sight.guards,
            sight.entries,
            visit.way,
            sheet,
        )


def crawl(
    machine: Machine,
    start: Moment,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    told: Callable[[int], None] | None = None,
) -> Crawl:
    """Come to every state that can be come to.

    Args:
        machine: What is crawled.
        start: Where to begin.
        limits: How far to go.
        told: Is told after each state how many there are.
    """
    crawler = _Crawler(machine, limits, told)
    crawler.run(start)
    return Crawl(
        machine,
        crawler.visits,
        crawler.steps,
        crawler.messages,
        crawler.facts,
        tuple(sorted(crawler.limits_hit)),
    )


class _Crawler:
    """Keeps what was seen, what was tried, and what is still to be tried.

    What is shown alike may have come about otherwise, so a state is looked at again while something can be
    tried in it that was not: a box that is ticked now, an entry that refuses now.
    """

    def __init__(self, machine: Machine, limits: Limits, told: Callable[[int], None] | None) -> None:
        self._machine = machine
        self._limits = limits
        self._tell = told
        self._open: deque[Visit] = deque()
        self._known: set[tuple[str, tuple[EntrySight, ...], bool]] = set()
        self._vectors: dict[str, set[Vector]] = {}
        self._per_screen: dict[str, int] = {}
        self.visits: dict[str, Visit] = {}
        self.steps: dict[_Tried, Step] = {}
        self.messages: dict[str, Visit] = {}
        self.facts: dict[tuple[object, ...], Visit] = {}
        self.limits_hit: set[str] = set()

    def run(self, start: Moment) -> None:
        self._arrive(Visit(start, self._machine.look(start)))
        while self._open:
            self._try_all(self._open.popleft())

    def _try_all(self, visit: Visit) -> None:
        if visit.depth >= self._limits.depth:
            self.limits_hit.add(f"depth {self._limits.depth}")
            return
        for act, position in self._untried(visit):
            if len(self.steps) >= self._limits.steps:
                self.limits_hit.add(f"steps {self._limits.steps}")
                return
            self._step(visit, act, position)
        if visit.sight.facts not in self.facts:
            self.facts[visit.sight.facts] = visit
            self._look_elsewhere(visit)

    def _untried(self, visit: Visit) -> Iterator[tuple[Act, str]]:
        positions = {entry.id: entry.position for entry in visit.sight.entries}
        for act in self._machine.acts(visit.moment, visit.sight):
            position = positions.get(act.target, "") if act.kind == TAP else ""
            if (visit.state, act, position) not in self.steps:
                yield act, position

    def _step(self, visit: Visit, act: Act, position: str) -> Visit:
        moment, effects = self._machine.do(visit.moment, act)
        same = moment is visit.moment
        after = Visit(moment, visit.sight if same else self._machine.look(moment), visit, act)
        messages, refused = _told_by(effects)
        changed = not same and moment != visit.moment
        step = Step(visit, act, position, after, messages, refused, changed)
        self.steps.setdefault((visit.state, act, position), step)
        for message in messages:
            self.messages.setdefault(message, after)
        self._arrive(after)
        return after

    def _arrive(self, visit: Visit) -> None:
        """Keep what is new, and come back to it where something in it was not tried."""
        sight, state = visit.sight, visit.state
        for message in sight.messages:
            self.messages.setdefault(message, visit)
        if state not in self.visits:
            if not self._has_room(sight.screen):
                return
            self.visits[state] = visit
            self._vectors.setdefault(sight.screen, set()).add(_vector(sight))
            self._per_screen[sight.screen] = self._per_screen.get(sight.screen, 0) + 1
            if self._tell:
                self._tell(len(self.visits))
        # Where the same can be touched in the same positions, it is or will be tried already.
        alike = (state, sight.entries, visit.moment.queue.next_at() is None)
        if alike in self._known and sight.facts in self.facts:
            return
        self._known.add(alike)
        self._open.append(visit)

    def _has_room(self, screen: str) -> bool:
        if len(self.visits) >= self._limits.states:
            self.limits_hit.add(f"states {self._limits.states}")
            return False
        if self._per_screen.get(screen, 0) >= self._limits.per_screen:
            self.limits_hit.add(f"states of {screen} {self._limits.per_screen}")
            return False
        return True

    def _look_elsewhere(self, visit: Visit) -> None:
        """Walk to the pages that these facts show as no page was seen yet."""
        for way in self._machine.ways(visit.moment, self._vectors):
            here = visit
            for act in way:
                here = self._step(here, act, _position(here.sight, act))


def _vector(sight: Sight) -> Vector:
    return (*(holds for _, holds in sight.guards), *sight.lacks)


def _position(sight: Sight, act: Act) -> str:
    return next((entry.position for entry in sight.entries if entry.id == act.target), "")


def _told_by(effects: tuple[Effect, ...]) -> tuple[tuple[str, ...], bool]:
    messages = tuple(one.message.id for one in effects if isinstance(one, Refused | Told))
    return messages, any(isinstance(one, Refused) for one in effects)


def _walked(step: Step) -> Walked:
    return Walked(
        at=step.before.state,
        act=str(step.act),
        position=step.position,
        to=step.after.state,
        messages=step.messages,
        refused=step.refused,
        changed=step.changed,
        way=step.before.way,
    )
