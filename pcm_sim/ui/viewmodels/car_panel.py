"""The panel beside the device: what the trainer sets about the car and the cloud."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from PySide6.QtCore import Property, QDate, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    DriveTo,
    InsertCard,
    SetCloudPace,
    SetIgnition,
    SetPrivateMode,
    SetSignal,
)
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, countries, options
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PACES = ("normal", "slow", "silent")
MOST_BARS = 4
MINUTE_MS = 60_000
_BEARER_LABELS = {Bearer.GSM: "2G", Bearer.UMTS: "3G", Bearer.LTE: "LTE"}


@dataclass(frozen=True, slots=True)
class CarPanelProps:
    """What the panel shows.

    Attributes:
        ignition: The car is on.
        country: Where it is, ISO 3166-1 alpha-2.
        card: Id of the card in the slot; empty for none.
        bearer: Radio access there.
        bars: Signal strength.
        private_mode: Private mode is on.
        pace: How the cloud answers.
        date: The simulated day, written out.
        time: The simulated time of day, with its seconds.
    """

    ignition: bool = True
    country: str = ""
    card: str = ""
    bearer: str = "lte"
    bars: int = 4
    private_mode: bool = False
    pace: str = "normal"
    date: str = ""
    time: str = ""


def written_date(day: date, language: str, form: str) -> str:
    """Write a day out in a language.

    Args:
        day: The day.
        language: ISO 639-1.
        form: Order and signs, as Qt's date formats have them.
    """
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)


def derive_car_panel(session: SessionPort, language: str, date_form: str) -> CarPanelProps:
    """Read the panel off the session's moment.

    Args:
        session: The simulation.
        language: Language of the date.
        date_form: How the date is written.
    """
    car = session.moment.car
    # Simulated time has no zone: it is the time on the clock of the car.
    clock = datetime.fromtimestamp(session.moment.now / 1000, UTC)
    return CarPanelProps(
        ignition=car.ignition,
        country=car.country,
        card=car.slot or "",
        bearer=car.bearer.value,
        bars=car.bars,
        private_mode=car.private_mode,
        pace=session.moment.world.pace,
        date=written_date(clock.date(), language, date_form),
        time=clock.strftime("%H:%M:%S"),
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmCarPanelViewModel(SnapshotViewModel):
    """Publishes the car's state and sends what the trainer sets.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    ignitionChanged = Signal()
    countryChanged = Signal()
    cardChanged = Signal()
    bearerChanged = Signal()
    barsChanged = Signal()
    privateModeChanged = Signal()
    paceChanged = Signal()
    dateChanged = Signal()
    timeChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(CarPanelProps(), parent)
        self._session = session
        self._texts = texts
        self._language = language
        self._stop_listening: Callable[[], None] = session.listen(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the car is like now."""
        self.show_props(derive_car_panel(self._session, self._language, self._texts["desktop.time.date"]))

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show the lists in another language."""
        self._texts, self._language = texts, language
        self.refresh()
        self.languageChanged.emit()

    def close(self) -> None:
        """Stop listening."""
        self._stop_listening()

    @Slot(bool)
    def setIgnition(self, on: bool) -> None:
        """Switch the car on or off."""
        self._session.dispatch(SetIgnition(on))

    @Slot(str)
    def driveTo(self, country: str) -> None:
        """Take the car to a country."""
        self._session.dispatch(DriveTo(country))

    @Slot(str)
    def insertCard(self, card: str) -> None:
        """Change the card in the slot; an empty id takes it out."""
        self._session.dispatch(InsertCard(card or None))

    @Slot(str)
    def setBearer(self, bearer: str) -> None:
        """Change the radio access; coming out of a dead spot brings full bars."""
        found = Bearer(bearer)
        bars = self._session.moment.car.bars
        if found is Bearer.NONE:
            bars = 0
        elif bars == 0:
            bars = MOST_BARS
        self._session.dispatch(SetSignal(found, bars))

    @Slot(int)
    def setBars(self, bars: int) -> None:
        """Change the signal strength."""
        self._session.dispatch(SetSignal(self._session.moment.car.bearer, bars))

    @Slot(bool)
    def setPrivateMode(self, on: bool) -> None:
        """Switch private mode."""
        self._session.dispatch(SetPrivateMode(on))

    @Slot(str)
    def setPace(self, pace: str) -> None:
        """Change how the cloud answers."""
        self._session.dispatch(SetCloudPace(pace))

    @Slot(int)
    def letPass(self, minutes: int) -> None:
        """Let simulated time pass."""
        self._session.advance(minutes * MINUTE_MS)

    def _countries(self) -> list[Option]:
        return countries(self._session.rules.markets, self._language)

    def _cards(self) -> list[Option]:
        none = ("", self._texts["desktop.panel.sim.none"])
        return options((none, *self._session.cards(self._language)))

    def _bearers(self) -> list[Option]:
        none = (Bearer.NONE.value, self._texts["desktop.panel.bearer.none"])
        return options((none, *((bearer.value, label) for bearer, label in _BEARER_LABELS.items())))

    def _paces(self) -> list[Option]:
        return options((pace, self._texts[f"desktop.panel.cloud.{pace}"]) for pace in PACES)

    def _has_slot(self) -> bool:
        return self._session.rules.vehicle.sim_slot

    def _has_embedded_sim(self) -> bool:
        return self._session.rules.vehicle.embedded_sim != "none"

    def _has_connect(self) -> bool:
        return self._session.rules.vehicle.has_porsche_connect

    def _knows_private_mode(self) -> bool:
        return self._session.rules.vehicle.private_mode

    _ignition, _country, _card = shown("ignition"), shown("country"), shown("card")
    _bearer, _bars, _private_mode, _pace = (
        shown("bearer"),
        shown("bars"),
        shown("private_mode"),
        shown("pace"),
    )

    _date, _time = shown("date"), shown("time")

    ignition = Property(bool, _ignition, notify=ignitionChanged)
    country = Property(str, _country, notify=countryChanged)
    card = Property(str, _card, notify=cardChanged)
    bearer = Property(str, _bearer, notify=bearerChanged)
    bars = Property(int, _bars, notify=barsChanged)
    privateMode = Property(bool, _private_mode, notify=privateModeChanged)
    pace = Property(str, _pace, notify=paceChanged)
    date = Property(str, _date, notify=dateChanged)
    time = Property(str, _time, notify=timeChanged)
    countries = Property(list, _countries, notify=languageChanged)
    cards = Property(list, _cards, notify=languageChanged)
    bearers = Property(list, _bearers, notify=languageChanged)
    paces = Property(list, _paces, notify=languageChanged)
    hasSlot = Property(bool, _has_slot, constant=True)
    knowsPrivateMode = Property(bool, _knows_private_mode, constant=True)
    hasEmbeddedSim = Property(bool, _has_embedded_sim, constant=True)
    hasConnect = Property(bool, _has_connect, constant=True)
