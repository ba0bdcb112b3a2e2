"""What is set about the window is kept for the next start; each control has a name for a screen reader."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from sample_window import sample_inputs
from samples import SampleSession

from pcm_sim.session.settings_file import SettingsFile
from pcm_sim.ui.robot import OffscreenWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_size_movement_and_pointer_are_there_at_the_next_start(tmp_path: Path):
    file = tmp_path / "settings.json"
    inputs = sample_inputs(SampleSession("full-12", "en"))
    with OffscreenWindow(inputs._replace(settings=SettingsFile(file))) as window:
        window.find("panel/ignition")
        window.press_key(Qt.Key.Key_Plus, CTRL)
        window.press_key(Qt.Key.Key_T, CTRL | SHIFT)
        window.click("more")
        window.click("more/motion/2")

    kept = SettingsFile(file)
    assert (kept.now.zoom, kept.now.pointer, kept.now.motion) == (0.75, True, 2.0)
    again = sample_inputs(SampleSession("full-12", "en"))._replace(settings=kept)
    with OffscreenWindow(again) as window:
        assert window.find("device").scale() == 0.75
        assert window.shell.pointer


def test_a_device_that_fits_still_fits_at_the_next_start(tmp_path: Path):
    file = tmp_path / "settings.json"
    kept = SettingsFile(file)
    kept.change(zoom=1.5)
    inputs = sample_inputs(SampleSession("full-12", "en"))._replace(settings=kept)
    with OffscreenWindow(inputs) as window:
        assert window.shell.zoom == 150
        window.find("panel/ignition")
        window.press_key(Qt.Key.Key_0, CTRL)

    assert SettingsFile(file).now.zoom == 0


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_every_control_has_a_name_for_a_screen_reader(window: OffscreenWindow, language: str):
    window.open(SampleSession("full-12", language))
    window.find("panel/ignition")
    window.shell.setZoom(200)
    window.click("more")
    controls = ["more", "more/zoom_in", "more/zoom_out", "more/zoom_fit", "more/motion", "more/customer"]
    controls += ["more/pointer", "more/fresh", "rails/along", "rails/down"]
    named = {control: name_of(window, control) for control in controls}
    window.press_key(Qt.Key.Key_Escape)
    window.press_key(Qt.Key.Key_F1)
    named |= {control: name_of(window, control) for control in ("help", "help/close", "help/copy_path")}

    assert not [control for control, name in named.items() if len(name) < 2]


def name_of(window: OffscreenWindow, control: str) -> str:
    spoken = QAccessible.queryAccessibleInterface(window.find(control))
    return spoken.text(QAccessible.Text.Name)
