"""The entries of a car that a preset goes to before it begins, and why one of them is not there."""

from collections.abc import Iterable, Iterator, Mapping

from pcm_sim.domain.conditions import Facts, Not, possible
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.doing.ways import bare
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import (
    Back,
    Choose,
    Confirm,
    Hold,
    Knob,
    Open,
    Press,
    Repeat,
    Run,
    SetSlider,
    Swipe,
    Tap,
    Toggle,
    Type,
    When,
    Where,
)
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Step
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.phrases import Figure, Row, phrase
from pcm_sim.scenario.play.presets import Preset
from pcm_sim.scenario.play.starting_link import LINK, linked_by

_ON_UNIT = (Back, Choose, Confirm, Expectation, Hold, Knob, Open, Press, SetSlider, Swipe, Tap, Toggle, Type)


def goes_to_unit(preset: Preset) -> bool:
    """Tell whether something is done or seen on the unit before a preset begins, so that it may fail there.

    Args:
        preset: The preset.
    """
    return _any_on_unit(preset.steps)


def lacking_entry(preset: Preset, rules: Rules, facts: Facts) -> Figure:
    """Say why an entry that a preset goes to is not there on a car; empty where all of them are.

    Args:
        preset: The preset.
        rules: The car's rules, on its readings.
        facts: What never changes of the car.
    """
    for where in _entries(preset, facts):
        if why := _lack(rules, where):
            return why
    return ""


def _any_on_unit(steps: Iterable[Step]) -> bool:
    for step in steps:
        match step.act:
            case Run(steps=inner) | Repeat(steps=inner) | When(steps=inner):
                if _any_on_unit(inner):
                    return True
            case act if isinstance(act, _ON_UNIT):
                return True
    return False


def _entries(preset: Preset, facts: Facts) -> Iterator[Where]:
    """Give the entries that are gone to whatever happens."""
    if linked_by(preset.state):
        yield Where(LINK)
    yield from _of_steps(preset.steps, facts)


def _of_steps(steps: Iterable[Step], facts: Facts) -> Iterator[Where]:
    for step in steps:
        # What may be skipped or may fail is not needed.
        if step.optional or possible(Not(step.when), facts):
            continue
        match step.act:
            case Open(where) | Toggle(where) | Choose(where) | SetSlider(where):
                yield where._replace(id=bare(where.id))
            case Run(steps=inner) | Repeat(steps=inner):
                yield from _of_steps(inner, facts)
            case When(condition, inner) if not possible(Not(condition), facts):
                yield from _of_steps(inner, facts)


def _lack(rules: Rules, where: Where) -> Figure:
    try:
        entry_of(rules, where)
    except StepError as error:
        fault = error.fault
        # A reason in every language is the menus' own, and enough; other ones need what was looked for.
        why = Row((fault.expected, fault.seen), "; ")
        return fault.seen if isinstance(fault.seen, Mapping) else phrase("preset.stops", why=why)
    return ""
