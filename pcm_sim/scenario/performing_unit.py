"""What is done on the unit: touches, keys, knob, typing, and going to an entry by this car's menus."""

from collections.abc import Iterator

from pcm_sim.domain import events
from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import Hop, route
from pcm_sim.scenario.acts import Back, Confirm, Knob, Open, Press, Tap, Type
from pcm_sim.scenario.beats import Fault, StepError, Touch
from pcm_sim.scenario.camera import Surface
from pcm_sim.scenario.stage import Stage
from pcm_sim.scenario.targets import entry_of, label_on, target_on
from pcm_sim.session.walks import opens_page, row_for


def tap(stage: Stage, act: Tap) -> Iterator[Touch]:
    """Touch something that is on the unit's screen."""
    target = target_on(stage, act.where)
    yield Touch(Surface.GLASS, "tap", target, label_on(stage, target))
    stage.do(events.Tap(target))


def press(stage: Stage, act: Press) -> Iterator[Touch]:
    """Press a hard key, or go where it leads."""
    yield Touch(Surface.DEVICE, "key", f"key/{act.key}", act.key)
    stage.do(events.PressKey(act.key))


def back(stage: Stage, _: Back) -> Iterator[Touch]:
    """Go one level back."""
    yield Touch(Surface.GLASS, "back", "back")
    stage.do(events.Back())


def confirm(stage: Stage, _: Confirm) -> Iterator[Touch]:
    """Confirm what stands on the screen."""
    yield Touch(Surface.GLASS, "tap", "form/confirm", label_on(stage, "form/confirm"))
    stage.do(events.Confirm())


def knob(stage: Stage, act: Knob) -> Iterator[Touch]:
    """Turn or press the right knob."""
    yield Touch(Surface.DEVICE, "knob", "knob/right", detents=act.detents)
    stage.do(events.TurnKnob(act.detents) if act.detents else events.PressKnob())


def type_text(stage: Stage, act: Type) -> Iterator[Touch]:
    """Have a field hold a text."""
    form = stage.session.screen.form
    if form is None or stage.session.screen.dialog:
        seen = f"nothing takes typing on the screen {stage.session.screen.node!r}"
        raise StepError(Fault("something can be typed", seen))
    field = next((one for one in form.fields if one.active), form.fields[0])
    if act.into:
        name = act.into.removeprefix("form/field/")
        field = next((one for one in form.fields if one.id == f"form/field/{name}"), field)
        if not field.active:
            yield Touch(Surface.GLASS, "tap", field.id, field.label)
            stage.do(events.Tap(field.id))
    text = stage.said(act.text)
    yield Touch(Surface.GLASS, "type", field.id, field.label, text)
    for _ in range(field.filled):
        stage.do(events.Erase())
    stage.do(events.TypeText(text))


def open_entry(stage: Stage, act: Open) -> Iterator[Touch]:
    """Go from home to an entry, touch by touch, as this car's menus lead there.

    What opens nothing, such as a switch, is only led to: its page is opened, and nothing is changed.
    """
    rules = stage.session.rules
    node = entry_of(rules, act.where)
    home = next(key for key, opens in rules.tree.keys.items() if opens == rules.tree.home)
    yield Touch(Surface.DEVICE, "key", f"key/{home}", home)
    stage.do(events.PressKey(home))
    hops = route(rules.vehicle, rules.tree, node)
    for hop in hops if opens_page(rules.tree.nodes[node]) else hops[:-1]:
        yield from _hop(stage, hop)


def _hop(stage: Stage, hop: Hop) -> Iterator[Touch]:
    label = say(hop.label, stage.language)
    if hop.kind == "key":
        yield Touch(Surface.DEVICE, "key", f"key/{hop.target}", label)
        stage.do(events.PressKey(hop.target))
        return
    screen = stage.session.screen
    in_bar = any(spot.id == hop.target for spot in screen.bar)
    row = hop.target if in_bar else row_for(hop.target, [one.id for one in screen.rows])
    if not row:
        raise StepError(Fault(f"{label!r} is on the way", f"it is not on the page {screen.title!r}"))
    yield Touch(Surface.GLASS, "tap", row, label)
    stage.do(events.Tap(row))
    dialog = stage.session.screen.dialog
    if dialog and len(dialog.buttons) == 1:
        raise StepError(Fault(f"{label!r} opens", f"it refuses: {dialog.text} {dialog.way_out}".strip()))
