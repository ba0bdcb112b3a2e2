"""Contested cells in the real window: another reading is chosen, the menus follow, and the bar says so."""

import pytest


@pytest.fixture
def panamera(open_car):
    driver = open_car("panamera-2020", "en")
    driver.window.find("panel/ignition")
    return driver


def reading_of(window):
    return window.find("readings").property("text")


def test_the_menus_follow_the_statement_and_come_back_with_the_default(panamera):
    window = panamera.window
    assert panamera.session.go_to("roaming")
    window.settle()
    assert panamera.shows("Data connections")
    window.click("readings")
    window.click("cell/X07/mobile_data")
    assert reading_of(window) == "Reading: X07"
    other = window.shell.session
    assert other.go_to("roaming")
    window.settle()
    assert other.screen.node == "set/device_manager/options/mobile_data"
    assert panamera.shows("Mobile data")
    window.click("cell/X07/by_facelift")
    assert reading_of(window) == "Readings"
    assert window.shell.session.rules.vehicle.readings == ()


def test_a_gap_stands_as_a_gap_and_its_answers_can_be_chosen(panamera):
    window = panamera.window
    window.click("readings")
    assert window.has("cell/X08/gap")
    window.click("cell/X08/devices")
    window.shell.session.go_to("roaming")
    assert window.shell.session.screen.trail[0] == "DEVICES"


def test_each_of_several_ways_is_shown_on_the_unit(panamera):
    window = panamera.window
    window.click("readings")
    window.click("cell/X07/literal")
    window.click("readings/close")
    window.click("column/ways")
    pages = set()
    for way in ("roaming", "roaming#2"):
        window.click(f"way/{way}/show")
        pages.add(window.shell.session.screen.node)
    assert pages == {
        "set/device_manager/options/mobile_data",
        "set/device_manager/options/data_connections",
    }
