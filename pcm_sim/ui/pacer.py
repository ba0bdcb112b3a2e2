"""Real time for a simulation that stands in a window: the only place where a clock ticks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort

SOON_MS = 250
IDLE_MS = 1000


def next_tick_ms(due_in: int | None, rate: int = 1) -> int:
    """Work out when to tick next, in real ms.

    Args:
        due_in: Simulated ms until something is due; none when nothing is.
        rate: Simulated ms that pass in a real one; 0 while time stands.
    """
    if rate > 1:
        # Whoever lets time run wants to see it run.
        return SOON_MS
    return IDLE_MS if rate == 0 or due_in is None or due_in > IDLE_MS + SOON_MS else SOON_MS


class Pacer(QObject):
    """Lets the simulation in the window feel the time that really passes, at the rate that is set.

    Args:
        shell: The window's view model.
    """

    def __init__(self, shell: PcmShellViewModel) -> None:
        super().__init__(shell)
        self._shell = shell
        self._passed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        self._rate = shell.props.rate
        shell.rateChanged.connect(self._change_pace)
        shell.standsChanged.connect(self._begin_anew)

    def start(self) -> None:
        """Begin to tick."""
        self._passed.start()
        self._timer.start(SOON_MS)

    def tick(self) -> None:
        """Pass on the time since the last tick; in the chooser, and while a scenario plays, time stands.

        In a served world time is the server's, and what passes here by itself counts for nothing.
        """
        passed = self._passed.restart()
        # First of all: whatever goes wrong below, time goes on.
        self._timer.start(IDLE_MS)
        session = self._living()
        if session is None:
            return
        rate = self._shell.props.rate
        if rate:
            session.advance(passed * rate, idle=rate == 1 or bool(session.joined))
        self._timer.start(next_tick_ms(session.due_in(), rate))

    def _living(self) -> "SessionPort | None":
        """Give the simulation if real time passes in it."""
        shown = self._shell.props
        return self._shell.session if shown.page == "device" and not shown.stands else None

    def _begin_anew(self) -> None:
        """Forget the time that has passed while it stood."""
        self._passed.restart()

    def _change_pace(self) -> None:
        """Let pass at the old rate what has passed until now."""
        session, old, self._rate = self._living(), self._rate, self._shell.props.rate
        passed = self._passed.restart() if self._passed.isValid() else 0
        if session is not None and old:
            session.advance(passed * old, idle=old == 1 or bool(session.joined))
        self._timer.start(SOON_MS)
