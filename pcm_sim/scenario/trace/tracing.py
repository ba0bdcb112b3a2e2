"""Playing a cell with an eye on every step: what was touched, what was seen, what changed."""

import time
from itertools import islice
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.pictures.camera import Camera, Surface
from pcm_sim.scenario.play.beats import Beat, Moment, StepError, Touch
from pcm_sim.scenario.play.gallery import Gallery
from pcm_sim.scenario.play.in_words import in_words
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play, Played, StepResult
from pcm_sim.scenario.play.running_all import never_begun
from pcm_sim.scenario.play.veil import Veil, veil_for
from pcm_sim.scenario.trace.album import Album, Shot
from pcm_sim.scenario.trace.seeing import Change, Seen, asked, changes, look
from pcm_sim.session.moment import Moment as SessionMoment

MOST_FIRST, MOST_LAST = 200, 800
"""Steps that are kept: the first, and the last, among which is the one that failed."""
MOST_DRAWN = 150
"""Steps with pictures: the last."""
MOST_TOUCHES = 60
"""Touches of one step that are kept."""
_ON_PHONE = Surface.PHONE


class TouchTraced(NamedTuple):
    """One thing that a hand did.

    Attributes:
        touch: What.
        shot: What was seen just before it; none without a picture.
    """

    touch: Touch
    shot: Shot | None


class StepTraced(NamedTuple):
    """One step.

    Attributes:
        result: The step, its number, what became of it and why.
        what: What it does, in words.
        touches: What a hand did.
        before: What was so before it; none where it was not done.
        after: What was so after it.
        shot: The picture after it; none without one.
        changes: What differs between the two.
        asked: What was asked of the cloud, a line each.
        ms: How long it took by a real clock.
    """

    result: StepResult
    what: str
    touches: tuple[TouchTraced, ...] = ()
    before: Seen | None = None
    after: Seen | None = None
    shot: Shot | None = None
    changes: tuple[Change, ...] = ()
    asked: tuple[str, ...] = ()
    ms: float = 0.0


class Trace(NamedTuple):
    """A cell that was played with an eye on it.

    Attributes:
        played: What became of it.
        steps: Its steps, as a reader counts.
        left_out: Steps between the first and the last that are not kept.
        first: What was so at the beginning; none where it was never reached.
        last: What was so at the end.
        album: The pictures.
        veil: What hides secrets.
    """

    played: Played
    steps: tuple[StepTraced, ...]
    left_out: int
    first: Seen | None
    last: Seen | None
    album: Album
    veil: Veil


def traced(
    catalogue: Catalogue,
    cell: Cell,
    camera: Camera | None = None,
    length: int = 0,
    gallery: Gallery | None = None,
) -> Trace:
    """Play a cell with an eye on every step.

    Args:
        catalogue: The data.
        cell: What is played; it must be applicable.
        camera: Takes the pictures; none takes none.
        length: Steps that it has, if it was played before; only the last of them get pictures.
        gallery: The pictures that are expected, and who can look.
    """
    veil = veil_for(catalogue, cell)
    try:
        play = Play(cell, opened(catalogue, cell), gallery)
    except StepError as error:
        played = never_begun(cell, error)
        lost = StepTraced(played.steps[0], in_words(played.steps[0].step))
        return Trace(played, (lost,), 0, None, None, Album(None, veil), veil)
    if camera is not None:
        camera.show(play.session)
    return _Tracing(play, Album(camera, veil), veil, length).whole()


class _Tracing:
    def __init__(self, play: Play, album: Album, veil: Veil, length: int) -> None:
        self._play = play
        self._album = album
        self._veil = veil
        self._undrawn = length - MOST_DRAWN
        self._ended = 0
        self._shown: tuple[int, Surface, SessionMoment, Shot | None] | None = None
        self._begun: dict[str, tuple[Seen, float]] = {}
        self._touches: list[TouchTraced] = []
        self._done: dict[str, StepTraced] = {}

    def whole(self) -> Trace:
        first = look(self._play.session)
        for beat in self._play.beats():
            self._keep(beat)
        played = self._play.played
        steps = tuple(self._of(result) for result in _kept(played.steps))
        left_out = len(played.steps) - len(steps)
        last = look(self._play.session)
        veil = Veil({*self._veil.secrets, *self._play.stage.secrets})
        return Trace(played, steps, left_out, first, last, self._album, veil)

    def _keep(self, beat: Beat) -> None:
        match beat.moment:
            case Moment.BEGIN:
                self._begun[beat.number] = look(self._play.session), time.perf_counter()
                self._touches = []
            case Moment.TOUCH if beat.touch and len(self._touches) < MOST_TOUCHES:
                shot = self._shot(beat.touch.surface, beat.touch.target)
                self._touches.append(TouchTraced(beat.touch, shot))
            case Moment.END:
                self._end(beat)
            case _:
                pass

    def _end(self, beat: Beat) -> None:
        before, since = self._begun.pop(beat.number)
        session = self._play.session
        ms = (time.perf_counter() - since) * 1000
        after = look(session)
        surface = self._touches[-1].touch.surface if self._touches else Surface.GLASS
        self._done[beat.number] = StepTraced(
            StepResult(beat.step, beat.number, beat.verdict, beat.fault),
            in_words(beat.step),
            tuple(self._touches),
            before,
            after,
            self._shot(_ON_PHONE if surface is _ON_PHONE else Surface.GLASS, ""),
            changes(before, after),
            asked(session, before, self._play.stage.language),
            ms,
        )
        self._touches = []
        self._ended += 1
        if len(self._done) > MOST_FIRST + MOST_LAST:
            del self._done[next(islice(self._done, MOST_FIRST, None))]

    def _of(self, result: StepResult) -> StepTraced:
        done = self._done.get(result.number)
        return done._replace(result=result) if done else StepTraced(result, in_words(result.step))

    def _shot(self, surface: Surface, target: str) -> Shot | None:
        if self._ended < self._undrawn:
            return None
        now = self._play.session.moment
        if self._shown is None or target or self._shown[:2] != (id(now), surface):
            shot = self._album.take(surface, target, look(self._play.session))
            # The moment is kept with its picture: its identity must not pass to another.
            self._shown = id(now), surface, now, shot
        *_, shown = self._shown
        return shown if target or shown is None else shown._replace(box=None)


def _kept(results: tuple[StepResult, ...]) -> list[StepResult]:
    """Give the first and the last steps, as a reader counts."""
    kept = results if len(results) <= MOST_FIRST + MOST_LAST else results[:MOST_FIRST] + results[-MOST_LAST:]
    return sorted(kept, key=lambda one: tuple(int(part) for part in one.number.split(".")))
