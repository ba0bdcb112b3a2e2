"""The history of a window on disk: written from the first thing that is done; offered after a crash."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDateTime, QLocale, QObject

from pcm_sim.ui.journal_port import JournalPort, JournalsPort
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.viewmodels.banner import PcmBannerViewModel


def let_journal(shell: PcmShellViewModel, journals: JournalsPort) -> None:
    """Write down what happens in a window, and offer to go on with what a crash left behind.

    Args:
        shell: The window's view model.
        journals: Writes, and knows what was left behind.
    """
    WindowJournal(shell, journals).offer()


class WindowJournal(QObject):
    """Follows the simulation of a window, whichever that is.

    Args:
        shell: The window's view model.
        journals: Writes, and knows what was left behind.
    """

    def __init__(self, shell: PcmShellViewModel, journals: JournalsPort) -> None:
        super().__init__(shell)
        self._shell = shell
        self._journals = journals
        self._session: SessionPort | None = None
        self._journal: JournalPort | None = None
        self._wait: Callable[[], None] | None = None
        shell.deviceChanged.connect(self._follow)
        shell.closed.connect(self.close)
        self._follow()

    def offer(self) -> None:
        """Offer to go on with what was left behind, if anything was."""
        language = self._shell.props.language
        left = self._journals.left(language)
        if left is None:
            return
        at = QDateTime.fromMSecsSinceEpoch(left.when)
        day = QLocale(language).toString(at, self._shell.texts_now["desktop.console.date"])
        when = f"{day}, {at.toString('HH:mm')}"
        banner = self._banner
        banner.offerAccepted.connect(self._go_on)
        banner.offerDeclined.connect(self._journals.forget)
        banner.show_offer("desktop.banner.left", f"{left.name}, {when}")

    def close(self) -> None:
        """Stop, and leave nothing behind."""
        self._stop_waiting()
        journal, self._journal = self._journal, None
        if journal is not None:
            journal.close()

    @property
    def _banner(self) -> "PcmBannerViewModel":
        return cast("PcmBannerViewModel", self._shell.property("banner"))

    def _follow(self) -> None:
        session = self._shell.session
        if session is self._session:
            return
        self.close()
        self._session = session
        if session is not None:
            # A window in which nobody does anything writes nothing, and loads nothing for it.
            self._wait = session.listen(self._begin)
            if self._journals.resumes(session):
                self._begin()

    def _begin(self) -> None:
        session = self._session
        if session is None or self._journal is not None:
            return
        if not (self._journals.resumes(session) or _has_happened(cast("Session", session))):
            return
        self._stop_waiting()
        self._journal = self._journals.follow(session)

    def _stop_waiting(self) -> None:
        wait, self._wait = self._wait, None
        if wait is not None:
            wait()

    def _go_on(self) -> None:
        gone_on = self._journals.go_on()
        if gone_on.session is None:
            self._shell.show_notice("desktop.banner.not_left", gone_on.why)
            return
        self._shell.open(gone_on.session)
        if not gone_on.whole:
            self._shell.show_notice("desktop.banner.left_in_part", "")
        elif gone_on.hidden:
            self._shell.show_notice("desktop.banner.left_hidden", "")


def _has_happened(session: "Session") -> bool:
    """Tell whether anything happened but time that passed by itself."""
    from pcm_sim.session.history import is_idle  # noqa: PLC0415 - it is loaded with the first event

    history = session.history
    return any(not is_idle(one) for one in history.entries[-2:]) or bool(history.returns)
