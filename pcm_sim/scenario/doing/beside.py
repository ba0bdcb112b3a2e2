"""What an instructor does beside the car: sets what is so."""

from collections.abc import Iterator, Mapping

from pcm_sim.scenario.doing.values_wanted import as_taken, hindered, name_wanted, wanted
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Quoted, as_written, meant, phrase, there_are
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.car_settings import Value
from pcm_sim.session.setting_checks import events_for, in_its_case, known_names, why_not
from pcm_sim.session.signals import BY_SIGNAL, NAMED

NOTHING = "none"
"""How a scenario writes that nothing is there: no card in the slot, no telephone in the car."""


def set_state(stage: Stage, act: acts.Set) -> Iterator[Touch]:
    """Have the simulation be so, as the panel beside the unit does; all of it, or nothing.

    Raises:
        StepError: A name or a value is none, or cannot be set on this car now.
    """
    values = checked(stage, act.state)
    yield Touch(Surface.DEVICE, "beside", ", ".join(act.state))
    for event in events_for(stage.session.moment, values):
        stage.do(event)


def checked(stage: Stage, state: Mapping[str, Value]) -> Mapping[str, Value]:
    """Check values by the names that scenarios write, and give them by the keys of the settings.

    Raises:
        StepError: A name or a value is none, or cannot be set on this car now.
    """
    values: dict[str, Value] = {}
    for name, written in state.items():
        setting = NAMED.get(name)
        if setting is None:
            raise _no_setting(name)
        value: Value = in_its_case(setting.key, stage.said(written) if isinstance(written, str) else written)
        value = None if value == NOTHING and setting.takes.fits(None) else as_taken(setting.takes, value)
        if not setting.takes.fits(value):
            expected = phrase("takes", name=Quoted(name), what=wanted(setting.takes))
            raise StepError(Fault(expected, phrase("not_one", value=as_written(value))))
        if setting.key in values:
            raise _set_twice(name, next(one for one in state if NAMED[one].key == setting.key))
        values[setting.key] = setting.meant(value)
    _check_now(stage, {NAMED[name].key: name for name in state}, values)
    return values


def _set_twice(name: str, other: str) -> StepError:
    expected = phrase("set.is", name=Quoted(name))
    seen = phrase("set.twice", name=Quoted(name), other=Quoted(other))
    return StepError(Fault(expected, seen, phrase("set.twice.leave")))


def _no_setting(name: str) -> StepError:
    """Say that nothing can be set by this name: there is none, or that signal can only be read."""
    expected = phrase("set.is", name=Quoted(name))
    if name in BY_SIGNAL:
        return StepError(Fault(expected, phrase("set.read_only"), phrase("set.read_only.expect")))
    return StepError(Fault(expected, phrase("set.unknown"), meant(name, NAMED)))


def _check_now(stage: Stage, names: Mapping[str, str], values: Mapping[str, Value]) -> None:
    hindrance = why_not(stage.session, values)
    if hindrance:
        name = Quoted(names[hindrance.key])
        why = hindered(hindrance, name, stage.session.rules)
        raise StepError(Fault(phrase("set.is", name=name), *why))
    for key, known in known_names(stage.session).items():
        word = values.get(key)
        if isinstance(word, str) and word not in known.names:
            name, quoted = Quoted(names[key]), Quoted(word)
            expected = phrase("takes.named", name=name, what=name_wanted(key), word=quoted)
            raise StepError(Fault(expected, there_are(known.names), meant(word, known.names)))
