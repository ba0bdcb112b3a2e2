"""Two cars walk in step: the other follows where it can, and says why where it cannot."""

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from moves import NUMBERS, examples
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.domain.events import (
    Back,
    Confirm,
    DriveTo,
    PressKey,
    PressKnob,
    SetIgnition,
    Tap,
    Tick,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.view import view
from pcm_sim.session.pair import Pair, Side
from pcm_sim.session.pairing.compared import Step
from pcm_sim.session.pairing.followed import How, Why
from pcm_sim.session.pairing.telling import why_told
from pcm_sim.ui.texts import in_language

HANDS = (Back(), Confirm(), TurnKnob(1), TypeText("1"), Tick(1_500))
PAIRS = (("macan-2018", "taycan-2022"), ("macan-2019", "911-2024"), ("718-2016", "cayenne-2018"))


def pair_of(left, right, language="en"):
    """Put two cars side by side."""
    return Pair(*(open_session(car, "FR", language, catalogue=catalogue()) for car in (left, right)))


def do(pair, *events, side=Side.LEFT):
    """Let things happen on one side."""
    for event in events:
        pair.dispatch(side, event)


def told(pair, language="en"):
    """Say why they are not in step."""
    return why_told(pair, in_language(catalogue().desktop, language), language)


def test_the_other_goes_to_the_same_by_its_own_menus():
    pair = pair_of("macan-2018", "taycan-2022")
    assert pair.in_step
    do(pair, PressKey("SET"), Tap("set/display"), Tap("set/display/brightness"))
    assert pair.right.moment.unit.page == "settings/display/brightness"
    assert pair.compared.step is Step.SAME
    do(pair, Back(), side=Side.RIGHT)
    assert pair.left.moment.unit.page == "set/display"
    do(pair, TurnKnob(2))
    focus = pair.left.moment.unit.focus
    assert pair.right.moment.unit.focus == focus.replace("set/", "settings/")
    do(pair, PressKnob())
    assert pair.left.moment.unit.page != "set/display"
    assert pair.in_step


def test_it_says_why_it_stands_and_comes_back():
    pair = pair_of("macan-2018", "taycan-2022")
    do(pair, PressKey("PHONE"), PressKey("OPT"), Tap("phone/options/set_phone"))
    assert pair.right.moment.unit.page == "phone"
    assert pair.why.why is Why.ABSENT
    do(pair, Tap("phone/options/set_phone/roaming"))
    assert pair.why.message.id == "roaming_automatic"
    assert told(pair).startswith("Taycan 2022 has no such entry. This car takes care of roaming")
    assert "{" not in "".join(told(pair, language) for language in ("fr", "de"))
    do(pair, Back(), Back(), Back())
    assert pair.in_step
    assert not told(pair)


def test_a_menu_that_only_another_reading_has_is_no_way_there():
    pair = pair_of("911-2021", "911-2022")
    do(pair, PressKey("SET"), Tap("set/device_manager"))
    assert told(pair) == "911 2022 has no such entry."


def test_the_same_row_elsewhere_is_touched_there():
    pair = pair_of("macan-2018", "macan-2021")
    do(pair, PressKey("PHONE"), PressKey("OPT"), Tap("phone/options/set_phone"))
    do(pair, Tap("phone/options/set_phone/roaming"))
    assert pair.followed.how is How.OWN_WAY
    assert pair.right.screen.dialog.message == pair.left.screen.dialog.message
    assert pair.compared.step is Step.NEAR
    do(pair, Tap("dialog/yes"))
    assert (pair.left.moment.unit.roaming, pair.right.moment.unit.roaming) == (True, True)
    assert pair.in_step


def test_other_forms_stand_apart_and_go_together():
    pair = pair_of("macan-2018", "taycan-2022")
    do(pair, PressKey("APPS"), PressKey("OPT"), Tap("apps/options/connect"))
    assert pair.why.why is Why.OTHER_FORM
    do(pair, TypeText("1234"))
    assert [field.text for field in pair.right.moment.unit.form.fields] == ["", "", ""]
    do(pair, Back())
    assert pair.in_step


def test_time_the_car_and_the_language_are_the_same_in_both():
    pair = pair_of("macan-2018", "taycan-2022", "de")
    pair.left.advance(500, idle=True)
    pair.left.advance(700, idle=True)
    pair.right.advance(100, idle=True)
    assert pair.left.moment.now == pair.right.moment.now
    do(pair, DriveTo("CH"), Tick(60_000), side=Side.RIGHT)
    assert pair.left.moment.car.country == "CH"
    do(pair, PressKey("SET"), Tap("set/language"), Tap("set/language/fr"))
    assert pair.right.moment.unit.language == "fr"
    do(pair, SetIgnition(on=False))
    assert pair.in_step
    assert not pair.right.moment.car.ignition


def test_who_went_its_own_way_is_brought_back():
    pair = pair_of("macan-2018", "macan-2021")
    pair.left.keep("here")
    do(pair, PressKey("MEDIA"), Tap("media/source"))
    assert pair.left.recall("here")
    assert pair.why.why is Why.JUMPED
    assert pair.resync()
    pair.close()
    do(pair, PressKey("CAR"))
    assert pair.right.moment.unit.page == "home"


@pytest.mark.parametrize("cars", PAIRS, ids="-".join)
@seed(7)
@settings(deadline=None, max_examples=examples(4))
@given(moves=st.lists(st.tuples(st.booleans(), st.integers(0, 3), NUMBERS), min_size=40, max_size=40))
def test_on_any_walk_the_other_is_at_the_same_or_says_why(cars, moves):
    pair = pair_of(*cars)
    for on_right, kind, number in moves:
        side = Side.RIGHT if on_right else Side.LEFT
        keys = [PressKey(key.id) for key in pair.on(side).rules.vehicle.head_unit.keys]
        touches = [Tap(target) for target in pair.on(side).screen.targets]
        choice = (touches, touches, keys, HANDS)[kind] or HANDS
        pair.dispatch(side, choice[number % len(choice)])
        for session in (pair.left, pair.right):
            assert view(session.rules, session.moment.cabin) == session.screen
        assert pair.left.moment.now == pair.right.moment.now
        assert pair.in_step or told(pair)
