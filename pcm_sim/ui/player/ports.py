"""What the player needs of whoever has the scenarios."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QRectF

from pcm_sim.scenario.format.model import Cell, Scenario
from pcm_sim.scenario.play.beats import Fault, Touch
from pcm_sim.scenario.play.fault_words import FaultTold
from pcm_sim.scenario.play.playing import Played
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort

Eye = Callable[[Touch], QRectF | None]
"""Finds where a touch lands, in the window's pixels; none where that is not to be seen."""


class PlayWish(NamedTuple):
    """What a window is to play as soon as it stands.

    Attributes:
        cells: What is played, one after the other; the first is in the window already.
        speed: `0.5`, `1`, `2`, `4` or `max`.
        told: Is told what became of each, at its end or where it failed.
    """

    cells: tuple[Cell, ...]
    speed: str = "1"
    told: Callable[[Played], None] = lambda _: None


class ScenariosPort(Protocol):
    """The scenarios that there are, and how one of them is opened."""

    def files(self) -> Sequence[Path]:
        """Give the files of the shipped scenarios and of the folders that lie over them."""

    def read(self, file: Path) -> tuple[Scenario | None, Sequence[str]]:
        """Read a file.

        Returns:
            The scenario, or none and what is wrong, a line each.
        """

    def cell(self, scenario: Scenario, running: "SessionPort | None", language: str) -> Cell:
        """Give the run of a scenario; what is not applicable says why.

        Args:
            scenario: The scenario.
            running: Whose car it is to be; none for the one that the file names.
            language: Of unit and captions.
        """

    def open(self, cell: Cell) -> Session:
        """Open the simulation that a cell asks for.

        Raises:
            ValueError: It cannot be opened, and why.
        """

    def why(self, fault: Fault, language: str) -> FaultTold:
        """Say why a step failed.

        Args:
            fault: Why.
            language: ISO 639-1.
        """
