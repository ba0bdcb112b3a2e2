"""Several windows in one program: each has a car of its own, and closing one leaves the others."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from sample_window import sample_inputs
from samples import SampleSession

from pcm_sim.ui.robot import find_item
from pcm_sim.ui.window import Window
from pcm_sim.ui.windows import Windows

CTRL = Qt.KeyboardModifier.ControlModifier
_TURNS = 6


class Opened:
    """The windows of a program, and those that began to live."""

    def __init__(self) -> None:
        self.begun: list[Window] = []
        self.windows = Windows(lambda window, _inputs: self.begun.append(window))

    @property
    def all(self) -> list[Window]:
        return self.windows.opened

    def settle(self) -> None:
        for _ in range(_TURNS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            for window in tuple(self.all):
                if window.quick.isVisible():
                    window.draw()

    def press(self, window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        window.quick.requestActivate()
        self.settle()
        QTest.keyClick(window.quick, key, modifiers)
        self.settle()


@pytest.fixture
def opened(qapp) -> Iterator[Opened]:
    qapp.setQuitOnLastWindowClosed(False)
    made = Opened()
    made.windows.open(sample_inputs(SampleSession("full-12", "de")))
    made.settle()
    yield made
    made.windows.close()


def test_another_window_begins_with_the_chooser_in_the_same_language(opened):
    opened.press(opened.all[0], Qt.Key.Key_N, CTRL)

    first, second = opened.all
    assert opened.begun == [second]
    assert second.shell.session is None
    assert second.shell.language == "de"
    assert find_item(second.quick, "line/911")
    assert find_item(first.quick, "device")


def test_each_window_has_a_car_of_its_own(opened):
    opened.press(opened.all[0], Qt.Key.Key_N, CTRL)
    first, second = opened.all
    other = SampleSession("classic-7", "fr")
    second.shell.open(other)
    second.shell.setLanguage("en")
    second.shell.setZoom(50)

    assert first.shell.session is not other
    assert (first.shell.language, second.shell.language) == ("de", "en")
    assert (first.shell.zoom, second.shell.zoom) == (0, 50)


@pytest.mark.parametrize("closed", [0, 1])
def test_closing_one_window_leaves_the_other(opened, closed):
    opened.press(opened.all[0], Qt.Key.Key_N, CTRL)
    going, staying = opened.all[closed], opened.all[1 - closed]
    going.quick.close()
    opened.settle()

    assert opened.all == [staying]
    assert staying.quick.isVisible()
    staying.shell.setLanguage("fr")
    opened.settle()
    assert staying.shell.texts_now["desktop.bar.another"] == "Autre véhicule"


def test_with_a_leader_all_others_close(opened):
    opened.press(opened.all[0], Qt.Key.Key_N, CTRL)
    leader = opened.windows.leader = opened.all[0]
    leader.quick.close()
    opened.settle()

    assert opened.all == [leader]
    assert not leader.quick.isVisible()


def test_the_last_window_is_left_to_whoever_runs_the_program(opened):
    opened.press(opened.all[0], Qt.Key.Key_N, CTRL)
    for window in tuple(opened.all):
        window.quick.close()
        opened.settle()

    assert len(opened.all) == 1


PROGRAM = """
import sys
sys.path[:0] = {path!r}
from sample_window import sample_inputs
from pcm_sim.ui.app import application, run_window
from pcm_sim.ui.windows import Windows
from samples import SampleSession
app = application()
one, two, seen, opened, build = SampleSession(), SampleSession(), [], [], Windows.open

def open_and_note(*given):
    opened.append(build(*given))
    return opened[-1]

def first_time(ms, **_):
    first = opened[0]
    first.shell.windowAsked.emit()
    opened[1].shell.open(two)
    first.quick.close()
    seen.append("one closed")

def second_time(ms, **_):
    seen.append("time passes in the other")
    opened[1].quick.close()

Windows.open, one.advance, two.advance = open_and_note, first_time, second_time
print(run_window(sample_inputs(one)), len(opened), *seen, sep="|")
"""


def test_the_program_ends_with_its_last_window():
    code = PROGRAM.format(path=[str(Path(__file__).parent)])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=30
    )

    assert done.stdout.strip() == "0|2|one closed|time passes in the other", done.stderr
    assert "Traceback" not in done.stderr
