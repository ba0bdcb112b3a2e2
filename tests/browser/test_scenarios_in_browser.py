"""Scenarios in a real browser: played in My Porsche with the car beside it, and pictured for a guide."""

import pytest
from shipped import catalogue

from pcm_sim.catalogue.data_root import SCENARIOS, data_root
from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.browsing.page_camera import PageCamera
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.guide.pictures import taken
from pcm_sim.scenario.guide.planning import planned
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.running_all import play_cell
from pcm_sim.server.browsing.page_browser import NARROW, WIDE, PageBrowser
from pcm_sim.server.browsing.pages_served import PagesServed
from pcm_sim.server.hosting.pages import pages_of_session, path_of_session

FOLLOWS = """schema: 1
id: trial.follows
name: x
vehicle: {car: macan-2019, language: en}
steps:
  - portal: {sign_in: claire}
  - expect: {page: {screen: portal, present: portal/code}}
  - run: lib/link-car
  - expect: {state: {unit.linked: true}, page: {screen: portal, absent: portal/code}}
  - phone: {open: portal/vehicles}
  - expect: {page: {text: Macan 2019}}
"""


@pytest.fixture
def in_browser(chromium):
    """Do something with a browser that shows what it is given, on the one thread that drives it."""

    def do(what):
        def done():
            with PagesServed(pages_of_session, path_of_session) as served:
                return what(PageBrowser(chromium.browser, served))

        return chromium.do(done)

    return do


def cell_at(path, car):
    problems = Problems()
    (scenario,) = read_scenarios(catalogue(), [path], problems)
    assert problems.lines() == []
    return next(cell for cell in cells_of(catalogue(), scenario, (car,), "en") if not cell.why_not)


def told(played):
    return [str(one.fault) for one in played.steps if one.fault]


@pytest.mark.parametrize(("tour", "car"), [("invitation", "macan-2019"), ("buying-to-using", "macan-2021")])
def test_a_tour_is_played_in_the_browser_with_the_car_beside_it(in_browser, tour, car):
    cell = cell_at(data_root() / SCENARIOS / "tours" / f"{tour}.scn.yaml", car)
    played = in_browser(lambda browser: play_cell(catalogue(), cell, None, browser))
    assert (played.verdict.value, told(played)) == ("passed", [])


def test_the_page_follows_the_car_and_a_guide_pictures_it_wide_and_narrow(in_browser, tmp_path):
    path = tmp_path / "follows.scn.yaml"
    path.write_text(FOLLOWS, "utf-8")
    cell = cell_at(path, "macan-2019")
    edition = planned(catalogue(), cell, pages=True)

    def both(browser):
        played = play_cell(catalogue(), cell, None, browser)
        return played, list(taken(catalogue(), cell, edition, PageCamera(Unseen(), browser)))

    played, pictures = in_browser(both)
    assert (played.verdict.value, told(played)) == ("passed", [])
    of_page = {one.picture.width for one in pictures if one.sight.surface is Surface.PAGE}
    of_phone = {one.picture.width for one in pictures if one.sight.surface is Surface.PHONE}
    assert (of_page, of_phone) == ({WIDE.width * WIDE.scale}, {NARROW.width * NARROW.scale})
    for one in pictures:
        if one.picture and one.sight.target:
            box = one.picture.boxes[one.sight.target]
            assert 0 <= box.y < box.y + box.height <= one.picture.height, one.sight


class Unseen:
    """Takes no picture of the car: it is not what is looked at here."""

    def show(self, *_):
        pass

    def take(self, *_):
        return None
