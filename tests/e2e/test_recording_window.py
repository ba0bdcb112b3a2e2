"""Recording in the real window, by real events: what is saved leads to the same, and changes no picture."""

import sys
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt

from pcm_sim.catalogue.problems import Problems
from pcm_sim.composition import open_session, window_inputs
from pcm_sim.composition_recordings import Recordings
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.play.beats import Verdict
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.ui.robot import OffscreenWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def saved(tmp_path, monkeypatch) -> Path:
    """Have recordings saved where they belong to this test alone."""
    monkeypatch.setenv("PCM_SIM_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("PCM_SIM_RECORDINGS", str(tmp_path / "saved"))
    return tmp_path / "saved"


@pytest.fixture
def recordings(catalogue, saved):
    assert not saved.exists()
    return Recordings(catalogue)


@pytest.fixture
def person(catalogue, recordings):
    session = open_session("macan-2019", language="de", catalogue=catalogue)
    window = OffscreenWindow(window_inputs(catalogue, session, "de", "FR")._replace(recordings=recordings))
    yield Driver(window, session)
    recordings.finish()
    window.close()


def record(person: Driver) -> None:
    person.window.press_key(Qt.Key.Key_K, CTRL_SHIFT)


def link(person: Driver) -> None:
    """Link the car by the pairing code, slip of the finger included."""
    person.press("SET")
    person.tap("set/porsche_connect_settings")
    person.type_on_glass("7")
    person.tap("pad/erase")
    person.type_on_glass(person.customer("claire").pairing_code)
    person.tap("form/confirm")
    person.answer_arrives()


def read_only(catalogue, folder: Path):
    problems = Problems()
    found = read_scenarios(catalogue, [folder], problems)
    assert not problems.lines()
    (scenario,) = found
    return scenario


def play(catalogue, scenario):
    (cell,) = cells_of(catalogue, scenario)
    run = Play(cell, opened(catalogue, cell))
    played = run.to_the_end()
    assert played.verdict is Verdict.PASSED, [str(one.fault) for one in played.steps if one.fault]
    return run.session


def test_what_a_person_does_in_the_window_is_saved_and_played_to_the_same(catalogue, person, saved):
    record(person)
    assert person.window.find("record").property("elapsed") == "0:00"
    code = person.customer("claire").pairing_code
    link(person)
    person.window.click("record")
    assert not person.window.has("record")
    assert str(saved) in person.window.find("said/text").property("text")

    session = play(catalogue, read_only(catalogue, saved))
    assert session.moment.unit == person.session.moment.unit
    text = next(saved.glob("*.scn.yaml")).read_text("utf-8")
    assert "${claire.code}" in text
    assert code not in text
    assert "pad/" not in text


def test_the_last_ten_minutes_are_there_although_nobody_recorded(catalogue, person, saved):
    link(person)
    person.window.press_key(Qt.Key.Key_S, CTRL_SHIFT)

    session = play(catalogue, read_only(catalogue, saved))
    assert session.moment.unit == person.session.moment.unit


def test_a_guide_of_the_last_ten_minutes_says_where_it_is_and_why_not(
    person, recordings, saved, qtbot, monkeypatch
):
    link(person)
    for program, words in (("raise SystemExit('no way')", "no way"), ("", str(saved / "a.html"))):
        made = (saved / "a.html", [sys.executable, "-c", program])
        monkeypatch.setattr(recordings, "guide_of", lambda _file, _language, made=made: made)
        person.window.shell.desk.run("guide_last")
        qtbot.waitUntil(
            lambda words=words: words in person.window.find("said/text").property("text"), timeout=20_000
        )


def test_recording_changes_nothing_of_the_units_picture(person):
    person.press("SET")
    person.window.settle()
    before = person.window.unit_picture()
    record(person)
    person.window.settle()
    assert person.window.unit_picture() == before


def test_another_car_ends_the_recording_and_saves_it(catalogue, person, saved):
    record(person)
    person.press("SET")
    person.window.press_key(Qt.Key.Key_R, CTRL_SHIFT)
    assert not person.window.has("record")
    assert [one.act.key for one in read_only(catalogue, saved).steps[:1]] == ["SET"]


def test_what_runs_when_the_window_closes_is_written_to_its_file(catalogue, person, recordings, saved):
    record(person)
    person.press("SET")
    (file,) = recordings.finish()
    assert file.parent == saved
    assert read_only(catalogue, saved).steps
