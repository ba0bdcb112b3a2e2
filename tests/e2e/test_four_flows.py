"""The four flows on each of the four head units, by mouse, in the real window."""

import pytest

from pcm_sim.domain.events import DriveTo
from pcm_sim.domain.routes import placed
from pcm_sim.domain.screen import PageKind

CODE_CARS = {
    "macan-2018": (["APPS", "OPT"], ["apps/options/connect"]),
    "panamera-2018": (["SET"], ["set/porsche_connect_settings"]),
    "cayenne-2021": (["SET"], ["set/porsche_connect_settings"]),
}
ID_CARS = ("taycan-2022", "taycan-2020", "911-2023")
ROAMING = {
    "macan-2018": (["PHONE", "OPT"], ["phone/options/set_phone", "phone/options/set_phone/roaming"]),
    "panamera-2018": (
        ["DEVICES"],
        [
            "devices/device_manager",
            "devices/device_manager/options",
            "devices/device_manager/options/data_connections",
            "devices/device_manager/options/data_connections/roaming",
        ],
    ),
    "panamera-2019": (
        ["SET"],
        [
            "set/device_manager",
            "set/device_manager/options",
            "set/device_manager/options/data_connections",
            "set/device_manager/options/data_connections/roaming",
        ],
    ),
    "cayenne-2021": (
        ["SET"],
        [
            "set/device_manager",
            "set/device_manager/options",
            "set/device_manager/options/mobile_data",
            "set/device_manager/options/mobile_data/roaming",
        ],
    ),
}
DATA_OFF = {
    "macan-2018": (
        ["PHONE", "OPT"],
        [
            "phone/options/set_phone",
            "phone/options/set_phone/data_connection",
            "phone/options/set_phone/data_connection/data_connections",
            "phone/options/set_phone/data_connection/data_connections/off",
        ],
    ),
    "panamera-2018": (
        ["DEVICES"],
        [
            "devices/device_manager",
            "devices/device_manager/options",
            "devices/device_manager/options/data_connections",
            "devices/device_manager/options/data_connections/data_connections",
            "devices/device_manager/options/data_connections/data_connections/off",
        ],
    ),
    "cayenne-2021": (
        ["SET"],
        [
            "set/device_manager",
            "set/device_manager/options",
            "set/device_manager/options/mobile_data",
            "set/device_manager/options/mobile_data/mobile_data",
            "set/device_manager/options/mobile_data/mobile_data/off",
        ],
    ),
}
REMEMBER_PIN = {
    "macan-2018": (
        ["PHONE", "OPT"],
        [
            "phone/options/set_phone",
            "phone/options/set_phone/telephone",
            "phone/options/set_phone/telephone/sim_card",
            "phone/options/set_phone/telephone/sim_card/remember_pin",
        ],
    ),
    "panamera-2018": (
        ["DEVICES"],
        [
            "devices/device_manager",
            "devices/device_manager/options",
            "devices/device_manager/options/telephone",
            "devices/device_manager/options/telephone/sim_card",
            "devices/device_manager/options/telephone/sim_card/remember_pin",
        ],
    ),
    "cayenne-2021": (
        ["SET"],
        [
            "set/device_manager",
            "set/device_manager/options",
            "set/device_manager/options/telephone",
            "set/device_manager/options/telephone/sim_card",
            "set/device_manager/options/telephone/sim_card/remember_pin",
        ],
    ),
}


@pytest.mark.parametrize("car", CODE_CARS)
def test_link_by_pairing_code(open_car, car):
    driver = open_car(car)
    keys, taps = CODE_CARS[car]
    code = driver.customer("claire").pairing_code

    driver.press(*keys)
    driver.tap(*taps)
    driver.type_on_glass(code)
    driver.tap("form/confirm")
    driver.answer_arrives()

    assert driver.screen.status.user == "CM"
    assert driver.shows("CM")
    assert driver.customer("claire").linked
    assert not driver.customer("claire").pairing_code


@pytest.mark.parametrize("car", ID_CARS)
def test_link_by_porsche_id(open_car, car):
    driver = open_car(car)

    driver.tap("home/settings", "settings/accounts", "settings/accounts/create")
    driver.sign_in(driver.customer("claire"))
    driver.answer_arrives()

    assert driver.screen.status.user == "CM"
    assert driver.shows("CM")


