"""The shelf of presets in the real window, by clicks: found, loaded, recalled, saved, deleted."""

import pytest
from PySide6.QtCore import Qt
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.domain.events import SetPrivateMode
from pcm_sim.ui.robot import OffscreenWindow


@pytest.fixture
def inputs():
    return window_inputs(catalogue(), None, "en", "FR")


@pytest.fixture
def session(window: OffscreenWindow, tmp_path, monkeypatch):
    monkeypatch.setenv("PCM_SIM_PRESETS", str(tmp_path))
    opened = open_session("macan-2022", "FR", "en", catalogue=catalogue())
    window.open(opened)
    window.click("section/presets")
    return opened


def keys(window: OffscreenWindow) -> list[str]:
    return [row.key for row in window.shell.column.console.part("presets").property("rows").rows]


def search(window: OffscreenWindow, words: str) -> None:
    window.click("presets/words")
    window.press_key(Qt.Key.Key_Escape)
    window.type_text(words)


def text_of(window: OffscreenWindow, target: str) -> str:
    return window.find(target).property("text")


def test_presets_are_found_loaded_taken_back_saved_and_deleted(window, session, tmp_path):
    search(window, "puk")
    assert keys(window) == [":sim", "sim_dead", "sim_puk"]
    window.click("preset/sim_puk")
    assert session.moment.car.card_state == "puk_required"
    assert not window.has("preset/sim_puk/back")

    session.dispatch(SetPrivateMode(on=True))
    before = session.moment
    window.click("preset/sim_dead")
    assert session.moment is before
    window.click("preset/sim_dead/stay")
    assert not window.has("preset/sim_dead/do")
    window.click("preset/sim_dead")
    window.click("preset/sim_dead/do")
    assert session.moment.car.card_state == "dead"
    assert session.kept.names == ("start", "Before Card blocked for good")
    assert window.shell.column.console.part("presets").rows.rows[1].loaded

    window.click("preset/sim_dead/back")
    assert session.moment is before
    assert "as it was before" in text_of(window, "preset/sim_dead/note/text")

    # What the car cannot begin with stands there with the reason, and no click loads it.
    search(window, "update")
    assert text_of(window, "preset/why_not") == "This car is linked with a pairing code, without a Porsche ID"
    window.click("preset/update_waits")
    assert session.moment is before
    search(window, "zzzz")
    assert window.has("presets/none")
    search(window, "")

    # The present state is saved under a name that is free, and deleted again.
    window.click("presets/save")
    window.click("presets/name")
    window.type_text("Linked")
    window.click("presets/save/do")
    assert "is taken" in text_of(window, "presets/note/text")
    window.click("presets/name")
    window.type_text(" in the tunnel")
    window.click("presets/lesson")
    window.type_text("Why nothing loads")
    window.click("presets/save/do")
    assert [one.name for one in tmp_path.iterdir()] == ["linked_in_the_tunnel.yaml"]
    assert keys(window)[:2] == [":own", "linked_in_the_tunnel"]

    window.click("preset/linked_in_the_tunnel/delete")
    window.click("preset/linked_in_the_tunnel/do")
    assert list(tmp_path.iterdir()) == []
    assert keys(window)[0] == ":account"
