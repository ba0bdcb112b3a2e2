"""What an instructor let go wrong and repaired, as acts."""

from pcm_sim.connect.deeds import Deed
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.session.console.faults import RECIPES, Recipe, recipe_id
from pcm_sim.session.moment import Moment
from pcm_sim.session.opening import OTHER_VIN, PROMISED_VIN
from pcm_sim.session.trouble.events import ArmFaults, FaultEvent, RepairFault, RepairFaults
from pcm_sim.session.trouble.fault_ids import MARK
from pcm_sim.session.trouble.troubles import Trouble


def act_of_fault_event(event: FaultEvent, before: Moment) -> Act | None:
    """Give what an event about faults means; none for a look, and for what no scenario arms in one step."""
    match event:
        case ArmFaults(_, drawn) if drawn:
            return acts.Surprise(drawn.number, drawn.seed)
        case ArmFaults((trouble,)):
            return _armed(trouble, before)
        case RepairFault(fault):
            return acts.Repair(fault)
        case RepairFaults():
            return acts.Repair()
        case _:
            return None


def act_about_fault(deed: Deed, before: Moment) -> Act | None:
    """Give what a deed of the cloud that arms or repairs means; none for any other."""
    match deed.name:
        case "repair_all_faults":
            return acts.Repair()
        case "repair_fault":
            return acts.Repair(deed.item)
        case "arm_fault":
            return _injected(deed, before)
        case _:
            return None


def _armed(trouble: Trouble, before: Moment) -> acts.Inject | None:
    made = acts.Inject(recipe_id(trouble.id)) if trouble.deed is None else _injected(trouble.deed, before)
    if made is None:
        return None
    asks_page = trouble.on.kind == "opens"
    by_time = trouble.at is not None
    return made._replace(
        name="" if trouble.id[-1].isdigit() else trouble.id.partition(MARK)[2],
        on="" if by_time else trouble.on.id,
        page=trouble.on.names[0] if asks_page else "",
        after=trouble.at - before.now if trouble.at is not None else 0,
        nth=trouble.nth,
        ms=trouble.lasts,
    )


def car_said(vin: str, before: Moment) -> str:
    """Give what a scenario calls a car."""
    named = {before.car.vin: "simulated", OTHER_VIN: "other", PROMISED_VIN: "promised"}
    return named.get(vin, vin)


def _injected(deed: Deed, before: Moment) -> acts.Inject | None:
    """Give the armed fault as its recipe; none where it was made by none."""
    recipe = next((one for one in RECIPES if one.id == recipe_id(deed.item)), None)
    if recipe is None or not _is_of(recipe, deed):
        return None
    span = deed.number("closes") - deed.number("opens") if deed.has("closes") else 0
    return acts.Inject(
        fault=recipe.id,
        figure=deed.number(recipe.figure) // recipe.scale if recipe.figure else None,
        customer=deed.account,
        car=car_said(deed.vin, before),
        operation="" if recipe.operation else deed.text("operation"),
        nth=deed.number("nth", 1),
        times=deed.number("times"),
        share=round(float(deed.text("probability")) * 100) if deed.has("probability") else 100,
        ms=max(0, span),
    )


def _is_of(recipe: Recipe, deed: Deed) -> bool:
    return all(deed.text(name) == str(value) for name, value in recipe.fields.items())
