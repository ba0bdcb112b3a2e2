"""What the window needs of whoever serves My Porsche over its simulation to a browser."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pcm_sim.ui.remote_desk import RemoteDesk


class PagesPort(Protocol):
    """Serves the pages of one window."""

    def address(self, tell: Callable[[str], None], /) -> None:
        """Give the address for a browser.

        Args:
            tell: Is called with it on another thread; with nothing where it cannot be served.
        """

    def end(self) -> None:
        """Serve no longer."""


ServePages = Callable[["RemoteDesk"], PagesPort]
"""Serves the pages over the simulation of a window."""
