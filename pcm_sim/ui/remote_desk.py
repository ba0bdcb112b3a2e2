"""The window as the one owner of its simulation: other threads hand it their work and wait for the answer."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from pcm_sim.session.simulation import Session
from pcm_sim.ui.camera import PictureError, canvas_picture, encoded, window_picture
from pcm_sim.ui.pacer import Pacer
from pcm_sim.ui.qt_loop import run_until_closed
from pcm_sim.ui.robot import NotOnScreenError, find_item
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.window import Window

T = TypeVar("T")

_FRAMES = 2
_HEARING_MS = 250


class RemoteControl(Protocol):
    """What drives the window from outside."""

    @property
    def frozen(self) -> bool:
        """Time passes when it is told to, and not by itself."""

    def begin(self, desk: "RemoteDesk") -> None:
        """Drive from now on, on a thread of its own."""

    def end(self) -> None:
        """Drive no longer; the desk is closed already."""


class _Bench:
    """The window, as far as work on it may see it.

    Args:
        shell: The window's view model.
    """

    def __init__(self, shell: PcmShellViewModel) -> None:
        self._shell = shell

    @property
    def session(self) -> Session | None:
        """The simulation in the window."""
        running = self._shell.session
        return running if isinstance(running, Session) else None

    def open(self, session: Session) -> None:
        """Show another simulation."""
        self._shell.open(session)


class _Task(Generic[T]):
    """Work that waits for its turn, and whom to tell.

    Args:
        work: The work.
    """

    def __init__(self, work: Callable[[_Bench], T]) -> None:
        self.done: Future[T] = Future()
        self._work = work

    def run(self, bench: _Bench) -> None:
        """Do it, unless nobody waits for it any more."""
        if not self.done.set_running_or_notify_cancel():
            return
        try:
            given = self._work(bench)
        except Exception as error:  # noqa: BLE001  whoever asked gets it
            self.done.set_exception(error)
        else:
            self.done.set_result(given)

    def refuse(self) -> None:
        """Say that it will not be done any more."""
        if self.done.set_running_or_notify_cancel():
            self.done.set_exception(_closed())


class RemoteDesk(QObject):
    """Does work for other threads on the window's own, one after the other.

    Args:
        window: The window.
    """

    _asked = Signal()
    _left = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._bench = _Bench(window.shell)
        self._lock = Lock()
        self._closed = False
        self._busy = False
        self._waiting: deque[_Task[object]] = deque()
        self._encoder = ThreadPoolExecutor(1, "remote-pictures")
        self._followed: Session | None = None
        self._heard: Callable[[Session], None] | None = None
        self._stop_following: Callable[[], None] = _nothing
        self._asked.connect(self._work, Qt.ConnectionType.QueuedConnection)
        self._left.connect(self._leave, Qt.ConnectionType.QueuedConnection)
        window.shell.deviceChanged.connect(self._follow)
        # While Qt sleeps, Python hears no Ctrl+C; where time is frozen, nothing else wakes it.
        self._hearing = QTimer(self)
        self._hearing.timeout.connect(lambda: None)
        self._hearing.start(_HEARING_MS)

    def ask(self, work: Callable[[_Bench], T]) -> "Future[T]":
        """Have work done on the window's thread, in the order of asking.

        Args:
            work: Is called with the simulation; what it raises comes back in the future.

        Returns:
            What the work will give; an `OSError` where the window has closed.
        """
        task = _Task(work)
        with self._lock:
            if not self._closed:
                self._waiting.append(task)  # type: ignore[arg-type] # what it gives concerns its asker alone
                self._asked.emit()
                return task.done
        task.refuse()
        return task.done

    def picture(self, *, whole: bool) -> "Future[bytes]":
        """Take a picture as PNG, after all that was asked before.

        Args:
            whole: The whole window instead of the unit's screen alone.

        Returns:
            The file's bytes, encoded on a thread of its own; an `OSError` where nothing could be drawn.
        """
        wanted: Future[bytes] = Future()
        # Whoever stops waiting for it may; it is made all the same.
        wanted.set_running_or_notify_cancel()

        def encode(taken: "Future[QImage]") -> None:
            try:
                made = self._encoder.submit(encoded, taken.result())
            except Exception as error:  # noqa: BLE001  whoever asked gets it
                wanted.set_exception(error)
            else:
                made.add_done_callback(lambda done: _hand_on(done, wanted))

        self.ask(lambda _: self._take(whole=whole)).add_done_callback(encode)
        return wanted

    def follow(self, heard: Callable[[Session], None]) -> None:
        """Call back on the window's thread after every step, and when another simulation is shown.

        Args:
            heard: Is called with the simulation; one listener at a time.
        """
        self.ask(lambda _: self._begin_telling(heard))

    def quit(self) -> None:
        """Close the window, which ends the program."""
        self._left.emit()

    def close(self) -> None:
        """Do nothing more; who still waits is told so."""
        with self._lock:
            self._closed = True
            waiting, self._waiting = tuple(self._waiting), deque()
        self._hearing.stop()
        for task in waiting:
            task.refuse()
        self._encoder.shutdown()

    @Slot()
    def _work(self) -> None:
        # A picture runs a loop of its own until it is drawn; what is asked meanwhile waits its turn.
        if self._busy:
            return
        self._busy = True
        try:
            while (task := self._next()) is not None:
                task.run(self._bench)
        finally:
            self._busy = False

    def _next(self) -> _Task[object] | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None

    @Slot()
    def _leave(self) -> None:
        self._window.quick.close()

    def _take(self, *, whole: bool) -> QImage:
        for _ in range(_FRAMES):
            self._window.draw()
        image = window_picture(self._window.quick) if whole else canvas_picture(self._glass())
        if image.isNull():
            raise PictureError("the window drew nothing")
        return image

    def _glass(self) -> QQuickItem:
        try:
            return find_item(self._window.quick, "glass")
        except NotOnScreenError as error:
            raise PictureError("a car is being chosen in the window, so there is no unit in it") from error

    def _begin_telling(self, heard: Callable[[Session], None]) -> None:
        self._heard = heard
        self._follow()

    @Slot()
    def _follow(self) -> None:
        session, heard = self._bench.session, self._heard
        if session is None or session is self._followed or heard is None:
            return
        self._stop_following()
        self._stop_following = session.listen(lambda: heard(session))
        self._followed = session
        heard(session)


def run_driven(app: QGuiApplication, window: Window, remote: RemoteControl) -> bool:
    """Run the loop while something drives the window, until it is closed or until Ctrl+C.

    Args:
        app: The application.
        window: The window.
        remote: What drives it.

    Returns:
        Whether it was Ctrl+C.
    """
    desk = RemoteDesk(window)
    if not remote.frozen:
        Pacer(window.shell).start()
    try:
        return run_until_closed(app, lambda: remote.begin(desk))
    finally:
        desk.close()
        remote.end()


def _nothing() -> None:
    """Stand in for a listening that has not begun."""


def _closed() -> OSError:
    return ConnectionAbortedError("the window is closed")


def _hand_on(made: "Future[bytes]", wanted: "Future[bytes]") -> None:
    """Give what was made, or what went wrong, to whoever asked."""
    error = made.exception()
    if error is not None:
        wanted.set_exception(error)
    else:
        wanted.set_result(made.result())
