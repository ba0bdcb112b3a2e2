"""How the cloud sees the car: what of it matters for downloads, installations and commands from afar."""

from pcm_sim.connect.deeds import Deed, deed
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.connect.world import World
from pcm_sim.domain.cabin import Cabin, present_network
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


def car_seen(rules: Rules, cabin: Cabin) -> CarSeen:
    """Give what matters of a car; nobody sits in one that was left and locked."""
    car = cabin.car
    offline = present_network(rules, cabin).offline
    return CarSeen(
        ignition=car.ignition,
        locked=car.locked,
        occupied=not car.locked,
        charging=car.charging,
        parking_brake=car.parking_brake,
        private_mode=car.private_mode,
        offline=offline.value if offline else "",
    )
