"""What the instructor gives to a car without a shop: a product at once, an update, a pace of the answers."""

from dataclasses import replace

from pcm_sim.connect.clock.terms import term_of
from pcm_sim.connect.deeds import DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.functions import functions as function
from pcm_sim.connect.functions.function_keeping import new_function
from pcm_sim.connect.functions.functions import FunctionSale, Plan
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.store import contracts as service
from pcm_sim.connect.store.basket import Offer
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.contracts import Lease, Sale
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied


def lease_of(world: World, payer: str, offer: Offer) -> Lease:
    """Give how the terms of something ordered now are counted, in the zone of who pays."""
    account = world.account(payer)
    zone = world.book.market(account.country if account else "").zone
    return Lease(world.now, offer.term_months, offer.term_days, offer.notice_days, zone)


def _order(world: World, _: Visit, deed: Deed) -> Done:
    """Order something for a car at nobody's cost; the car learns of it as of any order (F047, F113).

    What is paid by the month costs its owner each month, or its months could not be seen (F112, F120).
    """
    car, offer = world.car(deed.vin), world.book.offers.get(deed.item)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if offer is None or not car.connected:
        return Done(world, Denied("product_not_available"))
    return (
        _order_function(world, car, offer) if offer.kind == "function" else _order_service(world, car, offer)
    )


def _payer(car: Car) -> str:
    return car.primary.account if car.primary else ""


def _order_service(world: World, car: Car, offer: Offer) -> Done:
    payer = _payer(car)
    lease = lease_of(world, payer, offer)
    sale = Sale(car.vin, offer.product, payer, 0, 0, needs_restart=offer.needs_restart, lease=lease)
    term = term_of(lease, 1, world.book.contracts.expiring_days)
    placed = service.place(tuple(world.contracts.values()), sale, term, world.now)
    if isinstance(placed, Denied):
        return Done(world, placed)
    turn = service.pay(placed, world.now)
    return Done(kept_contract(world, new_key(world, "C"), turn), turn.refused or DONE)


def _order_function(world: World, car: Car, offer: Offer) -> Done:
    payer, plan = _payer(car), Plan(offer.plan)
    price = offer.price_cents if payer and plan is Plan.MONTHLY else 0
    sale = FunctionSale(car.vin, offer.product, payer, plan, price)
    # The instructor may show what is no longer sold: a monthly function runs on where it was bought in time.
    policy = replace(world.book.functions, monthly_sold_until=world.now + 1)
    placed = function.place(policy, tuple(world.functions.values()), sale, world.now)
    if isinstance(placed, Denied):
        return Done(world, placed)
    return Done(new_function(world, new_key(world, "F"), placed), DONE)


def new_key(world: World, letter: str) -> str:
    """Give a name for a new contract (`C`) or function (`F`), counted on through both."""
    return f"{letter}{len(world.contracts) + len(world.functions) + 1}"


def _offer_update(world: World, _: Visit, deed: Deed) -> Done:
    if world.car(deed.vin) is None:
        return Done(world, Denied("vin_unknown"))
    waiting = world.updates | {deed.vin} if deed.flag("on") else world.updates - {deed.vin}
    return Done(world.but(updates=waiting), DONE)


def _set_pace(world: World, _: Visit, deed: Deed) -> Done:
    return Done(world.but(pace=deed.text("pace")), DONE)


OPERATIONS = {
    "grant_product": Operation(_order, (INSTRUCTOR,)),
    "offer_update": Operation(_offer_update, (INSTRUCTOR,)),
    "set_pace": Operation(_set_pace, (INSTRUCTOR,)),
}
