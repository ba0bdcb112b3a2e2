"""Typing into a form of My Porsche: from a keyboard, from a text box, from the clipboard."""

from dataclasses import replace

from pcm_sim.domain.handset import Handset, HandsetOutcome
from pcm_sim.domain.handset_pages import shown_on
from pcm_sim.domain.labels import Message
from pcm_sim.domain.phone_forms import (
    FIELD_KINDS,
    FormField,
    as_sent,
    as_typed,
    is_enough,
    overflows,
    refuses,
    wanted_of,
)
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.unit import FieldState, FormState, NoticeState


def open_form(rules: PhoneRules, handset: Handset, portal: Portal, row: str) -> FormState:
    """Give the form of a row, its fields beginning with what My Porsche knows already.

    Args:
        rules: The app.
        handset: The telephone.
        portal: What My Porsche knows.
        row: Id of the row that opens it.
    """
    shown = shown_on(rules, handset, portal)
    fields = (FieldState(one.id, as_typed(one, shown.get(one.value, ""))) for one in rules.forms[row].fields)
    return FormState(row, tuple(fields))


def offered(field: FormField, portal: Portal) -> tuple[str, ...]:
    """Give the values that a field offers."""
    if field.of:
        return tuple(item.id for item in portal.lists.get(field.of, ()))
    return tuple(one.value for one in field.choices)


def gaps(rules: PhoneRules, handset: Handset, portal: Portal, form: FormState) -> tuple[int, ...]:
    """Give the fields that hold too little to be sent, by their place."""
    formats = rules.writes(handset.language)
    return tuple(
        at
        for at, field in enumerate(rules.forms[form.form].fields)
        if not is_enough(field, form.text(field.id), offered(field, portal), formats)
    )


def sent_by(rules: PhoneRules, handset: Handset, form: FormState) -> tuple[tuple[str, str], ...]:
    """Give the names and values that a form sends."""
    formats = rules.writes(handset.language)
    return tuple(
        (field.id, as_sent(field, form.text(field.id), formats)) for field in rules.forms[form.form].fields
    )


def fill(rules: PhoneRules, handset: Handset, name: str, text: str, now: int) -> HandsetOutcome:
    """Give a field a whole text; what the field does not take is dropped, with a word where it was meant."""
    form = handset.form
    places = [at for at, one in enumerate(form.fields) if one.name == name] if form else []
    if form is None or not places:
        return HandsetOutcome(handset)
    at = places[0]
    field = rules.forms[form.form].fields[at]
    kept = as_typed(field, text)
    fields = tuple(FieldState(name, kept) if place == at else one for place, one in enumerate(form.fields))
    notice = _objection(rules, field, text, now)
    return HandsetOutcome(
        replace(handset, form=replace(form, fields=fields, active=at, held=""), notice=notice)
    )


def type_text(rules: PhoneRules, handset: Handset, form: FormState, text: str, now: int) -> HandsetOutcome:
    """Put characters behind what the active field holds."""
    active = form.fields[form.active]
    return fill(rules, handset, active.name, active.text + text, now)


def erase(handset: Handset, form: FormState) -> HandsetOutcome:
    """Take the last character of the active field back."""
    fields = tuple(
        replace(one, text=one.text[:-1]) if at == form.active else one for at, one in enumerate(form.fields)
    )
    return HandsetOutcome(replace(handset, form=replace(form, fields=fields), notice=None))


def choose_field(handset: Handset, form: FormState, name: str) -> HandsetOutcome:
    """Let the typing go to a field."""
    at = next((at for at, one in enumerate(form.fields) if one.name == name), form.active)
    return HandsetOutcome(replace(handset, form=replace(form, active=at)))


def show_or_hide(rules: PhoneRules, handset: Handset, form: FormState, name: str) -> HandsetOutcome:
    """Let a secret field show what is typed, or hide it again; any other field has nothing to hide."""
    if not any(one.secret and one.id == name for one in rules.forms[form.form].fields):
        return HandsetOutcome(handset)
    others = tuple(one for one in form.clear if one != name)
    clear = others if name in form.clear else (*others, name)
    return HandsetOutcome(replace(handset, form=replace(form, clear=clear)))


def first_gap(rules: PhoneRules, handset: Handset, form: FormState, at: int) -> HandsetOutcome:
    """Go to the first field that still wants something, and say which and what."""
    field = rules.forms[form.form].fields[at]
    trouble = wanted_of(field, form.text(field.id), rules.writes(handset.language))
    return HandsetOutcome(replace(handset, form=replace(form, active=at, trouble=trouble)))


def _objection(rules: PhoneRules, field: FormField, text: str, now: int) -> NoticeState | None:
    if refuses(field, text):
        only_digits = not FIELD_KINDS[field.kind].takes("a")
        message = Message("digits_only" if only_digits else "not_typable")
    elif overflows(field, text):
        message = Message("field_full", (("n", field.most),))
    else:
        return None
    return NoticeState(message, now + rules.notice_ms)
