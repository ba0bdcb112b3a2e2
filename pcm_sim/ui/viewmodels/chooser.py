"""The car chooser: line, model year, market, and the generation only where two still match."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Market, Vehicle
from pcm_sim.ui.ports import MatrixPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option, countries, options
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Wish:
    """What was chosen so far.

    Attributes:
        line: Model line; empty at first.
        year: Model year; 0 at first.
        market: ISO 3166-1 alpha-2.
        vehicle: Key of the vehicle where two matched; empty otherwise.
        language: ISO 639-1.
    """

    line: str = ""
    year: int = 0
    market: str = ""
    vehicle: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class YearChip:
    """A model year to choose.

    Attributes:
        year: Model year.
        inferred: The matrix gives it in brackets.
        connect: A car of that year has Porsche Connect.
        chosen: It is the one.
    """

    year: int
    inferred: bool
    connect: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChooserProps:
    """What the chooser shows beside its year chips.

    Attributes:
        line: Chosen line.
        line_name: Its name.
        year: Chosen year, 0 for none.
        market: Chosen market.
        language: Chosen language.
        vehicle: Key of the vehicle that is meant; empty while it is open.
        generations: Key and name of the rows that match, where it is more than one.
        result: Name, generation and unit of the vehicle that is meant.
        without_connect: That vehicle has no Porsche Connect.
        no_match: The year is not to be had in this market.
        ready: Everything is known.
    """

    line: str = ""
    line_name: str = ""
    year: int = 0
    market: str = ""
    language: str = "en"
    vehicle: str = ""
    generations: tuple[tuple[str, str], ...] = ()
    result: str = ""
    without_connect: bool = False
    no_match: bool = False
    ready: bool = False


def derive_years(matrix: MatrixPort, wish: Wish) -> tuple[YearChip, ...]:
    """Give the year chips of the chosen line."""
    if not wish.line:
        return ()
    return tuple(
        YearChip(year, inferred, connect, year == wish.year)
        for year, inferred, connect in matrix.years(wish.line)
    )


def derive_chooser(matrix: MatrixPort, wish: Wish) -> ChooserProps:
    """Work out what is meant so far."""
    found = matrix.candidates(wish.line, wish.year, wish.market) if wish.line and wish.year else ()
    meant = meant_vehicle(tuple(found), wish)
    names = dict(matrix.lines())
    several = tuple((one.key, f"{one.generation} · {one.head_unit.name}") for one in found)
    return ChooserProps(
        line=wish.line,
        line_name=say(names[wish.line], wish.language) if wish.line else "",
        year=wish.year,
        market=wish.market,
        language=wish.language,
        vehicle=meant.key if meant else "",
        generations=several if len(several) > 1 else (),
        result=_describe(meant, wish.language) if meant else "",
        without_connect=meant is not None and meant.link == "none",
        no_match=bool(wish.line and wish.year) and not found,
        ready=meant is not None,
    )


def meant_vehicle(found: tuple[Vehicle, ...], wish: Wish) -> Vehicle | None:
    """Give the one vehicle that is meant, or none while it is open."""
    if len(found) == 1:
        return found[0]
    return next((one for one in found if one.key == wish.vehicle), None)


def _describe(vehicle: Vehicle, language: str) -> str:
    name = say(vehicle.name, language)
    return " · ".join(part for part in (name, vehicle.generation, vehicle.head_unit.name) if part)


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmChooserViewModel(SnapshotViewModel):
    """Publishes the chooser.

    Args:
        matrix: The vehicle matrix.
        markets: Countries.
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
    started = Signal(object, int, str)
    languageWished = Signal(str)

    def __init__(
        self,
        matrix: MatrixPort,
        markets: Mapping[str, Market],
        wish: Wish,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ChooserProps(), parent)
        self._matrix = matrix
        self._known_markets = markets
        self._years_model = SnapshotListModel(YearChip, "year", self)
        self.wish = wish
        self._show()

    @property
    def meant(self) -> Vehicle | None:
        """The vehicle that is meant, or none while it is open."""
        if not (self.wish.line and self.wish.year):
            return None
        found = self._matrix.candidates(self.wish.line, self.wish.year, self.wish.market)
        return meant_vehicle(tuple(found), self.wish)

    def speak(self, language: str) -> None:
        """Show names in another language."""
        self.wish = replace(self.wish, language=language)
        self._show()

    def wish_for(self, vehicle: Vehicle, year: int, market: str) -> None:
        """Choose a whole car at once: the one that is on the screen."""
        self.wish = replace(self.wish, line=vehicle.line, year=year, market=market, vehicle=vehicle.key)
        self._show()

    @Slot(str)
    def chooseLine(self, line: str) -> None:
        """Choose a line; a year that it does not have is forgotten."""
        years = {year for year, _, _ in self._matrix.years(line)}
        year = self.wish.year if self.wish.year in years else 0
        self.wish = replace(self.wish, line=line, year=year, vehicle="")
        self._show()

    @Slot(int)
    def chooseYear(self, year: int) -> None:
        """Choose a model year."""
        self.wish = replace(self.wish, year=year, vehicle="")
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
            self.started.emit(self.meant, self.wish.year, self.wish.market)

    def _show(self) -> None:
        self._years_model.show(derive_years(self._matrix, self.wish), self.wish.line)
        self.show_props(derive_chooser(self._matrix, self.wish))

    def _lines(self) -> list[Option]:
        return options((line, say(name, self.wish.language)) for line, name in self._matrix.lines())

    def _markets(self) -> list[Option]:
        return countries(self._known_markets, self.wish.language)

    def _generations(self) -> list[Option]:
        return options(self.props.generations)

    def _years(self) -> SnapshotListModel:
        return self._years_model

    _line, _line_name, _year = shown("line"), shown("line_name"), shown("year")
    _market, _language, _vehicle = shown("market"), shown("language"), shown("vehicle")
    _result, _without_connect = shown("result"), shown("without_connect")
    _no_match, _ready = shown("no_match"), shown("ready")

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
    lines = Property(list, _lines, notify=languageChanged)
    markets = Property(list, _markets, notify=languageChanged)
    years = Property(QObject, _years, constant=True)
