"""How a Porsche ID, its cards and its messages are written out."""

from pcm_sim.connect.accounts.porsche_id import PorscheId, stage_at
from pcm_sim.connect.post.outbox import Message, Reader, read_by
from pcm_sim.connect.world import World
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer, Time, written
from pcm_sim.session.letters import letter_words


class Me(Answer):
    """A Porsche ID, as its owner sees it.

    Attributes:
        id: Its key, which stays.
        state: Where it stands in its life.
        centre: The Centre that looks after it.
        security_code_set: There is a security code.
        shares: Data are shared with the Centre.
    """

    id: str
    porsche_id: str
    name: str
    language: str
    country: str
    mobile: str
    birth: str
    state: str
    centre: str
    security_code_set: bool
    shares: bool


class Card(Answer):
    """A stored card; of its number the last digits are kept.

    Attributes:
        preferred: It pays, unless another is chosen.
    """

    id: str
    brand: str
    last4: str
    expiry: str
    preferred: bool


class BillingAddress(Answer):
    """Where bills go."""

    name: str
    street: str
    postcode: str
    city: str
    country: str


class Wallet(Answer):
    """What somebody pays with."""

    billing: BillingAddress | None
    cards: list[Card]


class Letter(Answer):
    """A message.

    Attributes:
        channel: `mail`, `sms`, `push` or `portal`.
        kind: What it is about, such as `invitation`.
        folder: `inbox` or `spam`.
        button: What its link says; empty without one.
    """

    number: int
    channel: str
    sender: str
    kind: str
    subject: str
    text: str
    button: str
    at: Time
    folder: str
    read: bool


class Letters(Answer):
    """Messages, the newest first."""

    messages: list[Letter]


class Known(Answer):
    """A customer, as the desk sees one."""

    id: str
    porsche_id: str
    name: str
    country: str
    centre: str
    mobile: str
    state: str


class Customers(Answer):
    """All customers."""

    customers: list[Known]


def me_of(world: World, account: PorscheId) -> Me:
    """Write an account out for its owner."""
    return Me.model_construct(
        id=account.id,
        porsche_id=account.email,
        name=account.name,
        language=account.locale,
        country=account.country,
        mobile=account.mobile,
        birth=account.birth,
        state=stage_at(account, world.now).value,
        centre=account.dealer,
        security_code_set=account.security_code is not None,
        shares=account.shares,
    )


def known_of(world: World, account: PorscheId) -> Known:
    """Write an account out for the desk."""
    return Known(
        id=account.id,
        porsche_id=account.email,
        name=account.name,
        country=account.country,
        centre=account.dealer,
        mobile=account.mobile,
        state=stage_at(account, world.now).value,
    )


def wallet_of(world: World, account: str) -> Wallet:
    """Write out what an account pays with."""
    held = world.wallet(account)
    last = held.preselected
    cards = [
        Card(id=one.id, brand=one.brand, last4=one.last4, expiry=one.expiry, preferred=one is last)
        for one in reversed(held.cards)
    ]
    billing = BillingAddress(**held.address._asdict()) if held.address else None
    return Wallet(billing=billing, cards=cards)


def reader_of(world: World, account: str) -> Reader:
    """Give whose mailbox and telephone are read: those that the account names."""
    known = world.account(account)
    return Reader(account, known.email if known else "", known.mobile if known else "")


def letters_of(seer: Seer, channel: str = "") -> Letters:
    """Write out what has come to somebody."""
    found = read_by(seer.world.outbox, reader_of(seer.world, seer.account), seer.world.now, channel)
    return Letters(messages=[letter_of(seer, one) for one in found])


def letter_of(seer: Seer, message: Message) -> Letter:
    """Write a message out, in its own language."""
    subject, text, button = letter_words(seer, message)
    draft = message.draft
    return Letter(
        number=message.number,
        channel=draft.channel,
        sender=draft.sender,
        kind=draft.template,
        subject=subject,
        text=text,
        button=button,
        at=written(message.due),
        folder=message.folder,
        read=message.read,
    )
