"""Every state is pictured, and what only the drawn screen shows is found by its entry."""

import subprocess
import sys
from pathlib import Path

import pytest
from overlays import Overlay, extension
from PySide6.QtCore import QByteArray, qWarning
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shipped import catalogue

from pcm_sim.composition_explore import draw, portrayer
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.exploring import explore
from pcm_sim.ui.drawn import touched_on_glass
from pcm_sim.ui.explored.flaws import flaws
from pcm_sim.ui.explored.portraying import Sight
from pcm_sim.ui.legibility import Least

CAR = "line: macan\nvehicles: {mine: {like: macan-95b-3, tree: mine, years: [{from: 2026}]}}\n"
ROW = "set/device_manager"
LONG = ("A label with far more words than a row of any unit has room for. " * 9).strip()
SHIPPED = Cell("macan-95b-1", 2017, "FR", "en")
FEW = Limits(states=16)
ELSEWHERE = f"""
import sys
from pathlib import Path
sys.path[:0] = {[str(Path(__file__).parent), str(Path(__file__).parents[1])]!r}
from test_portraits import portrayed
portrayed(Path(sys.argv[1]))
"""


def portrayed(folder, told=None, data=None, cell=SHIPPED, languages=("en", "de")):
    """Crawl a few states of both machines and draw them."""
    data = data or catalogue()
    crawled = [*explore(data, cell, FEW)]
    with portrayer(data, folder) as ready:
        return crawled, [ready.portray(one, languages, told) for one in crawled]


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):  # noqa: ARG001 - the application comes first
    """What was drawn of a shipped car, while Qt complained once in the middle."""
    folder = tmp_path_factory.mktemp("shown")
    crawled, portraits = portrayed(
        folder, lambda done, every: qWarning("a binding loop") if done == every == 32 else None
    )
    return folder, crawled, portraits


def test_each_state_has_a_picture_in_each_language(shown):
    folder, crawled, (unit, phone) = shown
    states = [(state, language) for language in ("en", "de") for state in sorted(crawled[0].crawl.visits)]
    assert [(one.state, one.language) for one in unit.pictures] == states
    assert {(one.width, one.height) for one in (*unit.pictures, *phone.pictures)} == {(800, 480), (410, 864)}
    files = {one.file for one in (*unit.pictures, *phone.pictures)}
    assert {str(one.relative_to(folder)) for one in folder.rglob("*.*")} == files


def test_pictures_of_another_process_have_the_same_bytes(shown, tmp_path):
    folder, *_ = shown
    subprocess.run([sys.executable, "-c", ELSEWHERE, tmp_path], check=True, timeout=60)
    files = [one.relative_to(folder) for one in sorted(folder.rglob("*.png"))]
    assert [one.relative_to(tmp_path) for one in sorted(tmp_path.rglob("*.png"))] == files
    assert all((folder / one).read_bytes() == (tmp_path / one).read_bytes() for one in files)


def test_a_moment_drawn_alone_is_the_same_picture(shown, tmp_path):
    _, crawled, portraits = shown
    taken = [
        (
            Sight(one.session, one.crawl.visits[picture.state].moment, picture.language, picture.machine),
            picture,
        )
        for one, found in zip(crawled, portraits, strict=True)
        for picture in found.pictures[::15]
    ]
    taken += taken[:2]
    files = draw(catalogue(), [sight for sight, _ in taken[::-1]], tmp_path)
    assert files == tuple(picture.file for _, picture in taken[::-1])
    # What looks alike is there once.
    assert len([*tmp_path.rglob("*.png")]) == len(set(files)) < len(files)


def test_a_warning_of_qt_is_found_with_the_state_in_which_it_came(shown):
    _, crawled, (unit, _) = shown
    (found,) = [one for one in unit.findings if one.kind == "qt_warning"]
    last = unit.pictures[-1].state
    assert (found.where, found.what) == (last, "Qt warns: a binding loop")
    assert found.way == crawled[0].crawl.visits[last].way


def test_a_label_that_is_too_long_is_found_by_its_entry(qapp, tmp_path):  # noqa: ARG001
    overlay = Overlay(tmp_path / "mine")
    overlay.write("models/mine.yaml", CAR)
    labels = f"{{en: {LONG!r}, de: Verbindungen, fr: x}}"
    overlay.write("menus/mine/tree.yaml", extension(f"{{change: {ROW}, label: {labels}}}"))
    _, (unit, _) = portrayed(
        tmp_path / "out", data=overlay.catalogue(), cell=Cell("mine", 2026, "FR", "en", "linked")
    )
    cut = {one.entry: one for one in unit.findings if one.kind == "text_cut"}
    assert cut[ROW].what.startswith("“A label with far more words")
    assert "…” does not fit in en: " in cut[ROW].what
    assert cut[ROW].cell.language == "en"
    assert cut[ROW].way == ("tap bar/set",)


class Board:
    """An easel on which anything stands."""

    least = Least(target=50, sign=20, letter=18)
    touched = staticmethod(touched_on_glass)

    def __init__(self, *targets):
        self._targets = targets

    def targets(self):
        return self._targets


TOUCH = """component Touch: Item { property string target: objectName; property bool usable: true
    width: 60; height: 60 }"""


@pytest.mark.parametrize(
    ("kind", "qml"),
    [
        ("", 'Touch { objectName: "a" }'),
        ("", 'Touch { objectName: "a" } Touch { objectName: "b"; x: 60 }'),
        ("", 'Flickable { width: 90; height: 90; clip: true; Touch { objectName: "a"; y: 500 } }'),
        ("small_target", 'Touch { objectName: "a"; width: 12 }'),
        ("covered_target", 'Touch { objectName: "a" } Touch { objectName: "b" }'),
        ("covered_target", 'Touch { objectName: "a" } MouseArea { anchors.fill: parent }'),
        ("covered_target", 'Touch { objectName: "a"; x: 380 }'),
        ("covered_target", 'Touch { objectName: "b" }'),
    ],
)
def test_a_target_is_found_that_cannot_be_touched(qapp, kind, qml):  # noqa: ARG001
    engine, window = QQmlEngine(), QQuickWindow()
    component = QQmlComponent(engine)
    component.setData(
        QByteArray(f"import QtQuick\nItem {{ width: 400; height: 300; {TOUCH}\n{qml} }}".encode()), ""
    )
    root = component.create()
    assert isinstance(root, QQuickItem), component.errorString()
    root.setParentItem(window.contentItem())
    found = [(one.kind, one.entry) for one in flaws(Board("a"), root)]
    assert found == ([(kind, "a")] if kind else [])


def test_a_folder_that_cannot_be_written_is_told(qapp, tmp_path):  # noqa: ARG001
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OSError, match="file"):
        portrayed(tmp_path / "file")
