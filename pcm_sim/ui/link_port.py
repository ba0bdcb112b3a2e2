"""What the window needs of whoever makes support links and opens them."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from pcm_sim.ui.ports import SessionPort


class MadeLink(NamedTuple):
    """A support link.

    Attributes:
        text: The link.
        left_out: What it does not carry, in words; empty where it carries all.
    """

    text: str
    left_out: str = ""


class OpenedLink(NamedTuple):
    """Where a link led to.

    Attributes:
        session: The simulation.
        told: What of the link could not be followed, a sentence each in the language of its unit.
    """

    session: SessionPort
    told: Sequence[str] = ()


class LinksPort(Protocol):
    """Makes support links and opens them."""

    def make(self, session: SessionPort, language: str) -> MadeLink:
        """Give the link of a simulation.

        Args:
            session: The simulation.
            language: Of what is said of it, ISO 639-1.
        """

    def open(self, text: str, language: str) -> OpenedLink:
        """Open what a link says, as near as there is a way to it here.

        Args:
            text: As somebody pasted it.
            language: Of what is said where it is none, ISO 639-1.

        Raises:
            ValueError: It is no link; the text says why, in that language.
        """
