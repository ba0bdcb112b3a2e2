"""How it stands at the start: settings that can be set any time, and some that only hold at the start.

Everything is done as a person would do it, so that car and cloud agree on it; but no time passes meanwhile,
and the unit tells nothing of it: it has been so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import CHECKS, CHOICES
from pcm_sim.domain.settings import change
from pcm_sim.domain.sim_card import PIN_TRIES, PUK_TRIES
from pcm_sim.scenario.doing.beside import set_state
from pcm_sim.scenario.doing.values_wanted import as_taken, wanted
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.model import Cell, Plain
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Quoted, as_written, meant, phrase, row_of
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.play.starting_card import with_card
from pcm_sim.scenario.play.starting_link import linked_by, with_link, with_phone
from pcm_sim.session.signals import NAMED
from pcm_sim.session.simulation import Session
from pcm_sim.session.values_taken import Flag, OneOf, Takes, Whole


class _Linked(NamedTuple):
    """Who is linked: the main user, nobody, or a customer by id."""

    @property
    def wants(self) -> str:
        """Say it in words."""
        return "true for the main user, false for nobody, or the id of a customer"

    def fits(self, value: object) -> bool:
        """Tell whether a value is such a one."""
        return isinstance(value, bool | str)


class AtStart(NamedTuple):
    """Something that only holds at the start.

    Attributes:
        takes: What it takes.
        about: What it is.
    """

    takes: Takes
    about: str


ONLY_AT_START: Final[Mapping[str, AtStart]] = {
    "sim.pin_tries": AtStart(Whole(0, PIN_TRIES), "wrong PINs left for the card in the slot"),
    "sim.puk_tries": AtStart(Whole(0, PUK_TRIES), "wrong PUKs left for it"),
    "sim.asks_pin": AtStart(Flag(), "it has a PIN"),
    "sim.open": AtStart(Flag(), "its PIN was typed since the start"),
    "sim.remembered": AtStart(Flag(), "the unit remembers its PIN"),
    "unit.linked": AtStart(_Linked(), "a Porsche ID is linked with this car, and logged in"),
    "unit.user": AtStart(OneOf(("in", "out")), "whoever is linked is logged in"),
    "phone.paired": AtStart(Flag(), "the telephone in the car is paired with the unit"),
}
"""Names that only `given.state` knows, beside the settings of the unit, each as `unit.NAME`."""
_CALLS: Final = frozenset(name for name, one in NAMED.items() if one.key in {"card_call", "phone_call"})


def start_names(rules: Rules) -> Iterator[str]:
    """Give every name that may stand in `given.state`.

    Args:
        rules: The car's rules, for the settings that its units remember.
    """
    yield from NAMED
    yield from ONLY_AT_START
    yield from (f"unit.{name}" for name in _settings(rules))


def begun(session: Session, cell: Cell, state: Mapping[str, Plain]) -> Session:
    """Give the simulation as it stands at the start.

    Args:
        session: The simulation, before anything happened in it.
        cell: What is played.
        state: Value by name.

    Raises:
        StepError: A name or a value is none, or cannot be so on this car.
    """
    if not state:
        return session
    rules, log = session.rules, session.moment.unit.log
    _check_names(rules, state)
    takes = start_values(rules)
    state = {name: as_taken(takes[name], value) for name, value in state.items()}
    _check(state)
    # Nothing is waited for, for the clock is to stand where it was set.
    session.rules = replace(rules, policy=replace(rules.policy, latency_ms=0))
    for apply in (_linked, _paired, _card, _set, _settings_of_unit, _calls):
        session = apply(session, cell, state)
    unit = replace(session.moment.unit, notice=None, log=log, focus="")
    if state.get("unit.user") == "out":
        unit = unit.logged_out()
    session = session.beginning_at(replace(session.moment, unit=unit))
    session.rules = rules
    return session


def start_values(rules: Rules) -> Mapping[str, Takes]:
    """Give what each name takes that may stand in `given.state`.

    Args:
        rules: The car's rules, for the settings that its units remember.
    """
    words = {f"unit.{name}": OneOf(one) if one else Flag() for name, one in _settings(rules).items()}
    own = {name: one.takes for name, one in ONLY_AT_START.items()}
    return {**words, **own, **{name: one.takes for name, one in NAMED.items()}}


def _check_names(rules: Rules, state: Mapping[str, Plain]) -> None:
    known = set(start_names(rules))
    unknown = next((name for name in state if name not in known), None)
    if unknown is not None:
        expected = phrase("given.is", name=Quoted(unknown))
        raise StepError(Fault(expected, phrase("given.unknown"), meant(unknown, known)))


def _check(state: Mapping[str, Plain]) -> None:
    for name, value in state.items():
        own = ONLY_AT_START.get(name)
        if own and not own.takes.fits(value):
            what = phrase("wants.customer") if isinstance(own.takes, _Linked) else wanted(own.takes)
            expected = phrase("takes", name=Quoted(name), what=what)
            raise StepError(Fault(expected, phrase("not_one", value=as_written(value))))


def _linked(session: Session, cell: Cell, state: Mapping[str, Plain]) -> Session:
    who = linked_by(state)
    return with_link(session, cell, who) if who else session


def _paired(session: Session, _: Cell, state: Mapping[str, Plain]) -> Session:
    return with_phone(session) if state.get("phone.paired") is True else session


def _card(session: Session, _: Cell, state: Mapping[str, Plain]) -> Session:
    own = {name: value for name, value in state.items() if name.startswith("sim.") and name not in _CALLS}
    return with_card(session, own) if own else session


def _set(session: Session, cell: Cell, state: Mapping[str, Plain]) -> Session:
    own = {name: one for name, one in state.items() if name in NAMED and name not in {"sim.card", *_CALLS}}
    return _set_to(session, cell, own)


def _calls(session: Session, cell: Cell, state: Mapping[str, Plain]) -> Session:
    """Have calls run or ring last: what carries them has been set by then."""
    return _set_to(session, cell, {name: one for name, one in state.items() if name in _CALLS})


def _set_to(session: Session, cell: Cell, own: Mapping[str, Plain]) -> Session:
    if own:
        stage = Stage(session, cell)
        for _ in set_state(stage, acts.Set(own)):
            pass
        stage.settle()
    return session


def _settings_of_unit(session: Session, _: Cell, state: Mapping[str, Plain]) -> Session:
    """Let boxes and choices of the unit stand as they are given, without the questions that come before."""
    for name, value in state.items():
        setting = name.removeprefix("unit.")
        if name in NAMED or name in ONLY_AT_START or setting == name:
            continue
        outcome = change(session.rules, session.moment.cabin, setting, _fitting(session.rules, name, value))
        moment = replace(session.moment, unit=outcome.cabin.unit, car=outcome.cabin.car)
        session = session.beginning_at(moment)
    return session


def _fitting(rules: Rules, name: str, value: Plain) -> str | bool:
    """Give a value as a setting takes it; on and off may be written as a switch.

    Raises:
        StepError: It takes no such value.
    """
    setting = name.removeprefix("unit.")
    words = _settings(rules)[setting]
    if not words:
        if isinstance(value, bool):
            return value
        expected = phrase("takes", name=Quoted(name), what=phrase("wants.flag"))
        raise StepError(Fault(expected, phrase("takes.neither", value=as_written(value))))
    word = {True: "on", False: "off"}.get(value, "") if isinstance(value, bool) else str(value)
    if word not in words:
        what = phrase("wants.one_of", words=row_of(words))
        expected = phrase("takes", name=Quoted(name), what=what)
        raise StepError(Fault(expected, phrase("not_one", value=as_written(value)), meant(word, words)))
    return word


def _settings(rules: Rules) -> Mapping[str, tuple[str, ...]]:
    """Give the settings of the unit with the values each takes; none for a box."""
    remembered = {name: one.values for name, one in rules.things.preferences.items()}
    return {**dict.fromkeys(CHECKS, ()), **CHOICES, "language": rules.languages, **remembered}
