"""The contested cells that matter for this car: every statement, which one holds, and another choice."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.ui.desk_ports import CellPort, ReadingsDesk
from pcm_sim.ui.glyphs import printable
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Choice = dict[str, object]
"""A statement as QML reads it: `id`, `text`, `lines` (`single` if one), `chosen`, `resolved`."""


class CellView(NamedTuple):
    """One contested cell.

    Attributes:
        cell: Its number.
        title: What is contested.
        gap: The source says nothing.
        outside: It can be read but not chosen: nothing in the car follows from it.
        statements: What can be chosen; a list, which is what QML takes as a model.
        other: It is read otherwise than by default.
    """

    cell: str
    title: str
    gap: bool
    outside: bool
    statements: list[Choice]
    other: bool


def derive_cell(cell: CellPort) -> CellView:
    """Write a cell as it is shown."""
    statements: list[Choice] = [
        {
            "id": one.id,
            "text": printable(one.text),
            "lines": ", ".join(one.lines),
            "single": len(one.lines) == 1,
            "chosen": one.chosen,
            "resolved": one.resolved,
        }
        for one in cell.statements
    ]
    other = any(one.chosen and not one.resolved for one in cell.statements)
    return CellView(cell.id, cell.title, cell.gap, cell.outside, statements, other)


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmReadingsViewModel(QObject):
    """Publishes the contested cells of the session's car.

    Attributes:
        joined: The served world as which the car is read; empty where another reading can be chosen.

    Args:
        session: The simulation.
        language: Language of the window.
        desk: Knows the cells.
        parent: Owner.
    """

    chosen = Signal(object)

    def __init__(
        self, session: SessionPort, language: str, desk: ReadingsDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._language = language
        self.joined = session.joined
        self._rows_model = SnapshotListModel(CellView, "cell", self)
        self.speak(language)

    def speak(self, language: str) -> None:
        """Write the cells in another language."""
        self._language = language
        self._rows_model.show([derive_cell(one) for one in self._desk.cells(self._session, language)])

    @Slot(str, str)
    def choose(self, cell: str, statement: str) -> None:
        """Read a cell otherwise: the same car opens anew, with other menus; in a served world it stays."""
        if self.joined:
            return
        self.chosen.emit(self._desk.choose(self._session, cell, statement))

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    bound = Property(str, lambda self: self.joined, constant=True)
    rows = Property(QObject, _rows, constant=True)
