"""What came to whoever holds the telephone: mail, spam, text messages, push and the portal's messages.

Mail is read at the holder's address, text messages on the telephone in hand, whatever the dealer has (F009).
"""

from pcm_sim.connect.post.outbox import Message, Reader, read_by, unread_by
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.handset_rows import UNREAD
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.letters import letter_words
from pcm_sim.session.portal.look import Look, Part

_INBOX, _SPAM = "inbox", "spam"
_CHANNELS = {"mail": "mail", "spam": "mail", "sms": "sms", "push": "push", "messages": "portal"}
PURPOSES = {
    "invitation": "invitation",
    "invitation_again": "invitation",
    "guest_invitation": "invitation",
    "confirmation": "confirmation",
    "reset": "reset",
    "user_invited": "user_invited",
}
"""Letters whose link opens something, and what it opens."""


def read_letters(look: Look) -> Part:
    """Read the letters of the lists that are open, and how many are unread where they are counted."""
    lists = {name: _items(look, name) for name in _CHANNELS if look.shows(name)}
    unread = _unread(look) if len(look.handset.stack) == 1 else {}
    return Part(
        facts={"me.unread": any(unread.values())},
        lists=lists,
        shown={f"unread.{name}": str(count) if count else "" for name, count in unread.items()},
    )


def _items(look: Look, name: str) -> tuple[PortalItem, ...]:
    found = read_by(look.world.outbox, reader_of(look), look.now, _CHANNELS[name])
    return tuple(_item(look, one) for one in found if _lies_in(one, name))


def _unread(look: Look) -> dict[str, int]:
    found = unread_by(look.world.outbox, reader_of(look), look.now)
    return {
        name: sum(one.draft.channel == channel and _lies_in(one, name) for one in found)
        for name, channel in _CHANNELS.items()
    }


def _lies_in(message: Message, name: str) -> bool:
    return message.folder == _SPAM if name == "spam" else message.folder == _INBOX


def reader_of(look: Look) -> Reader:
    """Give the person with mailbox and telephone; push and portal come to who is signed in."""
    return Reader(look.handset.signed_in, look.holder.email, look.holder.mobile, look.handset.mailboxes)


def _item(look: Look, message: Message) -> PortalItem:
    draft = message.draft
    subject, text, link = letter_words(look, message)
    sender = look.word(f"sender.{draft.sender}")
    day = look.day(message.due)
    spoken = draft.language if draft.language != look.language else ""
    facts: tuple[tuple[str, FactValue], ...] = (
        ("item.read", message.read),
        ("item.has_link", bool(draft.links)),
        ("item.has_paper", any(name == "paper" for name, _ in draft.figures)),
        ("item.kind", draft.channel),
        ("item.purpose", PURPOSES.get(draft.template, "none")),
    )
    shown = (
        ("item.name", subject or sender),
        ("item.subject", subject),
        ("item.text", text),
        ("item.sender", sender),
        ("item.to", draft.recipient.address),
        ("item.day", day),
        ("item.time", look.time(message.due)),
        ("item.code", draft.codes[0] if draft.codes else ""),
        ("item.link", link),
    )
    return PortalItem(
        id=str(message.number),
        label=subject or sender,
        value=look.time(message.due) if day == look.day(look.now) else day,
        facts=facts,
        shown=shown,
        look="" if message.read else UNREAD,
        spoken=spoken,
        named=spoken if subject else "",
    )
