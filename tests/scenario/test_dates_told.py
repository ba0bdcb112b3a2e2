"""Days that there are not, and times that nobody simulates, are told before anything is played."""

import pytest
from acting import fails
from written_scenarios import VEHICLE, Files


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


@pytest.mark.parametrize(
    "date",
    ["2019-02-31T08:30", "2019-13-01", "2019-05-06T25:00", "9999-12-31T23:59", "0001-01-01", "1969-12-31"],
)
@pytest.mark.parametrize(
    "text",
    ["given: {clock: ¦DATE}\nsteps: [back: true]", "steps: [advance: {to: ¦DATE}]"],
    ids=["clock", "advance"],
)
def test_a_day_that_there_is_not_is_told(files, text, date):
    place = files.write("a.scn.yaml", f"schema: 1\nid: a\nname: x\n{VEHICLE}{text.replace('DATE', date)}\n")
    (line,) = files.told()
    assert line == f"{place}: there is no such day or time as '{date}' (simulated time is from 1970 to 2999)"


def test_a_clock_may_be_a_value(files):
    files.scenario("- advance: {to: '${day}'}", head=f"{VEHICLE}params: {{day: 2019-05-06}}\n")
    assert files.told() == []


@pytest.mark.parametrize(
    "step",
    ["advance: 999999 weeks", "repeat: {times: 200, steps: [advance: 9999 days]}", "advance: {to: '${day}'}"],
)
def test_time_that_goes_on_too_far_is_told(step):
    fails(f"{step}\n", "simulated time is from 1970 to 2999", head="params: {day: 9999-12-31}\n")
