"""What the window needs of the running simulation, as interfaces."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car import Car
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.rules import Policy
from pcm_sim.domain.screen import Screen
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.vehicle import Market, Vehicle

if TYPE_CHECKING:
    # The events are many classes, and none of them happens before the first frame.
    from pcm_sim.domain.events import Event
    from pcm_sim.domain.handset_events import HandsetEvent
    from pcm_sim.domain.phone_screen import PhoneScreen
    from pcm_sim.session.trouble.book import FaultBook


class WorldPort(Protocol):
    """The cloud, as far as the window reads it."""

    @property
    def pace(self) -> str:
        """How it answers: `normal`, `slow` or `silent`."""

    @property
    def updates(self) -> Collection[str]:
        """Cars that a software update waits for, by their VIN."""


class MomentPort(Protocol):
    """The present moment, as far as the window reads it."""

    @property
    def car(self) -> Car:
        """The car."""

    @property
    def unit(self) -> Unit:
        """The unit."""

    @property
    def world(self) -> WorldPort:
        """The cloud."""

    @property
    def cabin(self) -> Cabin:
        """The part that sits in the car."""

    @property
    def now(self) -> int:
        """Simulated time in ms."""


class RulesPort(Protocol):
    """What stays the same while a simulation runs, as far as the window reads it."""

    @property
    def vehicle(self) -> Vehicle:
        """The car's row of the matrix."""

    @property
    def tree(self) -> Tree:
        """The unit's menus."""

    @property
    def markets(self) -> Mapping[str, Market]:
        """Countries by ISO 3166-1 alpha-2."""

    @property
    def languages(self) -> Sequence[str]:
        """Languages of the unit's menus."""

    @property
    def policy(self) -> Policy:
        """Figures of ours."""


class CustomerPort(Protocol):
    """One demonstration customer, in the language that was asked for."""

    @property
    def id(self) -> str:
        """Key."""

    @property
    def name(self) -> str:
        """First and last name."""

    @property
    def note(self) -> str:
        """What this customer is there to show."""

    @property
    def email(self) -> str:
        """The Porsche ID."""

    @property
    def password(self) -> str:
        """Password of the demonstration."""

    @property
    def security_code(self) -> str:
        """Security code; empty where none was set."""

    @property
    def role(self) -> str:
        """Role in this car."""

    @property
    def vehicle(self) -> str:
        """The car in the customer's garage, as text."""

    @property
    def pairing_code(self) -> str:
        """What My Porsche shows until the car is linked; empty for none."""

    @property
    def linked(self) -> bool:
        """The car is linked to this customer."""

    @property
    def locked(self) -> bool:
        """The account is locked for a while."""


class WayPort(Protocol):
    """Where a feature is on this car, in the language that was asked for."""

    @property
    def feature(self) -> str:
        """Key."""

    @property
    def label(self) -> str:
        """What a person wants."""

    @property
    def path(self) -> Sequence[str]:
        """Labels from home to the entry; empty where there is none."""

    @property
    def reason(self) -> str:
        """Why there is no entry; empty where there is one."""

    @property
    def facts(self) -> Sequence[str]:
        """Facts it rests on; empty means inferred."""


class SessionPort(Protocol):
    """One running simulation.

    Attributes:
        year: Model year.
        joined: What people call the served world that it is in; empty where the world is its own.
    """

    year: int
    joined: str

    @property
    def others(self) -> int:
        """How many other simulators are in the served world."""

    @property
    def rules(self) -> RulesPort:
        """What stays the same."""

    @property
    def moment(self) -> MomentPort:
        """What is now."""

    @property
    def screen(self) -> Screen:
        """What the unit shows now."""

    def dispatch(self, event: "Event") -> Sequence[object]:
        """Let something happen."""

    def advance(self, ms: int, *, idle: bool = False) -> Sequence[object]:
        """Let time pass; idle is what passes by itself at the pace of life."""

    def due_in(self) -> int | None:
        """Give the ms until something is due, or none when nothing is."""

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Be told after every change.

        Returns:
            What ends the listening.
        """

    def customers(self, language: str) -> Sequence[CustomerPort]:
        """Give the demonstration customers."""

    def ways(self, language: str) -> Sequence[WayPort]:
        """Give the way to each of the flows on this car, or why there is none."""

    def place(self, language: str) -> Sequence[str]:
        """Give the path to what is on the screen now, in a language that the unit need not speak."""

    def go_to(self, feature: str) -> bool:
        """Go on the unit to where a feature is.

        Returns:
            Whether it got there; what refused stands on the screen.
        """

    def go_to_node(self, node: str) -> bool:
        """Go on the unit to an entry of its menus.

        Returns:
            Whether it got there; what refused stands on the screen.
        """

    @property
    def has_phone(self) -> bool:
        """Whether a customer's telephone belongs to it; then it is a `HandsetPort` too."""

    def cards(self, language: str) -> Sequence[tuple[str, str]]:
        """Give id and label of the customer's SIM cards."""

    def phones(self, language: str) -> Sequence[tuple[str, str]]:
        """Give id and label of the customers' telephones."""

    @property
    def fault_book(self) -> "FaultBook":
        """What can go wrong on purpose in the car, and what a fault can wait for."""

    def products(self, language: str) -> Sequence[tuple[str, str]]:
        """Give id and label of what can still be ordered for this car."""


class HolderPort(Protocol):
    """Somebody in whose hand the telephone can be."""

    @property
    def id(self) -> str:
        """Key of the customer, or id of the account."""

    @property
    def name(self) -> str:
        """First and last name."""

    @property
    def note(self) -> str:
        """What this customer is good for; empty for whoever came later."""


class HandsetPort(Protocol):
    """The customer's telephone with My Porsche on it, as far as the window shows and touches it."""

    @property
    def phone(self) -> "PhoneScreen":
        """What the telephone shows now."""

    @property
    def moment(self) -> MomentPort:
        """What is now, for the clock."""

    def dispatch(self, event: "HandsetEvent") -> Sequence[object]:
        """Let something happen on the telephone."""

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Be told after every change.

        Returns:
            What ends the listening.
        """

    def paper(self, number: str) -> bytes | None:
        """Give an invoice as a PDF, by its number; none where there is no such invoice."""

    def customers(self, language: str) -> Sequence[CustomerPort]:
        """Give the demonstration customers, for what the keys beside the fields know."""

    def holders(self, language: str) -> Sequence[HolderPort]:
        """Give everybody in whose hand the telephone can be."""
