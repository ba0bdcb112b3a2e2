"""The static pass says before anybody walks what there can be; the live one comes to exactly that."""

from functools import cache

from shipped import catalogue

from pcm_sim.domain.actions import ACTIONS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.listings import LISTS
from pcm_sim.domain.setting_values import CHECKS, CHOICES
from pcm_sim.explore.cells import Cell, open_cell
from pcm_sim.explore.crawl.crawling import crawl
from pcm_sim.explore.crawl.unit_machine import UnitMachine
from pcm_sim.explore.static import items
from pcm_sim.explore.static.differing import differences
from pcm_sim.explore.static.effects_table import ACTION_EFFECTS, FORM_EFFECTS, SETTING_EFFECTS
from pcm_sim.explore.static.static_pass import static_pass
from pcm_sim.explore.static.unreachable import unreachable

LINKED = Cell("taycan-y1a-a", 2020, "FR", "en", "linked")


@cache
def passes(cell=LINKED):
    session = open_cell(catalogue(), cell)
    return static_pass(catalogue(), session), crawl(UnitMachine(session), session.moment)


def test_both_passes_come_to_the_same():
    assert differences(*passes(), LINKED) == ()


def test_what_only_one_pass_has_is_told_with_the_way_to_it():
    static, live = passes()
    least = static._replace(screens=static.screens - {"phone"} | {"map"})
    told = {one.where: one for one in differences(least, live, LINKED)}
    assert {*told} == {"phone", "map"}
    assert told["phone"].way
    assert not told["map"].way


def test_a_page_that_cannot_be_reached_says_why():
    static = static_pass(catalogue(), open_cell(catalogue(), Cell("macan-95b-1", 2017, "FR", "en")))
    assert static.why("set/porsche_connect/private_mode") == (
        "set/porsche_connect is there only while vehicle.paths is LB, which this car never has"
    )
    assert static.why("set/sound") == ""


def test_everything_that_a_menu_may_name_says_what_it_changes():
    assert {*SETTING_EFFECTS} == {*CHECKS, *CHOICES}
    assert {*ACTION_EFFECTS} == {*ACTIONS}
    assert {*FORM_EFFECTS} == {*FORMS}
    products = {items.SERVICES, items.FUNCTIONS, items.WAITING_FUNCTIONS}
    assert {*items.KINDS} | products == {*LISTS}


def test_in_the_shipped_menus_no_page_is_out_of_reach_for_good():
    vehicles = catalogue().matrix.vehicles
    for key in ("718-981", "macan-95b-1", "macan-95b-2", "panamera-971-1a", "taycan-y1a-a"):
        assert unreachable(catalogue(), vehicles[key]) == ()


def test_of_my_porsche_it_says_what_can_never_be_on_this_car():
    session = open_cell(catalogue(), Cell("macan-95b-1", 2017, "FR", "en"))
    static = static_pass(catalogue(), session, "phone")
    assert static.declared - static.screens == {
        f"{place}/how_id" for place in ("app/account/garage/cars", "portal/vehicles/detail")
    }
    assert not static.exact
