"""What the cloud refuses to the instructor, as a problem in the language that was asked for."""

from starlette.requests import Request

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.server.problems import NOT_NOW, UNKNOWN, Problem
from pcm_sim.server.worlds.host import WorldHost

_MISSING = ("_unknown",)


async def instructed(host: WorldHost, request: Request, deed: Deed) -> Served:
    """Ask something of the cloud as the instructor.

    Args:
        host: The world.
        request: Who asks, in which language, with which idempotency key.
        deed: What.

    Raises:
        Problem: The cloud says no.
    """
    served = await host.ask(Actor(INSTRUCTOR), deed, request.headers.get("idempotency-key", "")[:200])
    if isinstance(served.answer, Denied):
        raise refusal(host, request, served.answer)
    return served


def refusal(host: WorldHost, request: Request, denied: Denied) -> Problem:
    """Put a refusal of the cloud into words.

    Args:
        host: The world, whose messages are taken.
        request: In which language.
        denied: The refusal.
    """
    kind = UNKNOWN if denied.reason.endswith(_MISSING) else NOT_NOW
    rules, reason = host.kit.rules, denied.reason
    if reason not in rules.messages:
        return Problem(kind, f"The cloud says: {reason}.", code=reason, simulated=True)
    text, way_out = rules.tell(Message(reason, denied.figures), asked_language(request, rules.languages))
    problem = Problem(kind, text, code=reason, simulated=True)
    if way_out:
        problem.more["recovery"] = way_out
    return problem


def asked_language(request: Request, languages: tuple[str, ...]) -> str:
    """Give the language that a request wants most, of those there are; the first where it wants none of them.

    Args:
        request: The request.
        languages: ISO 639-1.
    """
    wanted: list[tuple[float, int, str]] = []
    for part in request.headers.get("accept-language", "")[:200].split(","):
        tag, _, weight = part.strip().lower().partition(";q=")
        wanted.append((-_weight(weight), len(wanted), tag.partition("-")[0]))
    found = (tag for weight, _, tag in sorted(wanted) if tag in languages and weight < 0)
    return next(found, languages[0])


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0
