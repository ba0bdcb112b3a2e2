"""Typing that is watched: letter by letter, and what is so in the end is as if the text came at once."""

from collections.abc import Iterator

from pcm_sim.domain.events import TypeText
from pcm_sim.domain.handset_events import FillField, OnPhone
from pcm_sim.scenario.play.beats import Touch
from pcm_sim.scenario.play.stage import DOTS, Stage
from pcm_sim.session.happening import Happening


def type_on_unit(stage: Stage, touch: Touch, text: str) -> Iterator[Touch]:
    """Put a text behind what the unit's active field holds.

    Args:
        stage: The simulation.
        touch: How the typing was told.
        text: What is typed; none types nothing.

    Yields:
        After each letter a touch of the kind `letter`, where somebody watches.
    """
    if not text:
        return
    whole: tuple[Happening, ...] = (TypeText(text),)
    letters = tuple(TypeText(letter) for letter in text)
    # What a field does not take it refuses as a whole, while of letters the first ones would stay.
    same = stage.by_letter and _end(stage, letters) == _end(stage, whole)
    yield from _watched(stage, touch, letters if same else whole, text)


def type_on_phone(stage: Stage, touch: Touch, field: str, text: str, *, chosen: bool) -> Iterator[Touch]:
    """Have a field on the telephone hold a text.

    Args:
        stage: The simulation.
        touch: How the typing was told.
        field: Name of the field.
        text: What it holds in the end.
        chosen: It is taken from a list, which has no letters.
    """
    ends = (len(text),) if chosen or not stage.by_letter else range(1, len(text) + 1)
    filled = tuple(OnPhone(FillField(field, text[:end])) for end in ends)
    yield from _watched(stage, touch, filled or (OnPhone(FillField(field, text)),), text)


def _end(stage: Stage, events: tuple[Happening, ...]) -> object:
    """Give what would be so after events, on a simulation of its own."""
    trial = stage.session.beginning_at(stage.session.moment)
    for event in events:
        trial.dispatch(event)
    return trial.moment


def _watched(stage: Stage, touch: Touch, events: tuple[Happening, ...], text: str) -> Iterator[Touch]:
    is_hidden = touch.text == DOTS
    for at, event in enumerate(events, 1):
        stage.do(event)
        if stage.by_letter:
            so_far = touch.text if is_hidden or len(events) < len(text) else text[:at]
            yield touch._replace(kind="letter", text=so_far)
