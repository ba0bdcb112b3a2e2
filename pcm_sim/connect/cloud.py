"""The cloud as one thing: every operation it knows, and everything that can be due in it."""

from pcm_sim.connect import (
    contract_events,
    ops_accounts,
    ops_bookings,
    ops_cars,
    ops_charging,
    ops_contracts,
    ops_desk,
    ops_faults,
    ops_functions,
    ops_garage,
    ops_grants,
    ops_letters,
    ops_lot,
    ops_opening,
    ops_profile,
    ops_remote,
    ops_sale,
    ops_store,
    ops_support,
    ops_users,
    ops_wallet,
)
from pcm_sim.connect.clockwork import Due, Elapsed, pass_time
from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Operations, Served, serve
from pcm_sim.connect.passing import At, Until
from pcm_sim.connect.world import World

OPERATIONS: Operations = {
    **ops_accounts.OPERATIONS,
    **ops_bookings.OPERATIONS,
    **ops_cars.OPERATIONS,
    **ops_charging.OPERATIONS,
    **ops_contracts.OPERATIONS,
    **ops_desk.OPERATIONS,
    **ops_faults.OPERATIONS,
    **ops_functions.OPERATIONS,
    **ops_garage.OPERATIONS,
    **ops_grants.OPERATIONS,
    **ops_letters.OPERATIONS,
    **ops_lot.OPERATIONS,
    **ops_opening.OPERATIONS,
    **ops_profile.OPERATIONS,
    **ops_remote.OPERATIONS,
    **ops_sale.OPERATIONS,
    **ops_store.OPERATIONS,
    **ops_support.OPERATIONS,
    **ops_users.OPERATIONS,
    **ops_wallet.OPERATIONS,
}
DUE: Due = {
    **contract_events.DUE,
    **ops_bookings.DUE,
    **ops_charging.DUE,
    **ops_functions.DUE,
    **ops_remote.DUE,
}


def ask(world: World, actor: Actor, deed: Deed, now: int | None = None) -> Served:
    """Ask something of the cloud.

    Args:
        world: The cloud.
        actor: Who asks.
        deed: What is asked.
        now: Simulated ms; what is due by then happens before. The world's own time by default.
    """
    elapsed = let_pass(world, At(max(world.now, world.now if now is None else now)))
    served = serve(OPERATIONS, elapsed.world, actor, deed)
    return served._replace(news=(*elapsed.news, *served.news)) if elapsed.news else served


def let_pass(world: World, until: Until) -> Elapsed:
    """Let time pass in the cloud: until a time, by a span, until the next event or a named one."""
    return pass_time(DUE, world, until)


def replay(start: World, end: World) -> World:
    """Do everything once more that a journal has, and give the world it leads to.

    Args:
        start: The world before.
        end: The world after, for its journal and its time.
    """
    world = start
    for at in range(len(start.journal), len(end.journal)):
        entry = end.journal[at]
        world = ask(world, entry.actor, entry.deed, entry.at).world
    return let_pass(world, At(end.now)).world
