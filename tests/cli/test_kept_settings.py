"""What a start takes from the last one, and when it takes nothing."""

import pytest

from pcm_sim import composition, composition_remote
from pcm_sim.session.settings_file import VARIABLE, SettingsFile
from pcm_sim.ui import opening
from pcm_sim.ui.display import Display


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Name a file in which German was chosen."""
    file = tmp_path / "settings.json"
    SettingsFile(file).change(language="de", motion=0.5)
    monkeypatch.setenv(VARIABLE, str(file))
    return file


@pytest.fixture
def shown(monkeypatch):
    """Let there be a display, and catch what would be shown on it."""
    windows = []
    monkeypatch.setattr(opening, "begin", lambda: opening.Opening(Display("xcb"), object()))
    monkeypatch.setattr(composition, "show", lambda *words: windows.append(words) or 0)
    monkeypatch.setattr(composition_remote, "remote_service", lambda *_: None)
    monkeypatch.setattr(composition_remote, "drive", lambda *words: windows.append(words) or 0)
    return windows


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("words", "language"), [((), "de"), (("--lang", "en"), "en"), (("macan-2019",), "de")]
)
def test_the_window_speaks_as_it_did_at_the_last(cli, shown, words, language):
    assert cli("run", *words).code == 0

    ((_, _, spoken, _, begun),) = shown
    assert spoken == language
    assert begun.settings.now.motion == 0.5


def test_a_language_that_went_away_is_the_usual_one(cli, shown, file):
    SettingsFile(file).change(language="nl")
    cli("run")

    assert shown[0][2] == "fr"


@pytest.mark.usefixtures("file")
def test_text_is_the_same_whatever_was_chosen_in_the_window(cli):
    assert "Réglages" in cli("run", "taycan-2022", "--text").out


@pytest.mark.usefixtures("file")
def test_a_window_that_is_driven_takes_nothing_and_keeps_nothing(cli, shown):
    assert cli("run", "macan-2019", "--remote", "0").code == 0

    ((inputs, *_),) = shown
    assert (inputs.language, inputs.settings) == ("fr", None)


def test_the_window_is_built_with_what_is_kept(monkeypatch, file):
    built = []
    monkeypatch.setattr("pcm_sim.ui.app.run_window", lambda inputs, _stage: built.append(inputs) or 0)
    kept = SettingsFile(file)
    begun = opening.Opening(Display("xcb"), object(), kept)
    composition.show(composition.load_catalogue(), None, "de", "FR", begun)

    assert (built[0].settings, built[0].motion) == (kept, 0.5)
