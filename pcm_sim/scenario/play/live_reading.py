"""Reading the values that only the running simulation knows."""

from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.live_values import CARS, live_names, live_value
from pcm_sim.scenario.play.phrases import meant, phrase
from pcm_sim.session.simulation import Session


def read_live(session: Session, name: str) -> str:
    """Give the value of a name as it is now.

    Raises:
        StepError: There is no such name, or nothing stands behind it at the moment.
    """
    whose, _, what = name.partition(".")
    people = session.phone_kit().people
    if live_value(name) is None or (whose not in people and whose not in CARS and name not in _SINGLE):
        hint = meant(name, live_names(people))
        raise StepError(Fault(phrase("state.has", name=f"${{{name}}}"), phrase("live.unknown"), hint))
    if name in _SINGLE:
        found = _SINGLE[name](session)
    else:
        found = vin_of(session, whose) if whose in CARS else _of_customer(session, whose, what)
    if not found:
        raise StepError(Fault(phrase("state.has", name=f"${{{name}}}"), phrase("live.none")))
    return found


def _of_customer(session: Session, customer: str, what: str) -> str:
    person = session.phone_kit().people[customer]
    password, security_code = session.secrets(customer)
    own = {
        "name": person.name,
        "email": person.email,
        "mobile": person.mobile,
        "password": password,
        "security_code": security_code,
    }
    if what in own:
        return own[what]
    shown = (one.pairing_code for one in session.customers() if one.id == customer)
    return next(shown, "")


def _sms_code(session: Session) -> str:
    moment = session.moment
    letters = (one for one in reversed(moment.world.outbox.messages) if one.draft.channel == "sms")
    return next((one.draft.codes[0] for one in letters if one.draft.codes and one.is_there(moment.now)), "")


def _pin(session: Session) -> str:
    card = session.moment.car.card
    return card.pin if card else ""


def _puk(session: Session) -> str:
    card = session.moment.car.card
    return card.puk if card else ""


_SINGLE = {"sms.code": _sms_code, "card.pin": _pin, "card.puk": _puk}
