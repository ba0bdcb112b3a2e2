"""The window: the chooser or a device, and the bar above it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QJSEngine, QJSValue, QmlElement

from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, in_language, options
from pcm_sim.ui.texts_written import written_for
from pcm_sim.ui.viewmodels.keeping import Keeping
from pcm_sim.ui.viewmodels.shell_props import derive_shell, first_props
from pcm_sim.ui.viewmodels.snapshot import shown
from pcm_sim.ui.viewmodels.unit import PcmUnitViewModel
from pcm_sim.ui.viewmodels.window_state import WindowStateViewModel

if TYPE_CHECKING:
    from pcm_sim.ui.link_port import LinksPort
    from pcm_sim.ui.player.ports import ScenariosPort
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.recording_port import RecordingsPort
    from pcm_sim.ui.viewmodels.shell_parts import BannerPart, ChooserPart, ColumnPart

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def _nothing() -> None:
    """Stand in for a listening that has not begun."""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmShellViewModel(WindowStateViewModel):
    """Publishes the window and owns the view models of what is in it.

    Column, chooser, banner and desk are built when QML first reads them: the device is to be seen before.

    Attributes:
        keeping: What is kept from one start to the next.

    Args:
        inputs: What the window is built from.
        parent: Owner.
    """

    pageChanged = Signal()
    languageChanged = Signal()
    carNameChanged = Signal()
    carDetailsChanged = Signal()
    readingChanged = Signal()
    deviceChanged = Signal()
    chooserChanged = Signal()
    findAsked = Signal()
    windowAsked = Signal()
    deskBuilt = Signal(QObject)
    replaced = Signal(object)
    closed = Signal()

    def __init__(self, inputs: WindowInputs, parent: QObject | None = None) -> None:
        super().__init__(first_props(inputs), parent)
        self._inputs = inputs
        self._spoken: dict[str, dict[str, str]] = {}
        self._texts_now = self._texts_in(inputs.language)
        self._session: SessionPort | None = None
        self._unit_part: PcmUnitViewModel | None = None
        self._column_part: ColumnPart | None = None
        self._chooser_part: ChooserPart | None = None
        self._banner_part: BannerPart | None = None
        self._desk_part: QObject | None = None
        self.keeping = Keeping(inputs.settings, self._say)
        self._engine: QJSEngine | None = None
        self._written: dict[str, QJSValue] = {}
        self._stop_following: Callable[[], None] = _nothing
        self.motionChanged.connect(self._move)
        self.customerLanguageChanged.connect(self._copy_in)
        if inputs.first is not None:
            self.open(inputs.first)
        if inputs.told:
            self.tell_lost(inputs.told)

    @property
    def session(self) -> "SessionPort | None":
        """The simulation in the window; none before the first car."""
        return self._session

    @property
    def inputs(self) -> WindowInputs:
        """What the window is built from."""
        return self._inputs

    @property
    def texts_now(self) -> dict[str, str]:
        """The desktop's texts in its language."""
        return self._texts_now

    def read_by(self, engine: QJSEngine) -> None:
        """Have the texts read in QML; they become a value of its engine once, not at each reading."""
        self._engine = engine

    @property
    def languages_known(self) -> tuple[str, ...]:
        """Languages of the window, ISO 639-1."""
        return tuple(self._inputs.languages)

    @property
    def scenarios(self) -> "ScenariosPort | None":
        """What can be played; none where nothing can."""
        return self._inputs.scenarios

    @property
    def recordings(self) -> "RecordingsPort | None":
        """What records; none where nothing does."""
        return self._inputs.recordings

    @property
    def links(self) -> "LinksPort | None":
        """What makes support links; none where nothing does."""
        return self._inputs.links

    def open(self, session: "SessionPort") -> None:
        """Show a simulation."""
        self._stop_following()
        old = tuple(part for part in (self._unit_part, self._column_part) if part is not None)
        for part in old:
            part.close()
        self._session = session
        self._column_part = None
        look = self._inputs.looks[session.rules.vehicle.look]
        self._unit_part = PcmUnitViewModel(session, look, self, self.props.motion)
        self._stop_following = session.listen(self._follow)
        self._show(session.moment.unit.language, "device")
        self.deviceChanged.emit()
        for part in old:
            part.deleteLater()

    def close(self) -> None:
        """Stop listening to the simulation, which may outlive the window."""
        self.closed.emit()
        self.compare(False)
        self._stop_following()
        for part in (self._unit_part, self._column_part):
            if part is not None:
                part.close()

    def renew(self, inputs: WindowInputs) -> None:
        """Show what edited data say, on the same page, the same tab, the same car.

        Args:
            inputs: What a window would be built from now.
        """
        chooser, self._chooser_part = self._chooser_part, None
        kept = self._inputs
        self._inputs = inputs._replace(
            settings=kept.settings, recordings=kept.recordings, journals=kept.journals
        )
        self._spoken, self._written = {}, {}
        page = self.props.page
        if self._session is not None and page == "device":
            self.open(self._session)
        else:
            self._show(self.props.language)
        if chooser is not None:
            self.chooserChanged.emit()
            chooser.deleteLater()
        # The texts can be others in the same language.
        self.languageChanged.emit()
        self._build_banner().show_renewed()

    def tell_company(self) -> None:
        """Tell anew how many other simulators are in the served world."""
        self._show(self.props.language)

    def showProblems(self, problems: Sequence[str]) -> None:
        """Stand what is wrong with edited data over the device; an empty list takes it away."""
        self._build_banner().show_problems(problems)

    def tell_lost(self, told: Sequence[str]) -> None:
        """Stand over the device what of a support link could not be followed, a sentence each."""
        self._build_banner().show_told("desktop.link.lost", told)

    def clearProblems(self) -> None:
        """Take away what stands over the device."""
        self._build_banner().dismiss()

    @Slot()
    def chooseAnother(self) -> None:
        """Go to the chooser; the car stays in the window's memory until another one starts."""
        if self._session is not None:
            self._build_chooser().wish_for(
                self._session.rules.vehicle, self._session.year, self._session.moment.car.market
            )
            self._build_chooser().recall(self.keeping.cars)
        self.show_props(self.props._replace(page="chooser", presenting=False, comparing=False))

    @Slot()
    def leaveChooser(self) -> None:
        """Go back to the car that is still in the window's memory, if there is one."""
        if self._session is None:
            return
        language = self.props.language
        self._show(language, "device")
        if self._session.moment.unit.language != language:
            self._inputs.speak(self._session, language)

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Change the language of the window and of the unit in it."""
        if self._session is not None and self.props.page == "device":
            self._inputs.speak(self._session, language)
            self.keeping.remember(self._session)
        else:
            self._show(language)
        self.keeping.change(language=language)

    def beside(self) -> WindowInputs:
        """Give what a window for another car is built from; it begins with the chooser."""
        shown = self.props
        market = self._session.moment.car.market if self._session else self._inputs.market
        here = self._inputs._replace(first=None, plays=None, told=(), assessed=None)
        return here._replace(language=shown.language, market=market, motion=shown.motion)

    def freshen(self) -> None:
        """Begin the class anew: the same car as it was first, and the column's first part."""
        session = self._session
        if session is None:
            return
        car, language = session.moment.car, session.moment.unit.language
        # In a served world time is everybody's.
        rate = self.props.rate if session.joined else 1
        self.show_props(self.props._replace(tab="car", section="car", rate=rate, customer_language=""))
        self.open(self._inputs.open_session(session.rules.vehicle, session.year, car.market, language))

    @Slot()
    def find(self) -> None:
        """Go to the search."""
        if self._inputs.search is not None and self.props.page == "device":
            self.showTab("find")
            self.findAsked.emit()

    def _move(self) -> None:
        if self._unit_part is not None:
            self._unit_part.set_motion(self.props.motion)

    def _copy_in(self) -> None:
        if self._column_part is not None:
            self._column_part.copy_in(self.props.customer_language)

    def _follow(self) -> None:
        # The unit's own menu can change its language; the window speaks the same.
        if self._session is None or self.props.page != "device":
            return
        language = self._session.moment.unit.language
        if language != self.props.language:
            self._show(language)

    def _show(self, language: str, page: str = "") -> None:
        self._texts_now = self._texts_in(language)
        if self._chooser_part:
            self._chooser_part.speak(language)
        if self._column_part:
            self._column_part.speak(self._texts_now, language)
        texts = self._texts_now
        here = derive_shell(self._session, language, texts["desktop.bar.year"], texts["desktop.bar.others"])
        self.show_props(self.props.with_car_of(here, page))

    def start(self, vehicle: Vehicle, year: int, market: str, language: str) -> None:
        """Open a car, and keep it among the last ones; the one before can be had back."""
        before = self._session
        self.open(self._inputs.open_session(vehicle, year, market, language))
        self.keeping.remember(self._session)
        if before is not None:
            self.replaced.emit(before)

    def _build_chooser(self) -> "ChooserPart":
        if self._chooser_part is None:
            from pcm_sim.ui.viewmodels.shell_parts import build_chooser  # noqa: PLC0415 - see above

            chooser = build_chooser(self._inputs, self.props.language, self)
            chooser.recall(self.keeping.cars)
            chooser.started.connect(self.start)
            chooser.languageWished.connect(self.setLanguage)
            self._chooser_part = chooser
        return self._chooser_part

    def _texts(self) -> QJSValue:
        language = self.props.language
        if self._engine is not None and language not in self._written:
            self._written[language] = written_for(self._engine, self._texts_in(language))
        return self._written.get(language, QJSValue())

    def _texts_in(self, language: str) -> dict[str, str]:
        # Once a language: QML's engine frees late what it is given.
        if language not in self._spoken:
            self._spoken[language] = in_language(self._inputs.texts, language)
        return self._spoken[language]

    def _languages(self) -> list[Option]:
        return options(self._inputs.languages.items())

    def _mirrored(self) -> bool:
        return self.props.language in self._inputs.mirrored

    def _unit(self) -> PcmUnitViewModel | None:
        return self._unit_part

    def _column(self) -> "ColumnPart | None":
        if self._column_part is None and self._session is not None:
            from pcm_sim.ui.viewmodels.shell_parts import build_column  # noqa: PLC0415 - see above

            column = build_column(self._inputs, self._session, self.props.language, self)
            column.copy_in(self.props.customer_language)
            column.readingChosen.connect(self.open)
            column.find_part.phoneAsked.connect(lambda: self.showTab("phone"))
            self._column_part = column
        return self._column_part

    def _chooser(self) -> "ChooserPart":
        return self._build_chooser()

    def _build_banner(self) -> "BannerPart":
        if self._banner_part is None:
            from pcm_sim.ui.viewmodels.banner import PcmBannerViewModel  # noqa: PLC0415 - see above

            self._banner_part = PcmBannerViewModel(self)
        return self._banner_part

    def show_notice(self, text_id: str, place: str) -> None:
        """Stand one sentence over the device.

        Args:
            text_id: The desktop's text, with `{file}` in it.
            place: What stands there.
        """
        self._build_banner().show_notice(text_id, place)

    def _say(self, text_id: str, place: str) -> None:
        self._build_banner().show_notice(text_id, place)

    def _banner(self) -> "BannerPart":
        return self._build_banner()

    def _desk(self) -> QObject:
        if self._desk_part is None:
            from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel  # noqa: PLC0415 - see above

            self._desk_part = PcmDeskViewModel(self, self)
            self.deskBuilt.emit(self._desk_part)
        return self._desk_part

    def _has_car(self) -> bool:
        return self._session is not None

    def _can_find(self) -> bool:
        return self._inputs.search is not None

    def _can_browse(self) -> bool:
        return self._inputs.pages is not None

    def _can_read(self) -> bool:
        return self._inputs.readings is not None

    _page, _language = shown("page"), shown("language")
    _car_name, _car_details = shown("car_name"), shown("car_details")
    _reading = shown("reading")

    page = Property(str, _page, notify=pageChanged)
    language = Property(str, _language, notify=languageChanged)
    carName = Property(str, _car_name, notify=carNameChanged)
    carDetails = Property(str, _car_details, notify=carDetailsChanged)
    reading = Property(str, _reading, notify=readingChanged)
    texts = Property(QJSValue, _texts, notify=languageChanged)
    languages = Property(list, _languages, constant=True)
    mirrored = Property(bool, _mirrored, notify=languageChanged)
    unit = Property(PcmUnitViewModel, _unit, notify=deviceChanged)
    column = Property(QObject, _column, notify=deviceChanged)
    chooser = Property(QObject, _chooser, notify=chooserChanged)
    banner = Property(QObject, _banner, constant=True)
    desk = Property(QObject, _desk, constant=True)
    hasCar = Property(bool, _has_car, notify=deviceChanged)
    canFind = Property(bool, _can_find, constant=True)
    canBrowse = Property(bool, _can_browse, constant=True)
    canRead = Property(bool, _can_read, constant=True)
