"""What the parts of the column have in common: a session they listen to, and a language."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, SignalInstance

from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel


class PanelViewModel(SnapshotViewModel):
    """Publishes something about a session, in the language of the window.

    What is listed in that language is announced by the signal `languageChanged`, which each part declares.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        props: What is shown first.
        parent: Owner.
    """

    languageChanged: SignalInstance

    def __init__(
        self,
        session: SessionPort,
        texts: dict[str, str],
        language: str,
        props: Any,  # noqa: ANN401 - any frozen value
        parent: QObject | None = None,
    ) -> None:
        super().__init__(props, parent)
        self.session = session
        self.texts = texts
        self.language = language
        self._stop_listening: Callable[[], None] = session.listen(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is so now."""
        raise NotImplementedError

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show the lists in another language."""
        self.texts, self.language = texts, language
        self.refresh()
        self.languageChanged.emit()

    def close(self) -> None:
        """Stop listening."""
        self._stop_listening()