@pytest.mark.parametrize("car", ROAMING)
def test_roaming_asks_about_the_cost_and_lets_data_flow_abroad(open_car, car):
    driver = open_car(car)
    keys, taps = ROAMING[car]
    driver.session.dispatch(DriveTo("CH"))
    assert not driver.screen.status.data

    driver.press(*keys)
    driver.tap(*taps)
    assert driver.screen.dialog is not None
    driver.tap("dialog/yes")

    assert driver.session.moment.unit.roaming
    assert driver.screen.status.roaming
    assert driver.window.has("status/roaming")


@pytest.mark.parametrize("car", DATA_OFF)
def test_data_off_stops_data_at_once(open_car, car):
    driver = open_car(car)
    keys, taps = DATA_OFF[car]
    assert driver.window.has("sign/data")

    driver.press(*keys)
    driver.tap(*taps)

    assert driver.window.has("sign/no-data")
    assert driver.screen.status.why_offline


@pytest.mark.parametrize("car", ID_CARS)
def test_data_off_is_private_mode_where_there_is_no_data_row(open_car, car):
    driver = open_car(car)

    driver.tap(
        "home/settings",
        "settings/privacy",
        "settings/privacy/private_mode",
        "settings/privacy/private_mode/activate",
        "dialog/yes",
    )

    assert driver.screen.status.private_mode
    assert driver.window.has("status/private")
    assert driver.window.has("sign/no-data")


@pytest.mark.parametrize("car", REMEMBER_PIN)
def test_a_remembered_pin_is_not_asked_for_at_the_next_start(open_car, car):
    driver = open_car(car)
    keys, taps = REMEMBER_PIN[car]

    driver.press(*keys)
    driver.tap(*taps)
    driver.tap("panel/ignition")
    assert driver.screen.kind is PageKind.DARK
    driver.tap("panel/ignition")

    assert driver.screen.kind is not PageKind.FORM
    assert driver.screen.status.sim == "ready"


@pytest.mark.parametrize("car", REMEMBER_PIN)
def test_a_pin_that_is_not_remembered_is_typed_on_the_pad(open_car, car):
    driver = open_car(car)
    driver.tap("panel/ignition", "panel/ignition")
    assert driver.screen.node == "form:sim_pin"

    driver.type_on_glass("4711")
    driver.tap("form/confirm")

    assert driver.screen.status.sim == "ready"
    assert not driver.window.has("form/prompt")


def test_a_wait_can_be_cancelled_and_the_late_answer_changes_nothing(open_car):
    driver = open_car("macan-2018")
    driver.press("APPS", "OPT")
    driver.tap("apps/options/connect")
    driver.type_on_glass(driver.customer("claire").pairing_code)
    driver.tap("form/confirm")
    assert driver.window.has("wait/cancel")

    driver.tap("wait/cancel")
    driver.session.advance(60_000)
    driver.window.settle()

    assert driver.screen.status.user == ""
    assert driver.screen.kind is PageKind.FORM


def test_a_silent_cloud_ends_in_a_timeout_with_a_way_out(open_car):
    driver = open_car("taycan-2022")
    driver.tap("section/cloud", "console/answers", "panel/cloud/silent")
    driver.tap("home/settings", "settings/accounts", "settings/accounts/create")
    driver.sign_in(driver.customer("claire"))
    driver.answer_arrives()

    assert driver.screen.dialog.message == "cloud_timeout"
    assert driver.shows(driver.screen.dialog.way_out)


@pytest.mark.parametrize("car", ["taycan-2022", "911-2023"])
def test_where_there_is_no_entry_there_is_none(open_car, car):
    driver = open_car(car)

    vehicle, tree = driver.session.rules.vehicle, driver.session.rules.tree

    assert not [*placed(vehicle, tree, "roaming"), *placed(vehicle, tree, "remember_pin")]
    assert {"roaming", "remember_pin"} <= set(tree.absent)


def test_an_older_car_says_that_it_has_no_porsche_connect(open_car):
    driver = open_car("cayenne-2013", "en")

    assert driver.shows("no Porsche Connect")
