"""Asking the cloud from beside the car: what the desk, the support or the instructor wants, as an event."""

from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class AskCloud:
    """Somebody beside the car and the telephone wants something of the cloud; it answers at once.

    Attributes:
        actor: Who.
        deed: What; nothing of it is written out, for a secret may be in it.
    """

    actor: Actor
    deed: Deed
