"""Playing many cells, and what is told of those that fail."""

from dataclasses import replace

import pytest
import scn_files

from pcm_sim.catalogue.problems import Problems
from pcm_sim.composition import load_catalogue
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.play import running_all
from pcm_sim.scenario.play.beats import Fault, StepError, Verdict
from pcm_sim.scenario.play.failing import failures
from pcm_sim.scenario.play.in_words import in_words
from pcm_sim.scenario.play.playing import Played, StepResult
from pcm_sim.scenario.play.running_all import play_all, totals


@pytest.fixture(scope="module")
def data():
    return load_catalogue()


def cells(data, *files):
    problems = Problems()
    scenarios = read_scenarios(data, files, problems)
    assert problems.lines() == []
    return [cell for one in scenarios for cell in cells_of(data, one)]


def test_cells_are_played_in_order_and_counted(data, tmp_path):
    good = scn_files.write(tmp_path, "own.good")
    bad = scn_files.write(tmp_path, "own.bad", scn_files.BAD)
    first, second = cells(data, good, bad)
    elsewhere = replace(first, why_not="there is no such car")
    played = [one.played for one in play_all(data, [second, elsewhere, first])]
    assert [one.verdict for one in played] == [Verdict.FAILED, Verdict.NOT_APPLICABLE, Verdict.PASSED]
    assert str(totals(played)) == "1 passed, 1 failed, 1 not applicable"
    assert not totals(played).is_good
    assert str(totals([])) == "nothing was played"


def test_a_failure_says_where_and_why_and_what_is_left(data, tmp_path):
    file = scn_files.write(tmp_path, "own.bad", scn_files.BAD)
    (ran,) = play_all(data, cells(data, file))
    (failure,) = failures(ran.played)
    head, expected, seen = failure.lines()
    assert head == f"{file}:8:5: step 2, expect: screen home"
    assert expected.startswith("  expected: ")
    assert "'set/device_manager/options/mobile_data'" in seen
    assert ran.played.left == 1


def test_what_is_secret_is_not_told(data, tmp_path):
    (cell,) = cells(data, scn_files.write(tmp_path, "own.secret", scn_files.HIDDEN))
    told = Fault("the field holds 9876 1234", "it holds 98761234x")
    result = StepResult(cell.scenario.steps[1], "2", Verdict.WARNED, told)
    (failure,) = failures(Played(cell, Verdict.WARNED, (result,)))
    assert failure.fault == Fault("the field holds ••••", "it holds ••••x")
    assert failure.lines()[0].endswith("type into form/field/code (warning)")


def test_steps_are_told_by_verb_and_target(data, tmp_path):
    body = """\
        steps:
          - open: {id: roaming}
          - press: HOME
          - advance: 10 min
          - repeat: {times: 2, steps: [{open: link}]}
          - note: {fr: "Regardez", en: "Look", de: "Sehen Sie"}
          - open: link
            label: to the code
    """
    (cell,) = cells(data, scn_files.write(tmp_path, "own.words", body))
    assert [in_words(step) for step in cell.scenario.steps] == [
        "open: roaming", "press: HOME", "advance: ms 600000", "repeat: 2 times", "note: Look", "to the code",
    ]  # fmt: skip


def test_a_cell_that_never_begins_says_so(data, tmp_path, monkeypatch):
    (cell,) = cells(data, scn_files.write(tmp_path, "own.good"))

    def refuse(*_):
        raise StepError(Fault("the SIM card is blocked", "it is open"))

    monkeypatch.setattr(running_all, "opened", refuse)
    (ran,) = play_all(data, [cell])
    (failure,) = failures(ran.played)
    assert (ran.played.verdict, ran.played.left) == (Verdict.FAILED, 2)
    assert (failure.number, failure.fault.seen) == ("given", "it is open")
    assert failure.lines()[0] == f"{cell.scenario.file}: before the first step, what is given"
