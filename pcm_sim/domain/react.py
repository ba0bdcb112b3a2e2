"""One event inside the car: what a touch, a key, the trainer or an answer of the cloud does."""

from dataclasses import replace
from typing import assert_never

from pcm_sim.domain import detours, entry, functions, linking, navigation, ringing, trainer
from pcm_sim.domain.actions import run
from pcm_sim.domain.cabin import Cabin, facts_of
from pcm_sim.domain.car_news import CarNews
from pcm_sim.domain.driving import form_lock
from pcm_sim.domain.effects import Told
from pcm_sim.domain.events import (
    Answer,
    Back,
    CarIntent,
    CloudIntent,
    Confirm,
    Erase,
    Expired,
    Happening,
    PhoneIntent,
    PressKey,
    PressKnob,
    Tap,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.lines import is_there, lines_of
from pcm_sim.domain.nodes import Listing
from pcm_sim.domain.notes import all_read
from pcm_sim.domain.outcome import Outcome, stop_waiting, told_by_form
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.settings import change
from pcm_sim.domain.spot_taps import tap_spot
from pcm_sim.domain.status_marks import STATUS
from pcm_sim.domain.status_told import sign_of, way_to
from pcm_sim.domain.surroundings import settle
from pcm_sim.domain.unit import ChangeSetting, DialogState, GoTo, RunAction
from pcm_sim.domain.view import view

_FIELD, _SHOW = "form/field/", "form/show/"


def react(rules: Rules, cabin: Cabin, event: Happening) -> Outcome:
    """Give the instant after an event, with what happened.

    Args:
        rules: The car's rules.
        cabin: The instant before.
        event: What happens; time alone (`Tick`) changes nothing in here.
    """
    outcome = _react(rules, cabin, event)
    settled = settle(rules, outcome.cabin)
    standing = _with_ring_on_target(rules, _with_notes_read(rules, _on_solid_ground(rules, settled.cabin)))
    caught_up = linking.catch_up(rules, standing)
    return Outcome(caught_up.cabin, outcome.effects + settled.effects + caught_up.effects)


def _react(rules: Rules, cabin: Cabin, event: Happening) -> Outcome:
    if isinstance(event, CarIntent):
        return trainer.set_car(rules, cabin, event)
    if isinstance(event, PhoneIntent):
        return trainer.set_phone(rules, cabin, event)
    if isinstance(event, CloudIntent):
        return trainer.set_cloud(cabin, event)
    match event:
        case Answer(request, reply):
            return linking.hear(rules, cabin, request, reply)
        case Expired(request):
            return linking.give_up(cabin, request)
        case CarNews():
            return functions.hear_news(rules, cabin, event)
        case _ if not cabin.car.ignition:
            return Outcome(cabin)
        case Tap(target):
            return _tap(rules, _without_ring(cabin), target)
        case PressKey(key):
            return _press_key(rules, _without_ring(cabin), key)
        case Back():
            return _back(rules, cabin)
        case TypeText() | Erase():
            return _type(rules, cabin, event)
        case Confirm():
            return _confirm(rules, cabin)
        case TurnKnob(steps):
            return _turn(rules, cabin, steps)
        case PressKnob():
            return _tap(rules, cabin, cabin.unit.focus) if cabin.unit.focus else _turn(rules, cabin, 1)
        case _:
            assert_never(event)


def _type(rules: Rules, cabin: Cabin, event: TypeText | Erase) -> Outcome:
    """Type on a real keyboard: into the field under the ring, which the typing hides as a touch does."""
    ringed = cabin.unit.focus
    if cabin.unit.form is None or cabin.unit.dialog:
        return Outcome(cabin)
    held = _held(rules, cabin)
    if held:
        return held
    if ringed.startswith(_FIELD):
        cabin = _tap(rules, cabin, ringed).cabin
    cabin = _without_ring(cabin)
    form = cabin.unit.form
    if form is None:
        return Outcome(cabin)
    return (
        entry.type_text(rules, cabin, form, event.text)
        if isinstance(event, TypeText)
        else entry.erase(rules, cabin, form)
    )


def _tap(rules: Rules, cabin: Cabin, target: str) -> Outcome:
    kind, _, name = target.partition("/")
    if kind == "dialog" and cabin.unit.dialog:
        return _answer_dialog(rules, cabin, cabin.unit.dialog, yes=name == "yes")
    if cabin.unit.dialog:
        return Outcome(cabin)
    if target == "wait/cancel":
        return linking.cancel(rules, cabin)
    if target == "back":
        return _back(rules, cabin)
    if target.startswith(STATUS):
        return _tap_sign(rules, cabin, target.removeprefix(STATUS))
    if target == "home" or target.startswith(("bar/", "tab/")):
        left = _leave(cabin)
        opened = tap_spot(rules, left.cabin, target)
        return opened.then(*left.effects) if opened else Outcome(cabin)
    form = cabin.unit.form
    if form:
        return _tap_form(rules, cabin, target)
    if cabin.unit.pending:
        return Outcome(cabin)
    line = next((one for one in lines_of(rules, cabin) if one.id == target), None)
    return navigation.tap_line(rules, cabin, line) if line else Outcome(cabin)


def _tap_sign(rules: Rules, cabin: Cabin, name: str) -> Outcome:
    """Touch a sign of the status bar: it explains itself; the bell opens what it counts."""
    sign = sign_of(rules, cabin, name)
    if sign is None:
        return Outcome(cabin)
    way = way_to(rules, sign.feature)
    if name == "notifications" and way and way.node != cabin.unit.page:
        return detours.begun(cabin, _go_there(rules, cabin, way.node))
    dialog = DialogState(sign.message, way, name)
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(sign.message),))


