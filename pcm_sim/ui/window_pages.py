"""My Porsche of a window in the browser of this machine: in one click, from the window or its telephone."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from pcm_sim.ui.pages_port import PagesPort, ServePages
from pcm_sim.ui.remote_desk import RemoteDesk

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
    from pcm_sim.ui.window import Window


class WindowPages(QObject):
    """Opens My Porsche in a browser: that of the window, or of the served world that it is in.

    Args:
        window: The window.
        desk: Its commands, which say what came of it.
        serve: Serves the pages over its simulation.
    """

    _known = Signal(str)

    def __init__(self, window: "Window", desk: "PcmDeskViewModel", serve: ServePages) -> None:
        super().__init__(desk)
        self._window = window
        self._desk = desk
        self._serve = serve
        self._lent: RemoteDesk | None = None
        self._pages: PagesPort | None = None
        self._known.connect(self._show, Qt.ConnectionType.QueuedConnection)
        desk.browserAsked.connect(self.open)
        window.shell.closed.connect(self._end)

    @Slot()
    def open(self) -> None:
        """Open the browser."""
        session = self._window.shell.session
        served = cast("Session", session).served if session is not None and session.joined else None
        if served is not None:
            self._show(served.pages)
            return
        if self._pages is None:
            self._lent = RemoteDesk(self._window)
            self._pages = self._serve(self._lent)
        self._pages.address(self._known.emit)

    @Slot(str)
    def _show(self, address: str) -> None:
        opened = bool(address) and QDesktopServices.openUrl(QUrl(address))
        self._desk.say("desktop.said.browser" if opened else "desktop.said.no_browser")

    @Slot()
    def _end(self) -> None:
        lent, self._lent = self._lent, None
        pages, self._pages = self._pages, None
        if lent is not None:
            lent.close()
        if pages is not None:
            pages.end()
