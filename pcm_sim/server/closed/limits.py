"""How much of a request is read: address, headers, body, and how long its body may take."""

import asyncio
from collections.abc import AsyncIterator
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pcm_sim.server.closed.refusals import BROKEN_OFF, LONG_ADDRESS, MANY_HEADERS, refused
from pcm_sim.server.problems import TOO_LARGE, TOO_SLOW

_READ_ON = 16 * 1024 * 1024
"""How much of a body that is too large is read and dropped, or its sender never sees the answer."""


class Limits(NamedTuple):
    """How much is read at most.

    Attributes:
        address: Characters of path and query together.
        headers: How many there may be.
        header_bytes: All their names and values together.
        body_bytes: A body, however it comes.
        body_s: Seconds until all of it must have come.
    """

    address: int = 2_048
    headers: int = 64
    header_bytes: int = 16 * 1024
    body_bytes: int = 64 * 1024
    body_s: float = 10.0


USUAL = Limits()


class Limited:
    """Reads a request within its limits, and hands on its body in one piece.

    Args:
        app: Whatever is behind it.
        limits: How much is read.
    """

    def __init__(self, app: ASGIApp, limits: Limits = USUAL) -> None:
        """Keep the limits."""
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on.

        Raises:
            Problem: It is too long, too large or too slow.
        """
        self._measure(scope)
        if _has_body(scope):
            receive = _again(await self._body(scope, receive), receive)
        await self._app(scope, receive, send)

    def _measure(self, scope: Scope) -> None:
        most = self._limits
        if len(scope.get("raw_path") or scope["path"]) + len(scope["query_string"]) > most.address:
            detail = f"An address has {most.address} characters at most. Put the rest into the body."
            raise refused(LONG_ADDRESS, detail)
        headers = scope["headers"]
        size = sum(len(name) + len(value) for name, value in headers)
        if len(headers) > most.headers or size > most.header_bytes:
            detail = f"A request has {most.headers} headers and {most.header_bytes} bytes of them at most."
            raise refused(MANY_HEADERS, f"{detail} Send fewer.")

    async def _body(self, scope: Scope, receive: Receive) -> bytes:
        said = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
        most = self._limits.body_bytes
        parts, size = [], 0
        try:
            async with asyncio.timeout(self._limits.body_s):
                async for part in _parts(receive):
                    size += len(part)
                    if size <= most:
                        parts.append(part)
                    elif size > _READ_ON or (said.isdigit() and int(said[:20]) > _READ_ON):
                        break
        except TimeoutError as error:
            detail = f"The body did not arrive within {self._limits.body_s:.0f} s."
            closing = {"Connection": "close"}
            raise refused(TOO_SLOW, f"{detail} Send as much as Content-Length says.", closing) from error
        if size > most:
            raise refused(TOO_LARGE, f"A body has {most} bytes at most; this one has more. Send less.")
        return b"".join(parts)


def _has_body(scope: Scope) -> bool:
    return any(
        name == b"transfer-encoding" or (name == b"content-length" and value.strip() != b"0")
        for name, value in scope["headers"]
    )


async def _parts(receive: Receive) -> AsyncIterator[bytes]:
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise refused(BROKEN_OFF, "The connection ended before the body did. Send all of it.")
        yield message.get("body", b"")
        if not message.get("more_body", False):
            return


def _again(body: bytes, receive: Receive) -> Receive:
    """Give the body once more, and then what else comes: that the client has gone."""
    left: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def given() -> Message:
        return left.pop() if left else await receive()

    return given
