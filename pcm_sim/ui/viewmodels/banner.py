"""What stands over the device: what is wrong with edited data, that all is new, or one sentence to read."""

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
        notice: Id of a text to read; empty for none.
        place: The file that the text speaks of.
        heading: Id of the text over the problems; empty for that of edited data.
        offers: The text offers to go on, or not to.
    """

    problems: tuple[str, ...] = ()
    more: int = 0
    renewed: bool = False
    notice: str = ""
    place: str = ""
    heading: str = ""
    offers: bool = False


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
    noticeChanged = Signal()
    placeChanged = Signal()
    headingChanged = Signal()
    offersChanged = Signal()
    offerAccepted = Signal()
    offerDeclined = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(BannerProps(), parent)

    def show_problems(self, problems: Sequence[str]) -> None:
        """Stand what is wrong over the device; nothing puts away what stood there."""
        derived = derive_banner(problems, renewed=self.props.renewed)
        self.show_props(
            derived._replace(notice=self.props.notice, place=self.props.place, offers=self.props.offers)
        )

    def show_told(self, heading: str, told: Sequence[str]) -> None:
        """Stand sentences over the device until they are put away.

        Args:
            heading: Id of the text over them.
            told: A sentence each.
        """
        self.show_props(derive_banner(told, renewed=False)._replace(heading=heading))

    def show_renewed(self) -> None:
        """Say that new data were taken over."""
        self.show_props(self.props._replace(problems=(), more=0, heading="", renewed=True))

    def show_notice(self, text_id: str, place: str) -> None:
        """Say one sentence until it is put away.

        Args:
            text_id: The sentence, with `{file}` in it.
            place: The file.
        """
        self.show_props(self.props._replace(notice=text_id, place=place, offers=False))

    def show_offer(self, text_id: str, place: str) -> None:
        """Say one sentence, and offer to go on with what it speaks of, or to forget it; as `show_notice`."""
        self.show_props(self.props._replace(notice=text_id, place=place, offers=True))

    @Slot()
    def accept(self) -> None:
        """Go on with what is offered."""
        self.dismiss()
        self.offerAccepted.emit()

    @Slot()
    def decline(self) -> None:
        """Forget what is offered."""
        self.dismiss()
        self.offerDeclined.emit()

    @Slot()
    def dismiss(self) -> None:
        """Put it away."""
        self.show_props(BannerProps())

    def _problems(self) -> list[str]:
        return list(self.props.problems)

    _more, _renewed = shown("more"), shown("renewed")
    _notice, _place, _heading = shown("notice"), shown("place"), shown("heading")
    _offers = shown("offers")

    problems = Property(list, _problems, notify=problemsChanged)
    more = Property(int, _more, notify=moreChanged)
    renewed = Property(bool, _renewed, notify=renewedChanged)
    notice = Property(str, _notice, notify=noticeChanged)
    place = Property(str, _place, notify=placeChanged)
    offers = Property(bool, _offers, notify=offersChanged)
    heading = Property(str, _heading, notify=headingChanged)
