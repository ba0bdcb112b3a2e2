"""What stands over the device when the data changed under it: what is wrong, or that all is new."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_LINES = 5


class BannerProps(NamedTuple):
    """What the banner shows.

    Attributes:
        problems: The first problems, a line each.
        more: How many there are beside these.
        renewed: New data were taken over; the word goes by itself.
    """

    problems: tuple[str, ...] = ()
    more: int = 0
    renewed: bool = False


def derive_banner(problems: Sequence[str], *, renewed: bool) -> BannerProps:
    """Say what is wrong, or that nothing is.

    Args:
        problems: What is wrong, a line each.
        renewed: New data were taken over.
    """
    shown_lines = tuple(problems[:MOST_LINES])
    return BannerProps(shown_lines, len(problems) - len(shown_lines), renewed and not problems)


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmBannerViewModel(SnapshotViewModel):
    """Publishes the banner."""

    problemsChanged = Signal()
    moreChanged = Signal()
    renewedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(BannerProps(), parent)

    def show_problems(self, problems: Sequence[str]) -> None:
        """Stand what is wrong over the device; nothing puts away what stood there."""
        self.show_props(derive_banner(problems, renewed=self.props.renewed))

    def show_renewed(self) -> None:
        """Say that new data were taken over."""
        self.show_props(BannerProps(renewed=True))

    @Slot()
    def dismiss(self) -> None:
        """Put it away."""
        self.show_props(BannerProps())

    def _problems(self) -> list[str]:
        return list(self.props.problems)

    _more, _renewed = shown("more"), shown("renewed")

    problems = Property(list, _problems, notify=problemsChanged)
    more = Property(int, _more, notify=moreChanged)
    renewed = Property(bool, _renewed, notify=renewedChanged)
