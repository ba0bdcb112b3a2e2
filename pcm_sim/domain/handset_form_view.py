"""A form of My Porsche as it is shown: its fields, masked or in clear, and what each offers."""

from dataclasses import replace
from itertools import accumulate, pairwise

from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_forms import gaps
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.phone_forms import FIELD_KINDS, FormField, PhoneForm, groups_of
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.phone_screen import ChoiceView, PhoneField, PhoneFormView
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.unit import FormState

MASK = "•"


def form_view(rules: PhoneRules, handset: Handset, portal: Portal, form: FormState) -> PhoneFormView:
    """Show a form.

    Args:
        rules: The app.
        handset: The telephone.
        portal: What My Porsche knows.
        form: The form.
    """
    spec, language = rules.forms[form.form], handset.language
    missing = gaps(rules, handset, portal, form)
    told = _named(spec, form.trouble, language) if form.trouble else None
    trouble, way_out = rules.tell(told, language) if told else ("", "")
    fields = tuple(
        _field(rules, field, form, language, portal)._replace(
            active=at == form.active, enough=at not in missing
        )
        for at, field in enumerate(spec.fields)
    )
    return PhoneFormView(
        say(spec.prompt, language), fields, say(spec.confirm, language), not missing, trouble, way_out
    )


def _named(spec: PhoneForm, trouble: Message, language: str) -> Message:
    """Give a trouble with the field that it is about by its label, as it stands on the page."""
    labels = {one.id: one.label for one in spec.fields}
    figures = tuple(
        (name, say(labels[str(figure)], language) if name == "field" and figure in labels else figure)
        for name, figure in trouble.figures
    )
    return replace(trouble, figures=figures)


def _field(rules: PhoneRules, field: FormField, form: FormState, language: str, portal: Portal) -> PhoneField:
    text, in_clear = form.text(field.id), field.id in form.clear
    kind = FIELD_KINDS[field.kind]
    return PhoneField(
        id=f"form/field/{field.id}",
        name=field.id,
        kind=field.kind,
        label=say(field.label, language),
        hint=say(field.hint, language),
        text=_grouped(MASK * len(text) if field.secret and not in_clear else text, groups_of(field, text)),
        active=False,
        most=field.most,
        filled=len(text),
        enough=True,
        optional=field.optional,
        secret=field.secret,
        eye=rules.word("secret.hide" if in_clear else "secret.show", language) if field.secret else "",
        told=rules.word("secret.shown" if in_clear else "secret.hidden", language) if field.secret else "",
        in_clear=in_clear,
        group=kind.group,
        choices=_choices(field, text, language, portal),
    )


def _grouped(text: str, groups: tuple[int, ...]) -> str:
    if not groups or not text:
        return text
    cuts = [0, *accumulate(groups[:-1]), len(text)]
    return " ".join(filter(None, (text[a:b] for a, b in pairwise(cuts))))


def _choices(field: FormField, text: str, language: str, portal: Portal) -> tuple[ChoiceView, ...]:
    if field.of:
        return tuple(ChoiceView(one.id, one.label, one.id == text) for one in portal.lists.get(field.of, ()))
    return tuple(ChoiceView(one.value, say(one.label, language), one.value == text) for one in field.choices)
