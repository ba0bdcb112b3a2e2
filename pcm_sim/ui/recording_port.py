"""What the window needs of whoever records."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort


class RecorderPort(Protocol):
    """A recording that is being made."""

    @property
    def trouble(self) -> str:
        """Why it is not kept on disk while it is made; empty where it is."""


class RecordingsPort(Protocol):
    """Begins recordings and saves them."""

    @property
    def starts(self) -> bool:
        """Whether the window is to record from its start."""

    def begin(self, session: "SessionPort") -> RecorderPort:
        """Record a simulation from now on."""

    def save(self, recorder: RecorderPort) -> Path | None:
        """End a recording and save it.

        Returns:
            Where; none where nothing was done.

        Raises:
            OSError: It cannot be saved; it stays where it was kept on disk.
        """

    def save_last(self, session: "SessionPort") -> Path | None:
        """Save the last ten minutes of a simulation, which nobody began to record.

        Returns:
            Where; none where nothing was done.

        Raises:
            OSError: They cannot be saved.
        """

    def save_whole(self, session: "SessionPort") -> Path:
        """Save all that happened to a simulation, from its opening on; gives where.

        Raises:
            OSError: It cannot be saved.
        """

    def guide_of(self, file: Path, language: str) -> tuple[Path, list[str]]:
        """Give where the guide of a saved recording will lie, and the words of the command that makes it.

        Args:
            file: The scenario.
            language: Of the guide, ISO 639-1.
        """

    def recover(self) -> tuple[Path, ...]:
        """Save what was being recorded when a program before this one ended; gives where."""
