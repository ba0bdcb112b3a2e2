"""The car chooser: the last cars, line, model year, market, and the generation only where two still match."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option, countries, options
from pcm_sim.ui.viewmodels.chooser_props import (
    ChooserProps,
    Wish,
    candidates,
    derive_chooser,
    fitting_lines,
    meant_vehicle,
)
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown
from pcm_sim.ui.viewmodels.start_cards import Card, car_cards, known_cars, look_cards
from pcm_sim.ui.viewmodels.year_runs import YearRun, derive_runs, derive_years

if TYPE_CHECKING:
    from pcm_sim.session.settings import LastCar

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmChooserViewModel(SnapshotViewModel):
    """Publishes the chooser.

    Args:
        inputs: For the vehicle matrix, the countries and the looks.
        wish: What is chosen at first.
        parent: Owner.
    """

    lineChanged = Signal()
    lineNameChanged = Signal()
    yearChanged = Signal()
    marketChanged = Signal()
    languageChanged = Signal()
    vehicleChanged = Signal()
    generationsChanged = Signal()
    resultChanged = Signal()
    withoutConnectChanged = Signal()
    noMatchChanged = Signal()
    readyChanged = Signal()
    lookChanged = Signal()
    fittingChanged = Signal()
    carsChanged = Signal()
    started = Signal(object, int, str, str)
    languageWished = Signal(str)

    def __init__(self, inputs: WindowInputs, wish: Wish, parent: QObject | None = None) -> None:
        super().__init__(ChooserProps(), parent)
        self._matrix = inputs.matrix
        self._known_markets = inputs.markets
        self._known_looks = inputs.looks
        self._known_cars: list[tuple[LastCar, Vehicle]] = []
        self._years_model = SnapshotListModel(YearRun, "first", self)
        self.wish = wish
        self._show()

    @property
    def meant(self) -> Vehicle | None:
        """The vehicle that is meant, or none while it is open."""
        return meant_vehicle(candidates(self._matrix, self.wish), self.wish)

    def recall(self, cars: "Sequence[LastCar]") -> None:
        """Offer the last cars, newest first."""
        self._known_cars = known_cars(cars, self._matrix, self._known_markets)
        self.carsChanged.emit()

    def speak(self, language: str) -> None:
        """Show names in another language."""
        self.wish = replace(self.wish, language=language)
        self._show()
        self.carsChanged.emit()

    def wish_for(self, vehicle: Vehicle, year: int, market: str) -> None:
        """Choose a whole car at once: the one that is on the screen."""
        self.wish = replace(
            self.wish, line=vehicle.line, year=year, market=market, vehicle=vehicle.key, look=""
        )
        self._show()

    @Slot(str)
    def chooseLine(self, line: str) -> None:
        """Choose a line; a year that it does not have is forgotten."""
        self.wish = self._without_lost_year(replace(self.wish, line=line, vehicle=""))
        self._show()

    @Slot(str)
    def chooseLook(self, look: str) -> None:
        """Choose what the unit looks like, or no look any more; lines and years that have none go.

        A look that only one line has chooses that line.
        """
        wish = replace(self.wish, look="" if look == self.wish.look else look, vehicle="")
        fitting = fitting_lines(self._matrix, wish.look)
        line = wish.line if wish.line in fitting else fitting[0] if len(fitting) == 1 else ""
        self.wish = self._without_lost_year(replace(wish, line=line))
        self._show()

    @Slot(int)
    def chooseYear(self, year: int) -> None:
        """Choose a model year."""
        self.wish = replace(self.wish, year=year, vehicle="")
        self._show()

    @Slot(int, str)
    def chooseUnit(self, year: int, vehicle: str) -> None:
        """Choose a model year, and among its vehicles the one with a certain unit."""
        self.wish = replace(self.wish, year=year, vehicle=vehicle)
        self._show()

    @Slot(str)
    def chooseMarket(self, market: str) -> None:
        """Choose a market."""
        self.wish = replace(self.wish, market=market, vehicle="")
        self._show()

    @Slot(str)
    def chooseVehicle(self, vehicle: str) -> None:
        """Choose among the vehicles that still match."""
        self.wish = replace(self.wish, vehicle=vehicle)
        self._show()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Choose the language."""
        self.languageWished.emit(language)

    @Slot()
    def start(self) -> None:
        """Start, if it is known which car."""
        if self.meant:
            self.started.emit(self.meant, self.wish.year, self.wish.market, self.wish.language)

    @Slot(int)
    def goOn(self, place: int) -> None:
        """Start one of the last cars again, as it was sold and in the language it last spoke."""
        car, row = self._known_cars[place]
        self.started.emit(row, car.year, car.market, car.language)

    def _without_lost_year(self, wish: Wish) -> Wish:
        years = {chip.year for chip in derive_years(self._matrix, wish, self._known_looks)}
        return wish if wish.year in years else replace(wish, year=0)

    def _show(self) -> None:
        runs = derive_runs(self._matrix, self.wish, self._known_looks)
        self._years_model.show(runs, f"{self.wish.line}/{self.wish.look}")
        self.show_props(derive_chooser(self._matrix, self.wish))

    def _lines(self) -> list[Option]:
        return options((line, say(name, self.wish.language)) for line, name in self._matrix.lines())

    def _markets(self) -> list[Option]:
        return countries(self._known_markets, self.wish.language)

    def _cars(self) -> list[Card]:
        return car_cards(self._known_cars, self._known_markets, self.wish.language)

    def _looks(self) -> list[Card]:
        return look_cards(self._matrix, self._known_looks)

    def _fitting(self) -> list[str]:
        return list(self.props.fitting)

    def _generations(self) -> list[Option]:
        return options(self.props.generations)

    def _years(self) -> SnapshotListModel:
        return self._years_model

    _line, _line_name, _year = shown("line"), shown("line_name"), shown("year")
    _market, _language, _vehicle = shown("market"), shown("language"), shown("vehicle")
    _result, _without_connect = shown("result"), shown("without_connect")
    _no_match, _ready = shown("no_match"), shown("ready")
    _look = shown("look")

    line = Property(str, _line, notify=lineChanged)
    lineName = Property(str, _line_name, notify=lineNameChanged)
    year = Property(int, _year, notify=yearChanged)
    market = Property(str, _market, notify=marketChanged)
    language = Property(str, _language, notify=languageChanged)
    vehicle = Property(str, _vehicle, notify=vehicleChanged)
    generations = Property(list, _generations, notify=generationsChanged)
    result = Property(str, _result, notify=resultChanged)
    withoutConnect = Property(bool, _without_connect, notify=withoutConnectChanged)
    noMatch = Property(bool, _no_match, notify=noMatchChanged)
    ready = Property(bool, _ready, notify=readyChanged)
    look = Property(str, _look, notify=lookChanged)
    fitting = Property(list, _fitting, notify=fittingChanged)
    looks = Property(list, _looks, constant=True)
    cars = Property(list, _cars, notify=carsChanged)
    lines = Property(list, _lines, notify=languageChanged)
    markets = Property(list, _markets, notify=languageChanged)
    years = Property(QObject, _years, constant=True)
