"""What somebody does on a running simulation, step by step as a person counts them.

Typing into one field is one step, turning the knob is pointing and none, and the time that passes until
everything is at rest belongs to the step before it.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from pcm_sim.domain import events
from pcm_sim.domain.effects import Effect, Refused
from pcm_sim.domain.handset_events import HoldPhone, OnPhone
from pcm_sim.domain.unit import FormState
from pcm_sim.session.history import Entry
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.grouping import Span, form_of, spans


class Track(StrEnum):
    """Where a step is done.

    Attributes:
        UNIT: On the unit.
        PHONE: On the customer's telephone.
        BESIDE: Beside both: ignition, locks, the telephone that is taken up.
    """

    UNIT = "unit"
    PHONE = "phone"
    BESIDE = "beside"


BESIDE: Final = (*events.CarIntent.__args__, *events.PhoneIntent.__args__, HoldPhone)
"""What can be done beside the screens; what only an instructor does in the cloud is none of it."""


@dataclass(slots=True)
class Walked:
    """One step.

    Attributes:
        track: Where it was done.
        span: What happened, for whoever tells it.
        before: What was so before.
        after: What was so at rest after it.
        at_ms: Real time that had passed by then.
        refusals: What was refused, each once.
        corrections: How often typing was taken back.
        erasing: The last character was taken back.
    """

    track: Track
    span: Span
    before: Moment
    after: Moment
    at_ms: int = 0
    refusals: list[Refused] = field(default_factory=list)
    corrections: int = 0
    erasing: bool = False

    @property
    def event(self) -> object:
        """The first of what happened."""
        return self.span.entries[0].event

    def hear(self, effects: Collection[Effect]) -> None:
        """Note what was refused."""
        self.refusals += [one for one in effects if isinstance(one, Refused)]


def track_of(event: object) -> Track | None:
    """Tell where something is done; none where it is no step."""
    match event:
        case OnPhone():
            return Track.PHONE
        case events.TurnKnob():
            return None
        case _ if isinstance(event, events.CabinIntent):
            return Track.UNIT
        case _:
            return Track.BESIDE if isinstance(event, BESIDE) else None


class Walk:
    """Follows what is done on a simulation, from now on.

    Args:
        session: The simulation.
        counts: Tells of what is done beside the screens whether it is a step.
        told: Is called after everything that happened.

    Attributes:
        steps: The steps so far.
        lived_ms: Real time that has passed.
    """

    def __init__(
        self,
        session: Session,
        counts: Callable[[object], bool] = lambda _: True,
        told: Callable[[tuple[Effect, ...], Walked | None], None] = lambda _effects, _step: None,
    ) -> None:
        """Begin to follow."""
        self.steps: list[Walked] = []
        self.lived_ms = 0
        self._session = session
        self._counts = counts
        self._told = told
        self._moment = session.moment
        self._returns = session.history.returns
        self._trail = session.trail
        self._lived = session.trail.lived_ms
        self._leave = session.listen(self._follow)

    def end(self) -> None:
        """Follow no longer."""
        self._leave()
        self._leave = lambda: None

    def _follow(self) -> None:
        session = self._session
        trail, moment = session.trail, session.moment
        self.lived_ms += max(0, trail.lived_ms - self._lived)
        self._lived = trail.lived_ms
        effects: tuple[Effect, ...] = ()
        step = None
        again, self._trail = trail is self._trail, trail
        if session.history.returns != self._returns:
            # An instructor has gone back: what was done stays done, and the way goes on from there.
            self._returns = session.history.returns
        elif not again and trail.event is not None:
            effects = trail.effects
            step = self._happened(Entry(trail.event, effects, moment))
        self._moment = moment
        self._told(effects, step)

    def _happened(self, entry: Entry) -> Walked | None:
        """Note something; give the step that begins with it."""
        track = track_of(entry.event)
        begun = None
        if track is not None and (track is not Track.BESIDE or self._counts(entry.event)):
            begun = self._step(track, entry)
        if self.steps:
            last = self.steps[-1]
            last.after = entry.moment
            last.hear(entry.effects)
        return begun

    def _step(self, track: Track, entry: Entry) -> Walked | None:
        before = self._moment
        span = spans(before, (entry,))[0]
        last = self.steps[-1] if self.steps else None
        if last and span.types and (last.span.types, last.span.field) == (span.types, span.field):
            last.span = last.span._replace(entries=(*last.span.entries, entry))
            _note_typing(last, before, entry.moment)
            return None
        begun = Walked(track, span, before, entry.moment, self.lived_ms)
        self.steps.append(begun)
        if span.types:
            _note_typing(begun, before, entry.moment)
        return begun


def _note_typing(step: Walked, before: Moment, after: Moment) -> None:
    """Note whether a character was taken back; a row of them is one correction."""
    span = step.span
    lengths = [len(form.text(span.field)) if form else 0 for form in _forms(step, before, after)]
    erases = lengths[1] < lengths[0]
    if erases and not step.erasing:
        step.corrections += 1
    if lengths[1] != lengths[0]:
        step.erasing = erases


def _forms(step: Walked, *moments: Moment) -> Iterator[FormState | None]:
    return (form_of(one, step.span.types) for one in moments)
