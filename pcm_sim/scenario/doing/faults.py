"""What an instructor lets go wrong, in car and cloud, and repairs."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.scenario.doing.values_wanted import hindered
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Figure, Phrase, Quoted, meant, phrase, row_of, there_are
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.car_settings import BY_KEY
from pcm_sim.session.console.faults import CAR, CUSTOMER, RECIPES
from pcm_sim.session.trouble.arming import (
    MOST_ARMED,
    RECIPES_BY_ID,
    NotArmed,
    Wanted,
    arming,
    hindered_by,
    known_faults,
    why_not_armed,
)
from pcm_sim.session.trouble.events import RepairFault, RepairFaults
from pcm_sim.session.trouble.fault_ids import armed_ids, meant_by, short_name
from pcm_sim.session.trouble.surprise import surprise

_SIMULATED: Final = "simulated"


def inject(stage: Stage, act: acts.Inject) -> Iterator[Touch]:
    """Arm a fault.

    Raises:
        StepError: There is none of that name, it cannot be for whom it is, or cannot strike now.
    """
    wanted = _wanted(stage, act)
    hindrance = why_not_armed(stage.session, wanted)
    if hindrance:
        raise StepError(_told(stage, act, hindrance))
    _check_whom(act)
    yield Touch(Surface.DEVICE, "beside", act.fault)
    stage.do(arming(stage.session, wanted))


def surprise_class(stage: Stage, act: acts.Surprise) -> Iterator[Touch]:
    """Arm faults that are drawn from a seed, under cover."""
    yield Touch(Surface.DEVICE, "beside", "surprise")
    stage.do(surprise(stage.session, act.number, act.seed))


def repair(stage: Stage, act: acts.Repair) -> Iterator[Touch]:
    """Take a fault away, or all of them, and undo what they did to the car.

    Raises:
        StepError: None of that name is armed.
    """
    if not act.name:
        yield Touch(Surface.DEVICE, "beside", "all")
        stage.do(RepairFaults())
        return
    found = meant_by(stage.session, act.name)
    if not found:
        names = [*dict.fromkeys(short_name(one) for one in armed_ids(stage.session))]
        seen = phrase("repair.armed", faults=row_of(names)) if names else phrase("repair.none")
        expected = phrase("repair.is", fault=Quoted(act.name))
        raise StepError(Fault(expected, seen, meant(act.name, names)))
    yield Touch(Surface.DEVICE, "beside", act.name)
    # The newest first: what it changed again is then as the one before had left it.
    for one in reversed(found):
        stage.do(RepairFault(one))


def _wanted(stage: Stage, act: acts.Inject) -> Wanted:
    is_cars = act.fault in stage.session.fault_book.faults
    return Wanted(
        fault=act.fault,
        name=act.name,
        figure=act.figure,
        account=act.customer,
        vin="" if is_cars else vin_of(stage.session, act.car),
        operation=act.operation,
        on=act.on,
        page=act.page,
        nth=act.nth,
        after=act.after,
        times=act.times,
        share=act.share,
        lasts=act.ms,
    )


def _told(stage: Stage, act: acts.Inject, why: NotArmed) -> Fault:
    """Say why a fault cannot be armed, what is seen, and what to do."""
    expected = phrase("fault.goes_wrong", fault=Quoted(act.fault))
    return _REFUSALS[why.code](stage, why, expected)


def _unknown(stage: Stage, why: NotArmed, expected: Phrase) -> Fault:
    known = known_faults(stage.session)
    return Fault(expected, there_are(known), meant(why.about, known))


def _no_trigger(stage: Stage, why: NotArmed, _: Phrase) -> Fault:
    known = stage.session.fault_book.triggers
    return Fault(phrase("fault.waits", trigger=Quoted(why.about)), there_are(known), meant(why.about, known))


def _no_page(_: Stage, why: NotArmed, expected: Phrase) -> Fault:
    if not why.about:
        return Fault(expected, phrase("fault.page"), phrase("fault.page.name"))
    return Fault(expected, phrase("fault.no_page", page=Quoted(why.about)), phrase("fault.page.name"))


def _cannot(stage: Stage, why: NotArmed, expected: Phrase) -> Fault:
    found = hindered_by(stage.session, why.about)
    if found is None:
        return Fault(expected, "")
    return Fault(expected, *hindered(found, Quoted(BY_KEY[found.key].name), stage.session.rules))


_REFUSALS: Final[Mapping[str, Callable[[Stage, NotArmed, Phrase], Fault]]] = {
    "unknown": _unknown,
    "trigger": _no_trigger,
    "page": _no_page,
    "cannot": _cannot,
    "not_on_car": lambda _, __, expected: Fault(
        expected, phrase("fault.not_on_car"), phrase("fault.not_on_car.other")
    ),
    "too_many": lambda _, __, expected: Fault(
        expected, phrase("fault.too_many", n=MOST_ARMED), phrase("fault.too_many.repair")
    ),
    "already": lambda _, __, expected: Fault(expected, phrase("fault.already"), phrase("fault.already.wait")),
}


def _check_whom(act: acts.Inject) -> None:
    """Refuse what a fault does not take.

    Raises:
        StepError: It does not strike whom it is for, or what it names is none.
    """
    expected = phrase("fault.goes_wrong", fault=Quoted(act.fault))
    recipe = RECIPES_BY_ID.get(act.fault)
    if recipe is None:
        _check_car_fault(act, expected)
        return
    if act.customer and CUSTOMER not in recipe.whom:
        raise StepError(Fault(expected, phrase("fault.cars_only"), phrase("fault.cars_only.name")))
    if act.car and CAR not in recipe.whom:
        hint = phrase("fault.customers_only.name")
        raise StepError(Fault(expected, phrase("fault.customers_only"), hint))
    if act.operation and recipe.operation and act.operation != recipe.operation:
        seen = phrase("fault.one_only", operation=Quoted(recipe.operation))
        raise StepError(Fault(expected, seen, phrase("fault.one_only.leave")))
    _check_operation(expected, act.operation or recipe.operation)


def _check_car_fault(act: acts.Inject, expected: Phrase) -> None:
    """Refuse what only faults of the cloud take; a fault of the car strikes once and lasts.

    Raises:
        StepError: Something of it is named.
    """
    said = {
        "customer": bool(act.customer),
        "car": act.car not in {"", _SIMULATED},
        "operation": bool(act.operation),
        "times": act.times > 1,
        "figure": act.figure is not None,
        "percent": act.share < _ALL,
        "nth": not act.on and act.nth > 1,
    }
    named = [name for name, is_said in said.items() if is_said]
    if named:
        seen = phrase("fault.car_itself")
        raise StepError(Fault(expected, seen, phrase("fault.car_itself.leave", names=row_of(named))))


_ALL = 100


def _check_operation(expected: Figure, operation: str) -> None:
    beside = {one.operation for one in RECIPES}
    if operation and operation not in OPERATIONS and operation not in beside:
        seen = phrase("fault.no_operation", operation=Quoted(operation))
        raise StepError(Fault(expected, seen, meant(operation, OPERATIONS)))
