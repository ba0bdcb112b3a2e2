"""The rules of the QML house; a rule that is not tested does not exist."""

import re
from pathlib import Path

import pytest

QML = Path(__file__).parents[2] / "pcm_sim" / "ui" / "qml" / "Pcm"
ICONS = Path(__file__).parents[2] / "assets" / "icons"
DESKTOP = Path(__file__).parents[2] / "menus" / "desktop.yaml"
FILES = sorted(QML.glob("*/*.qml"))
BELOW = {"Style": set(), "Controls": {"Style"}, "Panels": {"Style", "Controls", "ViewModels"}}
BELOW["Chrome"] = {*BELOW["Panels"], "Panels"}
BELOW["Screens"] = {*BELOW["Chrome"], "Chrome"}
MOST_LINES = 250


def test_the_scan_sees_the_files():
    assert len(FILES) >= 40
    assert {path.parent.name for path in FILES} == set(BELOW)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_rules(path: Path):
    source = path.read_text()
    code = re.sub(r"//.*", "", source)
    imported = set(re.findall(r"^import Pcm\.(\w+)", code, re.MULTILINE))

    assert "pragma ComponentBehavior: Bound" in code, "every file binds its components"
    assert imported <= BELOW[path.parent.name], "Screens know Chrome knows Panels know Controls know Style"
    assert 'import "' not in code, "modules are imported by name"
    assert len(source.splitlines()) <= MOST_LINES, "split it by what it shows"
    assert "TODO" not in source
    if path.parent.name in ("Style", "Controls"):
        assert "ViewModel" not in code, "a control takes plain values, so that every panel can use it"


@pytest.mark.parametrize("folder", sorted(BELOW))
def test_every_file_is_in_its_module(folder: str):
    listed = re.findall(r"(\w+) 1\.0 (\w+)\.qml", (QML / folder / "qmldir").read_text())

    assert all(name == file for name, file in listed)
    assert sorted(name for name, _ in listed) == sorted(path.stem for path in (QML / folder).glob("*.qml"))


def test_nothing_is_put_into_the_root_context():
    python = (QML.parents[1]).rglob("*.py")

    assert not [path.name for path in python if "setContextProperty" in path.read_text()]


def test_every_text_of_the_desktop_is_there_and_used():
    known = set(re.findall(r"^  (desktop\.[\w.]+):", DESKTOP.read_text(), re.MULTILINE))
    # Pages of traces and of two crawls and the reasons of the console speak with the desktop’s texts too.
    others = ("scenario", "session", "explore")
    rooms = (QML.parents[1], *(QML.parents[2] / room for room in others))
    python = (path for room in rooms for path in room.rglob("*.py"))
    sources = [path.read_text() for path in (*FILES, *python)]
    named = {text for source in sources for text in re.findall(r'"(desktop\.[\w.]*\w)"', source)}
    begun = {text for source in sources for text in re.findall(r'"(desktop\.[\w.]+\.)["{]', source)}

    assert len(known) >= 40
    assert not named - known
    assert not {text for text in known - named if not text.startswith(tuple(begun))}


def test_every_icon_that_qml_names_is_drawn():
    icons = {path.stem for path in ICONS.glob("*.svg")}
    named = set()
    for path in FILES:
        for line in re.findall(r"^\s+name: (.+)$", path.read_text(), re.MULTILINE):
            named |= set(re.findall(r"\"([a-z][a-z-]*[a-z])\"", line))
    named -= {"none", "check", "option"}

    assert len(named) >= 8
    assert named <= icons, named - icons
