"""From a request to the owner of the simulation and back: bodies with a limit, waits with an end."""

import asyncio
import traceback
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from pcm_sim.server.problems import BODY, CLOSED, FAULT, NOT_NOW, TOO_LARGE, TOO_SLOW, Problem

T = TypeVar("T")
Endpoint = Callable[[Request], Awaitable[Response]]

LARGEST_BODY = 64 * 1024
_LARGEST_READ = 16 * 1024 * 1024
BODY_PATIENCE_S = 10.0
ANSWER_PATIENCE_S = 30.0
_PACKAGE = Path(__file__).parents[1]


async def body_of(request: Request) -> bytes:
    """Give the body of a request.

    Raises:
        Problem: It is too large, or does not come.
    """
    try:
        async with asyncio.timeout(BODY_PATIENCE_S):
            return await _read(request)
    except TimeoutError as error:
        detail = (
            f"The body did not arrive within {BODY_PATIENCE_S:.0f} s. Send as much as Content-Length says."
        )
        raise Problem(TOO_SLOW, detail) from error
    except ClientDisconnect as error:
        raise Problem(BODY, "The connection ended before the body did.") from error


async def _read(request: Request) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        # What is too large is still read for a while, or its sender never sees the answer.
        if size <= LARGEST_BODY:
            parts.append(part)
        elif size > _LARGEST_READ:
            break
    if size > LARGEST_BODY:
        raise Problem(TOO_LARGE, f"A body has {LARGEST_BODY} bytes at most; this one has more. Send less.")
    return b"".join(parts)


async def answer_of(asked: "Future[T]") -> T:
    """Wait for what the owner was asked.

    Raises:
        Problem: There is no answer in time, or the window has closed.
    """
    try:
        return await asyncio.wait_for(asyncio.wrap_future(asked), ANSWER_PATIENCE_S)
    except TimeoutError as error:
        waited = f"The window did not answer within {ANSWER_PATIENCE_S:.0f} s."
        raise Problem(CLOSED, f"{waited} Look at GET /screen before you try again.") from error
    except OSError as error:
        raise Problem(CLOSED, f"Nothing was done: {error}. Start pcm-sim again.") from error


async def picture_of(asked: "Future[bytes]", instead: str) -> bytes:
    """Wait for a picture.

    Args:
        asked: The picture.
        instead: What to do where there is none.

    Raises:
        Problem: Nothing could be drawn.
    """
    try:
        return await asyncio.wait_for(asyncio.wrap_future(asked), ANSWER_PATIENCE_S)
    except OSError as error:
        why = str(error) or "the window drew nothing in time"
        raise Problem(NOT_NOW, f"There is no picture: {why}. {instead}") from error


def answering(endpoint: Endpoint) -> Endpoint:
    """Turn whatever goes wrong in an endpoint into an answer."""

    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except Problem as problem:
            return problem.response()
        except Exception as error:  # noqa: BLE001  a test that runs unattended needs an answer to everything
            return _fault(error).response()

    return answer


def _fault(error: Exception) -> Problem:
    """Name the place of a fault of ours, without the error's text: it may hold what somebody typed."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    last = (own or frames)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    detail = f"This is a fault of pcm-sim: {type(error).__name__} at {place}. Please report it."
    return Problem(FAULT, detail)
