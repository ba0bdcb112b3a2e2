"""A scenario that plays in the window: at its end all is as without one, and a person can hold it."""

from dataclasses import replace

import pytest
from plays import FAILING, WRONG_CODE, cell_of, theatre
from PySide6.QtCore import Qt
from shipped import catalogue

from pcm_sim.scenario.play.failing import failures
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.ui.pacer import Pacer
from pcm_sim.ui.player.ports import PlayWish
from pcm_sim.ui.window_items import items

PATIENCE_MS = 10_000


@pytest.fixture
def stage(tmp_path):
    with theatre(cell_of(tmp_path, WRONG_CODE)) as playing:
        yield playing


@pytest.fixture
def waits(qtbot):
    def until(condition):
        qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    return until


def played_without_window(cell):
    session = opened(catalogue(), cell)
    Play(cell, session).to_the_end()
    return session


def test_it_ends_as_without_a_window(stage, waits):
    Pacer(stage.window.shell).start()
    waits(lambda: stage.state == "ended")

    assert stage.session.moment == played_without_window(stage.cell).moment
    assert stage.window.find("play/again")
    assert not stage.player.hand.props.seen


def test_pausing_changes_nothing_of_what_comes_out(stage, waits):
    pacer = Pacer(stage.window.shell)
    waits(lambda: stage.player.props.step == 3)
    stage.player.setSpeed("0.5")
    stage.window.settle()
    stage.window.click("play/toggle")
    assert stage.state == "paused"
    moment = stage.session.moment
    pacer.tick()
    assert stage.session.moment == moment
    stage.player.setSpeed("max")
    stage.window.press_key(Qt.Key.Key_Space)
    waits(lambda: stage.state == "ended")

    assert stage.session.moment == played_without_window(stage.cell).moment


def test_one_step_is_one_step(stage, waits):
    stage.window.find("play")
    stage.player.restart()
    stage.player.pause()
    for number in (1, 2, 3):
        stage.window.press_key(Qt.Key.Key_Right)
        waits(lambda: stage.state == "paused")
        assert stage.player.props.step == number

    assert stage.session.screen.node == "apps/options"
    assert stage.window.find("play/step").property("text") == "Step 3 of 7"


def test_a_hand_on_the_device_holds_it_and_lets_time_pass(stage, waits):
    pacer = Pacer(stage.window.shell)
    waits(lambda: stage.player.props.step == 2)
    stage.player.pause()
    stage.window.press("MEDIA")
    now = stage.session.moment.now

    assert stage.state == "paused"
    assert stage.player.props.taken_over
    pacer.start()
    waits(lambda: stage.session.moment.now > now)
    stage.player.play()
    assert not stage.player.props.taken_over
    assert stage.window.shell.props.stands


def test_a_touch_while_it_plays_pauses_it(stage, waits):
    waits(lambda: stage.player.props.step == 2)
    stage.player.setSpeed("0.5")
    stage.window.press("MEDIA")

    assert stage.state == "paused"
    assert stage.player.props.taken_over


def test_speed_changes_while_it_plays(stage):
    stage.window.find("play")
    stage.window.settle()
    stage.window.click("play/speed/0.5")
    assert stage.player.props.speed == "0.5"
    stage.window.press_key(Qt.Key.Key_Plus)
    assert stage.player.props.speed == "1"
    stage.window.press_key(Qt.Key.Key_Minus)
    stage.window.press_key(Qt.Key.Key_Minus)
    assert stage.player.props.speed == "0.5"


def test_a_chapter_is_reached_in_one_go_forward_and_back(stage, waits):
    stage.player.setSpeed("0.5")
    stage.player.jump("5")
    waits(lambda: stage.player.props.step == 5)
    assert stage.state == "playing"
    assert stage.player.props.card_title == "" or stage.player.props.caption == "The code"
    assert stage.session.screen.node == "apps/options/connect" or stage.session.screen.form
    stage.player.pause()
    stage.player.jump("1")
    waits(lambda: stage.state == "paused" and stage.player.props.step == 1)

    assert stage.session.screen.node == "radio"


def test_leaving_it_gives_the_time_back(stage):
    stage.window.find("play")
    stage.window.press_key(Qt.Key.Key_Escape)

    assert stage.state == "none"
    assert not stage.window.has("play")
    assert not stage.window.shell.props.stands


def test_again_plays_the_same_once_more(stage, waits):
    waits(lambda: stage.state == "ended")
    first = stage.session
    stage.window.settle()
    stage.window.click("play/again")
    waits(lambda: stage.state == "ended")

    assert stage.session is not first
    assert stage.session.moment == first.moment


