"""The recorder: listens to a running simulation, keeps what it hears on disk, gives a scenario in the end."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.events import Tick
from pcm_sim.scenario.format.model import Param
from pcm_sim.scenario.format.plain import plain_of, step_of
from pcm_sim.scenario.recording.recording import Recording, Title, params_at_start, recorded
from pcm_sim.scenario.recording.tape import Tape
from pcm_sim.scenario.scribe.lines import Line
from pcm_sim.scenario.scribe.scribe import Scribe
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.trail import Trail


class Recorder:
    """Records a simulation from now on.

    It changes nothing of what is recorded. Going back to a kept moment goes back in the recording too.

    Args:
        session: The simulation.
        catalogue: The data.
        title: What the recording is called.
        folder: Where it is kept on disk while it is made; nowhere where there is none.

    Attributes:
        begin: The point of the simulation's trail at which it began.
        trouble: Why it is not kept on disk; empty where it is, or was not to be.
    """

    def __init__(
        self, session: Session, catalogue: Catalogue, title: Title, folder: Path | None = None
    ) -> None:
        """Begin to listen."""
        self.begin = session.trail
        self.trouble = ""
        self._session = session
        self._catalogue = catalogue
        self._title = title
        self._tape = self._taped(folder)
        self._live = _Live(session, self._tape) if self._tape else None
        self._stop: Callable[[], None] | None = session.listen(self._hear)

    @property
    def session(self) -> Session:
        """The simulation that is recorded."""
        return self._session

    @property
    def runs(self) -> bool:
        """Whether it listens."""
        return self._stop is not None

    @property
    def file(self) -> Path | None:
        """Where it is kept on disk while it is made; none where it is not."""
        return self._tape.file if self._tape else None

    def stop(self) -> Recording:
        """Stop listening, and give what was recorded; what is on disk stays until `saved`."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()
        return recorded(self._session, self._catalogue, self._title, self.begin)

    def saved(self) -> None:
        """Take what was kept on disk away, for the recording is saved elsewhere, or not wanted."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()
        if self._tape:
            self._tape.close()

    def _hear(self) -> None:
        trail = self._session.trail
        went_back = not trail.holds(self.begin)
        if went_back:
            # Somebody went back to a moment before the recording, which begins anew from there.
            self.begin = trail
        if self._live is None or self._tape is None:
            return
        try:
            if went_back or not self._live.follow(trail):
                self._tape.head(self._head())
                self._live = _Live(self._session, self._tape)
                self._live.catch_up(self.begin, trail)
        except OSError as error:
            # The recording itself goes on without its copy on disk.
            self.trouble = str(error)
            self._live = None

    def _taped(self, folder: Path | None) -> Tape | None:
        if folder is None:
            return None
        try:
            return Tape(folder, self._head())
        except OSError as error:
            self.trouble = str(error)
            return None

    def _head(self) -> dict[str, Any]:
        """Give the file without its steps: the car, what is given; what was typed is kept nowhere."""
        before = recorded(self._session, self._catalogue, self._title, self.begin)
        head = plain_of(replace(before.scenario, steps=()))
        del head["steps"]
        for name, one in before.scenario.params.items():
            if one.secret:
                head["params"][name] = dict(_HIDDEN)
        return head


_HIDDEN: Final = {"default": "", "secret": True}


class _Live:
    """Writes down what happens while it happens, for the tape.

    Args:
        session: The simulation.
        tape: Takes what is written.
    """

    def __init__(self, session: Session, tape: Tape) -> None:
        """Begin at the present moment."""
        self._session = session
        self._tape = tape
        self._seen = session.trail
        self._begin(session.moment)

    def catch_up(self, begin: Trail, trail: Trail) -> None:
        """Write what happened since a point of the trail, from the moment that it leads to."""
        events = [one.event for one in begin.since() if one.event is not None]
        before = self._session.beginning_at(trail.opening.start)
        for event in events:
            before.dispatch(event)
        self._begin(before.moment)
        self._seen = begin
        self.follow(trail)

    def follow(self, trail: Trail) -> bool:
        """Write what is new of a trail.

        Returns:
            Whether it goes on from where it was; else somebody went back to an earlier moment.
        """
        if not trail.holds(self._seen):
            return False
        news = trail.since(self._seen)
        # The time at the end is not over yet: it may still grow.
        ended = news[:-1] if news and isinstance(news[-1].event, Tick) else news
        for entry in ended:
            if entry.event is not None:
                self._scribe.hear(entry.event)
            self._seen = entry
        if ended:
            self._write()
        return True

    def _begin(self, start: Moment) -> None:
        self._scribe = Scribe(self._session, start, params_at_start(self._session))
        self._known = set(self._scribe.params)
        self._written: list[Line] = []

    def _write(self) -> None:
        stands = self._scribe.lines[: self._scribe.stands]
        pairs = zip(stands, self._written, strict=False)
        same = len(list(takewhile(lambda pair: pair[0] is pair[1], pairs)))
        if same < len(self._written):
            # Several steps have become one, such as a sign-in.
            self._tape.cut(same)
        for line in stands[same:]:
            self._tape.step(step_of(line.step), line.seen)
        self._written = stands
        preview = self._scribe.preview()
        self._tape.tail(step_of(one.step) for one in preview.lines[len(stands) :])
        self._seal((self._scribe.params, preview.params))

    def _seal(self, params: Iterable[Mapping[str, Param]]) -> None:
        for name, one in [item for some in params for item in some.items()]:
            if name not in self._known:
                self._known.add(name)
                self._tape.param(name, "" if one.secret else one.default, secret=one.secret)
