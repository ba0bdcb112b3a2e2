"""What came to whoever holds the telephone: mail, spam, text messages, push and the portal's messages.

Mail is read at the holder's address, text messages on the telephone in hand, whatever the dealer has (F009).
"""

from datetime import UTC, datetime

from pcm_sim.connect.outbox import Message, Reader, read_by, unread_by
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part

_INBOX, _SPAM = "inbox", "spam"
_CHANNELS = {"mail": "mail", "spam": "mail", "sms": "sms", "push": "push", "messages": "portal"}
PURPOSES = frozenset({"invitation", "confirmation", "reset", "user_invited"})
"""Letters whose link opens something."""


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
    return Reader(look.handset.signed_in, look.holder.email, look.holder.mobile)


def _item(look: Look, message: Message) -> PortalItem:
    draft = message.draft
    subject, text, link = letter_words(look, message)
    sender = look.word(f"sender.{draft.sender}")
    day = look.day(message.due)
    facts: tuple[tuple[str, FactValue], ...] = (
        ("item.read", message.read),
        ("item.has_link", bool(draft.links)),
        ("item.kind", draft.channel),
        ("item.purpose", draft.template if draft.template in PURPOSES else "none"),
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
    unread = "" if message.read else "• "
    return PortalItem(
        id=str(message.number),
        label=unread + (subject or sender),
        value=look.time(message.due) if day == look.day(look.now) else day,
        facts=facts,
        shown=shown,
    )


def letter_words(look: Look, message: Message) -> tuple[str, str, str]:
    """Give subject, text and the word of the button, in the letter's own language.

    Args:
        look: Who reads.
        message: The letter.
    """
    letter = look.kit.letters.get(message.draft.template)
    if letter is None:
        return message.draft.template, "", ""
    figures = _figures(look, message)
    paragraphs = (_filled(one, message.draft.language, figures) for one in letter.text)
    subject = _filled(letter.subject, message.draft.language, figures) if letter.subject else ""
    link = say(letter.link, message.draft.language) if letter.link and message.draft.links else ""
    return subject, "\n\n".join(paragraphs), link


def _figures(look: Look, message: Message) -> dict[str, str]:
    draft = message.draft
    account = look.world.account(draft.recipient.account)
    centre = look.world.book.centres.get(account.dealer) if account else None
    # What whoever sent it left out, the letter knows of itself.
    usual = {
        "address": draft.recipient.address or (account.email if account else ""),
        "name": account.name if account else "",
        "centre": centre.name if centre else "",
        "day": _written_day(look, message.at, draft.language),
    }
    return {**usual, **{name: _written(look, name, value, draft.language) for name, value in draft.figures}}


def _written(look: Look, name: str, value: str | int, language: str) -> str:
    if name == "day":
        at = value if isinstance(value, int) else _instant(value)
        return str(value) if at is None else _written_day(look, at, language)
    names = {"country": look.kit.countries, "product": look.kit.products}.get(name, {})
    known = names.get(str(value))
    if known:
        return say(known, language)
    centre = look.world.book.centres.get(str(value)) if name == "centre" else None
    return centre.name if centre else str(value)


def _instant(day: str) -> int | None:
    """Give an instant of a day as ISO 8601 writes it, or none where it is no such day."""
    try:
        return int(datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC).timestamp()) * 1000
    except ValueError:
        return None


def _written_day(look: Look, ms: int, language: str) -> str:
    return look.kit.rules.writes(language).day(ms + look.offset(ms))


def _filled(labels: Labels, language: str, figures: dict[str, str]) -> str:
    """Put figures into a text once: a brace in somebody's name is a brace."""
    parts = say(labels, language).split("{")
    told = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        told += [figures.get(name, ""), rest]
    return "".join(told)
