"""Where somebody stands at a moment, as one value that can be compared: a page, and what the way changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from pcm_sim.scenario.assessing.walking import Track, Walked
from pcm_sim.session.moment import Moment

Sign = tuple[object, ...]
_OF_ITSELF = frozenset(
    {"stack", "language", "form", "dialog", "notice", "pending", "focus", "requests", "owes", "background"}
    | {"typed_pin", "keyboard", "log", "detour", "grants", "update", "volume_told", "updated"}
    | {"since", "until", "ends"}
)
"""What of the unit is where one stands, or comes by itself or with time, and no aim of anybody."""
_HOME = ("home", "", "", "")


def sign(track: Track, moment: Moment, changed: Iterable[str]) -> Sign:
    """Give where somebody stands on a track.

    Args:
        track: The track.
        moment: When.
        changed: Names of what the best way changes on that track.
    """
    known = _settings(moment)
    return (*_place(track, moment), *(known.get(name) for name in changed))


def changed_on(track: Track, steps: Iterable[Walked]) -> tuple[str, ...]:
    """Name what the steps of a track change in the unit and in the car."""
    if track is Track.PHONE:
        return ()
    names: dict[str, None] = {}
    for step in steps:
        if step.track is track:
            names.update(dict.fromkeys(changes(step.before, step.after)))
    if track is Track.BESIDE:
        # What the unit makes of it comes when it comes.
        return tuple(name for name in names if name.startswith("car."))
    return tuple(names)


def changes(before: Moment, after: Moment) -> tuple[str, ...]:
    """Name what differs between two moments in the unit and in the car, but for the page."""
    old, new = _settings(before), _settings(after)
    return tuple(name for name in {**old, **new} if old.get(name) != new.get(name))


def leads_somewhere(step: Walked) -> bool:
    """Tell whether a step is one: something is typed or refused, or another page or state comes of it."""
    if step.span.types or step.refusals:
        return True
    track = step.track
    return _place(track, step.before) != _place(track, step.after) or bool(changes(step.before, step.after))


def _place(track: Track, moment: Moment) -> Sign:
    unit, phone = moment.unit, moment.handset
    if track is Track.UNIT:
        form = f"{unit.form.form} {unit.form.about}" if unit.form else ""
        return unit.page, form, unit.dialog.message.id if unit.dialog else "", unit.pending is not None
    if track is Track.BESIDE:
        return (phone.holder if phone else "",)
    if phone is None:
        return _HOME
    form = phone.form.form if phone.form else ""
    return phone.page, phone.signed_in, form, phone.dialog.message.id if phone.dialog else ""


def _settings(moment: Moment) -> Mapping[str, object]:
    return {**_parts("unit", moment.unit), **_parts("car", moment.car)}


def _parts(name: str, value: object) -> dict[str, object]:
    """Give what a value holds, each part by its name."""
    held: Iterator[tuple[str, object]]
    if is_dataclass(value):
        held = ((one.name, getattr(value, one.name)) for one in fields(value))
    elif name.endswith(".preferences") and isinstance(value, tuple):
        held = iter(value)
    else:
        return {name: _timeless(value)}
    return {
        key: part
        for own, inner in held
        if own not in _OF_ITSELF
        for key, part in _parts(f"{name}.{own}", inner).items()
    }


def _timeless(value: object) -> object:
    """Leave times out of a value, which differ between any two runs."""
    names = getattr(value, "_fields", ())
    return tuple(getattr(value, one) for one in names if one not in _OF_ITSELF) if names else value
