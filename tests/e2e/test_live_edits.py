"""A menu file is edited while the window is open: it shows at once, and what is wrong changes nothing."""

import shutil

import pytest

from pcm_sim.catalogue.data_root import FOLDERS, data_root
from pcm_sim.composition import load_catalogue, open_session, window_inputs
from pcm_sim.ui.reloading import Reloader
from pcm_sim.ui.robot import OffscreenWindow

HELP = "menus/shared/help.yaml"


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Give a copy of the shipped data that may be edited."""
    for folder in FOLDERS:
        shutil.copytree(data_root() / folder, tmp_path / "data" / folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "data"


@pytest.fixture
def open_at(data, qapp):  # noqa: ARG001  a window needs the application
    """Open a window that watches the data."""
    windows = []

    def open_window(car="macan-2021"):
        catalogue = load_catalogue(data)
        session = open_session(car, language="en", catalogue=catalogue)
        inputs = window_inputs(catalogue, session, "en", "FR")
        window = OffscreenWindow(inputs)
        windows.append(window)
        window.reloader = Reloader(window.shell, inputs.reload, inputs.watched, window.shell)
        return window

    yield open_window
    for window in windows:
        window.close()


def edit(data, old, new, name=HELP):
    file = data / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_label_shows_at_once_on_the_same_page(open_at, data, qtbot):
    window = open_at()
    window.press("SET")
    edit(data, 'en: "Help"', 'en: "Assistance"')
    qtbot.waitUntil(lambda: "Assistance" in window.texts(), timeout=8000)
    assert window.shell.session.screen.node == "set"


def test_a_page_that_is_gone_leads_to_the_one_above_it(open_at, data, qtbot):
    window = open_at()
    window.press("SET")
    window.tap("set/help")
    edit(data, "  - id: help\n", "  - id: assistance\n")
    qtbot.waitUntil(lambda: window.shell.session.screen.node == "set", timeout=8000)
    assert window.has("set/assistance")


def test_a_broken_edit_keeps_the_last_good_menus_and_says_where(open_at, data, qtbot):
    window = open_at()
    window.press("SET")
    edit(data, "kind: menu", "kind: mneu")
    qtbot.waitUntil(lambda: any("help.yaml:5:11" in text for text in window.texts()), timeout=8000)
    assert any("did you mean 'menu'?" in text for text in window.texts())
    assert window.has("set/help")
    window.tap("set/help")
    edit(data, "kind: mneu", "kind: menu")
    qtbot.waitUntil(lambda: not any("help.yaml" in text for text in window.texts()), timeout=8000)
    assert window.shell.session.screen.node == "set/help"


def test_what_was_done_in_the_car_stays(open_at, data, qtbot):
    window = open_at()
    session = window.shell.session
    assert session.go_to("wifi")
    window.settle()
    window.tap("set/device_manager/wifi/on")
    edit(data, 'en: "Help"', 'en: "Assistance"')
    qtbot.waitUntil(lambda: session.rules.tree.nodes["set/help"].label["en"] == "Assistance", timeout=8000)
    assert session.moment.unit.areas.wifi.on
    assert session.screen.node == "set/device_manager/wifi"
