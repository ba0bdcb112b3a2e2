"""Takes edited data into the running window: the new menus at once, or what is wrong with them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject

from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.watching import DataWatcher

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort


class Reloaded(NamedTuple):
    """What came of reading the data again.

    Attributes:
        inputs: What the window is built from now; none while the data are wrong, and the last good ones stay.
        problems: What is wrong, a line each.
    """

    inputs: WindowInputs | None
    problems: Sequence[str] = ()


class Reload(Protocol):
    """Reads the data again and takes the running simulation along."""

    def __call__(self, running: "SessionPort | None") -> Reloaded:
        """Read.

        Args:
            running: The simulation in the window, if there is one.
        """


class Renewable(Protocol):
    """The window, as far as new data concern it."""

    @property
    def session(self) -> "SessionPort | None":
        """The simulation in it."""

    def renew(self, inputs: WindowInputs) -> None:
        """Show what the new data say."""

    def showProblems(self, problems: Sequence[str]) -> None:
        """Stand what is wrong over the window."""


class Reloader(QObject):
    """Reads the data again after every change on the disk.

    Args:
        shell: The window's view model.
        reload: Reads the data.
        folders: Where the data are.
        parent: Owner.
    """

    def __init__(
        self, shell: Renewable, reload: Reload, folders: Sequence[Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._reload = reload
        self._watcher = DataWatcher(folders, self.reload, self)

    def reload(self) -> None:
        """Read the data again now."""
        reloaded = self._reload(self._shell.session)
        if reloaded.inputs is not None:
            self._shell.renew(reloaded.inputs)
        self._shell.showProblems(reloaded.problems)
