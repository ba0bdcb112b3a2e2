"""A trainee's task in the real window, by clicks: begun, walked with a hint, ended, saved."""

import json

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.scenario.assessing.desk import TaskDesk
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.ui.robot import OffscreenWindow


@pytest.fixture
def inputs(tmp_path):
    return window_inputs(catalogue(), None, "en", "FR")._replace(papers=tmp_path)


def text_of(window: OffscreenWindow, target: str) -> str:
    return window.find(target).property("text")


def test_a_task_is_begun_walked_ended_and_saved(window: OffscreenWindow, tmp_path):
    session = open_session("macan-2019", "FR", "en", catalogue=catalogue())
    window.open(session)
    window.press("MEDIA")
    window.click("section/task")
    before = session.moment
    window.click("tasks/roaming-abroad")
    assert session.moment is before
    window.click("tasks/roaming-abroad/do")
    assert not session.moment.unit.roaming
    assert "abroad" in text_of(window, "task-card/text")
    assert text_of(window, "task/told") == "On the way"

    window.press("MEDIA")
    assert text_of(window, "task/told") == "Beside the way"
    window.click("task-card/take-hint")
    assert text_of(window, "task-card/hint") == "Look in the area “SET”."
    window.click("task-card/give-up")
    window.click("task-card/go-on")
    window.press("SET")
    mobile_data = "set/device_manager/options/mobile_data"
    for target in ("set/device_manager", "set/device_manager/options", mobile_data, f"{mobile_data}/roaming"):
        window.tap(target)
    assert not window.has("task-card/close")
    window.tap("dialog/yes")
    assert text_of(window, "task-card/name") == "Passed · 90 points"

    window.click("task-card/close")
    assert not window.has("task-card/close")
    window.uncover("task/trainee")
    window.click("task/trainee")
    window.type_text("Jo")
    window.uncover("task/save/json")
    window.click("task/save/json")
    (file,) = tmp_path.glob("*.json")
    told = json.loads(file.read_text("utf-8"))
    assert (told["subject"]["trainee"], told["verdict"]["score"], told["verdict"]["passed"]) == (
        "Jo",
        90,
        True,
    )
    window.click("task/another")
    assert window.has("tasks/roaming-abroad")


def test_a_task_that_was_begun_outside_stands_in_the_window_and_ends_with_its_car(qapp, inputs):  # noqa: ARG001 - it comes first
    desk = TaskDesk(catalogue())
    cell = cells_of(catalogue(), desk.scenario("data-off"), ("taycan-2022",), "en")[0]
    assessment = desk.opened(cell, "en")
    with OffscreenWindow(inputs._replace(first=assessment.session, assessed=assessment)) as window:
        assert "no data" in text_of(window, "task-card/text")
        window.open(open_session("macan-2019", "FR", "en", catalogue=catalogue()))
        assert assessment.ended == "stopped"
        assert text_of(window, "task-card/name").startswith("Another car was opened")
