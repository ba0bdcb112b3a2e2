"""The atlas opens from the disk, keeps nobody out, and everything in it is found by hand and by keyboard."""

import json

import pytest
from looking import barriers, cut_texts, look, outside
from visitors import NARROW

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.reports.folder import write
from pcm_sim.explore.reports.making import Wish, report_of

CELL = Cell("macan-95b-1", 2017, "FR", "en", "sim_pin_asked")
ODD = Finding("trap", CELL, "pcm", "set", "", "there is no way out", ("key SET",))


@pytest.fixture(scope="module")
def atlas(catalogue, tmp_path_factory):
    folder = tmp_path_factory.mktemp("atlas")
    report = report_of(catalogue, [CELL], Wish(["en", "fr"], Limits(states=60)))._replace(findings=(ODD,))
    write(catalogue, report, folder)
    return folder.as_uri()


def wrong(visitor):
    look(visitor)
    return [*barriers(visitor), *outside(visitor)]


def test_no_view_keeps_anybody_out_wide_or_narrow(atlas, visit):
    for size in ({"width": 1440, "height": 900}, NARROW):
        visitor = visit(atlas, size)
        for view in ("screens", "screens&card=3", "menus", "coverage", "findings"):
            visitor.goes(f"/atlas.html#view={view}")
            assert wrong(visitor) == [], (view, size)


def test_a_screen_is_found_opened_turned_and_closed_by_keyboard(atlas, visit):
    visitor = visit(atlas)
    visitor.goes("/atlas.html")
    visitor.presses("/")
    visitor.writes("set/units/pressure")
    visitor.sees("Tyre pressure")
    visitor.presses("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter")
    visitor.sees("Shortest way", "Begins with", "Other languages", "Pression des pneus")
    visitor.presses("Escape")
    visitor.sees_no("Shortest way")


def test_the_page_speaks_each_language_and_the_address_keeps_what_is_chosen(atlas, visit):
    visitor = visit(atlas, language="de")
    visitor.goes("/atlas.html#view=findings")
    visitor.sees("Atlas der Bildschirme", "Kein Ausgang", "there is no way out")
    visitor.runs("() => document.querySelector('#speak [lang=fr]').click()")
    visitor.sees("Atlas des écrans", "Sans issue")
    assert visitor.runs("() => document.documentElement.lang") == "fr"
    visitor.reloads()
    visitor.sees("Sans issue")


def test_the_graph_is_walked_zoomed_and_leads_to_cards(atlas, visit):
    visitor = visit(atlas)
    visitor.goes("/atlas.html#view=menus")
    before = visitor.runs("() => document.querySelector('svg.menus g').getAttribute('transform')")
    visitor.runs("() => document.querySelector('[data-spot=\"0\"]').focus()")
    visitor.presses("ArrowRight", "+", "Enter")
    visitor.sees("Shortest way")
    assert visitor.runs("() => document.querySelector('svg.menus g').getAttribute('transform')") != before
    assert json.loads(visitor.runs("() => JSON.stringify(location.hash.includes('card='))"))
    # Of drawn text the eyes cannot tell; its letters are counted when it is made.
    assert [one for one in cut_texts(look(visitor)) if "SVG" not in one] == []
