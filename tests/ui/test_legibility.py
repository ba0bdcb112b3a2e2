"""The measuring itself: each fault is found where there is one, and none where all is well."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from pcm_sim.ui.legibility import Least, faults, least_of

LEAST = Least(target=50, sign=20, letter=18)
WORDS = "Data connections"
TARGET = """
    component Touch: Item { property string target; property bool usable: true; objectName: target
        width: 60; height: 60 }
"""
WELL = {
    "text": f'Text {{ text: "{WORDS}"; font.pixelSize: 20 }}',
    "wrapped": f'Text {{ width: 130; text: "{WORDS}"; font.pixelSize: 20; wrapMode: Text.WordWrap }}',
    "invisible": 'Text { visible: false; x: 900; text: "x"; font.pixelSize: 5 }',
    "faint": 'Item { opacity: 0.3; Text { text: "x"; font.pixelSize: 5 } }',
    "beside": 'Row { Text { text: "a"; font.pixelSize: 20 } Text { text: "b"; font.pixelSize: 20 } }',
    "below the edge of a list": """Flickable { width: 200; height: 50; clip: true; contentHeight: 300
        Text { y: 40; text: "a"; font.pixelSize: 20 } Text { y: 200; text: "b"; font.pixelSize: 20 } }""",
    "under a dialog": """Item { width: 400; height: 300
        Text { text: "under"; font.pixelSize: 20 }
        Rectangle { width: 300; height: 200; color: "#ffffff"
            Text { text: "over"; font.pixelSize: 20 } } }""",
    "targets beside": 'Row { Touch { target: "a" } Touch { target: "b" } }',
    "a sign of the status bar": 'Touch { target: "status/phone"; width: 30; height: 30 }',
    "an eye in a field": 'Item { Touch { target: "a"; width: 200 } Touch { target: "b"; x: 140 } }',
    "target in a list, below its edge": """Flickable { width: 200; height: 50; clip: true; contentHeight: 900
        Touch { target: "a"; y: 320 } }""",
    "a target under a plate": """Item { width: 400; height: 300
        Touch { target: "a" } Rectangle { width: 300; height: 200; color: "#ffffff"
            Touch { target: "b"; x: 30 } } }""",
    "beside a mark": f'Text {{ width: 190; rightPadding: 20; text: "{WORDS}"; font.pixelSize: 20 }}',
    "target not to be touched": 'Touch { target: "a"; width: 10; usable: false }',
}
ILL = {
    "cut by its width": ("cut", f'Text {{ width: 40; text: "{WORDS}"; font.pixelSize: 20 }}'),
    "cut by its height": (
        "cut",
        f'Text {{ width: 120; height: 20; text: "{WORDS}"; font.pixelSize: 20; wrapMode: Text.WordWrap }}',
    ),
    "left out": (
        "cut",
        f'Text {{ width: 60; text: "{WORDS}"; font.pixelSize: 20; elide: Text.ElideRight }}',
    ),
    "cut by what is round it": (
        "cut",
        f'Item {{ width: 50; height: 50; clip: true; Text {{ text: "{WORDS}"; font.pixelSize: 20 }} }}',
    ),
    "beside a list": (
        "cut",
        f"""Flickable {{ width: 60; height: 50; clip: true
            Text {{ text: "{WORDS}"; font.pixelSize: 20 }} }}""",
    ),
    "a word in two": (
        "broken",
        f'Text {{ width: 80; text: "{WORDS}"; font.pixelSize: 20; wrapMode: Text.Wrap }}',
    ),
    "off the glass": ("outside", 'Text { x: 390; text: "word"; font.pixelSize: 20 }'),
    "one on the other": (
        "overlap",
        'Item { Text { text: "one"; font.pixelSize: 20 } Text { text: "two"; font.pixelSize: 20 } }',
    ),
    "small": ("letters", 'Text { text: "x"; font.pixelSize: 12 }'),
    "made small to fit": (
        "letters",
        f"""Text {{ width: 90; height: 30; text: "{WORDS}"; font.pixelSize: 20; fontSizeMode: Text.Fit
            minimumPixelSize: 5 }}""",
    ),
    "no such sign": ("signs", 'Text { text: "▶"; font.pixelSize: 20 }'),
    "under a mark in a field": (
        "cut",
        f'Text {{ width: 170; rightPadding: 80; text: "{WORDS}"; font.pixelSize: 20 }}',
    ),
    "target off the glass": ("outside", 'Touch { target: "a"; x: 370 }'),
    "too small a target": ("target", 'Touch { target: "a"; height: 30 }'),
    "targets in each other": ("crowded", 'Item { Touch { target: "a" } Touch { target: "b"; x: 30 } }'),
}


@pytest.fixture
def measure(qapp):  # noqa: ARG001 - the application comes first
    engine, window = QQmlEngine(), QQuickWindow()
    window.resize(400, 300)
    window.show()
    kept = []

    def measured(qml: str):
        component = QQmlComponent(engine)
        source = f"import QtQuick\nItem {{ width: 400; height: 300; {TARGET}\n{qml}\n}}"
        component.setData(QByteArray(source.encode()), "")
        root = component.create()
        assert isinstance(root, QQuickItem), component.errorString()
        kept.append(root)
        root.setParentItem(window.contentItem())
        window.grabWindow()
        return faults(root, LEAST)

    yield measured
    kept.clear()
    window.close()


@pytest.mark.parametrize("qml", WELL.values(), ids=WELL)
def test_what_is_well_is_left_alone(measure, qml):
    assert measure(qml) == []


@pytest.mark.parametrize(("kind", "qml"), ILL.values(), ids=ILL)
def test_a_fault_is_found_and_said(measure, kind, qml):
    found = measure(qml)

    assert {fault.kind for fault in found} == {kind}
    assert str(found[0]).startswith(f"{kind}: ")


def test_the_least_sizes_are_millimetres_of_the_glass():
    small, large = least_of(1920, 720, 12.3), least_of(1920, 720, 10.9)

    assert 78 < small.target < large.target < 90
    assert 22 < small.letter < large.letter < 30
