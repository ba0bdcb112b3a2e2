"""Why one cannot go back, in a sentence."""

from typing import TYPE_CHECKING

from pcm_sim.domain.labels import Message

if TYPE_CHECKING:
    from pcm_sim.domain.requests import Denied
    from pcm_sim.session.simulation import Session


def denied_told(session: "Session", denied: "Denied", language: str) -> str:
    """Say why something was not done, and the way out.

    Args:
        session: The simulation.
        denied: Why.
        language: ISO 639-1.
    """
    told = session.rules.tell(Message(denied.reason, denied.figures), language)
    return " ".join(filter(None, told))
