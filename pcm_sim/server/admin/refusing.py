"""What the instructor asks of the cloud, and what it refuses in the language that was asked for."""

from starlette.requests import Request

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.domain.requests import Denied
from pcm_sim.server.problems import Problem
from pcm_sim.server.rest.asking import ask_once, refused
from pcm_sim.server.rest.languages import language_of
from pcm_sim.server.worlds.host import WorldHost


async def instructed(host: WorldHost, request: Request, deed: Deed) -> Served:
    """Ask something of the cloud as the instructor, whom no fault strikes.

    Args:
        host: The world.
        request: Who asks, in which language, with which idempotency key.
        deed: What.

    Raises:
        Problem: The cloud says no.
    """
    served = await ask_once(request, host, Actor(INSTRUCTOR), deed)
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
    return refused(request, denied, host, language_of(request, host.kit))
