"""The column beside the device, built when it is first read."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import Labels
from pcm_sim.ui.desk_ports import ReadingsDesk, Search
from pcm_sim.ui.ports import HandsetPort, SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.car_panel import PcmCarPanelViewModel
from pcm_sim.ui.viewmodels.cloud_panel import PcmCloudPanelViewModel
from pcm_sim.ui.viewmodels.customer import PcmCustomerViewModel
from pcm_sim.ui.viewmodels.find import PcmFindViewModel
from pcm_sim.ui.viewmodels.network_panel import PcmNetworkPanelViewModel
from pcm_sim.ui.viewmodels.phone_panel import PcmPhonePanelViewModel
from pcm_sim.ui.viewmodels.readings import PcmReadingsViewModel
from pcm_sim.ui.viewmodels.ways import Guides, PcmWaysViewModel

if TYPE_CHECKING:
    from pcm_sim.scenario.shelf.desk import PresetDesk
    from pcm_sim.session.why.desk import Reasons
    from pcm_sim.ui.viewmodels.console.console import PcmConsoleViewModel
    from pcm_sim.ui.viewmodels.handset import PcmHandsetViewModel
    from pcm_sim.ui.viewmodels.task_card import PcmTaskCardViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _none() -> None:
    """Give none."""


class Knowledge(NamedTuple):
    """What the column can look up.

    Attributes:
        search: Finds things by words; none where nothing can be found.
        readings: How contested cells are read; none where nothing can be chosen.
        words: The desktop's texts in every language, for a telephone that speaks another than the window.
        papers: Folder into which the telephone's papers are saved; none is that of the downloads.
        guides: What writes guides; none offers none.
        presets: Gives the shelf of presets; none leaves it out.
        reasons: Gives the desk that knows why; none leaves it out.
        task: Gives what follows a trainee; it gives none where there are no tasks.
    """

    search: Search | None = None
    readings: ReadingsDesk | None = None
    words: Mapping[str, Labels] = {}
    papers: Path | None = None
    guides: Guides | None = None
    presets: "Callable[[], PresetDesk] | None" = None
    reasons: "Callable[[], Reasons] | None" = None
    task: "Callable[[], PcmTaskCardViewModel | None]" = _none


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmColumnViewModel(QObject):
    """Holds everything that the column beside the device shows.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        knows: What it can look up.
        parent: Owner.
    """

    readingChosen = Signal(object)

    def __init__(
        self,
        session: SessionPort,
        texts: dict[str, str],
        language: str,
        knows: Knowledge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.car_part = PcmCarPanelViewModel(session, texts, language, self)
        self.network_part = PcmNetworkPanelViewModel(session, texts, language, self)
        self.phone_part = PcmPhonePanelViewModel(session, texts, language, self)
        self.cloud_part = PcmCloudPanelViewModel(session, texts, language, self)
        self.customer_part = PcmCustomerViewModel(session, language, self)
        self.ways_part = PcmWaysViewModel(session, language, knows.guides, self)
        self.find_part = PcmFindViewModel(session, texts, language, knows.search, self)
        self._panels = (
            self.car_part,
            self.network_part,
            self.phone_part,
            self.cloud_part,
            self.find_part,
        )
        self._session = session
        self._knows = knows
        self._language = language
        self._desk = knows.readings
        self._words = knows.words
        self._papers = knows.papers
        self._handset_part: PcmHandsetViewModel | None = None
        self._readings_part: PcmReadingsViewModel | None = None
        self._console_part: PcmConsoleViewModel | None = None
        self._texts = texts

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Change the language."""
        self._language, self._texts = language, texts
        for panel in self._panels:
            panel.speak(texts, language)
        self.customer_part.speak(language)
        self.ways_part.speak(language)
        if self._readings_part is not None:
            self._readings_part.speak(language)
        if self._console_part is not None:
            self._console_part.speak(texts, language)
        if self._handset_part is not None:
            self._handset_part.speak(language)

    def copy_in(self, language: str) -> None:
        """Copy paths in another language than that of the window; empty is the same."""
        self.ways_part.copies_in = language
        self.find_part.copies_in = language

    def close(self) -> None:
        """Stop listening to the session."""
        for part in (*self._panels, self.customer_part, self.ways_part):
            part.close()
        if self._console_part is not None:
            self._console_part.close()
        if self._handset_part is not None:
            self._handset_part.close()

    def _handset(self) -> "PcmHandsetViewModel | None":
        if self._handset_part is None and self._has_handset():
            # Few people look at the telephone, and none before the column is there.
            from pcm_sim.ui.viewmodels.handset import PcmHandsetViewModel  # noqa: PLC0415

            session = cast("HandsetPort", self._session)
            self._handset_part = PcmHandsetViewModel(session, self._words, self._language, self._papers, self)
        return self._handset_part

    def _has_handset(self) -> bool:
        return self._session.has_phone

    def _readings(self) -> PcmReadingsViewModel | None:
        # Working out every cell takes longer than the rest of the column, and few people ask for it.
        if self._readings_part is None and self._desk is not None:
            self._readings_part = PcmReadingsViewModel(self._session, self._language, self._desk, self)
            self._readings_part.chosen.connect(self.readingChosen)
        return self._readings_part

    def _console(self) -> "PcmConsoleViewModel":
        # What goes on in the cloud is looked at by few, and costs more than the rest of the column.
        if self._console_part is None:
            from pcm_sim.ui.viewmodels.console.console import PcmConsoleViewModel  # noqa: PLC0415

            self._console_part = PcmConsoleViewModel(
                self._session, self._texts, self._language, self._knows, self
            )
        return self._console_part

    def _car(self) -> PcmCarPanelViewModel:
        return self.car_part

    def _network(self) -> PcmNetworkPanelViewModel:
        return self.network_part

    def _phone(self) -> PcmPhonePanelViewModel:
        return self.phone_part

    def _cloud(self) -> PcmCloudPanelViewModel:
        return self.cloud_part

    def _customer(self) -> PcmCustomerViewModel:
        return self.customer_part

    def _ways(self) -> PcmWaysViewModel:
        return self.ways_part

    def _find(self) -> PcmFindViewModel:
        return self.find_part

    car = Property(PcmCarPanelViewModel, _car, constant=True)
    network = Property(PcmNetworkPanelViewModel, _network, constant=True)
    phone = Property(PcmPhonePanelViewModel, _phone, constant=True)
    cloud = Property(PcmCloudPanelViewModel, _cloud, constant=True)
    customer = Property(PcmCustomerViewModel, _customer, constant=True)
    ways = Property(PcmWaysViewModel, _ways, constant=True)
    console = Property(QObject, _console, constant=True)
    find = Property(PcmFindViewModel, _find, constant=True)
    readings = Property(PcmReadingsViewModel, _readings, constant=True)
    handset = Property(QObject, _handset, constant=True)
    hasHandset = Property(bool, _has_handset, constant=True)
