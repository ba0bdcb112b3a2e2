"""What the static pass says of a machine, as far as coverage asks for it."""

from collections.abc import Mapping
from typing import Protocol


class Reach(Protocol):
    """What can be reached in a cell, by the data alone."""

    @property
    def screens(self) -> frozenset[str]:
        """Pages that can be reached."""

    @property
    def declared(self) -> frozenset[str]:
        """All pages."""

    @property
    def guards(self) -> Mapping[str, frozenset[bool]]:
        """The values that each condition can take."""

    @property
    def moves(self) -> frozenset[tuple[str, str, str]]:
        """Screen, entry, and a screen that it can open."""

    @property
    def entries(self) -> frozenset[tuple[str, str]]:
        """Screen, and an entry that can be visible on it."""

    def why(self, screen: str) -> str:
        """Say why a page cannot be reached."""
