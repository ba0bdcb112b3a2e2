"""What is done on the unit with one touch or key: tapping, holding, keys, knob, typing."""

from collections.abc import Iterator

from pcm_sim.domain import events
from pcm_sim.domain.forms import field_rules
from pcm_sim.domain.screen import FieldView, PageKind
from pcm_sim.scenario.doing.areas import go_back, open_area, press_hard
from pcm_sim.scenario.doing.letter_by_letter import type_on_unit
from pcm_sim.scenario.finding.phone_targets import covered, listed
from pcm_sim.scenario.finding.sights_named import unit_finder
from pcm_sim.scenario.format.acts import Back, Confirm, Hold, Knob, Press, Swipe, Tap, Type, Where
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Figure, Quoted, meant, phrase
from pcm_sim.scenario.play.stage import DOTS, Stage
from pcm_sim.scenario.seeing.page import named

_PAD, _HELD = "pad/", "pad/hold/"
_OFFERS = frozenset({"accents", "caps"})


def tap(stage: Stage, act: Tap) -> Iterator[Touch]:
    """Touch something that is on the unit's screen; what is locked may be touched, to see it refuse."""
    yield from touch(stage, target_of(stage, act.where))


def touch(stage: Stage, target: str) -> Iterator[Touch]:
    """Touch a target that is on the unit's screen now."""
    yield Touch(Surface.GLASS, "tap", target, unit_finder(stage).sight.label(target))
    stage.do(events.Tap(target))


def target_of(stage: Stage, where: Where) -> str:
    """Find what can be touched on the unit's screen now.

    Raises:
        StepError: It is not there, something stands over it, or the screen is dark.
    """
    finder = unit_finder(stage)
    sight, target = finder.sight, finder.find(where)
    fields = [one.id for one in stage.session.screen.form.fields] if stage.session.screen.form else []
    if target in sight.targets or (target in fields and sight.dialog is None):
        return target
    expected = phrase("touch.can", what=Quoted(named(where)))
    check_lit(stage, expected)
    if sight.dialog:
        raise StepError(covered(expected, sight.dialog))
    if stage.session.screen.kind is PageKind.WAIT:
        raise StepError(Fault(expected, phrase("wait.stands"), phrase("wait.pass")))
    if target:
        raise StepError(Fault(expected, phrase("touch.inert")))
    hint = meant(named(where), sight.targets) or finder.elsewhere(where)
    seen = phrase("screen.has", screen=Quoted(sight.page), targets=listed(sight.targets))
    raise StepError(Fault(expected, seen, hint))


def check_lit(stage: Stage, expected: Figure) -> None:
    """Check that there is anything on the unit's screen.

    Raises:
        StepError: The ignition is off.
    """
    if stage.session.screen.kind is PageKind.DARK:
        hint = phrase("dark.on", step="set {car.ignition: true}")
        raise StepError(Fault(expected, phrase("dark.stands"), hint))


def hold(stage: Stage, act: Hold) -> Iterator[Touch]:
    """Touch and hold a key of the keyboard, which lays open what it offers.

    Raises:
        StepError: It is no key, or nothing comes of holding it.
    """
    target = target_of(stage, act.where)
    if not target.startswith(_PAD):
        expected = phrase("hold.is", what=Quoted(named(act.where)))
        raise StepError(Fault(expected, phrase("hold.keys_only"), phrase("hold.key")))
    form = stage.session.screen.form
    keys = form.keys.keys if form else ()
    held = [key.target for key in keys if key.holds in _OFFERS]
    if target not in held:
        hint = phrase("hold.answer", what=listed(held)) if held else phrase("hold.none_answers")
        raise StepError(Fault(phrase("hold.is", what=Quoted(target)), phrase("hold.nothing_more"), hint))
    yield Touch(Surface.GLASS, "hold", target, target.removeprefix(_PAD))
    stage.do(events.Tap(_HELD + target.removeprefix(_PAD)))


