"""Keeping what was typed out of a file, and yet what it did: secrets by the name of a value that lives.

What a demonstration customer would type is named, sign by sign, as a part of that value. For anything else
another sign of the same kind stands, always the same in one journal at one place of a text: a wrong code is
still a wrong code, a new password that is typed twice is still typed twice, and nobody can read either.
"""

from dataclasses import replace
from random import SystemRandom
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final, NamedTuple, cast

from pcm_sim.connect.deeds import Deed
from pcm_sim.connect.sealing import CARD_NUMBER, CARD_SECRETS, SECRETS
from pcm_sim.connect.store.wallet import TEST_NUMBERS
from pcm_sim.domain import events
from pcm_sim.domain.forms import field_rules
from pcm_sim.domain.handset_events import FillField, HandIntent, OnPhone
from pcm_sim.scenario.scribe.sealing import is_code, names_of, value_of
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.grouping import PHONE, UNIT, form_of

_PAD: Final = "pad/"
_HELD: Final = "pad/hold/"
_KINDS: Final = (digits, ascii_lowercase, ascii_uppercase)
_OTHER: Final = "-"
_BY_KNOB: Final = (events.TurnKnob, events.PressKnob, events.Confirm)


class Part(NamedTuple):
    """A part of a value that lives.

    Attributes:
        of: Its name, such as `claire.password`.
        begin: Place of the first sign.
        end: Place after the last.
    """

    of: str
    begin: int
    end: int


class Veiled(NamedTuple):
    """An event as a file may hold it.

    Attributes:
        event: With other signs in the place of secret ones; none where it is left out.
        part: What stands in that place, where it is known.
    """

    event: Happening | None
    part: Part | None = None


class Veil:
    """Hides what was typed into secret fields, in one journal."""

    def __init__(self) -> None:
        """Draw nothing yet."""
        self._chance = SystemRandom()
        self._shifts: list[int] = []
        self.hides = False

    def veiled(self, session: Session, before: Moment, event: Happening) -> Veiled:
        """Give an event without what is secret in it.

        Args:
            session: The simulation after it.
            before: What was so before it.
            event: What happened.
        """
        if isinstance(event, AskCloud):
            return Veiled(replace(event, deed=self._deed(event.deed)))
        surface = PHONE if isinstance(event, OnPhone) else UNIT
        intent: object = event.intent if isinstance(event, OnPhone) else event
        form = form_of(before, surface)
        if form is None:
            return Veiled(event)
        field = intent.name if isinstance(intent, FillField) else form.fields[form.active].name
        if not _is_secret(session, form.form, field, surface):
            return Veiled(event)
        if surface == UNIT and isinstance(intent, _BY_KNOB):
            known = _by_knob(intent, before.unit.focus, session.moment.unit.focus)
            if known is None:
                return Veiled(None)
            intent = known
        typed = _typed(intent)
        if typed is None:
            return Veiled(_on(surface, intent))
        if isinstance(intent, events.Tap) and intent.target.startswith(_HELD):
            return Veiled(None)
        was = "" if isinstance(intent, FillField) else form.text(field)
        after = form_of(session.moment, surface)
        text = after.text(field) if after else was + typed
        part = self._part(session, field, was, text)
        if field == CARD_NUMBER and _is_of_test_card(text):
            return Veiled(event)
        self.hides = self.hides or part is None
        hidden = _with_text(intent, "" if part else self._other(typed, len(was)))
        return Veiled(_on(surface, hidden), part)

    def _part(self, session: Session, field: str, was: str, text: str) -> Part | None:
        """Find the value that a text is the beginning of; none for one that nobody knows."""
        if not text.startswith(was) or text == was:
            return None
        holder = session.moment.handset.holder if session.moment.handset else ""
        for name in names_of(session, field, holder):
            if value_of(session, name).startswith(text):
                return Part(name, len(was), len(text))
        return None

    def _other(self, typed: str, place: int) -> str:
        return "".join(self._sign(sign, place + at) for at, sign in enumerate(typed))

    def _sign(self, sign: str, place: int) -> str:
        while len(self._shifts) <= place:
            self._shifts.append(self._chance.randrange(1, 10))
        kind = next((kind for kind in _KINDS if sign in kind), "")
        return kind[(kind.index(sign) + self._shifts[place]) % len(kind)] if kind else _OTHER

    def _deed(self, deed: Deed) -> Deed:
        secret = {name for name, value in deed.fields if name in SECRETS | CARD_SECRETS and value}
        self.hides = self.hides or bool(secret)
        changed = {name: self._other(str(value), 0) for name, value in deed.fields if name in secret}
        return deed.with_fields(**changed) if changed else deed


def unveiled(session: Session, event: Happening, part: Part) -> Happening:
    """Put the part of a value that lives in its place.

    Args:
        session: The simulation before the event.
        event: As the file holds it.
        part: What stands in its place.
    """
    text = value_of(session, part.of)[part.begin : part.end]
    if isinstance(event, OnPhone):
        return _on(PHONE, _with_text(event.intent, text))
    return _on(UNIT, _with_text(event, text))


def _on(surface: str, intent: object) -> Happening:
    return OnPhone(cast("HandIntent", intent)) if surface == PHONE else cast("Happening", intent)


def _typed(intent: object) -> str | None:
    """Give the signs that an intent types; none where it types nothing."""
    match intent:
        case events.TypeText(text) | FillField(_, text):
            return text
        case events.Tap(target) if target.startswith(_HELD):
            return target.removeprefix(_HELD)
        case events.Tap(target) if target.startswith(_PAD) and len(target) == len(_PAD) + 1:
            return target.removeprefix(_PAD)
        case _:
            return None


def _with_text(intent: object, text: str) -> events.Tap | events.TypeText | FillField:
    match intent:
        case FillField(name):
            return FillField(name, text)
        case events.Tap() if not text or (len(text) == 1 and text.isalnum()):
            return events.Tap(f"{_PAD}{text}")
        case _:
            return events.TypeText(text)


def _by_knob(intent: object, before: str, after: str) -> object:
    """Give what the knob does without where it stood on the keys; none where it only moved there."""
    if isinstance(intent, events.TurnKnob):
        return None if before.startswith(_PAD) or after.startswith(_PAD) else intent
    return events.Tap(before) if before else intent


def _is_of_test_card(text: str) -> bool:
    begun = "".join(sign for sign in text if sign.isdecimal())
    return any(one.startswith(begun) for one in TEST_NUMBERS)


def _is_secret(session: Session, form: str, field: str, surface: str) -> bool:
    if is_code(field) or field in CARD_SECRETS:
        return True
    if surface == UNIT:
        return any(one.name == field and one.secret for one in field_rules(form, session.rules.policy))
    shown = session.phone.form
    return shown is None or any(one.name == field and one.secret for one in shown.fields)
