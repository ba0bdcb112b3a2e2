"""The cards and the billing address of an account: what the store asks for once and then knows (F095-F101).

Only the published test numbers of the card schemes are taken, and of those a number's brand, its last four
digits and its end are kept. A person who types a card of their own is told so, and it is forgotten.
"""

import re
from collections.abc import Collection
from dataclasses import field, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pcm_sim.connect.checks import Checks, first_refusal, must
from pcm_sim.connect.clock.calendar import day_end, month_end
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

TEST_NUMBERS = frozenset(
    {
        # What the schemes and those who clear for them publish for trying out.
        "4242424242424242",
        "4111111111111111",
        "4000056655665556",
        "5555555555554444",
        "5105105105105100",
        "2223003122003222",
        "378282246310005",
        "371449635398431",
        "6011111111111117",
        # Those that go wrong by themselves where magic values are on.
        "4000000000000002",
        "4000000000000069",
        "4000000000003220",
    }
)
BRANDS = ("visa", "mastercard", "amex")
"""The brands that can be stored (F097, X13)."""
BRAND_NAMES = {"visa": "VISA", "mastercard": "Mastercard", "amex": "American Express"}
"""How they call themselves, in every language."""

_BRAND_STARTS = {
    "visa": re.compile(r"4"),
    "mastercard": re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"),
    "amex": re.compile(r"3[47]"),
}
_NUMBER = re.compile(r"[0-9]{13,19}")
_BLANKS = re.compile(r"[\s-]+")
_EXPIRY = re.compile(r"(0[1-9]|1[0-2])/([0-9]{2})")
_CENTURY = 2000
_NINE = 9


class Address(NamedTuple):
    """Where bills go (F095).

    Attributes:
        name: Who is billed.
        street: With the read.
        postcode: As the country writes it.
        city: The place.
        country: Code of the market.
    """

    name: str
    street: str
    postcode: str
    city: str
    country: str


class Card(NamedTuple):
    """What is kept of a card; never its read.

    Attributes:
        id: Its name within the wallet.
        brand: One of `BRANDS`.
        last4: Last four digits.
        expiry: `MM/YY`; good until the end of that month.
        bank: What its bank says to each charge, as an instructor wants it: `declined`, or `confirm` where
            the holder has to confirm; empty where it simply pays.
    """

    id: str
    brand: str
    last4: str
    expiry: str
    bank: str = ""

    @property
    def shown(self) -> str:
        """How a person reads it: brand and last digits, the others hidden."""
        return f"{BRAND_NAMES[self.brand]} •••• {self.last4}"


class ReadCard(NamedTuple):
    """What is known of a card once its number has been read.

    Attributes:
        brand: One of `BRANDS`, or empty for one that nobody here takes.
        last4: Last four digits.
        trouble: Why the number is of no use, as a code; empty where it is.
        expiry: `MM/YY`, as typed.
    """

    brand: str = ""
    last4: str = ""
    trouble: str = ""
    expiry: str = ""


@dataclass(frozen=True, slots=True)
class TypedCard:
    """A card as a person types it; it goes no further than `read_number`.

    Attributes:
        number: With or without blanks and hyphens.
        expiry: `MM/YY`.
    """

    number: str = field(repr=False)
    expiry: str


@dataclass(frozen=True, slots=True)
class Wallet:
    """What an account pays with.

    Attributes:
        cards: In the order in which they were stored.
        address: Where bills go; none before it was given.
        stored: How often a card was stored, for the names of the cards.
    """

    cards: tuple[Card, ...] = ()
    address: Address | None = None
    stored: int = 0

    @property
    def preselected(self) -> Card | None:
        """The card that was stored last: a purchase and a renewal use it (F100)."""
        return self.cards[-1] if self.cards else None

    def card(self, card_id: str) -> Card | None:
        """Find a card by its name."""
        return next((one for one in self.cards if one.id == card_id), None)


NO_WALLET = Wallet()
"""What somebody pays with who has stored nothing."""


def read_number(number: str, *, takes_real: bool = False) -> ReadCard:
    """Tell of a card's number what may be kept; of one that is no test number, nothing.

    Args:
        number: As typed, with or without blanks and hyphens.
        takes_real: The world takes the cards of real people too; of theirs no more is kept.
    """
    digits = _BLANKS.sub("", number)
    real = _NUMBER.fullmatch(digits) and _checks(digits)
    if digits in TEST_NUMBERS or (real and takes_real):
        return ReadCard(brand_of(digits), digits[-4:])
    return ReadCard(trouble="card_not_test" if real else "card_number_bad")


def store_card(
    wallet: Wallet, typed: TypedCard, accepted: Collection[str], now: int, zone: str
) -> Wallet | Denied:
    """Store a card as it is typed; see `keep_card`, whose refusals and further arguments it has."""
    return keep_card(wallet, read_number(typed.number)._replace(expiry=typed.expiry), accepted, now, zone)


