"""The window as the owner: what other threads ask is done on its own, one after the other, or refused."""

import gc
import threading
from concurrent.futures import CancelledError, Future

import pytest
from PySide6.QtCore import QEventLoop, QMetaObject, Qt

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.domain.events import PressKey
from pcm_sim.ui import remote_desk
from pcm_sim.ui.app import run_window
from pcm_sim.ui.qt_application import application
from pcm_sim.ui.remote_desk import RemoteDesk
from pcm_sim.ui.window import Window


@pytest.fixture(scope="module")
def qapp():
    """The application as the program builds it, fonts and all."""
    return application()


@pytest.fixture
def inputs(qapp, catalogue):  # noqa: ARG001  a window needs the application
    session = open_session("macan-2018", language="en", catalogue=catalogue)
    return window_inputs(catalogue, session, "en", "FR")


@pytest.fixture
def desk(inputs):
    window = Window(inputs)
    window.show()
    desk = RemoteDesk(window)
    yield desk
    desk.close()
    desk.deleteLater()
    window.close()
    gc.collect()


def given(future):
    """Let Qt work until something is given."""
    loop = QEventLoop()
    queued = Qt.ConnectionType.QueuedConnection
    future.add_done_callback(lambda _: QMetaObject.invokeMethod(loop, "quit", queued))
    loop.exec()
    return future.result(timeout=0)


def elsewhere(work):
    """Do something on another thread, and wait until it is through."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_work_is_done_on_the_window_s_thread_whoever_asks(desk):
    asked = []
    elsewhere(lambda: asked.append(desk.ask(lambda _: threading.current_thread())))
    assert given(asked[0]) is threading.main_thread()


def test_it_is_done_in_the_order_of_asking_pictures_too(desk):
    order = []
    desk.ask(lambda _: order.append("first"))
    picture = desk.picture(whole=False)
    picture_taken = desk.ask(lambda _: order.append("after the picture"))
    shell = desk._bench
    desk._take, taken = lambda *, whole: (order.append("picture"), taken(whole=whole))[1], desk._take
    desk.ask(lambda bench: order.append(bench is shell))
    assert given(picture).startswith(b"\x89PNG")
    given(picture_taken)
    assert order == ["first", "picture", "after the picture", True]


def test_what_is_asked_while_a_picture_is_drawn_waits_for_it(desk):
    order = []
    draw = desk._window.draw

    def draw_slowly():
        # Qt works while a frame is drawn; what is asked now must not come between.
        desk.ask(lambda _: order.append("asked meanwhile"))
        draw()
        order.append("frame")

    desk._window.draw = draw_slowly
    given(desk.picture(whole=True))
    given(desk.ask(lambda _: None))
    assert order == ["frame", "frame", "asked meanwhile", "asked meanwhile"]


def test_what_goes_wrong_comes_back_and_the_next_one_is_done(desk):
    wrong = desk.ask(lambda _: 1 / 0)
    right = desk.ask(lambda bench: bench.session.screen.node)
    assert given(right) == "radio"
    with pytest.raises(ZeroDivisionError):
        wrong.result(timeout=0)


def test_what_nobody_waits_for_any_more_is_not_done(desk):
    done = []
    waited = desk.ask(lambda _: done.append("given up"))
    assert waited.cancel()
    given(desk.ask(lambda _: None))
    assert done == []
    with pytest.raises(CancelledError):
        waited.result(timeout=0)


def test_a_picture_without_a_unit_says_why(desk):
    desk._window.shell.chooseAnother()
    with pytest.raises(OSError, match="a car is being chosen"):
        given(desk.picture(whole=False))
    assert given(desk.picture(whole=True)).startswith(b"\x89PNG")


def test_every_step_is_heard_and_the_next_car_too(desk, catalogue):
    heard = []
    desk.follow(heard.append)
    first = given(desk.ask(lambda bench: bench.session))
    assert heard == [first]
    first.dispatch(PressKey("APPS"))
    assert heard == [first, first]
    second = open_session("taycan-2022", catalogue=catalogue)
    desk._window.shell.open(second)
    second.dispatch(PressKey("HOME"))
    assert heard == [first, first, second, second]
    first.dispatch(PressKey("APPS"))
    assert len(heard) == 4


def test_once_closed_it_refuses_what_waits_and_what_comes(desk):
    waits = desk.ask(lambda _: None)
    desk.close()
    for refused in (waits, desk.ask(lambda _: None), desk.picture(whole=True)):
        with pytest.raises(OSError, match="the window is closed"):
            refused.result(timeout=0)


class Control:
    """Drives the window from within, and ends it."""

    def __init__(self, *, frozen):
        self.frozen = frozen
        self.told = []
        self.left_over: Future | None = None

    def begin(self, desk):
        self.told.append("begin")
        desk.ask(lambda bench: self.told.append(bench.session.screen.node))
        desk.ask(lambda _: desk.quit())
        self.desk = desk

    def end(self):
        self.told.append("end")
        self.left_over = self.desk.ask(lambda _: None)


def run_in_qt_alone(app, begun):
    """Stand in for the program's loop, which would take the tests' own Ctrl+C away."""
    begun()
    while any(window.isVisible() for window in app.topLevelWindows()):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return False


@pytest.mark.parametrize("frozen", [True, False])
def test_the_window_is_driven_until_it_is_left_and_paced_unless_frozen(inputs, monkeypatch, frozen):
    paced = []

    class Pacer:
        def __init__(self, shell):
            self.start = lambda: paced.append(shell)

    monkeypatch.setattr(remote_desk, "Pacer", Pacer)
    monkeypatch.setattr(remote_desk, "run_until_closed", run_in_qt_alone)
    control = Control(frozen=frozen)
    assert run_window(inputs, remote=control) == 0
    assert control.told == ["begin", "radio", "end"]
    assert len(paced) == (not frozen)
    with pytest.raises(OSError, match="closed"):
        control.left_over.result(timeout=0)
