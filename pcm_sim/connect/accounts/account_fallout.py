"""What the end of an account, or another security code, means for its cars, contracts and functions."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pcm_sim.connect.accounts.porsche_id import PorscheId
from pcm_sim.connect.functions import function_endings
from pcm_sim.connect.functions.function_keeping import kept_function, month_of
from pcm_sim.connect.functions.functions import Plan
from pcm_sim.connect.garage.cars import Fleet
from pcm_sim.connect.garage.users import close_account, erase_account
from pcm_sim.connect.operations.contracts import suspend_payer
from pcm_sim.connect.world import World


def follow(world: World, account: PorscheId, fallout: tuple[str, ...]) -> World:
    """Let happen what follows from a step in the life of an account.

    Args:
        world: The cloud, with the account after the step.
        account: Whose.
        fallout: What follows, by the names of `porsche_id_life`.
    """
    for one in fallout:
        world = _FOLLOWS[one](world, account)
    return world


def _no_remote(world: World, account: PorscheId) -> World:
    """Withdraw commands from afar from a person, on every car, until they are granted again."""
    for car in world.cars:
        user = car.user(account.id)
        if user and user.remote:
            world = world.with_car(car.with_user(replace(user, remote=False)))
    return world


def _links_ended(world: World, account: PorscheId) -> World:
    """End the links of a person and reset what was configured (F152, F153)."""
    fleet = close_account(Fleet(world.cars, world.chance), world.book.garage, account.id)
    return world.but(cars=fleet.cars, chance=fleet.chance)


def _suspended(world: World, account: PorscheId) -> World:
    """Suspend the services that a person pays for; suspended, they renew no more (F153, X36)."""
    return suspend_payer(world, account.id)


def _stopped(world: World, account: PorscheId) -> World:
    """Cancel the functions that a person pays for by the month (X36); what was bought for good stays."""
    for key, function in world.functions.items():
        if (function.sale.payer, function.sale.plan) == (account.id, Plan.MONTHLY):
            turn = function_endings.cancel(function, account.id, world.now, month_of(world, function))
            if not turn.refused:
                world = kept_function(world, key, turn)
    return world


def _erased(world: World, account: PorscheId) -> World:
    fleet = erase_account(Fleet(world.cars, world.chance), world.book.garage, account.id)
    return world.but(cars=fleet.cars, chance=fleet.chance)


def _nothing_more(world: World, _: PorscheId) -> World:
    return world


_FOLLOWS: Mapping[str, Callable[[World, PorscheId], World]] = {
    "remote_access_withdrawn": _no_remote,
    # Links and configurations end in one go.
    "links_ended": _links_ended,
    "configurations_reset": _nothing_more,
    "services_suspended": _suspended,
    "renewals_stopped": _stopped,
    "customer_data_erased": _erased,
}
