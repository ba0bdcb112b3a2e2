"""The start page under a hand: the last cars, the units to compare with, the years with their drawings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from sample_window import LOOKS, sample_inputs, sample_matrix
from samples import SampleSession
from test_cut import cut_texts

from pcm_sim.session.settings import LastCar, Settings
from pcm_sim.session.settings_file import SettingsFile
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.viewmodels.chooser_props import Wish, derive_chooser
from pcm_sim.ui.viewmodels.start_cards import known_cars, look_cards
from pcm_sim.ui.viewmodels.year_runs import derive_runs

OLD = LastCar("old", 2018, "FR", "fr")
NEW = LastCar("new", 2020, "CH", "de")
LANGUAGES = ("fr", "en", "de")


@pytest.fixture
def settings(tmp_path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def inputs(settings):
    """A window that keeps things, and that makes the very car that is asked for."""

    def start(row, year, market, language):
        session = SampleSession("classic-7" if row.key == "old" else "full-12", language, year=year)
        session.rules.vehicle = replace(session.rules.vehicle, key=row.key)
        session.moment.car = replace(session.moment.car, market=market)
        return session

    return sample_inputs()._replace(settings=settings, open_session=start)


def look_of(row: str) -> str:
    return sample_matrix().vehicles[row].look


def chosen(window: OffscreenWindow, target: str) -> bool:
    return window.find(target).property("chosen")


def can_be_chosen(window: OffscreenWindow, target: str) -> bool:
    return window.find(target).isEnabled()


class TestLastCars:
    def test_a_car_that_was_open_is_there_to_go_on_with(self, window, settings):
        window.click("line/911")
        window.click("year/2018")
        window.click("chooser/start")
        window.click("another-car")

        assert settings.now.cars == (LastCar("old", 2018, "FR", "en"),)
        assert window.has("last/0")

    def test_going_on_opens_it_as_it_was_sold_and_spoken(self, window, settings):
        settings.remember(OLD)
        settings.remember(NEW)
        window.shell._build_chooser().recall(settings.now.cars)
        window.settle()

        window.click("last/0")

        assert window.shell.session.year == 2020
        assert window.shell.session.moment.car.market == "CH"
        assert window.shell.props.language == "de"
        assert settings.now.cars == (NEW, OLD)

    def test_at_first_there_is_none(self, window):
        assert not window.has("last")

    def test_those_that_do_not_fit_are_shown_when_asked_for(self, window, settings):
        for market, year in (("FR", 2017), ("CH", 2017), ("FR", 2018), ("CH", 2018), ("US", 2018)):
            settings.remember(LastCar("old", year, market, "fr"))
        window.shell._build_chooser().recall(settings.now.cars)
        window.settle()
        assert not window.has("last/4")
        window.click("last/all")

        assert window.has("last/4")
        assert not window.has("last/all")

    def test_what_the_data_do_not_have_any_more_is_left_out(self, inputs):
        gone = [OLD._replace(vehicle="gone"), OLD._replace(market="XX"), OLD._replace(year=1999), OLD]

        assert [car for car, _ in known_cars(gone, inputs.matrix, inputs.markets)] == [OLD]


class TestLookingLike:
    def test_a_look_leaves_the_lines_and_years_that_have_it(self, window):
        window.click(f"look/{look_of('old')}")

        assert can_be_chosen(window, "line/911")
        assert not can_be_chosen(window, "line/taycan")
        assert chosen(window, "line/911")
        assert window.has("year/2017")
        assert not window.has("year/2020")

    def test_a_look_says_which_of_two_cars_it_is(self, window):
        window.click("line/911")
        window.click("year/2019")
        assert not can_be_chosen(window, "chooser/start")
        window.click(f"look/{look_of('new')}")

        assert window.shell._build_chooser().meant.key == "new"
        assert can_be_chosen(window, "chooser/start")

    def test_a_line_without_it_is_given_up(self, window):
        window.click("line/taycan")
        window.click("year/2020")
        window.click(f"look/{look_of('old')}")

        assert not chosen(window, "line/taycan")
        assert window.shell._build_chooser().wish.year == 0

    @pytest.mark.parametrize("again", ["look/all", "look/{look}"])
    def test_everything_comes_back(self, window, again):
        look = look_of("old")
        window.click(f"look/{look}")
        window.click(again.format(look=look))

        assert can_be_chosen(window, "line/taycan")
        assert window.has("year/2020")
        assert not window.has("look/all")

    def test_each_look_is_drawn_on_a_car_that_has_it(self):
        cards = {card["value"]: card["sketch"] for card in look_cards(sample_matrix(), LOOKS)}

        assert set(cards) == {row.look for row in sample_matrix().vehicles.values()}
        assert cards[look_of("old")]["left"] == 5

    def test_without_a_look_every_line_fits(self):
        assert derive_chooser(sample_matrix(), Wish(market="FR")).fitting == ("911", "taycan")


class TestYears:
    def test_years_that_share_a_unit_stand_together(self):
        runs = derive_runs(sample_matrix(), Wish("911", market="FR"), LOOKS)

        assert [(run.first, len(run.years), len(run.drawings)) for run in runs] == [
            (2017, 2, 1),
            (2019, 1, 2),
            (2020, 2, 1),
        ]

    def test_a_market_can_have_one_unit_where_another_has_two(self):
        runs = derive_runs(sample_matrix(), Wish("911", market="US"), LOOKS)

        assert [(run.first, len(run.years), len(run.drawings)) for run in runs] == [
            (2017, 2, 1),
            (2019, 3, 1),
        ]

    def test_a_chosen_year_keeps_the_keyboard(self, window):
        window.click("line/911")
        window.find("year/2018").forceActiveFocus()
        window.press_key(Qt.Key.Key_Return)

        assert chosen(window, "year/2018")
        assert window.find("year/2018").hasActiveFocus()


class TestKeyboard:
    def test_a_car_is_found_and_started_without_a_mouse(self, window):
        window.find("line/911").forceActiveFocus()
        window.press_key(Qt.Key.Key_Return)
        for _ in range(2):
            window.press_key(Qt.Key.Key_Right)
        assert window.find(f"look/{look_of('old')}").hasActiveFocus()
        window.press_key(Qt.Key.Key_Space)
        while not window.find("year/2018").hasActiveFocus():
            window.press_key(Qt.Key.Key_Tab)
        window.press_key(Qt.Key.Key_Space)
        while not window.find("chooser/start").hasActiveFocus():
            window.press_key(Qt.Key.Key_Tab)
        window.press_key(Qt.Key.Key_Return)

        assert window.shell.session.year == 2018

    def test_what_it_stands_on_is_in_sight(self, window):
        window.quick.resize(1000, 640)
        window.settle()
        window.click("line/911")
        page = window.find("chooser/page")
        page.setProperty("contentY", 0)
        year = window.find("year/2021")
        year.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        window.settle()

        top = year.mapToItem(page, year.boundingRect().topLeft()).y()
        assert 0 <= top <= page.height() - year.height()


class TestKeeping:
    def test_the_language_is_kept(self, window, settings):
        window.click("chooser/language/de")

        assert settings.now.language == "de"

    def test_the_size_of_the_window_is_kept(self, inputs, settings):
        with OffscreenWindow(inputs) as first:
            first.quick.resize(1100, 700)
            first.settle()
            first.quick.close()
        with OffscreenWindow(inputs) as second:
            size = (second.quick.width(), second.quick.height())

        assert (settings.now.width, settings.now.height) == (1100, 700)
        # The screen of the tests is smaller, and so is the window then; what is kept stays.
        assert size[1] == 700

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_damaged_file_is_said_where_it_went_until_it_is_put_away(self, tmp_path, inputs, language):
        file = tmp_path / "settings.json"
        file.write_text('{"zoom": ')
        kept = SettingsFile(file)
        with OffscreenWindow(inputs._replace(settings=kept, language=language)) as window:
            window.shell.keeping.tell()
            window.settle()
            said = window.find("banner/title").property("text")
            window.click("banner/close")
            window.click("line/911")
            back = window.has("banner")

        assert kept.now == Settings()
        assert str(kept.trouble.file) in said
        assert not back

    def test_what_is_said_of_the_file_outlasts_news_of_the_data(self, tmp_path, inputs):
        file = tmp_path / "settings.json"
        file.write_text("[]")
        with OffscreenWindow(inputs._replace(settings=SettingsFile(file))) as window:
            window.shell.keeping.tell()
            window.shell.showProblems(["menus/words.yaml:1:1: 'x' is unknown here"])
            window.settle()
            beside_problems = window.find("banner/notice").property("text")
            window.shell.showProblems([])
            window.settle()
            alone = window.find("banner/title").property("text")

        assert "settings-damaged-" in beside_problems
        assert alone == beside_problems

    def test_what_cannot_be_written_is_said(self, tmp_path, inputs):
        (tmp_path / "in-the-way").write_text("")
        kept = SettingsFile(tmp_path / "in-the-way" / "settings.json")
        with OffscreenWindow(inputs._replace(settings=kept)) as window:
            window.click("chooser/language/fr")

            assert str(kept.trouble.file) in window.find("banner/title").property("text")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1440, 860), (1000, 640)], ids=["usual", "smallest"])
def test_nothing_of_it_is_cut(window, settings, language, size):
    settings.remember(OLD._replace(market="US"))
    settings.remember(NEW)
    window.quick.resize(*size)
    window.shell.setLanguage(language)
    window.shell._build_chooser().recall(settings.now.cars)
    window.click("line/911")
    window.click("year/2019")

    troubles = cut_texts(window.quick.contentItem())

    assert not troubles, "\n".join(troubles)
