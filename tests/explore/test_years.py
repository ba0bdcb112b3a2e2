"""Two cars beside each other: which page and which row is which, what became of it, and where it is drawn."""

from contextlib import contextmanager
from functools import cache

import pytest
from shipped import catalogue

from pcm_sim.composition import choose_car
from pcm_sim.explore.years.comparing import years_of
from pcm_sim.explore.years.page import diff_page
from pcm_sim.explore.years.picturing import Pictured
from pcm_sim.scenario.pictures.camera import Box, Picture


@cache
def years(first="911-2021", second="911-2022", language="en"):
    return years_of(catalogue(), *cars(first, second), language)


def cars(*said):
    return tuple(choose_car(catalogue(), one, "FR") for one in said)


def page(title, of=None):
    return next(pair for pair in (of or years()).pages if pair.second and pair.second.title == title)


def rows(pair):
    return {
        (line.first.label if line.first else "", line.second.label if line.second else ""): line
        for line in pair.rows
    }


def test_a_page_stands_beside_the_one_that_took_its_place():
    pairs = {(pair.first.title, pair.second.title) for pair in years().pages if pair.first and pair.second}
    assert {
        ("SET", "Settings"),
        ("Device manager", "Connection manager"),
        ("Porsche Connect", "Privacy and Porsche Connect settings"),
    } <= pairs
    assert page("Home screen").first is None


def test_a_row_says_what_became_of_it_and_where_it_is_now():
    settings = rows(page("Settings"))
    assert settings["Porsche Connect", "Privacy and Porsche Connect settings"].verdict == "renamed"
    assert settings["Sound", "Sound"].verdict == "same"
    assert settings["", "Home screen"].verdict == "came"
    assert settings["Updates", ""][0::3] == ("moved", ("Updates",))
    assert rows(page("Connection manager"))["Data source", ""].verdict == "went"


def test_rows_keep_the_order_of_both_screens():
    for pair in years("911-2018", "taycan-2022").pages:
        for side in (1, 2):
            shown = [line[side].id for line in pair.rows if line[side] and line.verdict != "reordered"]
            order = [one.rpartition("/")[2] for one in shown]
            assert len(order) == len(set(shown))


def test_an_area_with_another_name_is_told_once():
    [settings] = years().areas
    assert (settings.first.label, settings.second.label) == ("SET", "Settings")
    assert {way.feature for way in settings.ways} >= {"language", "sound"}
    assert not {way.feature for way in years().ways} & {way.feature for way in settings.ways}


def test_every_feature_is_told_once_or_is_the_same():
    for pair in (("911-2021", "911-2022"), ("macan-2018", "macan-2019"), ("911-2012", "911-2017")):
        held = years(*pair)
        told = len(held.ways) + sum(len(area.ways) for area in held.areas) + held.same_ways
        assert told == len(catalogue().features)


def test_years_of_one_row_differ_by_nothing():
    assert years("macan-2019", "macan-2020").is_none


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_the_page_speaks_one_language(language):
    written = diff_page(catalogue(), years(language=language), language)
    texts = catalogue().desktop
    assert texts["desktop.years.equipment"][language] in written
    others = {"fr", "en", "de"} - {language}
    assert not any(texts["desktop.years.search"][other] in written for other in others)


class Painter:
    """Takes pictures of nothing, on which every row stands below the other."""

    def __init__(self, session):
        self.session = session

    def show(self, session):
        self.session = session

    def take(self, _surface, _wanted=""):
        boxes = {row.id: Box(0, 10 * at, 50, 10) for at, row in enumerate(self.session.screen.rows)}
        return Picture(100, 50, bytes(4 * 100 * 50), boxes)


def test_pictures_mark_the_rows_that_differ():
    @contextmanager
    def painter(session):
        yield Painter(session)

    pictured = Pictured()
    drawn = pictured.draw(catalogue(), years(), cars("911-2021", "911-2022"), painter)
    marks = page("Settings", drawn).second.marks
    assert [mark.verdict for mark in marks] == ["renamed", "renamed", "came", "came"]
    assert marks[0][1:] == (0, 0, 50, 20)
    written = diff_page(catalogue(), drawn, "en", pictured.pictures)
    assert written.count("<img ") == sum(
        bool(side and side.picture) for pair in drawn.pages for side in (pair.first, pair.second)
    )
