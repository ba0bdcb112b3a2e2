"""What the desktop round the device needs from the rest of the house, as interfaces."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.ports import SessionPort

if TYPE_CHECKING:
    # The events are many classes, and none of them happens before the first frame.
    from pcm_sim.catalogue.search_all import Find, Other
    from pcm_sim.session.pair import Pair
    from pcm_sim.session.settings import LastCar, Settings


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

    @property
    def phone(self) -> str:
        """Id of the page of My Porsche that shows it on the telephone; empty for none."""


class GuideCommand(Protocol):
    """Gives the command line that writes an illustrated guide."""

    def __call__(self, session: SessionPort, feature: str, language: str, out: Path, /) -> Sequence[str]:
        """Give it.

        Args:
            session: Of the car.
            feature: What the guide leads to.
            language: ISO 639-1.
            out: The file.
        """


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


class FindAnything(Protocol):
    """Finds entries, cars, presets, facts, messages, and what the window can do."""

    def find(  # noqa: PLR0913 - what a question is made of
        self,
        words: str,
        session: SessionPort | None,
        language: str,
        market: str,
        *,
        others: "tuple[Other, ...]" = (),
        limit: int = 24,
        kind: str = "",
    ) -> "Sequence[Find]":
        """Find, kind by kind.

        Args:
            words: As a person types them.
            session: The simulation whose car is meant; none where there is no car.
            language: Of what is found.
            market: Country whose cars are meant, where there is no car.
            others: What the window can do.
            limit: At most so many.
            kind: Only of this kind; empty for all.
        """

    def car(self, said: str, market: str) -> tuple[Vehicle, int]:
        """Give row and model year of a car that was found."""


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

PairUp = Callable[[SessionPort, SessionPort], "Pair"]
"""Has two simulations walk in step, the first on the left."""
