"""Faults of the cloud: what can go wrong, what is armed, what has struck; the same recipes as everywhere."""

from datetime import datetime
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, status
from pydantic import Field
from starlette.requests import Request

from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import Deed, deed
from pcm_sim.connect.deeds import Field as DeedField
from pcm_sim.connect.trouble.faults import Fault, Firing
from pcm_sim.connect.world import World
from pcm_sim.server.admin.refusing import instructed
from pcm_sim.server.admin.shapes import Host, Limit, Nothing, Word, read_time
from pcm_sim.server.problems import NOT_NOW, Problem, unknown
from pcm_sim.server.rest.sent import Sent
from pcm_sim.server.rest.shown import Answer, written
from pcm_sim.session.console.faults import RECIPES, Recipe, figure_of, free_id, recipe_id

router = APIRouter()
MOST_ARMED = 60


class RecipeShown(Answer):
    """Something that can go wrong."""

    id: str
    figure: str = Field(description="What its number says: ms, minute; empty where it takes none.")
    usual: int = Field(description="The number that is taken where none is given.")
    scale: int = Field(description="What the number is multiplied with, such as minutes to ms.")
    operation: str = Field(description="What it strikes; empty where that can be chosen.")


class FaultShown(Answer):
    """An armed fault."""

    id: str
    fault: str = Field(description="Its recipe.")
    figure: int | None
    account: str
    vin: str
    operation: str
    nth: int
    times: int = Field(description="How often it strikes at most; 0 until it is repaired.")
    probability: float
    opens: str | None
    closes: str | None
    calls: int = Field(description="Calls that counted.")
    hits: int = Field(description="Calls that it struck.")
    live: bool = Field(description="It can strike now.")


class FiringShown(Answer):
    """A fault that struck."""

    at: str
    fault: str
    operation: str
    account: str
    vin: str


class FaultsShown(Answer):
    """Everything about faults."""

    armed: list[FaultShown]
    fired: list[FiringShown] = Field(description="The last first.")
    recipes: list[RecipeShown]


class NewFault(Sent):
    """A fault to be armed."""

    fault: Annotated[
        Word, Field(examples=["silent"], description="Its recipe; GET /admin/v1/faults lists them.")
    ]
    figure: Annotated[int | None, Field(ge=0, le=10**6)] = None
    account: Word = ""
    vin: Word = ""
    operation: Annotated[Word, Field(examples=["pair"], description="What it strikes; empty for all.")] = ""
    nth: Annotated[int, Field(ge=1, le=10**6, description="From which call on.")] = 1
    times: Annotated[int, Field(ge=0, le=10**6, description="How often; 0 until it is repaired.")] = 0
    probability: Annotated[float, Field(ge=0, le=1)] = 1.0
    opens: Annotated[datetime | None, Field(description="Simulated time from which it is there.")] = None
    closes: Annotated[datetime | None, Field(description="Simulated time at which it is gone.")] = None


@router.get("/faults", summary="What is armed, what has struck, what there is.")
async def all_faults(host: Host, limit: Limit = 100) -> FaultsShown:
    """List them."""
    world = host.present()
    return FaultsShown(
        armed=[_shown(world, one) for one in world.faults.armed],
        fired=[_fired(one) for one in islice(reversed(world.faults.fired), limit)],
        recipes=[_recipe(one) for one in RECIPES],
    )


@router.post("/faults", status_code=status.HTTP_201_CREATED, summary="Arm a fault.")
async def arm(host: Host, request: Request, body: NewFault) -> FaultShown:
    """Arm it, for whom and when the body says."""
    recipe = next((one for one in RECIPES if one.id == body.fault), None)
    if recipe is None:
        known = tuple(one.id for one in RECIPES)
        raise unknown("a fault", body.fault, known, "GET /admin/v1/faults lists them.")
    if body.operation and body.operation not in OPERATIONS:
        raise unknown(
            "an operation of the cloud", body.operation, OPERATIONS, "GET /admin/v1/journal has some."
        )
    world = host.present()
    if len(world.faults.armed) >= MOST_ARMED:
        raise Problem(NOT_NOW, f"{MOST_ARMED} faults are armed already. Repair some.", code="FAULTS_FULL")
    wanted = arming_deed_of(world, recipe, body)
    served = await instructed(host, request, wanted)
    made = served.world.faults.fault(wanted.item)
    if made is None:
        raise Problem(NOT_NOW, "The fault is gone already.", code="FAULT_GONE")
    return _shown(served.world, made)


@router.delete("/faults/{fault:path}", summary="Repair one fault; its # is written %23.")
async def repair(host: Host, request: Request, fault: str) -> Nothing:
    """Repair it."""
    known = tuple(one.id for one in host.present().faults.armed)
    if fault not in known:
        raise unknown("an armed fault", fault[:60], known, "GET /admin/v1/faults lists them.")
    await instructed(host, request, deed("repair_fault", item=fault))
    return Nothing()


@router.delete("/faults", summary="Repair all faults.")
async def repair_all(host: Host, request: Request) -> Nothing:
    """Repair all."""
    await instructed(host, request, deed("repair_all_faults"))
    return Nothing()


def arming_deed_of(world: World, recipe: Recipe, body: NewFault) -> Deed:
    """Write down what arms a fault.

    Args:
        world: The cloud, for the names that are taken.
        recipe: What goes wrong.
        body: For whom, and when.
    """
    fields: dict[str, DeedField] = dict(recipe.fields)
    if recipe.figure:
        fields[recipe.figure] = (recipe.usual if body.figure is None else body.figure) * recipe.scale
    if recipe.operation or body.operation:
        fields["operation"] = recipe.operation or body.operation
    fields |= {"nth": body.nth, "times": body.times, "probability": f"{body.probability:.6f}"}
    if body.opens is not None:
        fields["opens"] = read_time(body.opens)
    if body.closes is not None:
        fields["closes"] = read_time(body.closes)
    return deed("arm_fault", body.account, body.vin, free_id(world, recipe.id), **fields)


def _shown(world: World, fault: Fault) -> FaultShown:
    recipe = next((one for one in RECIPES if one.id == recipe_id(fault.id)), None)
    when, match = fault.when, fault.match
    return FaultShown(
        id=fault.id,
        fault=recipe_id(fault.id),
        figure=figure_of(recipe, fault.effect) if recipe else None,
        account=match.account,
        vin=match.vin,
        operation=match.operation,
        nth=when.nth,
        times=when.times,
        probability=when.probability,
        opens=None if when.opens is None else written(when.opens),
        closes=None if when.closes is None else written(when.closes),
        calls=fault.calls,
        hits=fault.hits,
        live=fault.is_live(world.now),
    )


def _fired(one: Firing) -> FiringShown:
    call = one.call
    return FiringShown(
        at=written(one.at), fault=one.fault, operation=call.operation, account=call.account, vin=call.vin
    )


def _recipe(one: Recipe) -> RecipeShown:
    return RecipeShown(
        id=one.id, figure=one.figure, usual=one.usual, scale=one.scale, operation=one.operation
    )
