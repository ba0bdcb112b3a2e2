"""Typing into a form: from the pads on the screen, from a keyboard, from the clipboard."""

from dataclasses import replace
from unicodedata import category

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.calling import submit_number
from pcm_sim.domain.forms import field_rules, is_complete
from pcm_sim.domain.keyboards import LOWER, UPPER, key_in_its_place, next_layer
from pcm_sim.domain.labels import Message
from pcm_sim.domain.linking import submit_code, submit_sign_in
from pcm_sim.domain.outcome import Outcome, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_slot import submit_pin, submit_puk
from pcm_sim.domain.unit import FormState
from pcm_sim.domain.wifi import submit_password


def type_text(rules: Rules, cabin: Cabin, form: FormState, text: str) -> Outcome:
    """Put characters into the active field.

    Blanks and hyphens that were pasted with a code are dropped (X01); what the field does not take is
    refused with a word.
    """
    rule = field_rules(form.form, rules.policy)[form.active]
    wanted = text.strip() if rule.characters == "any" else _without_gaps(text)
    if any(not rule.takes(character) for character in wanted):
        return tell(rules, cabin, Message("digits_only" if rule.pad != "keyboard" else "not_typable"))
    field = form.fields[form.active]
    if len(field.text) + len(wanted) > rule.most:
        return tell(rules, cabin, Message("field_full", (("n", rule.most),)))
    return _with_text(cabin, form, field.text + wanted)


def erase(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Take the last character back."""
    if not form.fields[form.active].text:
        return tell(rules, cabin, Message("field_empty"))
    return _with_text(cabin, form, form.fields[form.active].text[:-1])


def choose_field(rules: Rules, cabin: Cabin, form: FormState, name: str) -> Outcome:
    """Let the typing go to a field; its keyboard begins with small letters."""
    index = next((at for at, field in enumerate(form.fields) if field.name == name), form.active)
    if index == form.active:
        return tell(rules, cabin, Message("field_active"))
    return _with_form(cabin, replace(form, active=index, layer=LOWER))


def touch_key(rules: Rules, cabin: Cabin, form: FormState, key: str) -> Outcome:
    """Touch a key of the pad on the glass.

    Args:
        rules: The car's rules.
        cabin: The instant.
        form: The form that the pad serves.
        key: `erase`, `shift`, `symbols`, or the sign that the key types.
    """
    if key == "erase":
        return erase(rules, cabin, form)
    layer = next_layer(form.layer, f"pad/{key}")
    if layer:
        return _with_form(cabin, replace(form, layer=layer))
    if len(key) != 1:
        return Outcome(cabin)
    typed = type_text(rules, cabin, form, key)
    return _after_one_capital(rules, typed) if form.layer == UPPER else typed


def _after_one_capital(rules: Rules, typed: Outcome) -> Outcome:
    """Fall back to small letters, as shift on a telephone does; the ring stays in its place."""
    cabin = typed.cabin
    form, focus = cabin.unit.form, cabin.unit.focus
    if form is None:
        return typed
    letters = rules.writes(cabin.unit.language).keyboard
    focus = key_in_its_place(focus, letters, UPPER, LOWER)
    unit = replace(cabin.unit, form=replace(form, layer=LOWER), focus=focus)
    return Outcome(cabin.with_unit(unit), typed.effects)


def confirm(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Confirm the form, or go on to the first field that still wants something."""
    if not is_complete(form, rules.policy):
        return _next_gap(rules, cabin, form)
    match form.form:
        case "pairing_code":
            return submit_code(rules, cabin, form)
        case "sign_in":
            return submit_sign_in(rules, cabin, form)
        case "sim_pin":
            return submit_pin(rules, cabin, form)
        case "sim_puk":
            return submit_puk(rules, cabin, form)
        case "dial":
            return submit_number(rules, cabin, form)
        case "wifi_password":
            return submit_password(rules, cabin, form)
        case _:
            raise KeyError(form.form)


def _without_gaps(text: str) -> str:
    """Drop blanks and hyphens of every kind, as web pages put them between groups of digits."""
    return "".join(one for one in text if not one.isspace() and category(one) != "Pd")


def _with_text(cabin: Cabin, form: FormState, text: str) -> Outcome:
    fields = tuple(
        replace(field, text=text) if at == form.active else field for at, field in enumerate(form.fields)
    )
    return _with_form(cabin.with_unit(replace(cabin.unit, notice=None)), replace(form, fields=fields))


def _with_form(cabin: Cabin, form: FormState) -> Outcome:
    return Outcome(cabin.with_unit(replace(cabin.unit, form=form)))


def _next_gap(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    field_list = field_rules(form.form, rules.policy)
    gaps = [at for at, rule in enumerate(field_list) if len(form.fields[at].text) < rule.least]
    if form.active in gaps:
        return tell(rules, cabin, Message("field_short", (("n", field_list[form.active].least),)))
    return _with_form(cabin, replace(form, active=gaps[0], layer=LOWER))
