"""Support links in a window: copied with what they do not carry, opened with what there is not here."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pcm_sim.ui.link_port import LinksPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_BEGIN = "pcm-sim:"
_SHOWN = 96
"""Signs of a link that are shown where it was copied."""


class Offering(Protocol):
    """Says what a command did, and offers what can be done then."""

    def say(self, text_id: str, **values: str) -> None:
        """Say it."""

    def offer_with(self, text_id: str, offer: str, then: Callable[[], None] | None, **values: str) -> None:
        """Say it with an offer."""


class LinkProps(NamedTuple):
    """The sheet into which a link is pasted.

    Attributes:
        words: What is in its field.
        trouble: Why that is no link; empty while nobody tried.
    """

    words: str = ""
    trouble: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmLinksViewModel(SnapshotViewModel):
    """Copies and opens support links.

    Args:
        shell: The window's view model.
        links: Makes and opens them.
        desk: Says what came of it; owns this.
    """

    wordsChanged = Signal()
    troubleChanged = Signal()
    opened = Signal()

    def __init__(self, shell: PcmShellViewModel, links: LinksPort, desk: QObject, offering: Offering) -> None:
        super().__init__(LinkProps(), desk)
        self._shell = shell
        self._links = links
        self._offering = offering

    @Slot()
    def copy(self) -> None:
        """Copy the link of the car in the window; what it does not carry can be saved in a file."""
        session = self._shell.session
        if session is None:
            return
        made = self._links.make(session, self._shell.props.language)
        QGuiApplication.clipboard().setText(made.text)
        link = made.text if len(made.text) <= _SHOWN else f"{made.text[:_SHOWN]}…"
        if not made.left_out:
            self._offering.say("desktop.said.link", link=link)
        elif self._shell.recordings is None or session.joined:
            self._offering.say("desktop.said.link.part", left=made.left_out)
        else:
            offer = "desktop.link.save"
            self._offering.offer_with("desktop.said.link.part", offer, self._save, left=made.left_out)

    @Slot()
    def paste(self) -> None:
        """Begin with the link that is on the clipboard, if one is."""
        text = QGuiApplication.clipboard().text()[: 2 * _SHOWN * _SHOWN].strip()
        self.show_props(LinkProps(text if text.startswith(_BEGIN) else ""))

    @Slot(str)
    def edit(self, words: str) -> None:
        """Take what is typed or pasted."""
        self.show_props(LinkProps(words))

    @Slot(str, result=bool)
    def open(self, text: str) -> bool:
        """Open what a link says in this window; the car that was there can be had back.

        Args:
            text: As somebody pasted it.

        Returns:
            Whether it is a link; why it is none stands in `trouble`.
        """
        before, language = self._shell.session, self._shell.props.language
        try:
            landed = self._links.open(text, language)
        except ValueError as error:
            self.show_props(self.props._replace(trouble=str(error)))
            return False
        self.show_props(LinkProps())
        self._shell.open(landed.session)
        self._shell.keeping.remember(landed.session)
        if landed.told:
            self._shell.tell_lost(landed.told)
        if before is not None:
            back = before
            self._offering.offer_with(
                "desktop.said.opened", "desktop.said.undo", lambda: self._shell.open(back)
            )
        self.opened.emit()
        return True

    def _save(self) -> None:
        """Save all that happened as a scenario, which leads to the same."""
        session, recordings = self._shell.session, self._shell.recordings
        if session is None or recordings is None:
            return
        try:
            file = recordings.save_whole(session)
        except OSError as error:
            self._offering.say("desktop.said.not_recorded", why=error.strerror or str(error))
        else:
            self._offering.say("desktop.said.case", file=str(file))

    _words, _trouble = shown("words"), shown("trouble")

    words = Property(str, _words, notify=wordsChanged)
    trouble = Property(str, _trouble, notify=troubleChanged)