def _go_there(rules: Rules, cabin: Cabin, node: str) -> Outcome:
    left = _leave(cabin)
    return navigation.walk_to(rules, left.cabin, node).then(*left.effects)


def _held(rules: Rules, cabin: Cabin) -> Outcome | None:
    """Say that the open form waits until the car stands; none where it takes what is typed."""
    form = cabin.unit.form
    closed = form_lock(rules, cabin.car, form.form) if form else None
    return told_by_form(cabin, closed) if closed else None


def _tap_form(rules: Rules, cabin: Cabin, target: str) -> Outcome:
    form = cabin.unit.form
    held = _held(rules, cabin)
    if form is None or held:
        return held or Outcome(cabin)
    if target == "form/confirm":
        return entry.confirm(rules, cabin, form)
    if target.startswith(_FIELD):
        return entry.choose_field(rules, cabin, form, target.removeprefix(_FIELD))
    if target.startswith(_SHOW):
        return entry.show_or_hide(rules, cabin, form, target.removeprefix(_SHOW))
    if target.startswith("pad/"):
        return entry.touch_key(rules, cabin, form, target.removeprefix("pad/"))
    return Outcome(cabin)


def _answer_dialog(rules: Rules, cabin: Cabin, dialog: DialogState, *, yes: bool) -> Outcome:
    closed = cabin.with_unit(replace(cabin.unit, dialog=None, focus=""))
    if not yes and dialog.then == RunAction(ringing.TAKE):
        return ringing.decline(rules, closed)
    if not yes or dialog.then is None:
        return Outcome(closed)
    match dialog.then:
        case ChangeSetting(setting, value):
            return change(rules, closed, setting, value)
        case RunAction(does, item):
            return run(rules, closed, does, item)
        case GoTo(node):
            return detours.carried_on(closed, _go_there(rules, closed, node))


def _press_key(rules: Rules, cabin: Cabin, key: str) -> Outcome:
    if key not in rules.tree.keys and all(key != one.id for one in rules.vehicle.head_unit.keys):
        return Outcome(cabin)
    if key == "BACK":
        return _back(rules, cabin)
    left = _leave(cabin)
    return navigation.press_key(rules, left.cabin, key).then(*left.effects)


def _leave(cabin: Cabin) -> Outcome:
    """Leave whatever stands over the page."""
    free = stop_waiting(cabin)
    bare = free.cabin.with_unit(replace(free.cabin.unit, form=None, dialog=None))
    return Outcome(bare, free.effects)


def _back(rules: Rules, cabin: Cabin) -> Outcome:
    unit = cabin.unit
    if unit.dialog:
        return Outcome(cabin.with_unit(replace(unit, dialog=None, focus="")))
    if unit.pending:
        return linking.cancel(rules, cabin)
    if unit.form and unit.form.held:
        return entry.close_offer(cabin, unit.form)
    if unit.form:
        return Outcome(cabin.with_unit(replace(unit, form=None, notice=None, focus="")))
    return navigation.go_back(cabin)


def _confirm(rules: Rules, cabin: Cabin) -> Outcome:
    unit = cabin.unit
    if unit.focus:
        return _tap(rules, cabin, unit.focus)
    if unit.dialog:
        return _answer_dialog(rules, cabin, unit.dialog, yes=True)
    if unit.form:
        return _held(rules, cabin) or entry.confirm(rules, cabin, unit.form)
    return Outcome(cabin)


def _turn(rules: Rules, cabin: Cabin, steps: int) -> Outcome:
    targets = view(rules, cabin).targets
    if not targets:
        return Outcome(cabin)
    if cabin.unit.focus in targets:
        at = targets.index(cabin.unit.focus) + steps
        target = targets[max(0, min(at, len(targets) - 1))]
    else:
        target = targets[0] if steps > 0 else targets[-1]
    return Outcome(cabin.with_unit(replace(cabin.unit, focus=target)))


def _without_ring(cabin: Cabin) -> Cabin:
    return cabin.with_unit(replace(cabin.unit, focus="")) if cabin.unit.focus else cabin


def _with_ring_on_target(rules: Rules, cabin: Cabin) -> Cabin:
    """Hide the ring when what it stood on is gone."""
    focus = cabin.unit.focus
    return cabin if not focus or focus in view(rules, cabin).targets else _without_ring(cabin)


def _with_notes_read(rules: Rules, cabin: Cabin) -> Cabin:
    """Take everything as read while the notifications are open."""
    if not cabin.unit.unread or not cabin.car.ignition:
        return cabin
    rows = rules.tree.children(rules.tree.nodes[cabin.unit.node])
    opened = any(isinstance(row, Listing) and row.of == "notifications" for row in rows)
    return cabin.with_unit(all_read(cabin.unit)) if opened else cabin


def _on_solid_ground(rules: Rules, cabin: Cabin) -> Cabin:
    """Leave pages that are no longer there, because a condition above them stopped holding."""
    facts = facts_of(rules, cabin)
    stack = cabin.unit.stack
    kept = 1
    while kept < len(stack) and is_there(rules, cabin, facts, stack[kept]):
        kept += 1
    grounded = cabin if kept == len(stack) else cabin.with_unit(replace(cabin.unit, stack=stack[:kept]))
    return detours.kept_on_the_way(grounded)
