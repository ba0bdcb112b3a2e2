"""In the small machines every two steps in a row are walked, and every step where it must not be possible."""

from dataclasses import replace
from functools import cache

from shipped import catalogue

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.coverage import pairs
from pcm_sim.explore.coverage.pairs import pairs_measures
from pcm_sim.explore.coverage.small import small_machines
from pcm_sim.explore.exploring import explore

PIN_ASKED = Cell("macan-95b-1", 2017, "FR", "en", "sim_pin_asked")


@cache
def explored():
    return next(iter(explore(catalogue(), PIN_ASKED)))


def small(name):
    return next(one for one in small_machines(catalogue()) if one.name == name)


def measures(name):
    walked, invalid = pairs_measures(small(name), explored())
    return walked, invalid


def test_the_data_name_the_small_machines_and_where_each_begins():
    names = [one.name for one in small_machines(catalogue())]
    assert names == ["checkout", "pairing", "pin_puk", "roaming_source", "sign_in"]
    assert small("pin_puk").starts[0] == "sim_pin_asked"
    assert "" in small("pairing").starts


def test_every_pair_of_pin_and_puk_is_walked_and_nothing_comes_of_what_is_not_offered():
    walked, invalid = measures("pin_puk")
    assert walked.is_full
    assert walked.observed > 500
    assert invalid.is_full
    assert invalid.observed > 20


def test_roaming_and_the_source_are_one_machine_whose_states_tell_both_apart():
    walked, _ = measures("roaming_source")
    assert walked.is_full
    assert walked.observed > 100


def test_what_a_car_has_nothing_of_has_no_measure():
    assert [*pairs_measures(small("sign_in"), explored())] == []


def test_what_comes_of_a_step_that_is_not_offered_is_told():
    crawl = explored().crawl
    lenient = _Lenient(crawl.machine, explored().session.rules.tree.home)
    _, invalid = pairs_measures(small("pin_puk"), explored()._replace(crawl=crawl._replace(machine=lenient)))
    home = explored().session.rules.tree.home
    assert invalid.observed == 0
    assert all(one.why.startswith(f"it is not offered there, and led to {home}") for one in invalid.missing)


def test_a_limit_leaves_pairs_missing(monkeypatch):
    monkeypatch.setattr(pairs, "MOST", 200)
    walked, _ = measures("pin_puk")
    assert {one.why for one in walked.missing} == {"the limit of 200 acts was hit"}


class _Lenient:
    """A unit that goes home at whatever it does not offer."""

    def __init__(self, machine, home):
        self._machine = machine
        self._home = home

    def __getattr__(self, name):
        return getattr(self._machine, name)

    def do(self, moment, act):
        offered = self._machine.acts(moment, self._machine.look(moment))
        if act in offered:
            return self._machine.do(moment, act)
        return replace(moment, unit=replace(moment.unit, stack=(self._home,), form=None, dialog=None)), ()
