"""What a trainer sets beside the unit: one key each, the same in the question and in the answer."""

from collections.abc import Iterable, Mapping

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import Event
from pcm_sim.server.acts import Act
from pcm_sim.server.bodies import Body, Key, Keys
from pcm_sim.server.problems import BODY, NOT_NOW, Problem, unknown
from pcm_sim.server.told import Plain
from pcm_sim.session.car_settings import PACES, SETTINGS, Value
from pcm_sim.session.moment import Moment
from pcm_sim.session.setting_checks import events_for, in_its_case, known_names, why_not
from pcm_sim.session.simulation import Session

_LISTED = "`choices` of GET /state lists them"
_INSTEAD = {
    "card": "Leave 'card' out",
    "speed_kmh": 'Switch it on first, in the same body: "ignition": true',
}

KEYS: Keys = {one.key: Key(one.takes, one.about) for one in SETTINGS}


def _set(session: Session, body: Body) -> Iterable[Event]:
    """Check everything before the first of it is done, and do it in the order of the body."""
    if not body.values:
        raise Problem(BODY, f"Nothing is to be set. The keys are {', '.join(KEYS)}.")
    values = {key: in_its_case(key, _plain(value)) for key, value in body.values.items()}
    _check_names(session, values)
    hindrance = why_not(session, values)
    if hindrance:
        instead = _INSTEAD.get(hindrance.key, f'Bring one: "phone": ID. {_LISTED}')
        raise Problem(NOT_NOW, f"{hindrance.told(hindrance.key)}. {instead}.", key=hindrance.key)
    return tuple(events_for(session.moment, values))


def _check_names(session: Session, values: Mapping[str, Value]) -> None:
    if "card" in values and not session.rules.vehicle.sim_slot:
        # That there is no slot says more than that no card is called so.
        return
    for key, known in known_names(session).items():
        word = values.get(key)
        if isinstance(word, str) and word not in known.names:
            raise unknown(known.what, word, known.names, f"{_LISTED}.")


def _plain(value: object) -> Value:
    """Give a value of a body, whose kind was checked when it was read."""
    return value if isinstance(value, str | int) else None


CAR = Act(
    "Set the car, the telephone and the cloud, as the panel beside the unit does; one key or several, all or"
    " nothing, in the order of the body.",
    KEYS,
    _set,
)


def settings(moment: Moment) -> Plain:
    """Give what is set now, by the keys with which it can be set; what only happens has no value."""
    return {one.key: one.read(moment) for one in SETTINGS if one.read}


def choices(session: Session) -> Plain:
    """Give what the keys that take a name can be set to, with what it is called."""
    language = session.moment.unit.language
    rules = session.rules
    return {
        "country": list(rules.markets),
        "language": list(rules.languages),
        "card": [{"id": one, "label": label} for one, label in session.cards(language)],
        "bearer": list(Bearer),
        "phone": [{"id": one, "label": label} for one, label in session.phones(language)],
        "cloud": list(PACES.words),
        "order": [{"id": one, "label": label} for one, label in session.products(language)],
    }
