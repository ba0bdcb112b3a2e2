"""What can be done without touching the glass: by the knob, and by the keys of a computer's keyboard."""

from collections.abc import Iterator
from dataclasses import replace

from pcm_sim.domain.events import Confirm, PressKnob, Tap, TurnKnob
from pcm_sim.explore.coverage.measure import Measure, Missing, measured
from pcm_sim.explore.crawl.acts import TAP, Act
from pcm_sim.explore.crawl.crawling import Crawl
from pcm_sim.explore.crawl.machine import PCM, EntrySight
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored
from pcm_sim.session.moment import Moment
from pcm_sim.session.step import step

_NO_RING = "turning the knob through the screen never puts the ring on it"
_OTHERWISE = "{} on the ring does not lead where a touch leads"


def controls_measures(explored: Explored) -> Iterator[Measure]:
    """Turn through one visit of each screen, and press on every ring.

    A computer's arrow and tab keys turn the ring as the knob does, and its Enter confirms what it stands on.
    My Porsche has no knob, so it has no such measure.

    Args:
        explored: The machine, crawled.
    """
    if explored.crawl.machine.name != PCM:
        return
    turned = _Turned(explored)
    yield turned.measure("knob", PressKnob(), "pressing")
    yield turned.measure("keyboard", Confirm(), "Enter")


class _Turned:
    """Where the ring came on each screen."""

    def __init__(self, explored: Explored) -> None:
        self._crawl: Crawl = explored.crawl
        self._rules = explored.session.rules
        self._rings = [(visit, self._ringed(visit)) for visit in _one_of_each_screen(self._crawl)]

    def measure(self, name: str, press: PressKnob | Confirm, called: str) -> Measure:
        reached: set[str] = set()
        known: dict[str, Missing] = {}
        for visit, rings in self._rings:
            for entry in visit.sight.entries:
                target = _on(visit, entry.id)
                ring = rings.get(entry.id)
                if ring is None:
                    known[target] = Missing(target, visit.way, _NO_RING)
                elif self._leads_the_same(visit, entry, ring, press):
                    reached.add(target)
                else:
                    known[target] = Missing(target, visit.way, _OTHERWISE.format(called))
        everything = reached | set(known)
        return measured(name, everything, everything, reached, known)

    def _ringed(self, visit: Visit) -> dict[str, Moment]:
        """Turn through a screen from its first target on; give the moment with the ring on each."""
        found: dict[str, Moment] = {}
        moment = visit.moment
        for _ in visit.sight.entries:
            moment, _ = step(self._rules, moment, TurnKnob(1))
            found.setdefault(moment.unit.focus, moment)
        return found

    def _leads_the_same(
        self, visit: Visit, entry: EntrySight, ring: Moment, press: PressKnob | Confirm
    ) -> bool:
        pressed, _ = step(self._rules, ring, press)
        return _without_ring(pressed) == _without_ring(self._touched(visit, entry))

    def _touched(self, visit: Visit, entry: EntrySight) -> Moment:
        """Give where a touch leads; the crawl has mostly been there."""
        walked = self._crawl.steps.get((visit.state, Act(TAP, entry.id), entry.position))
        if walked and walked.before is visit:
            return walked.after.moment
        return step(self._rules, visit.moment, Tap(entry.id))[0]


def _one_of_each_screen(crawl: Crawl) -> list[Visit]:
    """Give the nearest visit of each screen, and of each dialog over one."""
    found: dict[tuple[str, str], Visit] = {}
    for visit in sorted(crawl.visits.values(), key=lambda one: (one.depth, one.state)):
        found.setdefault((visit.sight.screen, visit.sight.over), visit)
    return [found[one] for one in sorted(found)]


def _on(visit: Visit, target: str) -> str:
    return f"{'/'.join(filter(None, (visit.sight.screen, visit.sight.over)))} · {target}"


def _without_ring(moment: Moment) -> Moment:
    return replace(moment, unit=replace(moment.unit, focus=""))
