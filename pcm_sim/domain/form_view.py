"""A form as it is shown: its fields, masked or in clear, and the pad that serves the active one."""

from itertools import pairwise

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.driving import form_lock
from pcm_sim.domain.forms import FieldRule, field_rules, is_complete
from pcm_sim.domain.labels import say
from pcm_sim.domain.pads import KEYS, PadState, lay_out
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import FieldView, FormView
from pcm_sim.domain.unit import FieldState, FormState, Unit

MASK = "•"


def keyboard_of(rules: Rules, unit: Unit) -> str:
    """Name the keyboard that letters are typed on: the one that was chosen, else that of the language."""
    return rules.keyboards.named(unit.keyboard or rules.writes(unit.language).keyboard).id


def form_view(rules: Rules, cabin: Cabin, form: FormState) -> FormView:
    """Show a form; while the car drives, one that nobody types into.

    Args:
        rules: The car's rules.
        cabin: The instant.
        form: The form.
    """
    unit = cabin.unit
    language = unit.language
    field_list = field_rules(form.form, rules.policy)
    active = field_list[form.active]
    closed = form_lock(rules, cabin.car, form.form)
    told = closed or form.trouble
    trouble = " ".join(filter(None, rules.tell(told, language))) if told else ""
    keyboard = keyboard_of(rules, unit) if active.pad == "keyboard" else ""
    state = PadState(
        kind=active.pad,
        keyboard=keyboard,
        layer=form.layer,
        held=form.held,
        confirm=rules.own_word(f"confirm.{form.form}", language) or rules.word("button.confirm", language),
        can_confirm=is_complete(form, rules.policy) and not closed,
        takes_space=active.takes(" "),
        keyboard_name=say(rules.keyboards.named(keyboard).name, language) if keyboard else "",
    )
    pad = lay_out(rules.keyboards, state, {key: rules.word(f"key.{key}", language) for key in KEYS})
    if closed:
        pad = pad._replace(keys=tuple(key._replace(usable=False) for key in pad.keys))
    return FormView(
        prompt=rules.word(f"form.{form.form}.prompt", language),
        fields=tuple(
            _field(rules, rule, field, unit, form)
            for rule, field in zip(field_list, form.fields, strict=True)
        ),
        pad=active.pad,
        confirm=state.confirm,
        can_confirm=state.can_confirm,
        trouble=trouble,
        layer=form.layer,
        letters=keyboard,
        keys=pad,
        locked=closed is not None,
    )


def _field(rules: Rules, rule: FieldRule, field: FieldState, unit: Unit, form: FormState) -> FieldView:
    language, in_clear = unit.language, field.name in form.clear
    shown = MASK * len(field.text) if rule.secret and not in_clear else field.text
    if rule.group:
        cuts = [*range(0, len(shown), rule.group), len(shown)]
        shown = " ".join(shown[a:b] for a, b in pairwise(cuts)) if shown else ""
    eye = rules.word("secret.hide" if in_clear else "secret.show", language)
    told = rules.word("secret.shown" if in_clear else "secret.hidden", language)
    return FieldView(
        id=f"form/field/{field.name}",
        label=rules.word(f"field.{field.name}", language),
        text=shown,
        active=field is form.fields[form.active],
        length=rule.most if rule.least == rule.most else 0,
        filled=len(field.text),
        group=rule.group,
        eye=eye if rule.secret else "",
        told=told if rule.secret else "",
        in_clear=in_clear,
    )
