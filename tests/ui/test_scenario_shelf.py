"""The shelf of scenarios in the window: found, greyed with why, played, without a command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from plays import WRONG_CODE
from PySide6.QtCore import Qt, QUrl
from shipped import catalogue, open_car

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition import play_window, window_inputs
from pcm_sim.composition_scenarios import Scenarios, said_of
from pcm_sim.ui.robot import OffscreenWindow

PLAIN = """
schema: 1
id: other.radio
name: {fr: "La radio", en: "The radio", de: "Das Radio"}
tags: [media]
vehicle: {car: macan-2018}
requires: {vehicle.sim_slot: true}
steps: [{press: RADIO}]
"""
PLAYED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from pcm_sim.composition import load_catalogue, window_inputs
from pcm_sim.composition_scenarios import Scenarios
from pcm_sim.ui.app import run_window
from pcm_sim.ui.player.ports import PlayWish
data = load_catalogue()
scenarios = Scenarios(data)
scenario, problems = scenarios.read(__import__("pathlib").Path(sys.argv[1]))
cell = scenarios.cell(scenario, None, "en")
session = scenarios.open(cell)
def told(played):
    print(played.verdict, flush=True)
    QTimer.singleShot(0, QGuiApplication.topLevelWindows()[0].close)
inputs = window_inputs(data, session, "en", "FR")._replace(plays=PlayWish((cell,), "max", told))
sys.exit(run_window(inputs))
"""


class Shelf(Scenarios):
    """Scenarios of a folder of the test's own."""

    def __init__(self, data: Catalogue, folder: Path) -> None:
        super().__init__(data)
        self._folder = folder

    def files(self):
        return tuple(sorted(self._folder.glob("*.scn.yaml")))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.scn.yaml").write_text(PLAIN)
    (tmp_path / "b.scn.yaml").write_text(WRONG_CODE)
    (tmp_path / "c.scn.yaml").write_text("schema: 1\nid: wrong\n")
    return tmp_path


@pytest.fixture
def window(folder, qtbot):
    session = open_car("macan-95b-1")
    inputs = window_inputs(catalogue(), session, "en", "FR")
    with OffscreenWindow(inputs._replace(scenarios=Shelf(catalogue(), folder), first=session)) as opened:
        opened.settle()
        opened.press_key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        opened.find("shelf")
        qtbot.waitUntil(lambda: not opened.shell.desk.shelf.props.reading)
        yield opened


def names(window):
    return [row.name for row in window.shell.desk.shelf.property("rows").rows]


def test_it_has_the_tours_first_and_leaves_out_what_is_wrong(window):
    assert names(window) == ["A wrong code", "The radio"]
    assert window.find("shelf/A wrong code")


def test_words_find_by_name_and_tag_in_any_language(window):
    window.type_text("falscher")
    assert names(window) == ["A wrong code"]
    window.shell.desk.shelf.find("media")
    assert names(window) == ["The radio"]
    window.shell.desk.shelf.find("zzz")
    window.settle()
    assert window.find("shelf/none").property("text") == "No scenario matches."


def test_a_click_plays_it_on_this_car(window, qtbot):
    window.shell.desk.player_part.setSpeed("max")
    window.click("shelf/A wrong code")
    player = window.shell.desk.player_part
    qtbot.waitUntil(lambda: player.props.state == "ended")
    window.settle()

    assert window.shell.session.rules.vehicle.key == "macan-95b-1"
    assert not window.has("shelf")
    window.press_key(Qt.Key.Key_Escape)
    assert not window.has("play")


def test_what_this_car_cannot_show_is_grey_and_says_why(window, qtbot):
    window.open(open_car("taycan-y1a-b"))
    shelf = window.shell.desk.shelf
    shelf.find("radio")
    window.settle()
    (row,) = shelf.property("rows").rows
    assert row.why_not
    assert window.find("shelf/why_not").property("text").startswith("Not for this car")
    window.click("shelf/The radio")
    assert window.shell.desk.player_part.props.state == "none"
    window.click("shelf/car/own")
    (row,) = shelf.property("rows").rows
    assert row.why_not == ""
    window.click("shelf/The radio")
    qtbot.waitUntil(lambda: window.shell.desk.player_part.props.state == "playing")

    assert window.shell.session.rules.vehicle.line == "macan"


def test_a_file_of_ones_own_is_played_or_says_what_is_wrong(window, folder):
    shelf = window.shell.desk.shelf
    shelf.playFile(QUrl.fromLocalFile(str(folder / "c.scn.yaml")))
    window.settle()
    assert "c.scn.yaml" in window.find("shelf/trouble").property("text")
    shelf.playFile(QUrl.fromLocalFile(str(folder / "a.scn.yaml")))

    assert window.shell.desk.player_part.props.name == "The radio"


def test_escape_leaves_the_shelf(window):
    window.press_key(Qt.Key.Key_Escape)

    assert not window.has("shelf")
    assert window.shell.desk.player_part.props.state == "none"


@pytest.mark.parametrize("row", ["macan-95b-1", "911-992-code", "taycan-y1a-b", "macan-95b-old"])
def test_a_car_is_called_as_a_person_would_call_it(row):
    session = open_car(row)
    said = said_of(catalogue(), session)

    assert said.startswith(f"{session.rules.vehicle.line}-{session.year}")


def test_without_a_display_it_says_what_to_do_instead(capfd):
    scenarios = Scenarios(catalogue())
    scenario, _ = scenarios.read(scenarios.files()[0])
    assert play_window(catalogue(), [scenarios.cell(scenario, None, "en")], 1.0, "en") == 2
    told = capfd.readouterr().err

    assert "--headless" in told
    assert len(told.splitlines()) == 1


def test_the_program_plays_and_tells_what_became_of_it(folder):
    done = subprocess.run(
        [sys.executable, "-c", PLAYED, str(folder / "b.scn.yaml")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout.strip()) == (0, "passed"), done.stderr
