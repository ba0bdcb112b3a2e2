"""What an instructor does beside the car: sets what is so, lets time pass, lets things go wrong."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pcm_sim.catalogue.problems import did_you_mean
from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Field, deed
from pcm_sim.connect.trouble.faults import Fault as Armed
from pcm_sim.connect.world import World
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.holes import HOLE, plain_of
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.car_settings import BY_NAME, Value
from pcm_sim.session.console.faults import CAR, CUSTOMER, RECIPES, FaultForm, Recipe, arming_deed, recipe_id
from pcm_sim.session.setting_checks import events_for, in_its_case, known_names, why_not

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
        setting = BY_NAME.get(name)
        if setting is None:
            seen = "nothing that can be set is called so"
            raise StepError(Fault(f"{name!r} is set", seen, did_you_mean(name, BY_NAME)))
        value: Value = in_its_case(setting.key, _said(stage, written))
        if not setting.takes.fits(value) and setting.takes.fits(str(value)):
            value = str(value)
        if value == NOTHING and setting.takes.fits(None):
            value = None
        if not setting.takes.fits(value):
            raise StepError(Fault(f"{name!r} takes {setting.takes.wants}", f"{value!r} is none"))
        values[setting.key] = value
    _check_now(stage, {BY_NAME[name].key: name for name in state}, values)
    return values


def _said(stage: Stage, written: Value) -> Value:
    """Put values into what is written; one that is a value as a whole may be a number or a switch."""
    if not isinstance(written, str) or "${" not in written:
        return written
    text = stage.said(written)
    return plain_of(text) if HOLE.fullmatch(written) else text


def _check_now(stage: Stage, names: Mapping[str, str], values: Mapping[str, Value]) -> None:
    hindrance = why_not(stage.session, values)
    if hindrance:
        name = names[hindrance.key]
        raise StepError(Fault(f"{name!r} is set", hindrance.told(name), hindrance.instead))
    for key, known in known_names(stage.session).items():
        word = values.get(key)
        if isinstance(word, str) and word not in known.names:
            seen = f"there are {', '.join(known.names) or 'none'}"
            raise StepError(
                Fault(f"{names[key]!r} takes {known.what}: {word!r}", seen, did_you_mean(word, known.names))
            )


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
        seen = f"armed are {', '.join(names) or 'none'}"
        raise StepError(Fault(f"the fault {act.name!r} is repaired", seen, did_you_mean(act.name, names)))
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
    expected = f"{act.fault!r} goes wrong"
    if recipe is None:
        hint = did_you_mean(act.fault, recipes)
        raise StepError(Fault(expected, f"there are {', '.join(recipes)}", hint))
    if act.customer and CUSTOMER not in recipe.whom:
        raise StepError(Fault(expected, "it strikes cars, and no customer", "name a car instead"))
    if act.car and CAR not in recipe.whom:
        raise StepError(Fault(expected, "it strikes customers, and no car", "name a customer instead"))
    if act.operation and recipe.operation and act.operation != recipe.operation:
        raise StepError(Fault(expected, f"it strikes {recipe.operation!r} alone", "leave the operation out"))
    _check_operation(expected, act.operation or recipe.operation)
    return recipe


def _check_operation(expected: str, operation: str) -> None:
    known: Iterable[str] = OPERATIONS
    beside = {one.operation for one in RECIPES}
    if operation and operation not in OPERATIONS and operation not in beside:
        hint = did_you_mean(operation, known)
        raise StepError(Fault(expected, f"the cloud has no operation {operation!r}", hint))


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
