"""What a hand does on the start page once a line is chosen: one of two units, the years in a small window."""

import pytest
from PySide6.QtCore import Qt

from pcm_sim.ui.robot import OffscreenWindow


def chosen(window: OffscreenWindow, target: str) -> bool:
    return window.find(target).property("chosen")


class TestTwoUnits:
    """The 911 of 2019 has one unit or the other, by its generation."""

    @pytest.mark.parametrize("vehicle", ["old", "new"])
    def test_a_drawing_chooses_its_generation_and_the_year(self, window, vehicle):
        window.click("line/911")
        window.click(f"unit/{vehicle}")

        assert chosen(window, "year/2019")
        assert chosen(window, f"unit/{vehicle}")
        assert window.shell._build_chooser().meant.key == vehicle
        assert window.find("chooser/start").isEnabled()

    def test_the_other_drawing_takes_over(self, window):
        window.click("line/911")
        window.click("unit/old")
        window.click("unit/new")

        assert not chosen(window, "unit/old")
        assert window.find("chooser/generation").property("chosen") == "new"

    def test_another_year_leaves_the_drawing(self, window):
        window.click("line/911")
        window.click("unit/old")
        window.click("year/2018")

        assert not chosen(window, "unit/old")

    def test_it_goes_by_the_keyboard_too(self, window):
        window.click("line/911")
        window.find("unit/new").forceActiveFocus()
        window.press_key(Qt.Key.Key_Return)

        assert chosen(window, "unit/new")

    def test_years_with_one_unit_have_nothing_to_choose(self, window):
        window.click("line/taycan")

        assert not window.has("unit/other")


class TestSmallWindow:
    def test_the_years_of_a_line_come_into_sight(self, window):
        window.quick.resize(1000, 640)
        window.settle()
        window.click("line/911")
        window.settle()

        year, page = window.find("year/2019"), window.find("chooser/page")
        place = year.mapRectToItem(page, year.boundingRect())
        assert 0 <= place.top() < place.bottom() <= page.height()

    def test_what_is_said_about_files_pushes_the_page_down(self, window):
        window.quick.resize(1000, 640)
        window.settle()
        window.shell.showProblems(
            [f"menus/words.yaml:{line}:3: 'labell' is unknown here" for line in range(9)]
        )
        window.settle()
        banner, page = window.find("banner"), window.find("chooser/page")

        assert (
            banner.mapRectToScene(banner.boundingRect()).bottom()
            <= page.mapRectToScene(page.boundingRect()).top()
        )

        window.click("banner/close")
        assert page.mapRectToScene(page.boundingRect()).top() == pytest.approx(56)
