"""A window whose simulation is in a served world: it hears what others do there, and whether it is there."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot

from pcm_sim.ui.reloading import Reload, Reloaded
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.viewmodels.banner import PcmBannerViewModel

GONE = "desktop.banner.server_gone"
SAME_CAR = "desktop.banner.same_car"
APART = "desktop.banner.apart"


class ListenTo(Protocol):
    """Listens to the served world of a simulation."""

    def __call__(self, session: "SessionPort", rang: Callable[[], None], /) -> Callable[[], None]:
        """Begin.

        Args:
            session: The simulation.
            rang: Is called on another thread when there is something to hear.

        Returns:
            What ends it.
        """


def edits_left(texts: Mapping[str, Mapping[str, str]], joined: "SessionPort") -> "Reload":
    """Give what takes no edits of the data over, and says why: a served world goes by its server's.

    Args:
        texts: The desktop's texts.
        joined: The simulation in the served world.
    """
    told = texts["desktop.banner.no_edits"]

    def leave(running: "SessionPort | None") -> Reloaded:
        spoken = (running or joined).moment.unit.language
        return Reloaded(None, [told.get(spoken, told["en"]).replace("{name}", joined.joined)])

    return leave


class ServedWorldWatch(QObject):
    """Lets the simulation in a window hear of its served world, whichever simulation that is.

    Args:
        shell: The window's view model.
        listen_to: Listens to a served world.
    """

    _rang = Signal()

    def __init__(self, shell: PcmShellViewModel, listen_to: ListenTo) -> None:
        super().__init__(shell)
        self._shell = shell
        self._listen_to = listen_to
        self._session: Session | None = None
        self._end: Callable[[], None] | None = None
        self._waits = False
        self._others: int | None = None
        self._rang.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        shell.deviceChanged.connect(self._follow)
        shell.rateChanged.connect(self._set_pace)
        shell.closed.connect(self.close)
        self._follow()

    def close(self) -> None:
        """Listen no longer."""
        end, self._end = self._end, None
        if end is not None:
            end()

    @property
    def _banner(self) -> "PcmBannerViewModel":
        return cast("PcmBannerViewModel", self._shell.property("banner"))

    @Slot()
    def _follow(self) -> None:
        session = self._shell.session
        if session is self._session:
            return
        self.close()
        left, self._session = self._session, None
        if session is not None and session.joined:
            self._session = cast("Session", session)
            self._end = self._listen_to(session, self._ring)
        self._tell_whether_there()
        if self._session is not None:
            self._tell_while(APART, "")
        elif left is not None:
            self._tell_while(APART, left.joined)

    def _ring(self) -> None:
        """Have it heard on the window's thread; however often it rings meanwhile, once is enough."""
        if not self._waits:
            self._waits = True
            self._rang.emit()

    @Slot()
    def _hear(self) -> None:
        self._waits = False
        if self._session is None or self._end is None:
            return
        self._session.hear()
        served = self._session.served
        if served is not None and served.speed is not None and self._shell.props.rate != int(served.speed):
            self._shell.setRate(int(served.speed))
        self._tell_whether_there()
        self._tell_company()

    @Slot()
    def _set_pace(self) -> None:
        served = self._session.served if self._session is not None else None
        if served is not None and not served.gone and served.speed is not None:
            rate = self._shell.props.rate
            if int(served.speed) != rate:
                served.set_speed(rate)

    def _tell_whether_there(self) -> None:
        served = self._session.served if self._session is not None else None
        self._tell_while(GONE, served.name if served is not None and served.gone else "")

    def _tell_company(self) -> None:
        """Tell who comes where somebody is already; afterwards the bar has it, for both."""
        served = self._session.served if self._session is not None else None
        if served is None or served.others is None or served.others == self._others:
            return
        first, self._others = self._others is None, served.others
        self._shell.tell_company()
        if first or not self._others:
            self._tell_while(SAME_CAR, served.name if self._others else "")

    def _tell_while(self, notice: str, name: str) -> None:
        """Stand a notice over the device as long as it names a world; another notice is left alone."""
        stands = self._banner.props.notice == notice
        if name and not stands:
            self._banner.show_notice(notice, name)
        elif stands and not name:
            self._banner.dismiss()
