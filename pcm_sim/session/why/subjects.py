"""The last refusal of a session, and what was wanted when it came."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.domain.effects import Asked, Changed, Effect, Refused, Told
from pcm_sim.domain.events import Confirm, PressKnob, Tap
from pcm_sim.domain.labels import Message
from pcm_sim.domain.lines import lines_of
from pcm_sim.domain.requests import CloudRequest
from pcm_sim.domain.routes import BAR
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import ChangeSetting, DialogState, RunAction
from pcm_sim.session.happening import Happening
from pcm_sim.session.history import Entry
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.why.asked import AskedFor, asked_at, is_done_since

_CONFIRM = "form/confirm"
_SAID_IN_FORMS = frozenset({"driving_form"})
"""Refusals that a form says where it stands, without a dialog."""


class Subject(NamedTuple):
    """What was wanted; only what is known of it is filled in.

    Attributes:
        node: Entry that was touched.
        item: Item of a list that it is about.
        does: Action that was agreed to.
        setting: Setting that was agreed to, and its value.
        form: Form that was confirmed.
        about: What the form is for.
        request: What was asked of the cloud.
        asked: What was asked beside the car.
    """

    node: str = ""
    item: str = ""
    does: str = ""
    setting: tuple[str, str | bool] | None = None
    form: str = ""
    about: str = ""
    request: CloudRequest | None = None
    asked: AskedFor | None = None


class LastRefusal(NamedTuple):
    """A refusal that lies behind.

    Attributes:
        message: What was said.
        subject: What was wanted.
        before: The moment before it.
        after: The moment after it.
        overcome: What was asked of the cloud has gone through since.
    """

    message: Message
    subject: Subject
    before: Moment
    after: Moment
    overcome: bool


def last_refusal(
    rules: Rules, start: Moment, entries: Sequence[Entry], kit: PhoneKit | None = None
) -> LastRefusal | None:
    """Find the last refusal of a history, in the car or beside it; none where nothing was refused.

    Args:
        rules: The car's rules.
        start: The moment before the first step.
        entries: The steps, the oldest first.
        kit: What the customer's telephone runs by; none where there is none, or nobody has touched it.
    """
    overcome = False
    for at in range(len(entries) - 1, -1, -1):
        entry = entries[at]
        asked = asked_at(kit, start, entries, at)
        if asked:
            before = entries[at - 1].moment if at else start
            done = is_done_since(asked, entries[-1].moment)
            return LastRefusal(asked.message, Subject(asked=asked), before, entry.moment, done)
        message = _refused(entry.effects)
        if message:
            before = entries[at - 1].moment if at else start
            subject = _subject(rules, before, entry.event)
            if subject == Subject() or _waits(before, entry.event):
                subject = _waited_for(before, entries[:at])
            if subject == Subject() and entry.moment.unit.form:
                # A form that is open says by itself that it waits.
                form = entry.moment.unit.form
                subject = Subject(form=form.form, about=form.about)
            by_cloud = overcome and subject.request is not None
            return LastRefusal(message, subject, before, entry.moment, by_cloud)
        overcome = overcome or any(
            isinstance(one, Changed) and one.what == "unit.user" for one in entry.effects
        )
    return None


def standing_on(moment: Moment, page: Moment) -> Moment:
    """Give a moment as it is, on the page that was open at another one, with nothing over it."""
    unit = replace(moment.unit, stack=page.unit.stack, form=None, dialog=None, pending=None)
    return replace(moment, unit=unit)


def _refused(effects: Sequence[Effect]) -> Message | None:
    for one in reversed(effects):
        if isinstance(one, Refused):
            return one.message
        if isinstance(one, Told) and one.message.id in _SAID_IN_FORMS:
            return one.message
    return None


def _waits(before: Moment, event: Happening) -> bool:
    return before.unit.pending is not None and not isinstance(event, Tap | Confirm | PressKnob)


def _waited_for(before: Moment, entries: Sequence[Entry]) -> Subject:
    """Give what the unit waited for when an answer came."""
    pending = before.unit.pending
    if pending is None:
        return Subject()
    asked = (one for entry in reversed(entries) for one in entry.effects if isinstance(one, Asked))
    request = next((one.what for one in asked if one.request == pending.request), None)
    return Subject(form=pending.form.form if pending.form else "", request=request)


def _subject(rules: Rules, before: Moment, event: Happening) -> Subject:
    """Tell what a touch was about; nothing of whatever is no touch."""
    unit = before.unit
    match event:
        case Tap(target):
            pass
        case PressKnob() | Confirm():
            target = unit.focus or ("dialog/yes" if unit.dialog else _CONFIRM)
        case _:
            return Subject()
    if unit.dialog:
        return _agreed(unit.dialog)
    if unit.form:
        confirmed = unit.form.form if target == _CONFIRM else ""
        return Subject(form=confirmed or unit.form.form, about=unit.form.about)
    if target.startswith(BAR):
        return Subject(node=target.removeprefix(BAR))
    line = next((one for one in lines_of(rules, before.cabin) if one.id == target), None)
    if line is None:
        return Subject()
    return Subject(node=line.node.id, item=line.item.id if line.item else unit.item)


def _agreed(dialog: DialogState) -> Subject:
    match dialog.then:
        case RunAction(does, item):
            return Subject(does=does, item=item)
        case ChangeSetting(setting, value):
            return Subject(setting=(setting, value))
        case _:
            return Subject()
