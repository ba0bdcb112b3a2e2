"""Has a program of its own write an illustrated guide, so that the window stays at hand meanwhile."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QStandardPaths


def guide_file(folder: Path | None, name: str) -> Path:
    """Give a file for a guide that is not there yet.

    Args:
        folder: Where; none is that of the documents.
        name: What it should be called, without its ending.
    """
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    home = folder or (Path(place) if place else Path.home())
    file, number = home / f"{name}.html", 1
    while file.exists():
        number += 1
        file = home / f"{name}-{number}.html"
    return file


class GuideMaker(QObject):
    """Runs one command after the other that writes a guide.

    Args:
        parent: Owner; the program ends with it.
    """

    def __init__(self, parent: QObject) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._process: QProcess | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a guide is being written."""
        return self._process is not None

    def make(self, command: Sequence[str], done: Callable[[str], None]) -> None:
        """Write a guide.

        Args:
            command: Program and words.
            done: Is told why it was not written; nothing where it was.
        """
        process = QProcess(self)
        # Its pictures are never shown, on whatever display the window is.
        around = QProcessEnvironment.systemEnvironment()
        around.insert("QT_QPA_PLATFORM", "offscreen")
        around.insert("QT_QUICK_BACKEND", "software")
        process.setProcessEnvironment(around)
        process.setStandardOutputFile(QProcess.nullDevice())

        def end(why: str) -> None:
            if self._process is process:
                self._process = None
                process.deleteLater()
                done(why)

        process.finished.connect(lambda code, _status: end(_last_word(process, code) if code else ""))
        process.errorOccurred.connect(lambda _error: end(process.errorString()))
        self._process = process
        process.start(command[0], list(command[1:]))

    def stop(self) -> None:
        """Let a guide be that is being written."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished()


def _last_word(process: QProcess, code: int) -> str:
    """Give the last line that a program told before it failed."""
    told = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
    return told.splitlines()[-1] if told else str(code)
