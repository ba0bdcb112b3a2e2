"""Doing something on a page: a touch or a filled form, what it asks of the cloud, and where it leads."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.deeds import CUSTOMER, Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.world import World
from pcm_sim.domain.effects import AskedByPhone
from pcm_sim.domain.errands import Accepted, PhoneReply
from pcm_sim.domain.events import Confirm, Tap
from pcm_sim.domain.handset import Handset, HandsetOutcome
from pcm_sim.domain.handset_events import FillField, HandIntent, HandsetEvent, OnPhone, PhoneAnswer
from pcm_sim.domain.handset_react import react
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.unit import FieldState
from pcm_sim.server.pages.addresses import address_of
from pcm_sim.server.pages.coming import Found, place_of, settled
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.server.wire.waiting import PATIENCE
from pcm_sim.server.worlds.door import KeyReusedError, WorldDoor
from pcm_sim.session.phone_errands import (
    NO_ANSWER,
    deed_of,
    for_phone,
    in_language_of,
    is_own,
    reading_of,
    with_mailbox,
)
from pcm_sim.session.portal import portal_of

MOST_WAIT_MS = 20_000
"""Longest that a page lets a browser wait for an answer that is slow on purpose."""
NO_ANSWER_MS = 4_000
"""How long a page waits for an answer that does not come, before it says so."""
_SLOW, _SILENT = "slow", "silent"
Wait = Callable[[float], Awaitable[None]]


class Sent(NamedTuple):
    """What a page sent.

    Attributes:
        tap: Target of a touch; empty for a form that is confirmed.
        fields: Names and texts of the form.
        turn: Which turn of the visitor the page was drawn for.
    """

    tap: str
    fields: tuple[tuple[str, str], ...]
    turn: str


async def done(
    door: WorldDoor, visitor: Visitor, found: Found, sent: Sent, wait: Wait = asyncio.sleep
) -> str:
    """Do what a page sent, and give the address that it leads to: a page, or a paper that opens.

    Args:
        door: The world.
        visitor: Whose browser sent it.
        found: The page it was sent from.
        sent: What was sent.
        wait: Waits real seconds for what is slow on purpose.
    """
    rules = door.kit.rules
    errands = _Errands(door, visitor, f"{visitor.mark}:{sent.turn}:{found.address}"[:200], wait)
    handset = found.handset
    for intent in _intents(handset, sent):
        handset = await errands.happened(handset, OnPhone(intent))
    visitor.turn += 1
    handset = settled(door.kit, await door.look(), handset)
    if handset.paper:
        visitor.be_given(handset.paper)
        visitor.leave(found.address, None, handset)
        return f"-/papers/{handset.paper}.pdf"
    address = address_of(rules, place_of(handset))
    visitor.leave(address, _worth_keeping(rules, handset), handset)
    return address


async def read(door: WorldDoor, handset: Handset) -> None:
    """Let the letter be read that is open, if one is."""
    reading = reading_of(door.kit, await door.look(), handset)
    if reading:
        await door.ask(Actor(CUSTOMER, reading.account), reading)


def _intents(handset: Handset, sent: Sent) -> Iterable[HandIntent]:
    if sent.tap or handset.form is None:
        return (Tap(sent.tap),)
    return (*(FillField(name, text) for name, text in sent.fields), Confirm())


def _worth_keeping(rules: PhoneRules, handset: Handset) -> Handset | None:
    """Give what is to be shown on the page it leads to; none where that begins anew."""
    told = handset.notice or handset.dialog or (handset.form and handset.form.trouble)
    if not told:
        return None
    # Until a question is answered, what is asked about has to be there; after a refusal secrets are gone.
    return handset if handset.dialog and handset.dialog.then else _without_secrets(rules, handset)


def _without_secrets(rules: PhoneRules, handset: Handset) -> Handset:
    form = handset.form
    if form is None:
        return handset
    secret = {one.id for one in rules.forms[form.form].fields if one.secret}
    fields = tuple(FieldState(one.name, "") if one.name in secret else one for one in form.fields)
    return replace(handset, form=replace(form, fields=fields))


class _Errands:
    """Carries out on the cloud what a telephone asks for while a page is done."""

    def __init__(self, door: WorldDoor, visitor: Visitor, key: str, wait: Wait) -> None:
        self._door = door
        self._visitor = visitor
        self._key = key
        self._wait = wait

    async def happened(self, handset: Handset, event: HandsetEvent) -> Handset:
        """Give the telephone after an event, with everything answered that it asked for."""
        world = await self._door.look()
        outcome = self._reacted(world, handset, event)
        after = outcome.handset
        for effect in outcome.effects:
            if isinstance(effect, AskedByPhone):
                after = await self._answered(world, after, effect)
        return after

    async def _answered(self, world: World, handset: Handset, effect: AskedByPhone) -> Handset:
        reply: PhoneReply = Accepted()
        if is_own(effect):
            handset = in_language_of(handset, effect)
        else:
            wanted = deed_of(self._door.kit, world, handset, effect)
            served = await self._served(wanted)
            handset = with_mailbox(handset, wanted, served.answer)
            reply = await self._reply(served)
        return self._reacted(await self._door.look(), handset, PhoneAnswer(effect.request, reply)).handset

    async def _reply(self, served: Served) -> PhoneReply:
        """Give the answer, as late as it comes."""
        pace = served.world.pace
        if served.answer is None or pace == _SILENT:
            await self._wait(NO_ANSWER_MS / 1000)
            return NO_ANSWER
        late_ms = served.latency_ms + (PATIENCE.slow_ms if pace == _SLOW else 0)
        if late_ms:
            await self._wait(min(late_ms, MOST_WAIT_MS) / 1000)
        return for_phone(served.answer)

    async def _served(self, wanted: Deed) -> Served:
        actor = Actor(CUSTOMER, wanted.account)
        try:
            return await self._door.ask(actor, wanted, self._key)
        except KeyReusedError:
            # The browser went back to an old page and sent something else from it.
            return await self._door.ask(actor, wanted)

    def _reacted(self, world: World, handset: Handset, event: HandsetEvent) -> HandsetOutcome:
        kit = self._door.kit
        return react(kit.rules, handset, portal_of(world, handset, world.now, kit), event, world.now)
