"""Asking what goes wrong with a call: armed faults first, then magic values."""

from pcm_sim.connect.trouble.effects import Effect
from pcm_sim.connect.trouble.faults import Call, consult
from pcm_sim.connect.trouble.magic import vin_effects
from pcm_sim.connect.world import World


def strike(world: World, call: Call) -> tuple[World, tuple[Effect, ...], tuple[str, ...]]:
    """Ask what goes wrong with a call, armed faults first, then magic values.

    Args:
        world: The cloud.
        call: What is about to be done.

    Returns:
        The cloud with the faults' counters, what goes wrong, and the ids of the faults that struck.
    """
    magic = vin_effects(world.book.magic, call.vin, call.operation) if call.vin else ()
    if not world.faults.armed:
        return world, magic, ()
    before = len(world.faults.fired)
    consulted = consult(world.faults, call, world.now, world.chance)
    fired = consulted.faults.fired
    struck = tuple(fired[at].fault for at in range(before, len(fired)))
    after = world.but(faults=consulted.faults, chance=consulted.chance)
    return after, (*consulted.effects, *magic), struck
