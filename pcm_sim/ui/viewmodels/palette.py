"""The palette: anything is found by words, and chosen by the keyboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.catalogue.search_all import KINDS, Find
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.palette_deeds import PaletteDeeds, market_of
from pcm_sim.ui.viewmodels.palette_rows import PaletteRow, compared, derive_rows, others_of
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
    from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 24


class PaletteProps(NamedTuple):
    """What stands round the list.

    Attributes:
        words: What is looked for.
        kind: Only of this kind; empty for all.
        kinds: Kinds of which something is found.
        chosen: Place of the line that Enter is for; -1 for none.
        trouble: Why what was chosen leads nowhere; empty for nothing.
    """

    words: str = ""
    kind: str = ""
    kinds: tuple[str, ...] = ()
    chosen: int = -1
    trouble: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmPaletteViewModel(SnapshotViewModel):
    """Publishes what is found while somebody types, and does what is chosen.

    Args:
        shell: The window's view model.
        desk: Its commands.
        parent: Owner.
    """

    wordsChanged = Signal()
    kindChanged = Signal()
    kindsChanged = Signal()
    chosenChanged = Signal()
    troubleChanged = Signal()

    def __init__(
        self, shell: "PcmShellViewModel", desk: "PcmDeskViewModel", parent: QObject | None = None
    ) -> None:
        super().__init__(PaletteProps(), parent)
        self._shell = shell
        self._desk = desk
        self._found: tuple[Find, ...] = ()
        self._rows_model = SnapshotListModel(PaletteRow, "place", self)
        self._deeds = PaletteDeeds(shell, desk)

    @Slot()
    def open(self) -> None:
        """Begin anew, with what the window can do."""
        self.show_props(PaletteProps())
        self.find("")

    @Slot()
    def warm(self) -> None:
        """Make everything ready for the first letter, once the sheet is seen."""
        if not self.props.words:
            self._find("a", "")

    @Slot(str)
    def find(self, words: str) -> None:
        """Find something; the best line is chosen."""
        everything = self._find(words, "")
        kinds = tuple(kind for kind in KINDS if any(one.kind == kind for one in everything))
        kind = self.props.kind if self.props.kind in kinds else ""
        self._show(words, kind, kinds, self._find(words, kind) if kind else everything)

    @Slot(str)
    def showKind(self, kind: str) -> None:
        """Show only what is of a kind; empty shows all."""
        self._show(self.props.words, kind, self.props.kinds, self._find(self.props.words, kind))

    @Slot(int)
    def turnKind(self, steps: int) -> None:
        """Show the next kind of which something is found, or one before."""
        kinds = ("", *self.props.kinds)
        at = kinds.index(self.props.kind) if self.props.kind in kinds else 0
        self.showKind(kinds[(at + steps) % len(kinds)])

    @Slot(int)
    def move(self, steps: int) -> None:
        """Choose a line further down or up; beyond the end it begins at the other one."""
        count = len(self._found)
        if not count:
            return
        at = self.props.chosen + steps
        # A page stops at the end, a line goes round.
        at = at % count if abs(steps) == 1 else max(0, min(at, count - 1))
        self._choose(at)

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose a line."""
        self._choose(place)

    @Slot()
    def enter(self) -> None:
        """Do what the chosen line is for."""
        if 0 <= self.props.chosen < len(self._found):
            self._do(self._found[self.props.chosen])

    def _do(self, one: Find) -> None:
        if not one.possible:
            return
        if self._deeds.do(one):
            self._desk.leave()
            self._deeds.after(one)
        else:
            self.show_props(self._with(trouble=self._shell.texts_now["desktop.palette.closed"]))

    def _choose(self, place: int) -> None:
        self.show_props(self._with(chosen=place, trouble=""))

    def _find(self, words: str, kind: str) -> tuple[Find, ...]:
        shell, palette = self._shell, self._shell.inputs.palette
        if palette is None:
            return ()
        session = shell.session if shell.props.page == "device" else None

        def ask(asked: str, of_kind: str) -> tuple[Find, ...]:
            others = others_of(shell, self._desk)
            market = market_of(shell)
            language = shell.props.language
            return tuple(
                palette.find(asked, session, language, market, others=others, limit=MOST, kind=of_kind)
            )

        wished = compared(words) if session is not None and kind in {"", "command"} else ""
        if wished:
            return self._comparisons(ask, wished)
        return ask(words, kind)

    def _comparisons(self, ask: Callable[[str, str], tuple[Find, ...]], words: str) -> tuple[Find, ...]:
        """Give the cars to compare with, as commands."""
        text = self._shell.texts_now["desktop.compare.with"]
        return tuple(
            one._replace(
                kind="command", key=f"compare:{one.key}", title=text.replace("{car}", one.title), marks=()
            )
            for one in ask(words, "car")
        )

    def _show(self, words: str, kind: str, kinds: tuple[str, ...], found: tuple[Find, ...]) -> None:
        self._found = found
        # Lines change in place, which is quicker than drawing all of them anew at every letter.
        self._rows_model.show(derive_rows(found, self._shell.texts_now))
        self.show_props(PaletteProps(words, kind, kinds, 0 if found else -1))

    def _with(self, **changes: Any) -> PaletteProps:  # noqa: ANN401 - of each field’s own type
        now: PaletteProps = self.props
        return now._replace(**changes)

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _words(self) -> str:
        # As typed: setting the signs of the screens into the field would move the cursor.
        words: str = self.props.words
        return words

    def _kinds(self) -> list[Option]:
        texts = self._shell.texts_now
        named = ((one, texts[f"desktop.palette.kind.{one}"]) for one in self.props.kinds)
        every = ("", texts["desktop.palette.kind"])
        return [{"value": value, "label": label} for value, label in (every, *named)]

    _kind, _chosen, _trouble = shown("kind"), shown("chosen"), shown("trouble")

    words = Property(str, _words, notify=wordsChanged)
    kind = Property(str, _kind, notify=kindChanged)
    kinds = Property(list, _kinds, notify=kindsChanged)
    chosen = Property(int, _chosen, notify=chosenChanged)
    trouble = Property(str, _trouble, notify=troubleChanged)
    rows = Property(QObject, _rows, constant=True)
