"""Readings: every statement on every car it speaks of gives whole menus, and `literal` gives all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.catalogue.errors import ReadingError
from pcm_sim.catalogue.readings import cells_about, choose
from pcm_sim.composition import choose_car, load_catalogue, open_session, read_as
from pcm_sim.domain.events import PressKey
from pcm_sim.domain.readings import LITERAL, statements_about
from pcm_sim.domain.routes import exists, placed, route_text
from pcm_sim.session.opening import open_session as start
from pcm_sim.session.readings_desk import ReadingsDesk
from pcm_sim.session.walks import walk_to

CATALOGUE = load_catalogue()
OPTIONS = "SET ▸ Device manager ▸ Options"
FLOWS = ("link", "roaming", "data_off", "remember_pin")
CARS = [
    (vehicle.key, year)
    for vehicle in CATALOGUE.matrix.vehicles.values()
    if vehicle.has_porsche_connect
    for span in vehicle.years
    for year in range(span.first, span.last + 1)
]


def read(key, year, *said):
    """Give a car on readings, by its row and year."""
    row = CATALOGUE.matrix.vehicles[key]
    return CATALOGUE.read(row, year, choose(CATALOGUE.cells, said, key, year))


def ways(vehicle, feature):
    """Give every way to a feature on a car, in French."""
    tree = CATALOGUE.rules(vehicle).tree
    return {node.id for node in placed(vehicle, tree, feature)}


def kinds(vehicle):
    return {path[0] for path in vehicle.paths}


def test_all_thirty_eight_cells_are_there_each_with_its_answer():
    assert [*CATALOGUE.cells] == [f"X{number:02}" for number in range(1, 39)]
    for cell in CATALOGUE.cells.values():
        assert cell.resolved in {one.id for one in cell.statements}


def test_our_answers_change_nothing():
    for cell in CATALOGUE.cells.values():
        for one in cell.statements:
            assert one.id != cell.resolved or not one.sets


@pytest.mark.parametrize(("key", "year"), CARS)
def test_every_reading_of_every_car_gives_whole_menus(key, year):
    for cell in cells_about(CATALOGUE.cells, key, year):
        for statement in (*(one.id for one in statements_about(cell, key, year)), LITERAL):
            vehicle = read(key, year, f"{cell.id}={statement}")
            tree = CATALOGUE.rules(vehicle).tree
            assert exists(vehicle, tree, tree.home)
            for kind, feature in zip("LRDP", FLOWS, strict=True):
                told = feature in tree.absent or kind not in kinds(vehicle)
                assert ways(vehicle, feature) or told, (feature, vehicle.paths)


@pytest.mark.parametrize(("key", "year"), CARS)
def test_literal_keeps_our_ways_and_adds_those_of_every_statement(key, year):
    row = CATALOGUE.matrix.vehicles[key]
    literal = read(key, year, "literal")
    assert {*row.paths} <= {*literal.paths}
    for cell in cells_about(CATALOGUE.cells, key, year):
        for one in statements_about(cell, key, year):
            assert {*dict(one.sets).get("paths", ())} <= {*literal.paths}
    for feature in FLOWS:
        assert ways(row, feature) <= ways(literal, feature)


@given(st.sampled_from(CARS), st.data())
def test_any_readings_together_can_be_walked(car, data):
    cells = data.draw(
        st.lists(
            st.sampled_from(cells_about(CATALOGUE.cells, *car)), unique_by=lambda cell: cell.id, max_size=6
        )
    )
    said = []
    for cell in cells:
        ids = [one.id for one in statements_about(cell, *car)]
        said.append(f"{cell.id}={data.draw(st.sampled_from([*ids, LITERAL]))}")
    vehicle = read(*car, *said)
    choice = choose_car(CATALOGUE, "macan-2018")._replace(vehicle=vehicle, year=car[1])
    session = start(CATALOGUE, choice, "en")
    for feature in FLOWS:
        for node in placed(vehicle, session.rules.tree, feature):
            session.dispatch(PressKey("HOME"))
            for _ in walk_to(session, node.id):
                pass


@pytest.mark.parametrize(
    ("car", "said", "feature", "way"),
    [
        ("macan-2018", "X03=newer", "roaming", f"{OPTIONS} ▸ Mobile data ▸ Roaming"),
        ("macan-2018", "X03=newer", "link", "SET ▸ Porsche Connect settings"),
        ("911-2021", "X02=id", "link", "SET ▸ Accounts ▸ Set up account"),
        (
            "panamera-2020",
            "X07=mobile_data",
            "roaming",
            "SET ▸ Device manager ▸ Options ▸ Mobile data ▸ Roaming",
        ),
        (
            "panamera-2017",
            "X08=set",
            "roaming",
            "SET ▸ Device manager ▸ Options ▸ Data connections ▸ Roaming",
        ),
        (
            "cayenne-2022",
            "X11=open_range",
            "roaming",
            "Settings ▸ Device manager ▸ Options ▸ Mobile data ▸ Roaming",
        ),
        ("911-2019-991", "X06=newer", "link", "SET ▸ Porsche Connect settings"),
        ("cayenne-2017", "X05=settings", "link", "SET ▸ Porsche Connect settings"),
    ],
)
def test_the_menus_follow_the_statement(car, said, feature, way):
    choice = read_as(CATALOGUE, choose_car(CATALOGUE, car), [said])
    rules = CATALOGUE.rules(choice.vehicle)
    assert route_text(rules.vehicle, rules.tree, feature, "en") == way


def test_a_statement_without_a_path_takes_the_entry_away():
    choice = read_as(CATALOGUE, choose_car(CATALOGUE, "panamera-2017"), ["X04=unnamed"])
    session = start(CATALOGUE, choice, "en")
    way = next(way for way in session.ways("en") if way.feature == "link")
    assert not way.path
    assert way.reason == "On this reading, the FAQ names no path for this car."


def test_letters_in_the_code_are_typed_where_that_is_read():
    choice = read_as(CATALOGUE, choose_car(CATALOGUE, "macan-2018"), ["X01=characters"])
    session = start(CATALOGUE, choice, "en")
    session.go_to("link")
    assert session.screen.form.pad == "keyboard"


def test_french_labels_are_spelt_as_the_faq_spells_them_where_that_is_read():
    choice = read_as(CATALOGUE, choose_car(CATALOGUE, "taycan-2022"), ["X18=as_written"])
    tree = CATALOGUE.rules(choice.vehicle).tree
    assert tree.nodes["settings"].label["fr"] == "Réglage"
    assert tree.nodes["settings"].label["en"] == "Settings"


@pytest.mark.parametrize(
    ("said", "told", "hint"),
    [
        ("X99=a", "there is no cell 'X99'", ""),
        (
            "X07=mobile_data",
            "X07 does not concern this car; it concerns panamera-971-1b of model year 2020",
            "",
        ),
        ("X03=newest", "X03 has no statement 'newest' about this car", "one of: older, newer, literal"),
        ("X03", "which of X03?", "one of: older, newer, literal"),
    ],
)
def test_a_wrong_word_is_told_with_what_there_is(said, told, hint):
    with pytest.raises(ReadingError) as error:
        read("macan-95b-1", 2018, said)
    assert str(error.value) == told
    assert error.value.hint.startswith(hint)


def test_the_desk_opens_the_car_anew_on_the_same_page():
    session = open_session("panamera-2020", language="en", catalogue=CATALOGUE)
    desk = ReadingsDesk(CATALOGUE)
    cell = next(one for one in desk.cells(session, "en") if one.id == "X07")
    assert [(one.id, one.chosen, one.resolved) for one in cell.statements] == [
        ("data_connections", True, True),
        ("mobile_data", False, False),
        ("literal", False, False),
    ]
    session.go_to("roaming")
    other = desk.choose(session, "X07", "mobile_data")
    assert other.rules.vehicle.readings == (("X07", "mobile_data"),)
    assert other.screen.node == "set/device_manager/options"
    back = desk.choose(other, "X07", "data_connections")
    assert back.rules.vehicle.readings == ()
