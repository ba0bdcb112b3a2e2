"""What an audience sees of a scenario, cue by cue: where to look, where the hand goes, when it touches.

Nothing here draws or waits. Whoever shows a cue waits as long as it says, divided by the speed, and asks for
the next; what a touch does happens when the cue after it is asked for.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.scenario.format.acts import Chapter, Pause
from pcm_sim.scenario.play.beats import Beat, Moment, Touch, Verdict
from pcm_sim.scenario.play.playing import Play

RING_MS = 400
"""The ring is seen so long before the tap."""
KEY_MS = 120
"""Between two letters."""
CARD_MS = 2200
"""A chapter, or what happens beside the car."""
LOOK_MS = 450
"""The eye finds the new page before the hand moves."""
MOVE_MS = 550
"""The hand glides to what it will touch."""
AFTER_MS = 350
"""What a step did is seen before the next one begins."""
_READ_LEAST, _READ_SIGN, _READ_MOST = 700, 42, 6000
_BESIDE = ("beside", "time")


class CueKind(StrEnum):
    """What is to be shown.

    Attributes:
        STEP: A step begins, with its caption.
        CARD: Something beside the car, or a chapter, fills the eye.
        LOOK: The page as it is now, before the hand moves.
        MOVE: The hand goes to its target.
        TOUCH: The ring is on the target.
        LETTER: One more letter is typed.
        REST: Nothing; the scenario stands still.
        DONE: The step has ended.
    """

    STEP = "step"
    CARD = "card"
    LOOK = "look"
    MOVE = "move"
    TOUCH = "touch"
    LETTER = "letter"
    REST = "rest"
    DONE = "done"


class Cue(NamedTuple):
    """One cue.

    Attributes:
        kind: What is to be shown.
        ms: For how long, at speed 1.
        beat: Where in the scenario.
        typed: What is typed so far.
    """

    kind: CueKind
    ms: int
    beat: Beat
    typed: str = ""


class Said(NamedTuple):
    """What is told at the beginning of a step.

    Attributes:
        caption: The sentence to read; empty for none.
        card: Something fills the eye.
    """

    caption: str
    card: bool


def reading_ms(text: str) -> int:
    """Give the time that a sentence takes to be read."""
    return min(_READ_MOST, _READ_LEAST + _READ_SIGN * len(text)) if text else 0


def cues(play: Play, said: Callable[[Beat], Said]) -> Iterator[Cue]:
    """Play a cell, cue by cue.

    Args:
        play: The cell, by letter; it must not have begun.
        said: Tells what is said as a step begins.
    """
    for beat in play.beats():
        match beat.moment:
            case Moment.BEGIN:
                yield from _begin(beat, said(beat))
            case Moment.TOUCH if beat.touch is not None:
                yield from _touch(beat, beat.touch)
            case Moment.END:
                yield Cue(CueKind.DONE, AFTER_MS if beat.verdict is Verdict.PASSED else 0, beat)


def _begin(beat: Beat, told: Said) -> Iterator[Cue]:
    act = beat.step.act
    yield Cue(CueKind.STEP, 0 if isinstance(act, Chapter) else reading_ms(told.caption), beat)
    if told.card:
        yield Cue(CueKind.CARD, CARD_MS, beat)
    if isinstance(act, Pause):
        yield Cue(CueKind.REST, act.ms, beat)


def _touch(beat: Beat, touch: Touch) -> Iterator[Cue]:
    if touch.kind in _BESIDE:
        return
    if touch.kind == "letter":
        yield Cue(CueKind.LETTER, KEY_MS, beat, touch.text)
        return
    yield Cue(CueKind.LOOK, LOOK_MS, beat)
    yield Cue(CueKind.MOVE, MOVE_MS, beat)
    yield Cue(CueKind.TOUCH, RING_MS, beat)
