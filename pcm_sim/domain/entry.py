"""Typing into a form: from the pads on the screen, from a keyboard, from the clipboard."""

from dataclasses import replace
from unicodedata import category

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.calling import submit_number
from pcm_sim.domain.form_view import keyboard_of
from pcm_sim.domain.forms import field_rules, is_complete
from pcm_sim.domain.keyboards import LOWER, UPPER, next_layer
from pcm_sim.domain.labels import Message
from pcm_sim.domain.linking import submit_code, submit_sign_in
from pcm_sim.domain.outcome import Outcome, tell
from pcm_sim.domain.pads import key_in_its_place
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
    wanted = _as_wanted(rule.characters, text)
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
    """Let the typing go to a field; its keyboard begins with small letters. No other form's field is one."""
    index = next((at for at, field in enumerate(form.fields) if field.name == name), None)
    if index is None:
        return Outcome(cabin)
    if index == form.active:
        return tell(rules, cabin, Message("field_active"))
    return _with_form(cabin, replace(form, active=index, layer=LOWER, held=""))


def clear(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Empty the active field."""
    if not form.fields[form.active].text:
        return tell(rules, cabin, Message("field_empty"))
    return _with_text(cabin, form, "")


def show_or_hide(rules: Rules, cabin: Cabin, form: FormState, name: str) -> Outcome:
    """Let a secret field show what is typed, or hide it again; any other field has nothing to hide."""
    if not any(one.secret and one.name == name for one in field_rules(form.form, rules.policy)):
        return Outcome(cabin)
    others = tuple(one for one in form.clear if one != name)
    return _with_form(cabin, replace(form, clear=others if name in form.clear else (*others, name)))


def touch_key(rules: Rules, cabin: Cabin, form: FormState, key: str) -> Outcome:
    """Touch a key of the pad on the glass; what a held key offered is put away.

    Args:
        rules: The car's rules.
        cabin: The instant.
        form: The form that the pad serves.
        key: `erase`, `clear`, `shift`, `caps`, `symbols`, `globe`, `space`, `close`, `hold/KEY`, or the sign
            that the key types.
    """
    name, slash, held = key.partition("/")
    if name == "hold" and slash:
        return _hold(rules, cabin, form, held)
    bare = replace(form, held="")
    match key:
        case "erase":
            return erase(rules, cabin, bare)
        case "clear":
            return clear(rules, cabin, bare)
        case "close":
            return close_offer(cabin, form)
        case "globe":
            return _next_keyboard(rules, cabin, bare)
    layer = next_layer(form.layer, key)
    if layer:
        return _with_form(cabin, replace(bare, layer=layer))
    sign = " " if key == "space" else key
    if len(sign) != 1:
        return Outcome(cabin)
    typed = type_text(rules, close_offer(cabin, form).cabin, bare, sign)
    return _after_one_capital(rules, typed) if form.layer == UPPER else typed


def close_offer(cabin: Cabin, form: FormState) -> Outcome:
    """Put away what a held key offers; the ring goes back to that key."""
    closed = _with_form(cabin, replace(form, held="")).cabin
    return Outcome(_with_ring_on(closed, form.held) if form.held else closed)


def _hold(rules: Rules, cabin: Cabin, form: FormState, key: str) -> Outcome:
    """Hold a key: one that offers something lays it open, shift locks the capitals."""
    if key == "shift":
        return touch_key(rules, cabin, form, "caps")
    rule = field_rules(form.form, rules.policy)[form.active]
    keyboard = keyboard_of(rules, cabin.unit)
    if len(key) != 1 or not rules.keyboards.offered(rule.pad, keyboard, form.layer, key):
        return Outcome(cabin)
    return _with_form(cabin, replace(form, held=key))


def _next_keyboard(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Let letters lie as in the next language; the unit goes on speaking its own."""
    unit = replace(cabin.unit, keyboard=rules.keyboards.after(keyboard_of(rules, cabin.unit)))
    return _with_form(cabin.with_unit(unit), form)


def _with_ring_on(cabin: Cabin, sign: str) -> Cabin:
    """Put the ring, where it is shown, on the key of a sign."""
    unit = cabin.unit
    return cabin.with_unit(replace(unit, focus=f"pad/{sign}")) if unit.focus.startswith("pad/") else cabin


def _after_one_capital(rules: Rules, typed: Outcome) -> Outcome:
    """Fall back to small letters, as shift on a telephone does; the ring stays in its place."""
    cabin = typed.cabin
    form, focus = cabin.unit.form, cabin.unit.focus
    if form is None:
        return typed
    focus = key_in_its_place(rules.keyboards, keyboard_of(rules, cabin.unit), focus, UPPER, LOWER)
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


def _as_wanted(characters: str, text: str) -> str:
    """Drop what came along with a paste; a single blank was meant where blanks are taken at all."""
    if characters == "text":
        return text if text == " " else text.strip()
    return text.strip() if characters == "any" else _without_gaps(text)


def _without_gaps(text: str) -> str:
    """Drop blanks and hyphens of every kind, as web pages put them between groups of digits."""
    return "".join(one for one in text if not one.isspace() and category(one) != "Pd")


def _with_text(cabin: Cabin, form: FormState, text: str) -> Outcome:
    fields = tuple(
        replace(field, text=text) if at == form.active else field for at, field in enumerate(form.fields)
    )
    bare = replace(form, fields=fields, held="")
    return _with_form(cabin.with_unit(replace(cabin.unit, notice=None)), bare)


def _with_form(cabin: Cabin, form: FormState) -> Outcome:
    return Outcome(cabin.with_unit(replace(cabin.unit, form=form)))


def _next_gap(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    field_list = field_rules(form.form, rules.policy)
    gaps = [at for at, rule in enumerate(field_list) if len(form.fields[at].text) < rule.least]
    if form.active in gaps:
        return tell(rules, cabin, Message("field_short", (("n", field_list[form.active].least),)))
    return _with_form(cabin, replace(form, active=gaps[0], layer=LOWER))
