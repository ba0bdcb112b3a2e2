"""The loop of the program: it ends with the last window, or with Ctrl+C. Imported after the first frame."""

import signal
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication


def _nothing() -> None:
    """Stand in where nothing waits for the loop."""


def run_until_closed(app: QGuiApplication, begun: Callable[[], None] = _nothing) -> bool:
    """Run the loop until the last window is closed, or until Ctrl+C.

    Python hears Ctrl+C when it runs next: whoever calls sees to it that something in a window ticks.

    Args:
        app: The application.
        begun: Is called when the loop runs and hears Ctrl+C.

    Returns:
        Whether it was Ctrl+C.
    """
    interrupts: list[int] = []

    def interrupt(number: int, _frame: object) -> None:
        # Python would raise in whatever slot runs next, where nobody can catch it.
        interrupts.append(number)
        app.exit()

    signal.signal(signal.SIGINT, interrupt)
    app.lastWindowClosed.connect(app.exit)
    QTimer.singleShot(0, begun)
    app.exec()
    return bool(interrupts)
