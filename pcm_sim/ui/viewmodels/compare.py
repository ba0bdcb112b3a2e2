"""Two cars side by side: the one in the window, and another that walks in step with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import say
from pcm_sim.domain.values import dataclass
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, options
from pcm_sim.ui.viewmodels.compare_cars import other_year, years_of
from pcm_sim.ui.viewmodels.compare_words import CompareProps, derive_compare
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown
from pcm_sim.ui.viewmodels.unit import PcmUnitViewModel

if TYPE_CHECKING:
    from pcm_sim.session.pair import Pair
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Car:
    """A car that is wanted on the right.

    Attributes:
        vehicle: The row.
        year: Model year.
    """

    vehicle: Vehicle
    year: int


def _nothing() -> None:
    """Stand in for a listening that has not begun."""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmCompareViewModel(SnapshotViewModel):
    """Publishes the second car and whether both are in step; it is empty while nothing is compared.

    Attributes:
        right: The simulation of the second car; none while nothing is compared.

    Args:
        shell: The window's view model; its car is the left one.
        parent: Owner.
    """

    stepChanged = Signal()
    whyChanged = Signal()
    leftNameChanged = Signal()
    rightNameChanged = Signal()
    leftPathChanged = Signal()
    rightPathChanged = Signal()
    leftOnlyChanged = Signal()
    rightOnlyChanged = Signal()
    wordedChanged = Signal()
    lineChanged = Signal()
    yearChanged = Signal()
    unitChanged = Signal()
    carsChanged = Signal()

    def __init__(self, shell: "PcmShellViewModel", parent: QObject | None = None) -> None:
        super().__init__(CompareProps(), parent)
        self._shell = shell
        self._wished: Car | None = None
        self._next_right: SessionPort | None = None
        self.right: SessionPort | None = None
        self._unit_part: PcmUnitViewModel | None = None
        self._pair: Pair | None = None
        self._stop: Callable[[], None] = _nothing
        shell.comparingChanged.connect(self._turn)
        shell.deviceChanged.connect(self._change_car)
        shell.languageChanged.connect(self._speak)
        shell.motionChanged.connect(self._move)

    def wish(self, vehicle: Vehicle, year: int) -> None:
        """Have a car on the right, from the next comparison on or at once."""
        self._wished = Car(vehicle, year)
        if self._shell.props.comparing:
            self._begin()

    @Slot()
    def open(self) -> None:
        """Compare, once somebody looks: with the car that was wished for, else with another year's."""
        if self._pair is None and self._shell.props.comparing:
            self._begin()

    @Slot(str)
    def chooseLine(self, line: str) -> None:
        """Have the newest car of a line on the right."""
        years = years_of(self._shell.inputs.matrix, line, self._market())
        if years:
            self.wish(years[-1][1], years[-1][0])

    @Slot(str)
    def chooseYear(self, year: str) -> None:
        """Have another model year of the line on the right, as the list of years writes it."""
        number, _, key = year.partition(" ")
        found = years_of(self._shell.inputs.matrix, self.props.line, self._market())
        for one, vehicle in found:
            if (str(one), vehicle.key) == (number, key):
                self.wish(vehicle, one)
                return

    @Slot()
    def swap(self) -> None:
        """Have the right car on the left and the left one on the right, as they stand."""
        left, right = self._shell.session, self.right
        if left is not None and right is not None:
            self._next_right = left
            self._wished = Car(left.rules.vehicle, left.year)
            self._end()
            self._shell.open(right)

    @Slot()
    def resync(self) -> None:
        """Bring the car that stands to where the other one is, if there is a way."""
        if self._pair is not None:
            self._pair.resync()

    def _turn(self) -> None:
        if self._shell.props.comparing:
            self._begin()
        else:
            self._end()
            self._wished = None

    def _change_car(self) -> None:
        if self._shell.props.comparing:
            self._begin()

    def _begin(self) -> None:
        """Put the two beside each other."""
        shell = self._shell
        left, pair_up = shell.session, shell.inputs.pair
        if left is None or pair_up is None:
            return
        kept, self._next_right = self._next_right, None
        self._end()
        car = self._car()
        right = kept or shell.inputs.open_session(
            car.vehicle, car.year, self._market(), left.moment.unit.language
        )
        look = shell.inputs.looks[right.rules.vehicle.look]
        self.right = right
        self._pair = pair_up(left, right)
        self._unit_part = PcmUnitViewModel(right, look, self, shell.props.motion)
        self._stop = self._pair.listen(self._refresh)
        self.unitChanged.emit()
        self.carsChanged.emit()
        self._refresh()

    def _end(self) -> None:
        """Let each go its own way."""
        self._stop()
        self._stop = _nothing
        if self._pair is not None:
            self._pair.close()
        old, self._unit_part = self._unit_part, None
        self._pair = self.right = None
        if old is not None:
            old.close()
            self.unitChanged.emit()
            old.deleteLater()

    def _car(self) -> Car:
        """Give the car for the right: the one that was wished for, else another year's of the same line."""
        left = cast("SessionPort", self._shell.session)
        if self._wished is None:
            vehicle, year = other_year(
                self._shell.inputs.matrix, left.rules.vehicle, left.year, self._market()
            )
            self._wished = Car(vehicle, year)
        return self._wished

    def _refresh(self) -> None:
        if self._pair is not None:
            self.show_props(derive_compare(self._pair, self._shell.texts_now, self._shell.props.language))

    def _speak(self) -> None:
        self.carsChanged.emit()
        self._refresh()

    def _move(self) -> None:
        if self._unit_part is not None:
            self._unit_part.set_motion(self._shell.props.motion)

    def _market(self) -> str:
        session = self._shell.session
        return session.moment.car.market if session else self._shell.inputs.market

    def _unit(self) -> PcmUnitViewModel | None:
        return self._unit_part

    def _lines(self) -> list[Option]:
        language = self._shell.props.language
        lines = self._shell.inputs.matrix.lines()
        return options((line, say(labels, language)) for line, labels in lines)

    def _years(self) -> list[Option]:
        found = years_of(self._shell.inputs.matrix, self.props.line, self._market())
        numbers = [year for year, _ in found]
        return options(
            (
                f"{year} {vehicle.key}",
                f"{year} {vehicle.generation}" if numbers.count(year) > 1 else str(year),
            )
            for year, vehicle in reversed(found)
        )

    _step, _why = shown("step"), shown("why")
    _left_name, _right_name = shown("left_name"), shown("right_name")
    _left_path, _right_path = shown("left_path"), shown("right_path")
    _left_only, _right_only, _worded = shown("left_only"), shown("right_only"), shown("worded")
    _line, _year = shown("line"), shown("year")

    step = Property(str, _step, notify=stepChanged)
    why = Property(str, _why, notify=whyChanged)
    leftName = Property(str, _left_name, notify=leftNameChanged)
    rightName = Property(str, _right_name, notify=rightNameChanged)
    leftPath = Property(str, _left_path, notify=leftPathChanged)
    rightPath = Property(str, _right_path, notify=rightPathChanged)
    leftOnly = Property(str, _left_only, notify=leftOnlyChanged)
    rightOnly = Property(str, _right_only, notify=rightOnlyChanged)
    worded = Property(str, _worded, notify=wordedChanged)
    line = Property(str, _line, notify=lineChanged)
    year = Property(str, _year, notify=yearChanged)
    unit = Property(PcmUnitViewModel, _unit, notify=unitChanged)
    lines = Property(list, _lines, notify=carsChanged)
    years = Property(list, _years, notify=carsChanged)
