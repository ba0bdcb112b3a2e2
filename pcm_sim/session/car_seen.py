"""When the cloud is told how the car is: whenever that is news to it."""

from pcm_sim.connect.deeds import Deed, deed
from pcm_sim.connect.world import World
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car_seen import car_seen
from pcm_sim.domain.rules import Rules


def seen_deed(rules: Rules, cabin: Cabin, world: World) -> Deed | None:
    """Say what the cloud is told of a car; none where it knows already.

    Args:
        rules: The car's rules.
        cabin: The instant.
        world: The cloud.
    """
    seen = car_seen(rules, cabin)
    if world.seen.get(cabin.car.vin) == seen:
        return None
    return deed("see_car", vin=cabin.car.vin, **seen._asdict())