def swipe(stage: Stage, act: Swipe) -> Iterator[Touch]:
    """Move the list until an item is seen; the simulation knows no place of a list, so nothing changes."""
    finder = unit_finder(stage)
    target = finder.find(act.to)
    rows = [one.id for one in stage.session.screen.rows]
    if target not in rows:
        expected = phrase("swipe.can", what=Quoted(named(act.to)))
        seen = phrase("swipe.has", page=Quoted(finder.sight.page), rows=listed(rows))
        hint = meant(named(act.to), rows) or finder.elsewhere(act.to)
        raise StepError(Fault(expected, seen, hint))
    yield Touch(Surface.GLASS, "swipe", target, finder.sight.label(target))


def press(stage: Stage, act: Press) -> Iterator[Touch]:
    """Press a hard key, or go where it leads on a unit without it."""
    rules = stage.session.rules
    keys = list(dict.fromkeys((*(one.id for one in rules.vehicle.head_unit.keys), *rules.tree.keys)))
    if act.key not in keys:
        expected = phrase("key.is", key=Quoted(act.key))
        raise StepError(Fault(expected, phrase("key.has", keys=listed(keys)), meant(act.key, keys)))
    own = next((one for one in rules.vehicle.head_unit.keys if one.id == act.key), None)
    yield from press_hard(stage, own) if own else open_area(stage, rules.tree.keys[act.key])


def back(stage: Stage, _: Back) -> Iterator[Touch]:
    """Go one level back; on the first page nothing lies behind."""
    yield from go_back(stage)


def confirm(stage: Stage, _: Confirm) -> Iterator[Touch]:
    """Confirm the form or the dialog, or take what the ring stands on."""
    screen = stage.session.screen
    target = screen.focus
    if not target and screen.dialog:
        buttons = screen.dialog.buttons
        target = next((one.id for one in buttons if one.id == "dialog/yes"), buttons[0].id)
    elif not target and screen.form:
        target = "form/confirm"
    if not target:
        expected = phrase("confirm.can")
        check_lit(stage, expected)
        raise StepError(Fault(expected, phrase("confirm.none", screen=Quoted(screen.node))))
    yield Touch(Surface.GLASS, "tap", target, unit_finder(stage).sight.label(target))
    stage.do(events.Confirm())


def knob(stage: Stage, act: Knob) -> Iterator[Touch]:
    """Turn or press the right knob."""
    yield Touch(Surface.DEVICE, "knob", "knob/right", detents=act.detents)
    stage.do(events.TurnKnob(act.detents) if act.detents else events.PressKnob())


def type_text(stage: Stage, act: Type) -> Iterator[Touch]:
    """Have a field hold a text; what the field does not take is refused with a word, as by hand."""
    field = _field(stage, act.into)
    if not field.active:
        yield Touch(Surface.GLASS, "tap", field.id, field.label)
        stage.do(events.Tap(field.id))
    text = stage.said(act.text)
    shown = DOTS if _is_secret(stage, field) or stage.hides(act.text) else text
    touched = Touch(Surface.GLASS, "type", field.id, field.label, shown)
    yield touched
    for _ in range(field.filled):
        stage.do(events.Erase())
    yield from type_on_unit(stage, touched, text)


def _field(stage: Stage, into: str) -> FieldView:
    screen = stage.session.screen
    expected = phrase("type.into", field=Quoted(into)) if into else phrase("type.any")
    check_lit(stage, expected)
    if screen.dialog:
        raise StepError(covered(expected, screen.dialog))
    if screen.form is None:
        raise StepError(Fault(expected, phrase("form.none", screen=Quoted(screen.node))))
    fields = {one.id.removeprefix("form/field/"): one for one in screen.form.fields}
    if not into:
        return next((one for one in screen.form.fields if one.active), screen.form.fields[0])
    name = into.removeprefix("form/field/")
    if name not in fields:
        seen = phrase("form.has", form=Quoted(screen.node), fields=listed(fields))
        raise StepError(Fault(expected, seen, meant(name, fields)))
    return fields[name]


def _is_secret(stage: Stage, field: FieldView) -> bool:
    form = stage.session.moment.unit.form
    if form is None:
        return False
    name = field.id.removeprefix("form/field/")
    rules = field_rules(form.form, stage.session.rules.policy)
    return any(one.name == name and one.secret for one in rules)
