"""Everything that the cloud has sent, as the instructor sees it: to whom, what became of it, what it says."""

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.connect.post.outbox import Message
from pcm_sim.connect.world import World
from pcm_sim.domain.rules import Rules
from pcm_sim.session.console.agenda import clock_at
from pcm_sim.session.letters import letter_words
from pcm_sim.session.moment import Moment

if TYPE_CHECKING:
    from pcm_sim.session.phone_kit import PhoneKit

MOST_SHOWN = 60


class Sent(NamedTuple):
    """A message that was sent.

    Attributes:
        number: Its number in the outbox.
        channel: `mail`, `sms`, `push` or `portal`.
        sender: Who sent it: `connect`, `dealer`, `store`.
        to: Address or number, or the name of the customer.
        name: Name of the customer; empty before there is an account.
        language: Of the letter, ISO 639-1.
        folder: `inbox` or `spam`.
        state: `under_way`, `there`, `read`, `lost` or `bounced`.
        at: When it was sent, ms on the clock of the car.
        due: When it arrives, ms on the clock of the car; the same where it came at once.
        subject: Its title; for a text message its text.
        text: What it says.
        secret: The first code in it, else the first link; empty for neither.
        code: What the secret is, is a code.
    """

    number: int
    channel: str
    sender: str
    to: str
    name: str
    language: str
    folder: str
    state: str
    at: int
    due: int
    subject: str
    text: str
    secret: str
    code: bool


def sent_messages(
    rules: Rules, moment: Moment, kit: "PhoneKit", channel: str = "", limit: int = MOST_SHOWN
) -> tuple[Sent, ...]:
    """Give what was sent, the last first, whatever became of it.

    Args:
        rules: The car's rules.
        moment: What is so now.
        kit: The words of the letters.
        channel: One of `outbox.CHANNELS`; empty for all.
        limit: At most so many.
    """
    found = (one for one in reversed(moment.world.outbox.messages) if channel in ("", one.draft.channel))
    sight = _Sight(rules, moment, kit)
    return tuple(_sent(sight, one) for one in islice(found, limit))


def state_of(message: Message, now: int) -> str:
    """Give what became of a message by a simulated ms."""
    if message.fate != "sent":
        return message.fate
    if message.due > now:
        return "under_way"
    return "read" if message.read else "there"


class _Sight(NamedTuple):
    """The instructor, who reads every letter by the clocks of the car."""

    rules: Rules
    moment: Moment
    kit: "PhoneKit"

    @property
    def world(self) -> World:
        return self.moment.world

    def offset(self, ms: int) -> int:
        return clock_at(self.rules, self.moment, ms) - ms


def _sent(sight: _Sight, message: Message) -> Sent:
    draft = message.draft
    account = sight.world.account(draft.recipient.account)
    name = account.name if account else ""
    subject, text, _ = letter_words(sight, message)
    secret = next(iter((*draft.codes, *draft.links)), "")
    return Sent(
        number=message.number,
        channel=draft.channel,
        sender=draft.sender,
        to=draft.recipient.address or (account.email if account else draft.recipient.account),
        name=name,
        language=draft.language,
        folder=message.folder,
        state=state_of(message, sight.moment.now),
        at=message.at + sight.offset(message.at),
        due=message.due + sight.offset(message.due),
        subject=subject or text,
        text=text if subject else "",
        secret=secret,
        code=bool(draft.codes),
    )
