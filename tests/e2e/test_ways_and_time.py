"""The column on real cars: waiting out a lock, finding a way for somebody on the phone."""

import pytest
from PySide6.QtGui import QGuiApplication

from pcm_sim.domain.events import SetIgnition

# One car of each head unit, and what the unit shows when it was sent there.
SHOWN = {
    ("macan-2018", "link"): ("form:pairing_code", ""),
    ("macan-2018", "roaming"): ("phone/options/set_phone", "roaming"),
    ("macan-2018", "data_off"): ("phone/options/set_phone/data_connection/data_connections", "off"),
    ("panamera-2018", "data_off"): (
        "devices/device_manager/options/data_connections/data_connections",
        "off",
    ),
    ("panamera-2018", "remember_pin"): (
        "devices/device_manager/options/telephone/sim_card",
        "remember_pin",
    ),
    ("cayenne-2021", "link"): ("form:pairing_code", ""),
    ("cayenne-2021", "roaming"): ("set/device_manager/options/mobile_data", "roaming"),
    ("taycan-2022", "link"): ("form:sign_in", ""),
    ("taycan-2022", "data_off"): ("settings/privacy/private_mode", "activate"),
}


def joined(*labels):
    return " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(labels)


def ways(driver):
    driver.tap("column/ways")
    return {way.feature: way for way in driver.session.ways(driver.screen.language)}


def test_the_lock_of_the_pairing_code_is_waited_out(open_car):
    driver = open_car("macan-2018", "en")
    code = driver.customer("claire").pairing_code
    driver.press("APPS", "OPT")
    driver.tap("apps/options/connect")
    for _ in range(5):
        driver.type_on_glass("00000000")
        driver.tap("form/confirm")
        driver.answer_arrives()
    assert driver.shows("Try again in 15 min")
    driver.type_on_glass(code)
    driver.tap("form/confirm")
    driver.answer_arrives()
    assert not driver.customer("claire").linked

    driver.tap("panel/time/15")
    driver.type_on_glass(code)
    driver.tap("form/confirm")
    driver.answer_arrives()

    assert driver.customer("claire").linked
    assert driver.shows("09:56")


def test_a_lock_that_is_over_leaves_the_customers_card(open_car):
    driver = open_car("cayenne-2021", "en")
    driver.window.shell._column().customer_part.choose("felix")
    driver.tap("column/customer")
    assert driver.shows("locked for a while")

    driver.tap("column/car", "panel/time/15", "column/customer")

    assert driver.window.find("customer/email").property("text") == "felix.braun@example.org"
    assert not driver.shows("locked for a while.")


@pytest.mark.parametrize(("car", "feature"), SHOWN)
def test_the_unit_goes_where_the_feature_is(open_car, car, feature):
    driver = open_car(car, "de")
    node, row = SHOWN[car, feature]
    ways(driver)

    driver.tap(f"way/{feature}/show")

    assert driver.screen.node == node
    assert driver.screen.focus == (f"{node}/{row}" if row else "")
    assert not driver.window.has(f"way/{feature}/closed")


def test_the_unit_leaves_a_form_and_a_dialog_to_go_there(open_car):
    driver = open_car("macan-2018", "en")
    ways(driver)
    driver.tap("way/link/show", "way/roaming/show", "phone/options/set_phone/roaming")
    driver.tap("way/data_off/show")

    assert driver.screen.node.endswith("data_connections")
    assert driver.screen.dialog is None


def test_a_way_is_pasted_into_the_answer_to_the_customer(open_car):
    driver = open_car("macan-2018", "fr")
    ways(driver)

    driver.tap("way/roaming/copy")
    assert QGuiApplication.clipboard().text() == joined("PHONE", "OPT", "SET PHONE", "Itinérance")
    driver.tap("language/en", "way/roaming/copy")
    assert QGuiApplication.clipboard().text() == joined("PHONE", "OPT", "SET PHONE", "Roaming")


def test_a_way_that_a_linked_car_does_not_have_any_more_ends_calmly(open_car):
    driver = open_car("macan-2018", "en")
    driver.press("APPS", "OPT")
    driver.tap("apps/options/connect")
    driver.type_on_glass(driver.customer("claire").pairing_code)
    driver.tap("form/confirm")
    driver.answer_arrives()
    ways(driver)

    driver.tap("way/link/show")

    assert driver.screen.node == "apps/options"
    assert driver.window.has("way/link/closed")
    driver.tap("way/roaming/show")
    assert not driver.window.has("way/link/closed")


@pytest.mark.parametrize("car", ["taycan-2022", "911-2023"])
def test_where_there_is_no_entry_the_reason_stands(open_car, car):
    driver = open_car(car, "en")
    found = ways(driver)

    assert not found["roaming"].path
    assert driver.window.find("way/roaming/path").property("text") == f"– {found['roaming'].reason}"
    assert not driver.window.has("way/roaming/show")


def test_an_older_car_has_no_code_to_read(open_car):
    driver = open_car("cayenne-2013", "en")
    driver.tap("column/customer")

    assert driver.window.has("customer/no_connect")
    assert not driver.window.has("customer/code")
    assert not any(way.path for way in ways(driver).values())


def test_a_dark_unit_goes_nowhere(open_car):
    driver = open_car("macan-2018", "en")
    driver.session.dispatch(SetIgnition(on=False))

    assert not driver.session.go_to("roaming")


def test_every_way_of_every_car_leads_where_it_says(catalogue):
    from pcm_sim.session.opening import CarChoice, open_session  # noqa: PLC0415

    lost = []
    for vehicle in catalogue.matrix.vehicles.values():
        year = vehicle.years[0].first
        market = "US" if "north_america" in vehicle.years[0].regions else "FR"
        session = open_session(catalogue, CarChoice(vehicle, year, market), "en")
        lost += [
            f"{vehicle.key}: {way.feature}"
            for way in session.ways("en")
            if session.go_to(way.feature) != bool(way.path)
        ]

    assert not lost, lost
