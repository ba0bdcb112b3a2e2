"""The journal: what was asked of the cloud, by whom, and what became of it."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.journal import NO_ANSWER, OK, Asked, what_was_asked
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ALL, REFUSED = "all", "refused"


class JournalRow(NamedTuple):
    """One thing that was asked, as it is listed.

    Attributes:
        key: Tells it from the others.
        title: What was asked, and what became of it.
        about: Who asked, and about whom or what.
        when: Day and hour on the clock of the car.
    """

    key: str
    title: str
    about: str
    when: str


@dataclass(frozen=True, slots=True)
class JournalProps:
    """What is shown beside the entries.

    Attributes:
        which: Which are listed: `all` or `refused`.
        nothing: There are none of that kind.
    """

    which: str = ALL
    nothing: bool = True


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmJournalViewModel(ConsolePart):
    """Publishes the journal.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    whichChanged = Signal()
    nothingChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._rows_model = SnapshotListModel(JournalRow, "key")
        super().__init__(session, texts, language, JournalProps(), parent)
        self._rows_model.setParent(self)

    def look(self) -> None:
        """Read the journal."""
        which = self.props.which
        running = self.running
        found = what_was_asked(running.rules, running.moment, self.language, refused=which == REFUSED)
        self._rows_model.show([self._row(one) for one in found])
        self.show_props(JournalProps(which, not found))

    @Slot(str)
    def choose(self, which: str) -> None:
        """List everything, or only what was not done."""
        self.show_props(JournalProps(which, self.props.nothing))
        self.refresh()

    def _row(self, one: Asked) -> JournalRow:
        kind = self.phrase(f"actor.{one.kind}")
        who = " · ".join(filter(None, (kind, one.who)))
        about = " → ".join(filter(None, (who, one.about)))
        what = self.named(f"operation.{one.operation}", one.operation)
        title = self.phrase("named", name=what, value=self._outcome(one))
        return JournalRow(one.key, title, about, self.written(one.clock))

    def _outcome(self, one: Asked) -> str:
        said = {OK: self.phrase("journal.done"), NO_ANSWER: self.phrase("journal.no_answer")}
        told = said.get(one.outcome) or one.reason or self.phrase("journal.refused")
        return f"{told} ({self.phrase('journal.struck')})" if one.struck else told

    def _choices(self) -> list[Option]:
        return self.choices("journal", (ALL, REFUSED))

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    _which, _nothing = shown("which"), shown("nothing")

    which = Property(str, _which, notify=whichChanged)
    nothing = Property(bool, _nothing, notify=nothingChanged)
    kinds = Property(list, _choices, notify=languageChanged)
    rows = Property(QObject, _rows, constant=True)
