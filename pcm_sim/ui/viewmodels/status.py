"""The unit's status bar."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.screen import Screen
from pcm_sim.domain.status_view import StatusMark
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class StatusProps(NamedTuple):
    """What the status bar shows beside its signs, and what the line under the device says.

    Attributes:
        time: Simulated time of day.
        data: Data flow.
        explanation: How the data connection is and why.
        sources: Facts that rests on.
    """

    time: str = ""
    data: bool = False
    explanation: str = ""
    sources: str = ""


def derive_status(screen: Screen) -> StatusProps:
    """Read the status bar off the screen."""
    status = screen.status
    return StatusProps(
        time=status.time,
        data=status.data,
        explanation=status.explanation,
        sources=", ".join(status.rests_on),
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmStatusViewModel(SnapshotViewModel):
    """Publishes the status bar."""

    timeChanged = Signal()
    dataChanged = Signal()
    explanationChanged = Signal()
    sourcesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(StatusProps(), parent)
        self._first_model = SnapshotListModel(StatusMark, "id", self)
        self._marks_model = SnapshotListModel(StatusMark, "id", self)

    def show_screen(self, screen: Screen) -> None:
        """Show the status bar of a screen."""
        marks = screen.status.marks
        self._first_model.show([mark for mark in marks if mark.first])
        self._marks_model.show([mark for mark in marks if not mark.first])
        self.show_props(derive_status(screen))

    def _first(self) -> SnapshotListModel:
        return self._first_model

    def _marks(self) -> SnapshotListModel:
        return self._marks_model

    _time, _data = shown("time"), shown("data")
    _explanation, _sources = shown("explanation"), shown("sources")

    time = Property(str, _time, notify=timeChanged)
    data = Property(bool, _data, notify=dataChanged)
    explanation = Property(str, _explanation, notify=explanationChanged)
    sources = Property(str, _sources, notify=sourcesChanged)
    first = Property(QObject, _first, constant=True)
    marks = Property(QObject, _marks, constant=True)
