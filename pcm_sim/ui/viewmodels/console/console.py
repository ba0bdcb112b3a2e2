"""The instructor's console: one part at a time, each built when it is first looked at."""

from collections.abc import Callable
from typing import TYPE_CHECKING

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
from pcm_sim.ui.viewmodels.console.objects import PcmObjectsViewModel
from pcm_sim.ui.viewmodels.console.outbox import PcmOutboxViewModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.presets import PcmPresetsViewModel
from pcm_sim.ui.viewmodels.console.scene import PcmSceneViewModel
from pcm_sim.ui.viewmodels.console.strip import PcmTimeStripViewModel
from pcm_sim.ui.viewmodels.console.task import PcmTaskViewModel
from pcm_sim.ui.viewmodels.console.why import PcmWhyViewModel
from pcm_sim.ui.viewmodels.sections import CLOUD_PARTS, SECTIONS, rail, section_of

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.column import Knowledge

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ANSWERS = "answers"
_Build = Callable[[SessionPort, dict[str, str], str, QObject], ConsolePart]
_PARTS: dict[str, _Build] = {
    "presets": PcmPresetsViewModel,
    "scene": PcmSceneViewModel,
    "clock": PcmClockViewModel,
    "objects": PcmObjectsViewModel,
    "strip": PcmTimeStripViewModel,
    "desk": PcmServiceDeskViewModel,
    "charging": PcmChargingViewModel,
    "outbox": PcmOutboxViewModel,
    "faults": PcmFaultsViewModel,
    "kept": PcmKeptViewModel,
    "journal": PcmJournalViewModel,
    "why": PcmWhyViewModel,
    "task": PcmTaskViewModel,
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
        knows: What its parts can look up.
        parent: Owner.
    """

    partChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self,
        session: SessionPort,
        texts: dict[str, str],
        language: str,
        knows: "Knowledge",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._knows = knows
        self._texts, self._language = texts, language
        self._name = ANSWERS
        self._cloud_name = CLOUD_PARTS[0]
        self._lookers = 0
        self._built: dict[str, ConsolePart] = {}

    @Slot(str)
    def showPart(self, name: str) -> None:
        """Look at another part."""
        self._see(name)
        if self._name in CLOUD_PARTS:
            self._cloud_name = self._name

    def _see(self, name: str) -> None:
        self._wake(awake=False)
        self._name = name if name in self._names() else ANSWERS
        self._wake(awake=True)
        self.partChanged.emit()

    @Slot(str)
    def lookAt(self, section: str) -> None:
        """Look at a section: at its first part, or at the part of the cloud that was looked at last."""
        parts = section_of(section).parts or (ANSWERS,)
        self._see(self._cloud_name if parts is CLOUD_PARTS else parts[0])

    @Slot()
    def come(self) -> None:
        """Be looked at in one more window."""
        self._lookers += 1

    @Slot()
    def leave(self) -> None:
        """Be looked at in one window fewer; where nobody looks, nothing is read."""
        self._lookers = max(0, self._lookers - 1)
        if not self._lookers:
            self._see(ANSWERS)

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
            self._built[name].knows = self._knows
        return self._built[name]

    def _names(self) -> tuple[str, ...]:
        has_connect = self._has_connect()
        names = tuple(name for one in SECTIONS if has_connect or not one.connect for name in one.parts)
        return (
            names
            if has_connect
            else tuple(name for name in names if name == ANSWERS or name not in CLOUD_PARTS)
        )

    def _has_connect(self) -> bool:
        return self._session.rules.vehicle.has_porsche_connect

    def _parts(self) -> list[Option]:
        return [
            {"value": name, "label": self._texts[f"desktop.console.{name}"]}
            for name in CLOUD_PARTS
            if name in self._names()
        ]

    @Slot(str, result=str)
    def railOf(self, section: str) -> str:
        """Give the entry of the rail that a value of the window's `section` lies in."""
        return section_of(section).id

    @Slot(str, result=str)
    def fileOf(self, section: str) -> str:
        """Give the file that shows it."""
        return section_of(section).file

    def _sections(self) -> list[Option]:
        return rail(self._texts, has_connect=self._has_connect())

    def _chosen(self) -> str:
        return self._name

    name = Property(str, _chosen, notify=partChanged)
    presets = Property(PcmPresetsViewModel, _holding("presets"), constant=True)
    scene = Property(PcmSceneViewModel, _holding("scene"), constant=True)
    clock = Property(PcmClockViewModel, _holding("clock"), constant=True)
    objects = Property(PcmObjectsViewModel, _holding("objects"), constant=True)
    strip = Property(PcmTimeStripViewModel, _holding("strip"), constant=True)
    desk = Property(PcmServiceDeskViewModel, _holding("desk"), constant=True)
    charging = Property(PcmChargingViewModel, _holding("charging"), constant=True)
    outbox = Property(PcmOutboxViewModel, _holding("outbox"), constant=True)
    faults = Property(PcmFaultsViewModel, _holding("faults"), constant=True)
    kept = Property(PcmKeptViewModel, _holding("kept"), constant=True)
    journal = Property(PcmJournalViewModel, _holding("journal"), constant=True)
    why = Property(PcmWhyViewModel, _holding("why"), constant=True)
    task = Property(PcmTaskViewModel, _holding("task"), constant=True)
    parts = Property(list, _parts, notify=languageChanged)
    sections = Property(list, _sections, notify=languageChanged)
