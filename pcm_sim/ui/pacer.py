"""Real time for a simulation that stands in a window: the only place where a clock ticks."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

SOON_MS = 250
IDLE_MS = 1000


def next_tick_ms(due_in: int | None) -> int:
    """Work out when to tick next.

    Args:
        due_in: Simulated ms until something is due; none when nothing is.
    """
    return IDLE_MS if due_in is None or due_in > IDLE_MS + SOON_MS else SOON_MS


class Pacer(QObject):
    """Lets the simulation in the window feel the time that really passes.

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

    def start(self) -> None:
        """Begin to tick."""
        self._passed.start()
        self._timer.start(SOON_MS)

    def tick(self) -> None:
        """Pass on the time since the last tick; while the chooser is open, the simulation stands."""
        passed = self._passed.restart()
        # First of all: whatever goes wrong below, time goes on.
        self._timer.start(IDLE_MS)
        session = self._shell.session
        if session is None or self._shell.props.page != "device":
            return
        session.advance(passed)
        self._timer.start(next_tick_ms(session.due_in()))
