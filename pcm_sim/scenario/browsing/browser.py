"""What a scenario asks of a browser with My Porsche open; it is a port, and no browser is named here."""

from typing import NamedTuple, Protocol

from pcm_sim.scenario.pictures.camera import Picture
from pcm_sim.session.simulation import Session


class BrowserError(Exception):
    """The browser cannot do what is asked; the text says why, and what to do."""


class Shown(NamedTuple):
    """What a person reads on the page that is open.

    Attributes:
        page: Id of the page, as the telephone names it: `NODE`, `NODE#ITEM`, `form:NODE` or `wait`.
        title: Its heading.
        targets: Ids of what stands there and has one, from the top to the lower edge.
        text: All that can be read, on one line.
    """

    page: str
    title: str
    targets: tuple[str, ...]
    text: str


class Browser(Protocol):
    """A browser with My Porsche open; whoever drives it owns the simulation behind its pages."""

    def show(self, session: Session) -> None:
        """Open My Porsche over a simulation from now on."""

    def hold(self, customer: str) -> None:
        """Have the page be that of another customer, by id."""

    def touch(self, target: str) -> None:
        """Click what has a target's id; wait until the page has it.

        Raises:
            BrowserError: It does not stand there.
        """

    def fill(self, field: str, text: str) -> None:
        """Put a text into a field of the form, by the field's name.

        Raises:
            BrowserError: There is none of that name.
        """

    def read(self) -> Shown:
        """Read the page that is open."""

    def changes(self) -> bool:
        """Wait until the page shows something else than when it was read last.

        Returns:
            Whether it does; not where nothing came of it in the time that a page is given.
        """

    def take(self, wanted: str, *, wide: bool) -> Picture:
        """Take a picture of the page.

        Args:
            wanted: A target that must be on it; empty for none.
            wide: As wide as a desk shows it; else as narrow as a telephone.
        """
