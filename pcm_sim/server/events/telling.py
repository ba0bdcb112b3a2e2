"""The lines of a world as server-sent events, from now on or from the last one that is known."""

from collections.abc import AsyncGenerator
from typing import Annotated

from fastapi import Depends, Header, Query
from fastapi.sse import format_sse_event
from pydantic import Field

from pcm_sim.connect.deeds import Answered
from pcm_sim.connect.news import News
from pcm_sim.domain.requests import Denied
from pcm_sim.server.events.concerning import Concerns
from pcm_sim.server.joining.feed import Feed
from pcm_sim.server.rest.shown import Answer, written
from pcm_sim.server.wire.streaming import MEDIA_TYPE, EventStream
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.server.worlds.lines import DEED, Line

_AGAIN_MS = 2_000
_SAID: dict[str, object] = {
    "description": "Server-sent events.",
    "content": {MEDIA_TYPE: {"schema": {"type": "string"}}},
}
STREAM: dict[int | str, dict[str, object]] = {200: _SAID}
"""How a path is described that tells events."""


class NewsTold(Answer):
    """What happened to a service or a function."""

    kind: str
    vin: str
    product: str
    reason: str


class FiredTold(Answer):
    """What was due and happened."""

    name: str
    about: str


class LineTold(Answer):
    """One thing that was done, or that time did."""

    seq: int
    at: str = Field(description="Simulated time, UTC.")
    kind: str = Field(description="deed, time, clock or anew.")
    actor: str
    operation: str
    vin: str
    item: str
    outcome: str = Field(description="ok, no_answer, or the code of the refusal.")
    news: list[NewsTold]
    fired: list[FiredTold]


class Begun(Answer):
    """From where on it is told."""

    seq: int
    now: str
    anew: bool = Field(description="What came before is not at hand: look at everything once more.")


def _mark(
    after: Annotated[str, Query(max_length=80, description="The `id` of the last event that is known.")] = "",
    last_event_id: Annotated[str, Header(max_length=80)] = "",
) -> str:
    return last_event_id or after


Mark = Annotated[str, Depends(_mark)]


def events_of(host: WorldHost, concerns: Concerns, mark: str) -> EventStream:
    """Tell what happens in a world.

    Args:
        host: The world.
        concerns: Which lines are told.
        mark: The id of the last event that is known; empty for none.
    """
    return EventStream(_events(host, concerns, mark))


async def _events(host: WorldHost, concerns: Concerns, mark: str) -> AsyncGenerator[bytes, None]:
    with Feed(host) as feed:
        world = host.present()
        last = host.seq
        missed = _missed(host, mark) if mark else ()
        begun = Begun(seq=last, now=written(world.now), anew=missed is None)
        yield _event(host, "begun", last, begun, again=True)
        yield b"".join(_told(host, one) for one in missed or () if concerns(world, one))
        async for lines in feed.lines():
            # What happened while it began was told with what was missed.
            fresh = [one for one in lines if one.seq > last]
            last = fresh[-1].seq if fresh else last
            world = host.present()
            told = b"".join(_told(host, one) for one in fresh if concerns(world, one))
            if told or not lines:
                yield told or b": \n\n"


def _missed(host: WorldHost, mark: str) -> tuple[Line, ...] | None:
    """Give what came after a mark; none where that is not at hand."""
    run, _, seq = mark.rpartition("-")
    if run != host.run or not seq.isdecimal() or len(seq) > len(str(2**53)):
        return None
    return host.lines_since(int(seq))


def _told(host: WorldHost, line: Line) -> bytes:
    actor, deed = line.actor, line.deed
    told = LineTold(
        seq=line.seq,
        at=written(line.at),
        kind=line.kind,
        actor=actor.kind if actor else "",
        operation=deed.name if deed else "",
        vin=deed.vin if deed else "",
        item=deed.item if deed else "",
        outcome=_outcome(line.answer) if line.kind == DEED else "",
        news=[
            NewsTold(kind=one.kind, vin=one.vin, product=one.product, reason=one.reason) for one in line.news
        ],
        fired=[FiredTold(name=one.name, about=one.about) for one in line.fired],
    )
    return _event(host, line.kind, line.seq, told)


def _news(one: News) -> NewsTold:
    return NewsTold(kind=one.kind, vin=one.vin, product=one.product, reason=one.reason)


def _event(host: WorldHost, kind: str, seq: int, said: Answer, *, again: bool = False) -> bytes:
    mark = f"{host.run}-{seq}"
    return format_sse_event(
        data_str=said.model_dump_json(), event=kind, id=mark, retry=_AGAIN_MS if again else None
    )


def _outcome(answer: Answered | None) -> str:
    if answer is None:
        return "no_answer"
    return answer.reason if isinstance(answer, Denied) else "ok"
