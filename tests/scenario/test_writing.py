"""Scenarios as text: every shipped one is written so that it is read back the same; steps go into a file."""

from dataclasses import replace
from pathlib import Path

import pytest
from shipped import catalogue, open_car
from test_recordings import nowhere, read_back

from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.problems import Problems
from pcm_sim.domain.events import PressKey
from pcm_sim.scenario.files.library import scenario_files
from pcm_sim.scenario.format.acts import Press
from pcm_sim.scenario.format.model import Param, Scenario
from pcm_sim.scenario.format.reading import read_scenario
from pcm_sim.scenario.format.writing import scenario_text, text_with_steps
from pcm_sim.scenario.play.live_values import live_names
from pcm_sim.scenario.recording.recording import recorded, titled

SHIPPED = sorted(scenario_files([data_root() / "scenarios"]))


def read_as_it_is(file: Path) -> Scenario:
    problems = Problems()
    found = read_scenario(file, problems, live=tuple(live_names(catalogue().plain["customers"])))
    assert found is not None, problems.lines()
    return found


def test_every_shipped_scenario_is_written_as_it_was_read(tmp_path):
    for file in SHIPPED:
        scenario = read_as_it_is(file)
        again = read_back(scenario_text(scenario), tmp_path)
        whole = replace(
            scenario,
            file=again.file,
            given=replace(scenario.given, steps=nowhere(scenario.given.steps)),
            steps=nowhere(scenario.steps),
        )
        assert again == whole, file


@pytest.mark.parametrize(
    "text", ["NO", "on", "y", "0123", "10:30", "2019-05-06", "~", " x", "a: b", "a #b", "true"]
)
def test_what_others_misread_is_in_quotes(text, tmp_path):
    scenario = replace(read_as_it_is(SHIPPED[0]), params={"x": Param(text)}, outline=None)
    written = scenario_text(scenario)
    assert f'x: "{text}"' in written
    assert read_back(written, tmp_path).params["x"].default == text


FILE = """\
# A file of somebody's own.
schema: 1
id: own.file          # its id
name: Own
vehicle: {car: macan-2019}
steps:
  # First the phone.
  - press: PHONE      # the key
  # Then home.
  - press: HOME
"""


def test_steps_go_into_a_file_and_its_comments_stay(tmp_path):
    session = open_car("macan-95b-2")
    session.dispatch(PressKey("SET"))
    recording = recorded(session, catalogue(), titled(Path("own.scn.yaml")))
    text = text_with_steps(FILE, 1, recording.lines, {"pin": Param("4711", secret=True)})

    acts = [one.act for one in read_back(text, tmp_path).steps]
    assert (acts[0], acts[1], acts[3]) == (Press("PHONE"), Press("SET"), Press("HOME"))
    for comment in ("# A file of", "# its id", "# First the phone.", "# the key", "# Then home."):
        assert comment in text
    assert text.index("# Then home.") > text.index("press: SET")
    assert 'pin: {default: "4711", secret: true}' in text


def test_what_stands_above_a_step_goes_along_with_it():
    session = open_car("macan-95b-2")
    session.dispatch(PressKey("SET"))
    recording = recorded(session, catalogue(), titled(Path("own.scn.yaml")))
    deep = FILE.replace(
        "press: PHONE      # the key", "repeat: {times: 1, steps: [{press: PHONE}]}  # the key"
    )
    for text in (FILE, deep):
        written = text_with_steps(text, 1, recording.lines, {})
        assert written.index("# the key") < written.index("press: SET") < written.index("# Then home.")


@pytest.mark.parametrize("place", [0, 2])
def test_steps_go_before_the_first_and_after_the_last(place, tmp_path):
    session = open_car("macan-95b-2")
    session.dispatch(PressKey("SET"))
    recording = recorded(session, catalogue(), titled(Path("own.scn.yaml")))
    scenario = read_back(text_with_steps(FILE, place, recording.lines, {}), tmp_path)
    assert scenario.steps[place].act == Press("SET")
