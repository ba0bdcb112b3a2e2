"""Whole paths by the computer's keyboard alone, and the way back by the knob alone."""

import pytest
from driver import Driver
from PySide6.QtCore import Qt

from pcm_sim.domain.events import DriveTo
from pcm_sim.domain.screen import PageKind

Key = Qt.Key
MOST_TURNS = 40


def ring(driver: Driver, target: str, key: Key = Key.Key_Tab) -> None:
    """Turn until the ring stands on a target, and take it."""
    for _ in range(MOST_TURNS):
        if driver.screen.focus == target:
            break
        driver.window.press_key(key)
    assert driver.screen.focus == target
    driver.window.press_key(Key.Key_Return)


def fkey(driver: Driver, hard_key: str) -> None:
    """Press the function key of a hard key, counted as a person counts them."""
    at = [key.id for key in driver.session.rules.vehicle.head_unit.keys].index(hard_key)
    driver.window.press_key(Key(Key.Key_F2 + at))


def test_roaming_on_the_classic_unit(open_car):
    driver = open_car("macan-2018")
    driver.session.dispatch(DriveTo("CH"))

    driver.window.press_key(Key.Key_F4)
    assert driver.screen.node == "phone"
    driver.window.press_key(Key.Key_F11)
    ring(driver, "phone/options/set_phone")
    ring(driver, "phone/options/set_phone/roaming", Key.Key_Down)
    assert driver.screen.dialog.message == "roaming_cost"
    driver.window.press_key(Key.Key_Return)

    assert driver.session.moment.unit.roaming
    assert driver.window.has("status/roaming")


def test_linking_by_porsche_id_where_there_are_no_hard_keys(open_car):
    driver = open_car("taycan-2022", "en")
    claire = driver.customer("claire")

    ring(driver, "home/settings", Key.Key_Right)
    ring(driver, "settings/accounts", Key.Key_Down)
    ring(driver, "settings/accounts/create")
    for secret in (claire.email, claire.password, claire.security_code):
        driver.window.type_text(secret)
        driver.window.press_key(Key.Key_Return)
    driver.answer_arrives()

    assert driver.screen.status.user == "CM"
    assert driver.customer("claire").linked


@pytest.mark.parametrize("car", ["macan-2018", "panamera-2018", "cayenne-2021", "taycan-2022"])
def test_the_home_key_goes_home_from_anywhere(open_car, car):
    driver = open_car(car)
    driver.session.go_to("link")
    assert driver.screen.kind is PageKind.FORM

    driver.window.press_key(Key.Key_Home)

    assert driver.screen.node == driver.session.rules.tree.home
    assert driver.screen.kind is not PageKind.FORM


def test_each_hard_key_does_by_keyboard_what_it_does_by_touch(open_car):
    driver = open_car("cayenne-2021")
    for key in driver.session.rules.vehicle.head_unit.keys:
        driver.press("HOME", "SET")
        driver.press(key.id)
        touched = driver.screen.node
        driver.press("HOME", "SET")
        fkey(driver, key.id)
        assert driver.screen.node == touched


@pytest.mark.parametrize("car", ["macan-2018", "panamera-2018", "cayenne-2021", "taycan-2022"])
def test_back_by_the_knob(open_car, car):
    driver = open_car(car)
    driver.session.go_to("data_off")
    depth = len(driver.session.moment.unit.stack)
    assert depth > 2
    depths = []
    while driver.screen.can_go_back:
        ring(driver, "back")
        depths.append(len(driver.session.moment.unit.stack))

    assert depths == list(range(depth - 1, 0, -1))


def test_the_ring_is_seen_on_the_back_control(open_car):
    driver = open_car("macan-2018")
    driver.press("PHONE", "OPT")
    while driver.screen.focus != "back":
        driver.window.press_key(Key.Key_Tab)

    assert driver.window.find("back").property("ringed")


@pytest.mark.parametrize("car", ["panamera-2018", "cayenne-2021", "taycan-2020", "taycan-2022", "macan-2015"])
def test_home_is_one_tap_away(open_car, car):
    driver = open_car(car)
    home = driver.screen.node
    driver.press("SET") if car == "macan-2015" else driver.session.go_to("data_off")
    driver.window.settle()
    assert driver.screen.node != home

    driver.tap("home")

    assert driver.screen.node == home


def test_home_is_a_hard_key_where_the_glass_has_no_bar(open_car):
    driver = open_car("macan-2018")
    driver.session.go_to("data_off")
    driver.window.settle()
    assert driver.window.has("back")
    assert not driver.window.has("home")

    driver.press("RADIO")

    assert driver.screen.node == "radio"
