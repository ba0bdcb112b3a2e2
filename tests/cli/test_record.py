"""`pcm-sim record`: what is called wrongly is told in a sentence; a file that is there is gone on in."""

import pytest

from pcm_sim import composition
from pcm_sim.cli.main import main
from pcm_sim.domain.events import PressKey

FILE = """\
schema: 1
id: own.file
name: Own
vehicle: {car: macan-2019}
steps:
  - press: PHONE   # the key
  - press: HOME
"""
WRONG = """\
schema: 1
id: own.file
name: Own
vehicle: {car: macan-2019}
steps:
  - tap: set/device_manager
  - press: HOME
"""


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("PCM_SIM_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("PCM_SIM_RECORDINGS", str(tmp_path / "saved"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def sitting(monkeypatch):
    """Have somebody sit at the window who presses a key and closes it."""

    def record(_catalogue, session, _language, _market, recordings):
        recordings.begin(session)
        session.dispatch(PressKey("SET"))
        recordings.finish()
        return 0

    monkeypatch.setattr(composition, "record_window", record)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "into which file"),
        (("walk.yaml",), "should end in .scn.yaml"),
        (("nowhere/walk.scn.yaml",), "there is no folder"),
        (("there.scn.yaml",), "--from-step K"),
        (("there.scn.yaml", "--from-step", "9"), "1 to 3"),
        (("there.scn.yaml", "--from-step", "x"), "1 to 3"),
        (("new.scn.yaml", "macan-1999"), "no model year 1999"),
        (("new.scn.yaml", "--from-step", "1"), "there is no file"),
    ],
)
def test_what_is_called_wrongly_is_told(words, told, tmp_path, capsys):
    (tmp_path / "there.scn.yaml").write_text(FILE, "utf-8")
    assert main(["record", *words]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.usefixtures("sitting")
def test_what_is_done_is_written_into_the_file(tmp_path):
    assert main(["record", "new.scn.yaml", "macan-2019", "--lang", "de"]) == 0
    text = (tmp_path / "new.scn.yaml").read_text("utf-8")
    assert "press: SET" in text
    assert "car: macan-2019" in text
    assert main(["check", "new.scn.yaml"]) == 0
    assert main(["play", "new.scn.yaml", "--headless"]) == 0


@pytest.mark.usefixtures("sitting")
def test_a_file_is_played_up_to_a_step_and_gone_on_in(tmp_path, capsys):
    file = tmp_path / "there.scn.yaml"
    file.write_text(FILE, "utf-8")
    assert main(["record", "there.scn.yaml", "--from-step", "2", "--yes"]) == 0
    assert "+  - press: SET" in capsys.readouterr().out
    assert "# the key" in file.read_text("utf-8")
    assert main(["play", "there.scn.yaml", "--headless"]) == 0


@pytest.mark.usefixtures("sitting")
def test_a_step_that_fails_before_is_told_with_its_place(tmp_path, capsys):
    (tmp_path / "there.scn.yaml").write_text(WRONG, "utf-8")
    assert main(["record", "there.scn.yaml", "--from-step", "2"]) == 1
    assert "there.scn.yaml:6" in capsys.readouterr().err


def test_a_joined_world_is_not_recorded(capsys):
    assert main(["record", "new.scn.yaml", "--connect", "http://127.0.0.1:1"]) == 2
    assert "what others do in it would be missing from the scenario" in capsys.readouterr().err


def test_nothing_to_recover_is_told(capsys):
    assert main(["record", "--recover"]) == 0
    assert "nothing was left behind" in capsys.readouterr().out
