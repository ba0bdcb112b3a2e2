"""The shelf of scenarios: which there are, which of them this car can show, and why not the others."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import say
from pcm_sim.scenario.format.model import Cell, Scenario
from pcm_sim.ui.player.ports import PlayWish
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.player.player import PcmPlayerViewModel
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

if TYPE_CHECKING:
    from pcm_sim.ui.player.ports import ScenariosPort
    from pcm_sim.ui.ports import SessionPort

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_AT_ONCE = 4
_TOUR = "tour"
_TOURS = "tours"


class ShelfRow(NamedTuple):
    """A scenario on the shelf.

    Attributes:
        key: Its file.
        name: What it is called.
        about: What it teaches; empty for most.
        tags: Words it is found by.
        car: The car it is played on.
        why_not: Why it cannot be played; empty where it can.
    """

    key: str
    name: str
    about: str
    tags: str
    car: str
    why_not: str


class ShelfProps(NamedTuple):
    """What stands above the shelf.

    Attributes:
        words: What is looked for.
        reading: The files are still being read.
        found: How many are shown.
        own: They are played on the car that each names, rather than on the one in the window.
        trouble: Why a file could not be read; empty for none.
    """

    words: str = ""
    reading: bool = False
    found: int = 0
    own: bool = False
    trouble: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmShelfViewModel(SnapshotViewModel):
    """Publishes the scenarios that there are, and has one played.

    Args:
        shell: The window's view model.
        player: Plays it.
        parent: Owner.
    """

    wordsChanged = Signal()
    readingChanged = Signal()
    foundChanged = Signal()
    ownChanged = Signal()
    troubleChanged = Signal()
    started = Signal()

    def __init__(
        self, shell: PcmShellViewModel, player: PcmPlayerViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(ShelfProps(), parent)
        self._shell = shell
        self._player = player
        self._known: dict[Path, Scenario] = {}
        self._cells: dict[str, Cell] = {}
        # While more files are read, the others are listed again and again.
        self._made: dict[Path, Cell] = {}
        self._made_for: tuple[object, ...] = ()
        self._rows_model = SnapshotListModel(ShelfRow, "key", self)
        self._files: Iterator[Path] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_on)

    @Slot()
    def open(self) -> None:
        """Read what there is now, a few files at a time, for a window must not stand still."""
        scenarios = self._shell.scenarios
        if scenarios is None:
            return
        files = tuple(scenarios.files())
        self._known = {file: one for file, one in self._known.items() if file in files}
        self._made = {}
        # What a class is shown comes first, so that it stays where it is while the rest is read.
        unread = (file for file in files if file not in self._known)
        self._files = iter(sorted(unread, key=lambda file: _TOURS not in file.parts))
        self.show_props(ShelfProps(reading=True, own=not self._on_a_car()))
        self._timer.start(0)

    @Slot(str)
    def find(self, words: str) -> None:
        """Show those that have all these words in name, tags or id."""
        self.show_props(self.props._replace(words=words))
        self._list()

    @Slot(bool)
    def playOwn(self, own: bool) -> None:
        """Play each on the car that its file names, or on the one in the window."""
        self.show_props(self.props._replace(own=own or not self._on_a_car()))
        self._list()

    @Slot(str)
    def play(self, key: str) -> None:
        """Play one of those that are shown."""
        cell = self._cells[key]
        if cell.why_not:
            return
        try:
            self._player.begin(PlayWish((cell,), self._player.props.speed))
        except ValueError as error:
            self.show_props(self.props._replace(trouble=str(error)))
            return
        self.started.emit()

    @Slot(QUrl)
    def playFile(self, address: QUrl) -> None:
        """Play a file of one's own; what is wrong with it is said."""
        scenarios = self._shell.scenarios
        if scenarios is None:
            return
        file = Path(address.toLocalFile())
        scenario, problems = scenarios.read(file)
        if scenario is None:
            self.show_props(self.props._replace(trouble="\n".join(problems)))
            return
        cell = scenarios.cell(scenario, self._running(), self._language())
        self._cells[str(file)] = cell
        self.show_props(self.props._replace(trouble=cell.why_not))
        self.play(str(file))

    def _on_a_car(self) -> bool:
        return bool(self._shell.props.page == "device")

    def _running(self) -> "SessionPort | None":
        return None if self.props.own else self._shell.session

    def _language(self) -> str:
        language: str = self._shell.props.language
        return language

    def _read_on(self) -> None:
        scenarios = self._shell.scenarios
        for _ in range(_AT_ONCE):
            file = next(self._files, None)
            if file is None or scenarios is None:
                self._timer.stop()
                self.show_props(self.props._replace(reading=False))
                self._list()
                return
            # One that is wrong is told by `check`, and is no reason to show a class anything red.
            scenario, _ = scenarios.read(file)
            if scenario is not None:
                self._known[file] = scenario
        self._list()

    def _list(self) -> None:
        scenarios = self._shell.scenarios
        if scenarios is None:
            return
        language, wanted = self._language(), self.props.words.casefold().split()
        rows: list[ShelfRow] = []
        self._cells = {}
        for file, scenario in self._known.items():
            row_words = " ".join((*scenario.name.values(), *scenario.tags, scenario.id)).casefold()
            if not all(word in row_words for word in wanted):
                continue
            cell = self._cells[str(file)] = self._cell(scenarios, file, scenario)
            rows.append(_row(str(file), cell, language))
        tours = [row for row in rows if _TOUR in row.tags.split(", ")]
        rest = [row for row in rows if row not in tours]
        self._rows_model.show([*tours, *rest], self.props.words)
        self.show_props(self.props._replace(found=len(rows)))

    def _cell(self, scenarios: "ScenariosPort", file: Path, scenario: Scenario) -> Cell:
        running, language = self._running(), self._language()
        made_for = (running, running.moment.car.market if running else "", language)
        if made_for != self._made_for:
            self._made_for, self._made = made_for, {}
        if file not in self._made:
            self._made[file] = scenarios.cell(scenario, running, language)
        return self._made[file]

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _words(self) -> str:
        # As typed: setting the signs of the screens into the field would move the cursor.
        words: str = self.props.words
        return words

    _reading, _found, _own, _trouble = shown("reading"), shown("found"), shown("own"), shown("trouble")

    words = Property(str, _words, notify=wordsChanged)
    reading = Property(bool, _reading, notify=readingChanged)
    found = Property(int, _found, notify=foundChanged)
    own = Property(bool, _own, notify=ownChanged)
    trouble = Property(str, _trouble, notify=troubleChanged)
    rows = Property(QObject, _rows, constant=True)


def _row(key: str, cell: Cell, language: str) -> ShelfRow:
    scenario = cell.scenario
    return ShelfRow(
        key,
        say(scenario.name, language),
        say(scenario.about, language),
        ", ".join(scenario.tags),
        cell.car.said,
        cell.why_not,
    )
