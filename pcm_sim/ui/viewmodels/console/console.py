"""The console behind the section of the cloud: one part at a time, each built when it is first looked at."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.console.charging import PcmChargingViewModel
from pcm_sim.ui.viewmodels.console.clock import PcmClockViewModel
from pcm_sim.ui.viewmodels.console.desk import PcmServiceDeskViewModel
from pcm_sim.ui.viewmodels.console.faults import PcmFaultsViewModel
from pcm_sim.ui.viewmodels.console.journal import PcmJournalViewModel
from pcm_sim.ui.viewmodels.console.kept import PcmKeptViewModel
from pcm_sim.ui.viewmodels.console.outbox import PcmOutboxViewModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ANSWERS = "answers"
_WITHOUT_CONNECT = (ANSWERS, "clock", "kept")
"""What there is for a car that the cloud knows nothing of."""
_Build = Callable[[SessionPort, dict[str, str], str, QObject], ConsolePart]
_PARTS: dict[str, _Build] = {
    "clock": PcmClockViewModel,
    "desk": PcmServiceDeskViewModel,
    "charging": PcmChargingViewModel,
    "outbox": PcmOutboxViewModel,
    "faults": PcmFaultsViewModel,
    "kept": PcmKeptViewModel,
    "journal": PcmJournalViewModel,
}


def _holding(name: str) -> Callable[["PcmConsoleViewModel"], ConsolePart]:
    """Make the getter of a property that holds one part."""

    def read(console: "PcmConsoleViewModel") -> ConsolePart:
        return console.part(name)

    return read


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmConsoleViewModel(QObject):
    """Holds the parts of the console and wakes the one that is looked at.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    partChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._texts, self._language = texts, language
        self._name = ANSWERS
        self._built: dict[str, ConsolePart] = {}

    @Slot(str)
    def showPart(self, name: str) -> None:
        """Look at another part."""
        self._wake(awake=False)
        self._name = name if name in self._names() else ANSWERS
        self._wake(awake=True)
        self.partChanged.emit()

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._texts, self._language = texts, language
        for part in self._built.values():
            part.speak(texts, language)
        self.languageChanged.emit()

    def close(self) -> None:
        """Stop listening."""
        for part in self._built.values():
            part.close()

    def _wake(self, *, awake: bool) -> None:
        if self._name != ANSWERS:
            self.part(self._name).wake(awake=awake)

    def part(self, name: str) -> ConsolePart:
        """Give a part, which is built when it is first asked for."""
        if name not in self._built:
            self._built[name] = _PARTS[name](self._session, self._texts, self._language, self)
        return self._built[name]

    def _names(self) -> tuple[str, ...]:
        names = (ANSWERS, *_PARTS)
        if self._session.rules.vehicle.has_porsche_connect:
            return names
        return tuple(name for name in names if name in _WITHOUT_CONNECT)

    def _parts(self) -> list[Option]:
        return [{"value": name, "label": self._texts[f"desktop.console.{name}"]} for name in self._names()]

    def _chosen(self) -> str:
        return self._name

    name = Property(str, _chosen, notify=partChanged)
    clock = Property(PcmClockViewModel, _holding("clock"), constant=True)
    desk = Property(PcmServiceDeskViewModel, _holding("desk"), constant=True)
    charging = Property(PcmChargingViewModel, _holding("charging"), constant=True)
    outbox = Property(PcmOutboxViewModel, _holding("outbox"), constant=True)
    faults = Property(PcmFaultsViewModel, _holding("faults"), constant=True)
    kept = Property(PcmKeptViewModel, _holding("kept"), constant=True)
    journal = Property(PcmJournalViewModel, _holding("journal"), constant=True)
    parts = Property(list, _parts, notify=languageChanged)
