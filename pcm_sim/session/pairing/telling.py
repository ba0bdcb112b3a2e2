"""Says in words why two cars are not in step."""

from collections.abc import Mapping

from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import route
from pcm_sim.session.pair import Pair
from pcm_sim.session.pairing.followed import Followed
from pcm_sim.session.simulation import Session

ARROW = " ▸ "
_TEXT = "desktop.compare.why."


def name_of(session: Session, language: str) -> str:
    """Name a car with its model year."""
    return f"{say(session.rules.vehicle.name, language)} {session.year}"


def why_told(pair: Pair, texts: Mapping[str, str], language: str) -> str:
    """Say why two cars are not in step; nothing while they are.

    Args:
        pair: The two.
        texts: The desktop's texts in that language.
        language: ISO 639-1.
    """
    why = pair.why
    if why is None or why.why is None:
        return ""
    session = pair.on(pair.leader.other)
    found = f"{_TEXT}{why.why.value}"
    path = _path(session, why, language)
    text = texts[f"{found}.path" if path and f"{found}.path" in texts else found]
    reason = " ".join(filter(None, session.rules.tell(why.message, language))) if why.message else ""
    told = text.replace("{car}", name_of(session, language)).replace("{path}", path)
    return " ".join(filter(None, (told, reason)))


def _path(session: Session, why: Followed, language: str) -> str:
    if not why.node:
        return ""
    hops = route(session.rules.vehicle, session.rules.tree, why.node)
    return ARROW.join(say(hop.label, language) for hop in hops)
