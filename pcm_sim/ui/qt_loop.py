"""One event loop for Qt and asyncio, and one owner of every task. Imported after the first frame."""

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine

from PySide6.QtGui import QGuiApplication
from qasync import QEventLoop  # type: ignore[import-untyped]  # it ships no types


class Tasks:
    """Owns background tasks: keeps them alive, reports what goes wrong, ends them together."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def spawn(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        """Start a task."""
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finished)
        return task

    async def cancel(self) -> None:
        """End every task and wait until it has ended."""
        tasks = tuple(self._running)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            sys.excepthook(type(error), error, error.__traceback__)


def _nothing() -> None:
    """Stand in where nothing waits for the loop."""


def run_until_closed(app: QGuiApplication, begun: Callable[[], None] = _nothing) -> bool:
    """Run the loop until the last window is closed, or until Ctrl+C.

    Args:
        app: The application.
        begun: Is called when the loop runs and hears Ctrl+C.

    Returns:
        Whether it was Ctrl+C.
    """
    tasks = Tasks()
    interrupts: list[int] = []

    async def main() -> None:
        closed = asyncio.Event()

        def interrupt(number: int, _frame: object) -> None:
            # Python would raise in whatever slot runs next, where nobody can catch it.
            interrupts.append(number)
            closed.set()

        signal.signal(signal.SIGINT, interrupt)
        # Not aboutToQuit: by then the loop has stopped and clean-up could not finish.
        app.lastWindowClosed.connect(closed.set)
        begun()
        await closed.wait()
        await tasks.cancel()

    with QEventLoop(app) as loop:
        loop.run_until_complete(main())
    return bool(interrupts)
