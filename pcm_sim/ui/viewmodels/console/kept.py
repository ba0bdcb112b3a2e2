"""Moments that are kept: keep one, return to it, compare with it."""

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.values import dataclass
from pcm_sim.session.keeping import START
from pcm_sim.session.telling.denied import denied_told
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.console.history import PcmHistoryViewModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.snapshot import shown

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class KeptRow(NamedTuple):
    """A moment that is kept.

    Attributes:
        key: Its name among the kept ones.
        title: Its name, in words where it is the first.
        when: Day and hour of it.
        compared: It is being compared with now.
        removable: It can be removed; the beginning stays.
    """

    key: str
    title: str
    when: str
    compared: bool
    removable: bool


class DifferenceRow(NamedTuple):
    """One value that is another one now.

    Attributes:
        key: Tells it from the others.
        subject: Whose or which, in words.
        change: What it was, and what it is.
    """

    key: str
    subject: str
    change: str


@dataclass(frozen=True, slots=True)
class KeptProps:
    """What is shown beside the moments.

    Attributes:
        name: What is being typed for the next one.
        comparing: Name of the moment that is compared with now; empty for none.
        note: What was done last.
    """

    name: str = ""
    comparing: str = ""
    note: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmKeptViewModel(ConsolePart):
    """Publishes the kept moments.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    nameChanged = Signal()
    comparingChanged = Signal()
    noteChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._rows_model = SnapshotListModel(KeptRow, "key")
        self._differences_model = SnapshotListModel(DifferenceRow, "key")
        super().__init__(session, texts, language, KeptProps(), parent)
        self._history = PcmHistoryViewModel(session, texts, language, self)
        self._rows_model.setParent(self)
        self._differences_model.setParent(self)

    def look(self) -> None:
        """Read what is kept, and what differs."""
        self._rows_model.show([self._row(name) for name in self.running.kept.names])
        self._differences_model.show(self._differences())

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._show(note="")
        self._history.speak(texts, language)
        super().speak(texts, language)

    def wake(self, *, awake: bool) -> None:
        """Be looked at, and the history with it."""
        self._history.wake(awake=awake)
        super().wake(awake=awake)

    def close(self) -> None:
        """Stop listening."""
        self._history.close()
        super().close()

    @Slot(str)
    def call(self, name: str) -> None:
        """Type a name for the next moment."""
        self._show(name=name)

    @Slot()
    def keep(self) -> None:
        """Keep the present moment under the name that was typed, or under the next number."""
        taken = self.running.kept.names
        numbered = (self.phrase("kept.numbered", n=number) for number in range(1, len(taken) + 2))
        name = self.props.name.strip() or next(one for one in numbered if one not in taken)
        self.running.keep(name)
        self._show(name="", note=self.phrase("kept.kept", name=name))
        self.refresh()

    @Slot(str)
    def recall(self, name: str) -> None:
        """Return to a moment: car, telephone, cloud and time as they were."""
        session = cast("Session", self.session)
        why = session.why_not_back
        if why is not None:
            self._show(note=denied_told(session, why, self.language), comparing="")
            return
        came = self.running.recall(name)
        self._show(note=self.phrase("kept.recalled", name=self._title(name)) if came else "", comparing="")
        self.refresh()

    @Slot(str)
    def forget(self, name: str) -> None:
        """Keep a moment no longer; the beginning stays."""
        self.running.forget(name)
        comparing = "" if self.props.comparing == name else self.props.comparing
        self._show(note=self.phrase("kept.forgotten", name=self._title(name)), comparing=comparing)
        self.refresh()

    @Slot(str)
    def compare(self, name: str) -> None:
        """Compare a moment with now, or stop comparing it."""
        self._show(comparing="" if self.props.comparing == name else name, note="")
        self.refresh()

    def _show(self, **changes: str) -> None:
        before = {name: getattr(self.props, name) for name in ("name", "comparing", "note")}
        self.show_props(KeptProps(**(before | changes)))

    def _title(self, name: str) -> str:
        return self.phrase("kept.start") if name == START else name

    def _row(self, name: str) -> KeptRow:
        moment = self.running.kept.moment(name)
        when = self.written(moment.cabin.clock) if moment else ""
        return KeptRow(name, self._title(name), when, name == self.props.comparing, name != START)

    def _differences(self) -> list[DifferenceRow]:
        name = self.props.comparing
        before = self.running.kept.moment(name) if name else None
        if before is None:
            return []
        from pcm_sim.session.telling.comparing import compared  # noqa: PLC0415 - few compare

        session = cast("Session", self.session)
        found = compared(session, before, session.moment, self.language)
        rows = [DifferenceRow(f"{at}/{one.subject}", one.subject, one.change) for at, one in enumerate(found)]
        return rows or [DifferenceRow("none", self.phrase("kept.same"), "")]

    def _heading(self) -> str:
        return self.phrase("kept.differs", name=self._title(self.props.comparing))

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _differing(self) -> SnapshotListModel:
        return self._differences_model

    def _history_part(self) -> PcmHistoryViewModel:
        return self._history

    _name, _comparing, _note = shown("name"), shown("comparing"), shown("note")

    name = Property(str, _name, notify=nameChanged)
    comparing = Property(str, _comparing, notify=comparingChanged)
    heading = Property(str, _heading, notify=comparingChanged)
    note = Property(str, _note, notify=noteChanged)
    rows = Property(QObject, _rows, constant=True)
    history = Property(PcmHistoryViewModel, _history_part, constant=True)
    differences = Property(QObject, _differing, constant=True)