def test_another_car_ends_it(stage):
    stage.window.find("play")
    stage.window.shell.freshen()
    stage.window.settle()

    assert stage.state == "none"
    assert not stage.window.has("play")


def test_where_a_step_fails_it_stays_and_says_so(tmp_path, waits):
    with theatre(cell_of(tmp_path, FAILING)) as stage:
        waits(lambda: stage.state == "failed")

        texts = stage.window.texts()
        assert "Step 8 did not go as expected" in texts
        assert any(text.startswith("Expected: ") for text in texts)
        assert any(text.startswith("What to do: ") for text in texts)
        assert stage.player.props.step == 8
        assert stage.session.screen.form is not None


def test_a_step_in_a_group_has_the_number_that_reports_give_it(tmp_path, waits):
    twice = "  - repeat: {times: 2, steps: [{press: MEDIA}, {expect: {screen: radio}}]}\n"
    cell = cell_of(tmp_path, f"{WRONG_CODE.partition('  - chapter')[0]}{twice}")
    (failure,) = failures(Play(cell, opened(catalogue(), cell)).to_the_end())
    with theatre(cell) as stage:
        waits(lambda: stage.state == "failed")
        texts = stage.window.texts()

    assert f"Step {failure.number} did not go as expected" in texts
    assert f"Step {failure.number} of 1" in texts


def test_the_hand_touches_where_the_target_is(tmp_path, waits):
    with theatre(cell_of(tmp_path, WRONG_CODE), "4") as stage:
        waits(lambda: stage.player.hand.props.down and stage.player.props.step == 2)
        hand = stage.player.hand.props
        key = stage.window.find("key/APPS")
        corner = key.mapToScene(key.boundingRect().topLeft())
        far = key.mapToScene(key.boundingRect().bottomRight())

        assert corner.x() < hand.x < far.x()
        assert corner.y() < hand.y < far.y()
        assert stage.window.find("play/doing").property("text") == "Press APPS"
        assert stage.window.find("play/caption").property("text") == "The services are under APPS."
        stage.player.jump("5")
        stage.player.setSpeed("4")
        waits(lambda: stage.player.hand.props.typed == "1234")


def test_the_window_says_it_in_its_language(tmp_path, waits):
    with theatre(cell_of(tmp_path, WRONG_CODE, language="de")) as stage:
        waits(lambda: stage.state == "ended")

        assert stage.player.props.name == "Ein falscher Code"
        assert [one["label"] for one in stage.player.property("chapters")] == ["Der Weg dorthin", "Der Code"]
        assert stage.window.find("play/step").property("text") == "Schritt 7 von 7"


@pytest.mark.parametrize(("motion", "glides"), [(0.0, False), (1.0, True)])
def test_with_movements_off_the_hand_does_not_glide(tmp_path, waits, motion, glides):
    with theatre(cell_of(tmp_path, WRONG_CODE), "4", motion) as stage:
        ways = []
        stage.player.hand.glideMsChanged.connect(lambda: ways.append(stage.player.hand.props.glide_ms))
        waits(lambda: stage.player.props.step == 4)

        assert any(ways) is glides


def test_the_ring_is_in_no_picture_of_the_unit(tmp_path, waits):
    with theatre(cell_of(tmp_path, WRONG_CODE), "4") as stage:
        waits(lambda: stage.player.hand.props.down and stage.player.props.step == 4)
        assert stage.window.has("play/ring")

        assert not [one for one in items(stage.window.find("glass")) if one.objectName() == "play/ring"]


def test_why_a_step_failed_is_said_in_the_language_of_the_window(tmp_path, waits):
    with theatre(cell_of(tmp_path, FAILING)) as stage:
        waits(lambda: stage.state == "failed")
        assert stage.player.props.expected == "the unit’s screen is “radio”"
        stage.window.shell.setLanguage("fr")

        assert stage.player.props.expected == "l’écran du système est «\u00a0radio\u00a0»"
        assert any(text.startswith("Constaté\u00a0: c’est «\u00a0form:") for text in stage.window.texts())


def test_what_cannot_begin_says_why(tmp_path, waits):
    with theatre(cell_of(tmp_path, WRONG_CODE)) as stage:
        waits(lambda: stage.state == "ended")
        given = replace(stage.cell.scenario.given, state={"sim.pin_tries": 9})
        bad = replace(stage.cell, scenario=replace(stage.cell.scenario, given=given))
        with pytest.raises(ValueError, match="takes a whole number from 0 to 3"):
            stage.player.begin(PlayWish((bad,)))
        stage.player.again()

        assert stage.state == "failed"
        assert stage.window.find("play/caption").property("text") == "This scenario cannot begin"
        assert "Expected: “sim.pin_tries” takes a whole number from 0 to 3; 9 is none" in stage.window.texts()
