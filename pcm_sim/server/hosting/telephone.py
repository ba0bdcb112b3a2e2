"""The telephone beside the car as the browser's own: what is done on a page is done on it, as by hand.

So the window shows it, the history has it, a recording writes it down as steps of the portal, and a scenario
that is played in the browser finds on the telephone what it finds on the page.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from pcm_sim.domain import events
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import FillField, HandIntent, HoldPhone, SetPhoneLanguage
from pcm_sim.server.hosting.owner import Owner
from pcm_sim.server.hosting.walking import do, handset_now, walk_to
from pcm_sim.server.pages.addresses import Place, address_of
from pcm_sim.server.pages.coming import MOVED, Found, place_of
from pcm_sim.server.pages.doing import Sent
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.session.simulation import Session

Answered = Callable[[Owner], Awaitable[None]]
"""Waits until the telephone waits for nothing."""


class SharedTelephone:
    """See `Telephones`: every browser has the one telephone of a simulation.

    Args:
        owner: Owns the simulation.
        answered: Waits until what was asked has been answered.
    """

    def __init__(self, owner: Owner, answered: Answered) -> None:
        """Keep them."""
        self._owner = owner
        self._answered = answered

    async def found(self, door: WorldDoor, visitor: Visitor, place: Place, *, live: bool) -> Found:
        """Take the telephone to a place; a page that only looks whether it changed takes it nowhere."""

        def come(session: Session) -> Handset:
            if not live:
                walk_to(session, place.stack, place.form)
            return handset_now(session)

        handset = await self._owner.have(come)
        visitor.base = _bare(handset)
        rules = door.kit.rules
        there = address_of(rules, place_of(handset))
        return Found(handset, there, "" if there == address_of(rules, place) else MOVED)

    async def done(self, door: WorldDoor, visitor: Visitor, found: Found, sent: Sent) -> str:
        """Do on the telephone what a page sent, and give the address where it stands then."""
        # It stands where it was found.
        del found
        await self._owner.have(lambda session: do(session, *_intents(session, sent)))
        await self._answered(self._owner)
        handset = await self._owner.have(handset_now)
        visitor.base = _bare(handset)
        visitor.turn += 1
        if handset.paper:
            visitor.be_given(handset.paper)
            return f"-/papers/{handset.paper}.pdf"
        return address_of(door.kit.rules, place_of(handset))

    async def hold(self, door: WorldDoor, visitor: Visitor, holder: str) -> None:
        """Take up the telephone of somebody else."""
        if holder not in door.kit.people:
            return
        await self._owner.have(lambda session: session.dispatch(HoldPhone(holder)))
        visitor.base = _bare(await self._owner.have(handset_now))

    async def speak(self, door: WorldDoor, visitor: Visitor, language: str) -> None:
        """Have the telephone speak another language."""
        if language in door.kit.rules.languages:
            await self._owner.have(lambda session: session.dispatch(SetPhoneLanguage(language)))
            visitor.base = _bare(await self._owner.have(handset_now))

    async def read(self, door: WorldDoor, handset: Handset) -> None:
        """Nothing: the telephone reads a letter that is open by itself."""


async def at_once(owner: Owner) -> None:
    """Let simulated time pass until what was asked has been answered: nobody lives beside this simulation."""

    def settle(session: Session) -> None:
        while handset_now(session).pending and (due := session.due_in()) is not None:
            session.advance(due)

    await owner.have(settle)


def _intents(session: Session, sent: Sent) -> tuple[HandIntent, ...]:
    if sent.tap or handset_now(session).form is None:
        return (events.Tap(sent.tap),)
    return (*(FillField(name, text) for name, text in sent.fields), events.Confirm())


def _bare(handset: Handset) -> Handset:
    """Give the telephone without what stands on its page, for what stands around it."""
    return replace(handset, form=None, dialog=None, notice=None, pending=None, paper="")
