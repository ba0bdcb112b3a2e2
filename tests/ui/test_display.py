"""The ground under the window: the display, and the binding's own accounts."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication

from pcm_sim.ui import display
from pcm_sim.ui.display import OFFSCREEN, usable_display


@pytest.mark.usefixtures("qapp")
def test_processing_events_does_not_use_none_up():
    before = sys.getrefcount(None)
    for _ in range(1000):
        QCoreApplication.processEvents()

    assert abs(sys.getrefcount(None) - before) < 200


@pytest.mark.parametrize(
    "environment",
    [
        {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"},
        {"QT_QPA_PLATFORM": "minimal:x"},
        {},
    ],
)
def test_a_display_that_cannot_be_is_not_tried(environment, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("pcm_sim.ui.display._probe", lambda _: pytest.fail("nothing to try"))

    assert usable_display(environment).platform == OFFSCREEN


def test_a_dead_display_does_not_end_the_program():
    assert usable_display({"QT_QPA_PLATFORM": "no-such-platform", "PATH": "/usr/bin"}).platform == OFFSCREEN


def test_a_display_that_cannot_be_opened_is_named_with_the_reason(tmp_path):
    found = usable_display({"DISPLAY": ":987", "PATH": "/usr/bin"}, tmp_path / "display.json")

    assert found.platform == OFFSCREEN
    assert found.trouble.startswith("The display :987 cannot be opened (")
    assert not (tmp_path / "display.json").exists()


def test_what_was_found_is_remembered_until_the_display_is_another(tmp_path, monkeypatch):
    tried: list[str] = []

    def probe(environment):
        tried.append(environment["QT_QPA_PLATFORM"])
        return display.Display(f"found-{len(tried)}")

    monkeypatch.setattr(display, "_probe", probe)
    file = tmp_path / "display.json"
    first, again, other = (
        usable_display({"QT_QPA_PLATFORM": name}, file).platform for name in ("xcb", "xcb", "wayland")
    )

    assert (first, again, other) == ("found-1", "found-1", "found-2")
    assert tried == ["xcb", "wayland"]


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"platform": 3}', "null"])
def test_a_damaged_memory_is_as_if_there_were_none(tmp_path, monkeypatch, kept):
    monkeypatch.setattr(display, "_probe", lambda _: display.Display("xcb"))
    file = tmp_path / "display.json"
    file.write_text(kept)

    assert usable_display({"QT_QPA_PLATFORM": "xcb"}, file).platform == "xcb"
