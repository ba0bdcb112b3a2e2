"""What was asked and refused beside the car: on the customer's telephone, at the desk, by the console."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.deeds import CUSTOMER, Actor, Deed
from pcm_sim.connect.trouble.effects import CardAnswer, Lost
from pcm_sim.connect.trouble.magic import vin_effects
from pcm_sim.connect.world import World
from pcm_sim.domain.effects import AskedByPhone, CloudAnswered, Effect, Refused, Told
from pcm_sim.domain.events import Tap
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import HandsetEvent, OnPhone, OpenOnPhone
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.history import Entry
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.phone_step import phone_deed

UNPAID = frozenset({"order_unpaid", "order_unconfirmed"})
"""What the telephone hears of an order that was taken and not paid."""


class AskedFor(NamedTuple):
    """Something that was asked beside the car.

    Attributes:
        message: What was said to it.
        actor: Who asked.
        deed: What; none where the telephone refused by itself, with a lock of a page.
        row: Row of the telephone that was touched; empty at the desk.
        struck: Ids of the faults that struck it.
        magic: A magic value made it go wrong.
        known: How much the cloud's journal held when it was refused.
    """

    message: Message
    actor: Actor
    deed: Deed | None = None
    row: str = ""
    struck: tuple[str, ...] = ()
    magic: bool = False
    known: int = 0


def asked_at(kit: PhoneKit | None, start: Moment, entries: Sequence[Entry], at: int) -> AskedFor | None:
    """Tell what was refused beside the car in a step; none where nothing was.

    Args:
        kit: What the telephone runs by; none where there is none, or nobody has touched it.
        start: The moment before the first step.
        entries: The steps, the oldest first.
        at: Which of them.
    """
    entry, before = entries[at], _before(start, entries, at)
    if isinstance(entry.event, AskCloud):
        return _at_desk(entry, entry.event, before)
    said = _said_on_phone(entry, before.handset) if kit else None
    if kit is None or said is None:
        return None
    known = len(entry.moment.world.journal)
    waiting = before.handset.pending if before.handset else None
    if waiting is None or isinstance(entry.event, OnPhone | OpenOnPhone):
        return AskedFor(said, Actor(CUSTOMER), row=_touched(entry), known=known)
    for earlier in range(at, -1, -1):
        for effect in entries[earlier].effects:
            if isinstance(effect, AskedByPhone) and effect.request == waiting.request:
                then = _before(start, entries, earlier)
                wanted = phone_deed(kit, _with_handset(then, entries[earlier].moment), effect)
                struck = _struck(then.world, entries[earlier].moment.world)
                actor, magic = Actor(CUSTOMER, wanted.account), _by_magic(then.world, wanted)
                return AskedFor(said, actor, wanted, waiting.row, struck, magic, known)
    return None


def _before(start: Moment, entries: Sequence[Entry], at: int) -> Moment:
    return entries[at - 1].moment if at else start


def _at_desk(entry: Entry, event: AskCloud, before: Moment) -> AskedFor | None:
    answers = (one for one in entry.effects if isinstance(one, CloudAnswered) and one.refused)
    answered = next(answers, None)
    if answered is None or answered.message is None:
        return None
    world = entry.moment.world
    struck, magic = _struck(before.world, world), _by_magic(before.world, event.deed)
    known = len(world.journal)
    return AskedFor(answered.message, event.actor, event.deed, "", struck, magic, known)


def _said_on_phone(entry: Entry, before: Handset | None) -> Message | None:
    """Give what the telephone refused with; what it shows tells its refusals from those of the car."""
    after = entry.moment.handset
    if after is None or not _may_refuse(entry, before):
        return None
    shown = [
        after.form.trouble if after.form else None,
        after.dialog.message if after.dialog else None,
        after.notice.message if after.notice else None,
    ]
    return next((one for one in map(_refused, reversed(entry.effects)) if one and one in shown), None)


def _may_refuse(entry: Entry, before: Handset | None) -> bool:
    return isinstance(entry.event, HandsetEvent) or (before is not None and before.pending is not None)


def _refused(effect: Effect) -> Message | None:
    if isinstance(effect, Refused):
        return effect.message
    return effect.message if isinstance(effect, Told) and effect.message.id in UNPAID else None


def _touched(entry: Entry) -> str:
    match entry.event:
        case OnPhone(Tap(target)):
            return target
        case OpenOnPhone(node):
            return node
        case _:
            return ""


def _with_handset(moment: Moment, after: Moment) -> Moment:
    return replace(moment, handset=after.handset)


def _struck(before: World, after: World) -> tuple[str, ...]:
    """Name the faults that struck between two states of the cloud and keep something from being done."""
    fired = after.faults.fired
    new = (fired[at] for at in range(len(before.faults.fired), len(fired)))
    named = (one.fault for one in new if isinstance(one.effect, Denied | Lost | CardAnswer))
    return tuple(dict.fromkeys(named))


def _by_magic(world: World, wanted: Deed) -> bool:
    effects = vin_effects(world.book.magic, wanted.vin, wanted.name)
    return any(isinstance(one, Denied) for one in effects)


def is_done_since(asked: AskedFor, now: Moment) -> bool:
    """Tell whether the same was asked again since it was refused, and done."""
    journal, wanted = now.world.journal, asked.deed
    if wanted is None:
        return False
    later = (journal[at] for at in range(asked.known, len(journal)))
    return any(
        one.outcome == "ok" and (one.deed.name, one.deed.account, one.deed.item) == _key(wanted)
        for one in later
    )


def _key(wanted: Deed) -> tuple[str, str, str]:
    return wanted.name, wanted.account, wanted.item
