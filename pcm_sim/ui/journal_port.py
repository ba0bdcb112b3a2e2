"""What the window needs of whoever writes its history to disk."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort


class LeftBehind(NamedTuple):
    """A simulation that a program left behind which nobody closed.

    Attributes:
        name: The car, as a person calls it.
        when: When something happened last, ms since 1970 on the clock of this machine.
    """

    name: str
    when: int


class GoneOn(NamedTuple):
    """What came of going on where a program ended.

    Attributes:
        session: The simulation as it stood; none where it is not to be had.
        hidden: Something secret was typed that nobody knows any more.
        whole: All of it could be done once more.
        why: Why it is not to be had, in words; empty where it is.
    """

    session: "SessionPort | None"
    hidden: bool = False
    whole: bool = True
    why: str = ""


class JournalPort(Protocol):
    """A history that is written to disk."""

    def close(self) -> None:
        """Stop, and take it away: nobody needs it any more."""


class JournalsPort(Protocol):
    """Writes histories to disk, and goes on with those that were left behind."""

    def follow(self, session: "SessionPort") -> JournalPort | None:
        """Write down what happens to a simulation; none where that cannot be."""

    def resumes(self, session: "SessionPort") -> bool:
        """Tell whether a simulation is one that was recovered, whose journal goes on at once."""

    def left(self, language: str) -> LeftBehind | None:
        """Tell of what was left behind; none where nothing was.

        Args:
            language: Of the name, ISO 639-1.
        """

    def go_on(self) -> GoneOn:
        """Give what was left behind last as it stood."""

    def forget(self) -> None:
        """Take away everything that was left behind."""

    def finish(self) -> None:
        """Take away what was written: the program ends as it should."""
