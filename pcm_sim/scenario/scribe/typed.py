"""Typing, as what a field holds in the end: on a pad, on a keyboard, pasted, corrected, it is one step.

A run of typing goes on until something else is touched: another control, a key, the button that confirms.
What counts is what the fields hold then, so that no dead key and no slip of the finger gets into a file.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pcm_sim.domain import events
from pcm_sim.domain.forms import field_rules
from pcm_sim.domain.handset_events import FillField, OnPhone
from pcm_sim.domain.unit import FormState
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act, Where
from pcm_sim.scenario.scribe.sealing import Seal
from pcm_sim.session.happening import Happening
from pcm_sim.session.simulation import Session

UNIT, PHONE = "unit", "phone"
_PAD, _FIELD, _GLOBE = "pad/", "form/field/", "pad/globe"


class Held(NamedTuple):
    """What a field holds.

    Attributes:
        field: Its name.
        text: What was typed.
        secret: It shows dots.
    """

    field: str
    text: str
    secret: bool


def surface_of_typing(session: Session, event: Happening, *, runs: bool) -> str:
    """Tell where an event types: `unit`, `phone`, or nowhere, which is empty.

    Args:
        session: The simulation before it.
        event: What is about to happen.
        runs: Somebody is typing on the unit already; then the knob chooses among the keys.
    """
    if isinstance(event, OnPhone):
        return PHONE if _types_on_phone(session, event) else ""
    unit = session.moment.unit
    if unit.form is None or unit.dialog or not session.moment.car.ignition:
        return ""
    match event:
        case events.TypeText() | events.Erase():
            return UNIT
        case events.Tap(target):
            return UNIT if target.startswith((_PAD, _FIELD)) and target != _GLOBE else ""
        case events.TurnKnob():
            return UNIT if runs or unit.focus.startswith(_PAD) else ""
        case events.PressKnob() | events.Confirm():
            return UNIT if unit.focus.startswith((_PAD, _FIELD)) and unit.focus != _GLOBE else ""
        case _:
            return ""


def _types_on_phone(session: Session, event: OnPhone) -> bool:
    handset = session.moment.handset
    if handset is None or handset.form is None or handset.dialog or handset.pending:
        return False
    match event.intent:
        case events.TypeText() | events.Erase() | FillField():
            return True
        case events.Tap(target):
            return target.startswith(_FIELD)
        case _:
            return False


def typed_on_unit(session: Session, playing: Session, seal: Seal) -> Iterator[Act]:
    """Give the acts that have the unit's form hold what it holds in the end.

    Args:
        session: The simulation in which it was typed.
        playing: The one that the recording is played on, before that.
        seal: Hides what is secret.
    """
    form, before = session.moment.unit.form, playing.moment.unit.form
    if form is None or before is None or form.form != before.form:
        return
    secret = {one.name for one in field_rules(form.form, session.rules.policy) if one.secret}
    holds = [Held(one.name, one.text, one.name in secret) for one in form.fields]
    active = before.fields[before.active].name
    for held in _changed(holds, before):
        text = seal.sealed(session, held.field, held.text, secret=held.secret)
        yield acts.Type(held.field, text)
        active = held.field
    wanted = form.fields[form.active].name
    if wanted != active:
        yield acts.Tap(Where(f"{_FIELD}{wanted}"))


def typed_on_phone(session: Session, playing: Session, seal: Seal) -> Iterator[Act]:
    """Give the acts that have the telephone's form hold what it holds in the end; as `typed_on_unit`."""
    handset, there = session.moment.handset, playing.moment.handset
    form, before = handset.form if handset else None, there.form if there else None
    if handset is None or form is None or before is None or form.form != before.form:
        return
    shown = session.phone.form
    secret = {one.name for one in shown.fields if one.secret} if shown else set()
    holds = [Held(one.name, one.text, one.name in secret) for one in form.fields]
    active = before.fields[before.active].name
    filled = {}
    for held in _changed(holds, before):
        filled[held.field] = seal.sealed(
            session, held.field, held.text, secret=held.secret, near=handset.holder
        )
        active = held.field
    if filled:
        yield acts.OnPhone(PHONE, (acts.Fill(filled),))
    wanted = form.fields[form.active].name
    if wanted != active:
        yield acts.OnPhone(PHONE, (acts.PhoneTap(Where(f"{_FIELD}{wanted}")),))


def _changed(holds: list[Held], before: FormState) -> list[Held]:
    """Give what differs from before; the field that was typed into last comes last where it can."""
    return [one for one in holds if one.text != before.text(one.field)]


def ring_moved(session: Session, playing: Session) -> Iterator[Act]:
    """Give the turns of the knob that put the ring where it stands."""
    wanted, now = session.moment.unit.focus, playing.moment.unit.focus
    if not wanted or wanted == now:
        return
    targets = playing.screen.targets
    if wanted not in targets:
        return
    place = targets.index(wanted)
    if now in targets:
        yield acts.Knob(place - targets.index(now))
        return
    yield acts.Knob(1)
    if place:
        yield acts.Knob(place)
