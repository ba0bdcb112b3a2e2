"""A look at the notifications, from wherever one was: going back leads there again."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.outcome import Outcome
from pcm_sim.domain.unit import Detour, Unit


def begun(before: Cabin, opened: Outcome) -> Outcome:
    """Give what the touch of the bell led to, with where one was remembered.

    Args:
        before: The instant at the touch.
        opened: What it led to; where it was refused, nothing is remembered.
    """
    unit = opened.cabin.unit
    if unit.dialog or unit.stack == before.unit.stack:
        return opened
    began = before.unit.detour
    detour = Detour(unit.stack, began.back if began else before.unit.stack)
    return Outcome(opened.cabin.with_unit(replace(unit, detour=detour)), opened.effects)


def carried_on(before: Cabin, opened: Outcome) -> Outcome:
    """Give what "show" led to: from the bell's page it is the same detour, elsewhere it is none."""
    return begun(before, opened) if before.unit.detour else opened


def way_back(unit: Unit) -> tuple[str, ...]:
    """Give the stack that going back leads to; at home it is the present one."""
    if unit.detour and unit.stack == unit.detour.at:
        return unit.detour.back
    return unit.stack[:-1] or unit.stack


def kept_on_the_way(cabin: Cabin) -> Cabin:
    """Forget where one was as soon as one is elsewhere than at the detour's page or deeper."""
    unit = cabin.unit
    if unit.detour is None or unit.stack[: len(unit.detour.at)] == unit.detour.at:
        return cabin
    return cabin.with_unit(replace(unit, detour=None))
