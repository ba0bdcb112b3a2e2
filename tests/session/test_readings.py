"""Readings: every statement on every car it speaks of gives whole menus, and `literal` gives all of them.

The paths are those of `tests/data`, typed by hand from the facts: never made from `models/` or `menus/`.
"""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import FLOWS, cars, catalogue, read, readings_of, ways
from worlds import read_table

from pcm_sim.catalogue.readings import cells_about
from pcm_sim.composition import choose_car, read_as
from pcm_sim.domain.events import PressKey, Tap, TypeText
from pcm_sim.domain.readings import statements_about
from pcm_sim.domain.routes import exists, placed, route_text
from pcm_sim.session.opening import CarChoice, open_session, regrow
from pcm_sim.session.pages import open_page
from pcm_sim.session.walks import WalkError, walk_feature, walk_to

CARS = cars()
LANGUAGES = ("fr", "en", "de")
OPTIONS = "SET ▸ Device manager ▸ Options"
MOBILE_DATA = f"{OPTIONS} ▸ Mobile data"
DATA_CONNECTIONS = f"{OPTIONS} ▸ Data connections"
PATHS = [(row["code"], row["language"], tuple(row["path"].split(" ▸ "))) for row in read_table("paths.csv")]
# What is a key on one unit is an entry on the screen of another, in its own words.
SETTINGS = {"fr": "Réglages", "en": "Settings", "de": "Einstellungen"}
OPTIONS_ROW = {"fr": "Options", "en": "Options", "de": "Optionen"}


def start(said, *readings, language="en"):
    """Start a car on readings."""
    choice = read_as(catalogue(), choose_car(catalogue(), said), readings)
    return open_session(catalogue(), choice, language)


def hand_typed(vehicle, code, language):
    """Give the paths of the FAQ under a code, as a car's unit writes them."""
    keys = {key.id for key in vehicle.head_unit.keys}
    here = {SETTINGS[language]: "SET"} if "SET" in keys else {"SET": SETTINGS[language]}
    if "OPT" not in keys:
        here["OPT"] = OPTIONS_ROW[language]
    below = {"SET": ("APPS", OPTIONS_ROW[language])} if vehicle.connect_menu == "APPS" else {}
    typed = set()
    for one, spoken, (first, *rest) in PATHS:
        if (one, spoken) == (code, language):
            begin = below.get(first, (here.get(first, first),)) if code == "LB" else (here.get(first, first),)
            typed.add((*begin, *(here.get(label, label) for label in rest if not label.startswith("form:"))))
    return typed


# --- whole menus ------------------------------------------------------------------------------------


def test_every_cell_is_there_with_an_answer_that_leaves_the_car_as_it_is():
    cells = catalogue().cells
    assert [*cells] == [f"X{number:02}" for number in range(1, 39)]
    for cell in cells.values():
        (ours,) = (one for one in cell.statements if one.id == cell.resolved)
        assert not ours.sets


@pytest.mark.parametrize(("key", "year"), CARS)
def test_each_reading_of_each_car_has_the_paths_that_it_names(key, year):
    for said in readings_of(key, year):
        vehicle = read(key, year, said)
        rules = catalogue().rules(vehicle)
        assert exists(vehicle, rules.tree, rules.tree.home)
        for code in vehicle.paths:
            for language in LANGUAGES[rules.policy.labels_as_written :]:
                typed = hand_typed(vehicle, code, language)
                assert not typed or typed & ways(vehicle, FLOWS[code[0]], language), (said, code)
        for kind, feature in FLOWS.items():
            named = any(path[0] == kind and path not in {"R0", "P0"} for path in vehicle.paths)
            assert named == bool(ways(vehicle, feature, "fr")), (said, feature)


@pytest.mark.parametrize(("key", "year"), CARS)
def test_each_reading_places_every_other_feature_or_says_why_not(key, year):
    row = catalogue().matrix.vehicles[key]
    others = {*catalogue().features} - {*FLOWS.values()}
    for said in readings_of(key, year):
        vehicle = read(key, year, said)
        session = open_session(catalogue(), CarChoice(vehicle, year, "FR"), "en")
        for feature in others:
            lost = ways(row, feature, "en") and not ways(vehicle, feature, "en")
            assert not lost or said == "X21=taycan_only", (said, feature)
        assert all(way.path or way.reason for way in session.ways("en"))


@pytest.mark.parametrize(("key", "year"), CARS)
def test_literal_keeps_our_ways_and_adds_those_of_every_statement_of_the_source(key, year):
    row = catalogue().matrix.vehicles[key]
    literal = read(key, year, "literal")
    assert {*row.paths} <= {*literal.paths}
    for cell in cells_about(catalogue().cells, key, year):
        for one in statements_about(cell, key, year):
            assert not one.lines or {*dict(one.sets).get("paths", ())} <= {*literal.paths}
    for feature in FLOWS.values():
        assert ways(row, feature, "en") <= ways(literal, feature, "en")


