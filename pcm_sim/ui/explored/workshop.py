"""Where windows for pictures are made: one engine, which reads each page of QML once."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine

# Without this import a window comes back as a bare QWindow that cannot be grabbed.
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from pcm_sim.domain.labels import Labels
from pcm_sim.ui.icons import PROVIDER, IconProvider
from pcm_sim.ui.inputs import Look
from pcm_sim.ui.qt_application import application
from pcm_sim.ui.stage import QML_ROOT
from pcm_sim.ui.texts import in_language
from pcm_sim.ui.texts_written import written_for
from pcm_sim.ui.window import WindowError

GLASS, HANDSET = "GlassWindow", "HandsetWindow"


class Workshop:
    """Makes windows of one thing each.

    Attributes:
        looks: Look id to tokens (`models/looks.yaml`).
        words: The desktop's texts in every language.
        language: First language, ISO 639-1.

    Args:
        looks: As above.
        words: As above.
        icons: Folders of the line icons; of one name in two of them the latter is drawn.
        language: As above.
    """

    def __init__(
        self,
        looks: Mapping[str, Look],
        words: Mapping[str, Labels],
        icons: Sequence[Path],
        language: str,
    ) -> None:
        self.looks = looks
        self.words = words
        self.language = language
        application().setQuitOnLastWindowClosed(False)
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(QML_ROOT))
        self._engine.addImageProvider(PROVIDER, IconProvider(icons))
        self._made: dict[QQuickWindow, QQmlComponent] = {}
        self._texts: dict[str, QJSValue] = {}

    def texts(self, language: str) -> QJSValue:
        """Give the desktop's texts in a language as QML reads them."""
        if language not in self._texts:
            self._texts[language] = written_for(self._engine, in_language(self.words, language))
        return self._texts[language]

    def window(self, page: str, given: Mapping[str, object]) -> QQuickWindow:
        """Make a window and show it where nobody sees it.

        Args:
            page: `GLASS` or `HANDSET`.
            given: What its page requires, by name.

        Raises:
            WindowError: QML did not load; the text says why.
        """
        url = QUrl.fromLocalFile(str(QML_ROOT / "Pcm" / "Screens" / f"{page}.qml"))
        # Python keeps all that a component made for as long as that lives, so each window has its own; the
        # engine reads the page once nevertheless.
        component = QQmlComponent(self._engine, url)
        made = component.createWithInitialProperties(dict(given))
        if not isinstance(made, QQuickWindow):
            raise WindowError(f"the window for pictures could not be built: {component.errorString()}")
        self._made[made] = component
        made.show()
        return made

    def end(self, window: QQuickWindow) -> None:
        """End a window that was made here, and all that is kept of it."""
        window.close()
        # Deleted at once, it would take what its engine still holds of it along.
        window.deleteLater()
        let_happen()
        del self._made[window]

    def close(self) -> None:
        """End the engine with all that it made; its windows are to be ended before."""
        engine = self._engine
        del self._engine
        delete(engine)


def let_happen() -> None:
    """Let everything that is due happen: layouts, deletions."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
