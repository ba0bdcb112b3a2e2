"""What an instructor does beside the car: sets what is so, lets time pass, lets things go wrong."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Field, deed
from pcm_sim.connect.trouble.faults import Fault as Armed
from pcm_sim.connect.world import World
from pcm_sim.scenario.doing.values_wanted import as_taken, hindered, name_wanted, wanted
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Figure, Quoted, as_written, meant, phrase, row_of, there_are
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.car_settings import Value
from pcm_sim.session.console.faults import CAR, CUSTOMER, RECIPES, FaultForm, Recipe, arming_deed, recipe_id
from pcm_sim.session.setting_checks import events_for, in_its_case, known_names, why_not
from pcm_sim.session.signals import BY_SIGNAL, NAMED

_BESIDE = Actor(INSTRUCTOR)
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
        values[setting.key] = setting.meant(value)
    _check_now(stage, {NAMED[name].key: name for name in state}, values)
    return values


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


def inject(stage: Stage, act: acts.Inject) -> Iterator[Touch]:
    """Arm a fault."""
    recipe = _recipe(act)
    world = stage.session.moment.world
    vin = vin_of(stage.session, act.car)
    form = FaultForm(
        recipe=recipe.id,
        figure=recipe.usual if act.figure is None else act.figure,
        operation=act.operation,
    )
    armed = arming_deed(world, form).with_fields(**_when(act, world.now))
    item = f"{recipe.id}#{act.name}" if act.name else armed.item
    yield Touch(Surface.DEVICE, "beside", recipe.id)
    stage.do(AskCloud(_BESIDE, replace(armed, account=act.customer, vin=vin, item=item)))


def repair(stage: Stage, act: acts.Repair) -> Iterator[Touch]:
    """Take a fault away, or all of them."""
    world = stage.session.moment.world
    found = [one.id for one in world.faults.armed if not act.name or goes_by(one.id, act.name)]
    if act.name and not found:
        names = [_name(one) for one in world.faults.armed]
        seen = phrase("repair.armed", faults=row_of(names)) if names else phrase("repair.none")
        expected = phrase("repair.is", fault=Quoted(act.name))
        raise StepError(Fault(expected, seen, meant(act.name, names)))
    yield Touch(Surface.DEVICE, "beside", act.name or "all")
    for one in found:
        stage.do(AskCloud(_BESIDE, deed("repair_fault", item=one)))


def goes_by(fault: str, name: str) -> bool:
    """Tell whether an armed fault is meant: by its recipe, or by the name it was given."""
    return name in {fault, recipe_id(fault), fault.partition("#")[2]}


def _name(fault: Armed) -> str:
    return fault.id.partition("#")[2] if not fault.id[-1].isdigit() else recipe_id(fault.id)


def _recipe(act: acts.Inject) -> Recipe:
    recipes = {one.id: one for one in RECIPES}
    recipe = recipes.get(act.fault)
    expected = phrase("fault.goes_wrong", fault=Quoted(act.fault))
    if recipe is None:
        raise StepError(Fault(expected, there_are(recipes), meant(act.fault, recipes)))
    if act.customer and CUSTOMER not in recipe.whom:
        raise StepError(Fault(expected, phrase("fault.cars_only"), phrase("fault.cars_only.name")))
    if act.car and CAR not in recipe.whom:
        hint = phrase("fault.customers_only.name")
        raise StepError(Fault(expected, phrase("fault.customers_only"), hint))
    if act.operation and recipe.operation and act.operation != recipe.operation:
        seen = phrase("fault.one_only", operation=Quoted(recipe.operation))
        raise StepError(Fault(expected, seen, phrase("fault.one_only.leave")))
    _check_operation(expected, act.operation or recipe.operation)
    return recipe


def _check_operation(expected: Figure, operation: str) -> None:
    known: Iterable[str] = OPERATIONS
    beside = {one.operation for one in RECIPES}
    if operation and operation not in OPERATIONS and operation not in beside:
        seen = phrase("fault.no_operation", operation=Quoted(operation))
        raise StepError(Fault(expected, seen, meant(operation, known)))


def _when(act: acts.Inject, now: int) -> Mapping[str, Field]:
    fields: dict[str, Field] = {"nth": act.nth, "times": act.times}
    if act.share < _ALL:
        fields["probability"] = f"{act.share / _ALL}"
    if act.ms:
        fields |= {"opens": now, "closes": now + act.ms}
    return fields


_ALL = 100


def faults_armed(world: World) -> tuple[str, ...]:
    """Give the names of what is armed now."""
    return tuple(_name(one) for one in world.faults.armed)
