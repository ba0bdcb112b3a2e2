"""What is otherwise where a link led to: told by area, for whoever sends it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import Unit
from pcm_sim.scenario.support_link.place import over
from pcm_sim.scenario.support_link.settings import written_now
from pcm_sim.session.moment import Moment

PLACE, OVER, SETTINGS = "place", "over", "settings"
WAY, TYPED, TOLD, WAITS, UNIT = "way", "typed", "told", "waits", "unit"
CAR, CLOUD, PHONE, CLOCK = "car", "cloud", "phone", "clock"
LEFT: Final = (PLACE, OVER, SETTINGS, WAY, TYPED, TOLD, WAITS, UNIT, CAR, CLOUD, PHONE, CLOCK)
"""What a link may leave out; `telling` has the words for each."""
FAR: Final = frozenset({PLACE, OVER, SETTINGS})
"""What a person sees at once."""


def left_out(rules: Rules, wanted: Moment, led: Moment) -> tuple[str, ...]:
    """Tell in which areas two moments differ, in the order of `LEFT`; nothing for equal ones.

    Args:
        rules: The car's rules.
        wanted: The moment that a link was made of.
        led: Where it led to.
    """
    if wanted == led:
        return ()
    found = {*_of_unit(wanted.unit, led.unit), *_beside(rules, wanted, led)}
    return tuple(one for one in LEFT if one in found) or (UNIT,)


def _of_unit(wanted: Unit, led: Unit) -> Iterator[str]:
    if wanted.page != led.page:
        yield PLACE
    elif (wanted.stack, wanted.focus, wanted.detour) != (led.stack, led.focus, led.detour):
        yield WAY
    if over(wanted) != over(led):
        yield OVER
    elif wanted.form != led.form:
        yield TYPED
    if (wanted.notice, wanted.log) != (led.notice, led.log):
        yield TOLD
    if _waits(wanted) != _waits(led):
        yield WAITS


def _beside(rules: Rules, wanted: Moment, led: Moment) -> Iterator[str]:
    same = written_now(rules, wanted) == written_now(rules, led)
    if not same:
        yield SETTINGS
    elif wanted.car != led.car:
        yield CAR
    if same and _rest(wanted.unit) != _rest(led.unit):
        yield UNIT
    if wanted.cloud != led.cloud:
        yield CLOUD
    if (wanted.handset, wanted.aside) != (led.handset, led.aside):
        yield PHONE
    if wanted.queue != led.queue:
        yield WAITS
    if wanted.now != led.now:
        yield CLOCK


def _waits(unit: Unit) -> tuple[object, ...]:
    return (unit.pending, unit.background, unit.owes)


def _rest(unit: Unit) -> Unit:
    """Give what a unit remembers, apart from where it is, what it shows and what it waits for."""
    empty = Unit(stack=("",), language="")
    seen = ("stack", "focus", "detour", "form", "dialog", "notice", "log", "pending", "background", "owes")
    return replace(unit, **{name: getattr(empty, name) for name in seen})
