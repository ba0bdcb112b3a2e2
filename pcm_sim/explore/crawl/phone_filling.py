"""What is typed into a form of My Porsche: what is right now, what only looks right, too little, the most."""

from collections.abc import Mapping

from pcm_sim.domain.phone_forms import FormField
from pcm_sim.domain.phone_screen import PhoneField
from pcm_sim.explore.crawl.acts import LONG, RIGHT, SHORT
from pcm_sim.session.opening import SIMULATED_VIN
from pcm_sim.session.simulation import Session

_CARD, _CARD_DECLINED = "4242424242424242", "4000000000000002"
_NEW_CODE, _WRONG_CODE = "2468", "0000"
_RIGHT_KINDS = {
    "text": "Test",
    "mobile": "+33612345678",
    "card": _CARD,
    "expiry": "12/30",
    "day": "31.12.1990",
    "vin": SIMULATED_VIN,
    "email": "second@example.com",
    "digits": _NEW_CODE,
    "code": "12345678",
    "password": "correct horse",
}
_WRONG_KINDS = {
    **_RIGHT_KINDS,
    "card": _CARD_DECLINED,
    "expiry": "01/20",
    "vin": "WP0ZZZPCMSIM99999",
    "email": "nobody@example.com",
    "digits": _WRONG_CODE,
    "code": "00000000",
    "password": "wrong horse",
}
_OVERDRAWN = 40
"""More than this is typed into no field: the most of most kinds is only a bound."""


def texts(session: Session, fields: Mapping[str, FormField], how: str) -> Mapping[str, str]:
    """Give what is typed into each field that is open on the telephone.

    Args:
        session: A simulation at the moment at which the form is open.
        fields: What the fields take, by name.
        how: `right`, `wrong`, `short` or `long`.
    """
    form = session.phone.form
    shown = form.fields if form else ()
    return {one.name: _text(session, fields[one.name], one, how) for one in shown}


def _text(session: Session, field: FormField, shown: PhoneField, how: str) -> str:
    if shown.choices:
        return shown.choices[0].value if how in {RIGHT, SHORT} else shown.choices[-1].value
    if how == SHORT:
        return "0" * (field.least - 1)
    if how == LONG:
        return "0" * min(field.most, _OVERDRAWN)
    return _right(session, field) if how == RIGHT else _WRONG_KINDS.get(field.kind, "x")


def _right(session: Session, field: FormField) -> str:
    """Give what the one in whose hand the telephone is would type."""
    screen = session.phone
    password, security_code = session.secrets(screen.holder)
    person = session.phone_kit().people.get(screen.holder)
    own = {
        "email": person.email if person else "",
        "password": password,
        "present_password": password,
        "security_code": security_code,
        "security_code_again": security_code,
        "sms_code": _sms_code(session),
        "mobile": person.mobile if person else "",
    }
    return own.get(field.id) or _RIGHT_KINDS.get(field.kind, "x")


def _sms_code(session: Session) -> str:
    """Give the code of the newest text message that has one; empty where none came."""
    moment = session.moment
    sent = (one for one in reversed(moment.world.outbox.messages) if one.draft.channel == "sms")
    return next((one.draft.codes[0] for one in sent if one.draft.codes and one.is_there(moment.now)), "")
