"""From a form on the telephone to inputs of a browser, each with what is wrong with it beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.domain.handset import Handset
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.phone_forms import FIELD_KINDS, FormField, wanted_of
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.phone_screen import PhoneField, PhoneFormView
from pcm_sim.domain.unit import FormState
from pcm_sim.server.pages.drawn import FormDrawn, Input

_GAP = "phone_field_"
_FEW = 4
"""Choices that are all shown at once."""
_SHORT = 24
"""Most characters of a field that is drawn short."""


_ALSO: Mapping[str, tuple[str, ...]] = {"email": ("porsche_id",), "card_number": ("card",)}
"""What refusals call a field besides its own name."""


class _Kind(NamedTuple):
    """How HTML has a kind of field."""

    type: str = "text"
    mode: str = ""
    upper: bool = False


_KINDS: Mapping[str, _Kind] = {
    "email": _Kind("email", "email"),
    "password": _Kind("password"),
    "code": _Kind(upper=True),
    "digits": _Kind(mode="numeric"),
    "vin": _Kind(upper=True),
    "mobile": _Kind("tel", "tel"),
    "card": _Kind(mode="numeric"),
    "expiry": _Kind(mode="numeric"),
}


def form_drawn(rules: PhoneRules, handset: Handset, form: FormState, shown: PhoneFormView) -> FormDrawn:
    """Draw a form.

    Args:
        rules: The app.
        handset: The telephone.
        form: The form that is open on it.
        shown: The same as the telephone shows it.
    """
    spec = rules.forms[form.form].fields
    errors = _errors(rules, handset, form, shown)
    inputs = tuple(
        _input(field, view, errors.get(field.id, "")) for field, view in zip(spec, shown.fields, strict=True)
    )
    return FormDrawn(
        shown.prompt,
        inputs,
        shown.confirm,
        shown.trouble,
        shown.way_out,
        danger=rules.looks.get(form.form) == "danger",
    )


def _errors(rules: PhoneRules, handset: Handset, form: FormState, shown: PhoneFormView) -> Mapping[str, str]:
    """Give what is wrong with each field, by its name: all at once, where the telephone tells the first."""
    if form.trouble is None:
        return {}
    fields = rules.forms[form.form].fields
    if not form.trouble.id.startswith(_GAP):
        about = (one.id for one in fields if _is_about(one.id, form.trouble.id))
        return dict.fromkeys(sorted(about, key=len)[-1:], shown.trouble)
    return {
        field.id: _told(rules, field, form, handset.language)
        for field, view in zip(fields, shown.fields, strict=True)
        if not view.enough
    }


def _is_about(field: str, reason: str) -> bool:
    """Tell whether a refusal is about a field: it names it, `present_password_wrong`."""
    return any(f"_{name}_" in f"_{reason}_" for name in (field, *_ALSO.get(field, ())))


def _told(rules: PhoneRules, field: FormField, form: FormState, language: str) -> str:
    wanted = wanted_of(field, form.text(field.id), rules.writes(language))
    label = say(field.label, language)
    figures = tuple((name, label if name == "field" else figure) for name, figure in wanted.figures)
    return " ".join(filter(None, rules.tell(Message(wanted.id, figures), language)))


def _input(field: FormField, view: PhoneField, error: str) -> Input:
    kind = _KINDS.get(field.kind, _Kind())
    blanks = FIELD_KINDS[field.kind].blanks
    return Input(
        id=f"field-{field.id}",
        name=field.id,
        label=view.label,
        kind="text" if field.kind != "choice" else "radios" if len(view.choices) <= _FEW else "select",
        type="password" if field.secret else kind.type,
        mode=kind.mode,
        text="" if field.secret else view.text,
        # Gaps that come along with a paste are dropped later, not cut off.
        most=field.most if blanks else field.most * 2,
        hint=view.hint,
        error=error,
        optional=field.optional,
        upper=kind.upper,
        wide=field.most > _SHORT or field.kind in {"text", "choice", "password"},
        choices=tuple((one.value, one.label, one.chosen) for one in view.choices),
    )
