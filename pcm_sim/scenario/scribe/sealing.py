"""What was typed, as a file may hold it: secrets by the name of a parameter or of a value that lives."""

from collections.abc import Iterator, Mapping
from typing import Final

from pcm_sim.scenario.format.model import Param
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.live_reading import read_live
from pcm_sim.scenario.play.live_values import SINGLE
from pcm_sim.session.simulation import Session

_HOLE: Final = "${"
_KINDS: Final[Mapping[str, str]] = {
    "email": "email",
    "mobile": "mobile",
    "password": "password",
    "present_password": "password",
    "security_code": "security_code",
    "security_code_again": "security_code",
    "code": "code",
    "sms_code": "sms.code",
    "pin": "card.pin",
    "new_pin": "card.pin",
    "repeat_pin": "card.pin",
    "puk": "card.puk",
}
"""The live value that a field may ask for; that others happen to be equal means nothing."""
_CODES: Final = frozenset({"code", "pin", "puk", "sms_code", "new_pin", "repeat_pin"})
"""Fields that are secret whatever their form says."""


class Seal:
    """Puts names in the place of secrets, and keeps what they stand for.

    Args:
        params: Parameters by name; new ones are put in.
        values: What each stands for, for whoever plays it; new ones are put in.
    """

    def __init__(self, params: dict[str, Param], values: dict[str, str]) -> None:
        """Keep both."""
        self.params = params
        self._values = values

    def sealed(self, session: Session, field: str, text: str, *, secret: bool, near: str = "") -> str:
        """Give what a file says in the place of a text.

        Args:
            session: The simulation in which it was typed.
            field: Name of the field that it was typed into.
            text: What was typed.
            secret: The field shows dots.
            near: Customer who is the most likely to be meant.
        """
        if not text:
            return text
        hides = secret or is_code(field)
        for name in names_of(session, field, near):
            if value_of(session, name) == text:
                return f"{_HOLE}{name}}}"
        if hides or _HOLE in text:
            return f"{_HOLE}{self._param(field, text, secret=hides)}}}"
        return text

    def _param(self, field: str, text: str, *, secret: bool) -> str:
        base = "".join(sign if sign.isalnum() else "_" for sign in field.lower()).strip("_") or "text"
        number = 1
        while True:
            name = base if number == 1 else f"{base}_{number}"
            known = self._values.get(name)
            if known is None:
                self.params[name] = Param(text, secret)
                self._values[name] = text
                return name
            if known == text and self.params[name].secret == secret:
                return name
            number += 1


def is_code(field: str) -> bool:
    """Tell whether a field is secret whatever its form says."""
    return field in _CODES


def names_of(session: Session, field: str, near: str) -> Iterator[str]:
    """Give the names of the live values that a field may ask for, the most likely first.

    Args:
        session: The simulation.
        field: Name of the field.
        near: Customer who is the most likely to be meant.
    """
    kind = _KINDS.get(field, "")
    if not kind or kind in SINGLE:
        yield from filter(None, (kind,))
        return
    people = session.phone_kit().people if session.has_phone else ()
    yield from (f"{one}.{kind}" for one in sorted(people, key=lambda one: one != near))


def value_of(session: Session, name: str) -> str:
    """Give what a live value is now; nothing where nothing stands behind it."""
    try:
        return read_live(session, name)
    except StepError:
        return ""
