"""What a window needs before anybody knows what it shows: Qt compiles its pages while the data load."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent

# The types that the page names must be known before it is compiled; this registers them.
import pcm_sim.ui.viewmodels.shell  # noqa: F401
from pcm_sim.ui.qt_application import application

QML_ROOT = Path(__file__).parent / "qml"
MAIN = QUrl.fromLocalFile(str(QML_ROOT / "Pcm" / "Screens" / "MainWindow.qml"))
# Which of them this unit has is not known yet, so the window cannot name them.
CHROMES = tuple(
    QUrl.fromLocalFile(str(QML_ROOT / "Pcm" / "Chrome" / f"{name}Chrome.qml"))
    for name in ("Tabs", "Rail", "Slim", "Sheet")
)


class Stage:
    """The application, and an engine that compiles the window on a thread of its own."""

    def __init__(self) -> None:
        self._app = application()
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML_ROOT))
        asynchronous = QQmlComponent.CompilationMode.Asynchronous
        self._compiling = [QQmlComponent(self._engine, page, asynchronous) for page in (MAIN, *CHROMES)]

    def give_engine(self) -> QQmlApplicationEngine:
        """Give the engine away, with what is compiled in it; a stage serves one window."""
        self._compiling.clear()
        return self._engine
