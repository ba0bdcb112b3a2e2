"""Whom a line of a world concerns: a car and whoever uses it hear of themselves, and of nobody else."""

from collections.abc import Callable

from pcm_sim.connect.deeds import CUSTOMER, Deed
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.lines import ANEW, CLOCK, Line

Concerns = Callable[[World, Line], bool]


def everybody(_: World, line: Line) -> bool:
    """Tell whether a line is more than the time."""
    return bool(line.kind in (ANEW, CLOCK) or line.deed or line.fired)


def the_car(vin: str) -> Concerns:
    """Give what tells whether a line concerns a car."""

    def concerns(world: World, line: Line) -> bool:
        if line.kind in (ANEW, CLOCK):
            return True
        asked = line.deed is not None and _of_car(world, line.deed, vin)
        heard = any(vin == one.vin for one in line.news)
        return asked or heard or any(_is_of(world, one.about, vin) for one in line.fired)

    return concerns


def the_account(account: str) -> Concerns:
    """Give what tells whether a line concerns a customer: the account, or one of the cars it uses."""

    def concerns(world: World, line: Line) -> bool:
        if line.kind in (ANEW, CLOCK):
            return True
        asked = _is_asked_of(world, line, account)
        heard = any(account == one.account or _uses(world, account, one.vin) for one in line.news)
        return asked or heard or any(_has(world, account, one.about) for one in line.fired)

    return concerns


def _of_car(world: World, deed: Deed, vin: str) -> bool:
    return vin == deed.vin or _is_of(world, deed.item, vin)


def _is_of(world: World, key: str, vin: str) -> bool:
    return vin in (key, _belongs(world, key)[0])


def _is_asked_of(world: World, line: Line, account: str) -> bool:
    deed, actor = line.deed, line.actor
    if deed is None or actor is None:
        return False
    if account in (deed.account, actor.id):
        return True
    # What another customer does for himself is his own, whichever car is in view.
    of_others = actor.kind == CUSTOMER and actor.id not in ("", account)
    return not of_others and _uses(world, account, deed.vin)


def _has(world: World, account: str, key: str) -> bool:
    vin, payer = _belongs(world, key)
    return account in (key, payer) or _uses(world, account, vin or key)


def _uses(world: World, account: str, vin: str) -> bool:
    car = world.car(vin) if vin else None
    return car is not None and any(one.account == account for one in car.members)


def _belongs(world: World, key: str) -> tuple[str, str]:
    """Give the car and the payer of a contract, a function or an order; empty for anything else."""
    sold = world.contracts.get(key) or world.functions.get(key)
    if sold:
        return sold.sale.vin, sold.sale.payer
    order = world.orders.get(key)
    return (order.vin, order.account) if order else ("", "")
