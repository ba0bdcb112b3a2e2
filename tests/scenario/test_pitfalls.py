"""What goes wrong with recorders elsewhere, and how it goes here: a double, a lost or a leaked step each."""

from pathlib import Path

import pytest
from shipped import catalogue, open_car

from pcm_sim.connect.deeds import CUSTOMER, Actor, deed
from pcm_sim.domain.events import (
    Back,
    Erase,
    PressKey,
    PressKnob,
    SetCloudPace,
    Tap,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone, SetPhoneLanguage
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.writing import scenario_text
from pcm_sim.scenario.recording.recorder import Recorder
from pcm_sim.scenario.recording.recording import recorded, titled
from pcm_sim.scenario.scribe.lines import UNPORTABLE

CODE_CAR, ID_CAR = "macan-95b-2", "taycan-y1a-b"
TITLE = titled(Path("walk.scn.yaml"))
MINUTE = 60_000


def record(session, since=None):
    return recorded(session, catalogue(), TITLE, since)


def acts_of(recording):
    return [one.act for one in recording.scenario.steps if not isinstance(one.act, Expectation)]


def seen_in(recording):
    return [one.act for one in recording.scenario.steps if isinstance(one.act, Expectation)]


def notes_in(recording):
    return [one.text[""] for one in acts_of(recording) if isinstance(one, acts.Note)]


def at_code(session):
    """Go to where the pairing code is typed."""
    for event in (PressKey("SET"), Tap("set/porsche_connect_settings")):
        session.dispatch(event)
    assert session.screen.node == "form:pairing_code"
    return session


def code_of(session):
    return next(one.pairing_code for one in session.customers() if one.role == "primary")


def test_1_a_knob_that_is_turned_is_recorded_as_its_turns_and_where_the_ring_stands_counts():
    session = open_car(CODE_CAR)
    for event in (TurnKnob(1), TurnKnob(2), PressKnob()):
        session.dispatch(event)
    assert acts_of(record(session)) == [acts.Knob(1), acts.Knob(2), acts.Knob(0)]


def test_2_what_a_scenario_cannot_say_is_marked_and_never_lost_in_silence():
    session = open_car(CODE_CAR)
    # A program that drives the simulation can ask as the customer; no desk can.
    session.ask(Actor(CUSTOMER, "claire"), deed("read_letter", "claire", item="1"))
    (note,) = notes_in(record(session))
    assert note.startswith(UNPORTABLE)


def test_3_a_second_recording_knows_nothing_of_the_first():
    session = open_car(CODE_CAR)
    first = Recorder(session, catalogue(), TITLE)
    session.dispatch(PressKey("SET"))
    first.stop()
    session.dispatch(PressKey("PHONE"))
    second = Recorder(session, catalogue(), TITLE)
    session.dispatch(PressKey("HOME"))
    assert acts_of(second.stop()) == [acts.Press("HOME")]
    assert acts_of(first.stop())[0] == acts.Press("SET")


def test_5_a_flood_of_typing_is_one_step_and_the_last_value_wins():
    session = at_code(open_car(CODE_CAR))
    since = session.trail
    code = code_of(session)
    for event in (*map(TypeText, code[::-1]), *[Erase()] * len(code), *(Tap(f"pad/{one}") for one in code)):
        session.dispatch(event)
        session.advance(120, idle=True)
    (typed,) = acts_of(record(session, since))
    assert (typed.into, typed.text) == ("code", "${claire.code}")


def test_6_a_key_that_the_field_refuses_leaves_nothing_in_the_text():
    session = at_code(open_car(CODE_CAR))
    since = session.trail
    for text in ("1", "é", "2", "\t", "3"):
        session.dispatch(TypeText(text))
    (typed,) = acts_of(record(session, since))
    assert typed == acts.Type("code", "${code}")
    assert "digits_only" in record(session, since).lines[0].above[0]
    assert record(session, since).scenario.params["code"] == ("123", True)


def test_7_targets_are_ids_in_every_language_and_the_label_that_was_seen_is_a_comment():
    texts = []
    for language in ("fr", "en", "de"):
        session = open_car(CODE_CAR, language)
        for event in (PressKey("SET"), Tap("set/device_manager")):
            session.dispatch(event)
        recording = record(session)
        assert acts_of(recording) == [acts.Press("SET"), acts.Tap(Where("set/device_manager"))]
        texts.append(scenario_text(recording.scenario, recording.lines))
    assert "# Geräte-Manager" in texts[2]
    assert "# Device manager" in texts[1]


def test_8_and_11_an_item_of_a_list_is_named_by_its_key():
    session = open_car(CODE_CAR)
    assert session.go_to_node("media/tracks")
    item = next(row.id for row in session.screen.rows if "#" in row.id)
    session.dispatch(Tap(item))
    assert acts_of(record(session))[-1] == acts.Tap(Where(item))


def test_9_and_17_what_was_touched_and_is_not_there_is_left_out_and_said():
    session = open_car(CODE_CAR)
    for event in (Tap("set/nowhere"), PressKey("SET")):
        session.dispatch(event)
    recording = record(session)
    assert acts_of(recording) == [acts.Press("SET")]
    assert "set/nowhere" in recording.lines[0].above[0]
    assert "# left out" in scenario_text(recording.scenario, recording.lines)


def test_12_what_is_new_on_the_screen_is_expected_and_nothing_else():
    session = open_car(CODE_CAR)
    for event in (PressKey("SET"), PressKey("SET")):
        session.dispatch(event)
    (seen,) = seen_in(record(session))
    assert seen.unit is not None
    assert seen.unit.screen == "set"


def test_12_what_is_told_is_expected_too():
    session = at_code(open_car(CODE_CAR))
    for event in (TypeText("00000000"), Tap("form/confirm")):
        session.dispatch(event)
    session.settle()
    seen = seen_in(record(session))[-1]
    assert seen.unit is not None
    assert seen.unit.message == "pairing_code_wrong"


def test_13_a_real_pause_vanishes_and_time_that_somebody_lets_pass_is_written_down():
    session = open_car(CODE_CAR)
    session.dispatch(PressKey("SET"))
    session.advance(3 * MINUTE, idle=True)
    session.dispatch(PressKey("PHONE"))
    session.advance(MINUTE)
    assert acts_of(record(session)) == [acts.Press("SET"), acts.Press("PHONE"), acts.Advance(ms=MINUTE)]


def linking(session):
    at_code(session)
    for event in (TypeText(code_of(session)), Tap("form/confirm")):
        session.dispatch(event)
    return session


def test_13_waiting_for_an_answer_passes_by_itself():
    session = linking(open_car(CODE_CAR))
    session.advance(400, idle=True)
    session.advance(9_000, idle=True)
    steps = record(session).scenario.steps
    assert all(one.settle for one in steps)
    assert not [one.act for one in steps if isinstance(one.act, acts.Advance)]


def test_13_who_does_not_wait_for_the_answer_is_played_so_too():
    session = linking(open_car(CODE_CAR))
    session.advance(400, idle=True)
    session.dispatch(Back())
    recording = record(session)
    confirm, back = [one for one in recording.scenario.steps if not isinstance(one.act, Expectation)][-2:]
    assert (confirm.settle, back.act) == (False, acts.Back())


def test_13_what_was_let_pass_while_something_was_awaited_counts_from_there():
    session = open_car(CODE_CAR)
    session.dispatch(SetCloudPace("silent"))
    linking(session)
    session.advance(10 * MINUTE)
    left = acts_of(record(session))[-1]
    assert isinstance(left, acts.Advance)
    assert left.ms < 10 * MINUTE


def test_14_and_16_what_came_before_is_given_without_its_detours():
    session = open_car(CODE_CAR)
    for event in (PressKey("PHONE"), PressKey("HOME"), PressKey("SET"), PressKey("HOME"), PressKey("CAR")):
        session.dispatch(event)
    since = session.trail
    session.dispatch(PressKey("SET"))
    recording = record(session, since)
    assert [one.act for one in recording.scenario.given.steps] == [acts.Press("CAR")]
    assert acts_of(recording) == [acts.Press("SET")]


def test_14_going_back_to_a_moment_goes_back_in_the_recording():
    session = open_car(CODE_CAR)
    recorder = Recorder(session, catalogue(), TITLE)
    session.dispatch(PressKey("SET"))
    session.keep("set")
    session.dispatch(PressKey("PHONE"))
    session.recall("set")
    session.dispatch(PressKey("CAR"))
    assert acts_of(recorder.stop()) == [acts.Press("SET"), acts.Press("CAR")]


SECRETS = {
    "a customer's": ("Lavande-26", "${claire.password}"),
    "nobody's": ("Tout-autre-9", "${password}"),
}


@pytest.mark.parametrize("whose", SECRETS)
def test_19_a_secret_is_never_written_where_it_was_typed(whose):
    text, sealed = SECRETS[whose]
    session = open_car(ID_CAR)
    for event in (
        HoldPhone("felix"),
        HoldPhone("claire"),
        OnPhone(Tap("home/portal")),
        OnPhone(Tap("portal/sign_in")),
        OnPhone(FillField("email", "claire.martin@example.org")),
        OnPhone(FillField("password", text)),
    ):
        session.dispatch(event)
    recording = record(session)
    (act,) = acts_of(recording)[-1].acts
    assert act.fields == {"email": "${claire.email}", "password": sealed}
    assert not any(text in repr(one) for one in recording.scenario.steps)
    assert all(one.secret for one in recording.scenario.params.values())


def test_20_recording_changes_nothing_of_what_is_recorded():
    one, two = open_car(CODE_CAR), open_car(CODE_CAR)
    recorder = Recorder(one, catalogue(), TITLE)
    for session in (one, two):
        linking(session).settle()
    assert one.moment == two.moment
    recorder.stop()
    assert one.moment == two.moment


def test_a_language_that_is_set_beside_the_telephone_is_recorded():
    session = open_car(ID_CAR)
    session.dispatch(SetPhoneLanguage("de"))
    assert acts_of(record(session))[0] == acts.OnPhone("phone", (acts.PhoneLanguage("de"),))


def test_signing_in_is_one_act_and_a_letter_goes_by_its_kind():
    session = open_car(ID_CAR)
    for event in (
        HoldPhone("felix"),
        HoldPhone("claire"),
        OnPhone(Tap("home/portal")),
        OnPhone(Tap("portal/sign_in")),
        OnPhone(FillField("email", "claire.martin@example.org")),
        OnPhone(FillField("password", "Lavande-26")),
        OnPhone(Tap("form/confirm")),
    ):
        session.dispatch(event)
    session.settle()
    recording = record(session)
    assert acts_of(recording)[-1] == acts.OnPhone("phone", (acts.SignIn("claire"),))
    assert not recording.scenario.params


@pytest.mark.parametrize("row", [CODE_CAR, ID_CAR])
def test_4_each_kind_of_control_is_recorded_once(row):
    start = open_car(row)
    kinds = {}
    for node in start.rules.tree.nodes:
        session = start.beginning_at(start.moment)
        if session.go_to_node(node):
            kinds |= {one.kind: (node, one.id) for one in session.screen.rows if one.kind not in kinds}
    assert len(kinds) > 5
    for node, target in kinds.values():
        session = start.beginning_at(start.moment)
        session.go_to_node(node)
        since = session.trail
        session.dispatch(Tap(target))
        assert acts_of(record(session, since)) == [acts.Tap(Where(target))]
