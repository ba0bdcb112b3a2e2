"""Answers that do not come, as a client meets them: held, cut off, or no connection at all."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from pcm_sim.connect.trouble.effects import CUT, HELD
from pcm_sim.server.problems import CLOSED, Problem
from pcm_sim.server.wire.connection import wire_of
from pcm_sim.server.wire.waiting import PATIENCE, Patience, waited

_BEGUN = b'{"simulated": true, "answer": "'
_PROMISED = 4_096
"""Octets that a cut answer says it has."""


class UnansweredError(Exception):
    """The cloud gives no answer.

    Attributes:
        way: `held`, `cut` or `refused`.
    """

    def __init__(self, way: str) -> None:
        """Keep how."""
        super().__init__(way)
        self.way = way


class LostAnswer(Response):
    """What a client sees of an answer that is lost.

    Args:
        way: `held`, `cut` or `refused`.
        patience: How long it is held.
    """

    def __init__(self, way: str, patience: Patience = PATIENCE) -> None:
        """Keep how."""
        super().__init__(status_code=200, media_type="application/json")
        self._way = way
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the client wait, cut its answer off, or hang up."""
        if self._way == CUT:
            headers = [
                (b"content-type", b"application/json"),
                (b"content-length", b"%d" % _PROMISED),
                (b"cache-control", b"no-store"),
            ]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            # What is promised and does not come: the server closes the connection after it.
            await send({"type": "http.response.body", "body": _BEGUN, "more_body": True})
            return
        if self._way == HELD:
            await waited(self._patience.held_s, scope, receive)
        wire = wire_of(scope)
        if not wire.can_reset:
            await _without_wire(self._way)(scope, receive, send)
            return
        wire.reset()
        while (await receive())["type"] != "http.disconnect":
            pass


def _without_wire(way: str) -> Response:
    """Say in words what cannot be done to a connection that is none."""
    said = "did not answer in time" if way == HELD else "took no connection"
    return Problem(CLOSED, f"The simulated cloud {said}, as a fault has it.", fault=way).response()


async def lose(request: Request, error: Exception) -> Response:
    """Give the answer to `UnansweredError`, for whoever puts the application together."""
    if not isinstance(error, UnansweredError):
        raise error
    patience = getattr(request.app.state, "patience", PATIENCE)
    return LostAnswer(error.way, patience)