def keep_card(
    wallet: Wallet, read: ReadCard, accepted: Collection[str], now: int, zone: str
) -> Wallet | Denied:
    """Store a card; it is preselected from then on, also where it was stored before (F098, F100).

    Args:
        wallet: The wallet.
        read: What the door left of its number, and its expiry.
        accepted: Brands of the market (X13).
        now: Simulated ms.
        zone: IANA name, of the account's country.

    Returns:
        The wallet, or `card_number_bad`, `card_not_test`, `brand_not_accepted`, `card_expiry_bad` or
        `card_expired`, the first that holds.
    """
    refused = first_refusal(keeping_checks(read, accepted, now, zone))
    if refused:
        return refused
    card = _card_of(wallet, read)
    others = tuple(one for one in wallet.cards if one[1:] != card[1:])
    return replace(wallet, cards=(*others, card), stored=wallet.stored + 1)


def keeping_checks(read: ReadCard, accepted: Collection[str], now: int, zone: str) -> Checks:
    """Ask what `keep_card` asks of a card that was read."""
    yield must("card_number", not read.trouble, read.trouble)
    yield must("card_brand", read.brand in accepted, "brand_not_accepted")
    legible = _EXPIRY.fullmatch(read.expiry.strip())
    yield must("card_expiry", legible, "card_expiry_bad")
    if legible:
        until = good_until(_card_of(NO_WALLET, read), zone)
        yield must("card_in_time", now < until, "card_expired")


def _card_of(wallet: Wallet, read: ReadCard) -> Card:
    return Card(f"card-{wallet.stored + 1}", read.brand, read.last4, read.expiry.strip())


def prefer_card(wallet: Wallet, card_id: str) -> Wallet | Denied:
    """Let a stored card be the one that is used from now on, as if it were stored last (F100)."""
    card = wallet.card(card_id)
    if card is None:
        return Denied("no_card")
    return replace(wallet, cards=(*(one for one in wallet.cards if one is not card), card))


def remove_card(wallet: Wallet, card_id: str) -> Wallet | Denied:
    """Take a card out; one has to stay (F099), so the last is refused with `card_needed`."""
    left = tuple(one for one in wallet.cards if one.id != card_id)
    return first_refusal(removal_checks(wallet, card_id)) or replace(wallet, cards=left)


def removal_checks(wallet: Wallet, card_id: str) -> Checks:
    """Ask what `remove_card` asks: that there is the card, and another."""
    yield must("card_stored", wallet.card(card_id), "no_card")
    yield must("other_card", any(one.id != card_id for one in wallet.cards), "card_needed")


def set_address(wallet: Wallet, address: Address) -> Wallet | Denied:
    """Keep the billing address (F095); `address_incomplete` where a part of it is empty."""
    tidy = Address(*(" ".join(part.split()) for part in address))
    return replace(wallet, address=tidy) if all(tidy) else Denied("address_incomplete")


def refuse_card(
    wallet: Wallet, card_id: str, accepted: Collection[str], now: int, zone: str
) -> Denied | None:
    """Say why a stored card cannot be used, or nothing where it can.

    Args:
        wallet: The wallet.
        card_id: The card; empty where none was chosen.
        accepted: Brands of the market; a card can be stored in one and unwelcome in another.
        now: Simulated ms.
        zone: IANA name, of the account's country.
    """
    return first_refusal(card_checks(wallet, card_id, accepted, now, zone))


def card_checks(wallet: Wallet, card_id: str, accepted: Collection[str], now: int, zone: str) -> Checks:
    """Ask what `refuse_card` asks: that there is a card, of a brand of the market, not expired."""
    card = wallet.card(card_id)
    yield must("card_stored", card, "no_card")
    if card:
        yield must("card_brand", card.brand in accepted, "brand_not_accepted")
        yield must("card_in_time", now < good_until(card, zone), "card_expired")


def good_until(card: Card, zone: str) -> int:
    """Give the simulated ms from which a card has expired: its month is over in a zone."""
    return _month_over(card.expiry, zone)


@lru_cache(maxsize=1024)
def _month_over(expiry: str, zone: str) -> int:
    month, year = map(int, expiry.split("/"))
    return day_end(month_end(date(_CENTURY + year, month, 1)), zone)


def brand_of(number: str) -> str:
    """Tell the brand by a number's first digits; empty for one that nobody here takes."""
    return next((brand for brand, starts in _BRAND_STARTS.items() if starts.match(number)), "")


def _checks(digits: str) -> bool:
    """Tell whether the last digit fits the others, by the formula of Luhn."""
    doubled = [2 * int(one) for one in digits[-2::-2]]
    total = sum(map(int, digits[-1::-2])) + sum(one - _NINE if one > _NINE else one for one in doubled)
    return total % 10 == 0
