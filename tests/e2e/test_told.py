"""What a person is told at the moments at which it would be easy to be left alone."""

import pytest
from PySide6.QtCore import Qt

from pcm_sim.composition import window_inputs
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import InsertCard, SetIgnition, SetSignal
from pcm_sim.ui.robot import OffscreenWindow


def linked(open_car, car="macan-2018"):
    driver = open_car(car, "en")
    driver.press("APPS", "OPT")
    driver.tap("apps/options/connect")
    driver.type_on_glass(driver.customer("claire").pairing_code)
    driver.tap("form/confirm")
    driver.answer_arrives()
    return driver


def test_a_service_without_network_names_the_reason_and_the_way_out(open_car):
    driver = linked(open_car)
    driver.session.dispatch(SetSignal(Bearer.NONE, 0))

    driver.press("APPS")
    driver.tap("apps/weather")

    assert driver.screen.dialog.message == "offline_no_signal"
    assert driver.shows(driver.screen.dialog.way_out)


@pytest.mark.parametrize(("card", "told"), [("one_try", "Tries left: 1."), ("blocked", "Tries left: 10.")])
def test_a_card_that_was_tried_before_says_how_many_tries_are_left(open_car, card, told):
    driver = open_car("cayenne-2021", "en")

    driver.session.dispatch(InsertCard(card))

    assert told in driver.screen.form.trouble


def test_a_fresh_card_asks_without_a_warning(open_car):
    driver = open_car("cayenne-2021", "en")

    driver.session.dispatch(InsertCard("swiss"))

    assert driver.screen.form.trouble == ""


def test_logging_in_again_is_no_new_link(open_car):
    driver = linked(open_car)
    driver.press("APPS", "OPT")
    users = "apps/options/porsche_id/users"
    driver.tap("apps/options/porsche_id", f"{users}#{driver.customer('claire').email}")
    driver.tap(f"{users}/log_out", f"{users}/log_in")
    driver.answer_arrives()

    assert driver.screen.notice.message == "logged_in"


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_a_dark_screen_says_why_nothing_answers(open_car, language):
    driver = open_car("macan-2018", language)

    driver.session.dispatch(SetIgnition(on=False))
    driver.window.settle()

    assert driver.window.find("dark/text").property("text") == driver.screen.text
    assert not driver.window.find("dark/text").property("truncated")


@pytest.mark.usefixtures("qapp")
def test_enter_chooses_a_line(catalogue):
    with OffscreenWindow(window_inputs(catalogue, None, "en", "FR")) as window:
        assert not window.has("year/2019")
        window.find("line/911").forceActiveFocus()
        window.press_key(Qt.Key.Key_Return)

        assert window.has("year/2019")
        assert not window.has("year/2010")
