"""The state of the cloud: one frozen value with everything that Porsche Connect knows, and its clock."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import PorscheId
from pcm_sim.connect.book import Book
from pcm_sim.connect.chance import Chance
from pcm_sim.connect.clock.agenda import Agenda, Change
from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.functions.functions import Function
from pcm_sim.connect.garage.bookings import Booking
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.garage.choices import NO_CHOICE, Choice
from pcm_sim.connect.garage.remote import RemoteCommand
from pcm_sim.connect.garage.sale import Sale
from pcm_sim.connect.news import News
from pcm_sim.connect.post.outbox import Outbox
from pcm_sim.connect.shelf import Shelf
from pcm_sim.connect.store.basket import Basket
from pcm_sim.connect.store.charging import ChargingFilter, ChargingSession
from pcm_sim.connect.store.contracts import Contract
from pcm_sim.connect.store.ledger import Ledger
from pcm_sim.connect.store.orders import Order
from pcm_sim.connect.store.wallet import NO_WALLET, Wallet
from pcm_sim.connect.told import Told
from pcm_sim.connect.trouble.faults import Faults
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.values import dataclass


class JournalEntry(NamedTuple):
    """One operation; no secret is in it, for its deed is sealed.

    Attributes:
        at: Simulated ms.
        actor: Who asked.
        deed: What was asked.
        outcome: `ok`, the code of the refusal, or `no_answer`.
        faults: Ids of the faults that struck it.
    """

    at: int
    actor: Actor
    deed: Deed
    outcome: str
    faults: tuple[str, ...] = ()

    @property
    def operation(self) -> str:
        """Name of what was asked."""
        return self.deed.name


@dataclass(frozen=True)
class World:
    """The whole cloud, copied on write.

    Attributes:
        book: What it goes by.
        chance: Source of codes, links and luck.
        salt: What secrets are sealed with, beside whose they are.
        agenda: Its clock, and what is due.
        accounts: Porsche IDs by their ids.
        cars: Every car there is.
        seen: How each car was last seen: on, locked, charging, online.
        fetching: What each car came to know of at its last start and fetches as soon as it is online.
        contracts: Services by the ids of their contracts.
        functions: Functions on Demand by their ids.
        wallets: Cards and billing addresses, by account.
        baskets: What is about to be bought, by account; each is for one car.
        orders: What was bought, by the numbers of the orders.
        ledger: What was charged and given back, with its invoices.
        sessions: Every charging of every car.
        filters: Which part of its charging history an account looks at.
        choices: Which car, Centre and day each account has chosen.
        promised: Accounts that a Centre invited for a car, by VIN, until they accept it.
        commands: The last command from afar to each car, by VIN.
        climate: Cars whose climate control runs.
        bookings: Service appointments of all Centres, oldest first.
        sales: The last sale of each car, by VIN.
        updates: Cars that a software update waits for.
        rosters: What each car was told before, for a fault that lets it hear an older state.
        outbox: Everything that was sent.
        faults: What is armed, and what has struck.
        pace: How it answers: `normal`, `slow` or `silent`.
        journal: What was asked, oldest first.
        plans: What became due during the present operation; none between two.
        news: What happened during it to contracts and functions; none between two.
        takes_real: It takes any mail address and any card, where an operator has said so; else those alone
            that nobody lives at or pays with.
    """

    book: Book
    chance: Chance
    salt: str = field(repr=False)
    agenda: Agenda
    accounts: Mapping[str, PorscheId] = field(default_factory=dict)
    cars: tuple[Car, ...] = ()
    seen: Mapping[str, CarSeen] = field(default_factory=dict)
    fetching: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    contracts: Mapping[str, Contract] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)
    wallets: Mapping[str, Wallet] = field(default_factory=dict)
    baskets: Mapping[str, Basket] = field(default_factory=dict)
    orders: Mapping[str, Order] = field(default_factory=dict)
    ledger: Ledger = Ledger()
    sessions: Shelf[ChargingSession] = Shelf()
    filters: Mapping[str, ChargingFilter] = field(default_factory=dict)
    choices: Mapping[str, Choice] = field(default_factory=dict)
    promised: Mapping[str, str] = field(default_factory=dict)
    commands: Mapping[str, RemoteCommand] = field(default_factory=dict)
    climate: frozenset[str] = frozenset()
    bookings: tuple[Booking, ...] = ()
    sales: Mapping[str, Sale] = field(default_factory=dict)
    updates: frozenset[str] = frozenset()
    rosters: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    outbox: Outbox = Outbox()
    faults: Faults = Faults()
    pace: str = "normal"
    journal: Shelf[JournalEntry] = Shelf()
    plans: tuple[Change, ...] = ()
    news: tuple[News, ...] = ()
    takes_real: bool = False

    @property
    def now(self) -> int:
        """Simulated ms up to which everything has happened."""
        return self.agenda.now

    def but(self, **changes: object) -> "World":
        """Give the same world with other values in some fields; as `replace` does, but ten times as fast."""
        made = object.__new__(World)
        made.__dict__.update(self.__dict__, **changes)
        return made

    def account(self, account_id: str) -> PorscheId | None:
        """Find an account by id."""
        return self.accounts.get(account_id)

    def account_of(self, email: str) -> PorscheId | None:
        """Find an account by its Porsche ID, in any case (F001)."""
        wanted = email.strip().lower()
        found = (one for one in self.accounts.values() if one.email == wanted)
        return next(found, None) if wanted else None

    def car(self, vin: str) -> Car | None:
        """Find a car."""
        return next((one for one in self.cars if one.vin == vin), None)

    def wallet(self, account_id: str) -> Wallet:
        """Give the cards and the billing address of an account, none where it has stored none."""
        return self.wallets.get(account_id, NO_WALLET)

    def choice(self, account_id: str) -> Choice:
        """Give what an account has chosen."""
        return self.choices.get(account_id) or NO_CHOICE

    def with_account(self, changed: PorscheId) -> "World":
        """Put an account's new state in place of its old one, or a new account among the others."""
        return self.but(accounts={**self.accounts, changed.id: changed})

    def with_car(self, changed: Car) -> "World":
        """Put a car's new state in place of its old one."""
        return self.but(cars=tuple(changed if one.vin == changed.vin else one for one in self.cars))

    def planning(self, *changes: Change) -> "World":
        """Let something be due, or be due no more, from the end of the present operation on."""
        return self.but(plans=(*self.plans, *changes))

    def telling(self, news: Iterable[News]) -> "World":
        """Add to what happened."""
        return self.but(news=(*self.news, *news))
