"""The history of a simulation on disk, from its opening on, while it goes on.

The first line says how the simulation was opened and what was done before. Each line after it is one of:
`do` an event, with the part of a value that stands in the place of what was typed; `idle` time that passes
and is not over yet, in place of the one before; `at` another place of the history; `begin` another opening,
with what was done since; `keep` and `forget` the name of a moment; `hidden` that something was typed which
nobody can read any more.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import Any as Untyped
from typing import Final

from pcm_sim.domain.events import Tick
from pcm_sim.scenario.journal.openings import plain_opening
from pcm_sim.scenario.journal.veil import Veil
from pcm_sim.scenario.recording.line_file import LineFile
from pcm_sim.session.happening import Happening
from pcm_sim.session.history import Entry, History, is_idle
from pcm_sim.session.keeping import START
from pcm_sim.session.moment import Moment
from pcm_sim.session.plain_events import plain_event
from pcm_sim.session.simulation import Session
from pcm_sim.session.trail import Trail

VERSION: Final = 1
ENDING: Final = ".journal.ndjson"
_IDLE_S: Final = 10.0
Plain = dict[str, Untyped]


class Journal:
    """Writes down what happens to a simulation.

    Args:
        session: The simulation; one that was put together by hand is not written down.
        folder: Where the file lies.
        left: The file that it was recovered from, to go on with; a new one by default.

    Attributes:
        trouble: Why it is not written down any more; empty where it is.

    Raises:
        OSError: It cannot be written there.
    """

    def __init__(self, session: Session, folder: Path, left: Path | None = None) -> None:
        """Begin with how it came to be."""
        self.trouble = ""
        self._session = session
        self._veil = Veil()
        self._hidden = False
        self._lines = LineFile(folder, ENDING, left)
        self._idle: Entry | None = None
        self._idle_at = monotonic()
        self._history: History | None = None
        self._kept: dict[str, Trail | None] = {}
        if left is None:
            self._begin()
        self._remember()
        self._stop: Callable[[], None] | None = session.listen(self._hear)

    @property
    def file(self) -> Path:
        """Where it is written."""
        return self._lines.file

    def close(self, *, keep: bool = False) -> None:
        """Stop, and take away what was written, for it is not needed any more."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()
        self._lines.close(keep=keep)

    def _hear(self) -> None:
        try:
            self._note()
        except OSError as error:
            # The simulation goes on without its journal.
            self.trouble = str(error)
            self.close(keep=True)

    def _note(self) -> None:
        history = self._session.history
        if history is not self._history:
            # Other data were taken over, and all began anew.
            self._begin()
            self._remember()
            return
        self._note_kept()
        if history.returns != self._returns:
            self._end_idle()
            place = history.place
            if place.line in self._known:
                self._lines.write(["at", place.line, place.step])
            else:
                trail = self._session.trail
                self._lines.write(["begin", self._opening(trail), self._done(trail)])
        elif (last := history.last) is not None and last is not self._last:
            self._note_step(last)
        self._remember()

    def _note_step(self, last: Entry) -> None:
        if not is_idle(last):
            self._end_idle()
            self._do(self._veiled(self._session, self._before, last.event))
            return
        if self._idle and self._session.history.place.step != self._step:
            self._end_idle()
        self._idle = last
        let_pass = isinstance(last.event, Tick) and not last.event.idle
        if let_pass or monotonic() - self._idle_at > _IDLE_S:
            self._idle_at = monotonic()
            self._lines.write(["idle", plain_event(last.event)])

    def _end_idle(self) -> None:
        idle, self._idle = self._idle, None
        if idle is not None:
            self._lines.write(["do", plain_event(idle.event)])

    def _note_kept(self) -> None:
        now = self._trails()
        if now == self._kept:
            return
        new = [name for name, one in now.items() if self._kept.get(name) is not one]
        if new:
            self._end_idle()
        self._write_all(["forget", name] for name in self._kept if name not in now)
        self._write_all(["keep", name] for name in new)

    def _trails(self) -> dict[str, Trail | None]:
        kept = self._session.kept
        return {name: kept.trail(name) for name in kept.names if name != START}

    def _remember(self) -> None:
        history = self._session.history
        self._history, self._returns, self._last = history, history.returns, history.last
        self._known = {history.line.number, *(one.number for one in history.left)}
        self._step = history.place.step
        self._before: Moment = self._session.moment
        self._kept = self._trails()

    def _begin(self) -> None:
        trail = self._session.trail
        self._idle = None
        self._lines.empty()
        self._lines.write({"journal": VERSION, "opening": self._opening(trail), "done": self._done(trail)})
        self._write_all(
            ["kept", name, self._opening(one), self._done(one)]
            for name, one in self._trails().items()
            if one is not None
        )

    def _opening(self, trail: Trail) -> Plain | None:
        origin = trail.opening.origin
        return plain_opening(origin) if origin else None

    def _done(self, trail: Trail) -> list[list[Untyped]]:
        """Write down a whole way, which takes going it once more: only there is seen what was typed."""
        going = self._session.beginning_at(trail.opening.start)
        found = []
        for entry in trail.since():
            if entry.event is not None:
                before = going.moment
                going.dispatch(entry.event)
                found.append(self._veiled(going, before, entry.event))
        return [one for one in found if one]

    def _veiled(self, session: Session, before: Moment, event: Happening) -> list[Untyped]:
        hidden = event if isinstance(event, Tick) else None
        veiled = self._veil.veiled(session, before, event) if hidden is None else None
        if veiled is None:
            return [plain_event(event)]
        if veiled.event is None:
            return []
        return [plain_event(veiled.event), *([list(veiled.part)] if veiled.part else [])]

    def _do(self, written: list[Untyped]) -> None:
        if written:
            self._lines.write(["do", *written])
        if self._veil.hides and not self._hidden:
            self._hidden = True
            self._lines.write(["hidden"])

    def _write_all(self, values: Iterable[list[Untyped]]) -> None:
        for value in values:
            self._lines.write(value)
