"""What Centre, support and instructor asked of the cloud, as acts."""

from typing import Final

from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, SUPPORT, Deed
from pcm_sim.connect.sealing import SECRETS
from pcm_sim.connect.secrets import Sealed
from pcm_sim.domain.effects import CloudAnswered, Effect
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.console.faults import RECIPES, Recipe, recipe_id
from pcm_sim.session.moment import Moment
from pcm_sim.session.opening import OTHER_VIN, PROMISED_VIN

_OF_CUSTOMER: Final = ("name", "email", "mobile")
_WHO: Final = {CENTRE: "dealer", SUPPORT: "support", INSTRUCTOR: "instructor"}


def act_at_desk(asked: AskCloud, before: Moment, effects: tuple[Effect, ...]) -> Act | None:
    """Give what was asked as an act; none for what no desk asks."""
    deed = asked.deed
    who = _WHO.get(asked.actor.kind)
    if who is None:
        return None
    if deed.name == "repair_all_faults":
        return acts.Repair()
    if deed.name == "repair_fault":
        return acts.Repair(deed.item)
    if deed.name == "arm_fault" and (made := _injected(deed, before)):
        return made
    refused = next((one for one in effects if isinstance(one, CloudAnswered) and one.refused), None)
    return acts.Deed(
        who,
        deed.name,
        customer=deed.account,
        car=_car(deed.vin, before),
        item=deed.item,
        centre=asked.actor.id,
        fields=_said(deed),
        refused=refused.message.id if refused and refused.message else "",
    )


def _said(deed: Deed) -> dict[str, str | int | bool | None]:
    """Give the fields that are said: of a customer even the empty ones, which the desk would look up."""
    # An account that is set to be open is given the secrets that the data have, which are none to write.
    kept_back = SECRETS if deed.name == acts.SET_STATE else frozenset[str]()
    return {
        name: value
        for name, value in deed.fields
        if not isinstance(value, Sealed) and name not in kept_back and (value != "" or name in _OF_CUSTOMER)
    }


def _car(vin: str, before: Moment) -> str:
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
        car=_car(deed.vin, before),
        operation="" if recipe.operation else deed.text("operation"),
        nth=deed.number("nth", 1),
        times=deed.number("times"),
        share=round(float(deed.text("probability")) * 100) if deed.has("probability") else 100,
        ms=max(0, span),
    )


def _is_of(recipe: Recipe, deed: Deed) -> bool:
    return all(deed.text(name) == str(value) for name, value in recipe.fields.items())
