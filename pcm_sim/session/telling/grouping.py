"""Which steps of a history are one thing to whoever reads it: what is typed letter by letter is one."""

from collections.abc import Iterable
from typing import NamedTuple

from pcm_sim.domain import events
from pcm_sim.domain.handset_events import FillField, OnPhone
from pcm_sim.domain.unit import FormState
from pcm_sim.session.history import Entry, is_idle
from pcm_sim.session.moment import Moment

UNIT, PHONE = "unit", "phone"
_PAD, _FIELD = "pad/", "form/field/"


class Span(NamedTuple):
    """Steps that are one thing.

    Attributes:
        first: Number of the first step; the first of a line is 1.
        last: Number of the last.
        before: What was so before them.
        entries: The steps, without the time between them in which nothing happened.
        types: Where something was typed, `unit` or `phone`; empty where nothing was.
        field: Name of the field that it was typed into.
    """

    first: int
    last: int
    before: Moment
    entries: tuple[Entry, ...]
    types: str = ""
    field: str = ""

    @property
    def after(self) -> Moment:
        """What was so after them."""
        return self.entries[-1].moment


def spans(start: Moment, entries: Iterable[Entry], first: int = 1) -> list[Span]:
    """Put together what is one thing.

    Time that passes while somebody types, and time of its own in which nothing happened, is what it is: a
    step that belongs to whatever comes after it.

    Args:
        start: What was so before the first step.
        entries: The steps, oldest first.
        first: Number of the first of them.

    Returns:
        The things, oldest first.
    """
    found: list[Span] = []
    waiting: list[Span] = []
    before = start
    for number, entry in enumerate(entries, first):
        types, field = _typed_at(before, entry)
        one = Span(number, number, before, (entry,), types, field)
        before = entry.moment
        if is_idle(entry) and isinstance(entry.event, events.Tick) and entry.event.idle:
            waiting.append(one)
            continue
        if found and one.field and (last := found[-1])[4:] == one[4:]:
            found.pop()
            one = Span(last.first, number, last.before, (*last.entries, entry), types, field)
        else:
            found += waiting
        waiting = []
        found.append(one)
    return [*found, *waiting]


def form_of(moment: Moment, types: str) -> FormState | None:
    """Give the form that is open on the unit or on the telephone."""
    if types == PHONE:
        return moment.handset.form if moment.handset else None
    return moment.unit.form


def _typed_at(before: Moment, entry: Entry) -> tuple[str, str]:
    """Tell where a step types, and into which field; both are empty where it does more than that."""
    event: object = entry.event
    types = UNIT
    if isinstance(event, OnPhone):
        event, types = event.intent, PHONE
    form = form_of(before, types)
    if entry.effects or form is None:
        return "", ""
    focus = before.unit.focus if types == UNIT else ""
    match event:
        case events.Tap(target) if target.startswith(_FIELD):
            return types, target.removeprefix(_FIELD)
        case FillField(name):
            return types, name
        case events.TypeText() | events.Erase():
            return types, form.fields[form.active].name
        case events.Tap(target) if target.startswith(_PAD):
            return types, form.fields[form.active].name
        case events.TurnKnob() | events.PressKnob() | events.Confirm() if focus.startswith(_PAD):
            return types, form.fields[form.active].name
        case _:
            return "", ""
