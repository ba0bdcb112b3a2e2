"""A person's hand on the unit: each touch as a verb."""

from collections.abc import Sequence
from typing import Protocol

from pcm_sim.domain.events import (
    Back,
    Confirm,
    Erase,
    Event,
    PressKey,
    PressKnob,
    Tap,
    TurnKnob,
    TypeText,
)


class Touchable(Protocol):
    """What a hand can touch: a running simulation."""

    def dispatch(self, event: Event) -> Sequence[object]:
        """Let something happen."""


class Hand:
    """Touches a simulation.

    Args:
        session: The simulation.
    """

    def __init__(self, session: Touchable) -> None:
        """Keep the simulation."""
        self._session = session

    def tap(self, target: str) -> None:
        """Touch something on the screen, by its id."""
        self._session.dispatch(Tap(target))

    def press(self, key: str) -> None:
        """Press a hard key."""
        self._session.dispatch(PressKey(key))

    def back(self) -> None:
        """Go one level back."""
        self._session.dispatch(Back())

    def type_text(self, text: str) -> None:
        """Type on a keyboard, or paste."""
        self._session.dispatch(TypeText(text))

    def erase(self) -> None:
        """Take the last character back."""
        self._session.dispatch(Erase())

    def confirm(self) -> None:
        """Confirm what is on the screen."""
        self._session.dispatch(Confirm())

    def turn_knob(self, steps: int) -> None:
        """Turn the right knob; positive is clockwise."""
        self._session.dispatch(TurnKnob(steps))

    def press_knob(self) -> None:
        """Press the right knob."""
        self._session.dispatch(PressKnob())
