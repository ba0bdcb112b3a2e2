"""Everything that the cloud has sent, with the codes and links in it; what has not come is waited for."""

import asyncio
from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Literal, NamedTuple

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from pcm_sim.connect.deeds import deed
from pcm_sim.connect.post.outbox import Message
from pcm_sim.connect.world import World
from pcm_sim.server.admin.refusing import instructed
from pcm_sim.server.admin.shapes import Host
from pcm_sim.server.problems import UNKNOWN, Problem
from pcm_sim.server.rest.sent import Sent
from pcm_sim.server.rest.shown import Answer, written
from pcm_sim.server.wire.connection import wire_of
from pcm_sim.server.wire.waiting import first_of, gone
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.session.console.outbox import state_of
from pcm_sim.session.letters import letter_words
from pcm_sim.session.local_time import offset_ms
from pcm_sim.session.phone_kit import PhoneKit

router = APIRouter(prefix="/outbox")
_QUARTER_MS = 15 * 60_000


class LetterShown(Answer):
    """A message that was sent."""

    number: int
    channel: str = Field(description="mail, sms, push or portal.")
    sender: str
    to: str = Field(description="Address or number; for push and portal the account.")
    account: str = Field(description="Empty before there is one.")
    language: str
    template: str
    subject: str
    text: str
    folder: str = Field(description="inbox or spam.")
    state: str = Field(description="under_way, there, read, lost or bounced.")
    sent: str = Field(description="Simulated time, UTC.")
    arrives: str = Field(description="Simulated time, UTC.")
    codes: list[str]
    links: list[str]


class OutboxShown(Answer):
    """A part of the outbox, oldest first."""

    messages: list[LetterShown]
    next: int = Field(description="Give it as `after` for what comes next.")


class Folder(Sent):
    """Where a mail is put."""

    folder: Literal["inbox", "spam"]


class Wanted(BaseModel):
    """Which messages."""

    model_config = ConfigDict(extra="forbid")

    channel: Annotated[Literal["", "mail", "sms", "push", "portal"], Field(description="Empty for all.")] = ""
    to: Annotated[str, Field(max_length=200, description="Address, number or account.")] = ""
    after: Annotated[
        int, Field(ge=0, description="How many to leave out: the `next` of an answer before.")
    ] = 0
    wait: Annotated[float, Field(ge=0, le=60, description="Real seconds to wait until one has arrived.")] = 0
    limit: Annotated[int, Field(ge=1, le=1_000, description="At most so many.")] = 100


@router.get("", summary="What was sent, oldest first; with `wait` until something is.")
async def outbox(request: Request, host: Host, wanted: Annotated[Wanted, Query()]) -> OutboxShown:
    """List it; what is waited for has to have arrived."""
    if wanted.wait:
        await _until_there(request, host, wanted)
    world = host.present()
    told = [_shown(host, world, one) for one in islice(_found(world, wanted), wanted.limit)]
    full = len(told) == wanted.limit
    return OutboxShown(messages=told, next=told[-1].number + 1 if full else len(world.outbox.messages))


@router.post("/{number}/move", summary="Put a mail into the inbox or the spam folder.")
async def move(
    host: Host, request: Request, number: Annotated[int, Path(ge=0, le=10**9)], body: Folder
) -> LetterShown:
    """Move it."""
    message = host.present().outbox.message(number)
    if message is None:
        detail = "There is no message of that number. GET /admin/v1/outbox lists them."
        raise Problem(UNKNOWN, detail, code="LETTER_UNKNOWN")
    served = await instructed(host, request, deed("move_letter", item=str(number), folder=body.folder))
    moved = served.world.outbox.message(number)
    return _shown(host, served.world, moved or message)


async def _until_there(request: Request, host: WorldHost, wanted: Wanted) -> None:
    """Wait until something that is wanted has arrived, looking after each line of the world."""
    came = asyncio.Event()
    stop = host.listen(lambda _: came.set())
    try:
        until = asyncio.get_running_loop().time() + wanted.wait
        while not _arrived(host.present(), wanted):
            left = until - asyncio.get_running_loop().time()
            closing = wire_of(request.scope).closing
            if left <= 0 or closing.is_set():
                return
            await first_of(came.wait(), closing.wait(), gone(request.receive), seconds=left)
            if not came.is_set():
                return
            came.clear()
    finally:
        stop()


def _arrived(world: World, wanted: Wanted) -> bool:
    return any(one.is_there(world.now) for one in _found(world, wanted))


def _found(world: World, wanted: Wanted) -> Iterator[Message]:
    messages = world.outbox.messages
    for number in range(min(wanted.after, len(messages)), len(messages)):
        draft = messages[number].draft
        reached = ("", _plain(draft.recipient.address), _plain(draft.recipient.account))
        if wanted.channel in ("", draft.channel) and _plain(wanted.to) in reached:
            yield messages[number]


def _plain(address: str) -> str:
    return "".join(address.split()).casefold()


class Sight(NamedTuple):
    """Who reads a letter: by the clocks of the market that the world was founded in."""

    world: World
    kit: PhoneKit
    zone: str

    def offset(self, ms: int) -> int:
        """Give how far the clocks there are ahead of UTC, in ms."""
        return offset_ms(self.zone, ms // _QUARTER_MS)


def _shown(host: WorldHost, world: World, message: Message) -> LetterShown:
    draft = message.draft
    sight = Sight(world, host.kit, world.book.market(host.origin.market).zone)
    subject, text, _ = letter_words(sight, message)
    return LetterShown(
        number=message.number,
        channel=draft.channel,
        sender=draft.sender,
        to=draft.recipient.address or draft.recipient.account,
        account=draft.recipient.account,
        language=draft.language,
        template=draft.template,
        subject=subject,
        text=text,
        folder=message.folder,
        state=state_of(message, world.now),
        sent=written(message.at),
        arrives=written(message.due),
        codes=list(draft.codes),
        links=list(draft.links),
    )
