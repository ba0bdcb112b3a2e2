"""The last things that happened, numbered, whoever did them: a request, a hand on the window, time."""

from collections import deque
from threading import Lock
from typing import NamedTuple

from pcm_sim.domain.events import Tick
from pcm_sim.server.told import Plain, clock_text, tell_effect, tell_event
from pcm_sim.session.simulation import Session

KEPT = 1_000


class Noted(NamedTuple):
    """What happened since a number.

    Attributes:
        events: Oldest first.
        last: Number of the newest one there is; ask for what came since it.
        missed: Some have been forgotten meanwhile.
    """

    events: list[Plain]
    last: int
    missed: bool


class EventLog:
    """Keeps the newest `KEPT` of them; time that passes without anything happening is none."""

    def __init__(self) -> None:
        """Begin empty."""
        self._lock = Lock()
        self._noted: deque[Plain] = deque(maxlen=KEPT)
        self._last = 0
        self._session: Session | None = None
        self._returns = 0

    def heard(self, session: Session) -> None:
        """Note the last step of a simulation, or that it is another one now."""
        if session is not self._session:
            self._session, self._returns = session, session.history.returns
            self._note(session, {"kind": "open_car", "car": session.rules.vehicle.key}, [])
            return
        before, self._returns = self._returns, session.history.returns
        if before != self._returns:
            place = session.history.place
            self._note(session, {"kind": "return", "line": place.line, "step": place.step}, [])
            return
        entry = session.history.last
        if entry is None or (isinstance(entry.event, Tick) and not entry.effects):
            return
        language = session.moment.unit.language
        effects = [tell_effect(session.rules, language, one) for one in entry.effects]
        self._note(session, tell_event(entry.event), effects)

    def since(self, number: int) -> Noted:
        """Give what came after a number."""
        with self._lock:
            first = self._last - len(self._noted) + 1
            events = list(self._noted)[max(0, number + 1 - first) :]
            return Noted(events, self._last, missed=number + 1 < first)

    def _note(self, session: Session, event: Plain, effects: list[Plain]) -> None:
        with self._lock:
            self._last += 1
            self._noted.append(
                {
                    "n": self._last,
                    "at": clock_text(session.moment.cabin.clock),
                    "page": session.moment.unit.page,
                    "event": event,
                    "effects": effects,
                }
            )
