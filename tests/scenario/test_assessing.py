"""Tasks: the best way scores a hundred on every car; what is taken off is what the data say."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import catalogue

from pcm_sim.catalogue.problems import Problems
from pcm_sim.domain.events import Back, Confirm, PressKey, SetCharging, Tap, TurnKnob, TypeText
from pcm_sim.scenario.assessing.assessment import Assessment
from pcm_sim.scenario.assessing.best_way import best_way
from pcm_sim.scenario.assessing.desk import TaskDesk
from pcm_sim.scenario.assessing.following import Progress, Turn, arrived, followed
from pcm_sim.scenario.assessing.page import as_lines, as_page
from pcm_sim.scenario.assessing.result_file import as_json, read_result
from pcm_sim.scenario.assessing.scoring import Tally, costs_of, figures_of, score_of
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.format.task import Task
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play

DESK = TaskDesk(catalogue())
POLICY = catalogue().plain["policy"]["assessment"]
MOBILE_DATA = "set/device_manager/options/mobile_data"
WAY = (
    *(PressKey("SET"), Tap("set/device_manager"), Tap("set/device_manager/options"), Tap(MOBILE_DATA)),
    *(Tap(f"{MOBILE_DATA}/roaming"), Confirm()),
)
"""From home to roaming on a Macan of 2019."""


@cache
def cells(name):
    return cells_of(catalogue(), DESK.scenario(name))


@cache
def best_of(name, car):
    cell = next(one for one in cells(name) if car in one.name)
    return cell, best_way(catalogue(), cell)


def begun(name, car):
    cell, best = best_of(name, car)
    return Assessment(cell, opened(catalogue(), cell), best, POLICY)


def after(*events, name="roaming-abroad", car="macan-2019"):
    """Walk a task until its end, at rest after each event."""
    assessment = begun(name, car)
    for event in events:
        assessment.session.dispatch(event)
        assessment.session.settle()
    return assessment


@pytest.mark.parametrize("name", sorted(DESK.files()))
def test_the_best_way_scores_a_hundred_on_every_car(name):
    for cell in cells(name):
        assert not cell.why_not, cell.name
        assessment = Assessment(cell, opened(catalogue(), cell), best_way(catalogue(), cell), POLICY)
        Play(cell, assessment.session).to_the_end()
        assert (assessment.ended, assessment.score) == ("reached", 100), cell.name
        assert {one.turn for one in assessment.steps} == {Turn.ON}


def test_wrong_turns_hints_and_time_cost_what_the_data_say():
    costs = POLICY["costs"]
    assert after(*WAY).score == 100
    assert after(PressKey("MEDIA"), *WAY).score == 100 - costs["step"] - costs["turn"]
    turned_back = after(*WAY[:4], Back(), *WAY[3:])
    assert [one.turn for one in turned_back.steps] == ["on"] * 4 + ["away", "back"] + ["on"] * 2
    assert turned_back.score == 100 - 2 * costs["step"] - costs["turn"]
    helped = begun("roaming-abroad", "macan-2019")
    assert [helped.take_hint().kind for _ in range(3)] == ["area", "page", "entry"]
    assert helped.take_hint() is None
    assert helped.score == 100 - costs["area"] - costs["page"] - costs["entry"]
    helped.session.advance(helped.figures.free_ms + 1, idle=True)
    assert helped.costs[0] == ("minute", 1, costs["minute"])
    helped.session.advance(helped.figures.limit_ms, idle=True)
    assert (helped.ended, helped.passed) == ("timed_out", False)
    assert ("unfinished", 1, costs["unfinished"]) in helped.costs


def test_what_is_pointed_at_or_leads_nowhere_is_no_step_and_the_instructor_does_none():
    pointed = after(TurnKnob(2), Back(), *WAY[:2])
    pointed.session.dispatch(SetCharging(on=True))
    assert pointed.tally.steps == 2
    pointed.session.stand_at(pointed.session.history.place._replace(step=0))
    assert (pointed.is_running, pointed.tally.steps) == (True, 2)


def test_a_refusal_and_typing_that_is_taken_back_cost_points():
    wrong = after(
        *(PressKey("SET"), Tap("set/porsche_connect_settings"), TypeText("1"), Tap("pad/erase")),
        *(TypeText("00000000"), Confirm()),
        name="link-by-code",
    )
    assert (wrong.tally.corrections, wrong.tally.refusals) == (1, 1)
    assert [one.what for one in wrong.costs] == ["refusal", "correction"]


def test_another_way_of_the_same_length_scores_the_same_and_a_longer_one_is_a_wrong_turn():
    way = [("home",), ("a",), ("b",), ("goal",)]

    def walked(*places):
        progress = Progress()
        for place in places:
            progress = followed(way, progress, (place,))
        return progress

    other = walked("x", "y", "goal")
    assert (other.wrong, other.turn, other.mark) == (0, Turn.OTHER, 3)
    assert arrived(way, walked("x", "y")).wrong == 0
    assert walked("x", "y", "z", "goal").wrong == 1
    assert walked("a", "home", "a", "b", "goal").wrong == 1
    assert walked("x", "home", "y", "home").wrong == 2


TURNS = (PressKey("MEDIA"), PressKey("PHONE"), PressKey("HOME"), PressKey("APPS"))


@settings(max_examples=12, deadline=None)
@given(
    turns=st.lists(st.tuples(st.integers(0, 4), st.sampled_from(TURNS)), max_size=3),
    more=st.sampled_from(TURNS),
)
def test_a_score_is_within_bounds_and_no_wrong_turn_raises_it(turns, more):
    def score(*wrong):
        # Every wrong turn begins anew from home, so that the way is walked whole after the last of them.
        walked = [event for at, turn in wrong for event in (*WAY[:at], turn)]
        return after(*walked, PressKey("HOME"), *WAY).score

    assert 0 <= score(*turns, (4, more)) <= score(*turns) <= 100


@given(
    tally=st.builds(
        Tally,
        best=st.integers(1, 30),
        steps=st.integers(0, 500),
        turns=st.integers(0, 200),
        refusals=st.integers(0, 200),
        corrections=st.integers(0, 200),
        hints=st.lists(st.sampled_from(["area", "page", "entry"]), max_size=9).map(tuple),
        ms=st.integers(0, 10**9),
        reached=st.booleans(),
    )
)
def test_whatever_is_counted_leaves_nought_to_a_hundred_points_and_more_never_raises_them(tally):
    figures = figures_of(POLICY, Task({"": "x"}, costs={"turn": 7}), tally.best)

    def score(one):
        return score_of(costs_of(one, figures))

    assert 0 <= score(tally) <= 100
    for name in ("steps", "turns", "refusals", "corrections", "ms"):
        assert score(tally._replace(**{name: getattr(tally, name) + 1})) <= score(tally)


def test_a_result_is_read_back_and_told_in_every_language_without_secrets(tmp_path):
    assessment = begun("link-by-id", "taycan-2022")
    text = assessment.text["de"]
    assessment.take_hint()
    Play(assessment.cell, assessment.session).to_the_end()
    result = DESK.result(assessment, "2026-03-02", "  Jo  Muster ")
    file = tmp_path / "result.json"
    file.write_text(as_json(result), encoding="utf-8")
    problems = Problems()
    assert read_result(file, problems) == result, problems.lines()
    page = as_page(catalogue(), result, "de")
    assert 'id="lang-de" checked' in page
    for secret in text.partition("Passwort: ")[2].replace("Sicherheitscode: ", "").split(" · "):
        assert len(secret) > 3
        assert secret not in page + as_json(result)
    assert all(word in page for word in ("Jo Muster", "Bestanden", "Passed", "Réussi"))
    assert "97 points" in next(line for line in as_lines(catalogue(), result, "en") if "points" in line)


def test_a_result_that_was_changed_is_refused_with_its_place(tmp_path):
    file = tmp_path / "result.json"
    file.write_text('{"pcm_sim_assessment": 2}', encoding="utf-8")
    problems = Problems()
    assert read_result(file, problems) is None
    assert any("result.json:1:24: " in line for line in problems.lines())


def test_hints_come_anew_for_the_next_part_and_tell_where_to_look():
    helped = begun("remember-pin", "718-2018")
    assert [DESK.hint(helped, "en"), DESK.hint(helped, "en")] == ["Fill in the field “PIN”.", ""]
    helped.session.dispatch(TypeText(helped.session.moment.car.inserted.pin))
    helped.session.dispatch(Confirm())
    helped.session.settle()
    assert DESK.hint(helped, "en") == "Look in the area “PHONE”."