@given(st.sampled_from(CARS), st.data())
def test_any_readings_together_can_be_walked(car, data):
    said = data.draw(st.lists(st.sampled_from([*readings_of(*car)]), max_size=6))
    session = open_session(catalogue(), CarChoice(read(*car, *said), car[1], "FR"), "en")
    rules = session.rules
    for feature in FLOWS.values():
        for node in placed(rules.vehicle, rules.tree, feature):
            session.dispatch(PressKey("HOME"))
            for _ in walk_to(session, node.id):
                pass
    session.dispatch(PressKey("HOME"))
    assert session.moment.unit.stack == (rules.tree.home,)


# --- what each statement makes of the menus ---------------------------------------------------------


@pytest.mark.parametrize(
    ("car", "said", "feature", "there"),
    [
        ("911-2021", "X02=id", "link", ["SET ▸ Accounts ▸ Set up account"]),
        (
            "cayenne-2021",
            "X02=literal",
            "link",
            ["SET ▸ Porsche Connect settings", "SET ▸ Accounts ▸ Set up account"],
        ),
        ("macan-2018", "X03=newer", "link", ["SET ▸ Porsche Connect settings"]),
        ("macan-2018", "X03=newer", "roaming", [f"{MOBILE_DATA} ▸ Roaming"]),
        (
            "macan-2018",
            "X03=literal",
            "roaming",
            [f"{MOBILE_DATA} ▸ Roaming", "PHONE ▸ OPT ▸ SET PHONE ▸ Roaming"],
        ),
        ("panamera-2017", "X04=unnamed", "link", []),
        ("cayenne-2017", "X05=settings", "link", ["SET ▸ Porsche Connect settings"]),
        ("911-2019-991", "X06=newer", "link", ["SET ▸ Porsche Connect settings"]),
        ("911-2019-991", "X06=to_2018", "roaming", []),
        ("911-2019-992", "X06=older", "link", ["APPS ▸ Options ▸ Connect to Porsche Connect"]),
        ("panamera-2020", "X07=mobile_data", "roaming", [f"{MOBILE_DATA} ▸ Roaming"]),
        ("panamera-2020", "X07=mobile_data", "data_off", [f"{MOBILE_DATA} ▸ Mobile data ▸ OFF"]),
        ("panamera-2021", "X07=data_connections", "roaming", [f"{DATA_CONNECTIONS} ▸ Roaming"]),
        (
            "panamera-2021",
            "X07=literal",
            "roaming",
            [f"{MOBILE_DATA} ▸ Roaming", f"{DATA_CONNECTIONS} ▸ Roaming"],
        ),
        ("panamera-2017", "X08=set", "roaming", [f"{DATA_CONNECTIONS} ▸ Roaming"]),
        (
            "panamera-2017",
            "X08=literal",
            "roaming",
            [f"{DATA_CONNECTIONS} ▸ Roaming", f"{DATA_CONNECTIONS} ▸ Roaming".replace("SET", "DEVICES", 1)],
        ),
        ("911-2018", "X09=list", "link", []),
        ("macan-2017", "X09=from_2018", "link", []),
        (
            "cayenne-2022",
            "X11=open_range",
            "roaming",
            [f"{MOBILE_DATA} ▸ Roaming".replace("SET", "Settings", 1)],
        ),
        ("panamera-2024", "X11=own_card", "roaming", []),
        ("macan-2020", "X12=under_apps", "link", ["APPS ▸ Options ▸ Porsche Connect settings"]),
        (
            "macan-2020",
            "X19=devices",
            "remember_pin",
            [
                f"{OPTIONS} ▸ Telephone ▸ SIM card ▸ Remember PIN",
                f"{OPTIONS} ▸ Telephone ▸ SIM card ▸ Remember PIN".replace("SET", "DEVICES", 1),
            ],
        ),
        ("panamera-2018", "X21=taycan_only", "private_mode", []),
    ],
)
def test_the_menus_follow_the_statement(car, said, feature, there):
    vehicle = start(car, said).rules.vehicle
    assert {" ▸ ".join(path) for path in ways(vehicle, feature, "en")} == {*there}


@pytest.mark.parametrize(("car", "market"), [("cayenne-2018", "US")])
def test_the_older_cayenne_of_2018_is_read_with_the_lines_about_its_year(car, market):
    choice = choose_car(catalogue(), car, market)
    older = read_as(catalogue(), choice, ["X05=to_2017"]).vehicle
    newer = read_as(catalogue(), choice, ["X05=settings_2018"]).vehicle
    assert not any(ways(older, feature, "en") for feature in FLOWS.values())
    assert ways(newer, "link", "en") == {("SET", "Porsche Connect settings")}


def test_letters_in_the_code_are_typed_where_that_is_read():
    session = start("macan-2018", "X01=characters")
    session.go_to("link")
    assert session.screen.form.pad == "keyboard"
    code = next(one.pairing_code for one in session.customers() if one.role == "primary")
    assert any(letter.isalpha() for letter in code)
    session.dispatch(TypeText(code))
    session.dispatch(Tap("form/confirm"))
    session.settle()
    assert session.moment.unit.user is not None


