"""What is typed into a form of the unit: what is right now, what only looks right, too little, the most."""

from collections.abc import Mapping

from pcm_sim.domain.forms import FieldRule, field_rules
from pcm_sim.domain.unit import FormState
from pcm_sim.explore.crawl.acts import LONG, RIGHT, SHORT
from pcm_sim.session.simulation import Session

_WRONG = {"digits": "0", "dial": "0", "code": "0", "any": "x", "text": "x"}
_NOBODY = "nobody@example.com"


def texts(session: Session, form: FormState, how: str) -> Mapping[str, str]:
    """Give what is typed into each field.

    Args:
        session: A simulation at the moment at which the form is open.
        form: The form.
        how: `right`, `wrong`, `short` or `long`.
    """
    fields = field_rules(form.form, session.rules.policy)
    return {field.name: _text(session, form, field, how) for field in fields}


def _text(session: Session, form: FormState, field: FieldRule, how: str) -> str:
    sign = _WRONG[field.characters]
    if how == SHORT:
        return sign * (field.least - 1)
    if how == LONG:
        return sign * field.most
    right = _right(session, form, field.name)
    if how == RIGHT and right:
        return right
    if field.name == "email":
        return _NOBODY
    wrong = sign * field.least
    return wrong if wrong != right else ("9" * field.least)


def _right(session: Session, form: FormState, name: str) -> str:
    """Give what is right now; empty where nothing is."""
    owner = next((one for one in session.customers() if one.role == "primary"), None)
    card = session.moment.car.card
    network = session.rules.things.networks.get(form.about)
    new_pin = "2468"
    return {
        "code": owner.pairing_code if owner else "",
        "email": owner.email if owner else "",
        "password": owner.password if owner else "",
        "security_code": owner.security_code if owner else "",
        "pin": card.pin if card else "",
        "puk": card.puk if card else "",
        "new_pin": new_pin,
        "repeat_pin": new_pin,
        "number": "0123456789",
        "wifi_password": network.password if network else "",
    }.get(name, "")
