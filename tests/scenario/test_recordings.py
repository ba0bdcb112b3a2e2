"""What was recorded, as a file: read back it is the same, and playing it leads to the same moment."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from moves import examples
from recordings import WALKS, alike, walk
from shipped import catalogue, open_car

from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.format.acts import Note, Repeat, Run, When
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.format.reading import read_scenario
from pcm_sim.scenario.format.writing import scenario_text
from pcm_sim.scenario.play.beats import Verdict
from pcm_sim.scenario.play.live_values import live_names
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.recording.recording import recorded, titled
from pcm_sim.scenario.scribe.lines import NOWHERE

ROWS = st.sampled_from(["macan-95b-2", "taycan-y1a-b", "911-991-2", "cayenne-9ya-id"])


def nowhere(steps):
    """Forget where steps stand in their file."""
    return tuple(replace(one, at=NOWHERE, act=_inner(one.act)) for one in steps)


def _inner(act):
    return act._replace(steps=nowhere(act.steps)) if isinstance(act, Run | Repeat | When) else act


def read_back(text, folder):
    """Read a scenario from what was written."""
    file = folder / "back.scn.yaml"
    file.write_text(text, "utf-8")
    problems = Problems()
    found = read_scenario(file, problems, live=tuple(live_names(catalogue().plain["customers"])))
    assert not problems.lines(), (text, problems.lines())
    given_ = replace(found.given, steps=nowhere(found.given.steps))
    return replace(found, given=given_, steps=nowhere(found.steps))


@settings(deadline=None, max_examples=examples(15))
@given(ROWS, WALKS, st.integers(0, 100))
def test_a_recording_is_read_back_and_played_to_the_same_moment(tmp_path_factory, row, moves, cut):
    session = open_car(row)
    walk(session, moves)
    points = list(session.trail.back())
    since = points[len(points) * cut // 101]
    recording = recorded(session, catalogue(), titled(Path("walk.scn.yaml")), since)
    text = scenario_text(recording.scenario, recording.lines)
    read = read_back(text, tmp_path_factory.mktemp("read"))
    assert replace(read, file=recording.scenario.file) == recording.scenario
    play(session, recording.scenario)


def play(session, scenario):
    """Play a recording headless, and compare where it leads."""
    params = {name: one.default for name, one in scenario.params.items()}
    cell = Cell(scenario, scenario.id, scenario.car, params=params)
    run = Play(cell, opened(catalogue(), cell))
    played = run.to_the_end()
    assert played.verdict is Verdict.PASSED, [str(one.fault) for one in played.steps if one.fault]
    steps = (*scenario.given.steps, *scenario.steps)
    if not any(isinstance(one.act, Note) for one in steps):
        assert alike(session, run.session.moment) == alike(session, session.moment)
