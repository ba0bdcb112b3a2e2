"""Sending letters: to whom, in which language, on which channels, and what goes wrong on their way."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import Letter, PorscheId
from pcm_sim.connect.post.outbox import Draft, Recipient, send, send_all
from pcm_sim.connect.trouble.effects import Delivery, Effect
from pcm_sim.connect.trouble.faults import Call
from pcm_sim.connect.trouble.magic import mail_effects, mobile_effects
from pcm_sim.connect.trouble.striking import strike
from pcm_sim.connect.world import World

Figures = tuple[tuple[str, str | int], ...]


class Sheet(NamedTuple):
    """What is written to somebody.

    Attributes:
        kind: Id of the letter in the texts.
        figures: What its text fills in.
        codes: Codes in it.
        links: Links in it.
        to: Another address or number than the account's.
        at: Simulated ms at which it leaves, where that is later than now.
    """

    kind: str
    figures: Figures = ()
    codes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    to: str = ""
    at: int = 0


def post(world: World, account: PorscheId, sheet: Sheet, effects: Iterable[Effect] = ()) -> World:
    """Send a letter to somebody, on every channel that its kind has.

    Args:
        world: The cloud.
        account: Who gets it.
        sheet: What is written.
        effects: What goes wrong with the operation that sends it.
    """
    drafts = _drafts(world, account, sheet)
    effects = tuple(effects)
    if _goes_straight(world, sheet, effects):
        return world.but(outbox=send_all(world.outbox, drafts, world.now))
    for draft in drafts:
        world, astray = _astray(world, draft, effects, max(0, sheet.at - world.now))
        world = world.but(outbox=send(world.outbox, draft, world.now, astray))
    return world


def _drafts(world: World, account: PorscheId, sheet: Sheet) -> tuple[Draft, ...]:
    """Write a letter once for each of its channels."""
    plan = world.book.letter(sheet.kind)
    language = account.locale or world.book.market(account.country).language
    envelopes = _envelopes(plan.channels, account.id, sheet.to or account.email, sheet.to or account.mobile)
    sender, (kind, figures, codes, links, _, _) = plan.sender, sheet
    return tuple(
        [Draft(channel, sender, to, language, kind, figures, codes, links) for channel, to in envelopes]
    )


# Who is written to once a month is the same each time.
@lru_cache(maxsize=1024)
def _envelopes(
    channels: tuple[str, ...], account_id: str, email: str, mobile: str
) -> tuple[tuple[str, Recipient], ...]:
    addresses = {"mail": email, "sms": mobile}
    return tuple((channel, Recipient(account_id, addresses.get(channel, ""))) for channel in channels)


def _goes_straight(world: World, sheet: Sheet, effects: tuple[Effect, ...]) -> bool:
    """Tell whether nothing at all can go wrong on the way, as a rule the case."""
    trouble = effects or world.faults.armed or world.book.magic.on
    return not trouble and sheet.at <= world.now


def post_letter(
    world: World, account: PorscheId, letter: Letter, figures: Figures = (), effects: Iterable[Effect] = ()
) -> World:
    """Send what a step in the life of an account wrote; a link's token or a code is in it where it has one.

    Args:
        world: The cloud.
        account: Who gets it.
        letter: What the step wrote.
        figures: What its text fills in, beside the name, the code and the link.
        effects: What goes wrong with the operation that sends it.
    """
    secret = (letter.secret,) if letter.secret else ()
    is_code = letter.channel == "sms"
    told = (("name", account.name), ("code" if is_code else "link", letter.secret), *figures)
    codes, links = (secret, ()) if is_code else ((), secret)
    return post(world, account, Sheet(letter.kind, told, codes, links, letter.to, letter.at), effects)


def _astray(
    world: World, draft: Draft, effects: tuple[Effect, ...], later: int
) -> tuple[World, tuple[Delivery, ...]]:
    """Say what happens to a letter on its way: by the operation, by faults of sending, by its address."""
    magic = world.book.magic
    address = draft.recipient.address
    by_address = {"mail": mail_effects, "sms": mobile_effects}.get(draft.channel)
    call = Call(f"send_{draft.channel}", draft.recipient.account)
    world, struck, _ = strike(world, call)
    found = (*effects, *struck, *(by_address(magic, address) if by_address else ()))
    deliveries = tuple(one for one in found if isinstance(one, Delivery))
    if later:
        deliveries = (*deliveries, Delivery(draft.channel, "late", later))
    return world, deliveries
