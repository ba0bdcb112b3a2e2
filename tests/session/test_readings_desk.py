"""The control of the window: every statement of a cell, and the same car opened anew on another one."""

import pytest
from readings import catalogue

from pcm_sim.composition import open_session
from pcm_sim.domain.events import Tap
from pcm_sim.session.readings_desk import ReadingsDesk

LANGUAGES = ("fr", "en", "de")


def start(car, language="en"):
    return open_session(car, language=language, catalogue=catalogue())


@pytest.fixture
def desk():
    return ReadingsDesk(catalogue())


def cell_of(desk, session, number, language="en"):
    return next(one for one in desk.cells(session, language) if one.id == number)


def test_a_cell_lists_each_statement_with_its_lines_and_what_holds(desk):
    cell = cell_of(desk, start("panamera-2020"), "X07")
    assert [(one.id, one.lines, one.chosen, one.resolved) for one in cell.statements] == [
        ("by_facelift", (), True, True),
        ("data_connections", ("189", "201"), False, False),
        ("mobile_data", ("191", "203"), False, False),
        ("literal", (), False, False),
    ]
    assert not cell.gap


def test_a_gap_is_marked_and_has_no_literal_where_the_source_says_nothing(desk):
    cell = cell_of(desk, start("macan-2020"), "X33")
    assert cell.gap
    assert [one.id for one in cell.statements] == ["by_market", "has_one", "has_none"]


def test_a_statement_that_leaves_the_menus_as_they_are_says_so(desk):
    cell = cell_of(desk, start("taycan-2022"), "X23")
    assert [one.text.endswith("(the menus stay the same)") for one in cell.statements] == [False, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_statement_holds_in_every_cell_about_a_car(desk, language):
    for car in ("macan-2018", "911-2019-992", "panamera-2020", "cayenne-2022", "taycan-2025"):
        for cell in desk.cells(start(car), language):
            assert [one.chosen for one in cell.statements].count(True) == 1, (car, cell.id)
            assert cell.title


def test_another_reading_opens_the_same_car_on_the_same_page(desk):
    session = start("panamera-2020", "de")
    session.go_to("roaming")
    page = session.screen.node
    other = desk.choose(session, "X12", "under_apps")
    assert other.rules.vehicle.readings == (("X12", "under_apps"),)
    assert (other.year, other.moment.car.market, other.moment.unit.language) == (2020, "FR", "de")
    assert other.screen.node == page
    other.dispatch(Tap(other.screen.rows[0].id))


def test_a_page_that_the_reading_has_not_gives_way_to_the_one_above(desk):
    session = start("panamera-2020")
    session.go_to("roaming")
    assert session.screen.node == "set/device_manager/options/data_connections"
    other = desk.choose(session, "X07", "mobile_data")
    assert other.screen.node == "set/device_manager/options"


def test_readings_add_up_and_our_answer_takes_one_back(desk):
    session = desk.choose(start("panamera-2020"), "X07", "mobile_data")
    session = desk.choose(session, "X08", "devices")
    assert session.rules.vehicle.readings == (("X07", "mobile_data"), ("X08", "devices"))
    session = desk.choose(session, "X07", "by_facelift")
    assert session.rules.vehicle.readings == (("X08", "devices"),)
    session = desk.choose(session, "X08", "by_year")
    assert session.rules.vehicle == start("panamera-2020").rules.vehicle


def test_what_is_resolved_already_can_be_chosen_again(desk):
    session = start("panamera-2020")
    assert desk.choose(session, "X07", "by_facelift").rules.vehicle.readings == ()
