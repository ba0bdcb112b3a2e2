"""A recording is on disk from the first event on: what a crash leaves behind becomes a scenario."""

import json
from pathlib import Path

import pytest
from shipped import catalogue, open_car
from test_recordings import read_back

from pcm_sim.composition_recordings import Recordings
from pcm_sim.domain.events import Confirm, PressKey, Tap, TypeText
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.writing import recovered_text
from pcm_sim.scenario.recording.recorder import Recorder
from pcm_sim.scenario.recording.recording import titled
from pcm_sim.scenario.recording.tape import left_behind, read_tape

TITLE = titled(Path("walk.scn.yaml"))


@pytest.fixture
def session():
    return open_car("macan-95b-2")


@pytest.fixture
def recorder(session, tmp_path):
    made = Recorder(session, catalogue(), TITLE, tmp_path)
    yield made
    made.saved()


def recovered(recorder, folder):
    """Give the scenario that a crash would leave behind now."""
    found = read_tape(recorder.file)
    assert found is not None
    return read_back(recovered_text(found), folder)


def steps_of(scenario):
    return [one.act for one in scenario.steps if isinstance(one.act, acts.Tap | acts.Press | acts.Type)]


def test_what_was_done_is_on_disk_at_once(session, recorder, tmp_path):
    for done in (PressKey("SET"), Tap("set/device_manager"), PressKey("HOME")):
        session.dispatch(done)
        assert len(steps_of(recovered(recorder, tmp_path))) == session.trail.length
    expected = [acts.Press("SET"), acts.Tap(Where("set/device_manager")), acts.Press("HOME")]
    assert steps_of(recovered(recorder, tmp_path)) == expected


def test_typing_that_goes_on_is_on_disk_too_and_never_a_secret(session, recorder, tmp_path):
    for done in (PressKey("SET"), Tap("set/porsche_connect_settings"), TypeText("4"), TypeText("7")):
        session.dispatch(done)
    scenario = recovered(recorder, tmp_path)
    assert steps_of(scenario)[-1] == acts.Type("code", "${code}")
    assert scenario.params["code"] == ("", True)
    assert '"47"' not in recorder.file.read_text("utf-8")


def test_what_came_before_is_given(session, tmp_path):
    session.dispatch(PressKey("SET"))
    recorder = Recorder(session, catalogue(), TITLE, tmp_path)
    session.dispatch(PressKey("PHONE"))
    scenario = recovered(recorder, tmp_path)
    assert [one.act for one in scenario.given.steps] == [acts.Press("SET")]
    assert steps_of(scenario) == [acts.Press("PHONE")]
    recorder.saved()


def test_going_back_goes_back_on_disk(session, recorder, tmp_path):
    session.dispatch(PressKey("SET"))
    session.keep("set")
    session.dispatch(PressKey("PHONE"))
    session.recall("set")
    session.dispatch(PressKey("CAR"))
    assert steps_of(recovered(recorder, tmp_path)) == [acts.Press("SET"), acts.Press("CAR")]


def test_steps_that_become_one_are_one_on_disk_too(tmp_path):
    session = open_car("taycan-y1a-b")
    recorder = Recorder(session, catalogue(), TITLE, tmp_path)
    for done in (
        HoldPhone("felix"),
        HoldPhone("claire"),
        OnPhone(Tap("home/portal")),
        OnPhone(Tap("portal/sign_in")),
        OnPhone(FillField("email", "claire.martin@example.org")),
        OnPhone(FillField("password", "Lavande-26")),
        OnPhone(Confirm()),
    ):
        session.dispatch(done)
    session.settle()
    session.dispatch(PressKey("HOME"))
    kinds = [type(one.act) for one in recovered(recorder, tmp_path).steps]
    expected = [type(one.act) for one in recorder.stop().scenario.steps]
    assert kinds == expected
    assert kinds.count(acts.OnPhone) <= 2
    recorder.saved()


def test_each_line_says_how_long_after_the_one_before(session, recorder):
    session.dispatch(PressKey("SET"))
    head, *lines = map(json.loads, recorder.file.read_text("utf-8").splitlines())
    assert head["tape"] == 1
    assert all(isinstance(line[0], float) and line[0] >= 0 for line in lines)


def test_a_line_that_was_half_written_is_left_out(session, recorder, tmp_path):
    session.dispatch(PressKey("SET"))
    session.dispatch(PressKey("PHONE"))
    with recorder.file.open("a", encoding="utf-8") as tape:
        tape.write('[0.4,"step",{"pre')
    assert len(steps_of(recovered(recorder, tmp_path))) == 2


@pytest.mark.parametrize("text", ["", "[]", "nonsense\n\x00", '{"tape": 2}', '{"tape": 1, "head": 3}'])
def test_what_is_no_tape_holds_nothing(text, tmp_path):
    file = tmp_path / "x.tape.ndjson"
    file.write_text(text, "utf-8")
    assert read_tape(file) is None


@pytest.mark.usefixtures("recorder")
def test_a_tape_that_is_being_written_is_not_left_behind(tmp_path):
    assert left_behind(tmp_path) == ()
    assert left_behind(tmp_path / "nowhere") == ()


def test_what_is_saved_leaves_no_tape(session, tmp_path):
    recorder = Recorder(session, catalogue(), TITLE, tmp_path)
    recorder.stop()
    recorder.saved()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_leaves_the_recording_in_memory(session, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    recorder = Recorder(session, catalogue(), TITLE, tmp_path / "file" / "below")
    session.dispatch(PressKey("SET"))
    assert recorder.trouble
    assert recorder.stop().lines


def test_the_next_start_saves_what_was_left_behind(session, recorder, tmp_path, monkeypatch):
    monkeypatch.setenv("PCM_SIM_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("PCM_SIM_RECORDINGS", str(tmp_path / "saved"))
    session.dispatch(PressKey("SET"))
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "1-1.tape.ndjson").write_bytes(recorder.file.read_bytes())

    (file,) = Recordings(catalogue()).recover()
    assert steps_of(read_back(file.read_text("utf-8"), tmp_path)) == [acts.Press("SET")]
    assert Recordings(catalogue()).recover() == ()
