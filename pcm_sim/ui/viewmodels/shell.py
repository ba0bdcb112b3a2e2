"""The window: the chooser or a device, and the bar above it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import say
from pcm_sim.ui.ports import SessionPort, WindowInputs
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, in_language, options
from pcm_sim.ui.viewmodels.car_panel import PcmCarPanelViewModel
from pcm_sim.ui.viewmodels.chooser import PcmChooserViewModel, Wish
from pcm_sim.ui.viewmodels.customer import PcmCustomerViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown
from pcm_sim.ui.viewmodels.unit import PcmUnitViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_LANGUAGE_NAMES = {"fr": "Français", "en": "English", "de": "Deutsch"}


@dataclass(frozen=True, slots=True)
class ShellProps:
    """What the window shows.

    Attributes:
        page: `chooser` or `device`.
        language: Language of the window and the unit.
        car_name: The car in the window.
        car_details: Model year, market, unit.
    """

    page: str = "chooser"
    language: str = "en"
    car_name: str = ""
    car_details: str = ""


def _nothing() -> None:
    """Stand in for a listening that has not begun."""


def derive_shell(session: SessionPort | None, language: str, year_word: str) -> ShellProps:
    """Work out what the window shows.

    Args:
        session: The simulation; none while the chooser is open.
        language: Language of the window.
        year_word: How a model year is written, `MY {year}`.
    """
    if session is None:
        return ShellProps(language=language)
    vehicle, car = session.rules.vehicle, session.moment.car
    market = session.rules.markets[car.market]
    details = (
        year_word.replace("{year}", str(session.year)),
        say(market.label, language),
        vehicle.generation,
        vehicle.head_unit.name,
    )
    return ShellProps("device", language, say(vehicle.name, language), " · ".join(filter(None, details)))


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmShellViewModel(SnapshotViewModel):
    """Publishes the window and owns the view models of what is in it.

    Args:
        inputs: What the window is built from.
        parent: Owner.
    """

    pageChanged = Signal()
    languageChanged = Signal()
    carNameChanged = Signal()
    carDetailsChanged = Signal()
    deviceChanged = Signal()
    sessionChanged = Signal()

    def __init__(self, inputs: WindowInputs, parent: QObject | None = None) -> None:
        super().__init__(ShellProps(language=inputs.language), parent)
        self._inputs = inputs
        self._texts_now = in_language(inputs.texts, inputs.language)
        self._session: SessionPort | None = None
        self._unit_part: PcmUnitViewModel | None = None
        self._car_part: PcmCarPanelViewModel | None = None
        self._customer_part: PcmCustomerViewModel | None = None
        self._stop_following: Callable[[], None] = _nothing
        self._chooser_part = PcmChooserViewModel(
            inputs.matrix, inputs.markets, Wish(market=inputs.market, language=inputs.language), self
        )
        self._chooser_part.started.connect(self._start_chosen)
        self._chooser_part.languageWished.connect(self.setLanguage)
        if inputs.first is not None:
            self.open(inputs.first)

    @property
    def session(self) -> SessionPort | None:
        """The simulation in the window; none while the chooser is open."""
        return self._session

    def open(self, session: SessionPort) -> None:
        """Show a simulation."""
        old = self._parts()
        for part in old:
            part.close()
        vehicle = session.rules.vehicle
        look = self._inputs.looks[vehicle.look]
        language = session.moment.unit.language
        self._session = session
        self._unit_part = PcmUnitViewModel(session, look, self)
        self._texts_now = in_language(self._inputs.texts, language)
        self._car_part = PcmCarPanelViewModel(session, self._texts_now, language, self)
        self._customer_part = PcmCustomerViewModel(session, language, self)
        self._stop_following()
        self._stop_following = session.listen(self._follow)
        self._show(language, "device")
        self.deviceChanged.emit()
        for part in old:
            part.deleteLater()
        self.sessionChanged.emit()

    @Slot()
    def chooseAnother(self) -> None:
        """Go to the chooser; the car stays in the window's memory until another one starts."""
        if self._session is not None:
            self._chooser_part.wish = replace(
                self._chooser_part.wish,
                line=self._session.rules.vehicle.line,
                year=self._session.year,
                market=self._session.moment.car.market,
                vehicle=self._session.rules.vehicle.key,
            )
            self._chooser_part.speak(self.props.language)
        self.show_props(replace(self.props, page="chooser"))
        self.sessionChanged.emit()

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Change the language of the window and of the unit in it."""
        if self._session is not None and self.props.page == "device":
            self._inputs.speak(self._session, language)
        else:
            self._show(language)

    def _follow(self) -> None:
        # The unit's own menu can change its language; the window speaks the same.
        if self._session is None or self.props.page != "device":
            return
        language = self._session.moment.unit.language
        if language != self.props.language:
            self._show(language)

    def _show(self, language: str, page: str = "") -> None:
        self._texts_now = in_language(self._inputs.texts, language)
        here = derive_shell(self._session, language, self._texts_now["desktop.bar.year"])
        self._chooser_part.speak(language)
        if self._car_part and self._customer_part:
            self._car_part.speak(self._texts_now, language)
            self._customer_part.speak(language)
        self.show_props(replace(here, page=page or self.props.page))

    def _start_chosen(self) -> None:
        wish, vehicle = self._chooser_part.wish, self._chooser_part.meant
        if vehicle is not None:
            self.open(self._inputs.open_session(vehicle, wish.year, wish.market, wish.language))

    def _parts(self) -> tuple[PcmUnitViewModel | PcmCarPanelViewModel | PcmCustomerViewModel, ...]:
        parts = (self._unit_part, self._car_part, self._customer_part)
        return tuple(part for part in parts if part is not None)

    def _texts(self) -> dict[str, str]:
        return self._texts_now

    def _languages(self) -> list[Option]:
        return options((code, _LANGUAGE_NAMES.get(code, code)) for code in self._inputs.languages)

    def _unit(self) -> PcmUnitViewModel | None:
        return self._unit_part

    def _car_panel(self) -> PcmCarPanelViewModel | None:
        return self._car_part

    def _customer(self) -> PcmCustomerViewModel | None:
        return self._customer_part

    def _chooser(self) -> PcmChooserViewModel:
        return self._chooser_part

    _page, _language = shown("page"), shown("language")
    _car_name, _car_details = shown("car_name"), shown("car_details")

    page = Property(str, _page, notify=pageChanged)
    language = Property(str, _language, notify=languageChanged)
    carName = Property(str, _car_name, notify=carNameChanged)
    carDetails = Property(str, _car_details, notify=carDetailsChanged)
    texts = Property(dict, _texts, notify=languageChanged)
    languages = Property(list, _languages, constant=True)
    unit = Property(PcmUnitViewModel, _unit, notify=deviceChanged)
    carPanel = Property(PcmCarPanelViewModel, _car_panel, notify=deviceChanged)
    customer = Property(PcmCustomerViewModel, _customer, notify=deviceChanged)
    chooser = Property(PcmChooserViewModel, _chooser, constant=True)
