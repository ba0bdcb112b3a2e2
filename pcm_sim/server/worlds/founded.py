"""How a served world begins."""

from typing import NamedTuple

from pcm_sim.connect.world import World
from pcm_sim.session.origin import Origin
from pcm_sim.session.phone_kit import PhoneKit


class Founded(NamedTuple):
    """How a world begins.

    Attributes:
        origin: The car, its year, its market.
        kit: What My Porsche runs by.
        world: The world.
    """

    origin: Origin
    kit: PhoneKit
    world: World
