"""Watching a cell being played as whoever writes a guide does: what was touched, and what came of it."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from pcm_sim.domain.effects import Effect
from pcm_sim.scenario.format.acts import Repeat, Run, Type, When
from pcm_sim.scenario.format.model import Step
from pcm_sim.scenario.guide.model import GuideError
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Beat, Moment, Touch, Verdict
from pcm_sim.scenario.play.playing import Play
from pcm_sim.session.simulation import Session

SKIP = "skip"
_DOTS = "•●*·"
_GROUPS = (Run, Repeat, When)


class Touched(NamedTuple):
    """A touch that was watched.

    Attributes:
        beat: Number of its beat.
        touch: The touch.
        page: Heading of the page that it happened on.
        moved: It led to another page.
    """

    beat: int
    touch: Touch
    page: str
    moved: bool = False


class Watched(NamedTuple):
    """A step that was watched; the session stands at its end until the next is asked for.

    Attributes:
        beat: Number of its last beat.
        step: The step.
        touches: What was touched.
        effects: What it did.
    """

    beat: int
    step: Step
    touches: tuple[Touched, ...]
    effects: tuple[Effect, ...]


def watched(play: Play) -> Iterator[Watched]:
    """Play a cell and give every step that a guide may show, one after the other.

    Args:
        play: The cell, not begun.

    Raises:
        GuideError: A step fails, so that nobody could follow the guide.
    """
    touches: list[Touched] = []
    before = ""
    hidden = ""
    for at, beat in enumerate(play.beats()):
        if touches and not touches[-1].moved:
            touches[-1] = touches[-1]._replace(moved=_moved(play.session, touches[-1].touch.surface, before))
        if isinstance(beat.step.act, _GROUPS):
            hidden = _hidden(hidden, beat)
        elif beat.touch is not None:
            before = _page(play.session, beat.touch.surface)
            touches.append(Touched(at, beat.touch, heading(play.session, beat.touch.surface)))
        elif beat.moment is Moment.BEGIN:
            touches = []
        else:
            _refuse_failed(beat)
            if not hidden and beat.step.guide != SKIP and beat.verdict is Verdict.PASSED:
                yield Watched(at, beat.step, tuple(touches), tuple(play.stage.effects))
            touches = []


def heading(session: Session, surface: Surface) -> str:
    """Give the heading of what a surface shows."""
    if surface is Surface.PHONE:
        return session.phone.title
    dialog = session.screen.dialog
    return (dialog.title or dialog.text) if dialog else session.screen.title


def is_own(act: object, touch: Touch, values: Collection[str]) -> bool:
    """Tell whether whoever follows the guide types something else: a secret, a value, on the telephone."""
    hidden = bool(touch.text) and not touch.text.strip(_DOTS)
    named = isinstance(act, Type) and "${" in act.text
    return hidden or named or touch.surface is Surface.PHONE or touch.text in values


def _hidden(hidden: str, beat: Beat) -> str:
    """Give the number of the outermost group that is not shown, or none."""
    if hidden:
        return "" if beat.moment is Moment.END and beat.number == hidden else hidden
    return beat.number if beat.moment is Moment.BEGIN and beat.step.guide == SKIP else ""


def _refuse_failed(beat: Beat) -> None:
    if beat.verdict in {Verdict.FAILED, Verdict.STUCK}:
        at = beat.step.at
        raise GuideError(
            f"{at.file}:{at.line}: step {beat.number} fails, and nobody could follow it: {beat.fault}"
        )


def _page(session: Session, surface: Surface) -> str:
    return session.phone.node if surface is Surface.PHONE else session.screen.node


def _moved(session: Session, surface: Surface, before: str) -> bool:
    stands = session.phone.dialog if surface is Surface.PHONE else session.screen.dialog
    return stands is None and _page(session, surface) != before
