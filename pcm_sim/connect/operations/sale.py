"""Selling a car as operations: a checklist whose steps may be skipped, and the buyer's side (F108, F150).

The Centre's word on whose the car is belongs to the desk (`ops_desk`).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pcm_sim.connect.clock.terms import following
from pcm_sim.connect.deeds import CUSTOMER, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.functions import function_endings
from pcm_sim.connect.functions.function_keeping import kept_function, month_of
from pcm_sim.connect.functions.functions import FunctionSale
from pcm_sim.connect.garage import sale as selling
from pcm_sim.connect.garage.car_leaving import holdings_of, leave, open_sale_of
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.garage.linking import unlink
from pcm_sim.connect.garage.sale import Item, Sale, Task
from pcm_sim.connect.garage.users import remove_user
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.operations.garage import add
from pcm_sim.connect.store import contract_endings
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.contracts import Sale as ContractSale
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

NOT_OPEN = Denied("sale_not_open")
NOT_CANCELLABLE = Denied("not_cancellable")
SELLERS = (CUSTOMER, INSTRUCTOR)

Settled = tuple[World, Denied | None]


def steps_of(world: World, vin: str) -> tuple[Item, ...]:
    """List the steps of the last sale of a car, done or not; none where it was never sold."""
    sale, car = world.sales.get(vin), world.car(vin)
    return selling.checklist(sale, car, holdings_of(world)) if sale and car else ()


def _open(world: World, _: Visit, deed: Deed) -> Done:
    """Begin to sell; who has begun already goes on."""
    car = world.car(deed.vin)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if open_sale_of(world, deed.vin, deed.account):
        return Done(world, DONE)
    begun = selling.open_sale(car, deed.account, world.now)
    return Done(world, begun) if isinstance(begun, Denied) else Done(_with_sale(world, begun), DONE)


def _with_sale(world: World, sale: Sale) -> World:
    return world.but(sales={**world.sales, sale.vin: sale})


def _step(world: World, deed: Deed) -> tuple[Sale, Car, Task] | Denied:
    """Find the sale that is open and the step that is meant."""
    sale, car = open_sale_of(world, deed.vin, deed.account), world.car(deed.vin)
    if sale is None or car is None:
        return NOT_OPEN
    key = deed.item or deed.text("step")
    return (sale, car, Task(key)) if key in set(Task) else Denied("sale_step_unknown")


def _skip(world: World, _: Visit, deed: Deed) -> Done:
    """Leave a step undone; that it costs the seller later is the lesson."""
    found = _step(world, deed)
    if isinstance(found, Denied):
        return Done(world, found)
    sale, car, task = found
    return Done(_with_sale(world, selling.skip(sale, car, holdings_of(world), task, world.now)), DONE)


def _do(world: World, _: Visit, deed: Deed) -> Done:
    """Do a step from here; what can be done in the car only answers how."""
    found = _step(world, deed)
    if isinstance(found, Denied):
        return Done(world, found)
    sale, car, task = found
    item = next(one for one in selling.checklist(sale, car, holdings_of(world)) if one.task is task)
    if item.done:
        return Done(world, DONE)
    after, refusal = _STEPS[task](world, sale, item)
    return Done(world, refusal) if refusal else Done(_unskipped(after, sale, task), DONE)


def _unskipped(world: World, sale: Sale, task: Task) -> World:
    """Forget that a step was skipped that is done after all."""
    kept = world.sales.get(sale.vin, sale)
    return _with_sale(
        world, replace(kept, skipped=tuple(one for one in kept.skipped if one.task is not task))
    )


def _stop_renewals(world: World, sale: Sale, item: Item) -> Settled:
    """Switch every renewal off (F104); a contract in arrears can only be let run out."""
    days, before = world.book.contracts.expiring_days, world
    for key, contract in world.contracts.items():
        if _is_meant(sale, item, contract.sale):
            last = following(contract, days)
            turn = contract_endings.switch_renewal(contract, sale.seller, world.now, last, on=False)
            world = world if turn.refused else kept_contract(world, key, turn)
    return world, NOT_CANCELLABLE if world is before else None


def _cancel_monthly(world: World, sale: Sale, item: Item) -> Settled:
    """Cancel the functions that are paid by the month, and let them leave the car (F112, F113, F120)."""
    before = world
    for key, function in world.functions.items():
        if _is_meant(sale, item, function.sale):
            turn = function_endings.remove_now(function, sale.seller, world.now, month_of(world, function))
            world = world if turn.refused else kept_function(world, key, turn)
    return world, NOT_CANCELLABLE if world is before else None


def _is_meant(sale: Sale, item: Item, agreed: ContractSale | FunctionSale) -> bool:
    """Tell whether something that was bought is one of those that a step names."""
    return (agreed.vin, agreed.payer) == (sale.vin, sale.seller) and agreed.product in item.left


def _only_in_car(world: World, _: Sale, item: Item) -> Settled:
    return world, Denied(item.recovery)


def _remove_users(world: World, sale: Sale, item: Item) -> Settled:
    for guest in item.left:
        turn = remove_user(fleet_of(world), world.book.garage, sale.vin, sale.seller, guest)
        if turn.refused:
            return world, turn.refused
        world = with_fleet(world, turn)
    return world, None


def _unlink(world: World, sale: Sale, _: Item) -> Settled:
    turn = unlink(fleet_of(world), world.book.garage, sale.vin)
    return with_fleet(world, turn), turn.refused


def _leave(world: World, sale: Sale, _: Item) -> Settled:
    return leave(world, sale.vin, sale.seller)


_STEPS: Mapping[Task, Callable[[World, Sale, Item], Settled]] = {
    Task.RENEWALS_ON: _stop_renewals,
    Task.MONTHLY_NOT_CANCELLED: _cancel_monthly,
    Task.MONTHLY_NOT_REMOVED: _only_in_car,
    Task.SECONDARY_USERS: _remove_users,
    Task.STILL_LINKED: _unlink,
    Task.STILL_IN_PROFILE: _leave,
}


def _finish(world: World, _: Visit, deed: Deed) -> Done:
    """Hand the car over, whatever is undone; what was skipped is kept with the sale."""
    if open_sale_of(world, deed.vin, deed.account) is None:
        return Done(world, NOT_OPEN)
    after, refusal = leave(world, deed.vin, deed.account)
    return Done(after, refusal or DONE)


def _abort(world: World, _: Visit, deed: Deed) -> Done:
    """Keep the car after all; what was done for the sale stays done."""
    if open_sale_of(world, deed.vin, deed.account) is None:
        return Done(world, NOT_OPEN)
    left = {vin: one for vin, one in world.sales.items() if vin != deed.vin}
    return Done(world.but(sales=left), DONE)


OPERATIONS = {
    "open_sale": Operation(_open, SELLERS),
    "skip_sale_step": Operation(_skip, SELLERS),
    "do_sale_step": Operation(_do, SELLERS),
    "finish_sale": Operation(_finish, SELLERS),
    "abort_sale": Operation(_abort, SELLERS),
    "take_over_car": Operation(add, SELLERS),
}
