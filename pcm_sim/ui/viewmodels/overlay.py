"""What stands over the page: a dialog, a passing word."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.screen import ButtonView, Screen
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class OverlayProps(NamedTuple):
    """What stands over the page.

    Attributes:
        asks: A dialog is open.
        text: What it asks or tells.
        way_out: What to do next; may be empty.
        tone: Its tone.
        title: What it is about; empty for most.
        meaning: What that means for the services; empty for most.
        notice: The passing word; empty for none.
        notice_tone: Its tone.
    """

    asks: bool = False
    text: str = ""
    way_out: str = ""
    tone: str = "info"
    title: str = ""
    meaning: str = ""
    notice: str = ""
    notice_tone: str = "info"


def derive_overlay(screen: Screen) -> OverlayProps:
    """Read dialog and notice off the screen."""
    dialog, notice = screen.dialog, screen.notice
    return OverlayProps(
        asks=dialog is not None,
        text=dialog.text if dialog else "",
        way_out=dialog.way_out if dialog else "",
        tone=dialog.tone if dialog else "info",
        title=dialog.title if dialog else "",
        meaning=dialog.meaning if dialog else "",
        notice=notice.text if notice else "",
        notice_tone=notice.tone if notice else "info",
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmOverlayViewModel(SnapshotViewModel):
    """Publishes dialog and notice."""

    asksChanged = Signal()
    textChanged = Signal()
    wayOutChanged = Signal()
    toneChanged = Signal()
    titleChanged = Signal()
    meaningChanged = Signal()
    noticeChanged = Signal()
    noticeToneChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(OverlayProps(), parent)
        self._buttons_model = SnapshotListModel(ButtonView, "id", self)

    def show_screen(self, screen: Screen) -> None:
        """Show what stands over the page of a screen."""
        self._buttons_model.show(screen.dialog.buttons if screen.dialog else ())
        self.show_props(derive_overlay(screen))

    def _buttons(self) -> SnapshotListModel:
        return self._buttons_model

    _asks, _text, _way_out = shown("asks"), shown("text"), shown("way_out")
    _tone, _notice, _notice_tone = shown("tone"), shown("notice"), shown("notice_tone")
    _title, _meaning = shown("title"), shown("meaning")

    asks = Property(bool, _asks, notify=asksChanged)
    text = Property(str, _text, notify=textChanged)
    wayOut = Property(str, _way_out, notify=wayOutChanged)
    tone = Property(str, _tone, notify=toneChanged)
    title = Property(str, _title, notify=titleChanged)
    meaning = Property(str, _meaning, notify=meaningChanged)
    notice = Property(str, _notice, notify=noticeChanged)
    noticeTone = Property(str, _notice_tone, notify=noticeToneChanged)
    buttons = Property(QObject, _buttons, constant=True)
