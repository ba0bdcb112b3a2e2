"""Every message that the cloud sends, and what becomes of it on its way.

A mail goes to an address and a text message to a number, whoever reads there: with a wrong number at the
dealer's the code reaches a stranger (F007, F009). Push and portal messages go to a Porsche ID.
A registration mail may lie in the spam folder (F010).
"""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from pcm_sim.connect.shelf import Shelf
from pcm_sim.connect.trouble.effects import Delivery
from pcm_sim.domain.values import dataclass

CHANNELS = ("mail", "sms", "push", "portal")
FOLDERS = ("inbox", "spam")


class Recipient(NamedTuple):
    """Whom a message is for.

    Attributes:
        account: Id of the Porsche ID; empty before there is one.
        address: Mail address or mobile number that it is sent to; empty for push and portal.
    """

    account: str
    address: str = ""


class Reader(NamedTuple):
    """A person with a mailbox and a telephone.

    Attributes:
        account: Id of their Porsche ID; empty before there is one.
        email: Their mail address.
        mobile: The number of the telephone in their hand, whatever the dealer holds.
        also: Further mail addresses of theirs.
    """

    account: str
    email: str = ""
    mobile: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that is to be sent.

    Attributes:
        channel: One of `CHANNELS`.
        sender: Who sends it: `connect`, `dealer`, `store` or another that has a name in the texts.
        recipient: Whom it is for.
        language: `fr`, `en` or `de`.
        template: Id of its subject and text, which are data.
        figures: What the text fills in.
        codes: Codes in it, the first first.
        links: Links in it.
    """

    channel: str
    sender: str
    recipient: Recipient
    language: str
    template: str
    # A code or a link is among them too.
    figures: tuple[tuple[str, str | int], ...] = field(default=(), repr=False)
    codes: tuple[str, ...] = field(default=(), repr=False)
    links: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Message:
    """A message that was sent.

    Attributes:
        number: Its number in the outbox, from 0.
        draft: What was sent.
        at: Simulated ms at which it was sent.
        due: Simulated ms at which it arrives.
        fate: `sent`, or `lost` or `bounced` where it never arrives.
        folder: One of `FOLDERS`; only mail has a spam folder.
        read: Its reader opened it.
    """

    number: int
    draft: Draft
    at: int
    due: int
    fate: str = "sent"
    folder: str = "inbox"
    read: bool = False

    def is_there(self, now: int) -> bool:
        """Tell whether it has arrived by a simulated ms."""
        return self.fate == "sent" and self.due <= now

    def reaches(self, reader: Reader) -> bool:
        """Tell whether it comes to a person."""
        recipient = self.draft.recipient
        match self.draft.channel:
            case "mail":
                return any(_same(recipient.address, one) for one in (reader.email, *reader.also))
            case "sms":
                return _same(recipient.address, reader.mobile)
            case _:
                return _same(recipient.account, reader.account)


@dataclass(frozen=True, slots=True)
class Outbox:
    """All messages, copied on write.

    Attributes:
        messages: As they were sent.
        late: Numbers of those that arrive later than they were sent; the clock asks for these alone.
    """

    messages: Shelf[Message] = Shelf()
    late: tuple[int, ...] = ()

    def message(self, number: int) -> Message | None:
        """Find a message."""
        return self.messages[number] if 0 <= number < len(self.messages) else None


def send(outbox: Outbox, draft: Draft, now: int, deliveries: Iterable[Delivery] = ()) -> Outbox:
    """Send a message.

    Args:
        outbox: The outbox before it.
        draft: What is sent.
        now: Simulated ms.
        deliveries: What goes wrong on its way; what concerns another channel is passed over. Delays add up.

    Returns:
        The outbox with one message, or with two where it comes twice. What is lost or bounced stays in it,
        for the person at the desk to see.
    """
    astray = tuple(one for one in deliveries if one.channel == draft.channel)
    if not astray:
        return _posted(outbox, Message(len(outbox.messages), draft, now, now))
    due = now + sum(one.ms for one in astray if one.fate == "late")
    fate, folder = _fate_of(draft, astray), _folder_of(draft, astray)
    first = Message(len(outbox.messages), draft, now, due, fate, folder)
    outbox = _posted(outbox, first)
    again = next((one for one in astray if one.fate == "twice"), None)
    if again is None or fate != "sent":
        return outbox
    return _posted(outbox, replace(first, number=first.number + 1, due=due + again.ms))


def send_all(outbox: Outbox, drafts: Iterable[Draft], now: int) -> Outbox:
    """Send messages on whose way nothing goes wrong; for many letters of a year in one go.

    Args:
        outbox: The outbox before it.
        drafts: What is sent, in order.
        now: Simulated ms.
    """
    numbered = enumerate(drafts, len(outbox.messages))
    sent = tuple([Message(number, draft, now, now) for number, draft in numbered])
    return Outbox(outbox.messages.add_all(sent), outbox.late)


def open_message(outbox: Outbox, number: int, now: int) -> Outbox:
    """Mark a message as read; one that has not arrived, or that is none, changes nothing.

    Args:
        outbox: The outbox before it.
        number: Of the message.
        now: Simulated ms.
    """
    found = outbox.message(number)
    if found is None or found.read or not found.is_there(now):
        return outbox
    return _with(outbox, replace(found, read=True))


def move(outbox: Outbox, number: int, folder: str, now: int) -> Outbox:
    """Put a mail that has arrived into another folder; nothing but a mail can be moved.

    Args:
        outbox: The outbox before it.
        number: Of the message.
        folder: One of `FOLDERS`.
        now: Simulated ms.
    """
    found = outbox.message(number)
    if found is None or found.draft.channel != "mail" or folder not in FOLDERS or not found.is_there(now):
        return outbox
    return _with(outbox, replace(found, folder=folder))


def read_by(outbox: Outbox, reader: Reader, now: int, channel: str = "") -> tuple[Message, ...]:
    """Give what has come to a person, newest first; at one time the later sent first.

    Args:
        outbox: The outbox.
        reader: Who looks.
        now: Simulated ms.
        channel: One of `CHANNELS`; empty for all.
    """
    return _newest_first(_reaching(outbox, reader, now, channel))


def unread_by(outbox: Outbox, reader: Reader, now: int, channel: str = "") -> tuple[Message, ...]:
    """Give what a person has not opened yet, newest first; the arguments are those of `read_by`."""
    return _newest_first(one for one in _reaching(outbox, reader, now, channel) if not one.read)


def on_channel(outbox: Outbox, channel: str) -> tuple[Message, ...]:
    """Give what was sent on a channel, whatever became of it, the last sent first."""
    return tuple(one for one in reversed(outbox.messages) if one.draft.channel == channel)


def sent_to(outbox: Outbox, recipient: Recipient) -> tuple[Message, ...]:
    """Give what was sent to somebody, whatever became of it, the last sent first."""
    return tuple(one for one in reversed(outbox.messages) if one.draft.recipient == recipient)


def undelivered(outbox: Outbox) -> tuple[Message, ...]:
    """Give what never arrives, the last sent first."""
    return tuple(one for one in reversed(outbox.messages) if one.fate != "sent")


def arriving(outbox: Outbox, after: int, until: int) -> tuple[Message, ...]:
    """Give what arrives in a time, in the order of arrival.

    Args:
        outbox: The outbox; time never ran backwards in it.
        after: Simulated ms, itself left out.
        until: Simulated ms, itself included.
    """
    at_once = takewhile(lambda one: one.at > after, reversed(outbox.messages))
    found = (*_under_way(outbox, after), *(one for one in at_once if one.due == one.at))
    come = (one for one in found if one.fate == "sent" and one.due <= until)
    return tuple(sorted(come, key=lambda one: (one.due, one.number)))


def next_arrival(outbox: Outbox, now: int) -> int | None:
    """Give the simulated ms at which the next message that is under way arrives, or none."""
    return min((one.due for one in _under_way(outbox, now)), default=None)


def _under_way(outbox: Outbox, now: int) -> Iterator[Message]:
    late = (outbox.messages[number] for number in outbox.late)
    return (one for one in late if one.due > now)


def _posted(outbox: Outbox, message: Message) -> Outbox:
    is_late = message.fate == "sent" and message.due > message.at
    late = (*outbox.late, message.number) if is_late else outbox.late
    return Outbox(outbox.messages.add(message), late)


def _same(sent_to: str, own: str) -> bool:
    return bool(own) and _plain(sent_to) == _plain(own)


@lru_cache(maxsize=4096)
def _plain(address: str) -> str:
    return "".join(address.split()).casefold()


def _fate_of(draft: Draft, astray: tuple[Delivery, ...]) -> str:
    fates = {one.fate for one in astray}
    if "lost" in fates:
        return "lost"
    return "bounced" if "bounced" in fates and draft.channel == "mail" else "sent"


def _folder_of(draft: Draft, astray: tuple[Delivery, ...]) -> str:
    return "spam" if draft.channel == "mail" and any(one.fate == "spam" for one in astray) else "inbox"


def _with(outbox: Outbox, changed: Message) -> Outbox:
    return replace(outbox, messages=outbox.messages.put(changed.number, changed))


def _reaching(outbox: Outbox, reader: Reader, now: int, channel: str) -> Iterator[Message]:
    return (
        one
        for one in outbox.messages
        if channel in ("", one.draft.channel) and one.is_there(now) and one.reaches(reader)
    )


def _newest_first(messages: Iterable[Message]) -> tuple[Message, ...]:
    return tuple(sorted(messages, key=lambda one: (one.due, one.number), reverse=True))
