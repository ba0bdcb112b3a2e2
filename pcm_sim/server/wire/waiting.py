"""Waiting on a connection: for a while, until whoever asked gives up, or until the server closes."""

import asyncio
from collections.abc import Coroutine
from typing import Any, NamedTuple

from starlette.types import Receive, Scope

from pcm_sim.server.wire.connection import wire_of


class Patience(NamedTuple):
    """How long a connection is kept waiting at most.

    Attributes:
        late_s: For an answer that comes late, real seconds.
        held_s: For one that does not come; after so long the server hangs up.
        slow_ms: By how much longer every answer takes while the cloud is slow; simulated ms.
    """

    late_s: float = 60.0
    held_s: float = 120.0
    slow_ms: int = 17_500


PATIENCE = Patience()


async def waited(seconds: float, scope: Scope, receive: Receive) -> None:
    """Wait, but no longer than somebody is there to be answered.

    Args:
        seconds: How long at most, real seconds.
        scope: The request.
        receive: Tells when its client goes.
    """
    if seconds > 0:
        await first_of(wire_of(scope).closing.wait(), gone(receive), seconds=seconds)


async def first_of(*things: Coroutine[Any, Any, object], seconds: float | None = None) -> None:
    """Wait for the first of some things to happen, and let go of the others.

    Args:
        things: What is waited for.
        seconds: How long at most; none for as long as it takes.
    """
    tasks = [asyncio.ensure_future(one) for one in things]
    try:
        await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in tasks:
            one.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def gone(receive: Receive) -> None:
    """Wait until the client goes."""
    while (await receive())["type"] != "http.disconnect":
        pass
