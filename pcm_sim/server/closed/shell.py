"""What is laid around the served worlds, in its order: limits, callers, entrance."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pcm_sim.server.closed.callers import Callers
from pcm_sim.server.closed.entrance import Entrance
from pcm_sim.server.closed.limits import USUAL, Limited, Limits
from pcm_sim.server.closed.tokens import KeyRing
from pcm_sim.server.closed.tries import WrongTries
from pcm_sim.server.problems import Problem

_ALWAYS = (
    (b"x-simulated", b"true"),
    (b"x-content-type-options", b"nosniff"),
)
_SHOWN = (
    # Not `no-referrer`: with it a browser says of its own forms that they come from nowhere.
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
)
"""What a browser goes by where it shows something; to a program that reads JSON it says nothing, and each
header is a good part of the time that a small answer takes."""
_UNLESS_SAID = (b"cache-control", b"no-store")
_TYPE, _READ = b"content-type", (b"application/json", b"application/problem+json")
Telling = Callable[[Scope, Problem], Response]


class Terms(NamedTuple):
    """On which terms a server answers.

    Attributes:
        keys: The keys that are asked for; without any, nobody is asked.
        names: Names of this machine that are answered, beside its own.
        anywhere: It listens beyond this machine.
        limits: How much is read of a request.
        tries: Who has tried wrong tokens.
    """

    keys: KeyRing
    names: tuple[str, ...] = ()
    anywhere: bool = False
    limits: Limits = USUAL
    tries: WrongTries | None = None


def as_problem(scope: Scope, problem: Problem) -> Response:
    """Say what is wrong as programs read it, whatever was asked for."""
    del scope
    return problem.response()


class Closed:
    """Lets in who may come in, and marks every answer.

    Args:
        app: What is served, with the name of the world in the scope already.
        terms: On which terms.
        telling: Gives the answer to what is refused.
    """

    def __init__(self, app: ASGIApp, terms: Terms, telling: Telling = as_problem) -> None:
        """Lay one around the other."""
        self._telling = telling
        inner = Entrance(app, terms.keys, terms.tries)
        callers = Callers(inner, terms.names, anywhere=terms.anywhere)
        self._door = Limited(callers, terms.limits)
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _marked(message.get("headers", ()))
            await send(message)

        try:
            await self._door(scope, receive, send_marked)
        except Problem as problem:
            await self._telling(scope, problem)(scope, receive, send_marked)


def _marked(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    said = list(headers)
    names = {name.lower(): value for name, value in said}
    shown = () if names.get(_TYPE, b"").startswith(_READ) else _SHOWN
    more = [one for one in (*_ALWAYS, *shown, _UNLESS_SAID) if one[0] not in names]
    return [*said, *more]
