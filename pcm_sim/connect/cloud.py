"""The cloud as one thing: every operation it knows, and everything that can be due in it."""

from pcm_sim.connect.checks import Checked
from pcm_sim.connect.clock.clockwork import Due, Elapsed, pass_time
from pcm_sim.connect.clock.passing import At, Until
from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Operations, Served, serve
from pcm_sim.connect.operations import accounts as ops_accounts
from pcm_sim.connect.operations import bookings as ops_bookings
from pcm_sim.connect.operations import cars as ops_cars
from pcm_sim.connect.operations import charging as ops_charging
from pcm_sim.connect.operations import contracts as ops_contracts
from pcm_sim.connect.operations import desk as ops_desk
from pcm_sim.connect.operations import faults as ops_faults
from pcm_sim.connect.operations import functions as ops_functions
from pcm_sim.connect.operations import garage as ops_garage
from pcm_sim.connect.operations import grants as ops_grants
from pcm_sim.connect.operations import letters as ops_letters
from pcm_sim.connect.operations import lot as ops_lot
from pcm_sim.connect.operations import opening as ops_opening
from pcm_sim.connect.operations import profile as ops_profile
from pcm_sim.connect.operations import remote as ops_remote
from pcm_sim.connect.operations import sale as ops_sale
from pcm_sim.connect.operations import setting as ops_setting
from pcm_sim.connect.operations import store as ops_store
from pcm_sim.connect.operations import support as ops_support
from pcm_sim.connect.operations import users as ops_users
from pcm_sim.connect.operations import wallet as ops_wallet
from pcm_sim.connect.sealing import sealed
from pcm_sim.connect.store import contract_events
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
    **ops_setting.OPERATIONS,
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


def checks_of(world: World, deed: Deed, now: int | None = None) -> tuple[Checked, ...] | None:
    """Give what the cloud asks of a deed, each with its answer as things stand; none where it has no list.

    Nothing changes by it, and no try is counted; faults and magic values are left out.

    Args:
        world: The cloud.
        deed: What would be asked; its secrets may still be legible.
        now: Simulated ms; what is due by then happens before. The world's own time by default.
    """
    there = let_pass(world, At(max(world.now, world.now if now is None else now))).world
    operation = OPERATIONS.get(deed.name)
    checks = operation.checks if operation else None
    return tuple(checks(there, sealed(there, deed))) if checks else None


def let_pass(world: World, until: Until) -> Elapsed:
    """Let time pass in the cloud: until a time, by a span, until the next event or a named one."""
    return pass_time(DUE, world, until)


def replay(start: World, end: World) -> World:
    """Do everything once more that a journal has, and give the world it leads to.

    The journal no longer holds what was typed about a person who was erased, so from before an erasure it
    leads elsewhere; from after it, to an equal world.

    Args:
        start: The world before.
        end: The world after, for its journal and its time.
    """
    world = start
    for at in range(len(start.journal), len(end.journal)):
        entry = end.journal[at]
        world = ask(world, entry.actor, entry.deed, entry.at).world
    return let_pass(world, At(end.now)).world
