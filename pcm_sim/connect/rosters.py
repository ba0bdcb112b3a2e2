"""What a car was told before, for a fault that lets it hear an older state: a cache that nobody refreshed."""

from pcm_sim.connect.told import Told
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Roster

KEPT = 16
"""Changes that are kept for each car; whoever wants a still older state hears the oldest of these."""


def remember(world: World, vin: str, roster: Roster) -> World:
    """Keep what a car is told, if it is news to it.

    Args:
        world: The cloud.
        vin: The car.
        roster: What it is told now.
    """
    told = world.rosters.get(vin, ())
    if told and told[-1].roster == roster:
        return world
    kept = (*told, Told(world.now, roster))[-KEPT:]
    return world.but(rosters={**world.rosters, vin: kept})


def recall(world: World, vin: str, age_ms: int) -> Roster | None:
    """Give what a car was told some while ago; the oldest that is kept where all is younger, or none.

    Args:
        world: The cloud.
        vin: The car.
        age_ms: How long ago, simulated ms.
    """
    told = world.rosters.get(vin, ())
    old = [one for one in told if one.at <= world.now - age_ms]
    found = old[-1:] or told[:1]
    return found[0].roster if found else None
