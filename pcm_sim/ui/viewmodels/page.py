"""One page on the glass. There are two, so that one can leave while the next comes in."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.screen import Row, Screen
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.form import PcmFormViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class PageProps(NamedTuple):
    """What the page shows beside its rows and its form.

    Attributes:
        node: Id of the node.
        kind: `tiles`, `widgets`, `list`, `text`, `form`, `wait` or `dark`.
        text: Running text.
        row_count: How many rows there are.
        large_count: How many of them stand large.
        lies_over: It is an options menu over another page.
    """

    node: str = ""
    kind: str = "dark"
    text: str = ""
    row_count: int = 0
    large_count: int = 0
    lies_over: bool = False


def derive_page(screen: Screen) -> PageProps:
    """Read the page off the screen."""
    return PageProps(
        node=screen.node,
        kind=screen.kind.value,
        text=screen.text,
        row_count=len(screen.rows),
        large_count=sum(row.large for row in screen.rows),
        lies_over=bool(screen.under),
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmPageViewModel(SnapshotViewModel):
    """Publishes one page."""

    nodeChanged = Signal()
    kindChanged = Signal()
    textChanged = Signal()
    rowCountChanged = Signal()
    largeCountChanged = Signal()
    liesOverChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PageProps(), parent)
        self._rows_model = SnapshotListModel(Row, "id", self)
        self._under_model = SnapshotListModel(Row, "id", self)
        self._form_part = PcmFormViewModel(self)

    def show_screen(self, screen: Screen) -> None:
        """Show the page of a screen."""
        self._rows_model.show(screen.rows, screen.node)
        self._under_model.show(screen.under, screen.node)
        self._form_part.show_screen(screen)
        self.show_props(derive_page(screen))

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _under(self) -> SnapshotListModel:
        return self._under_model

    def _form(self) -> PcmFormViewModel:
        return self._form_part

    _node, _kind, _text = shown("node"), shown("kind"), shown("text")
    _row_count, _large_count, _lies_over = shown("row_count"), shown("large_count"), shown("lies_over")

    node = Property(str, _node, notify=nodeChanged)
    kind = Property(str, _kind, notify=kindChanged)
    text = Property(str, _text, notify=textChanged)
    rowCount = Property(int, _row_count, notify=rowCountChanged)
    largeCount = Property(int, _large_count, notify=largeCountChanged)
    liesOver = Property(bool, _lies_over, notify=liesOverChanged)
    rows = Property(QObject, _rows, constant=True)
    under = Property(QObject, _under, constant=True)
    form = Property(PcmFormViewModel, _form, constant=True)
