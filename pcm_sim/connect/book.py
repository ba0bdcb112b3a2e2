"""What the cloud goes by and never changes while it runs: figures, markets, offers, Centres, letters."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import IdPolicy
from pcm_sim.connect.functions.functions import FunctionPolicy
from pcm_sim.connect.garage.bookings import BookingPolicy
from pcm_sim.connect.garage.cars import GaragePolicy
from pcm_sim.connect.garage.centres import Centre
from pcm_sim.connect.garage.remote import RemotePolicy
from pcm_sim.connect.store.basket import Offer
from pcm_sim.connect.store.charging import Station, Tariff
from pcm_sim.connect.store.contracts import ContractPolicy
from pcm_sim.connect.trouble.magic import Magic
from pcm_sim.domain.values import dataclass


class MarketTerms(NamedTuple):
    """What holds for the customers of a country.

    Attributes:
        country: ISO 3166-1 alpha-2.
        zone: IANA name; contract days end at its midnight.
        currency: ISO 4217.
        language: ISO 639-1, of what is sent where an account has chosen none.
        contact: Address for objections to the use of data (F015); empty where the list has none.
        listed: It is one of the countries with Porsche Connect (F054).
        self_registration: One may register without a dealer (F004).
        store: There is a Connect Store.
        cards: Brands that are accepted (F097).
        footer: What the foot of every page of the Store names (F090, F102).
        withdrawal_days: Days to undo a purchase; 0 for no such right.
        withdrawal_from: `order` or `activation`.
        on_removal: `keep` or `cancel` the contracts of a car that leaves its owner's profile.
        functions_unlimited: Functions are sold once and for all.
        remote_code_for: Remote commands that need the security code (F044).
        embedded_sim: Cars that may have an embedded SIM have one here (F059, F076).
        vat_per_mille: Rate of the tax that is in the prices, in thousandths; simulated.
    """

    country: str
    zone: str = "Europe/Paris"
    currency: str = "EUR"
    language: str = "en"
    contact: str = ""
    listed: bool = True
    self_registration: bool = True
    store: bool = True
    cards: tuple[str, ...] = ("visa", "mastercard", "amex")
    footer: tuple[str, ...] = ()
    withdrawal_days: int = 14
    withdrawal_from: str = "order"
    on_removal: str = "keep"
    functions_unlimited: bool = True
    remote_code_for: tuple[str, ...] = ("unlock",)
    embedded_sim: bool = False
    vat_per_mille: int = 200


class LetterPlan(NamedTuple):
    """How a kind of letter goes out.

    Attributes:
        channels: On which of `outbox.CHANNELS`.
        sender: Who sends it.
        folder: Where a mail lands, if nothing goes wrong.
    """

    channels: tuple[str, ...] = ("mail",)
    sender: str = "connect"
    folder: str = "inbox"


UNKNOWN_MARKET = MarketTerms("", listed=False, self_registration=False, store=False)
USUAL_LETTER = LetterPlan()


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that the cloud looks up.

    Attributes:
        ids: Figures of accounts.
        garage: Figures of cars and their users.
        remote: Figures of commands from afar; which of them need a code is the market's.
        bookings: When Centres take cars.
        contracts: Figures of contracts.
        functions: Figures of functions.
        magic: Values that make something go wrong by themselves.
        markets: Countries by their codes.
        centres: Porsche Centres by their ids.
        offers: Products by their ids.
        letters: How each kind of letter goes out.
        stations: Places where cars are charged, by their ids.
        tariffs: What charging costs with a product; those that are here are charging contracts.
    """

    ids: IdPolicy = IdPolicy()
    garage: GaragePolicy = GaragePolicy()
    remote: RemotePolicy = RemotePolicy()
    bookings: BookingPolicy = BookingPolicy()
    contracts: ContractPolicy = ContractPolicy()
    functions: FunctionPolicy = FunctionPolicy()
    magic: Magic = Magic()
    markets: Mapping[str, MarketTerms] = field(default_factory=dict)
    centres: Mapping[str, Centre] = field(default_factory=dict)
    offers: Mapping[str, Offer] = field(default_factory=dict)
    letters: Mapping[str, LetterPlan] = field(default_factory=dict)
    stations: Mapping[str, Station] = field(default_factory=dict)
    tariffs: Mapping[str, Tariff] = field(default_factory=dict)

    def market(self, country: str) -> MarketTerms:
        """Give what holds in a country; one that is not listed has hardly anything (F054)."""
        return self.markets.get(country) or UNKNOWN_MARKET._replace(country=country)

    def letter(self, kind: str) -> LetterPlan:
        """Give how a kind of letter goes out."""
        return self.letters.get(kind) or USUAL_LETTER
