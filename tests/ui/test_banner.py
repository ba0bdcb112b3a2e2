"""Edited data under a running window: what is wrong with them stands over the device."""

import pytest
from PySide6.QtCore import Qt
from sample_window import sample_inputs
from samples import SampleSession

from pcm_sim.ui.robot import OffscreenWindow, items
from pcm_sim.ui.viewmodels.banner import derive_banner

LINES = [f"menus/words.yaml:{line}:3: 'labell' is unknown here" for line in range(1, 9)]


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    window.open(made)
    return made


def shown(window):
    return [
        item.property("text")
        for item in items(window.quick.contentItem())
        if item.objectName() == "banner/problem"
    ]


@pytest.mark.parametrize(("count", "listed", "more"), [(0, 0, 0), (1, 1, 0), (5, 5, 0), (6, 5, 1), (8, 5, 3)])
def test_five_problems_are_listed_and_the_others_counted(count, listed, more):
    props = derive_banner(LINES[:count], renewed=True)

    assert (len(props.problems), props.more, props.renewed) == (listed, more, count == 0)


@pytest.mark.usefixtures("session")
def test_problems_stand_over_the_device_until_they_are_put_away(window):
    window.shell.showProblems(LINES)
    window.settle()
    assert shown(window) == LINES[:5]
    assert window.find("banner/more").property("text") == "and 3 more"
    window.click("banner/close")

    assert not window.has("banner")


@pytest.mark.usefixtures("session")
def test_problems_go_when_they_are_put_right(window):
    window.shell.showProblems(LINES[:1])
    window.settle()
    assert not window.has("banner/more")
    window.shell.showProblems([])
    window.settle()

    assert not window.has("banner")


def test_good_data_are_said_in_a_word_that_goes_by_itself(window, session, qtbot):
    window.shell.showProblems(LINES)
    window.shell.renew(sample_inputs())
    window.shell.showProblems([])
    window.settle()
    assert window.find("banner/title").property("text") == "Menus reloaded"
    banner = window.find("banner")
    timer = next(child for child in banner.children() if child.inherits("QQmlTimer"))
    timer.setProperty("interval", 1)
    qtbot.waitUntil(lambda: not window.has("banner"))

    assert window.shell.session is session


def test_new_texts_are_read_in_the_same_language(window, session):
    texts = dict(sample_inputs().texts)
    texts["desktop.bar.another"] = {"en": "Other wheels", "fr": "x", "de": "x"}

    window.shell.renew(sample_inputs()._replace(texts=texts))
    window.settle()

    assert window.find("another-car").property("text") == "Other wheels"
    assert session.events == []


def test_the_banner_stands_over_the_chooser_too(window):
    window.shell.showProblems(LINES)
    window.settle()

    assert shown(window) == LINES[:5]


@pytest.mark.usefixtures("session")
def test_the_banner_is_put_away_by_the_keyboard(window):
    window.shell.showProblems(LINES)
    window.settle()
    window.find("banner/close").forceActiveFocus()
    window.press_key(Qt.Key.Key_Space)

    assert not window.has("banner")
