"""A fault strikes and is repaired: what it sets in the car and finds there, or what it arms in the cloud.

A fault that would change nothing, such as a hotspot that drops while none is open, waits on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed, deed
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import Car
from pcm_sim.domain.effects import Effect, PutRight
from pcm_sim.domain.events import TrainerIntent
from pcm_sim.domain.rules import Rules
from pcm_sim.session.car_settings import BY_KEY, Value
from pcm_sim.session.moment import Moment
from pcm_sim.session.reaching import reach
from pcm_sim.session.setting_checks import PHONES_OWN, events_for, hindrance
from pcm_sim.session.trouble.troubles import Struck, Touched, Trouble, Troubles

Happen = Callable[[Moment, TrainerIntent], tuple[Moment, tuple[Effect, ...]]]
_INSTRUCTOR = Actor(INSTRUCTOR)
_FIELDS: Final = {
    "phone_bluetooth": "bluetooth",
    "hotspot": "hotspot",
    "phone_bearer": "bearer",
    "phone_data_in_calls": "data_in_calls",
}


class Striking(NamedTuple):
    """What strikes and repairs go by.

    Attributes:
        rules: The car's rules.
        happen: Lets something happen in the car, without a look at what waits for it.
    """

    rules: Rules
    happen: Happen


def troubles_of(moment: Moment) -> Troubles:
    """Give the faults of a moment; none at first."""
    return moment.troubles or Troubles()


def strike(striking: Striking, moment: Moment, trouble: Trouble) -> tuple[Moment, tuple[Effect, ...]]:
    """Let a fault that is due strike, or wait on where it would change nothing."""
    if trouble.deed is not None:
        return struck_in_cloud(moment, trouble), ()
    wanted = made_by(striking.rules, moment, trouble.sets)
    if not wanted:
        waiting = replace(trouble, due=False)
        return replace(moment, troubles=troubles_of(moment).with_armed(waiting)), ()
    wanted = _with_bars(moment, wanted)
    before = {key: read(moment) for key in wanted if (read := BY_KEY[key].read)}
    phone = moment.car.phone_id or ""
    touched = tuple(
        Touched(key, before[key], wanted[key], phone if key in PHONES_OWN else "") for key in before
    )
    marked = _marked(moment, replace(trouble, touched=touched))
    return _set(striking, marked, wanted)


def struck_in_cloud(moment: Moment, trouble: Trouble) -> Moment:
    """Arm a fault in the cloud, whose time has come; there it strikes what is asked next."""
    wanted = trouble.deed
    if wanted is None:
        return moment
    if trouble.lasts:
        wanted = wanted.with_fields(opens=moment.now, closes=moment.now + trouble.lasts)
    return _marked(_told(moment, wanted), trouble)


def made_by(
    rules: Rules, moment: Moment, sets: Sequence[tuple[str, tuple[Value, ...]]]
) -> Mapping[str, Value]:
    """Give what a fault would set now, by key; empty where it would change nothing or cannot be so.

    Args:
        rules: The car's rules.
        moment: What is so.
        sets: What it sets, by key, each with the values that will do.
    """
    wanted = {key: value for key, values in sets for value in _first_other(moment, key, values)}
    return {} if hindrance(rules, moment, wanted) else wanted


def _with_bars(moment: Moment, wanted: Mapping[str, Value]) -> Mapping[str, Value]:
    """Add what becomes of the bars where a fault sets the bearer alone, so that a repair finds them again."""
    if "bearer" not in wanted or "bars" in wanted:
        return wanted
    return {**wanted, "bars": 0 if wanted["bearer"] == Bearer.NONE.value else moment.car.bars}


def _first_other(moment: Moment, key: str, values: tuple[Value, ...]) -> Sequence[Value]:
    """Give the first value that is not so already, none where all are."""
    read = BY_KEY[key].read
    return [one for one in values if read is None or one != read(moment)][:1]


def repair(striking: Striking, moment: Moment, trouble_id: str) -> tuple[Moment, tuple[Effect, ...]]:
    """Take a fault away, in car and cloud; what it changed about the car is as before, if it is still so.

    Args:
        striking: What it goes by.
        moment: What is so now.
        trouble_id: Which; one that is not armed changes nothing.
    """
    trouble = troubles_of(moment).trouble(trouble_id)
    effects: tuple[Effect, ...] = ()
    if trouble is not None:
        moment, effects = _undone(striking, moment, trouble)
    elif moment.world.faults.fault(trouble_id) is None:
        return moment, ()
    if moment.world.faults.fault(trouble_id) is not None:
        moment = _told(moment, deed("repair_fault", item=trouble_id))
    return moment, (*effects, PutRight(trouble_id))


def _undone(striking: Striking, moment: Moment, trouble: Trouble) -> tuple[Moment, tuple[Effect, ...]]:
    troubles, back = _without(troubles_of(moment), moment, trouble)
    moment = replace(moment, troubles=troubles, car=_mended_away(moment.car, trouble))
    if not back or hindrance(striking.rules, moment, back):
        return moment, ()
    return _set(striking, moment, back)


def _without(troubles: Troubles, moment: Moment, trouble: Trouble) -> tuple[Troubles, Mapping[str, Value]]:
    """Take a fault out, and give what is to be set back.

    What a later fault changed again is that one's to set back: to what this one had found.
    """
    left = troubles.without(trouble.id)
    back: dict[str, Value] = {}
    for one in reversed(trouble.touched):
        later = _next_to_touch(left, trouble, one.key)
        read = BY_KEY[one.key].read
        if later is not None:
            inherited = tuple(
                own._replace(before=one.before) if own.key == one.key else own for own in later.touched
            )
            left = left.with_armed(replace(later, touched=inherited))
        elif read is not None and read(moment) == one.made and one.phone in {"", moment.car.phone_id}:
            back[one.key] = one.before
    return left, back


def _mended_away(car: Car, trouble: Trouble) -> Car:
    """Mend what was done to a telephone that has left the car since; a cable did not leave with it."""
    for one in trouble.touched:
        phone = next((phone for phone in car.phones if phone.id == one.phone), None)
        field = _FIELDS.get(one.key)
        if phone and field and one.phone != car.phone_id and getattr(phone, field) == one.made:
            changed: dict[str, Untyped] = {field: one.before}
            car = car.with_phone(replace(phone, **changed))
    return car


def _next_to_touch(troubles: Troubles, trouble: Trouble, key: str) -> Trouble | None:
    """Give the first of those that struck after a fault and changed the same."""
    struck = [one.fault for one in troubles.struck]
    order = {fault: at for at, fault in enumerate(struck)}
    later = [
        one
        for one in troubles.armed
        if order.get(one.id, -1) > order.get(trouble.id, -1) and any(own.key == key for own in one.touched)
    ]
    return min(later, key=lambda one: order[one.id], default=None)


def _marked(moment: Moment, trouble: Trouble) -> Moment:
    """Note that a fault struck; what it is may be seen now."""
    hit = replace(trouble, due=False, struck=moment.now, covered=trouble.covered and trouble.deed is not None)
    struck = Struck(moment.now, trouble.id, trouble.on.id, trouble.deed is not None)
    noted = troubles_of(moment).with_armed(hit).with_struck(struck)
    return replace(moment, troubles=noted)


def _set(
    striking: Striking, moment: Moment, values: Mapping[str, Value]
) -> tuple[Moment, tuple[Effect, ...]]:
    effects: tuple[Effect, ...] = ()
    for event in events_for(moment, values):
        moment, more = striking.happen(moment, event)
        effects += more
    return moment, effects


def _told(moment: Moment, wanted: Deed) -> Moment:
    return reach(moment, _INSTRUCTOR, wanted)[0]
