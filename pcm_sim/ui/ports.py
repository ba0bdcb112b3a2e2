"""What the window needs from the rest of the house, as interfaces."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pcm_sim.domain.car import Car
from pcm_sim.domain.labels import Labels
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.rules import Policy
from pcm_sim.domain.screen import Screen
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.vehicle import Market, Vehicle

if TYPE_CHECKING:
    # The events are many classes, and none of them happens before the first frame.
    from pcm_sim.domain.events import Event
    from pcm_sim.session.settings import LastCar, Settings


class CloudVehiclePort(Protocol):
    """A car as the cloud knows it, as far as the window reads it."""

    @property
    def update(self) -> bool:
        """A software update waits for it."""


class WorldPort(Protocol):
    """The cloud, as far as the window reads it."""

    @property
    def pace(self) -> str:
        """How it answers: `normal`, `slow` or `silent`."""

    def vehicle(self, vin: str) -> "CloudVehiclePort | None":
        """Give what it knows of a car, or none."""


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
    """One running simulation."""

    year: int

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

    def advance(self, ms: int) -> Sequence[object]:
        """Let time pass."""

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

    def cards(self, language: str) -> Sequence[tuple[str, str]]:
        """Give id and label of the customer's SIM cards."""

    def phones(self, language: str) -> Sequence[tuple[str, str]]:
        """Give id and label of the customers' telephones."""

    def products(self, language: str) -> Sequence[tuple[str, str]]:
        """Give id and label of what can still be ordered for this car."""


class MatrixPort(Protocol):
    """The vehicle matrix, for the chooser."""

    def lines(self) -> Sequence[tuple[str, Labels]]:
        """Give the model lines with their names."""

    def of_line(self, line: str) -> Sequence[Vehicle]:
        """Give a line's rows, oldest first."""

    def years(self, line: str) -> Sequence[tuple[int, bool, bool]]:
        """Give year, inferred, with Porsche Connect."""

    def candidates(self, line: str, year: int, market: str) -> Sequence[Vehicle]:
        """Give the rows that can be meant."""


class HitPort(Protocol):
    """Something that a search found."""

    @property
    def kind(self) -> str:
        """What it is: `feature`, `entry`, `message` or `outside`."""

    @property
    def title(self) -> str:
        """What was found, as it is written there."""

    @property
    def path(self) -> str:
        """The way there, from home or from its place outside the car; empty where there is none."""

    @property
    def detail(self) -> str:
        """Where it comes from and what to do; may be empty."""

    @property
    def facts(self) -> Sequence[str]:
        """Facts it rests on; empty means inferred."""

    @property
    def target(self) -> str:
        """Id of the entry on this car; empty where there is nothing to show."""


class Search(Protocol):
    """Finds features, entries, messages and paths outside the car."""

    def __call__(self, session: SessionPort, words: str, language: str, limit: int) -> Sequence[HitPort]:
        """Find, best first.

        Args:
            session: The simulation whose car is meant.
            words: As a person types them.
            language: Language of what is found.
            limit: At most so many.
        """


class StatementPort(Protocol):
    """One statement of a contested cell, in the language that was asked for."""

    @property
    def id(self) -> str:
        """Key in its cell."""

    @property
    def lines(self) -> Sequence[str]:
        """Lines of the source that make it; empty for an answer of ours."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def chosen(self) -> bool:
        """The simulation goes by it."""

    @property
    def resolved(self) -> bool:
        """It is our answer, and so the default."""


class CellPort(Protocol):
    """A contested cell, in the language that was asked for."""

    @property
    def id(self) -> str:
        """Its number, `X07`."""

    @property
    def title(self) -> str:
        """What is contested."""

    @property
    def gap(self) -> bool:
        """The source says nothing; what there is to choose is inferred."""

    @property
    def outside(self) -> bool:
        """It matters outside the car, where nothing changes yet: it can be read but not chosen."""

    @property
    def statements(self) -> Sequence[StatementPort]:
        """What can be chosen; one alone where nothing can."""


class ReadingsDesk(Protocol):
    """How the contested cells that matter for a car are read, and how that is changed."""

    def cells(self, session: SessionPort, language: str) -> Sequence[CellPort]:
        """Give the cells that matter for the session's car."""

    def choose(self, session: SessionPort, cell: str, statement: str) -> SessionPort:
        """Open the same car with another reading, on the same page if that still exists."""


class TroublePort(Protocol):
    """Something about the file of the settings that the person should know."""

    @property
    def kind(self) -> str:
        """`damaged` (it was set aside), `stuck` (damaged, and still in its place) or `unwritten`."""

    @property
    def file(self) -> Path:
        """Where what is spoken of lies now."""


class SettingsPort(Protocol):
    """What the desktop keeps from one start to the next."""

    @property
    def now(self) -> "Settings":
        """What is kept."""

    @property
    def trouble(self) -> TroublePort | None:
        """What is wrong with the file; none while nothing is."""

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - of each field's own type
        """Keep something from now on, `change(zoom=1.5, pointer=True)`."""

    def remember(self, car: "LastCar") -> None:
        """Keep a car as the newest of the last ones."""


OpenSession = Callable[[Vehicle, int, str, str], SessionPort]
"""Opens a session of a vehicle, model year, market and language."""

Speak = Callable[[SessionPort, str], object]
"""Makes the unit of a session speak another language."""
