"""Where on the present line of the history the kept moments lie."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from pcm_sim.session.keeping import START
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.lines import ToldLine


def kept_marks(session: Session, lines: Sequence[ToldLine]) -> Mapping[int, tuple[str, ...]]:
    """Give the names of the moments that were kept after each line, by the line's first step.

    Args:
        session: The simulation.
        lines: What is told of the present line of its history.
    """
    firsts = sorted(one.first for one in lines)
    marks: dict[int, tuple[str, ...]] = {}
    for name, step in _kept(session):
        at = bisect_right(firsts, step) - 1
        if at >= 0:
            marks[firsts[at]] = (*marks.get(firsts[at], ()), name)
    return marks


def _kept(session: Session) -> list[tuple[str, int]]:
    """Give the kept moments of the present line with the steps after which they lie; not the first of all."""
    history, kept = session.history, session.kept
    trails = ((name, kept.trail(name)) for name in kept.names if name != START)
    places = ((name, history.place_of(trail)) for name, trail in trails if trail is not None)
    return [(name, place.step) for name, place in places if place and place.line == history.place.line]
