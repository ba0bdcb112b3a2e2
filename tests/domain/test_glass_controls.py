"""The controls of the glass beside the page: the bar of the areas, the tabs, the signs of the status bar."""

import pytest
from worlds import ID_CAR, PAIR, SIGN_IN, Seat, build_car, build_card, build_rules, build_vehicle

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import Back, PressKnob, SetIgnition, SetSignal, TurnKnob
from pcm_sim.domain.explanation import explain


def keyless(**equipment):
    """Sit in a car whose unit has a bar of the areas, and no hard key that leads home."""
    return Seat(build_rules(build_vehicle(keys=("SET",), bar=True, **equipment)))


def offline(*, form=False):
    """Open a page, or a form, where there is no reception."""
    seat = Seat(car=build_car(card=build_card(verified=True)))
    return (seat.go_to(PAIR) if form else seat.press("SET")).do(SetSignal(Bearer.NONE, 0))


def test_home_is_in_the_bar_of_the_areas():
    seat = keyless()
    assert "home" not in seat.screen.targets
    seat.press("SET")
    assert "home" in seat.screen.targets

    assert seat.tap("home").unit.stack == ("home",)


def test_home_leads_out_of_a_form_and_a_wait():
    seat = keyless(**ID_CAR).go_to(SIGN_IN).tap("home")
    assert (seat.unit.form, seat.unit.stack) == (None, ("home",))
    seat.go_to(SIGN_IN).enter("anna@example.test", "secret-1", "4711")
    assert seat.unit.pending
    seat.tap("home")

    assert (seat.unit.pending, seat.unit.stack) == (None, ("home",))


def test_home_is_the_first_tab_where_no_key_leads_there():
    seat = Seat(build_rules(build_vehicle(keys=("SET",), tabs=True))).press("SET")
    assert [(tab.id, tab.usable) for tab in seat.screen.tabs] == [("home", True), ("tab/set", False)]

    assert seat.tap("home").unit.stack == ("home",)
    assert "home" not in [tab.id for tab in seat.screen.tabs]


def test_only_as_many_tabs_as_have_room_for_their_words():
    seat = Seat(build_rules(build_vehicle(tabs=True))).press("PHONE", "OPT")
    seat.tap("phone/options/set_phone").tap("phone/options/set_phone/sim")
    way = [tab.id for tab in seat.screen.tabs]

    assert way == ["tab/phone/options", "tab/phone/options/set_phone", "tab/phone/options/set_phone/sim"]
    assert seat.tap(way[0]).unit.stack[-1] == "phone/options"


def test_home_is_no_control_where_there_is_no_bar():
    seat = Seat().press("SET")
    assert "home" not in seat.screen.targets

    assert seat.tap("home").unit.stack == ("home", "set")


def test_the_knob_goes_home_too():
    seat = keyless().press("SET")
    at = seat.screen.targets.index("home")
    seat.do(TurnKnob(1), TurnKnob(at), PressKnob())

    assert seat.unit.stack == ("home",)


@pytest.mark.parametrize("form", [True, False])
def test_the_mark_of_no_data_tells_why(form):
    seat = offline(form=form)
    assert seat.signs["data"].icon == "no-data"
    seat.tap("status/data")

    assert seat.dialog == explain(seat.rules, seat.cabin)[0].id == "offline_no_signal"
    assert (seat.do(Back()).unit.form is not None) is form


def test_a_sign_that_is_not_there_cannot_be_touched():
    seat = offline().do(SetSignal(Bearer.LTE, 4))
    assert seat.signs["data"].icon == "data"
    assert "status/private" not in seat.screen.targets
    before = seat.cabin

    assert seat.tap("status/private", "status/nonsense").cabin == before


def test_a_dark_unit_has_no_controls():
    assert offline().do(SetIgnition(on=False)).screen.targets == ()
