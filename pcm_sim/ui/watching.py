"""Watches the data files while a window is open, so that an edit shows at once."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

SETTLE_MS = 150
"""An editor writes in several steps; what comes within this time is one change."""
_SEEN = (".yaml", ".yml", ".svg")


class DataWatcher(QObject):
    """Calls back once after files in some folders changed.

    Folders are watched for files that come and go, files for what is written into them; an editor that
    saves by putting a new file in place of the old one ends the watch of that file, so all of them are
    watched anew after every change.

    Args:
        folders: The folders, with all below them; one that is not there is passed over.
        changed: What is called.
        parent: Owner.
    """

    def __init__(
        self, folders: Sequence[Path], changed: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folders = tuple(folders)
        self._changed = changed
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._settled)
        self._watcher.directoryChanged.connect(self._settling.start)
        self._watcher.fileChanged.connect(self._settling.start)
        self._watch()

    def _settled(self) -> None:
        self._watch()
        self._changed()

    def _watch(self) -> None:
        watched = {*self._watcher.directories(), *self._watcher.files()}
        new = [path for path in map(str, self._paths()) if path not in watched]
        if new:
            self._watcher.addPaths(new)

    def _paths(self) -> Iterator[Path]:
        for folder in self._folders:
            if folder.is_dir():
                yield folder
                for path in sorted(folder.rglob("*")):
                    if path.is_dir() or path.suffix.lower() in _SEEN:
                        yield path
