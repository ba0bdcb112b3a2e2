"""What happens in a window is on disk; after a crash the next window offers to go on, or to forget."""

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.composition_journals import Journals
from pcm_sim.domain.events import PressKey, SetSpeed
from pcm_sim.scenario.journal.recovering import left_journal
from pcm_sim.ui.journalling import let_journal


@pytest.fixture
def inputs():
    return window_inputs(catalogue(), None, "en", "FR")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("PCM_SIM_STATE", str(tmp_path))
    return tmp_path


def opened():
    return open_session("macan-2018", language="en", catalogue=catalogue())


def banner_text(window):
    return window.find("banner/title").property("text") if window.has("banner") else ""


def test_a_window_goes_on_where_a_crash_left_it_or_forgets_that(window, folder, capsys):
    crashed = Journals(catalogue())
    let_journal(window.shell, crashed)
    assert not banner_text(window)
    session = opened()
    window.open(session)
    session.advance(2_000, idle=True)
    assert not list(folder.iterdir()), "nobody has done anything"
    session.dispatch(PressKey("SET"))
    session.dispatch(SetSpeed(30))
    (journal,) = crashed._running
    journal.close(keep=True)
    window.shell.closed.emit()

    again = Journals(catalogue())
    window.open(opened())
    let_journal(window.shell, again)
    window.settle()
    assert banner_text(window).startswith("The last session ended unexpectedly: Macan 2018, ")
    window.click("banner/go_on")
    assert window.shell.session.moment == session.moment
    assert not window.has("banner")
    window.shell.session.dispatch(SetSpeed(0))
    assert left_journal(folder) is None, "it is written on"
    (journal,) = again._running
    journal.close(keep=True)

    from pcm_sim.cli.main import main  # noqa: PLC0415 - it is another program's

    assert main(["run", "--recover", "--text"]) == 0
    assert "SET" in capsys.readouterr().out
    assert main(["run", "macan-2018", "--recover", "--text"]) == 2

    window.shell.closed.emit()
    let_journal(window.shell, Journals(catalogue()))
    window.settle()
    window.click("banner/forget")
    assert not list(folder.iterdir())
    assert main(["run", "--recover", "--text"]) == 1
    assert "no session was left behind" in capsys.readouterr().err
