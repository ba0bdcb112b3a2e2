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
from pcm_sim.session.setting_checks import Impossible, events_for, in_its_case, known_names, why_not
from pcm_sim.session.signals import SETTABLE, SIGNALS
from pcm_sim.session.simulation import Session

_LISTED = "`choices` of GET /state lists them"
_INSTEAD = {
    "card": "Leave 'card' out",
    "speed_kmh": 'Switch it on first, in the same body: "ignition": true',
}

KEYS: Keys = {one.key: Key(one.takes, one.about) for one in SETTINGS}
SIGNAL_KEYS: Keys = {name: Key(one.takes, one.about) for name, one in SETTABLE.items()}


def _set(session: Session, body: Body) -> Iterable[Event]:
    """Check everything before the first of it is done, and do it in the order of the body."""
    if not body.values:
        raise Problem(BODY, f"Nothing is to be set. The keys are {', '.join(KEYS)}.")
    values = dict(_by_key(name, _plain(value)) for name, value in body.values.items())
    if len(values) < len(body.values):
        raise Problem(BODY, "Two keys set the same: a signal is another name of a key. Leave one out.")
    _check_names(session, values)
    hindrance = why_not(session, values)
    if hindrance:
        raise Problem(NOT_NOW, _why(hindrance), key=hindrance.key)
    return tuple(events_for(session.moment, values))


def _why(hindrance: Impossible) -> str:
    if hindrance.message:
        return " ".join(f"{said}." for said in (hindrance.reason, hindrance.instead) if said)
    instead = _INSTEAD.get(hindrance.key, f'Bring one: "phone": ID. {_LISTED}')
    return f"{hindrance.told(hindrance.key)}. {instead}."


def _by_key(name: str, value: Value) -> tuple[str, Value]:
    """Give what is set by its key, whichever of its names it goes by."""
    signal = SETTABLE.get(name)
    key, meant = (signal.key, signal.meant(value)) if signal else (name, value)
    return key, in_its_case(key, meant)


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
    {**KEYS, **SIGNAL_KEYS},
    _set,
)


def settings(moment: Moment) -> Plain:
    """Give what is set now, by the keys with which it can be set; what only happens has no value."""
    return {one.key: one.read(moment) for one in SETTINGS if one.read}


def signals(session: Session) -> Plain:
    """Give what is so now by the names of the signals, those too that can only be read."""
    return {one.name: one.value(session.rules, session.year, session.moment) for one in SIGNALS}


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