@pytest.mark.parametrize("feature", ["link", "link#2"])
def test_a_car_with_both_ways_to_link_takes_either(feature):
    session = start("cayenne-2021", "X02=literal")
    assert session.go_to(feature)
    owner = next(one for one in session.customers() if one.role == "primary")
    for field in session.moment.unit.form.fields:
        session.dispatch(Tap(f"form/field/{field.name}"))
        session.dispatch(TypeText({**asdict(owner), "code": owner.pairing_code}[field.name]))
    session.dispatch(Tap("form/confirm"))
    session.settle()
    assert session.moment.unit.user is not None


def test_french_labels_are_spelt_as_the_faq_spells_them_where_that_is_read():
    tree = start("taycan-2022", "X18=as_written").rules.tree
    assert tree.nodes["settings"].label["fr"] == "Réglage"
    assert tree.nodes["settings"].label["en"] == "Settings"


def test_roaming_asks_about_cost_with_the_embedded_sim_too_where_that_is_read():
    def dialog_of(*readings):
        session = start("macan-2020", "X33=has_one", *readings)
        session.go_to("data_source")
        session.dispatch(Tap(session.rules.vehicle and "set/device_manager/data_source"))
        session.dispatch(Tap("set/device_manager/data_source/embedded"))
        assert session.screen.status.data
        session.go_to("roaming")
        session.dispatch(Tap("set/device_manager/options/mobile_data/roaming"))
        return session.screen.dialog

    assert dialog_of() is None
    assert dialog_of("X22=any_source") is not None


@pytest.mark.parametrize(("said", "has_one"), [("X33=has_one", True), ("X33=has_none", False)])
@pytest.mark.parametrize("market", ["FR", "JP", "RU"])
def test_the_embedded_sim_is_there_or_not_in_every_market_where_that_is_read(said, has_one, market):
    choice = read_as(catalogue(), choose_car(catalogue(), "macan-2020", market), [said])
    session = open_session(catalogue(), choice, "en")
    session.go_to("data_source")
    session.dispatch(Tap("set/device_manager/data_source"))
    offered = {row.id.rpartition("/")[2] for row in session.screen.rows}
    assert ("embedded" in offered) == has_one


def test_an_own_card_is_in_the_slot_where_the_ranges_have_no_end():
    assert start("cayenne-2022").moment.car.slot is None
    assert start("cayenne-2022", "X11=open_range").moment.car.slot == "own"


def test_a_2022_car_on_the_open_ranges_needs_roaming_abroad():
    assert start("cayenne-2022").rules.vehicle.roaming == "automatic"
    assert start("cayenne-2022", "X11=literal").rules.vehicle.roaming == "menu"


# --- what is said of a way --------------------------------------------------------------------------


def test_a_way_of_another_reading_rests_on_the_facts_of_its_entry():
    def facts(*readings):
        return [way.facts for way in start("panamera-2020", *readings).ways() if "Roaming" in way.path]

    assert facts() == [("F071", "X07", "X08")]
    assert facts("X07=mobile_data") == [("F072",)]
    assert facts("X07=literal") == [("F072",), ("F071",)]


def test_every_way_is_listed_where_a_reading_has_several():
    session = start("macan-2018", "literal")
    features = [way.feature for way in session.ways() if way.feature.startswith("roaming")]
    assert features == ["roaming", "roaming#2"]
    pages = []
    for feature in features:
        assert session.go_to(feature)
        pages.append(session.screen.node)
    assert len({*pages}) == 2
    assert not session.go_to("roaming#3")


def test_a_statement_without_a_path_takes_the_entry_away():
    session = start("panamera-2017", "X04=unnamed")
    way = next(way for way in session.ways("en") if way.feature == "link")
    assert not way.path
    assert way.reason == "On this reading, the FAQ names no path for this car."
    with pytest.raises(WalkError, match=r"^link: On this reading, the FAQ names no path"):
        open_page(session, "link")
    (stop,) = walk_feature(session, "link")
    assert "names no path" in stop.caption


def test_a_feature_that_only_a_reading_has_is_opened_by_its_name():
    session = start("cayenne-2022", "X11=open_range")
    open_page(session, "roaming")
    assert session.screen.node == "settings/device_manager/options/mobile_data"
    with pytest.raises(WalkError):
        open_page(start("cayenne-2022"), "roaming")


def test_messages_name_the_way_of_the_reading():
    rules = start("macan-2018", "X03=newer").rules
    assert route_text(rules.vehicle, rules.tree, "roaming", "en") == f"{MOBILE_DATA} ▸ Roaming"


def test_edited_menus_keep_the_readings():
    session = start("panamera-2020", "X07=mobile_data")
    assert regrow(session, catalogue())
    assert session.rules.vehicle.readings == (("X07", "mobile_data"),)
