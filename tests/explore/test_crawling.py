"""The live pass comes to every state by acts, and gives the same each time."""

from functools import cache

from shipped import catalogue

from pcm_sim.explore.cells import Cell, open_cell
from pcm_sim.explore.crawl.acts import act_of
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.exploring import explore
from pcm_sim.explore.turns import Turns

PIN_ASKED = Cell("macan-95b-1", 2017, "FR", "en", "sim_pin_asked")


@cache
def explored(cell=PIN_ASKED):
    return next(iter(explore(catalogue(), cell)))


def test_wrong_pins_and_wrong_puks_lead_to_a_dead_card():
    messages = dict(explored().found.messages)
    assert messages["puk_prompt"] == ("fill wrong",) * 3
    assert messages["sim_dead"] == ("fill wrong",) * 13


def test_each_way_leads_to_its_state_again():
    one = explored()
    for state, visit in [*one.crawl.visits.items()][::7]:
        moment = one.session.moment
        for act in visit.acts:
            moment, _ = one.crawl.machine.do(moment, act)
        assert one.crawl.machine.look(moment).state == state


def test_a_second_crawl_gives_the_same():
    again = next(iter(explore(catalogue(), PIN_ASKED)))
    assert again.found == explored().found


def test_a_limit_that_is_hit_is_told():
    found = next(iter(explore(catalogue(), PIN_ASKED, Limits(states=20)))).found
    assert found.limits == ("states 20",)
    assert len(found.states) == 20


def test_an_act_is_read_as_it_was_written():
    acts = {act for visit in explored().crawl.visits.values() for act in visit.acts}
    assert {act_of(str(act)) for act in acts} == acts


def test_my_porsche_is_crawled_once_from_starts_that_differ_in_the_car_alone():
    turns = Turns()
    cells = [PIN_ASKED._replace(preset=name) for name in ("", "carplay_running", "linked")]
    moments = [open_cell(catalogue(), cell).moment for cell in cells]
    taken = [turns.take(cell, "phone", moment) for cell, moment in zip(cells, moments, strict=True)]
    assert taken == [True, False, True]
    assert turns.take(cells[1], "pcm", moments[1])
    assert not Turns(["pcm"]).take(cells[0], "phone", moments[0])
