"""Stepping back and on by what a person takes for one step."""

from pcm_sim.domain.requests import Denied
from pcm_sim.session.history import Place, is_idle
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.grouping import Span, spans

_LOOKED_THROUGH = 500
NOTHING = Denied("history_start")
NOTHING_AHEAD = Denied("history_end")


def go_back(session: Session, n: int = 1) -> Denied | None:
    """Go back to before the last things that happened; typing in a field is one, and time alone is none.

    Args:
        session: The simulation.
        n: How many things.

    Returns:
        Why it did not happen; none where it did.
    """
    line, present = session.history.line, session.history.place.step
    first = max(line.first, present - _LOOKED_THROUGH * max(1, n))
    entries = line.entries[first - line.first : present - line.first]
    things = [one for one in spans(line.before(first).moment, entries, first + 1) if _is_worth(one)]
    if not things:
        return session.why_not_back or NOTHING
    return session.stand_at(Place(line.number, things[-min(n, len(things))].first - 1))


def go_on(session: Session, n: int = 1) -> Denied | None:
    """Go on to after the next things that were undone; as `go_back`."""
    line, present = session.history.line, session.history.place.step
    entries = line.entries[present - line.first :][: _LOOKED_THROUGH * max(1, n)]
    things = spans(line.before(present).moment, entries, present + 1)
    worth = [one for one in things if _is_worth(one)]
    if not entries:
        return session.why_not_back or NOTHING_AHEAD
    last = worth[min(n, len(worth)) - 1].last if worth else present + len(entries)
    return session.stand_at(Place(line.number, last))


def _is_worth(span: Span) -> bool:
    """Tell whether something happened, or somebody let time pass."""
    entry = span.entries[0]
    return not (is_idle(entry) and getattr(entry.event, "idle", False))
