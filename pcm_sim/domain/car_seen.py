"""How a car looks from outside: what of it matters for downloads, installations and commands from afar."""

from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.connectivity import Offline
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.rules import Rules


def car_seen(rules: Rules, cabin: Cabin) -> CarSeen:
    """Give what matters of a car.

    Args:
        rules: The car's rules.
        cabin: The instant.
    """
    car = cabin.car
    offline = present_network(rules, cabin).offline
    # A car that is off has asked for no PIN yet; whoever agreed to something in it had data.
    if not car.ignition and offline is Offline.SIM_PIN:
        offline = None
    return CarSeen(
        ignition=car.ignition,
        locked=car.locked,
        occupied=car.driver_in and not car.locked,
        charging=car.charging,
        parking_brake=car.parking_brake,
        private_mode=car.private_mode,
        offline=offline.value if offline else "",
    )
